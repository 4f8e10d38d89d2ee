import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components } from '@/generated/api/content-service';
import type { Whole, WholeBut } from '@/lib/api';
import { http } from '@/lib/http';

type Schemas = components['schemas'];

export type Hit = WholeBut<Schemas['Hit'], { anchor: Whole<Schemas['FoundAnchor']> | null }>;
export type SearchAnswer = WholeBut<
  Schemas['SearchView'],
  { hits: Hit[]; instead: string | null; next: number | null }
>;

/** The service refuses a longer question. */
export const LONGEST = 200;

const ask = (words: string, course: string, cursor: number, most: number, signal: AbortSignal) =>
  http.get<SearchAnswer>(
    `/api/content/search?${new URLSearchParams({
      q: words,
      course,
      cursor: String(cursor),
      most: String(most),
    }).toString()}`,
    { signal },
  );

const isQuestion = (words: string): boolean => words.trim().length > 1;

/** The best sections, while somebody types. */
export const searchQuery = (words: string, course: string, most: number) =>
  queryOptions({
    queryKey: ['content', course, 'search', words, most],
    queryFn: ({ signal }) => ask(words, course, 0, most, signal),
    enabled: isQuestion(words),
    placeholderData: keepPreviousData,
  });

/** All of them, page by page. */
export const searchPagesQuery = (words: string, course: string) =>
  infiniteQueryOptions({
    queryKey: ['content', course, 'search-pages', words],
    queryFn: ({ signal, pageParam }) => ask(words, course, pageParam, 20, signal),
    initialPageParam: 0,
    getNextPageParam: page => page.next,
    enabled: isQuestion(words),
  });

export const hitAddress = (hit: Hit): string =>
  `/courses/${hit.course}/${hit.section.id}${hit.anchor ? `#${hit.anchor.id}` : ''}`;

export const pageAddress = (words: string): string => `/search?q=${encodeURIComponent(words)}`;
