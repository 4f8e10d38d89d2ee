import './lab.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState, Loaded } from '@/components/ui/States';
import { texts } from '@/lib/texts';
import { useTitle } from '@/lib/title';
import { labQuery, type Lab } from '../api/lab';
import { offlineQuery } from '../offline';
import { usePython } from '../python/usePython';
import { Desk } from './Desk';
import { PythonLine } from './PythonLine';

const words = texts.lab;

/** A task that is solved in the page. */
export function LabPage() {
  const { course = '', lab = '' } = useParams();
  const query = useQuery(labQuery(course, lab));
  const loaded = (
    <Loaded
      query={query}
      loading={words.loading}
      failed={words.failed}
      safe={words.safe}
      onProblem={problem => (problem.status === 404 ? <NoLab course={course} /> : null)}
    >
      {data => <OneLab key={data.id} lab={data} />}
    </Loaded>
  );
  return query.data ? loaded : <div className="wrap page">{loaded}</div>;
}

function OneLab({ lab }: { lab: Lab }) {
  const { python, state } = usePython();
  // After Python, which is what one waits for.
  const opensOffline = useQuery({ ...offlineQuery(lab.course), enabled: state.is === 'ready' }).data ?? false;
  useTitle(words.title(lab.title));
  return (
    <div className="lab">
      <header className="lab-head">
        <div>
          <p className="small">
            <Link to={`/courses/${lab.course}/${lab.section.id}`}>
              {lab.section.number} {lab.section.title}
            </Link>
          </p>
          <h1>{words.title(lab.title)}</h1>
        </div>
        <PythonLine state={state} opensOffline={opensOffline} onRetry={python.start} />
      </header>
      <Desk lab={lab} python={python} state={state} />
    </div>
  );
}

function NoLab({ course }: { course: string }) {
  return (
    <EmptyState
      level={1}
      title={words.notFound}
      acts={<LinkButton to={`/courses/${course}`}>{words.toContents}</LinkButton>}
    >
      {words.notFoundText}
    </EmptyState>
  );
}
