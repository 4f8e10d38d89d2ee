import { ArrowRight } from 'lucide-react';
import { LinkButton } from '@/components/ui/Button';
import { sectionsOf, type Course } from '@/lib/api/content';
import type { CourseProgress } from '@/lib/api/progress';
import { useSession } from '@/lib/session';
import { texts } from '@/lib/texts';
import { whenIn } from '@/lib/time';

const words = texts.course;

/** The one next thing: where the reader was, else the first section that is written and not read. */
export function GoOn({ course, progress }: { course: Course; progress: CourseProgress | undefined }) {
  const session = useSession();
  if (session === undefined || (session.signedIn && !progress)) return <div className="go-on is-empty" />;
  const place = progress?.place ?? null;
  const sections = sectionsOf(course);
  const section = place
    ? sections.find(other => other.id === place.section.id)
    : sections.find(other => other.written);
  if (!section?.written) return null;
  const hash = place?.anchor ? `#${place.anchor}` : '';
  return (
    <div className="next-thing go-on">
      <div>
        <p className="label">{place ? words.goOn(whenIn(texts.ui.when, place.at)) : words.beginHere}</p>
        <p className="go-on-title">
          {section.number} {section.title}
        </p>
        <p className="small dim">{words.minutes(section.minutes)}</p>
      </div>
      <LinkButton variant="primary" to={`/courses/${course.course}/${section.id}${hash}`}>
        {words.readSection(section.number)}
        <ArrowRight size={18} strokeWidth={1.75} aria-hidden />
      </LinkButton>
    </div>
  );
}
