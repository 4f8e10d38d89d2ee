import type { ReactNode } from 'react';
import { SelectField, TextField } from '@/components/ui/Field';
import type { Counts, Shuffle } from '@/lib/api/quiz';
import { texts } from '@/lib/texts';
import { itemsOf } from '../blueprint';
import type { Draft, Field } from '../draft';

const words = texts.teach;

type RulesProps = {
  draft: Draft;
  edit: (part: Partial<Draft>) => void;
  trouble: (field: Field) => string | undefined;
  touch: (field: Field) => void;
};

/** Title, time, pass mark and whatever else is no question of the blueprint. */
export function Rules({ draft, edit, trouble, touch }: RulesProps) {
  const { fields } = words;
  const items = itemsOf(draft);
  const share =
    items > 0 && /^\d+$/.test(draft.passMark) ? Math.round((100 * Number(draft.passMark)) / items) : null;
  const field = (
    name: Exclude<Field, 'blueprint' | 'laterHours' | 'groupRules'>,
    label: string,
    hint?: ReactNode,
  ) => ({
    label,
    hint,
    error: trouble(name),
    value: draft[name],
    onChange: (event: { target: { value: string } }) => edit({ [name]: event.target.value }),
    onBlur: () => touch(name),
  });
  return (
    <>
      <TextField {...field('title', fields.title)} className="is-wide" maxLength={200} />
      <TextField {...field('minutes', fields.minutes)} inputMode="numeric" />
      <TextField
        {...field(
          'passMark',
          fields.passMark,
          share === null ? fields.passMarkHint : fields.passShare(share, items),
        )}
        inputMode="numeric"
      />
      <TextField {...field('attempts', fields.attempts, fields.attemptsHint)} inputMode="numeric" />
      <TextField
        {...field('opensAt', fields.opensAt, fields.opensHint)}
        type="datetime-local"
        className="is-half"
      />
      <TextField
        {...field('closesAt', fields.closesAt, fields.closesHint)}
        type="datetime-local"
        className="is-half"
      />
      <SelectField
        className="is-half"
        label={fields.counts}
        hint={fields.countsHint}
        value={draft.counts}
        onChange={event => edit({ counts: event.target.value as Counts })}
      >
        {(['best', 'last', 'first'] as const).map(counts => (
          <option key={counts} value={counts}>
            {words.counts[counts]}
          </option>
        ))}
      </SelectField>
      <SelectField
        className="is-half"
        label={fields.shuffle}
        hint={fields.shuffleHint}
        value={draft.shuffle}
        onChange={event => edit({ shuffle: event.target.value as Shuffle })}
      >
        {(['all', 'questions', 'options', 'nothing'] as const).map(shuffle => (
          <option key={shuffle} value={shuffle}>
            {words.shuffles[shuffle]}
          </option>
        ))}
      </SelectField>
      <TextField
        className="is-wide"
        label={fields.groups}
        hint={fields.groupsHint}
        maxLength={1000}
        value={draft.groups}
        onChange={event => edit({ groups: event.target.value })}
      />
    </>
  );
}
