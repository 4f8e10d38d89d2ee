import { Archive, Flag, Link2Off, PenLine } from 'lucide-react';
import { Link } from 'react-router';
import { Tag } from '@/components/ui/Notice';
import { Table } from '@/components/ui/Table';
import { sectionsOf, type Course } from '@/lib/api/content';
import { path } from '@/lib/http';
import { texts } from '@/lib/texts';
import type { Entry } from '../api/bank';
import { Stem } from './Stem';

const words = texts.bank;
const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true };

type QuestionTableProps = {
  entries: Entry[];
  course: Course | undefined;
  chosen: readonly string[];
  onChoose: (id: string, on: boolean) => void;
};

export function QuestionTable({ entries, course, chosen, onChoose }: QuestionTableProps) {
  const { columns } = words;
  const numbers = new Map(course ? sectionsOf(course).map(({ id, number }) => [id, number]) : []);
  return (
    <Table<Entry>
      caption={words.title}
      rows={entries}
      rowKey={entry => entry.id}
      columns={[
        {
          name: columns.choose,
          cell: entry => (
            <input
              type="checkbox"
              className="bank-choose"
              aria-label={words.choose(entry.id)}
              checked={chosen.includes(entry.id)}
              onChange={event => onChoose(entry.id, event.target.checked)}
            />
          ),
        },
        {
          name: columns.question,
          head: true,
          cell: entry => (
            <>
              <Link className="bold bank-id" to={path`/teach/questions/of/${entry.id}`}>
                {entry.id}
              </Link>
              <span className="small dim">
                <Stem text={entry.stem} />
              </span>
            </>
          ),
        },
        { name: columns.section, cell: entry => numbers.get(entry.section) ?? entry.section },
        { name: columns.type, cell: entry => words.types[entry.type] },
        { name: columns.difficulty, cell: entry => entry.difficulty, end: true },
        { name: columns.pool, cell: entry => words.pools[entry.pool] },
        { name: columns.state, cell: entry => <States entry={entry} /> },
      ]}
    />
  );
}

function States({ entry }: { entry: Entry }) {
  return (
    <span className="bank-states">
      {entry.status === 'retired' ? <Tag icon={<Archive {...icon} />}>{words.states.retired}</Tag> : null}
      {entry.status === 'orphaned' ? (
        <Tag kind="warn" icon={<Link2Off {...icon} />}>
          {words.states.orphaned}
        </Tag>
      ) : null}
      {entry.reports > 0 ? (
        <Tag kind="flag" icon={<Flag {...icon} />}>
          {words.reportCount(entry.reports)}
        </Tag>
      ) : null}
      {entry.editedAt ? <Tag icon={<PenLine {...icon} />}>{words.states.edited}</Tag> : null}
      {entry.status === 'active' && entry.reports === 0 && !entry.editedAt ? (
        <span className="small faint">{words.states.active}</span>
      ) : null}
    </span>
  );
}
