import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { LinkButton } from '@/components/ui/Button';
import { courseExamsQuery, courseQuery, sectionsOf, type CatalogueEntry } from '@/lib/api/content';
import { texts } from '@/lib/texts';
import { calendarDate } from '@/lib/time';

const words = texts.landing;

/** A line that keeps its place while its value is on the way. */
const PENDING = '\u00a0';

/** One course of the catalogue, with its real figures. */
export function CatalogueCourse({ entry }: { entry: CatalogueEntry }) {
  const course = useQuery(courseQuery(entry.course)).data;
  const exams = useQuery(courseExamsQuery(entry.course)).data?.exams;
  const sample = course && sectionsOf(course).find(section => section.written);
  return (
    <article>
      <div className="stack">
        <h3>
          <Link to={`/courses/${entry.course}`}>{entry.title}</Link>
        </h3>
        <p className="dim">{entry.summary}</p>
        <div className="row">
          <LinkButton size="small" to={`/courses/${entry.course}`}>
            {words.open}
          </LinkButton>
          {sample ? (
            <Link className="small" to={`/courses/${entry.course}/${sample.id}`}>
              {words.sample(sample.number, sample.title)}
            </Link>
          ) : null}
        </div>
      </div>
      <dl>
        <dt>{words.guide}</dt>
        <dd>{words.size(entry.chapters, entry.sections, entry.written)}</dd>
        <dt>{words.exams}</dt>
        <dd>{exams ? words.examCount(exams.length) : PENDING}</dd>
        <dt>{words.format}</dt>
        <dd>
          {course?.exam
            ? words.formatOf(course.exam.items, course.exam.minutes, course.exam.passMark)
            : PENDING}
        </dd>
        <dt>{words.language}</dt>
        <dd>{words.languages[entry.language] ?? entry.language}</dd>
        <dt>{words.licence}</dt>
        <dd>{course?.licence ?? PENDING}</dd>
        <dt>{words.release}</dt>
        <dd>
          {course ? `${calendarDate(course.publishedAt)}, ` : PENDING}
          <span className="mono caption">{entry.release.slice(0, 8)}</span>
        </dd>
      </dl>
    </article>
  );
}
