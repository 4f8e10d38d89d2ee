import './teach.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { notStaff } from '@/components/staff/NotStaff';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState, Loaded } from '@/components/ui/States';
import { examQuery } from '@/lib/api/quiz';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { useTitle } from '@/lib/title';
import { bankQuery } from '../api/teach';
import { copyOf, draftWith } from '../draft';
import { ExamEditor } from './ExamEditor';

const words = texts.teach;

export function NewExamPage() {
  const course = usePresentCourse();
  const [search] = useSearchParams();
  const original = search.get('copy');
  const questions = search.get('questions')?.split(',').filter(Boolean) ?? [];
  const pool = search.get('pool') === 'exam' ? 'exam' : 'practice';
  const bank = useQuery(bankQuery(course));
  const without = bank.error ? notStaff(bank.error, course, 1) : null;
  if (without) return <Frame>{without}</Frame>;
  return (
    <Frame>
      {original === null ? (
        <ExamEditor key="new" course={course} exam={null} begin={draftWith(questions, pool)} />
      ) : (
        <Copy key={original} original={original} />
      )}
    </Frame>
  );
}

/** A new draft that begins as another exam is. */
function Copy({ original }: { original: string }) {
  const exam = useQuery(examQuery(original));
  return (
    <Loaded
      query={exam}
      loading={words.loadingExam}
      failed={words.failedExam}
      safe={words.failedSafe}
      onProblem={problem => (problem.type === 'exam-not-found' ? <Gone /> : null)}
    >
      {data => (
        <ExamEditor course={data.course} exam={null} begin={copyOf(data, words.copyTitle(data.title))} />
      )}
    </Loaded>
  );
}

export function ExamEditorPage() {
  const { exam: id = '' } = useParams();
  const exam = useQuery(examQuery(id));
  return (
    <Frame>
      <Loaded
        query={exam}
        loading={words.loadingExam}
        failed={words.failedExam}
        safe={words.failedSafe}
        onProblem={problem => (problem.type === 'exam-not-found' ? <Gone /> : null)}
      >
        {data => <ExamEditor key={data.exam} course={data.course} exam={data} />}
      </Loaded>
    </Frame>
  );
}

function Frame({ children }: { children: React.ReactNode }) {
  return (
    <div className="wrap page">
      <p className="small">
        <Link to="/teach/exams">{words.title}</Link>
      </p>
      {children}
    </div>
  );
}

function Gone() {
  useTitle(words.gone.title);
  return (
    <EmptyState
      level={1}
      title={words.gone.title}
      acts={<LinkButton to="/teach/exams">{words.gone.act}</LinkButton>}
    >
      {words.gone.text}
    </EmptyState>
  );
}
