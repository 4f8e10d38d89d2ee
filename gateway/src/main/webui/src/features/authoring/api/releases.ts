import { queryOptions } from '@tanstack/react-query';
import type { components } from '@/generated/api/content-service';
import type { WholeBut } from '@/lib/api';
import { http, path, Problem } from '@/lib/http';
import { joinZips } from '@/lib/zip';

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

/** The whole folder of a release: the guide from content-service, questions and exams from quiz-service. Together they have the release's hash. */
export async function courseFolder(course: string, hash: string): Promise<Blob> {
  const [guide, questions] = await Promise.all([
    http.file(path`/api/content/courses/${course}/releases/${hash}/source`),
    questionFiles(course, hash),
  ]);
  return joinZips(guide, questions);
}

/** A release that was made here has no package of its own: its questions are those of the package that is in use. */
async function questionFiles(course: string, hash: string): Promise<ArrayBuffer> {
  const files = (of: string) => http.file(path`/api/quiz/courses/${course}/packages/${of}/files`);
  try {
    return await files(hash);
  } catch (failure) {
    if (!(failure instanceof Problem) || failure.status !== 404) throw failure;
    const bank = await http.get<{ release: { active: string | null } }>(
      path`/api/quiz/courses/${course}/bank`,
    );
    if (bank.release.active === null) throw failure;
    return files(bank.release.active);
  }
}
