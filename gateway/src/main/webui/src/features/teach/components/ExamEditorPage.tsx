import './teach.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState, Loaded } from '@/components/ui/States';
import { examQuery } from '@/lib/api/quiz';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { useTitle } from '@/lib/title';
import { ExamEditor } from './ExamEditor';

const words = texts.teach;

export function NewExamPage() {
  const course = usePresentCourse();
  return (
    <Frame>
      <ExamEditor course={course} exam={null} />
    </Frame>
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
