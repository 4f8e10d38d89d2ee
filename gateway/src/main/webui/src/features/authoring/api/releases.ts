import { queryOptions } from '@tanstack/react-query';
import type { components } from '@/generated/api/content-service';
import type { WholeBut } from '@/lib/api';
import { http, path } from '@/lib/http';

type Schemas = components['schemas'];

export type Release = WholeBut<
  Schemas['ReleaseEntry'],
  { note: string | null; firstPublishedAt: string | null }
>;

export const releasesQuery = (course: string) =>
  queryOptions({
    queryKey: ['content', course, 'releases'],
    queryFn: ({ signal }) =>
      http
        .get<{ releases: Release[] }>(path`/api/content/courses/${course}/releases`, { signal })
        .then(list => list.releases),
  });

export const publishRelease = (course: string, hash: string, key: string): Promise<unknown> =>
  http.post(path`/api/content/courses/${course}/releases/${hash}/publish`, undefined, {
    headers: { 'Idempotency-Key': key },
  });

export const withdrawCourse = (course: string): Promise<unknown> =>
  http.post(path`/api/content/courses/${course}/withdraw`);

export const sourceAddress = (course: string, hash: string): string =>
  path`/api/content/courses/${course}/releases/${hash}/source`;
