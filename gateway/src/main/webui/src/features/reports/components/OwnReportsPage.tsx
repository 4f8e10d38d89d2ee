import './reports.css';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Check, Clock } from 'lucide-react';
import { Link } from 'react-router';
import { LinkButton } from '@/components/ui/Button';
import { Tag } from '@/components/ui/Notice';
import { ShowMore } from '@/components/ui/ShowMore';
import { EmptyState, Loaded } from '@/components/ui/States';
import { courseQuery, sectionsOf } from '@/lib/api/content';
import { ownReportsQuery, type OwnReport } from '@/lib/api/reports';
import { excerptShown } from '@/lib/excerpt';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { dayAndTime } from '@/lib/time';

const words = texts.reports;

/** What the reader reported, and what came of it. */
export function OwnReportsPage() {
  const course = usePresentCourse();
  const query = useInfiniteQuery(ownReportsQuery(course));
  return (
    <div className="wrap page">
      <div className="page-head">
        <h1>{words.mine}</h1>
        <p className="small dim">{words.mineLede}</p>
      </div>
      <Loaded query={query} loading={words.loading} failed={words.failed} safe={words.safe} shape="rows">
        {({ pages }) => <Own course={course} reports={pages.flatMap(page => page.reports)} />}
      </Loaded>
      <ShowMore query={query} />
    </div>
  );
}

function Own({ course, reports }: { course: string; reports: OwnReport[] }) {
  const outline = useQuery(courseQuery(course)).data;
  if (reports.length === 0) {
    return (
      <EmptyState
        title={words.none}
        acts={<LinkButton to={`/courses/${course}`}>{words.toCourse}</LinkButton>}
      >
        {words.noneText}
      </EmptyState>
    );
  }
  const sections = outline ? sectionsOf(outline) : [];
  return (
    <ul className="reports" role="list">
      {reports.map(report => {
        const section = sections.find(other => other.id === report.section);
        const at = report.passage.anchor === null ? '' : `#${report.passage.anchor}`;
        return (
          <li key={report.id}>
            <h2>
              {section ? (
                <Link to={`/courses/${course}/${section.id}${at}`}>
                  {section.number} {section.title}
                </Link>
              ) : (
                words.gone(report.section)
              )}
            </h2>
            <blockquote className="report-passage">
              {excerptShown(report.passage.quote ?? report.passage.excerpt)}
            </blockquote>
            <Outcome report={report} />
            <div className="report-said">
              <p className="small faint">{words.said(dayAndTime(report.reportedAt))}</p>
              <p>{report.text}</p>
            </div>
            {report.answer !== null && report.answeredAt !== null ? (
              <div className="report-said">
                <p className="small faint">{words.answerOf(dayAndTime(report.answeredAt))}</p>
                <p>{report.answer}</p>
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function Outcome({ report: { outcome } }: { report: OwnReport }) {
  return outcome === null ? (
    <Tag icon={<Clock size={16} strokeWidth={1.75} aria-hidden />}>{words.waits}</Tag>
  ) : (
    <Tag
      {...(outcome === 'mended' && { kind: 'right' as const })}
      icon={<Check size={16} strokeWidth={1.75} aria-hidden />}
    >
      {words.outcomes[outcome]}
    </Tag>
  );
}
