import { History } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Hit } from '../api/search';
import { Passage } from './Passage';

export const optionId = (index: number): string => `search-option-${index}`;

type Choice = { index: number; active: boolean; onChoose: () => void };

export function HitOption({ hit, ...choice }: Choice & { hit: Hit }) {
  return (
    <Option {...choice}>
      <span className="num">{hit.section.number}</span>
      <span className="bold">{hit.anchor?.title ?? hit.section.title}</span>
      <Passage passage={hit.passage} />
    </Option>
  );
}

export function RecentOption({ words, ...choice }: Choice & { words: string }) {
  return (
    <Option {...choice}>
      <History size={16} strokeWidth={1.75} aria-hidden />
      <span>{words}</span>
    </Option>
  );
}

function Option({ index, active, onChoose, children }: Choice & { children: ReactNode }) {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) option.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // The keyboard stays in the field above (aria-activedescendant); a press here is the pointer's way.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      ref={option}
      id={optionId(index)}
      role="option"
      aria-selected={active}
      className="search-option"
      onClick={onChoose}
    >
      {children}
    </div>
  );
}
