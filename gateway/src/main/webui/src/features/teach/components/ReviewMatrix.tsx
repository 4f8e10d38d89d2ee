import { Check, CircleAlert, Trash2, Users } from 'lucide-react';
import { useId, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { texts } from '@/lib/texts';
import {
  isShownAt,
  MOMENTS,
  withGroupRule,
  withPart,
  type Draft,
  type GroupRule,
  type ReviewRule,
} from '../draft';

const words = texts.teach.review;
const PARTS = ['answers', 'correctness', 'score', 'key', 'explanation'] as const;

type ReviewMatrixProps = {
  draft: Draft;
  edit: (part: Partial<Draft>) => void;
  /** What is wrong with the hours of the rule for all. */
  trouble: string | undefined;
  /** What is wrong with the rules for groups. */
  groupTrouble: string | undefined;
  locked: boolean;
};

/** Which part of the result is shown when: to all, and to groups that are shown something else. */
export function ReviewMatrix({ draft, edit, trouble, groupTrouble, locked }: ReviewMatrixProps) {
  const { groupRules } = draft;
  const added = useRef<number | null>(null);
  const change = (at: number, part: Partial<GroupRule>) =>
    edit({ groupRules: groupRules.map((rule, index) => (index === at ? { ...rule, ...part } : rule)) });
  return (
    <section aria-labelledby="afterwards">
      <h2 id="afterwards">{words.title}</h2>
      <p className="small dim">{words.note}</p>
      <Matrix rule={draft} edit={edit} trouble={trouble} caption={words.caption} />
      {groupRules.map((rule, at) => (
        <section key={at} className="matrix-group" aria-label={words.ofGroup(rule.group.trim(), at + 1)}>
          <div className="row between">
            <TextField
              label={words.group}
              hint={at === 0 ? words.groupHint : undefined}
              maxLength={100}
              value={rule.group}
              onChange={event => change(at, { group: event.target.value })}
              ref={field => {
                if (field && added.current === at) {
                  added.current = null;
                  field.focus();
                }
              }}
            />
            {locked ? null : (
              <Button
                size="small"
                onClick={() => edit({ groupRules: groupRules.filter((_, index) => index !== at) })}
              >
                <Trash2 size={16} strokeWidth={1.75} aria-hidden />
                {words.dropGroup}
                <span className="vh">{words.dropGroupOf(rule.group.trim(), at + 1)}</span>
              </Button>
            )}
          </div>
          <Matrix
            rule={rule}
            edit={part => change(at, part)}
            trouble={undefined}
            caption={words.captionOf(rule.group.trim(), at + 1)}
            of={words.ofGroup(rule.group.trim(), at + 1)}
          />
        </section>
      ))}
      {groupTrouble ? <Wrong>{groupTrouble}</Wrong> : null}
      {locked || groupRules.length >= MOST_RULES ? null : (
        <p className="matrix-more">
          <Button
            size="small"
            onClick={() => {
              added.current = groupRules.length;
              edit({ groupRules: withGroupRule(draft) });
            }}
          >
            <Users size={16} strokeWidth={1.75} aria-hidden />
            {words.addGroup}
          </Button>
        </p>
      )}
    </section>
  );
}

const MOST_RULES = 20;

function Wrong({ id, children }: { id?: string; children: string }) {
  return (
    <p className="field-error" {...(id && { id })}>
      <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
      <span>{children}</span>
    </p>
  );
}

type MatrixProps = {
  rule: ReviewRule;
  edit: (part: Partial<ReviewRule>) => void;
  trouble: string | undefined;
  caption: string;
  /** Whose it is, where it is not everybody's. */
  of?: string | undefined;
};

/** What is shown at one moment is shown at the later ones, too. */
function Matrix({ rule, edit, trouble, caption, of }: MatrixProps) {
  const { review } = rule;
  const error = useId();
  return (
    <>
      <table className="matrix">
        <caption className="vh">{caption}</caption>
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
                  <Later {...{ rule, edit, of }} error={trouble ? error : null} />
                ) : (
                  words.when[moment]
                )}
              </th>
              {PARTS.map(part => (
                <td key={part}>
                  <label className="choice">
                    <input
                      type="checkbox"
                      aria-label={words.label(words.when[moment], words.parts[part], of)}
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
      {trouble ? <Wrong id={error}>{trouble}</Wrong> : null}
    </>
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

type LaterProps = Pick<MatrixProps, 'rule' | 'edit' | 'of'> & { error: string | null };

function Later({ rule, edit, of, error }: LaterProps) {
  return (
    <>
      {words.laterBefore}{' '}
      <input
        className="matrix-hours"
        inputMode="numeric"
        aria-label={words.hoursLabel(of)}
        {...(error && { 'aria-invalid': true, 'aria-describedby': error })}
        maxLength={4}
        value={rule.laterHours}
        onChange={event => edit({ laterHours: event.target.value })}
      />{' '}
      {words.laterBehind}
    </>
  );
}
