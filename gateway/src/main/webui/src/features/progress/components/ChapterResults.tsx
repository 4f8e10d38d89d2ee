import type { CSSProperties } from 'react';
import type { AttemptResult, AttemptRow } from '@/lib/api/progress';
import { texts } from '@/lib/texts';

const words = texts.progress;

type ChapterResultsProps = {
  attempt: AttemptRow;
  result: AttemptResult;
  /** The sitting before it of the same exam. */
  earlier: AttemptRow | undefined;
};

/** How much of one box is filled: points come in parts, too. */
const earned = (points: number) =>
  ({ '--earned': `${Math.min(Math.max(points, 0), 1) * 100}%` }) as CSSProperties;

/** The newest result, chapter by chapter, in countable units: a box per point. */
export function ChapterResults({ attempt, result, earlier }: ChapterResultsProps) {
  const before = new Map(earlier?.result?.chapters.map(chapter => [chapter.chapter, chapter.points]));
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
                <i key={unit} style={earned(chapter.points - unit)} />
              ))}
            </span>
            <span className="small dim">
              <span aria-hidden>{words.points(chapter.points, chapter.maxPoints)}</span>
              {before.has(chapter.chapter)
                ? words.change(chapter.points - (before.get(chapter.chapter) ?? 0))
                : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
