import { Bookmark, Flag, StickyNote } from 'lucide-react';
import { Button, IconButton } from '@/components/ui/Button';
import { texts } from '@/lib/texts';

const words = texts.notes;
const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true };

export type PassageActs = { note: () => void; bookmark: () => void; report: () => void };

type PassageToolsProps = { of: string; isBookmarked: boolean; acts: PassageActs };

/** What can be done with one paragraph. The keys N and B do the same with the paragraph in view. */
export function PassageTools({ of, isBookmarked, acts }: PassageToolsProps) {
  return (
    <div className="passage-tools" role="group" aria-label={words.tools(of.slice(0, 60))}>
      <Button variant="quiet" size="small" title={words.note} onClick={acts.note}>
        <StickyNote {...icon} />
        <span className="word">{words.note}</span>
      </Button>
      <Button
        variant="quiet"
        size="small"
        title={words.bookmark}
        onClick={acts.bookmark}
        aria-pressed={isBookmarked}
      >
        <Bookmark {...icon} />
        <span className="word">{words.bookmark}</span>
      </Button>
      <Button variant="quiet" size="small" title={words.report} onClick={acts.report}>
        <Flag {...icon} />
        <span className="word">{words.report}</span>
      </Button>
    </div>
  );
}

/** The same for the paragraph in view, in the margin's row of tools. */
export function MarginTools({ acts }: { acts: PassageActs }) {
  return (
    <>
      <IconButton
        label={words.bookmarkHere}
        icon={<Bookmark size={18} strokeWidth={1.75} />}
        onClick={acts.bookmark}
      />
      <IconButton
        label={words.noteHere}
        icon={<StickyNote size={18} strokeWidth={1.75} />}
        onClick={acts.note}
      />
      <IconButton
        label={words.reportHere}
        icon={<Flag size={18} strokeWidth={1.75} />}
        onClick={acts.report}
      />
    </>
  );
}
