import { Link } from 'react-router';
import { LinkButton } from '@/components/ui/Button';
import type { CatalogueEntry } from '@/lib/api/content';
import { texts } from '@/lib/texts';
import { calendarDate } from '@/lib/time';

const words = texts.landing;

/** One course of the catalogue, with its real figures. */
export function CatalogueCourse({ entry }: { entry: CatalogueEntry }) {
  const { sample, exam } = entry;
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
        <dd>{words.examCount(entry.exams)}</dd>
        {exam && exam.items > 0 ? (
          <>
            <dt>{words.format}</dt>
            <dd>{words.formatOf(exam.items, exam.minutes, exam.passMark)}</dd>
          </>
        ) : null}
        <dt>{words.language}</dt>
        <dd>{words.languages[entry.language] ?? entry.language}</dd>
        <dt>{words.licence}</dt>
        <dd>{entry.licence}</dd>
        <dt>{words.release}</dt>
        <dd>
          {calendarDate(entry.publishedAt)}, <span className="mono caption">{entry.release.slice(0, 8)}</span>
        </dd>
      </dl>
    </article>
  );
}
