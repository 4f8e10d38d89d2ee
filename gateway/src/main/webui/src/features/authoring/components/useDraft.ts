import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { announce } from '@/lib/announce';
import { Problem } from '@/lib/http';
import { texts } from '@/lib/texts';
import { saveDraft, type Draft } from '../api/drafts';

/** `base` is the digest of the file that a settled text has seen. */
export type Conflict = { theirs: string; revision: number; editor: string | null; base: string | null };

export type SaveState =
  | { is: 'unchanged' }
  | { is: 'waiting' }
  | { is: 'saving' }
  | { is: 'saved'; at: string }
  | { is: 'failed'; problem: Error };

const AFTER_THE_LAST_KEY_MS = 1200;

/** The text on the screen: saved by itself when the keys rest, one save after another, and never over somebody else's. */
export function useDraft(course: string, section: string, read: Draft) {
  const client = useQueryClient();
  const [draft, setDraft] = useState(read);
  const [text, setText] = useState(read.text);
  const [state, setState] = useState<SaveState>(
    read.editedAt === null ? { is: 'unchanged' } : { is: 'saved', at: read.editedAt },
  );
  const [conflict, setConflict] = useState<Conflict | null>(() => newerFile(read));
  const saving = useRef(false);

  const save = useCallback(
    async (what: string, revision: number, base: string | null) => {
      if (saving.current) return;
      saving.current = true;
      setState({ is: 'saving' });
      try {
        const saved = await saveDraft(course, section, revision, what, base);
        setDraft(saved);
        const newer = newerFile(saved);
        setConflict(newer);
        if (newer) announce(texts.authoring.conflict.titleRelease);
        setState({ is: 'saved', at: saved.editedAt ?? new Date().toISOString() });
        void client.invalidateQueries({ queryKey: ['content', course, 'desk'] });
      } catch (failure) {
        setState({ is: 'failed', problem: failure as Error });
        if (failure instanceof Problem && failure.type === 'draft-changed') {
          setConflict(conflictOf(failure, base));
          announce(texts.authoring.conflict.title);
        }
      } finally {
        saving.current = false;
      }
    },
    [client, course, section],
  );

  const isDirty = text !== draft.text;
  const saveNow = useEffectEvent(() => {
    if (isDirty && conflict === null) void save(text, draft.revision, draft.base);
  });

  useEffect(() => {
    if (!isDirty || conflict !== null) return;
    const timer = setTimeout(saveNow, AFTER_THE_LAST_KEY_MS);
    return () => clearTimeout(timer);
    // A save that ends while somebody types on changes `draft`, and the rest is saved after it.
  }, [text, draft, isDirty, conflict]);

  // Who leaves by a link before the keys rested loses nothing.
  useEffect(() => () => saveNow(), []);

  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);

  const settle = (settled: string) => {
    if (conflict === null) return;
    setText(settled);
    void save(settled, conflict.revision, conflict.base);
  };

  return {
    draft,
    text,
    state: isDirty && state.is !== 'saving' && state.is !== 'failed' ? ({ is: 'waiting' } as const) : state,
    conflict,
    write: (next: string) => {
      setText(next);
      if (state.is === 'failed') setState({ is: 'waiting' });
    },
    saveNow: () => {
      if (conflict === null) void save(text, draft.revision, draft.base);
    },
    /** After a conflict: this text, made of both, becomes the draft. */
    settle,
    /** After a conflict: theirs stays, mine goes. */
    takeTheirs: () => settle(conflict?.theirs ?? text),
  };
}

/** The file was changed after the draft began: what is saved from here on has seen it, so nothing is saved before its author has. */
function newerFile({ outdated, revision, base }: Draft): Conflict | null {
  return outdated === null ? null : { theirs: outdated, revision, editor: null, base };
}

/** Where a draft is left, theirs is that and the text goes on from where it began; where none is, theirs is the file as it is now. */
function conflictOf({ document }: Problem, began: string | null): Conflict {
  const { theirs, editor } = document;
  const revision = typeof document['revision'] === 'number' ? document['revision'] : 0;
  const now = typeof document['base'] === 'string' ? document['base'] : null;
  return {
    theirs: typeof theirs === 'string' ? theirs : '',
    revision,
    editor: typeof editor === 'string' ? editor : null,
    base: revision === 0 ? now : began,
  };
}
