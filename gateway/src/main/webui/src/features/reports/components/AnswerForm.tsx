import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Choice, TextAreaField } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { answerReports, type Outcome, type ReportEntry } from '@/lib/api/reports';
import { Problem } from '@/lib/http';
import { showNotice } from '@/lib/notices';
import { texts } from '@/lib/texts';

const words = texts.reports;
const outcomes: Outcome[] = ['mended', 'kept'];
const LONGEST = 2000;

type AnswerFormProps = { course: string; reports: ReportEntry[]; onClose: () => void };

/** One text to all whose reports on this paragraph are on the screen. */
export function AnswerForm({ course, reports, onClose }: AnswerFormProps) {
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>('mended');
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const send = useMutation({
    mutationFn: () =>
      answerReports(course, { reports: reports.map(report => report.id), outcome, text: text.trim() }),
    onSuccess: () => {
      showNotice({ id: 'reports-answered', title: words.answerSent });
      onClose();
    },
    // After a refusal too: somebody else has answered, and the page should show it.
    onSettled: () => client.invalidateQueries({ queryKey: ['content', course, 'reports'] }),
  });
  const isEmpty = text.trim() === '';

  return (
    <form
      className="report-answer"
      onSubmit={event => {
        event.preventDefault();
        setAsked(true);
        if (!isEmpty && !send.isPending) send.mutate();
      }}
    >
      <fieldset>
        <legend className="field-name">{words.outcome}</legend>
        {outcomes.map(value => (
          <Choice
            key={value}
            type="radio"
            name={`outcome-${reports[0]?.id ?? ''}`}
            label={words.outcomeChoices[value]}
            checked={outcome === value}
            onChange={() => setOutcome(value)}
          />
        ))}
      </fieldset>
      <TextAreaField
        label={words.answerText}
        hint={words.answerHint}
        error={asked && isEmpty ? words.answerMissing : undefined}
        rows={4}
        maxLength={LONGEST}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      {send.error ? (
        <Notice kind="wrong" role="alert" title={words.notAnswered}>
          {send.error instanceof Problem ? (send.error.detail ?? send.error.message) : send.error.message}
        </Notice>
      ) : null}
      <div className="report-acts">
        <Button type="submit" variant="primary">
          {words.sendAnswer}
        </Button>
        <Button onClick={onClose}>{texts.ui.cancel}</Button>
      </div>
    </form>
  );
}
