import { queryOptions } from '@tanstack/react-query';
import { http, path } from '../http';
import type { SectionRef } from './content';

/** What progress-service keeps of this learner. */
export type AttemptResult = {
  points: number;
  maxPoints: number;
  passMark: number;
  passed: boolean;
  gradedAt: string;
  chapters: { chapter: string; number: number; title: string; points: number; maxPoints: number }[];
};

export type AttemptRow = {
  attempt: string;
  exam: string;
  examTitle: string;
  number: number;
  startedAt: string;
  submittedAt: string | null;
  result: AttemptResult | null;
};

export type Place = { section: SectionRef; anchor: string | null; at: string };

export type SectionProgress = SectionRef & { written: boolean; completedAt: string | null };

export type CourseProgress = {
  course: string;
  title: string;
  release: string;
  written: number;
  completed: number;
  total: number;
  place: Place | null;
  chapters: { id: string; number: number; title: string; sections: SectionProgress[] }[];
  attempts: AttemptRow[];
};

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
