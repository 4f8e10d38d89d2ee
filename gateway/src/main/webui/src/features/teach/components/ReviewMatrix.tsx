import type { ReviewTerms } from '@/lib/api/quiz';
import { texts } from '@/lib/texts';
import { withPart } from '../draft';

const words = texts.teach.review;
const PARTS = ['answers', 'key', 'score', 'explanation'] as const;
const WHEN = ['at-once', 'after-close'] as const;

/** Which part of the result is shown when; what is shown right after is shown after the close, too. */
export function ReviewMatrix({
  review,
  onChange,
}: {
  review: ReviewTerms;
  onChange: (review: ReviewTerms) => void;
}) {
  return (
    <section aria-labelledby="afterwards">
      <h2 id="afterwards">{words.title}</h2>
      <p className="small dim">{words.note}</p>
      <table className="matrix">
        <caption className="vh">{words.caption}</caption>
        <thead>
          <tr>
            <td />
            {PARTS.map(part => (
              <th key={part} scope="col">
                {words.parts[part]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WHEN.map(when => (
            <tr key={when}>
              <th scope="row">{words.when[when]}</th>
              {PARTS.map(part => (
                <td key={part}>
                  <label className="choice">
                    <input
                      type="checkbox"
                      aria-label={words.label(words.when[when], words.parts[part])}
                      checked={review[part] === 'at-once' || review[part] === when}
                      onChange={event => onChange(withPart(review, part, when, event.target.checked))}
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
