import { Bookmark } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import type { Note } from '@/lib/api/notes';
import { texts } from '@/lib/texts';
import { dayAndTime } from '@/lib/time';

const words = texts.notes;

type NoteCardProps = {
  note: Note;
  onEdit?: (() => void) | undefined;
  onRemove: () => void;
  children?: ReactNode;
};

/** A note or a bookmark as it hangs at its paragraph. */
export function NoteCard({ note, onEdit, onRemove, children }: NoteCardProps) {
  return (
    <div className="note-card" id={`note-${note.id}`}>
      <p className="note-when">
        {note.kind === 'bookmark' ? <Bookmark size={14} strokeWidth={1.75} aria-hidden /> : null}
        {words.when[note.kind](dayAndTime(note.editedAt))}
      </p>
      {children}
      {note.kind === 'note' ? <p className="note-text">{note.text}</p> : null}
      <p className="note-acts">
        {onEdit ? (
          <Button variant="quiet" size="small" onClick={onEdit} aria-label={words.editThis(begin(note))}>
            {words.edit}
          </Button>
        ) : null}
        <Button variant="quiet" size="small" onClick={onRemove} aria-label={words.deleteThis(begin(note))}>
          {words.delete[note.kind]}
        </Button>
      </p>
    </div>
  );
}

/** A few words tell one note's buttons from another's. */
const begin = (note: Note): string => (note.text || note.passage.excerpt).slice(0, 40);
