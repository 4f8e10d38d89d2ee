import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components } from '@/generated/api/content-service';
import type { Whole, WholeBut } from '@/lib/api';
import { http } from '@/lib/http';

type Schemas = components['schemas'];

export type Hit = WholeBut<Schemas['Hit'], { anchor: Whole<Schemas['FoundAnchor']> | null }>;
export type SearchAnswer = WholeBut<Schemas['SearchView'], { hits: Hit[] }>;

export const searchQuery = (words: string, course: string) =>
  queryOptions({
    queryKey: ['content', course, 'search', words],
    queryFn: ({ signal }) =>
      http.get<SearchAnswer>(`/api/content/search?${new URLSearchParams({ q: words, course }).toString()}`, {
        signal,
      }),
    enabled: words.trim().length > 1,
    placeholderData: keepPreviousData,
  });

export const hitAddress = (hit: Hit): string =>
  `/courses/${hit.course}/${hit.section.id}${hit.anchor ? `#${hit.anchor.id}` : ''}`;
