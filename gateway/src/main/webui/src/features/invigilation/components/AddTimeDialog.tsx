import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog, DialogActs } from '@/components/ui/Dialog';
import { TextField } from '@/components/ui/Field';
import { announce } from '@/lib/announce';
import { focusFirstError } from '@/lib/focus';
import type { Exam } from '@/lib/api/quiz';
import { texts } from '@/lib/texts';
import { addTime, roomQuery, type Running } from '../api/invigilation';
import { nameOf } from '../names';
import { wholeNumber } from '../numbers';
import { Refused } from './Refused';

const words = texts.invigilation.addTime;

type AddTimeDialogProps = {
  exam: Exam;
  to: readonly Running[];
  /** Everybody who runs at the moment of the press, not only who stood in the list. */
  all: boolean;
  onClose: () => void;
};

/** Time for one or for all who sit the exam; the number of people is in the question. */
export function AddTimeDialog({ exam, to, all, onClose }: AddTimeDialogProps) {
  const client = useQueryClient();
  const [minutes, setMinutes] = useState('10');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const form = useRef<HTMLFormElement>(null);
  const number = wholeNumber(minutes, 1, 600);
  const add = useMutation({
    mutationFn: (added: number) =>
      addTime(exam.exam, key, {
        attempts: all ? null : to.map(one => one.attempt),
        minutes: added,
        reason: reason.trim(),
      }),
    onSuccess: ({ extended }) => {
      announce(words.done(extended.length));
      void client.invalidateQueries({ queryKey: roomQuery(exam.exam).queryKey });
      onClose();
    },
  });
  const submit = () => {
    setTried(true);
    if (number === null || reason.trim() === '') focusFirstError(form.current);
    else if (!add.isPending) add.mutate(number);
  };
  return (
    <Dialog open onClose={onClose} title={all ? words.all(to.length) : words.one(to.map(nameOf).join(', '))}>
      <form
        ref={form}
        noValidate
        className="stack"
        onSubmit={event => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={words.minutes}
          inputMode="numeric"
          value={minutes}
          onChange={event => setMinutes(event.target.value)}
          error={tried && number === null ? words.minutesWrong : undefined}
          {...(exam.closesAt && { hint: words.cut })}
        />
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          maxLength={200}
          value={reason}
          onChange={event => setReason(event.target.value)}
          error={tried && reason.trim() === '' ? words.reasonMissing : undefined}
        />
        {add.error ? <Refused error={add.error} /> : null}
        <DialogActs>
          <Button onClick={onClose}>{texts.ui.cancel}</Button>
          <Button variant="primary" type="submit" waitsFor={add.isPending ? words.adding : undefined}>
            {number === null ? words.add : words.addMinutes(number)}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}
