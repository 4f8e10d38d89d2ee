import './search.css';
import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorState } from '@/components/ui/States';
import { texts } from '@/lib/texts';
import { hitAddress, LONGEST, pageAddress, searchQuery, type SearchAnswer } from '../api/search';
import { useRecentSearches } from '../recent';
import { HitOption, optionId, RecentOption } from './Options';
import { useSettled } from '@/lib/settled';

type SearchDialogProps = { open: boolean; course: string; onClose: () => void };

/** Search over the page: type, choose with the arrows, Enter goes there. */
export function SearchDialog({ open, course, onClose }: SearchDialogProps) {
  const { key } = useLocation();
  const close = useEffectEvent(onClose);
  useLayoutEffect(() => close(), [key]);
  return (
    <Dialog open={open} onClose={onClose} title={texts.search.title} hideTitle className="search-layer">
      <SearchPanel course={course} onClose={onClose} />
    </Dialog>
  );
}

const SHOWN = 8;
const SETTLED_MS = 150;

function SearchPanel({ course, onClose }: { course: string; onClose: () => void }) {
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const { recent, remember, forget } = useRecentSearches();
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const asked = words.trim();
  const { data, error } = useQuery(searchQuery(useSettled(asked, SETTLED_MS), course, SHOWN));
  const hits = asked.length > 1 ? (data?.hits ?? []) : [];
  const earlier = asked === '' ? recent : [];
  const count = hits.length + earlier.length;
  const active = Math.min(chosen, count - 1);

  useEffect(() => input.current?.focus(), []);

  const type = (next: string) => {
    setWords(next);
    setChosen(0);
    input.current?.focus();
  };
  const go = (address: string) => {
    if (asked.length > 1) remember(asked);
    onClose();
    void navigate(address);
  };
  const choose = (index: number) => {
    const hit = hits[index];
    const before = earlier[index];
    if (hit) go(hitAddress(hit));
    else if (before !== undefined) type(before);
    else if (asked.length > 1) go(pageAddress(asked));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && asked.length > 1) go(pageAddress(asked));
    else if (event.key === 'Enter') choose(active);
    else if (event.key === 'ArrowDown') setChosen(Math.min(active + 1, count - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(active - 1, 0));
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
          aria-expanded={count > 0}
          aria-controls="search-hits"
          aria-autocomplete="list"
          {...(count > 0 && { 'aria-activedescendant': optionId(active) })}
          placeholder={texts.search.placeholder}
          maxLength={LONGEST}
          value={words}
          onChange={event => type(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="search-close" onClick={onClose} aria-label={texts.ui.close}>
          <kbd>{texts.search.escape}</kbd>
        </button>
      </div>
      {earlier.length > 0 ? (
        <p className="search-recent small dim">
          {texts.search.recent}
          <button type="button" className="search-forget" onClick={forget}>
            {texts.search.forget}
          </button>
        </p>
      ) : null}
      {asked.length > 1 && data?.instead ? (
        <p className="search-recent small" role="status">
          {texts.search.instead(data.query, data.instead)}
        </p>
      ) : null}
      <div
        className="search-hits"
        id="search-hits"
        role="listbox"
        aria-label={earlier.length > 0 ? texts.search.recent : texts.search.hits}
      >
        {earlier.map((before, index) => (
          <RecentOption
            key={before}
            words={before}
            index={index}
            active={index === active}
            onChoose={() => choose(index)}
          />
        ))}
        {hits.map((hit, index) => (
          <HitOption
            key={hit.section.id}
            hit={hit}
            index={index}
            active={index === active}
            onChoose={() => choose(index)}
          />
        ))}
      </div>
      <div className="search-foot caption" role="status">
        {error ? (
          <ErrorState title={texts.search.failed} error={error}>
            {texts.search.safe}
          </ErrorState>
        ) : (
          <Foot asked={asked} answer={asked.length > 1 ? data : undefined} />
        )}
      </div>
    </>
  );
}

function Foot({ asked, answer }: { asked: string; answer: SearchAnswer | undefined }) {
  if (asked.length < 2) return <span className="faint">{texts.search.how}</span>;
  if (!answer) return null;
  if (answer.hits.length === 0) return <span className="faint">{texts.search.nothing(asked)}</span>;
  return (
    <>
      <span className="faint on-desk" aria-hidden>
        <kbd>↑</kbd> <kbd>↓</kbd> {texts.search.choose}
      </span>
      <span className="faint on-desk" aria-hidden>
        <kbd>Enter</kbd> {texts.search.open}
      </span>
      <span className="faint on-desk" aria-hidden>
        <kbd>Ctrl</kbd> <kbd>Enter</kbd> {texts.search.all}
      </span>
      <span className="faint">{texts.search.found(answer.hits.length, answer.next !== null)}</span>
    </>
  );
}
