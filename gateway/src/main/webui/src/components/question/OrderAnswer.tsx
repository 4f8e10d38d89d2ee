import { ArrowDown, ArrowUp, Check } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { SafeHtml } from '@/components/ui/Code';
import { announce } from '@/lib/announce';
import { texts as all } from '@/lib/texts';
import type { PaperOption } from '@/lib/api/quiz';
import type { AnswerProps } from './answering';
import { plainText } from './letters';
import { markOrder, orderOf } from './marks';

const words = all.question.order;
const LONGEST_NAME = 60;

/** Lines with a button up and a button down each. An order that nobody has touched or confirmed is no answer. */
export function OrderAnswer({ question, marks, locked, onGive }: AnswerProps) {
  const given = orderOf(marks);
  const lines = given.length === 0 ? question.options : sorted(question.options, given);
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ id: string; by: -1 | 1 } | null>(null);

  // Moving a line in the document takes its focus away; at an end, the button that is left gets it.
  useLayoutEffect(() => {
    if (moved.current === null) return;
    const { id, by } = moved.current;
    moved.current = null;
    const buttons = [
      ...(list.current?.querySelectorAll<HTMLButtonElement>('button[data-line]') ?? []),
    ].filter(button => button.dataset['line'] === id);
    const same = buttons.find(button => button.dataset['by'] === String(by) && !button.disabled);
    (same ?? buttons.find(button => !button.disabled))?.focus();
  }, [marks]);

  const move = (from: number, by: -1 | 1) => {
    const ids = lines.map(line => line.id);
    const [id] = ids.splice(from, 1);
    if (id === undefined) return;
    ids.splice(from + by, 0, id);
    moved.current = { id, by };
    onGive(markOrder(ids));
    announce(words.moved(from + by + 1, lines.length));
  };
  return (
    <div className="question-order">
      <ol ref={list} aria-label={words.lines}>
        {lines.map((line, at) => {
          const name = nameOf(line);
          return (
            <li key={line.id} className={given.length === 0 ? 'order-line' : 'order-line is-chosen'}>
              <span className="option-letter" aria-hidden>
                {at + 1}
              </span>
              <SafeHtml className="order-text" html={line.html} />
              <span className="order-moves">
                <button
                  type="button"
                  data-line={line.id}
                  data-by="-1"
                  disabled={locked || at === 0}
                  aria-label={words.up(name)}
                  title={words.upShort}
                  onClick={() => move(at, -1)}
                >
                  <ArrowUp size={18} strokeWidth={1.75} aria-hidden />
                </button>
                <button
                  type="button"
                  data-line={line.id}
                  data-by="1"
                  disabled={locked || at === lines.length - 1}
                  aria-label={words.down(name)}
                  title={words.downShort}
                  onClick={() => move(at, 1)}
                >
                  <ArrowDown size={18} strokeWidth={1.75} aria-hidden />
                </button>
              </span>
            </li>
          );
        })}
      </ol>
      {given.length === 0 && !locked ? (
        <p className="order-keep">
          <Button size="small" onClick={() => onGive(markOrder(lines.map(line => line.id)))}>
            <Check size={16} strokeWidth={1.75} aria-hidden />
            {words.keep}
          </Button>
          <span className="small dim">{words.untouched}</span>
        </p>
      ) : null}
    </div>
  );
}

function sorted(lines: readonly PaperOption[], ids: readonly string[]): PaperOption[] {
  return [...lines].sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}

function nameOf(line: PaperOption): string {
  const name = plainText(line.html);
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}
