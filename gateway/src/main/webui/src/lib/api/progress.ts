import { queryOptions } from '@tanstack/react-query';
import type { components } from '@/generated/api/progress-service';
import type { Whole, WholeBut } from '../api';
import { http, path } from '../http';

type Schemas = components['schemas'];

/** What progress-service keeps of this learner. */
export type AttemptResult = WholeBut<Schemas['ResultView'], { correctedAt: string | null }>;
export type AttemptRow = WholeBut<
  Schemas['AttemptView'],
  { submittedAt: string | null; result: AttemptResult | null }
>;
export type Place = WholeBut<Schemas['PlaceView'], { anchor: string | null }>;
export type PractisedSection = Whole<Schemas['PractisedView']>;
export type MasteryMark = Whole<Schemas['MasteryMark']>;
export type SectionProgress = WholeBut<
  Schemas['SectionView'],
  { completedAt: string | null; practised: PractisedSection | null; mastery: MasteryMark | null }
>;
export type ChapterProgress = WholeBut<Schemas['ChapterView'], { sections: SectionProgress[] }>;
export type CourseProgress = WholeBut<
  Schemas['CourseOverview'],
  {
    place: Place | null;
    chapters: ChapterProgress[];
    attempts: AttemptRow[];
    attemptsBefore: string | null;
  }
>;
export type AttemptPage = WholeBut<
  Schemas['AttemptPageView'],
  { attempts: AttemptRow[]; before: string | null }
>;

/** A section's level, the answers that made it and what lifts it. */
export type SectionLevel = WholeBut<
  Schemas['SectionLevel'],
  { slipsAt: string | null; lift: Whole<Schemas['LevelLift']> | null }
>;
export type CourseMastery = { course: string; sections: SectionLevel[] };

export type NextStep = WholeBut<
  Schemas['NextStep'],
  {
    kind: 'review' | 'practice' | 'lesson' | 'lab';
    section: { id: string; number: string; title: string } | null;
    lab: { id: string; title: string } | null;
    points: number | null;
    chapter: number | null;
  }
>;
export type ChapterShare = WholeBut<
  Schemas['ChapterShare'],
  { share: number | null; low: number | null; high: number | null }
>;
export type Readiness = WholeBut<
  Schemas['ReadinessView'],
  {
    chance: Whole<Schemas['ChanceView']> | null;
    byChapter: ChapterShare[];
    narrowing: Whole<Schemas['Narrowing']> | null;
    next: NextStep[];
  }
>;

export type Reviews = Whole<Schemas['ReviewList']>;
export type DueCard = Whole<Schemas['DueCard']>;
export type Plan = WholeBut<
  Schemas['PlanView'],
  { examDay: string | null; daysLeft: number | null; goalDays: number | null }
>;
export type Activity = WholeBut<
  Schemas['ActivityView'],
  { goalDays: number | null; weeksKept: number | null }
>;

export const progressQuery = (course: string) =>
  queryOptions({
    queryKey: ['progress', course],
    queryFn: ({ signal }) => http.get<CourseProgress>(path`/api/progress/me/courses/${course}`, { signal }),
  });

/** The reader's days begin and end in the reader's zone. */
const zone = (): string => encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone);

export const attemptsBefore = (course: string, before: string): Promise<AttemptPage> =>
  http.get<AttemptPage>(path`/api/progress/me/courses/${course}/attempts?before=${before}`);

export const masteryQuery = (course: string) =>
  queryOptions({
    queryKey: ['progress', course, 'mastery'],
    queryFn: ({ signal }) =>
      http.get<CourseMastery>(path`/api/progress/me/courses/${course}/mastery`, { signal }),
  });

export const readinessQuery = (course: string) =>
  queryOptions({
    queryKey: ['progress', course, 'readiness'],
    queryFn: ({ signal }) =>
      http.get<Readiness>(path`/api/progress/me/courses/${course}/readiness` + `?zone=${zone()}`, { signal }),
  });

export const reviewsQuery = (course: string) =>
  queryOptions({
    queryKey: ['progress', course, 'reviews'],
    queryFn: ({ signal }) =>
      http.get<Reviews>(path`/api/progress/me/reviews?course=${course}` + `&zone=${zone()}`, { signal }),
  });

/** "I know this", or taking it back. */
export const markKnown = (course: string, objective: string, known: boolean): Promise<unknown> =>
  http.put<unknown>(path`/api/progress/me/reviews/${objective}`, { course, known });

export const planQuery = (course: string) =>
  queryOptions({
    queryKey: ['progress', course, 'plan'],
    queryFn: ({ signal }) =>
      http.get<Plan>(path`/api/progress/me/courses/${course}/plan` + `?zone=${zone()}`, { signal }),
  });

export const setPlan = (
  course: string,
  plan: { examDay: string | null; goalDays: number | null },
): Promise<Plan> => http.put<Plan>(path`/api/progress/me/courses/${course}/plan` + `?zone=${zone()}`, plan);

export const activityQuery = (course: string) =>
  queryOptions({
    queryKey: ['progress', course, 'activity'],
    queryFn: ({ signal }) =>
      http.get<Activity>(path`/api/progress/me/activity?course=${course}` + `&zone=${zone()}`, { signal }),
  });

/** The ids of the sections this learner has marked as read. */
export const completedSections = (progress: CourseProgress | undefined): Set<string> =>
  new Set(
    progress?.chapters
      .flatMap(chapter => chapter.sections)
      .filter(section => section.completedAt !== null)
      .map(section => section.id),
  );

/** How well each section is known, by its id; a section without an answer is missing. */
export const masteryMarks = (progress: CourseProgress | undefined): Map<string, MasteryMark> =>
  new Map(
    progress?.chapters
      .flatMap(chapter => chapter.sections)
      .flatMap(({ id, mastery }) => (mastery ? [[id, mastery] as const] : [])),
  );
