import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { Link } from 'react-router';
import { Said } from '@/components/staff/Said';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { ErrorState } from '@/components/ui/States';
import { Problem } from '@/lib/http';
import { texts } from '@/lib/texts';
import { collectDrafts, type Desk, type Finding } from '../api/drafts';

const words = texts.authoring.collect;

/** All drafts become one release, with a word on what is new. */
export function Collect({ course, desk }: { course: string; desk: Desk }) {
  const client = useQueryClient();
  const [note, setNote] = useState('');
  // Pressed again after a lost answer, the same key gets the same release.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const collect = useMutation({
    mutationFn: () => collectDrafts(course, note.trim(), key),
    onSuccess: () => {
      setNote('');
      setKey(crypto.randomUUID());
      void client.invalidateQueries({ queryKey: ['content', course] });
    },
  });
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (note.trim()) collect.mutate();
  };
  return (
    <aside className="authoring-collect" aria-labelledby="collect">
      <h2 id="collect">{words.title(desk.drafts.length)}</h2>
      {desk.drafts.length === 0 ? (
        <p className="dim">{words.none}</p>
      ) : (
        <form onSubmit={onSubmit}>
          <TextField
            label={words.note}
            hint={words.noteHint}
            maxLength={500}
            value={note}
            onChange={event => setNote(event.target.value)}
          />
          <Button type="submit" variant="primary" {...(!note.trim() && { waitsFor: words.waits })}>
            {words.act}
          </Button>
        </form>
      )}
      {collect.isSuccess ? (
        <Notice kind="right" title={words.made} role="status">
          <Link to="/teach/releases">{words.toReleases}</Link>
        </Notice>
      ) : null}
      {collect.error ? <Refusal error={collect.error} /> : null}
    </aside>
  );
}

function Refusal({ error }: { error: Error }) {
  if (error instanceof Problem && error.type === 'package-refused') {
    const problems = error.document['problems'] as Finding[];
    return (
      <Notice kind="wrong" title={words.refused} role="alert">
        <ul>
          {problems
            .filter(problem => problem.severity === 'error')
            .map((problem, index) => (
              <li key={index}>
                <span className="mono">
                  {problem.file}:{problem.line}
                </span>{' '}
                <Said finding={problem} />
              </li>
            ))}
        </ul>
      </Notice>
    );
  }
  if (error instanceof Problem && error.type === 'draft-outdated') {
    return <Notice kind="warn" title={words.outdated} role="alert" />;
  }
  return <ErrorState title={words.failed} error={error} />;
}
