import { CircleCheck, CircleX, Hourglass } from 'lucide-react';
import { Link } from 'react-router';
import { Tag } from '@/components/ui/Notice';
import { Table, type Column } from '@/components/ui/Table';
import type { AttemptRow } from '@/lib/api/progress';
import { texts } from '@/lib/texts';
import { dayAndTime } from '@/lib/time';

const words = texts.progress;

/** This learner's sittings of mock exams, newest first, as progress-service knows them. */
export function AttemptTable({ attempts }: { attempts: AttemptRow[] }) {
  return (
    <Table caption={words.attempts} columns={columns} rows={attempts} rowKey={attempt => attempt.attempt} />
  );
}

const columns: Column<AttemptRow>[] = [
  {
    name: words.exam,
    head: true,
    cell: attempt => (
      <Link to={`/attempts/${attempt.attempt}/${attempt.submittedAt === null ? '1' : 'result'}`}>
        {words.attempt(attempt.examTitle, attempt.number)}
      </Link>
    ),
  },
  { name: words.date, cell: attempt => dayAndTime(attempt.submittedAt ?? attempt.startedAt) },
  { name: words.score, end: true, cell: attempt => <Score attempt={attempt} /> },
];

function Score({ attempt: { submittedAt, result } }: { attempt: AttemptRow }) {
  if (result) {
    const Icon = result.passed ? CircleCheck : CircleX;
    return (
      <Tag
        kind={result.passed ? 'right' : 'wrong'}
        icon={<Icon size={16} strokeWidth={1.75} aria-label={words.passed(result.passed)} />}
      >
        {words.points(result.points, result.maxPoints)}
      </Tag>
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
