import { useState } from 'react';
import { TextField } from '@/components/ui/Field';
import { listed } from '../draft';

type TagsFieldProps = {
  label: string;
  hint: string;
  tags: readonly string[];
  onTags: (text: string) => void;
};

/** Keeps the comma that somebody is about to write on after; tags that come from elsewhere take the field over. */
export function TagsField({ label, hint, tags, onTags }: TagsFieldProps) {
  const [text, setText] = useState(tags.join(', '));
  const shown = listed(text).join() === tags.join() ? text : tags.join(', ');
  return (
    <TextField
      label={label}
      hint={hint}
      data-field="tags"
      value={shown}
      onChange={event => {
        setText(event.target.value);
        onTags(event.target.value);
      }}
    />
  );
}
