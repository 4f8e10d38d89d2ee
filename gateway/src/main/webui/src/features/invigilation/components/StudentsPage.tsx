import './invigilation.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState, Loaded } from '@/components/ui/States';
import { examQuery, type Exam } from '@/lib/api/quiz';
import { path } from '@/lib/http';
import { texts } from '@/lib/texts';
import { useTitle } from '@/lib/title';
import { Accommodations } from './Accommodations';
import { SittingNow } from './SittingNow';

const words = texts.invigilation;

/** The people of one exam: who sits it now, and who has more than its terms. */
export function StudentsPage() {
  const { exam: id = '' } = useParams();
  const exam = useQuery(examQuery(id));
  return (
    <div className="wrap page">
      <Loaded
        query={exam}
        loading={words.loading}
        failed={words.failed}
        onProblem={problem => (problem.type === 'exam-not-found' ? <Gone /> : null)}
      >
        {data => <Students exam={data} />}
      </Loaded>
    </div>
  );
}

function Students({ exam }: { exam: Exam }) {
  useTitle(words.of(exam.title));
  return (
    <>
      <p className="small">
        <Link to="/teach/exams">{texts.teach.title}</Link> ·{' '}
        <Link to={path`/teach/exams/${exam.exam}`}>{exam.title}</Link>
      </p>
      <div className="page-head">
        <h1>{words.of(exam.title)}</h1>
      </div>
      <SittingNow exam={exam} />
      <Accommodations exam={exam} />
    </>
  );
}

function Gone() {
  useTitle(texts.teach.gone.title);
  return (
    <EmptyState
      level={1}
      title={texts.teach.gone.title}
      acts={<LinkButton to="/teach/exams">{texts.teach.gone.act}</LinkButton>}
    >
      {texts.teach.gone.text}
    </EmptyState>
  );
}
