import { Keyboard, ZoomIn, ZoomOut } from 'lucide-react';
import type { RefObject } from 'react';
import { MarkingRule } from '@/components/question/Question';
import { IconButton } from '@/components/ui/Button';
import type { PaperQuestion } from '@/lib/api/quiz';
import { texts } from '@/lib/texts';
import { ZOOMS } from './settings';

const words = texts.attempts.question;

type QuestionHeadProps = {
  question: PaperQuestion;
  /** Where the focus lands when the question comes. */
  heading: RefObject<HTMLHeadingElement | null>;
  zoom: number;
  onZoom: (by: 1 | -1) => void;
  onHelp: () => void;
};

/** Which question it is, how it is marked, and what makes it larger. */
export function QuestionHead({ question, heading, zoom, onZoom, onHelp }: QuestionHeadProps) {
  return (
    <div className="question-head">
      <h2 id="question-title" ref={heading} tabIndex={-1}>
        {words.title(question.position)}
      </h2>
      <MarkingRule question={question} />
      <div className="question-tools">
        {zoom > ZOOMS[0] ? (
          <IconButton
            label={words.zoomOut}
            icon={<ZoomOut size={18} strokeWidth={1.75} />}
            onClick={() => onZoom(-1)}
          />
        ) : null}
        <IconButton
          label={words.zoomIn}
          icon={<ZoomIn size={18} strokeWidth={1.75} />}
          onClick={() => onZoom(1)}
          disabled={zoom === ZOOMS.at(-1)}
        />
        <IconButton
          label={words.keyboard}
          icon={<Keyboard size={18} strokeWidth={1.75} />}
          onClick={onHelp}
        />
      </div>
    </div>
  );
}
