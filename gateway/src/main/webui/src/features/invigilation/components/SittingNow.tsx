import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Loaded } from '@/components/ui/States';
import { Table } from '@/components/ui/Table';
import type { Exam } from '@/lib/api/quiz';
import { texts } from '@/lib/texts';
import { clockTime } from '@/lib/time';
import { roomQuery, type Room, type Running } from '../api/invigilation';
import { nameOf } from '../names';
import { AddTimeDialog } from './AddTimeDialog';
import { useSecond } from './useSecond';

const words = texts.invigilation.now;

/** Who writes at this moment. Rows keep their place: they stand by name, whatever happens in them. */
export function SittingNow({ exam }: { exam: Exam }) {
  const room = useQuery(roomQuery(exam.exam));
  const [adding, setAdding] = useState<readonly Running[] | 'all' | null>(null);
  const running = room.data?.running ?? [];
  return (
    <section className="part" aria-labelledby="now">
      <div className="invigilation-head">
        <h2 id="now">{words.title}</h2>
        {running.length > 0 ? (
          <Button onClick={() => setAdding('all')}>{words.addToAll(running.length)}</Button>
        ) : null}
      </div>
      <Loaded query={room} loading={words.loading} failed={words.failed} shape="rows">
        {data =>
          data.running.length === 0 ? (
            <p className="dim">{words.nobody}</p>
          ) : (
            <List room={data} onAdd={one => setAdding([one])} />
          )
        }
      </Loaded>
      {adding === null ? null : (
        <AddTimeDialog
          exam={exam}
          to={adding === 'all' ? running : adding}
          all={adding === 'all'}
          onClose={() => setAdding(null)}
        />
      )}
    </section>
  );
}

function List({ room, onAdd }: { room: Room; onAdd: (one: Running) => void }) {
  const now = useSecond();
  const server = Date.parse(room.serverTime) + Math.max(0, now - room.readAt);
  const { columns } = words;
  return (
    <>
      <Table<Running>
        caption={words.title}
        rows={room.running}
        rowKey={one => one.attempt}
        columns={[
          { name: columns.student, head: true, cell: one => <b>{nameOf(one)}</b> },
          { name: columns.answered, cell: one => words.answered(one.answered, one.items) },
          { name: columns.saved, cell: one => (one.savedAt ? clockTime(one.savedAt) : words.notYet) },
          { name: columns.left, cell: one => words.left(leftOf(one, server), clockTime(one.deadline)) },
          {
            name: columns.extra,
            cell: one => (one.addedSeconds > 0 ? words.extra(one.addedSeconds) : words.none),
          },
          {
            name: columns.acts,
            end: true,
            cell: one => (
              <Button size="small" onClick={() => onAdd(one)}>
                {words.add}
                <span className="vh">{words.addFor(nameOf(one))}</span>
              </Button>
            ),
          },
        ]}
      />
      <p className="caption faint">{words.asOf(clockTime(room.serverTime))}</p>
    </>
  );
}

const leftOf = (one: Running, server: number): number =>
  Math.max(0, Math.ceil((Date.parse(one.deadline) - server) / 1000));
