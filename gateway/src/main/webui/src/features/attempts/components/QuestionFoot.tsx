import { ArrowLeft, ArrowRight, Flag } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { texts } from '@/lib/texts';

const words = texts.attempts.question;

type QuestionFootProps = {
  previous: number | undefined;
  next: number | undefined;
  /** Undefined where nothing may be changed any more. */
  flagged: boolean | undefined;
  onGo: (to: number) => void;
  onFlag: () => void;
  onReview: () => void;
};

/** Previous · Flag · Next, in the same place for every question; after the last one comes the review. */
export function QuestionFoot({ previous, next, flagged, onGo, onFlag, onReview }: QuestionFootProps) {
  return (
    <footer className="room-foot">
      {previous === undefined ? (
        <span />
      ) : (
        <Button onClick={() => onGo(previous)} aria-label={words.previousLabel}>
          <ArrowLeft size={18} strokeWidth={1.75} aria-hidden />
          <span className="room-foot-word">{words.previous}</span>
        </Button>
      )}
      {flagged === undefined ? (
        <span />
      ) : (
        <Button variant={flagged ? 'flagged' : 'secondary'} aria-pressed={flagged} onClick={onFlag}>
          <Flag size={17} strokeWidth={1.75} aria-hidden />
          {flagged ? words.flagged : words.flag}
        </Button>
      )}
      {next === undefined ? (
        <Button variant="primary" onClick={onReview}>
          {words.toReview}
          <ArrowRight size={18} strokeWidth={1.75} aria-hidden />
        </Button>
      ) : (
        <Button variant="primary" onClick={() => onGo(next)} aria-label={words.nextLabel}>
          {words.next}
          <ArrowRight size={18} strokeWidth={1.75} aria-hidden />
        </Button>
      )}
    </footer>
  );
}
