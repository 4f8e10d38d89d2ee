import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog, DialogActs } from '@/components/ui/Dialog';
import { Segmented } from '@/components/ui/Segmented';
import { texts } from '@/lib/texts';
import { hunks, merged, type Choice, type Hunk } from '../merge';
import type { Conflict } from './useDraft';

const words = texts.authoring.conflict;

type ConflictViewProps = {
  conflict: Conflict;
  mine: string;
  onSettle: (text: string) => void;
  onTheirs: () => void;
};

/** Both texts, difference by difference: whoever is here decides, nobody is overwritten unseen. */
export function ConflictView({ conflict, mine, onSettle, onTheirs }: ConflictViewProps) {
  const both = hunks(conflict.theirs, mine);
  const [choices, setChoices] = useState<(Choice | undefined)[]>([]);
  const choose = (difference: number, choice: Choice) =>
    setChoices(before => Object.assign([...before], { [difference]: choice }));
  return (
    <Dialog
      open
      title={conflict.editor ? words.titleOf(conflict.editor) : words.titleRelease}
      shape="wide"
      role="alertdialog"
      className="conflict"
    >
      <p className="dim">{words.text}</p>
      <ol className="conflict-hunks" role="list">
        {numbered(both).map(({ hunk, difference }, index) =>
          'same' in hunk ? (
            <li key={index} className="is-same">
              <pre>{shortened(hunk.same)}</pre>
            </li>
          ) : (
            <li key={index} className="is-different">
              <Side name={words.theirs} lines={hunk.theirs} />
              <Side name={words.mine} lines={hunk.mine} />
              <Segmented<Choice>
                label={words.keep(difference + 1)}
                value={choices[difference] ?? 'mine'}
                options={[
                  { value: 'theirs', label: words.theirs },
                  { value: 'mine', label: words.mine },
                  { value: 'both', label: words.both },
                ]}
                onChange={choice => choose(difference, choice)}
              />
            </li>
          ),
        )}
      </ol>
      <DialogActs>
        <Button variant="primary" onClick={() => onSettle(merged(both, choices))}>
          {words.merge}
        </Button>
        <Button onClick={onTheirs}>{words.takeTheirs}</Button>
        <Button onClick={() => onSettle(mine)}>{words.takeMine}</Button>
      </DialogActs>
    </Dialog>
  );
}

/** Differences are counted, what is the same is not. */
function numbered(both: Hunk[]): { hunk: Hunk; difference: number }[] {
  let differences = 0;
  return both.map(hunk => ({ hunk, difference: 'same' in hunk ? -1 : differences++ }));
}

function Side({ name, lines }: { name: string; lines: string[] }) {
  return (
    <div className="conflict-side">
      <p className="small dim">{name}</p>
      <pre>{lines.length === 0 ? words.nothing : lines.join('\n')}</pre>
    </div>
  );
}

const AROUND = 2;

/** What surrounds a difference, not the whole text. */
const shortened = (lines: string[]): string =>
  lines.length <= AROUND * 2 + 1
    ? lines.join('\n')
    : [...lines.slice(0, AROUND), words.more(lines.length - 2 * AROUND), ...lines.slice(-AROUND)].join('\n');
