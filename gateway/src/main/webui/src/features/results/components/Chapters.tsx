import { ArrowDown } from 'lucide-react';
import type { Review } from '@/lib/api/quiz';
import { texts } from '@/lib/texts';

const words = texts.results;

type ChaptersProps = { chapters: NonNullable<Review['chapters']>; passShare: number };

/** Countable things are drawn as units: a box for each question. */
export function Chapters({ chapters, passShare }: ChaptersProps) {
  return (
    <section aria-labelledby="chapters">
      <h2 id="chapters">{words.byChapter}</h2>
      <table className="chapter-units">
        <caption className="vh">{words.byChapterCaption}</caption>
        <tbody>
          {chapters.map(({ id, number, title, points, maxPoints }) => (
            <tr key={id}>
              <td className="num">{number}</td>
              <th scope="row">{title}</th>
              <td className="units-boxes" aria-hidden>
                <span>
                  {Array.from({ length: maxPoints }, (_, unit) => (
                    <i
                      key={unit}
                      className={unit + 1 <= points ? 'is-got' : unit < points ? 'is-part' : undefined}
                    />
                  ))}
                </span>
              </td>
              <td className="units-score">
                {words.chapterScore(points, maxPoints)}
                <span className="units-below is-wrong">
                  {points < passShare * maxPoints ? (
                    <>
                      <ArrowDown size={14} strokeWidth={1.75} aria-hidden />
                      <span className="vh">{words.below(Math.round(passShare * 100))}</span>
                    </>
                  ) : null}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
