import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog, DialogActs } from '@/components/ui/Dialog';
import { TextField } from '@/components/ui/Field';
import { announce } from '@/lib/announce';
import { focusFirstError } from '@/lib/focus';
import type { Exam } from '@/lib/api/quiz';
import { texts } from '@/lib/texts';
import { dayAndTime } from '@/lib/time';
import { accommodationsQuery, giveAccommodation, roomQuery, type Person } from '../api/invigilation';
import { givenBy, troublesIn, type Form } from '../accommodation';
import { PersonPicker } from './PersonPicker';
import { Refused } from './Refused';

const words = texts.invigilation.accommodation;

/** Gives one person more time, a later end or more attempts; a running attempt has it within a second. */
export function AccommodationDialog({ exam, onClose }: { exam: Exam; onClose: () => void }) {
  const client = useQueryClient();
  const [person, setPerson] = useState<Person | null>(null);
  const [form, setForm] = useState<Form>({ percent: '25', closesAt: '', attempts: '0', reason: '' });
  const [tried, setTried] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const whole = useRef<HTMLFormElement>(null);
  const troubles = troublesIn(form, person, exam);
  const trouble = (field: keyof typeof troubles) => (tried ? troubles[field] : undefined);
  const give = useMutation({
    mutationFn: (to: Person) => giveAccommodation(exam.exam, key, givenBy(form, to)),
    onSuccess: (_, to) => {
      announce(words.done(to.name));
      void client.invalidateQueries({ queryKey: accommodationsQuery(exam.exam).queryKey });
      void client.invalidateQueries({ queryKey: roomQuery(exam.exam).queryKey });
      onClose();
    },
  });
  const submit = () => {
    setTried(true);
    if (person === null || Object.keys(troubles).length > 0) focusFirstError(whole.current);
    else if (!give.isPending) give.mutate(person);
  };
  const field = (name: keyof Form) => ({
    value: form[name],
    onChange: (event: { target: { value: string } }) => setForm({ ...form, [name]: event.target.value }),
    error: trouble(name),
  });
  return (
    <Dialog open onClose={onClose} title={words.title}>
      <form
        ref={whole}
        noValidate
        className="stack"
        onSubmit={event => {
          event.preventDefault();
          submit();
        }}
      >
        <PersonPicker exam={exam.exam} picked={person} onPick={setPerson} error={trouble('person')} />
        <TextField
          label={words.percent}
          hint={words.percentHint(exam.minutes, form.percent)}
          inputMode="numeric"
          {...field('percent')}
        />
        {exam.closesAt ? (
          <TextField
            label={words.closesAt}
            hint={words.closesHint(dayAndTime(exam.closesAt))}
            type="datetime-local"
            {...field('closesAt')}
          />
        ) : null}
        {exam.attempts == null ? null : (
          <TextField
            label={words.attempts}
            hint={words.attemptsHint(exam.attempts)}
            inputMode="numeric"
            {...field('attempts')}
          />
        )}
        <TextField label={words.reason} hint={words.reasonHint} maxLength={200} {...field('reason')} />
        {tried && troubles.nothing ? (
          <p className="field-error" role="alert">
            {troubles.nothing}
          </p>
        ) : null}
        {give.error ? <Refused error={give.error} /> : null}
        <DialogActs>
          <Button onClick={onClose}>{texts.ui.cancel}</Button>
          <Button variant="primary" type="submit" waitsFor={give.isPending ? words.giving : undefined}>
            {words.give}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}
