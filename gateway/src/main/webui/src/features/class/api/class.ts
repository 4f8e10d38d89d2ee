import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components } from '@/generated/api/progress-service';
import type { components as quiz } from '@/generated/api/quiz-service';
import type { Whole, WholeBut } from '@/lib/api';
import type { CourseMastery, CourseProgress, Plan, Readiness } from '@/lib/api/progress';
import type { ReviewQuestion } from '@/lib/api/quiz';
import { http, path } from '@/lib/http';

type Schemas = components['schemas'];

/** What staff ask of progress-service about the students of their course. */
export const STATES = ['at-risk', 'silent', 'stuck', 'new', 'on-track'] as const;
export type State = (typeof STATES)[number];

export type Student = WholeBut<
  Schemas['StudentRow'],
  {
    name: string | null;
    state: State;
    chance: Whole<Schemas['EstimatedChance']> | null;
    lastActiveAt: string | null;
    examDay: string | null;
    result: Whole<Schemas['NewestResult']> | null;
  }
>;
export type ChapterHead = Whole<Schemas['ChapterHead']>;
export type ExamScores = Whole<Schemas['ExamScores']>;
export type ClassOverview = WholeBut<Schemas['ClassOverview'], { group: string | null; students: Student[] }>;

export type Counts = Whole<Schemas['FailureCounts']>;
export type QuestionFailures = Whole<Schemas['QuestionFailures']>;
export type SectionFailures = WholeBut<Schemas['SectionFailures'], { counts: Counts | null }>;
export type ChapterFailures = WholeBut<
  Schemas['ChapterFailures'],
  { counts: Counts | null; sections: SectionFailures[] }
>;
export type ClassFailures = WholeBut<Schemas['ClassFailures'], { chapters: ChapterFailures[] }>;

export type Picture = {
  student: Student;
  progress: CourseProgress;
  mastery: CourseMastery;
  readiness: Readiness;
  plan: Plan;
};

const zone = (): string => encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone);
const narrowed = (group: string): string => (group ? `&group=${encodeURIComponent(group)}` : '');

/** @param group only its members; empty: everybody */
export const classQuery = (course: string, group: string) =>
  queryOptions({
    queryKey: ['progress', course, 'class', group],
    queryFn: ({ signal }) =>
      http.get<ClassOverview>(
        path`/api/progress/courses/${course}/class` + `?zone=${zone()}${narrowed(group)}`,
        { signal },
      ),
    placeholderData: keepPreviousData,
  });

export const exportAddress = (course: string, group: string): string =>
  path`/api/progress/courses/${course}/class/export` + `?zone=${zone()}${narrowed(group)}`;

export const failuresQuery = (course: string, group: string) =>
  queryOptions({
    queryKey: ['progress', course, 'class', group, 'failures'],
    queryFn: ({ signal }) =>
      http.get<ClassFailures>(
        path`/api/progress/courses/${course}/class/failures` + (group ? `?${narrowed(group).slice(1)}` : ''),
        { signal },
      ),
    placeholderData: keepPreviousData,
  });

export const studentQuery = (course: string, learner: string) =>
  queryOptions({
    queryKey: ['progress', course, 'student', learner],
    queryFn: ({ signal }) =>
      http.get<Picture>(path`/api/progress/courses/${course}/learners/${learner}` + `?zone=${zone()}`, {
        signal,
      }),
  });

/** A question as its students saw it, with the ids of its options: the bank keeps its text, rendering it gives the ids. */
export const reviewedQuery = (course: string, question: string) =>
  queryOptions({
    queryKey: ['quiz', course, 'questions', 'reviewed', question],
    queryFn: async ({ signal }): Promise<ReviewQuestion | null> => {
      const base = path`/api/quiz/courses/${course}/questions`;
      const kept = await http.get<{ source: quiz['schemas']['AuthoredQuestion'] | null }>(
        `${base}/${encodeURIComponent(question)}`,
        { signal },
      );
      if (!kept.source) return null;
      const check = await http.post<{ preview: { review: ReviewQuestion } | null }>(
        `${base}:check`,
        kept.source,
        { signal },
      );
      return check.preview?.review ?? null;
    },
    staleTime: 5 * 60_000,
  });
