import './bank.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { notStaff } from '@/components/staff/NotStaff';
import { Button } from '@/components/ui/Button';
import { Choice, TextAreaField } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { Segmented } from '@/components/ui/Segmented';
import { EmptyState, Loaded } from '@/components/ui/States';
import { announce } from '@/lib/announce';
import { useFocusAfter } from '@/lib/focus';
import { path } from '@/lib/http';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { dayAndTime } from '@/lib/time';
import { answerReports, bankKey, inboxQuery, type Outcome, type Reported } from '../api/bank';
import { Stem } from './Stem';

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
      {told ? (
        <div className="bank-told">
          <Notice kind="right" title={told} />
        </div>
      ) : null}
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
  const { question, version, status, stem, reports, open } = reported;
  return (
    <article aria-labelledby={`q-${question}`}>
      <h2 id={`q-${question}`}>{words.question(question, reports.length)}</h2>
      <p>
        <Stem text={stem} />
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

type AnswerProps = { course: string; reported: Reported; onSent: () => void };

/** One answer to all that was read; what comes meanwhile stays open. */
function Answer(props: AnswerProps) {
  const [open, setOpen] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  useFocusAfter(open, () => part.current?.querySelector<HTMLElement>('input, button'));
  return (
    <div ref={part}>
      {open ? (
        <AnswerForm {...props} onClose={() => setOpen(false)} />
      ) : (
        <Button onClick={() => setOpen(true)}>
          {words.answer}
          <span className="vh">: {props.reported.question}</span>
        </Button>
      )}
    </div>
  );
}

function AnswerForm({ course, reported, onSent, onClose }: AnswerProps & { onClose: () => void }) {
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>('mended');
  const [text, setText] = useState('');
  const waiting = reported.reports.filter(said => said.outcome === null).map(said => said.id);
  const send = useMutation({
    mutationFn: () => answerReports(course, reported.question, { reports: waiting, outcome, answer: text }),
    onSuccess: async () => {
      announce(words.sent);
      onSent();
      await client.invalidateQueries({ queryKey: bankKey(course) });
    },
  });
  return (
    <form className="stack bank-answer" onSubmit={event => event.preventDefault()}>
      <fieldset className="field">
        <legend>{words.outcome}</legend>
        {(Object.keys(words.outcomes) as Outcome[]).map(one => (
          <Choice
            key={one}
            type="radio"
            name={`outcome-${reported.question}`}
            label={words.outcomes[one]}
            checked={outcome === one}
            onChange={() => setOutcome(one)}
          />
        ))}
      </fieldset>
      <TextAreaField
        label={words.words}
        hint={words.wordsHint}
        value={text}
        maxLength={2000}
        onChange={event => setText(event.target.value)}
      />
      {send.error ? (
        <Notice kind="wrong" role="alert" title={words.notSent}>
          {words.notSentWhy}
        </Notice>
      ) : null}
      <p className="row">
        <Button
          variant="primary"
          aria-busy={send.isPending}
          waitsFor={text.trim() === '' ? words.wordsWait : undefined}
          onClick={() => {
            if (!send.isPending) send.mutate();
          }}
        >
          {words.send(waiting.length)}
        </Button>
        <Button onClick={onClose}>{texts.ui.cancel}</Button>
      </p>
    </form>
  );
}
