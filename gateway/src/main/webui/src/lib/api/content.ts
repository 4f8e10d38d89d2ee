import { queryOptions } from '@tanstack/react-query';
import { http, path } from '../http';

/** What content-service says of courses and lessons. Several features read it, so it lies here and not in one of them. */
export type Objective = { id: string; text: string };
export type LabRef = { id: string; title: string };
export type SectionRef = { id: string; number: string; title: string };

export type Section = SectionRef & {
  minutes: number;
  written: boolean;
  objectives: Objective[];
  labs: LabRef[];
};

export type Chapter = { number: number; id: string; title: string; examItems: number; sections: Section[] };

export type Course = {
  course: string;
  title: string;
  summary: string;
  language: string;
  licence: string;
  release: string;
  publishedAt: string;
  exam: { items: number; minutes: number; passMark: number } | null;
  chapters: Chapter[];
};

export type CatalogueEntry = {
  course: string;
  title: string;
  summary: string;
  language: string;
  release: string;
  chapters: number;
  sections: number;
  written: number;
  minutes: number;
};

export type CourseExam = {
  exam: string;
  title: string;
  form: string;
  items: number;
  minutes: number;
  passMark: number;
  attempts: number;
  opensAt: string | null;
  closesAt: string | null;
  publishedAt: string;
};

/** Keys begin with the service and the course: an event of that course makes all of them stale. */
export const catalogueQuery = queryOptions({
  queryKey: ['content', 'catalogue'],
  queryFn: ({ signal }) => http.get<{ courses: CatalogueEntry[] }>('/api/content/courses', { signal }),
  staleTime: 5 * 60_000,
});

export const courseQuery = (course: string) =>
  queryOptions({
    queryKey: ['content', course, 'course'],
    queryFn: ({ signal }) => http.get<Course>(path`/api/content/courses/${course}`, { signal }),
    staleTime: 5 * 60_000,
  });

export const courseExamsQuery = (course: string) =>
  queryOptions({
    queryKey: ['content', course, 'exams'],
    queryFn: ({ signal }) =>
      http.get<{ exams: CourseExam[] }>(path`/api/content/courses/${course}/exams`, { signal }),
  });

/** "Flask Training" of "Flask Training, study and exam guide". */
export const shortTitle = (title: string): string => title.split(',')[0] ?? title;

export const sectionsOf = (course: Course): Section[] => course.chapters.flatMap(chapter => chapter.sections);

export const minutesOf = (sections: Section[]): number =>
  sections.reduce((sum, section) => sum + section.minutes, 0);
