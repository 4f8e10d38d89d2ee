import './notesPage.css';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Bookmark, StickyNote } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button, LinkButton } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { ShowMore } from '@/components/ui/ShowMore';
import { Segmented } from '@/components/ui/Segmented';
import { EmptyState, Loaded } from '@/components/ui/States';
import { courseQuery, sectionsOf, type Section } from '@/lib/api/content';
import { deleteNote, notePagesQuery, putNote, remake, type Note, type NoteFilter } from '@/lib/api/notes';
import { excerptShown } from '@/lib/excerpt';
import { Problem } from '@/lib/http';
import { showNotice } from '@/lib/notices';
import { usePresentCourse } from '@/lib/presentCourse';
import { useSettled } from '@/lib/settled';
import { texts } from '@/lib/texts';
import { dayAndTime } from '@/lib/time';

const words = texts.notes;
const LONGEST = 200;
const SETTLED_MS = 300;
const kinds: NoteFilter['kind'][] = ['all', 'note', 'bookmark'];

/** All notes and bookmarks in a course, newest first; each leads to its paragraph. */
export function NotesPage() {
  const course = usePresentCourse();
  const [kind, setKind] = useState<NoteFilter['kind']>('all');
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim(), SETTLED_MS);
  const query = useInfiniteQuery(notePagesQuery(course, { kind, words: asked }));
  return (
    <div className="wrap page">
      <div className="page-head">
        <h1>{words.title}</h1>
        <p className="small dim">{words.lede}</p>
      </div>
      <div className="notes-filter">
        <TextField
          type="search"
          label={words.search}
          maxLength={LONGEST}
          value={typed}
          onChange={event => setTyped(event.target.value)}
        />
        <Segmented
          label={words.filter}
          value={kind}
          onChange={setKind}
          options={kinds.map(value => ({ value, label: words.kinds[value] }))}
        />
      </div>
      <Loaded
        query={query}
        loading={words.loading}
        failed={words.failedToLoad}
        safe={words.safe}
        shape="rows"
      >
        {({ pages }) => (
          <List
            course={course}
            notes={pages.flatMap(page => page.notes)}
            isWhole={!query.hasNextPage}
            isFiltered={kind !== 'all' || asked !== ''}
          />
        )}
      </Loaded>
      <ShowMore key={`${kind} ${asked}`} query={query} more={words.more} />
    </div>
  );
}

type ListProps = { course: string; notes: Note[]; isWhole: boolean; isFiltered: boolean };

function List({ course, notes, isWhole, isFiltered }: ListProps) {
  const outline = useQuery(courseQuery(course)).data;
  if (notes.length === 0) {
    return isFiltered ? (
      <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>
    ) : (
      <EmptyState
        title={words.empty}
        acts={<LinkButton to={`/courses/${course}`}>{words.toCourse}</LinkButton>}
      >
        {words.emptyText}
      </EmptyState>
    );
  }
  const sections = outline ? sectionsOf(outline) : undefined;
  return (
    <>
      <p className="small dim" role="status">
        {words.found(notes.length, !isWhole)}
      </p>
      <ul className="notes-list" role="list">
        {notes.map(note => (
          <li key={note.id}>
            <Entry note={note} sections={sections} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Entry({ note, sections }: { note: Note; sections: Section[] | undefined }) {
  const section = sections?.find(other => other.id === note.section);
  const Icon = note.kind === 'note' ? StickyNote : Bookmark;
  const remove = useRemove(note);
  return (
    <>
      <h2>
        <Icon size={16} strokeWidth={1.75} aria-hidden />{' '}
        {section ? (
          <Link to={`/courses/${note.course}/${section.id}#note-${note.id}`}>
            {section.number} {section.title}
          </Link>
        ) : (
          note.section
        )}
      </h2>
      <p className="small faint">
        {words.when[note.kind](dayAndTime(note.editedAt))}
        {sections && !section ? `. ${words.sectionGone}` : ''}
      </p>
      <blockquote className="notes-passage">
        {excerptShown(note.passage.quote ?? note.passage.excerpt)}
      </blockquote>
      {note.kind === 'note' ? <p className="notes-words">{note.text}</p> : null}
      <p className="acts">
        <Button
          variant="quiet"
          size="small"
          onClick={() => void remove()}
          aria-label={words.deleteThis((note.text || note.passage.excerpt).slice(0, 40))}
        >
          {words.delete[note.kind]}
        </Button>
      </p>
    </>
  );
}

/** Deletes, with a way back: sent again, what made it makes the same one. */
function useRemove(note: Note): () => Promise<void> {
  const client = useQueryClient();
  const changed = () => void client.invalidateQueries({ queryKey: ['progress', note.course, 'notes'] });
  const failed = (problem: Error) =>
    showNotice({
      id: 'notes-failed',
      title: words.notDeleted,
      text: problem instanceof Problem && problem.type !== 'network' ? problem.message : words.noAnswer,
    });
  return () =>
    deleteNote(note.id, note.revision).then(() => {
      changed();
      showNotice({
        id: `note-${note.id}`,
        title: words.deleted[note.kind],
        act: { text: words.undo, run: () => void putNote(remake(note)).then(changed, failed) },
      });
    }, failed);
}
