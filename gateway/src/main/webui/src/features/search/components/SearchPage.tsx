import './search.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Button, LinkButton } from '@/components/ui/Button';
import { ShowMore } from '@/components/ui/ShowMore';
import { EmptyState, Loaded } from '@/components/ui/States';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { useTitle } from '@/lib/title';
import { hitAddress, LONGEST, searchPagesQuery, type Hit, type SearchAnswer } from '../api/search';
import { Passage } from './Passage';

/** The same search on a page of its own: every section that has it, page by page. */
export function SearchPage() {
  const [params, setParams] = useSearchParams();
  const asked = params.get('q')?.trim() ?? '';
  const [words, setWords] = useState(asked);
  const course = usePresentCourse();
  const query = useInfiniteQuery(searchPagesQuery(asked, course));
  useTitle(asked ? `${texts.search.title}: ${asked}` : texts.search.title);

  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setParams({ q: words });
  };

  return (
    <div className="wrap page">
      <h1>{texts.search.title}</h1>
      <form className="search-form" role="search" onSubmit={onSubmit}>
        <input
          className="input"
          type="search"
          aria-label={texts.search.field}
          placeholder={texts.search.placeholder}
          maxLength={LONGEST}
          value={words}
          onChange={event => setWords(event.target.value)}
        />
        <Button type="submit" variant="primary">
          {texts.search.submit}
        </Button>
      </form>
      {asked.length > 1 ? (
        <Loaded
          query={query}
          loading={texts.search.loading}
          failed={texts.search.failed}
          safe={texts.search.safe}
          shape="rows"
        >
          {({ pages }) => <Answer pages={pages} course={course} />}
        </Loaded>
      ) : (
        <p className="dim">{texts.search.how}</p>
      )}
      <ShowMore key={asked} query={query} />
    </div>
  );
}

function Answer({ pages, course }: { pages: SearchAnswer[]; course: string }) {
  const hits = pages.flatMap(page => page.hits);
  const last = pages.at(-1);
  if (!last || hits.length === 0) {
    return (
      <EmptyState
        title={texts.search.nothingTitle(last?.query ?? '')}
        acts={<LinkButton to={`/courses/${course}`}>{texts.search.contents}</LinkButton>}
      >
        {texts.search.nothingText}
      </EmptyState>
    );
  }
  return (
    <>
      {last.instead ? <p>{texts.search.instead(last.query, last.instead)}</p> : null}
      <p className="small dim" role="status">
        {texts.search.found(hits.length, last.next !== null)}
      </p>
      <ul className="search-list">
        {hits.map(hit => (
          <Found key={`${hit.course}/${hit.section.id}`} hit={hit} />
        ))}
      </ul>
    </>
  );
}

function Found({ hit: { section, anchor, passage, ...hit } }: { hit: Hit }) {
  return (
    <li className="search-section">
      <h2>
        <span className="num">{section.number}</span> {section.title}
      </h2>
      <div className="search-hit">
        <Link to={hitAddress({ ...hit, section, anchor, passage })}>
          <span className="bold">{anchor?.title ?? section.title}</span>
          <Passage passage={passage} />
        </Link>
      </div>
    </li>
  );
}
