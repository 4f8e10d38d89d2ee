import './notes.css';
import { useEffect, useState, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import { useLocation } from 'react-router';
import { Notice } from '@/components/ui/Notice';
import { remake, type NewNote, type Note, type Passage } from '@/lib/api/notes';
import { excerptShown } from '@/lib/excerpt';
import { useKeys } from '@/lib/keys';
import { texts } from '@/lib/texts';
import { uuid } from '@/lib/uuid';
import type { Lesson } from '../api/lesson';
import { findBlock, passageOf, type Block } from '../passages/passages';
import { presentBlock } from '../passages/presentBlock';
import { rangeOf, selectedIn } from '../passages/quotes';
import { Hosted } from './Hosted';
import { NoteCard } from './NoteCard';
import { NoteEditor } from './NoteEditor';
import { MarginTools, PassageTools } from './PassageTools';
import { ReportDialog } from './ReportDialog';
import { useBlocks } from './useBlocks';
import { useMarginStack } from './useMarginStack';
import { useNotes } from './useNotes';

const words = texts.notes;
const HIGHLIGHT = 'lectern-notes';

/** The note that is open for writing: a new one, or one that is there. */
type Open = { made: NewNote; known: Note | undefined; block: Block | undefined };

type LessonNotesProps = {
  lesson: Lesson;
  /** The node with the lesson's text, once it is in its place. */
  text: HTMLElement;
  /** In the margin's row of tools. */
  tools: HTMLElement | null;
  prose: RefObject<HTMLElement | null>;
};

/** The learner's own notes and bookmarks, at their paragraphs; those that have lost theirs at the end. */
export function LessonNotes({ lesson, text, tools, prose }: LessonNotesProps) {
  const { course, section } = lesson;
  const { blocks, present, isPointed } = useBlocks(text);
  const { notes, error, keep, remove, bookmark } = useNotes(course, section.id, true);
  const [open, setOpen] = useState<Open>();
  const [reporting, setReporting] = useState<Passage>();
  const placed = notes.map(note => ({ note, block: findBlock(note.passage, blocks) }));
  const hung = withOpen(placed, open);
  const lost = blocks.length > 0 ? placed.filter(({ block }) => block === undefined) : [];

  useMarginStack(prose, text);
  useMarked(placed, open?.block);
  useArrival(placed.length > 0);

  const make = (kind: Note['kind'], { block, quote }: Target): NewNote => ({
    id: uuid(),
    course,
    section: section.id,
    kind,
    passage: passageOf(block, quote),
    text: null,
  });
  const write = (target: Target | undefined) => {
    if (target && open === undefined) {
      setOpen({ made: make('note', target), known: undefined, block: target.block });
    }
  };
  const toggleBookmark = (target: Target | undefined) => {
    if (!target) return;
    const there = placed.filter(({ note, block }) => note.kind === 'bookmark' && block === target.block);
    if (there.length > 0) there.forEach(({ note }) => void remove(note));
    else void bookmark(make('bookmark', { ...target, quote: null }));
  };
  const report = (target: Target | undefined) => {
    if (target) setReporting(passageOf(target.block, target.quote));
  };
  const close = (left: Note | undefined, isEmpty: boolean) => {
    setOpen(undefined);
    if (left && isEmpty) void remove(left);
  };

  useKeys({ n: () => write(targetOf(blocks)), b: () => toggleBookmark(targetOf(blocks)) });

  const card = (id: string, note: Note | undefined, block: Block | undefined) =>
    open?.made.id === id ? (
      <NoteEditor made={open.made} known={open.known} onSaved={keep} onClose={close} />
    ) : note ? (
      <NoteCard
        note={note}
        onEdit={
          note.kind === 'note' && open === undefined
            ? () => setOpen({ made: remake(note), known: note, block })
            : undefined
        }
        onRemove={() => void remove(note)}
      >
        {block === undefined ? (
          <blockquote className="note-lost">{excerptShown(note.passage.excerpt)}</blockquote>
        ) : null}
      </NoteCard>
    ) : null;

  return (
    <>
      {hung.map(({ id, note, block }) => (
        <Hosted key={id} block={block} className="passage-note">
          {card(id, note, block)}
        </Hosted>
      ))}
      {present ? (
        <Hosted
          block={present}
          className={isPointed ? 'passage-tools-host is-pointed' : 'passage-tools-host'}
        >
          <PassageTools
            of={present.text}
            isBookmarked={placed.some(({ note, block }) => note.kind === 'bookmark' && block === present)}
            acts={{
              note: () => write({ block: present, quote: quoteIn(present, blocks) }),
              bookmark: () => toggleBookmark({ block: present, quote: null }),
              report: () => report({ block: present, quote: quoteIn(present, blocks) }),
            }}
          />
        </Hosted>
      ) : null}
      {tools
        ? createPortal(
            <MarginTools
              acts={{
                note: () => write(targetOf(blocks)),
                bookmark: () => toggleBookmark(targetOf(blocks)),
                report: () => report(targetOf(blocks)),
              }}
            />,
            tools,
          )
        : null}
      {error ? (
        <Notice kind="warn" title={words.notShown}>
          {words.notShownWhy}
        </Notice>
      ) : null}
      {lost.length > 0 ? (
        <section className="notes-lost" aria-labelledby="notes-lost">
          <h2 id="notes-lost">{words.lostTitle}</h2>
          <p className="small dim">{words.lostText}</p>
          {lost.map(({ note }) => (
            <div key={note.id}>{card(note.id, note, undefined)}</div>
          ))}
        </section>
      ) : null}
      <ReportDialog
        course={course}
        section={section}
        passage={reporting}
        onClose={() => setReporting(undefined)}
      />
    </>
  );
}

type Hung = { id: string; note: Note | undefined; block: Block };

/** A new note hangs where it will hang when it is kept, so that its editor stays the same one when it is. */
function withOpen(placed: { note: Note; block: Block | undefined }[], open: Open | undefined): Hung[] {
  const hung: Hung[] = placed.flatMap(({ note, block }) => (block ? [{ id: note.id, note, block }] : []));
  const isKept = placed.some(({ note }) => note.id === open?.made.id);
  return open?.block && !isKept ? [...hung, { id: open.made.id, note: undefined, block: open.block }] : hung;
}

type Target = { block: Block; quote: string | null };

function targetOf(blocks: Block[]): Target | undefined {
  const block = presentBlock(blocks);
  return selectedIn(blocks) ?? (block && { block, quote: null });
}

function quoteIn(block: Block, blocks: Block[]): string | null {
  const selected = selectedIn(blocks);
  return selected?.block === block ? selected.quote : null;
}

/** Marks what has a note: the words that were meant, or the edge of the whole paragraph. */
function useMarked(placed: { note: Note; block: Block | undefined }[], open: Block | undefined): void {
  const marks = placed.filter(({ note }) => note.kind === 'note');
  useEffect(() => {
    const ranges: Range[] = [];
    const whole = new Set<HTMLElement>(open ? [open.element] : []);
    for (const { note, block } of marks) {
      const range = block && note.passage.quote !== null ? rangeOf(note.passage.quote, block) : undefined;
      if (range) ranges.push(range);
      else if (block) whole.add(block.element);
    }
    whole.forEach(element => element.classList.add('is-noted'));
    if ('highlights' in CSS) CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
    return () => {
      whole.forEach(element => element.classList.remove('is-noted'));
      if ('highlights' in CSS) CSS.highlights.delete(HIGHLIGHT);
    };
  });
}

/** An address that ends in #note-… leads to that note, which comes after the text. */
function useArrival(isThere: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (!isThere || !hash.startsWith('#note-')) return;
    const note = document.getElementById(hash.slice(1));
    note?.scrollIntoView({ block: 'center' });
  }, [isThere, hash]);
}
