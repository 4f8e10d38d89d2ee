import { CircleCheck, CircleX, Hourglass } from 'lucide-react';
import { Link } from 'react-router';
import { Tag } from '@/components/ui/Notice';
import { Table, type Column } from '@/components/ui/Table';
import type { AttemptRow } from '@/lib/api/progress';
import { texts } from '@/lib/texts';
import { dayAndMonth, dayAndTime } from '@/lib/time';

const words = texts.progress;

type AttemptTableProps = {
  attempts: AttemptRow[];
  /** Staff look at somebody's: an open paper is entered by its student alone. */
  ofAnother?: boolean;
};

/** A learner's sittings of mock exams, newest first, as progress-service knows them. */
export function AttemptTable({ attempts, ofAnother = false }: AttemptTableProps) {
  const exam: Column<AttemptRow> = {
    name: words.exam,
    head: true,
    cell: attempt => {
      const title = words.attempt(attempt.examTitle, attempt.number);
      const leads = ofAnother ? attempt.result !== null : true;
      const page = attempt.submittedAt === null ? '1' : 'result';
      return leads ? <Link to={`/attempts/${attempt.attempt}/${page}`}>{title}</Link> : title;
    },
  };
  return (
    <Table
      caption={words.attempts}
      columns={[exam, ...columns]}
      rows={attempts}
      rowKey={attempt => attempt.attempt}
    />
  );
}

const columns: Column<AttemptRow>[] = [
  { name: words.date, cell: attempt => dayAndTime(attempt.submittedAt ?? attempt.startedAt) },
  { name: words.score, end: true, cell: attempt => <Score attempt={attempt} /> },
];

function Score({ attempt: { submittedAt, result } }: { attempt: AttemptRow }) {
  if (result) {
    const Icon = result.passed ? CircleCheck : CircleX;
    const score = (
      <Tag
        kind={result.passed ? 'right' : 'wrong'}
        icon={<Icon size={16} strokeWidth={1.75} aria-label={words.passed(result.passed)} />}
      >
        {words.points(result.points, result.maxPoints)}
      </Tag>
    );
    if (result.correctedAt === null) return score;
    return (
      <>
        {score} <span className="small dim">{words.corrected(dayAndMonth(result.correctedAt))}</span>
      </>
    );
  }
  return submittedAt ? (
    <span className="faint">{words.notShownYet}</span>
  ) : (
    <Tag kind="own" icon={<Hourglass size={16} strokeWidth={1.75} aria-hidden />}>
      {words.running}
    </Tag>
  );
}
