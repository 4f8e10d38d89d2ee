import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components } from '@/generated/api/content-service';
import type { Whole, WholeBut } from '../api';
import { http, path } from '../http';

type Schemas = components['schemas'];

/** What content-service says of courses and lessons. Several features read it, so it lies here and not in one of them. */
export type Objective = Whole<Schemas['Objective']>;
export type LabRef = Whole<Schemas['Lab']>;
export type SectionRef = Whole<Schemas['SectionName']>;
export type Section = Whole<Schemas['CourseSection']>;
export type Chapter = Whole<Schemas['CourseChapter']>;
export type Course = WholeBut<Schemas['CourseView'], { exam: Whole<Schemas['MockExam']> | null }>;
export type CatalogueEntry = WholeBut<
  Schemas['CourseCard'],
  { sample: Whole<Schemas['Sample']> | null; exam: Whole<Schemas['MockExam']> | null }
>;
export type CourseExam = WholeBut<Schemas['ExamView'], { opensAt: string | null; closesAt: string | null }>;

export type CataloguePage = WholeBut<
  Schemas['CourseList'],
  { courses: CatalogueEntry[]; next: string | null }
>;

/** Keys begin with the service and the course: an event of that course makes all of them stale. */
export const catalogueQuery = (name: string) =>
  infiniteQueryOptions({
    queryKey: ['content', 'catalogue', name],
    queryFn: ({ signal, pageParam }) =>
      http.get<CataloguePage>(
        `/api/content/courses?${new URLSearchParams({ q: name, cursor: pageParam }).toString()}`,
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
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
