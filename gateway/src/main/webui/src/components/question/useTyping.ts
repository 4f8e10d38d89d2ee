import { useContext, useEffect, useEffectEvent, useRef, useState } from 'react';
import { LastWords } from './lastWords';

/** Long enough that a word is one save, short enough that nobody waits for it. */
const PAUSE = 600;

/**
 * What stands in text fields, and is given when the typing pauses, when a field is left, when the page goes, and before an exam closes. What comes from outside (another device, an
 * answer taken back) replaces it; the echo of what was given here does not.
 *
 * @param give returns what stands then: not what was typed where that is no answer
 */
export function useTyping(given: readonly string[], give: (texts: readonly string[]) => readonly string[]) {
  const [texts, setTexts] = useState(given);
  const [known, setKnown] = useState(given);
  const [mine, setMine] = useState<readonly string[]>(given);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<readonly string[] | null>(null);

  if (!same(given, known)) {
    setKnown(given);
    if (!same(given, mine)) setTexts(given);
  }

  const flush = () => {
    clearTimeout(timer.current);
    if (waiting.current !== null) {
      const next = waiting.current;
      waiting.current = null;
      setMine(give(next));
    }
  };
  const onLeave = useEffectEvent(flush);
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') onLeave();
    };
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', hidden);
      onLeave();
    };
  }, []);

  const beforeClose = useContext(LastWords);
  useEffect(() => beforeClose(() => onLeave()), [beforeClose]);

  const type = (at: number, text: string) => {
    const next = texts.map((other, index) => (index === at ? text : other));
    setTexts(next);
    waiting.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, PAUSE);
  };
  return { texts, type, flush };
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, at) => text === other[at]);
