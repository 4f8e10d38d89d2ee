import { queryOptions } from '@tanstack/react-query';
import type { components } from '@/generated/api/progress-service';
import type { Whole, WholeBut } from '../api';
import { http, path } from '../http';

type Schemas = components['schemas'];

/** What progress-service keeps of this learner. */
export type AttemptResult = Whole<Schemas['ResultView']>;
export type AttemptRow = WholeBut<
  Schemas['AttemptView'],
  { submittedAt: string | null; result: AttemptResult | null }
>;
export type Place = WholeBut<Schemas['PlaceView'], { anchor: string | null }>;
export type PractisedSection = Whole<Schemas['PractisedView']>;
export type SectionProgress = WholeBut<
  Schemas['SectionView'],
  { completedAt: string | null; practised: PractisedSection | null }
>;
export type ChapterProgress = WholeBut<Schemas['ChapterView'], { sections: SectionProgress[] }>;
export type CourseProgress = WholeBut<
  Schemas['CourseOverview'],
  { place: Place | null; chapters: ChapterProgress[]; attempts: AttemptRow[] }
>;

export const progressQuery = (course: string) =>
  queryOptions({
    queryKey: ['progress', course],
    queryFn: ({ signal }) => http.get<CourseProgress>(path`/api/progress/me/courses/${course}`, { signal }),
  });

/** The ids of the sections this learner has marked as read. */
export const completedSections = (progress: CourseProgress | undefined): Set<string> =>
  new Set(
    progress?.chapters
      .flatMap(chapter => chapter.sections)
      .filter(section => section.completedAt !== null)
      .map(section => section.id),
  );
