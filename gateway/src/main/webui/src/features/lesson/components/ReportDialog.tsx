import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog, DialogActs } from '@/components/ui/Dialog';
import { Choice, TextAreaField } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import type { SectionRef } from '@/lib/api/content';
import type { Passage } from '@/lib/api/notes';
import { reportKinds, sendReport, type ReportKind } from '@/lib/api/reports';
import { showNotice } from '@/lib/notices';
import { excerptShown } from '@/lib/excerpt';
import { texts } from '@/lib/texts';
import { uuid } from '@/lib/uuid';
import { reason } from './useNotes';

const words = texts.reports;
const LONGEST = 2000;

type ReportDialogProps = {
  course: string;
  section: SectionRef;
  /** The paragraph that is reported; without one the dialog is closed. */
  passage: Passage | undefined;
  onClose: () => void;
};

/** Says to the staff what is wrong with a paragraph. */
export function ReportDialog({ course, section, passage, onClose }: ReportDialogProps) {
  return (
    <Dialog open={passage !== undefined} onClose={onClose} title={words.dialog(section.number)}>
      {passage ? <Form course={course} section={section.id} passage={passage} onClose={onClose} /> : null}
    </Dialog>
  );
}

type FormProps = { course: string; section: string; passage: Passage; onClose: () => void };

function Form({ course, section, passage, onClose }: FormProps) {
  const client = useQueryClient();
  const [key] = useState(() => uuid());
  const [kind, setKind] = useState<ReportKind>('wrong');
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const send = useMutation({
    mutationFn: () => sendReport(course, key, { section, passage, kind, text: text.trim() }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['content', course, 'reports'] });
      showNotice({
        id: `report-${key}`,
        title: words.sent,
        text: words.sentText,
        link: { to: '/progress/reports', text: words.mine },
      });
      onClose();
    },
  });
  const isEmpty = text.trim() === '';

  return (
    <form
      className="report-form"
      onSubmit={event => {
        event.preventDefault();
        setAsked(true);
        if (!isEmpty && !send.isPending) send.mutate();
      }}
    >
      <blockquote className="note-lost">{excerptShown(passage.quote ?? passage.excerpt)}</blockquote>
      <fieldset>
        <legend className="field-name">{words.kind}</legend>
        {reportKinds.map(value => (
          <Choice
            key={value}
            type="radio"
            name="kind"
            label={words.kinds[value]}
            checked={kind === value}
            onChange={() => setKind(value)}
          />
        ))}
      </fieldset>
      <TextAreaField
        label={words.text}
        hint={words.textHint}
        error={asked && isEmpty ? words.textMissing : undefined}
        rows={4}
        maxLength={LONGEST}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      {send.error ? (
        <Notice kind="wrong" role="alert" title={words.notSent}>
          {reason(send.error)}
        </Notice>
      ) : null}
      <DialogActs>
        <Button onClick={onClose}>{texts.ui.cancel}</Button>
        <Button type="submit" variant="primary">
          {words.send}
        </Button>
      </DialogActs>
    </form>
  );
}
