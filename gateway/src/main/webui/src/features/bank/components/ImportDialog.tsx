import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Said } from '@/components/staff/Said';
import { Button } from '@/components/ui/Button';
import { Dialog, DialogActs } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { announce } from '@/lib/announce';
import { Problem } from '@/lib/http';
import { texts } from '@/lib/texts';
import { bankKey, importFile, type Finding, type Imported } from '../api/bank';

const words = texts.bank.importing;

type ImportDialogProps = {
  course: string;
  open: boolean;
  onClose: () => void;
  /** With what came of it. */
  onDone: (what: string) => void;
};

/** Questions from a file: first what would come of it, then all of it or nothing. */
export function ImportDialog({ open, ...rest }: ImportDialogProps) {
  return (
    <Dialog open={open} onClose={rest.onClose} title={words.title} shape="wide">
      <Body {...rest} />
    </Dialog>
  );
}

function Body({ course, onClose, onDone }: Omit<ImportDialogProps, 'open'>) {
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const look = useMutation({ mutationFn: (chosen: File) => importFile(course, chosen, true) });
  const keep = useMutation({
    mutationFn: (chosen: File) => importFile(course, chosen, false),
    onSuccess: async ({ added, changed }) => {
      const what = words.kept(added.length, changed.length);
      announce(what);
      onClose();
      onDone(what);
      await client.invalidateQueries({ queryKey: bankKey(course) });
    },
  });
  const error = keep.error ?? look.error;
  const errors = look.data?.problems.filter(problem => problem.severity === 'error') ?? [];
  const brings = look.data ? look.data.added.length + look.data.changed.length : 0;
  return (
    <>
      <p className="dim bank-lede">{words.lede}</p>
      <Field label={words.file}>
        {control => (
          <input
            {...control}
            type="file"
            className="input"
            accept=".yaml,.yml,.zip"
            // The same file, mended meanwhile, can be chosen once more.
            onClick={event => {
              event.currentTarget.value = '';
            }}
            onChange={event => {
              const chosen = event.target.files?.[0] ?? null;
              setFile(chosen);
              keep.reset();
              look.reset();
              if (chosen) look.mutate(chosen);
            }}
          />
        )}
      </Field>
      {look.isPending ? (
        <p className="small dim" role="status">
          {words.looking}
        </p>
      ) : null}
      {error ? <Unreadable error={error} /> : null}
      {file && look.data ? <Outlook file={file} imported={look.data} errors={errors.length} /> : null}
      <DialogActs>
        <Button onClick={onClose}>{texts.ui.cancel}</Button>
        {file && brings > 0 && errors.length === 0 ? (
          <Button variant="primary" aria-busy={keep.isPending} onClick={() => keep.mutate(file)}>
            {words.keep(brings)}
          </Button>
        ) : null}
      </DialogActs>
    </>
  );
}

function Unreadable({ error }: { error: Error }) {
  if (error instanceof Problem && error.status === 413) {
    return (
      <Notice kind="wrong" role="alert" title={words.tooLarge}>
        {words.tooLargeMend}
      </Notice>
    );
  }
  return (
    <Notice kind="wrong" role="alert" title={words.unreadable}>
      {error instanceof Problem && error.status < 500 && error.detail ? error.detail : words.unreadableSafe}
    </Notice>
  );
}

type OutlookProps = { file: File; imported: Imported; errors: number };

function Outlook({ file, imported, errors }: OutlookProps) {
  const { added, changed, same, refused, problems } = imported;
  const sums = [
    added.length > 0 ? words.added(added.length) : '',
    changed.length > 0 ? words.changed(changed.length) : '',
    same > 0 ? words.same(same) : '',
    refused.length > 0 ? words.refused(refused.length) : '',
  ].filter(Boolean);
  return (
    <div className="stack">
      <p role="status">
        {sums.length > 0 ? `${sums.join(', ')}. ` : null}
        {errors > 0 ? words.errors(errors) : added.length + changed.length === 0 ? words.nothing : null}
      </p>
      {added.length > 0 ? (
        <details>
          <summary>{words.addedTitle}</summary>
          <p className="mono small">{added.join(', ')}</p>
        </details>
      ) : null}
      {changed.length > 0 ? (
        <details>
          <summary>{words.changedTitle}</summary>
          <ul>
            {changed.map(({ id, fields }) => (
              <li key={id} className="small">
                <span className="mono">{id}</span> {words.changedFields(fields.join(', '))}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {problems.length > 0 ? (
        <ul className="bank-problems">
          {problems.map((problem, index) => (
            <li key={index} className={`small is-${problem.severity === 'error' ? 'wrong' : 'warn'}`}>
              <span className="mono">{words.place(nameIn(file, problem), problem.line, problem.column)}</span>{' '}
              <Said finding={problem} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** The service names the parts of a zip; a single file has the name that it has here. */
const nameIn = (file: File, problem: Finding): string =>
  file.name.endsWith('.zip') ? problem.file : file.name;
