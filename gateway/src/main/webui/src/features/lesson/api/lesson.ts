import { queryOptions } from '@tanstack/react-query';
import type { components } from '@/generated/api/content-service';
import type { Whole, WholeBut } from '@/lib/api';
import type { SectionRef } from '@/lib/api/content';
import { http, path } from '@/lib/http';

type Schemas = components['schemas'];

export type Anchor = Whole<Schemas['LessonAnchor']>;

export type Lesson = Omit<
  WholeBut<
    Schemas['LessonView'],
    {
      previous: SectionRef | null;
      next: SectionRef | null;
      /** Null while the node that the gateway delivered is still to be shown: its HTML is in the document already. */
      html: string | null;
    }
  >,
  'markdown'
>;

/** The lesson as it stands in the delivered document: without its text, which stands there as HTML. */
export type DeliveredLesson = Omit<Lesson, 'html'>;

/** `section` is an id or a number. A release changes it seldom, and a text must not change under the reader's eyes. */
export const lessonQuery = (course: string, section: string) =>
  queryOptions({
    queryKey: ['lesson', course, section],
    queryFn: ({ signal }) =>
      http.get<Lesson>(path`/api/content/courses/${course}/lessons/${section}`, { signal }),
    staleTime: 10 * 60_000,
  });

const adopted = new Map<string, HTMLElement>();

/** Keeps the node with a lesson's text that came with the document, for the reader to move into its place. */
export function adoptLesson(course: string, section: string, node: HTMLElement): void {
  adopted.set(`${course}/${section}`, node);
}

export const adoptedLesson = (course: string, section: string): HTMLElement | undefined =>
  adopted.get(`${course}/${section}`);
