import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog, DialogActs } from '@/components/ui/Dialog';
import { SelectField, TextField } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { Table } from '@/components/ui/Table';
import type { Pool } from '@/lib/api/quiz';
import { announce } from '@/lib/announce';
import { Problem } from '@/lib/http';
import { texts } from '@/lib/texts';
import { bankKey, editMany, type BulkChanges, type BulkEdit, type Entry } from '../api/bank';
import { listed } from '../draft';

const words = texts.bank.bulk;

type BulkDialogProps = {
  course: string;
  open: boolean;
  entries: Entry[];
  onClose: () => void;
  /** With what came of it. */
  onDone: (what: string) => void;
};

/** One change to the chosen questions: first what it would do, then all of it or nothing. */
export function BulkDialog({ open, onClose, ...rest }: BulkDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title={words.title(rest.entries.length)} shape="wide">
      <Body {...rest} onClose={onClose} />
    </Dialog>
  );
}

function Body({ course, entries, onClose, onDone }: Omit<BulkDialogProps, 'open'>) {
  const client = useQueryClient();
  const [add, setAdd] = useState('');
  const [remove, setRemove] = useState('');
  const [pool, setPool] = useState<Pool | ''>('');
  const [difficulty, setDifficulty] = useState('');
  const edit: BulkEdit = {
    questions: entries.map(({ id, version }) => ({ id, version })),
    addTags: listed(add),
    removeTags: listed(remove),
    pool: pool || null,
    difficulty: difficulty ? Number(difficulty) : null,
  };
  const asks = edit.addTags.length + edit.removeTags.length > 0 || pool !== '' || difficulty !== '';
  const renew = () => client.invalidateQueries({ queryKey: bankKey(course) });
  const preview = useMutation({ mutationFn: () => editMany(course, edit, true) });
  const save = useMutation({
    mutationFn: () => editMany(course, edit, false),
    onSuccess: async ({ changed }) => {
      announce(words.changed(changed));
      onClose();
      onDone(words.changed(changed));
      await renew();
    },
    onError: failure => {
      if (failure instanceof Problem && failure.type === 'question-changed') void renew();
    },
  });
  const anew = () => {
    preview.reset();
    save.reset();
  };
  const error = save.error ?? preview.error;
  return (
    <>
      <div className="bank-bulk-fields">
        <TextField
          label={words.addTags}
          hint={words.tagsHint}
          value={add}
          onChange={event => {
            setAdd(event.target.value);
            anew();
          }}
        />
        <TextField
          label={words.removeTags}
          hint={words.tagsHint}
          value={remove}
          onChange={event => {
            setRemove(event.target.value);
            anew();
          }}
        />
        <SelectField
          label={words.pool}
          value={pool}
          onChange={event => {
            setPool(event.target.value as Pool | '');
            anew();
          }}
        >
          <option value="">{words.keep}</option>
          <option value="practice">{texts.bank.pools.practice}</option>
          <option value="exam">{texts.bank.pools.exam}</option>
        </SelectField>
        <SelectField
          label={words.difficulty}
          value={difficulty}
          onChange={event => {
            setDifficulty(event.target.value);
            anew();
          }}
        >
          <option value="">{words.keep}</option>
          {['1', '2', '3', '4', '5'].map(value => (
            <option key={value}>{value}</option>
          ))}
        </SelectField>
      </div>
      {preview.data ? <Changes changes={preview.data} /> : null}
      {error ? (
        <Notice kind="wrong" role="alert" title={words.failed}>
          {error instanceof Problem && error.type === 'question-changed'
            ? words.conflict
            : ((error instanceof Problem ? error.detail : undefined) ?? words.failedSafe)}
        </Notice>
      ) : null}
      <DialogActs>
        <Button onClick={onClose}>{words.back}</Button>
        {preview.data && preview.data.changed > 0 ? (
          <Button variant="primary" aria-busy={save.isPending} onClick={() => save.mutate()}>
            {words.save(preview.data.changed)}
          </Button>
        ) : (
          <Button
            variant="primary"
            aria-busy={preview.isPending}
            waitsFor={asks ? undefined : words.previewWaits}
            onClick={() => preview.mutate()}
          >
            {words.preview}
          </Button>
        )}
      </DialogActs>
    </>
  );
}

function Changes({ changes: { changed, unchanged, changes } }: { changes: BulkChanges }) {
  if (changed === 0) return <Notice role="status" title={words.nothing} />;
  const { columns, fields } = words;
  return (
    <>
      <p role="status">{words.changes(changed, unchanged)}</p>
      {/* A pane that scrolls is reached by the keyboard. */}
      <div className="bank-changes" role="region" aria-label={words.preview} tabIndex={0}>
        <Table
          caption={words.preview}
          rows={changes}
          rowKey={change => `${change.question} ${change.field}`}
          columns={[
            { name: columns.question, head: true, cell: change => change.question },
            { name: columns.field, cell: change => fields[change.field as keyof typeof fields] },
            { name: columns.from, cell: change => change.from },
            { name: columns.to, cell: change => change.to },
          ]}
        />
      </div>
    </>
  );
}
