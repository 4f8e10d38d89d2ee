import { useImperativeHandle, useRef, type Ref } from 'react';
import { texts } from '@/lib/texts';
import type { Finding } from '../api/drafts';

export type SourceHandle = { goTo: (line: number, column: number) => void };

type SourceProps = {
  text: string;
  findings: Finding[];
  onWrite: (text: string) => void;
  /** F8: a key that types nothing. */
  onNextFinding: () => void;
  ref?: Ref<SourceHandle>;
};

/** A plain field for plain text, with its line numbers beside it. Tab leaves it, as in any form. */
export function Source({ text, findings, onWrite, onNextFinding, ref }: SourceProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  const marks = new Map(findings.map(finding => [finding.line, finding.severity]));

  useImperativeHandle(ref, () => ({
    goTo: (line, column) => {
      const field = area.current;
      if (!field) return;
      const at = offset(field.value, line, column);
      field.focus();
      field.setSelectionRange(at, at);
      field.scrollTop = (line - 4) * (field.scrollHeight / field.value.split('\n').length);
    },
  }));

  return (
    <div className="source">
      <div className="source-gutter" ref={gutter} aria-hidden>
        {text.split('\n').map((_, index) => (
          <span key={index} className={marks.has(index + 1) ? `is-${marks.get(index + 1)}` : undefined}>
            {index + 1}
          </span>
        ))}
      </div>
      <textarea
        ref={area}
        aria-label={texts.authoring.source}
        value={text}
        wrap="off"
        spellCheck
        onChange={event => onWrite(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'F8') return;
          event.preventDefault();
          onNextFinding();
        }}
        onScroll={event => {
          if (gutter.current) gutter.current.scrollTop = event.currentTarget.scrollTop;
        }}
      />
    </div>
  );
}

/** Lines and columns count from 1. */
function offset(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}
