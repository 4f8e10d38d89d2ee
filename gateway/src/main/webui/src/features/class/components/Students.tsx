import { CircleCheck, CircleX } from 'lucide-react';
import { Link } from 'react-router';
import { percent } from '@/components/progress/percent';
import { Button } from '@/components/ui/Button';
import { Tag } from '@/components/ui/Notice';
import { Table } from '@/components/ui/Table';
import { path } from '@/lib/http';
import { texts } from '@/lib/texts';
import { dayAndTime } from '@/lib/time';
import type { Student } from '../api/class';
import { nameOf } from '../names';
import { StateTag } from './StateTag';
import { useMore } from './useMore';

const words = texts.classroom;

/** Everybody in a row, who needs somebody first. */
export function Students({ students }: { students: Student[] }) {
  const { shown, more, showMore } = useMore(students);
  const { columns } = words;
  return (
    <section className="part class-part" aria-labelledby="students">
      <h2 id="students">{words.students}</h2>
      {shown.length === 0 ? (
        <p className="dim">{words.noneInState}</p>
      ) : (
        <Table<Student>
          caption={words.students}
          rows={shown}
          rowKey={student => student.learner}
          columns={[
            {
              name: columns.student,
              head: true,
              cell: student => (
                <>
                  <Link className="bold" to={path`/teach/class/${student.learner}`}>
                    {nameOf(student)}
                  </Link>
                  {student.groups.length > 0 ? (
                    <span className="caption faint class-groups">{student.groups.join(', ')}</span>
                  ) : null}
                </>
              ),
            },
            { name: columns.state, cell: student => <Judged student={student} /> },
            { name: columns.chance, cell: student => chanceOf(student) },
            { name: columns.read, cell: ({ read, sections }) => words.read(read, sections) },
            {
              name: columns.lastActive,
              cell: ({ lastActiveAt }) => (lastActiveAt ? dayAndTime(lastActiveAt) : words.never),
            },
            { name: columns.newest, cell: student => <Newest student={student} /> },
          ]}
        />
      )}
      {more > 0 ? (
        <p className="class-more">
          <Button onClick={showMore}>{words.more(more)}</Button>
        </p>
      ) : null}
    </section>
  );
}

export function Judged({ student: { state, reasons } }: { student: Student }) {
  return (
    <span className="class-judged">
      <StateTag state={state} />
      {reasons.map(reason => (
        <span key={reason} className="small dim">
          {reason}
        </span>
      ))}
    </span>
  );
}

const chanceOf = ({ chance }: Student): string =>
  chance
    ? words.chance(percent(chance.probability), percent(chance.low), percent(chance.high))
    : words.noChance;

function Newest({ student: { result } }: { student: Student }) {
  if (!result) return <span className="faint">{words.noExam}</span>;
  const Icon = result.passed ? CircleCheck : CircleX;
  return (
    <span className="class-newest">
      <Tag
        kind={result.passed ? 'right' : 'wrong'}
        icon={<Icon size={16} strokeWidth={1.75} aria-label={words.passed(result.passed)} />}
      >
        {words.points(result.points, result.maxPoints)}
      </Tag>
      <span className="caption faint">{result.title}</span>
    </span>
  );
}
