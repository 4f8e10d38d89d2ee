import { FACETS, type Facet } from './api/bank';

/** The filter of the list lives in the address, so that it can be kept, sent and gone back to. */
export type Filter = { q: string } & Partial<Record<Facet, string>>;

export function filterOf(params: URLSearchParams): Filter {
  const filter: Filter = { q: params.get('q') ?? '' };
  for (const facet of FACETS) {
    const value = params.get(facet);
    if (value) filter[facet] = value;
  }
  return filter;
}

/** As it stands in the address and as the service takes it; the same filter is always the same text. */
export function addressOf({ q, ...facets }: Filter): string {
  const params = new URLSearchParams();
  if (q.trim()) params.set('q', q.trim());
  for (const facet of FACETS) {
    const value = facets[facet];
    if (value) params.set(facet, value);
  }
  return params.toString();
}
