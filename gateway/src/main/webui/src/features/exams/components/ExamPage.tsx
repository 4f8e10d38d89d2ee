import './exams.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Button, LinkButton } from '@/components/ui/Button';
import { Notice, Tag } from '@/components/ui/Notice';
import { EmptyState, Loaded } from '@/components/ui/States';
import { Table } from '@/components/ui/Table';
import {
  attemptsQuery,
  shelfQuery,
  startAttempt,
  startedKey,
  type AttemptSummary,
  type ShelfExam,
} from '@/lib/api/quiz';
import { device } from '@/lib/device';
import { path, Problem } from '@/lib/http';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { ordinalAttempt } from '@/lib/texts/en/exams';
import { dayAndTime, duration, timeOfDay } from '@/lib/time';
import { useTitle } from '@/lib/title';
import { closesFor, extraSeconds, nextTurn, secondsCut, standingOf, type Standing } from '../shelf';
import { useConnection } from '../useConnection';
import { useNow } from '../useNow';

const words = texts.exams;

/** What awaits the learner in this exam, and the start. */
export function ExamPage() {
  const { exam: id = '' } = useParams();
  const course = usePresentCourse();
  const shelf = useQuery(shelfQuery(course));
  return (
    <div className="wrap page">
      <p className="small">
        <Link to="/exams">{words.title}</Link>
      </p>
      <Loaded query={shelf} loading={words.loading} failed={words.failed} safe={words.failedSafe}>
        {exams => {
          const exam = exams.find(one => one.exam === id && one.status !== 'draft');
          return exam ? <Rules exam={exam} /> : <Gone />;
        }}
      </Loaded>
    </div>
  );
}

function Gone() {
  useTitle(words.gone.title);
  return (
    <EmptyState
      level={1}
      title={words.gone.title}
      acts={<LinkButton to="/exams">{words.gone.act}</LinkButton>}
    >
      {words.gone.text}
    </EmptyState>
  );
}

function Rules({ exam }: { exam: ShelfExam }) {
  useTitle(exam.title);
  const now = useNow(from => nextTurn([exam], from));
  const standing = standingOf(exam, now);
  const closesAt = closesFor(exam);
  const allowed = exam.attempts == null ? null : exam.attempts + (exam.mine.extra?.attempts ?? 0);
  const number = standing === 'running' ? exam.mine.used : exam.mine.used + 1;
  return (
    <>
      <div className="start">
        <div>
          <h1>{exam.title}</h1>
          <p className="dim">
            {words.facts(exam.items, duration(exam.minutes), exam.passMark)}{' '}
            {allowed !== null && number > allowed
              ? words.attempts(exam.mine.used, allowed)
              : words.which(number, allowed)}{' '}
            {allowed === 1 ? null : words.counts[exam.counts]}{' '}
            {closesAt !== null && standing !== 'closed' ? words.closes(dayAndTime(closesAt)) : null}
          </p>
          <h2 className="vh">{words.rulesTitle}</h2>
          <ol className="start-rules">
            {words.rules.map(({ title, text }, index) => (
              <li key={title}>
                <span className="num" aria-hidden>
                  {index + 1}
                </span>
                <span>
                  <b>{title}</b> <span className="dim">{text}</span>
                </span>
              </li>
            ))}
          </ol>
        </div>
        <aside aria-label={words.time.title}>
          <OwnTime exam={exam} now={now} standing={standing} />
          <Checks />
          <Start exam={exam} standing={standing} />
        </aside>
      </div>
      <Earlier exam={exam} />
    </>
  );
}

function OwnTime({ exam, now, standing }: { exam: ShelfExam; now: number; standing: Standing }) {
  if (standing === 'running') return null;
  const closesAt = closesFor(exam);
  const extra = extraSeconds(exam);
  const all = exam.minutes * 60 + extra;
  // Whole minutes: a start is some seconds away.
  const cut = standing === 'open' ? 60 * Math.ceil(secondsCut(all, closesAt, now) / 60) : 0;
  return (
    <>
      <h2 className="start-small">{words.time.title}</h2>
      <table className="start-time small">
        <tbody>
          <tr>
            <th scope="row">{words.time.limit}</th>
            <td>{words.time.amount(exam.minutes * 60)}</td>
          </tr>
          {extra > 0 ? (
            <tr>
              <th scope="row">
                {words.time.extra(exam.mine.extra?.percent ?? 0)}
                <span className="start-reason">{exam.mine.extra?.reason}</span>
              </th>
              <td>{words.time.more(extra)}</td>
            </tr>
          ) : null}
          {cut > 0 && closesAt !== null ? (
            <tr>
              <th scope="row">{words.time.cut(timeOfDay(closesAt))}</th>
              <td>{words.time.less(cut)}</td>
            </tr>
          ) : null}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.time.have}</th>
            <td>{words.time.amount(Math.max(0, all - cut))}</td>
          </tr>
        </tfoot>
      </table>
      <OwnTerms exam={exam} />
    </>
  );
}

/** What else the learner has beyond the exam's terms, where the sum above does not say it. */
function OwnTerms({ exam }: { exam: ShelfExam }) {
  const { extra } = exam.mine;
  if (!extra || (extra.attempts === 0 && !extra.closesAt)) return null;
  return (
    <p className="hint">
      {extra.closesAt ? words.own.until(dayAndTime(extra.closesAt)) : null}{' '}
      {extra.attempts > 0 ? words.own.attempts(extra.attempts) : null}{' '}
      {extra.percent === 0 ? extra.reason : null}
    </p>
  );
}

function Checks() {
  const connection = useConnection();
  const [keeps] = useState(canKeep);
  return (
    <ul className="start-checks small" aria-label={words.checks.title}>
      {connection === undefined ? null : (
        <Check ok={connection !== null}>
          {connection === null ? words.checks.noConnection : words.checks.connection(connection)}
        </Check>
      )}
      <Check ok={keeps}>{keeps ? words.checks.keeps : words.checks.keepsNot}</Check>
      <Check ok>{words.checks.drawn}</Check>
    </ul>
  );
}

function Check({ ok, children }: { ok: boolean; children: ReactNode }) {
  return (
    <li>
      {ok ? (
        <CircleCheck className="is-right" size={16} strokeWidth={1.75} aria-hidden />
      ) : (
        <CircleAlert className="is-warn" size={16} strokeWidth={1.75} aria-hidden />
      )}
      {children}
    </li>
  );
}

function canKeep(): boolean {
  try {
    localStorage.setItem('lectern.check', 'yes');
    localStorage.removeItem('lectern.check');
    return true;
  } catch {
    return false;
  }
}

function Start({ exam, standing }: { exam: ShelfExam; standing: Standing }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const start = useMutation({
    mutationFn: () => startAttempt(exam.exam, device()),
    onSuccess: view => {
      client.setQueryData(startedKey(view.attempt), view);
      void client.invalidateQueries({ queryKey: ['quiz', exam.course] });
      void navigate(path`/attempts/${view.attempt}/1`);
    },
    onError: () => void client.invalidateQueries({ queryKey: ['quiz', exam.course] }),
  });
  const running = standing === 'running';
  return (
    <div className="start-act">
      <Button
        variant="primary"
        waitsFor={start.isPending ? words.starting : waitsFor(exam, standing)}
        onClick={() => start.mutate()}
      >
        {running ? words.resumeNow : words.start}
      </Button>
      {running || standing === 'open' ? (
        <p className="hint">{running ? words.resumeNote : words.startNote}</p>
      ) : null}
      {start.error ? <Notice kind="wrong" role="alert" title={refusal(start.error)} /> : null}
    </div>
  );
}

function waitsFor(exam: ShelfExam, standing: Standing): string | undefined {
  switch (standing) {
    case 'running':
    case 'open':
      return undefined;
    case 'not-yet':
      return words.waits['not-yet'](dayAndTime(exam.opensAt ?? ''));
    case 'closed':
      return words.waits.closed(dayAndTime(closesFor(exam) ?? ''));
    case 'used-up':
      return words.waits['used-up'];
    case 'withdrawn':
      return words.waits.withdrawn;
  }
}

function refusal(error: Error): string {
  const type = error instanceof Problem ? error.type : '';
  return type === 'exam-not-open' || type === 'attempts-used-up' ? words.refused[type] : words.refused.other;
}

function Earlier({ exam }: { exam: ShelfExam }) {
  const { data } = useQuery(attemptsQuery(exam.course));
  const attempts = data?.filter(attempt => attempt.exam === exam.exam) ?? [];
  if (attempts.length === 0) return null;
  const columns = words.earlierColumns;
  return (
    <section className="part start-earlier" aria-labelledby="earlier">
      <h2 id="earlier">{words.earlier}</h2>
      <Table<AttemptSummary>
        caption={words.earlier}
        rows={attempts}
        rowKey={attempt => attempt.attempt}
        columns={[
          { name: columns.attempt, head: true, cell: attempt => ordinalAttempt(attempt.number) },
          {
            name: columns.when,
            cell: attempt => (attempt.submittedAt ? dayAndTime(attempt.submittedAt) : words.earlierRunning),
          },
          {
            name: columns.result,
            cell: attempt => (
              <>
                <Score attempt={attempt} />{' '}
                {attempts.length > 1 && attempt.attempt === exam.mine.counted?.attempt ? (
                  <Tag kind="right" icon={<CircleCheck size={16} strokeWidth={1.75} aria-hidden />}>
                    {words.earlierCounts}
                  </Tag>
                ) : null}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

function Score({ attempt }: { attempt: AttemptSummary }) {
  if (attempt.state === 'open') return '–';
  const text =
    attempt.points == null
      ? words.earlierHidden
      : words.earlierScore(attempt.points, attempt.maxPoints, attempt.passed === true);
  return <Link to={path`/attempts/${attempt.attempt}/result`}>{text}</Link>;
}
