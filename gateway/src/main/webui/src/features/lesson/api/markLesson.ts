import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { components } from '@/generated/api/progress-service';
import type { WholeBut } from '@/lib/api';
import { progressQuery, type CourseProgress } from '@/lib/api/progress';
import { http, path } from '@/lib/http';

type LessonMark = WholeBut<components['schemas']['LessonMark'], { completedAt: string | null }>;

/** Marks a section as read, or takes the mark back. The cache takes the server's time of it at once. */
export function useMarkLesson(course: string, section: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (completed: boolean) =>
      http.put<LessonMark>(path`/api/progress/me/courses/${course}/lessons/${section}`, { completed }),
    onSuccess: mark => {
      client.setQueryData(progressQuery(course).queryKey, known => known && withMark(known, mark));
      void client.invalidateQueries({ queryKey: ['progress', course] });
    },
  });
}

function withMark(progress: CourseProgress, { section, completedAt }: LessonMark): CourseProgress {
  const chapters = progress.chapters.map(chapter => ({
    ...chapter,
    sections: chapter.sections.map(other => (other.id === section ? { ...other, completedAt } : other)),
  }));
  const completed = chapters
    .flatMap(chapter => chapter.sections)
    .filter(other => other.completedAt !== null).length;
  return { ...progress, chapters, completed };
}
