import { useState } from 'react';
import { TextAreaField } from '@/components/ui/Field';
import { linesOf } from '../draft';

type LinesFieldProps = {
  label: string;
  hint: string;
  error: string | undefined;
  field: string;
  lines: readonly string[];
  onLines: (text: string) => void;
};

/** Keeps the empty line that somebody is about to write in; lines that come from elsewhere take the field over. */
export function LinesField({ label, hint, error, field, lines, onLines }: LinesFieldProps) {
  const [text, setText] = useState(lines.join('\n'));
  const shown = linesOf(text).join('\n') === lines.join('\n') ? text : lines.join('\n');
  return (
    <TextAreaField
      label={label}
      hint={hint}
      error={error}
      data-field={field}
      className="bank-markdown"
      spellCheck={false}
      rows={3}
      value={shown}
      onChange={event => {
        setText(event.target.value);
        onLines(event.target.value);
      }}
    />
  );
}
