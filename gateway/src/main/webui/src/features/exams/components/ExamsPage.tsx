import './exams.css';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleX, CirclePause, Hourglass, Lock, PenLine } from 'lucide-react';
import { Link } from 'react-router';
import { LinkButton } from '@/components/ui/Button';
import { Tag } from '@/components/ui/Notice';
import { EmptyState, Loaded } from '@/components/ui/States';
import { attemptsQuery, shelfQuery } from '@/lib/api/quiz';
import { path } from '@/lib/http';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { dayAndTime, duration } from '@/lib/time';
import { nextTurn, rowsOf, type Row, type Standing, closesFor } from '../shelf';
import { useNow } from '../useNow';

const words = texts.exams;

/** The learner's mock exams, each with how it stands. A published or withdrawn one comes and goes by itself. */
export function ExamsPage() {
  const course = usePresentCourse();
  const shelf = useQuery(shelfQuery(course));
  const attempts = useQuery(attemptsQuery(course));
  const now = useNow(from => nextTurn(shelf.data ?? [], from));
  return (
    <div className="wrap page">
      <h1>{words.title}</h1>
      <p className="lede exams-lede">{words.lede}</p>
      <Loaded
        query={shelf}
        loading={words.loading}
        failed={words.failed}
        safe={words.failedSafe}
        shape="rows"
      >
        {exams => <List rows={rowsOf(exams, attempts.data ?? [], now)} course={course} />}
      </Loaded>
    </div>
  );
}

function List({ rows, course }: { rows: Row[]; course: string }) {
  if (rows.length === 0) {
    return (
      <EmptyState
        title={words.empty.title}
        acts={<LinkButton to={path`/courses/${course}`}>{words.empty.act}</LinkButton>}
      >
        {words.empty.text}
      </EmptyState>
    );
  }
  return (
    <ul className="exams">
      {rows.map(row => (
        <Exam key={row.exam} row={row} />
      ))}
    </ul>
  );
}

function Exam({ row }: { row: Row }) {
  const { terms, standing } = row;
  return (
    <li className={standing === 'running' ? 'exam is-running' : 'exam'}>
      <div>
        <h2>{terms ? <Link to={path`/exams/${row.exam}`}>{row.title}</Link> : row.title}</h2>
        {terms ? (
          <p className="dim">
            {words.facts(terms.items, duration(terms.minutes), terms.passMark)}{' '}
            {words.attempts(row.used, terms.attempts ?? null)} <Window row={row} />
          </p>
        ) : null}
        <Last row={row} />
      </div>
      <p className="exam-standing">
        <StandingTag standing={standing} />
      </p>
      <p className="exam-act">
        <Act row={row} />
      </p>
    </li>
  );
}

function Window({ row: { terms, standing } }: { row: Row }) {
  if (standing === 'not-yet' && terms?.opensAt) return words.opens(dayAndTime(terms.opensAt));
  const closesAt = terms === null ? null : closesFor(terms);
  if (closesAt === null) return null;
  return standing === 'closed' ? words.closed(dayAndTime(closesAt)) : words.closes(dayAndTime(closesAt));
}

function Last({ row }: { row: Row }) {
  if (row.last === null) return null;
  const { attempt, points, maxPoints, passed } = row.last;
  return (
    <p className="small">
      {points === null ? words.lastHidden : words.last(points, maxPoints, passed)}{' '}
      <Link to={path`/attempts/${attempt}/result`}>
        {words.result}
        <span className="vh">{words.resultOf(row.title)}</span>
      </Link>
    </p>
  );
}

const size = { size: 16, strokeWidth: 1.75, 'aria-hidden': true };

const looks: Record<Standing, Parameters<typeof Tag>[0]> = {
  running: { kind: 'own', icon: <PenLine {...size} />, children: words.states.running },
  open: { kind: 'right', icon: <CircleCheck {...size} />, children: words.states.open },
  'not-yet': { icon: <Hourglass {...size} />, children: words.states['not-yet'] },
  'used-up': { icon: <CirclePause {...size} />, children: words.states['used-up'] },
  closed: { icon: <Lock {...size} />, children: words.states.closed },
  withdrawn: { icon: <CircleX {...size} />, children: words.states.withdrawn },
};

export function StandingTag({ standing }: { standing: Standing }) {
  return <Tag {...looks[standing]} />;
}

function Act({ row }: { row: Row }) {
  const title = <span className="vh">: {row.title}</span>;
  // A running attempt is gone on with through its exam, so that this device becomes the one that writes.
  if (row.standing === 'running' && row.open !== null) {
    return (
      <LinkButton variant="primary" to={row.terms ? path`/exams/${row.exam}` : path`/attempts/${row.open}/1`}>
        {words.resume}
        {title}
      </LinkButton>
    );
  }
  if (row.terms && (row.standing === 'open' || row.standing === 'not-yet')) {
    return (
      <LinkButton to={path`/exams/${row.exam}`}>
        {words.look}
        {title}
      </LinkButton>
    );
  }
  return null;
}
