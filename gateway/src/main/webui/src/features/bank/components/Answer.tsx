import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Choice, TextAreaField } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { announce } from '@/lib/announce';
import { useFocusAfter } from '@/lib/focus';
import { texts } from '@/lib/texts';
import { answerReports, bankKey, type Outcome, type Reported } from '../api/bank';

const words = texts.bank.inboxPage;

export type AnswerProps = { course: string; reported: Reported; onSent: () => void };

/** One answer to all that was read; what comes meanwhile stays open. */
export function Answer(props: AnswerProps) {
  const [open, setOpen] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  useFocusAfter(open, () => part.current?.querySelector<HTMLElement>('input, button'));
  return (
    <div ref={part}>
      {open ? (
        <AnswerForm {...props} onClose={() => setOpen(false)} />
      ) : (
        <Button onClick={() => setOpen(true)}>
          {words.answer}
          <span className="vh">: {props.reported.question}</span>
        </Button>
      )}
    </div>
  );
}

function AnswerForm({ course, reported, onSent, onClose }: AnswerProps & { onClose: () => void }) {
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>('mended');
  const [text, setText] = useState('');
  const waiting = reported.reports.filter(said => said.outcome === null).map(said => said.id);
  const send = useMutation({
    mutationFn: () => answerReports(course, reported.question, { reports: waiting, outcome, answer: text }),
    onSuccess: async () => {
      announce(words.sent);
      onSent();
      await client.invalidateQueries({ queryKey: bankKey(course) });
    },
  });
  return (
    <form className="stack bank-answer" onSubmit={event => event.preventDefault()}>
      <fieldset className="field">
        <legend>{words.outcome}</legend>
        {(Object.keys(words.outcomes) as Outcome[]).map(one => (
          <Choice
            key={one}
            type="radio"
            name={`outcome-${reported.question}`}
            label={words.outcomes[one]}
            checked={outcome === one}
            onChange={() => setOutcome(one)}
          />
        ))}
      </fieldset>
      <TextAreaField
        label={words.words}
        hint={words.wordsHint}
        value={text}
        maxLength={2000}
        onChange={event => setText(event.target.value)}
      />
      {send.error ? (
        <Notice kind="wrong" role="alert" title={words.notSent}>
          {words.notSentWhy}
        </Notice>
      ) : null}
      <p className="row">
        <Button
          variant="primary"
          aria-busy={send.isPending}
          waitsFor={text.trim() === '' ? words.wordsWait : undefined}
          onClick={() => {
            if (!send.isPending) send.mutate();
          }}
        >
          {words.send(waiting.length)}
        </Button>
        <Button onClick={onClose}>{texts.ui.cancel}</Button>
      </p>
    </form>
  );
}
