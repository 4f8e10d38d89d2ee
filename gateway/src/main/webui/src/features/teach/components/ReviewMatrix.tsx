import { Check, CircleAlert } from 'lucide-react';
import { useId } from 'react';
import { texts } from '@/lib/texts';
import { isShownAt, MOMENTS, withPart, type Draft } from '../draft';

const words = texts.teach.review;
const PARTS = ['answers', 'correctness', 'score', 'key', 'explanation'] as const;

type ReviewMatrixProps = {
  draft: Draft;
  edit: (part: Partial<Draft>) => void;
  /** What is wrong with the hours. */
  trouble: string | undefined;
};

/** Which part of the result is shown when; what is shown at one moment is shown at the later ones, too. */
export function ReviewMatrix({ draft, edit, trouble }: ReviewMatrixProps) {
  const { review } = draft;
  const error = useId();
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
          <During />
          {MOMENTS.map(moment => (
            <tr key={moment}>
              <th scope="row">
                {moment === 'later' ? (
                  <Later {...{ draft, edit }} error={trouble ? error : null} />
                ) : (
                  words.when[moment]
                )}
              </th>
              {PARTS.map(part => (
                <td key={part}>
                  <label className="choice">
                    <input
                      type="checkbox"
                      aria-label={words.label(words.when[moment], words.parts[part])}
                      checked={isShownAt(review[part], moment)}
                      onChange={event =>
                        edit({ review: withPart(review, part, moment, event.target.checked) })
                      }
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {trouble ? (
        <p className="field-error" id={error}>
          <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
          <span>{trouble}</span>
        </p>
      ) : null}
    </section>
  );
}

/** Nothing to choose: students see what they have answered, and no more. */
function During() {
  return (
    <tr className="matrix-during">
      <th scope="row">{words.during}</th>
      {PARTS.map(part => (
        <td key={part}>
          {part === 'answers' ? (
            <Check size={16} strokeWidth={1.75} role="img" aria-label={words.duringShown} />
          ) : (
            <>
              <span aria-hidden>–</span>
              <span className="vh">{words.duringNot}</span>
            </>
          )}
        </td>
      ))}
    </tr>
  );
}

type LaterProps = Pick<ReviewMatrixProps, 'draft' | 'edit'> & { error: string | null };

function Later({ draft, edit, error }: LaterProps) {
  return (
    <>
      {words.laterBefore}{' '}
      <input
        className="matrix-hours"
        inputMode="numeric"
        aria-label={words.hoursLabel}
        {...(error && { 'aria-invalid': true, 'aria-describedby': error })}
        maxLength={4}
        value={draft.laterHours}
        onChange={event => edit({ laterHours: event.target.value })}
      />{' '}
      {words.laterBehind}
    </>
  );
}
