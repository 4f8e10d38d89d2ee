import { queryOptions } from '@tanstack/react-query';
import type { components } from '@/generated/api/content-service';
import type { Whole, WholeBut } from '@/lib/api';
import type { SectionRef } from '@/lib/api/content';
import { http, path } from '@/lib/http';

type Schemas = components['schemas'];

export type Finding = Whole<Schemas['PackageProblem']>;

export type Draft = WholeBut<
  Schemas['DraftView'],
  {
    section: SectionRef | null;
    base: string | null;
    outdated: string | null;
    editor: string | null;
    editedAt: string | null;
    html: string | null;
    problems: Finding[];
    elsewhere: Finding[];
  }
>;

export type DraftEntry = WholeBut<
  Schemas['DraftEntry'],
  { section: SectionRef | null; sectionId: string | null }
>;
export type Desk = WholeBut<Schemas['DraftList'], { drafts: DraftEntry[] }>;
export type DeskChapter = Whole<Schemas['DeskChapter']>;

/** What stands in the address for course.yaml. */
export const OUTLINE = 'outline';

const draftPath = (course: string, section: string): string =>
  section === OUTLINE
    ? path`/api/content/courses/${course}/outline/draft`
    : path`/api/content/courses/${course}/lessons/${section}/draft`;

export const draftQuery = (course: string, section: string) =>
  queryOptions({
    queryKey: ['content', course, 'draft', section],
    queryFn: ({ signal }) => http.get<Draft>(draftPath(course, section), { signal }),
    // The text on the screen is the author's: nothing fetches it anew behind their back.
    staleTime: Infinity,
    gcTime: 0,
  });

export const deskQuery = (course: string) =>
  queryOptions({
    queryKey: ['content', course, 'desk'],
    queryFn: ({ signal }) => http.get<Desk>(path`/api/content/courses/${course}/drafts`, { signal }),
  });

/** Refused as "draft-changed" when somebody else saved after `revision`; the refusal has both texts. */
export const saveDraft = (
  course: string,
  section: string,
  revision: number,
  text: string,
  base: string | null,
): Promise<Draft> =>
  http.put<Draft>(draftPath(course, section), { text, base }, { headers: { 'If-Match': `"${revision}"` } });

export const discardDraft = (course: string, section: string, revision: number): Promise<undefined> =>
  http.delete<undefined>(draftPath(course, section), { headers: { 'If-Match': `"${revision}"` } });

/** The key makes a repeated press one release. */
export const collectDrafts = (course: string, note: string, key: string): Promise<Made> =>
  http.post<Made>(
    path`/api/content/courses/${course}/drafts/collect`,
    { note },
    {
      headers: { 'Idempotency-Key': key },
    },
  );

export type Made = WholeBut<Schemas['ImportView'], { problems: Finding[] }>;

export type NewCourse = Whole<Schemas['StartCourse']>;

export const startCourse = (course: NewCourse): Promise<Made> =>
  http.post<Made>('/api/content/courses', course);
