import './practice.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { LinkButton } from '@/components/ui/Button';
import { SafeHtml } from '@/components/ui/Code';
import { EmptyState, Loaded } from '@/components/ui/States';
import { ownReportsQuery, type OwnReport } from '@/lib/api/questionReports';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { dayAndTime } from '@/lib/time';

const words = texts.questionReports;

/** What this learner reported and what came of it, newest first. */
export function ReportsPage() {
  const course = usePresentCourse();
  const query = useQuery(ownReportsQuery(course));
  return (
    <div className="wrap page">
      <p className="small">
        <Link to="/practice">{texts.practice.title}</Link>
      </p>
      <h1>{words.mine.title}</h1>
      <Loaded query={query} loading={words.mine.loading} failed={words.mine.failed} shape="rows">
        {reports =>
          reports.length === 0 ? (
            <EmptyState
              title={words.mine.empty.title}
              acts={<LinkButton to="/practice">{words.mine.empty.act}</LinkButton>}
            >
              {words.mine.empty.text}
            </EmptyState>
          ) : (
            <ul role="list" className="own-reports">
              {reports.map(report => (
                <li key={report.id}>
                  <Report report={report} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}

function Report({ report }: { report: OwnReport }) {
  const { mine, kinds } = words;
  return (
    <>
      <SafeHtml className="own-report-stem" html={report.stemHtml} />
      <p className="small faint">
        {mine.reported(dayAndTime(report.reportedAt))}. {kinds[report.kind]}.
      </p>
      {report.text ? (
        <p>
          <b>{mine.you}:</b> {report.text}
        </p>
      ) : null}
      <p>
        {report.outcome ? (
          <>
            <b>{mine.answer}</b> ({mine.outcomes[report.outcome]}): {report.answer}
          </>
        ) : (
          <span className="dim">{mine.waits}</span>
        )}
      </p>
    </>
  );
}
