import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { SectionRef } from '@/lib/api/content';
import { http } from '@/lib/http';

export type Hit = {
  course: string;
  section: SectionRef;
  anchor: { id: string; title: string } | null;
  passage: { text: string; hit: boolean }[];
};

export type SearchAnswer = { query: string; hits: Hit[] };

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
