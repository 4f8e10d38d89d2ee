import './reviewed.css';
import { CircleCheck, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import { SafeHtml } from '@/components/ui/Code';
import type { ReviewOption, ReviewQuestion } from '@/lib/api/quiz';
import { texts } from '@/lib/texts';
import { letterOf } from './letters';

const words = texts.reviewed;
const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true };

/** What was answered, what is right and why, as far as it is shown; each type in its own form. */
export function ReviewedAnswer({ question }: { question: ReviewQuestion }) {
  switch (question.type) {
    case 'text':
    case 'number':
    case 'fill':
      return <ReviewedTexts question={question} />;
    case 'order':
      return <ReviewedOrder question={question} />;
    case 'match':
      return <ReviewedPairs question={question} />;
    case 'single':
    case 'multi':
    case 'truefalse':
    case 'output':
      return (
        <dl className="reviewed-options">
          {question.options.map((option, index) => (
            <ReviewedOption
              key={option.id}
              option={option}
              letter={letterOf(index)}
              chosen={question.chosen ?? []}
            />
          ))}
        </dl>
      );
  }
}

type ReviewedOptionProps = { option: ReviewOption; letter: string; chosen: readonly string[] };

/** Every option with its why, right ones too, in the order the student saw. */
function ReviewedOption({ option, letter, chosen }: ReviewedOptionProps) {
  const mine = chosen.includes(option.id);
  const { look, name } = nameOf(mine, option.key === true, option.key != null, letter);
  return (
    <div className={look}>
      <dt>{name}</dt>
      <dd>
        <SafeHtml html={option.html} />
        {option.whyHtml ? <SafeHtml className="reviewed-why" html={option.whyHtml} /> : null}
      </dd>
    </div>
  );
}

function nameOf(
  mine: boolean,
  right: boolean,
  known: boolean,
  letter: string,
): { look: string; name: ReactNode } {
  const { options } = words;
  if (right) {
    return { look: 'is-key', name: <Right>{mine ? options.youRight(letter) : options.right(letter)}</Right> };
  }
  if (mine && known) {
    return { look: 'is-mine', name: <Wrong>{options.you(letter)}</Wrong> };
  }
  return { look: mine ? 'is-chosen' : '', name: mine ? options.you(letter) : options.other(letter) };
}

const Right = ({ children }: { children: ReactNode }) => (
  <span className="is-right">
    <CircleCheck {...icon} /> {children}
  </span>
);

const Wrong = ({ children }: { children: ReactNode }) => (
  <span className="is-wrong">
    <CircleX {...icon} /> {children}
  </span>
);

/** Each gap: what was typed, what is accepted, and the typical mistakes with what is wrong with them. */
function ReviewedTexts({ question }: { question: ReviewQuestion }) {
  const { typed, key, mistakes = [] } = question;
  const gaps = Array.from({ length: question.gaps ?? 1 }, (_, gap) => gap);
  return (
    <dl className="reviewed-options">
      {gaps.map(gap => (
        <Gap
          key={gap}
          name={gaps.length > 1 ? words.gap(gap + 1) : ''}
          text={typed?.[gap]?.trim() ?? ''}
          right={key?.rightGaps?.[gap] ?? null}
          accepted={key?.accepted?.[gap] ?? []}
          tolerance={key?.tolerance ?? 0}
          mistakes={mistakes.filter(mistake => mistake.gap === gap + 1)}
        />
      ))}
    </dl>
  );
}

type GapProps = {
  name: string;
  text: string;
  right: boolean | null;
  accepted: readonly string[];
  tolerance: number;
  mistakes: NonNullable<ReviewQuestion['mistakes']>;
};

function Gap({ name, text, right, accepted, tolerance, mistakes }: GapProps) {
  const mine = words.typed(name);
  return (
    <>
      {text === '' ? null : (
        <div className={right === null ? 'is-chosen' : right ? 'is-key' : 'is-mine'}>
          <dt>
            {right === null ? mine : right ? <Right>{words.typedRight(name)}</Right> : <Wrong>{mine}</Wrong>}
          </dt>
          <dd>
            <code>{text}</code>
          </dd>
        </div>
      )}
      {accepted.length > 0 && (right !== true || accepted.length > 1 || tolerance > 0) ? (
        <div className="is-key">
          <dt>
            <Right>{words.accepted(name)}</Right>
          </dt>
          <dd>
            {accepted.map((one, index) => (
              <span key={one}>
                {index > 0 ? words.or : null}
                <code>{one}</code>
              </span>
            ))}
            {tolerance > 0 ? words.tolerance(tolerance) : null}
          </dd>
        </div>
      ) : null}
      {mistakes.map(mistake => (
        <div key={mistake.text}>
          <dt>{words.mistake(name)}</dt>
          <dd>
            <code>{mistake.text}</code>
            <SafeHtml className="reviewed-why" html={mistake.whyHtml} />
          </dd>
        </div>
      ))}
    </>
  );
}

/** Both orders, mine with a mark at each line that is followed by its right next one. */
function ReviewedOrder({ question }: { question: ReviewQuestion }) {
  const { order, key, options } = question;
  const right = key?.order ?? null;
  const html = (id: string) => options.find(option => option.id === id)?.html ?? '';
  const followed = (at: number) =>
    right !== null &&
    order?.[at + 1] !== undefined &&
    right[right.indexOf(order[at] ?? '') + 1] === order[at + 1];
  const all = right !== null && order?.join() === right.join();
  return (
    <div className="reviewed-orders">
      {order && order.length > 0 ? (
        <section>
          <h3 className="reviewed-order-title">
            {right === null ? (
              words.yourOrder
            ) : all ? (
              <Right>{words.yourOrderRight}</Right>
            ) : (
              <Wrong>{words.yourOrder}</Wrong>
            )}
          </h3>
          <ol
            className={
              right === null ? 'reviewed-lines' : all ? 'reviewed-lines is-key' : 'reviewed-lines is-mine'
            }
          >
            {order.map((id, at) => (
              <li key={id}>
                <SafeHtml className="order-text" html={html(id)} />
                {!all && followed(at) ? (
                  <span className="is-right" title={words.nextRight}>
                    <CircleCheck {...icon} />
                    <span className="vh">{words.nextRight}</span>
                  </span>
                ) : null}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {right !== null && !all ? (
        <section>
          <h3 className="reviewed-order-title">
            <Right>{words.rightOrder}</Right>
          </h3>
          <ol className="reviewed-lines is-key">
            {right.map(id => (
              <li key={id}>
                <SafeHtml className="order-text" html={html(id)} />
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {right === null && !order ? (
        <ul className="reviewed-lines">
          {options.map(({ id }) => (
            <li key={id}>
              <SafeHtml className="order-text" html={html(id)} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** Each left side with the right side it was given, the one it has, and why. */
function ReviewedPairs({ question }: { question: ReviewQuestion }) {
  const { matched, key, options, lefts = [] } = question;
  const html = (id: string | undefined) => options.find(option => option.id === id)?.html ?? '';
  return (
    <dl className="reviewed-options is-pairs">
      {lefts.map(left => {
        const mine = matched?.[left.id];
        const right = key?.matched?.[left.id];
        const hit = mine !== undefined && mine === right;
        const look = right === undefined ? (mine ? 'is-chosen' : '') : hit ? 'is-key' : mine ? 'is-mine' : '';
        return (
          <div key={left.id} className={look}>
            <dt>
              <SafeHtml html={left.html} />
            </dt>
            <dd>
              {mine === undefined ? null : (
                <p className="reviewed-side">
                  {right === undefined ? (
                    words.youMatched
                  ) : hit ? (
                    <Right>{words.youMatchedRight}</Right>
                  ) : (
                    <Wrong>{words.youMatched}</Wrong>
                  )}
                </p>
              )}
              {mine === undefined ? null : <SafeHtml html={html(mine)} />}
              {right === undefined || hit ? null : (
                <>
                  <p className="reviewed-side">
                    <Right>{words.matchedRight}</Right>
                  </p>
                  <SafeHtml html={html(right)} />
                </>
              )}
              {left.whyHtml ? <SafeHtml className="reviewed-why" html={left.whyHtml} /> : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
