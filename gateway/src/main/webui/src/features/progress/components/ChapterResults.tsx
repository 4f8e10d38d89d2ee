import type { AttemptResult, AttemptRow } from '@/lib/api/progress';
import { texts } from '@/lib/texts';

const words = texts.progress;

/** The newest result, chapter by chapter, in countable units: a box per point. */
export function ChapterResults({ attempt, result }: { attempt: AttemptRow; result: AttemptResult }) {
  return (
    <section className="chapter-results">
      <h3>{words.byChapter(attempt.examTitle)}</h3>
      <p className="small dim">
        {words.outcome(result.passed, result.points, result.maxPoints, result.passMark)}
      </p>
      <ul>
        {result.chapters.map(chapter => (
          <li key={chapter.chapter}>
            <span>
              <span className="num">{chapter.number}</span> {chapter.title}
            </span>
            <span className="units" role="img" aria-label={words.points(chapter.points, chapter.maxPoints)}>
              {Array.from({ length: Math.round(chapter.maxPoints) }, (_, unit) => (
                <i key={unit} className={unit < chapter.points ? 'is-on' : undefined} />
              ))}
            </span>
            <span className="small dim" aria-hidden>
              {words.points(chapter.points, chapter.maxPoints)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
