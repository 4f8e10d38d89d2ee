import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { SelectField, TextField } from '@/components/ui/Field';
import { sectionsOf, type Course } from '@/lib/api/content';
import { texts } from '@/lib/texts';
import { FACETS, type BankPageOf, type Facet } from '../api/bank';
import type { Filter } from '../filter';
import { nameOf } from './names';

const words = texts.bank;
const AFTER_THE_LAST_KEY_MS = 300;

type FiltersProps = {
  filter: Filter;
  counts: BankPageOf['counts'] | undefined;
  course: Course | undefined;
  onFilter: (filter: Filter) => void;
};

/** Each filter says how many questions it would give, the others as they are. */
export function Filters({ filter, counts, course, onFilter }: FiltersProps) {
  /** A phone shows the questions first, and these when they are asked for. */
  const [open, setOpen] = useState(false);
  const set = FACETS.filter(facet => filter[facet]).length;
  return (
    <search className="bank-filters" aria-label={words.filters}>
      <SearchField q={filter.q} onSearch={q => onFilter({ ...filter, q })} />
      <Button className="bank-more-filters" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.moreFilters(set)}
      </Button>
      <div className={open ? 'bank-facets is-open' : 'bank-facets'}>
        {FACETS.map(facet => (
          <SelectField
            key={facet}
            label={words.facets[facet]}
            value={filter[facet] ?? ''}
            onChange={event => {
              onFilter({ ...filter, [facet]: event.target.value });
            }}
          >
            <option value="">{words.any}</option>
            {valuesOf(facet, filter, counts, course).map(([value, number]) => (
              <option key={value} value={value}>
                {words.valueCount(nameOf(facet, value, course), number)}
              </option>
            ))}
          </SelectField>
        ))}
      </div>
      {filter.q !== '' || set > 0 ? (
        <Button className="bank-clear" variant="quiet" onClick={() => onFilter({ q: '' })}>
          {words.clear}
        </Button>
      ) : null}
    </search>
  );
}

/** The chosen value stays to be seen when it gives nothing; sections and chapters stand in the order of the guide. */
function valuesOf(
  facet: Facet,
  filter: Filter,
  counts: BankPageOf['counts'] | undefined,
  course: Course | undefined,
): [string, number][] {
  const found = new Map(Object.entries(counts?.[facet] ?? {}));
  const chosen = filter[facet];
  if (chosen && !found.has(chosen)) found.set(chosen, 0);
  found.delete('');
  const order =
    facet === 'section'
      ? course && sectionsOf(course).map(section => section.id)
      : facet === 'chapter'
        ? course?.chapters.map(chapter => chapter.id)
        : undefined;
  const values = [...found.entries()];
  if (!order) return values;
  const at = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return values.sort(([one], [other]) => at(one) - at(other));
}

function SearchField({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const [text, setText] = useState(q);
  const [shown, setShown] = useState(q);
  // The address changed otherwise than by this field: it follows.
  if (shown !== q) {
    setShown(q);
    if (text.trim() !== q) setText(q);
  }
  const search = useEffectEvent(() => onSearch(text.trim()));
  useEffect(() => {
    if (text.trim() === q) return;
    const timer = setTimeout(search, AFTER_THE_LAST_KEY_MS);
    return () => clearTimeout(timer);
  }, [text, q]);
  return (
    <TextField
      type="search"
      label={words.search}
      hint={words.searchHint}
      value={text}
      maxLength={200}
      onChange={event => setText(event.target.value)}
    />
  );
}
