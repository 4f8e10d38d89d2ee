import { LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/States';
import { path, type Problem } from '@/lib/http';
import { texts } from '@/lib/texts';

const words = texts.classroom.notStaff;

/** An instructor of another course is told so, on a page without a title as its title; null for every other problem. */
export function notStaff(problem: Problem, course: string, level: 1 | 2 = 2) {
  return problem.type === 'not-staff' ? (
    <EmptyState
      level={level}
      title={words.title}
      acts={<LinkButton to={path`/courses/${course}`}>{words.act}</LinkButton>}
    >
      {words.text}
    </EmptyState>
  ) : null;
}
