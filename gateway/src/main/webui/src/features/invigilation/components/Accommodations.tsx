import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog, DialogActs } from '@/components/ui/Dialog';
import { Loaded } from '@/components/ui/States';
import { Table } from '@/components/ui/Table';
import { announce } from '@/lib/announce';
import type { Exam } from '@/lib/api/quiz';
import { texts } from '@/lib/texts';
import { dayAndTime } from '@/lib/time';
import { accommodationsQuery, takeBackAccommodation, type Accommodation } from '../api/invigilation';
import { nameOf } from '../names';
import { AccommodationDialog } from './AccommodationDialog';
import { Refused } from './Refused';

const words = texts.invigilation.accommodations;

/** Who has more than the exam's own terms, why and by whom. */
export function Accommodations({ exam }: { exam: Exam }) {
  const given = useQuery(accommodationsQuery(exam.exam));
  const [giving, setGiving] = useState(false);
  const [takingBack, setTakingBack] = useState<Accommodation | null>(null);
  return (
    <section className="part" aria-labelledby="accommodations">
      <div className="invigilation-head">
        <h2 id="accommodations">{words.title}</h2>
        <Button variant="primary" onClick={() => setGiving(true)}>
          {words.give}
        </Button>
      </div>
      <Loaded query={given} loading={words.loading} failed={words.failed} shape="rows">
        {rows =>
          rows.length === 0 ? (
            <p className="dim">{words.none}</p>
          ) : (
            <List rows={rows} onTakeBack={setTakingBack} />
          )
        }
      </Loaded>
      {giving ? <AccommodationDialog exam={exam} onClose={() => setGiving(false)} /> : null}
      {takingBack ? (
        <TakeBackDialog exam={exam} given={takingBack} onClose={() => setTakingBack(null)} />
      ) : null}
    </section>
  );
}

function List({
  rows,
  onTakeBack,
}: {
  rows: Accommodation[];
  onTakeBack: (accommodation: Accommodation) => void;
}) {
  const { columns } = words;
  return (
    <Table<Accommodation>
      caption={words.title}
      rows={rows}
      rowKey={one => one.learner}
      columns={[
        { name: columns.student, head: true, cell: one => <b>{nameOf(one)}</b> },
        { name: columns.given, cell: one => whatOf(one).join(', ') },
        { name: columns.reason, cell: one => one.reason },
        { name: columns.by, cell: one => words.by(one.giverName ?? words.somebody, dayAndTime(one.at)) },
        {
          name: columns.acts,
          end: true,
          cell: one => (
            <Button size="small" onClick={() => onTakeBack(one)}>
              {words.takeBack}
              <span className="vh">{words.takeBackOf(nameOf(one))}</span>
            </Button>
          ),
        },
      ]}
    />
  );
}

function whatOf({ extraPercent, closesAt, extraAttempts }: Accommodation): string[] {
  return [
    extraPercent > 0 ? words.percent(extraPercent) : '',
    closesAt ? words.until(dayAndTime(closesAt)) : '',
    extraAttempts > 0 ? words.attempts(extraAttempts) : '',
  ].filter(Boolean);
}

type TakeBackDialogProps = { exam: Exam; given: Accommodation; onClose: () => void };

function TakeBackDialog({ exam, given, onClose }: TakeBackDialogProps) {
  const client = useQueryClient();
  const takeBack = useMutation({
    mutationFn: () => takeBackAccommodation(exam.exam, given.learner),
    onSuccess: () => {
      announce(words.takenBack(nameOf(given)));
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: accommodationsQuery(exam.exam).queryKey }),
  });
  return (
    <Dialog open onClose={onClose} title={words.takeBackTitle(nameOf(given))} role="alertdialog">
      <p>{words.takeBackText}</p>
      {takeBack.error ? <Refused error={takeBack.error} /> : null}
      <DialogActs>
        <Button onClick={onClose}>{words.keep}</Button>
        <Button
          variant="danger"
          waitsFor={takeBack.isPending ? words.takingBack : undefined}
          onClick={() => takeBack.mutate()}
        >
          {words.takeBackNow}
        </Button>
      </DialogActs>
    </Dialog>
  );
}
