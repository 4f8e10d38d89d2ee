import './search.css';
import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorState } from '@/components/ui/States';
import { texts } from '@/lib/texts';
import { hitAddress, searchQuery, type Hit } from '../api/search';
import { Passage } from './Passage';
import { useSettled } from './useSettled';

type SearchDialogProps = { open: boolean; course: string; onClose: () => void };

/** Search over the page: type, choose with the arrows, Enter goes there. */
export function SearchDialog({ open, course, onClose }: SearchDialogProps) {
  const { key } = useLocation();
  const close = useEffectEvent(onClose);
  useEffect(() => close(), [key]);
  return (
    <Dialog open={open} onClose={onClose} title={texts.search.title} hideTitle className="search-layer">
      <SearchPanel course={course} onClose={onClose} />
    </Dialog>
  );
}

const SHOWN = 8;

function SearchPanel({ course, onClose }: { course: string; onClose: () => void }) {
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const { data, error } = useQuery(searchQuery(useSettled(words.trim(), 150), course));
  const hits = words.trim().length > 1 ? (data?.hits ?? []).slice(0, SHOWN) : [];
  const active = hits[Math.min(chosen, hits.length - 1)];

  useEffect(() => input.current?.focus(), []);

  const go = (address: string) => {
    onClose();
    void navigate(address);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') go(active ? hitAddress(active) : `/search?q=${encodeURIComponent(words)}`);
    else if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0));
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className="search-line">
        <Search size={20} strokeWidth={1.75} aria-hidden />
        <input
          ref={input}
          type="search"
          role="combobox"
          aria-label={texts.search.field}
          aria-expanded={hits.length > 0}
          aria-controls="search-hits"
          aria-autocomplete="list"
          {...(active && { 'aria-activedescendant': optionId(hits.indexOf(active)) })}
          placeholder={texts.search.placeholder}
          value={words}
          onChange={event => {
            setWords(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="search-close" onClick={onClose} aria-label={texts.ui.close}>
          <kbd>{texts.search.escape}</kbd>
        </button>
      </div>
      <div className="search-hits" id="search-hits" role="listbox" aria-label={texts.search.hits}>
        {hits.map((hit, index) => (
          <Option
            key={`${hit.section.id}#${hit.anchor?.id ?? index}`}
            hit={hit}
            id={optionId(index)}
            active={hit === active}
            onChoose={() => go(hitAddress(hit))}
          />
        ))}
      </div>
      <div className="search-foot caption" role="status">
        {error ? (
          <ErrorState title={texts.search.failed} error={error}>
            {texts.search.safe}
          </ErrorState>
        ) : (
          <Foot words={words} hits={hits} all={data?.hits.length ?? 0} />
        )}
      </div>
    </>
  );
}

const optionId = (index: number): string => `search-hit-${index}`;

function Foot({ words, hits, all }: { words: string; hits: Hit[]; all: number }) {
  if (words.trim().length < 2) return <span className="faint">{texts.search.how}</span>;
  if (hits.length === 0) return <span className="faint">{texts.search.nothing(words.trim())}</span>;
  const sections = new Set(hits.map(hit => hit.section.id)).size;
  return (
    <>
      <span className="faint on-desk" aria-hidden>
        <kbd>↑</kbd> <kbd>↓</kbd> {texts.search.choose}
      </span>
      <span className="faint on-desk" aria-hidden>
        <kbd>Enter</kbd> {texts.search.open}
      </span>
      <span className="faint">{texts.search.found(hits.length, sections, all)}</span>
    </>
  );
}

type OptionProps = { hit: Hit; id: string; active: boolean; onChoose: () => void };

function Option({ hit, id, active, onChoose }: OptionProps) {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) option.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // The keyboard stays in the field above (aria-activedescendant); a press here is the pointer's way.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      ref={option}
      id={id}
      role="option"
      aria-selected={active}
      className="search-option"
      onClick={onChoose}
    >
      <span className="num">{hit.section.number}</span>
      <span className="bold">{hit.anchor?.title ?? hit.section.title}</span>
      <Passage passage={hit.passage} />
    </div>
  );
}
