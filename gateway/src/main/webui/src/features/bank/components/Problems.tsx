import { CircleX, TriangleAlert } from 'lucide-react';
import { Said } from '@/components/staff/Said';
import { texts } from '@/lib/texts';
import type { Finding } from '../api/bank';

const words = texts.bank.editor;
const look = { size: 18, strokeWidth: 1.75 };

type ProblemsProps = {
  /** Null: nothing has been looked at yet. */
  problems: readonly Finding[] | null;
  onGo: (problem: Finding) => void;
};

/** What the linter says, each with the way to its field. */
export function Problems({ problems, onGo }: ProblemsProps) {
  const listed = problems ?? [];
  const errors = listed.filter(problem => problem.severity === 'error').length;
  return (
    <section className="bank-findings" aria-labelledby="problems">
      <div className="row between">
        <h2 id="problems">
          <span role="status">
            {problems ? words.problemCount(errors, listed.length - errors) : words.problems}
          </span>
        </h2>
        <p className="small dim">{problems ? words.problemsSame : words.problemsLater}</p>
      </div>
      <ul role="list" className="bank-problems">
        {listed.map((problem, index) => (
          <li key={index} className={problem.severity === 'error' ? 'is-wrong' : 'is-warn'}>
            {problem.severity === 'error' ? (
              <CircleX {...look} aria-label={words.error} />
            ) : (
              <TriangleAlert {...look} aria-label={words.warning} />
            )}
            <span className="bank-problem">
              <span className="mono small">
                {problem.field} {problem.line}:{problem.column}
              </span>{' '}
              <Said finding={problem} />
            </span>
            <button type="button" className="bank-go" onClick={() => onGo(problem)}>
              {words.goTo}
              <span className="vh">: {problem.field}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Focus goes to the field, or to what is nearest around it: the list of a part that is not there. */
export function goToField(field: string): void {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-field]')];
  const nearest = fields
    .filter(element => field.startsWith(element.dataset['field'] ?? ' '))
    .sort((one, other) => (other.dataset['field'] ?? '').length - (one.dataset['field'] ?? '').length)[0];
  (nearest ?? fields[0])?.focus();
}
