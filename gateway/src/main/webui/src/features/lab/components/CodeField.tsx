import { useRef, type KeyboardEvent } from 'react';
import { texts } from '@/lib/texts';
import { highlight } from '../highlight';

type CodeFieldProps = {
  path: string;
  text: string;
  /** The line where the program broke. */
  faulty: number | null;
  onWrite: (text: string) => void;
  onRun: () => void;
};

const INDENT = '    ';

/**
 * A plain field over its own coloured text: the browser's caret, undo, spelling and screen reader, and nothing that brings styles of its own. Tab
 * indents; after Escape it leaves the field.
 */
export function CodeField({ path, text, faulty, onWrite, onRun }: CodeFieldProps) {
  const leaving = useRef(false);

  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onRun();
    } else if (event.key === 'Enter' && isPlain && !event.nativeEvent.isComposing) {
      event.preventDefault();
      type(`\n${indentAfter(event.currentTarget)}`);
    } else if (event.key === 'Tab' && isPlain && !event.shiftKey && !leaving.current) {
      event.preventDefault();
      type(INDENT.slice(columnOf(event.currentTarget) % INDENT.length));
    }
    leaving.current = event.key === 'Escape' || (leaving.current && event.key === 'Shift');
  };

  return (
    <div className="lab-code">
      <div className="lab-code-text">
        <pre aria-hidden>
          {highlight(path, text).map((pieces, index) => (
            <span
              key={index}
              className={index + 1 === faulty ? 'lab-line is-faulty' : 'lab-line'}
              data-line={index + 1}
            >
              {pieces.map((piece, at) => (
                <span key={at} className={piece.kind}>
                  {piece.text}
                </span>
              ))}
              {'\n'}
            </span>
          ))}
        </pre>
        <textarea
          aria-label={texts.lab.editing(path)}
          aria-describedby="lab-keys"
          value={text}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          onChange={event => onWrite(event.target.value)}
          onKeyDown={onKey}
          onBlur={() => (leaving.current = false)}
        />
      </div>
    </div>
  );
}

/** As typed by hand: the browser keeps its undo, which a value that is set from outside would end. */
function type(text: string): void {
  // The one call that goes through the field's undo in every browser; its successor does not exist yet.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('insertText', false, text);
}

const lineBefore = ({ value, selectionStart }: HTMLTextAreaElement): string =>
  value.slice(value.lastIndexOf('\n', selectionStart - 1) + 1, selectionStart);

const columnOf = (field: HTMLTextAreaElement): number => lineBefore(field).length;

function indentAfter(field: HTMLTextAreaElement): string {
  const line = lineBefore(field);
  const own = /^ */.exec(line)?.[0] ?? '';
  return /:\s*$/.test(line) ? own + INDENT : own;
}
