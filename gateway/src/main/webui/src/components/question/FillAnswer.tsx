import { useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { SafeHtml } from '@/components/ui/Code';
import { texts as all } from '@/lib/texts';
import type { AnswerProps } from './answering';
import { markTexts, textsOf } from './marks';
import { useTyping } from './useTyping';

const words = all.question;
const NARROWEST = 8;
const WIDEST = 28;

/** The stem itself is filled in: a field stands in each of its gaps, in code too. */
export function FillAnswer({ question, marks, locked, saves, onGive }: AnswerProps) {
  const gaps = question.gaps ?? 1;
  const [stem, setStem] = useState<HTMLElement | null>(null);
  const places = useMemo(
    () => (stem === null ? [] : [...stem.querySelectorAll<HTMLElement>('span.gap')]),
    [stem],
  );
  const { texts, type, flush } = useTyping(textsOf(marks, gaps), typed => {
    const next = markTexts(typed);
    onGive(next);
    return textsOf(next, gaps);
  });
  return (
    <>
      <div ref={setStem}>
        <SafeHtml className="question-stem" html={question.stemHtml} />
      </div>
      {places.map((place, index) => {
        const gap = Number(place.dataset['gap']);
        const text = texts[gap - 1] ?? '';
        return createPortal(
          <input
            type="text"
            className="gap-input"
            aria-label={words.gap(gap, gaps)}
            value={text}
            maxLength={200}
            size={Math.min(WIDEST, Math.max(NARROWEST, text.length + 1))}
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            disabled={locked}
            onChange={event => type(gap - 1, event.target.value)}
            onBlur={flush}
          />,
          place,
          String(index),
        );
      })}
      <p className="hint">{`${words.fillHint(gaps)}${saves ? words.savedOnPause : ''}`}</p>
    </>
  );
}
