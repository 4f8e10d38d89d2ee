import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Flag } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog, DialogActs } from '@/components/ui/Dialog';
import { Choice, TextAreaField } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { ownReportsQuery, reportQuestion, type ReportKind, type ShownIn } from '@/lib/api/questionReports';
import { Problem } from '@/lib/http';
import { texts } from '@/lib/texts';

const words = texts.questionReports;

type ReportQuestionProps = { course: string; shown: ShownIn; name: string };

/** "Report this question" beside a question that has been answered, and the dialog behind it. */
export function ReportQuestion({ course, shown, name }: ReportQuestionProps) {
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(false);
  return (
    <>
      {sent ? (
        <p className="small dim" role="status">
          {words.sent}
        </p>
      ) : (
        <Button variant="quiet" size="small" onClick={() => setOpen(true)}>
          <Flag size={16} strokeWidth={1.75} aria-hidden />
          {words.act}
          <span className="vh">: {name}</span>
        </Button>
      )}
      <Dialog open={open} onClose={() => setOpen(false)} title={words.title}>
        <Body
          course={course}
          shown={shown}
          onClose={() => setOpen(false)}
          onSent={() => {
            setOpen(false);
            setSent(true);
          }}
        />
      </Dialog>
    </>
  );
}

type BodyProps = Omit<ReportQuestionProps, 'name'> & { onClose: () => void; onSent: () => void };

function Body({ course, shown, onClose, onSent }: BodyProps) {
  const client = useQueryClient();
  const [kind, setKind] = useState<ReportKind | null>(null);
  const [text, setText] = useState('');
  const send = useMutation({
    mutationFn: (chosen: ReportKind) => reportQuestion(shown, chosen, text.trim()),
    onSuccess: async () => {
      onSent();
      await client.invalidateQueries({ queryKey: ownReportsQuery(course).queryKey });
    },
  });
  const needsWords = kind === 'other' && text.trim() === '';
  return (
    <form className="stack" onSubmit={event => event.preventDefault()}>
      <p className="dim">{words.lede}</p>
      <fieldset className="field">
        <legend>{words.kind}</legend>
        {(Object.keys(words.kinds) as ReportKind[]).map(one => (
          <Choice
            key={one}
            type="radio"
            name="kind"
            label={words.kinds[one]}
            checked={kind === one}
            onChange={() => setKind(one)}
          />
        ))}
      </fieldset>
      <TextAreaField
        label={words.text}
        hint={words.textHint}
        value={text}
        maxLength={2000}
        onChange={event => setText(event.target.value)}
      />
      {send.error ? <Refused error={send.error} /> : null}
      <DialogActs>
        <Button onClick={onClose}>{texts.ui.cancel}</Button>
        <Button
          variant="primary"
          aria-busy={send.isPending}
          waitsFor={kind === null ? words.kindWaits : needsWords ? words.textNeeded : undefined}
          onClick={() => {
            if (kind && !send.isPending) send.mutate(kind);
          }}
        >
          {words.send}
        </Button>
      </DialogActs>
    </form>
  );
}

function Refused({ error }: { error: Error }) {
  switch (error instanceof Problem ? error.type : '') {
    case 'already-reported':
      return <Notice role="alert" title={words.already} />;
    case 'too-many-reports':
      return <Notice role="alert" title={words.tooMany} />;
    default:
      return (
        <Notice kind="wrong" role="alert" title={words.notSent}>
          {words.notSentWhy}
        </Notice>
      );
  }
}
