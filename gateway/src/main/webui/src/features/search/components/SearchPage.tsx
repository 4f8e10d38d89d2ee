import './search.css';
import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Button, LinkButton } from '@/components/ui/Button';
import { EmptyState, Loaded } from '@/components/ui/States';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { useTitle } from '@/lib/title';
import { hitAddress, searchQuery, type Hit, type SearchAnswer } from '../api/search';
import { Passage } from './Passage';

/** The same search on a page of its own: every passage, grouped by section. */
export function SearchPage() {
  const [params, setParams] = useSearchParams();
  const asked = params.get('q')?.trim() ?? '';
  const [words, setWords] = useState(asked);
  const course = usePresentCourse();
  const query = useQuery(searchQuery(asked, course));
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
          {answer => <Answer answer={answer} course={course} />}
        </Loaded>
      ) : (
        <p className="dim">{texts.search.how}</p>
      )}
    </div>
  );
}

function Answer({ answer, course }: { answer: SearchAnswer; course: string }) {
  const groups = [...Map.groupBy(answer.hits, hit => hit.section.id).values()];
  if (groups.length === 0) {
    return (
      <EmptyState
        title={texts.search.nothingTitle(answer.query)}
        acts={<LinkButton to={`/courses/${course}`}>{texts.search.contents}</LinkButton>}
      >
        {texts.search.nothingText}
      </EmptyState>
    );
  }
  return (
    <>
      <p className="small dim" role="status">
        {texts.search.found(answer.hits.length, groups.length, answer.hits.length)}
      </p>
      {groups.map(hits => (
        <Group key={hits[0]?.section.id} hits={hits} />
      ))}
    </>
  );
}

function Group({ hits }: { hits: Hit[] }) {
  const section = hits[0]?.section;
  if (!section) return null;
  return (
    <section className="search-section">
      <h2>
        <span className="num">{section.number}</span> {section.title}
      </h2>
      <ul>
        {hits.map((hit, index) => (
          <li key={index} className="search-hit">
            <Link to={hitAddress(hit)}>
              <span className="bold">{hit.anchor?.title ?? section.title}</span>
              <Passage passage={hit.passage} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
