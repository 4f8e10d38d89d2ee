import { LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/States';
import { path, type Problem } from '@/lib/http';
import { texts } from '@/lib/texts';

const words = texts.classroom.notStaff;

/** An instructor of another course is told so; null for every other problem. */
export function notStaff(problem: Problem, course: string) {
  return problem.type === 'not-staff' ? (
    <EmptyState title={words.title} acts={<LinkButton to={path`/courses/${course}`}>{words.act}</LinkButton>}>
      {words.text}
    </EmptyState>
  ) : null;
}
