import './reports.css';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button, LinkButton } from '@/components/ui/Button';
import { Tag } from '@/components/ui/Notice';
import { Segmented } from '@/components/ui/Segmented';
import { ShowMore } from '@/components/ui/ShowMore';
import { EmptyState, Loaded } from '@/components/ui/States';
import { courseQuery, sectionsOf, type Section } from '@/lib/api/content';
import {
  reportInboxQuery,
  type ReportEntry,
  type ReportedParagraph,
  type ReportState,
} from '@/lib/api/reports';
import { excerptShown } from '@/lib/excerpt';
import { path } from '@/lib/http';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { dayAndTime } from '@/lib/time';
import { AnswerForm } from './AnswerForm';

const words = texts.reports;

/** What readers report, paragraph by paragraph, for those who can mend it. */
export function InboxPage() {
  const course = usePresentCourse();
  const [state, setState] = useState<ReportState>('open');
  const query = useInfiniteQuery(reportInboxQuery(course, state));
  const outline = useQuery(courseQuery(course)).data;
  const open = query.data?.pages.at(0)?.open;
  return (
    <div className="wrap page">
      <div className="page-head">
        <h1>{words.title}</h1>
        <p className="small dim">
          {words.lede} <Link to="/teach/questions/reports">{words.ofQuestions}</Link>
        </p>
      </div>
      <p className="row">
        <Segmented
          label={words.state}
          value={state}
          onChange={setState}
          options={[
            { value: 'open', label: words.states.open },
            { value: 'answered', label: words.states.answered },
          ]}
        />
        <span className="small dim" role="status">
          {open === undefined ? '' : words.openCount(open)}
        </span>
      </p>
      <Loaded query={query} loading={words.loading} failed={words.failed} safe={words.safe} shape="rows">
        {({ pages }) => (
          <Paragraphs
            course={course}
            state={state}
            sections={outline ? sectionsOf(outline) : []}
            paragraphs={pages.flatMap(page => page.paragraphs)}
          />
        )}
      </Loaded>
      <ShowMore key={state} query={query} />
    </div>
  );
}

type ParagraphsProps = {
  course: string;
  state: ReportState;
  sections: Section[];
  paragraphs: ReportedParagraph[];
};

function Paragraphs({ course, state, sections, paragraphs }: ParagraphsProps) {
  if (paragraphs.length === 0) {
    return <EmptyState title={words.nothing[state]}>{words.nothingText[state]}</EmptyState>;
  }
  return (
    <ul className="reports" role="list">
      {paragraphs.map(paragraph => (
        <li key={paragraph.reports[0]?.id}>
          <Paragraph
            course={course}
            section={sections.find(other => other.id === paragraph.section)}
            paragraph={paragraph}
          />
        </li>
      ))}
    </ul>
  );
}

type ParagraphProps = { course: string; section: Section | undefined; paragraph: ReportedParagraph };

function Paragraph({ course, section, paragraph }: ParagraphProps) {
  const [answering, setAnswering] = useState(false);
  const open = paragraph.reports.filter(report => report.outcome === null);
  const at = paragraph.anchor === null ? '' : `#${paragraph.anchor}`;
  return (
    <>
      <h2>{section ? `${section.number} ${section.title}` : words.gone(paragraph.section)}</h2>
      <p className="small dim">
        {words.readers(paragraph.readers)}, {dayAndTime(paragraph.newestAt)}
      </p>
      <blockquote className="report-passage">{excerptShown(paragraph.excerpt)}</blockquote>
      {paragraph.reports.map(report => (
        <Entry key={report.id} report={report} />
      ))}
      <div className="report-acts">
        {open.length > 0 && !answering ? (
          <Button onClick={() => setAnswering(true)}>{words.answerThese(open.length)}</Button>
        ) : null}
        {section ? (
          <>
            <LinkButton variant="quiet" to={path`/teach/lessons/${section.id}`}>
              {words.edit}
            </LinkButton>
            <Link className="small" to={`/courses/${course}/${section.id}${at}`}>
              {words.see}
            </Link>
          </>
        ) : null}
      </div>
      {answering ? <AnswerForm course={course} reports={open} onClose={() => setAnswering(false)} /> : null}
    </>
  );
}

function Entry({ report }: { report: ReportEntry }) {
  return (
    <div className="report-said">
      <p className="small faint">
        <Tag>{words.kinds[report.kind]}</Tag>, {dayAndTime(report.reportedAt)}
      </p>
      {report.quote ? <p className="dim">“{excerptShown(report.quote)}”</p> : null}
      <p>{report.text}</p>
      {report.outcome !== null && report.answeredAt !== null ? (
        <>
          <p className="small faint">
            {words.answeredBy(report.answerer ?? '', dayAndTime(report.answeredAt))}
            {', '}
            {words.outcomes[report.outcome]}
          </p>
          <p>{report.answer}</p>
        </>
      ) : null}
    </div>
  );
}
