import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { TextField } from '@/components/ui/Field';
import { ShowMore } from '@/components/ui/ShowMore';
import { EmptyState, Loaded } from '@/components/ui/States';
import { catalogueQuery, type CataloguePage } from '@/lib/api/content';
import { useSettled } from '@/lib/settled';
import { texts } from '@/lib/texts';
import { CatalogueCourse } from './CatalogueCourse';

const words = texts.landing;
const LONGEST = 200;
const SETTLED_MS = 300;

/** Fewer are seen faster than a name is typed. */
const WORTH_A_FILTER = 6;

/** The courses that are offered, page by page, or those of a name. */
export function Catalogue() {
  const [typed, setTyped] = useState('');
  const name = useSettled(typed.trim(), SETTLED_MS);
  const catalogue = useInfiniteQuery(catalogueQuery(name));
  const isLong = (useInfiniteQuery(catalogueQuery('')).data?.pages[0]?.total ?? 0) >= WORTH_A_FILTER;
  return (
    <section className="catalogue" aria-labelledby="catalogue">
      <h2 id="catalogue">{words.courses}</h2>
      {isLong ? (
        <TextField
          className="catalogue-filter"
          type="search"
          label={words.filter}
          maxLength={LONGEST}
          value={typed}
          onChange={event => setTyped(event.target.value)}
        />
      ) : null}
      <Loaded query={catalogue} loading={words.loading} failed={words.failed} safe={words.safe}>
        {({ pages }) => (
          <>
            {isLong ? (
              <p className="small dim" role="status">
                {words.found(pages[0]?.total ?? 0, name !== '')}
              </p>
            ) : null}
            <Courses pages={pages} name={name} />
          </>
        )}
      </Loaded>
      <ShowMore key={name} query={catalogue} more={words.more} />
    </section>
  );
}

function Courses({ pages, name }: { pages: CataloguePage[]; name: string }) {
  const courses = pages.flatMap(page => page.courses);
  if (courses.length > 0) return courses.map(entry => <CatalogueCourse key={entry.course} entry={entry} />);
  return name === '' ? (
    <EmptyState level={3} title={words.noCourse}>
      {words.noCourseText}
    </EmptyState>
  ) : (
    <EmptyState level={3} title={words.nothing(name)}>
      {words.nothingText}
    </EmptyState>
  );
}
