import './teach.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState, Loaded } from '@/components/ui/States';
import { path, type Problem } from '@/lib/http';
import { texts } from '@/lib/texts';
import { previewQuery } from '../api/teach';
import { PreviewPaper } from './PreviewPaper';

const words = texts.teach.sit;

/** A stored exam as a student gets it. */
export function PreviewPage() {
  const { exam = '' } = useParams();
  const client = useQueryClient();
  const preview = useQuery(previewQuery(exam));
  return (
    <div className="wrap page sit">
      <p className="small">
        <Link to={path`/teach/exams/${exam}`}>{words.back}</Link>
      </p>
      <Loaded
        query={preview}
        loading={words.loading}
        failed={words.failed}
        onProblem={problem => unavailable(problem, exam)}
      >
        {data => (
          <PreviewPaper
            key={preview.dataUpdatedAt}
            preview={data}
            note={words.note}
            onAnother={() => void client.invalidateQueries({ queryKey: previewQuery(exam).queryKey })}
          />
        )}
      </Loaded>
    </div>
  );
}

function unavailable(problem: Problem, exam: string) {
  if (problem.type !== 'exam-not-publishable') return null;
  return (
    <EmptyState
      level={1}
      title={words.failed}
      acts={<LinkButton to={path`/teach/exams/${exam}`}>{words.back}</LinkButton>}
    >
      {words.short}
    </EmptyState>
  );
}
