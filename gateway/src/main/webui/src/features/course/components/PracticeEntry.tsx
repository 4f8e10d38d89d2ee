import { LinkButton } from '@/components/ui/Button';
import type { CourseProgress } from '@/lib/api/progress';
import { texts } from '@/lib/texts';

const words = texts.practice.entry;

/** The way into study mode, with how much of the course this learner has practised. */
export function PracticeEntry({ progress }: { progress: CourseProgress }) {
  return (
    <section className="course-practice">
      <h2 className="exams-head">{words.title}</h2>
      <p className="small dim">{words.practised(progress.practised, progress.total)}</p>
      <p className="course-practise">
        <LinkButton size="small" to="/practice">
          {words.course}
        </LinkButton>
      </p>
    </section>
  );
}
