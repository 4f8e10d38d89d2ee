import { Button } from '@/components/ui/Button';
import { Dialog, DialogActs } from '@/components/ui/Dialog';
import { Table } from '@/components/ui/Table';
import type { Exam } from '@/lib/api/quiz';
import { texts } from '@/lib/texts';
import { dayAndTime } from '@/lib/time';
import type { Bank } from '../api/teach';
import { difficultyIn, idIn, type RowKey } from '../blueprint';
import { draftOf, type Draft, type ReviewRule } from '../draft';

const words = texts.teach.conflict;

type ConflictDialogProps = {
  theirs: Exam;
  mine: Draft;
  bank: Bank | undefined;
  onTheirs: () => void;
  onMine: () => void;
  onClose: () => void;
};

type Difference = { name: string; theirs: string; mine: string };

/** Both texts side by side; whoever is here decides, nobody is overwritten unseen. */
export function ConflictDialog({ theirs, mine, bank, onTheirs, onMine, onClose }: ConflictDialogProps) {
  const rows = differences(draftOf(theirs), mine, bank);
  return (
    <Dialog open onClose={onClose} title={words.title} shape="wide" role="alertdialog">
      <p className="dim">{rows.length === 0 ? words.same : words.text}</p>
      {rows.length === 0 ? null : (
        <Table<Difference>
          caption={words.title}
          rows={rows}
          rowKey={row => row.name}
          columns={[
            { name: words.columns.field, head: true, cell: row => row.name },
            { name: words.columns.theirs, cell: row => <ins className="theirs">{row.theirs}</ins> },
            { name: words.columns.mine, cell: row => row.mine },
          ]}
        />
      )}
      <DialogActs>
        <Button variant="primary" onClick={onTheirs}>
          {words.theirs}
        </Button>
        <Button onClick={onMine}>{words.mine}</Button>
        <Button variant="quiet" onClick={onClose}>
          {words.back}
        </Button>
      </DialogActs>
    </Dialog>
  );
}

function differences(theirs: Draft, mine: Draft, bank: Bank | undefined): Difference[] {
  return (Object.keys(words.rows) as (keyof Draft)[])
    .map(key => ({ name: words.rows[key], theirs: shown(theirs, key, bank), mine: shown(mine, key, bank) }))
    .filter(row => row.theirs !== row.mine);
}

function shown(draft: Draft, key: keyof Draft, bank: Bank | undefined): string {
  switch (key) {
    case 'asks':
      return asksOf(draft, bank) || words.empty;
    case 'review':
      return reviewOf(draft);
    case 'groupRules':
      return (
        draft.groupRules
          .map(rule => `${rule.group.trim()} (${reviewOf(rule)}, ${rule.laterHours} h)`)
          .join('; ') || words.empty
      );
    case 'shuffle':
      return texts.teach.shuffles[draft.shuffle];
    case 'opensAt':
    case 'closesAt':
      return draft[key] ? dayAndTime(new Date(draft[key])) : words.empty;
    case 'pool':
      return texts.teach.blueprint.pools[draft.pool];
    case 'form':
      return texts.teach.blueprint.forms[draft.form];
    case 'counts':
      return texts.teach.counts[draft.counts];
    case 'title':
    case 'minutes':
    case 'passMark':
    case 'attempts':
    case 'laterHours':
    case 'groups':
      return draft[key].trim() || words.empty;
  }
}

const reviewOf = ({ review }: ReviewRule): string =>
  Object.entries(texts.teach.review.parts)
    .map(([part, name]) => `${name}: ${whenOf(review[part as keyof ReviewRule['review']])}`)
    .join(', ');

const whenOf = (when: Draft['review']['key']): string =>
  when === 'never' ? words.empty : texts.teach.review.when[when];

function asksOf(draft: Draft, bank: Bank | undefined): string {
  return Object.entries(draft.asks)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([key, items]) => {
      const row = key as RowKey;
      const id = idIn(row);
      const difficulty = difficultyIn(row);
      const section = bank?.chapters.flatMap(chapter => chapter.sections).find(one => one.id === id);
      const chapter = bank?.chapters.find(one => one.id === id);
      const place = `${items} × ${section?.number ?? chapter?.number ?? id}`;
      return difficulty ? `${place} ${difficulty}` : place;
    })
    .join(', ');
}
