import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { components } from '@/generated/api/progress-service';
import type { WholeBut } from '../api';
import { http, path } from '../http';

type Schemas = components['schemas'];

/** Where in a lesson: the paragraph by what it said, and the words in it that are meant. */
export type Passage = WholeBut<Schemas['Passage'], { anchor: string | null; quote: string | null }>;
export type NoteKind = 'note' | 'bookmark';
export type Note = WholeBut<Schemas['NoteView'], { kind: NoteKind; passage: Passage }>;
export type NotePage = { notes: Note[]; cursor: string | null };

/** What makes a note: sent again it makes the same one, so that what was deleted can come back. */
export type NewNote = {
  id: string;
  course: string;
  section: string;
  kind: NoteKind;
  passage: Passage;
  text: string | null;
};

export type NoteFilter = { kind: NoteKind | 'all'; words: string };

const PAGE = 50;
const WHOLE_SECTION = 200;

function page(filter: Record<string, string>, cursor: string | null, signal: AbortSignal): Promise<NotePage> {
  const query = new URLSearchParams(filter);
  if (cursor !== null) query.set('cursor', cursor);
  return http.get<NotePage>(`/api/progress/me/notes?${query.toString()}`, { signal });
}

/** All of a section's: they hang in its text together. */
export const sectionNotesQuery = (course: string, section: string) =>
  queryOptions({
    queryKey: ['progress', course, 'notes', 'section', section],
    queryFn: async ({ signal }) => {
      const notes: Note[] = [];
      let cursor: string | null = null;
      do {
        const next: NotePage = await page({ course, section, most: String(WHOLE_SECTION) }, cursor, signal);
        notes.push(...next.notes);
        ({ cursor } = next);
      } while (cursor !== null);
      return notes;
    },
  });

export const notePagesQuery = (course: string, { kind, words }: NoteFilter) =>
  infiniteQueryOptions({
    queryKey: ['progress', course, 'notes', 'list', kind, words],
    queryFn: ({ signal, pageParam }) =>
      page(
        { course, most: String(PAGE), ...(kind !== 'all' && { kind }), ...(words && { q: words }) },
        pageParam,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: last => last.cursor,
  });

export const putNote = ({ id, ...note }: NewNote): Promise<Note> =>
  http.put<Note>(path`/api/progress/me/notes/${id}`, note);

export const writeNote = (id: string, revision: number, text: string): Promise<Note> =>
  http.put<Note>(
    path`/api/progress/me/notes/${id}/text`,
    { text },
    { headers: { 'If-Match': `"${revision}"` } },
  );

export const deleteNote = (id: string, revision: number): Promise<undefined> =>
  http.delete<undefined>(path`/api/progress/me/notes/${id}`, { headers: { 'If-Match': `"${revision}"` } });

export const remake = ({ id, course, section, kind, passage, text }: Note): NewNote => ({
  id,
  course,
  section,
  kind,
  passage,
  text: kind === 'note' ? text : null,
});
