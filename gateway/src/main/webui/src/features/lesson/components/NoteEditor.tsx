import { CircleX, CloudCheck, Pencil, RefreshCw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import type { NewNote, Note } from '@/lib/api/notes';
import { texts } from '@/lib/texts';
import { clockTime } from '@/lib/time';
import { useNoteText, type NoteSaving } from './useNoteText';
import { reason } from './useNotes';

const words = texts.notes;
const LONGEST = 4000;
const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true };

type NoteEditorProps = {
  made: NewNote;
  known: Note | undefined;
  onSaved: (note: Note) => void;
  /** With the note that is left, or none: nothing was written, or all of it was taken away. */
  onClose: (left: Note | undefined, isEmpty: boolean) => void;
};

/** The text of a note. It is saved by itself; closing saves what is left, and an empty note is no note. */
export function NoteEditor({ made, known, onSaved, onClose }: NoteEditorProps) {
  const note = useNoteText(made, known, onSaved);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus({ preventScroll: true });
    area.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const close = () => {
    const isEmpty = note.text.trim() === '';
    if (isEmpty || !note.isDirty) onClose(note.saved, isEmpty);
    else note.saveThen(left => onClose(left, false));
  };

  return (
    <div className="note-editor">
      <Field label={words.yours} hint={words.onlyYou}>
        {control => (
          <textarea
            {...control}
            ref={area}
            className="input"
            rows={4}
            maxLength={LONGEST}
            value={note.text}
            onChange={event => note.write(event.target.value)}
            onKeyDown={event => {
              if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
                event.preventDefault();
                close();
              }
            }}
          />
        )}
      </Field>
      {note.state.is === 'conflict' ? (
        <Conflict other={note.state.other} onKeep={note.keepMine} onTake={note.takeOther} />
      ) : (
        <div className="note-foot">
          <span className={`save-line is-${note.state.is}`} role="status">
            {line(note.state)}
          </span>
          <Button size="small" onClick={close}>
            {note.state.is === 'failed' ? texts.ui.tryAgain : words.close}
          </Button>
        </div>
      )}
    </div>
  );
}

type ConflictProps = { other: Note; onKeep: (other: Note) => void; onTake: (other: Note) => void };

function Conflict({ other, onKeep, onTake }: ConflictProps) {
  return (
    <Notice kind="warn" role="alert" title={words.conflict}>
      <p>{words.conflictText}</p>
      <blockquote className="note-text">{other.text}</blockquote>
      <p className="row">
        <Button size="small" onClick={() => onKeep(other)}>
          {words.keepMine}
        </Button>
        <Button size="small" onClick={() => onTake(other)}>
          {words.takeOther}
        </Button>
      </p>
    </Notice>
  );
}

function line(state: NoteSaving) {
  switch (state.is) {
    case 'new':
      return words.savedByItself;
    case 'waiting':
      return (
        <>
          <Pencil {...icon} /> {words.waiting}
        </>
      );
    case 'saving':
      return (
        <>
          <RefreshCw {...icon} /> {words.saving}
        </>
      );
    case 'saved':
      return (
        <>
          <CloudCheck {...icon} /> {words.saved(clockTime(state.at))}
        </>
      );
    case 'failed':
      return (
        <>
          <CircleX {...icon} /> {words.failed(reason(state.problem))}
        </>
      );
    case 'conflict':
      return null;
  }
}
