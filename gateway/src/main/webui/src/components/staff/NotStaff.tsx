import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/States';
import { courseQuery } from '@/lib/api/content';
import { path, Problem } from '@/lib/http';
import { texts } from '@/lib/texts';

const words = texts.staff;

type CourseProps = { course: string; level?: 1 | 2 | 3 };

/** A course that readers do not get: whoever began it has no other part of it before its first release. */
export function useIsUnpublished(course: string): boolean {
  const { error } = useQuery(courseQuery(course));
  return error instanceof Problem && error.type === 'course-not-found';
}

/** What to do first, where nothing of a course can be done before readers get it. */
export function Unpublished({ level = 2 }: Pick<CourseProps, 'level'>) {
  const { title, text, act } = words.unpublished;
  return (
    <EmptyState level={level} title={title} acts={<LinkButton to="/teach/releases">{act}</LinkButton>}>
      {text}
    </EmptyState>
  );
}

/** A service knows the staff of released courses alone: to whoever begins a course it would say that they are not on its staff. */
function NotStaff({ course, level = 2 }: CourseProps) {
  const { title, text, act } = words.notStaff;
  if (useIsUnpublished(course)) return <Unpublished level={level} />;
  return (
    <EmptyState
      level={level}
      title={title}
      acts={<LinkButton to={path`/courses/${course}`}>{act}</LinkButton>}
    >
      {text}
    </EmptyState>
  );
}

/** An instructor of another course is told so; null for every other problem. */
export const notStaff = (problem: Error, course: string, level?: 1 | 2 | 3) =>
  problem instanceof Problem && problem.type === 'not-staff' ? (
    <NotStaff course={course} {...(level && { level })} />
  ) : null;
