import { useQuery, useQueryClient } from '@tanstack/react-query';
import { announce } from '@/lib/announce';
import { deleteNote, putNote, remake, sectionNotesQuery, type NewNote, type Note } from '@/lib/api/notes';
import { Problem } from '@/lib/http';
import { showNotice } from '@/lib/notices';
import { texts } from '@/lib/texts';

const words = texts.notes;

/** A learner's notes and bookmarks in a section, and what can be done with them as a whole. */
export function useNotes(course: string, section: string, on: boolean) {
  const client = useQueryClient();
  const query = sectionNotesQuery(course, section);
  const { data: notes = [], error } = useQuery({ ...query, enabled: on });

  const change = (act: (known: Note[]) => Note[]) => {
    client.setQueryData(query.queryKey, (known: Note[] | undefined) => act(known ?? []));
    void client.invalidateQueries({ queryKey: ['progress', course, 'notes', 'list'] });
  };
  /** As the server has it now. */
  const keep = (note: Note) => change(known => [note, ...known.filter(other => other.id !== note.id)]);
  const failed = (title: string) => (problem: Error) =>
    showNotice({ id: 'notes-failed', title, text: reason(problem) });

  const put = (made: NewNote) => putNote(made).then(keep, failed(words.notKept));
  const remove = (note: Note) =>
    deleteNote(note.id, note.revision).then(() => {
      change(known => known.filter(other => other.id !== note.id));
      showNotice({
        id: `note-${note.id}`,
        title: words.deleted[note.kind],
        act: { text: words.undo, run: () => void put(remake(note)) },
      });
    }, failed(words.notDeleted));

  return {
    notes,
    error,
    keep,
    remove,
    bookmark: (made: NewNote) =>
      put(made).then(() => announce(words.bookmarkPut(made.passage.excerpt.slice(0, 60)))),
  };
}

/** What the server said, or that it said nothing. */
export const reason = (problem: Error): string =>
  problem instanceof Problem && problem.type !== 'network'
    ? (problem.detail ?? problem.message)
    : words.noAnswer;
