import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { putNote, writeNote, type NewNote, type Note } from '@/lib/api/notes';
import { Problem } from '@/lib/http';

export type NoteSaving =
  | { is: 'new' }
  | { is: 'waiting' }
  | { is: 'saving' }
  | { is: 'saved'; at: string }
  | { is: 'failed'; problem: Error }
  | { is: 'conflict'; other: Note };

const AFTER_THE_LAST_KEY_MS = 1000;

/**
 * A note while it is being written: saved by itself when the keys rest, one save after another. Its first save makes it. What
 * another device wrote meanwhile is never overwritten unseen.
 */
export function useNoteText(made: NewNote, known: Note | undefined, onSaved: (note: Note) => void) {
  const [saved, setSaved] = useState(known);
  const [text, setText] = useState(known?.text ?? '');
  const [state, setState] = useState<NoteSaving>(known ? { is: 'saved', at: known.editedAt } : { is: 'new' });
  const busy = useRef(false);
  const latest = useRef(text);
  const closing = useRef<(left: Note) => void>(undefined);
  const isDirty = text.trim() !== (saved?.text ?? '');

  const save = async (what: string, over: Note | undefined) => {
    if (busy.current) return;
    busy.current = true;
    setState({ is: 'saving' });
    try {
      const note = await send({ ...made, text: what }, over);
      setSaved(note);
      setState({ is: 'saved', at: note.editedAt });
      onSaved(note);
      if (latest.current.trim() === note.text) closing.current?.(note);
    } catch (failure) {
      closing.current = undefined;
      setState(notSaved(failure as Error));
      if (isGone(failure)) setSaved(undefined);
    } finally {
      busy.current = false;
    }
  };

  const canSave = isDirty && text.trim() !== '' && state.is !== 'conflict';
  const saveNow = useEffectEvent(() => {
    if (canSave) void save(text.trim(), saved);
  });

  useEffect(() => {
    if (!canSave) return;
    const timer = setTimeout(saveNow, AFTER_THE_LAST_KEY_MS);
    return () => clearTimeout(timer);
    // A save that ends while somebody writes on changes `saved`, and the rest is saved after it.
  }, [text, saved, canSave]);

  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);

  return {
    text,
    saved,
    isDirty,
    state: isDirty && (state.is === 'saved' || state.is === 'new') ? ({ is: 'waiting' } as const) : state,
    write: (next: string) => {
      latest.current = next;
      setText(next);
    },
    /** Calls back as soon as the text on the screen is the one that is kept; after a failure, never. */
    saveThen: (close: (left: Note) => void) => {
      closing.current = close;
      if (canSave) void save(text.trim(), saved);
    },
    /** After a conflict: mine replaces the other text, which was seen. */
    keepMine: (other: Note) => void save(text.trim(), other),
    takeOther: (other: Note) => {
      setSaved(other);
      latest.current = other.text;
      setText(other.text);
      setState({ is: 'saved', at: other.editedAt });
      onSaved(other);
    },
  };
}

/** A creation whose answer was lost gives what was made then; the text goes on from there. */
async function send(made: NewNote, over: Note | undefined): Promise<Note> {
  const note = over ?? (await putNote(made));
  return note.text === made.text ? note : writeNote(note.id, note.revision, made.text ?? '');
}

function notSaved(failure: Error): NoteSaving {
  if (failure instanceof Problem && failure.type === 'note-changed') {
    return { is: 'conflict', other: failure.document['note'] as Note };
  }
  return { is: 'failed', problem: failure };
}

/** Deleted on another device: the next save makes it again. */
const isGone = (failure: unknown): boolean => failure instanceof Problem && failure.type === 'note-not-found';
