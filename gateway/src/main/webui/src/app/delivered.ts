import type { QueryClient } from '@tanstack/react-query';
import { adoptLesson, lessonQuery, type DeliveredLesson } from '@/features/lesson/api/lesson';
import { courseQuery, type Course } from '@/lib/api/content';

/** What the gateway put into the document beside the HTML: read into the cache, so that the first page asks for nothing. */
type Delivered = { course: Course; lesson?: DeliveredLesson };

export function readDelivered(client: QueryClient): void {
  const script = document.getElementById('lectern-page');
  if (!script?.textContent) return;
  const delivered = JSON.parse(script.textContent) as Delivered;
  client.setQueryData(courseQuery(delivered.course.course).queryKey, delivered.course);
  const node = document.getElementById('lectern-lesson');
  if (!delivered.lesson || !node) return;
  const { course, section } = delivered.lesson;
  adoptLesson(course, section.id, node);
  // The address may carry the id or the number.
  for (const name of [section.id, section.number]) {
    client.setQueryData(lessonQuery(course, name).queryKey, { ...delivered.lesson, html: null });
  }
}
