import './bank.css';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { notStaff } from '@/components/staff/NotStaff';
import { Segmented } from '@/components/ui/Segmented';
import { EmptyState, Loaded } from '@/components/ui/States';
import { useFocusAfter } from '@/lib/focus';
import { path } from '@/lib/http';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { dayAndTime } from '@/lib/time';
import { inboxQuery } from '../api/bank';
import { Answer, type AnswerProps } from './Answer';
import { Stem } from './Stem';
import { Told } from './Told';

const words = texts.bank.inboxPage;

/** What students say is wrong with questions, most reported first, and what came of it. */
export function InboxPage() {
  const course = usePresentCourse();
  const [params, setParams] = useSearchParams();
  const answered = params.get('show') === 'answered';
  const query = useQuery(inboxQuery(course, answered));
  const [told, setTold] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  useFocusAfter(query.data?.questions.length, () => title.current);
  const empty = answered ? words.emptyAnswered : words.empty;
  return (
    <div className="wrap page">
      <p className="small">
        <Link to="/teach/questions">{texts.bank.title}</Link> ·{' '}
        <Link to="/teach/reports">{words.paragraphs}</Link>
      </p>
      <div className="page-head row between">
        <h1 ref={title} tabIndex={-1}>
          {words.title}
        </h1>
        <Segmented<'open' | 'answered'>
          label={words.show}
          value={answered ? 'answered' : 'open'}
          options={[
            { value: 'open', label: words.open },
            { value: 'answered', label: words.answered },
          ]}
          onChange={value => {
            setTold('');
            setParams(value === 'answered' ? 'show=answered' : '', { replace: true });
          }}
        />
      </div>
      {told ? <Told what={told} /> : null}
      <Loaded
        query={query}
        loading={words.loading}
        failed={words.failed}
        shape="rows"
        onProblem={problem => notStaff(problem, course)}
      >
        {({ questions }) =>
          questions.length === 0 ? (
            <EmptyState title={empty.title}>{empty.text}</EmptyState>
          ) : (
            <ul role="list" className="bank-inbox">
              {questions.map(question => (
                <li key={question.question}>
                  <ReportedQuestion
                    course={course}
                    reported={question}
                    onSent={() => setTold(words.sentOf(question.question))}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}

function ReportedQuestion({ course, reported, onSent }: AnswerProps) {
  const { question, version, status, stem, firstWords, reports, open } = reported;
  return (
    <article aria-labelledby={`q-${question}`}>
      <h2 id={`q-${question}`}>{words.question(question, reports.length)}</h2>
      <p>
        <Stem text={firstWords || stem} />
      </p>
      {status === '' ? (
        <p className="dim">{words.deleted}</p>
      ) : (
        <p>
          <Link to={path`/teach/questions/of/${question}`}>
            {words.edit}
            <span className="vh"> {question}</span>
          </Link>
        </p>
      )}
      <h3 className="label">{words.said}</h3>
      <ul role="list" className="bank-said">
        {reports.map(said => (
          <li key={said.id}>
            <p>
              <b>{texts.questionReports.kinds[said.kind]}.</b>{' '}
              {said.text || <span className="dim">{words.noWords}</span>}
            </p>
            <p className="small faint">
              {dayAndTime(said.reportedAt)}, {words.shownIn[said.shownIn]},{' '}
              {words.ofVersion(said.version, version)}
            </p>
            {said.outcome ? (
              <p className="small">
                <b>{words.outcomes[said.outcome]}.</b> {said.answer}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {open > 0 ? <Answer course={course} reported={reported} onSent={onSent} /> : null}
    </article>
  );
}
