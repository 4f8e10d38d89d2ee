import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { SafeHtml } from '@/components/ui/Code';
import { texts as all } from '@/lib/texts';
import type { PaperOption } from '@/lib/api/quiz';
import type { AnswerProps } from './answering';
import { letterOf, plainText } from './letters';
import { markPairs, pairsOf } from './marks';

const words = all.question.match;

/** A select for each left side. The right sides stand above with their letters, since a select cannot show code as code. */
export function MatchAnswer({ question, marks, locked, onGive }: AnswerProps) {
  const pairs = pairsOf(marks);
  const give = (left: string, right: string) => {
    const others = Object.entries(pairs).filter(([other]) => other !== left);
    onGive(markPairs(Object.fromEntries(right === '' ? others : [...others, [left, right]])));
  };
  return (
    <div className="question-match">
      <p className="match-title" id={`match-${question.position}`}>
        {words.rights}
      </p>
      <ol className="match-rights" aria-labelledby={`match-${question.position}`}>
        {question.options.map((option, index) => (
          <li key={option.id}>
            <span className="option-letter" aria-hidden>
              {letterOf(index)}
            </span>
            <SafeHtml html={option.html} />
          </li>
        ))}
      </ol>
      <ul className="match-lefts">
        {(question.lefts ?? []).map(left => (
          <Left
            key={left.id}
            left={left}
            rights={question.options}
            taken={pairs[left.id] ?? ''}
            locked={locked}
            onTake={right => give(left.id, right)}
          />
        ))}
      </ul>
    </div>
  );
}

type LeftProps = {
  left: PaperOption;
  rights: readonly PaperOption[];
  taken: string;
  locked: boolean;
  onTake: (right: string) => void;
};

function Left({ left, rights, taken, locked, onTake }: LeftProps) {
  const id = useId();
  return (
    <li className={taken === '' ? 'match-left' : 'match-left is-chosen'}>
      <label htmlFor={id}>
        <SafeHtml html={left.html} />
      </label>
      <span className="select">
        <select
          id={id}
          className="input"
          value={taken}
          disabled={locked}
          onChange={event => onTake(event.target.value)}
        >
          <option value="">{words.choose}</option>
          {rights.map((right, index) => (
            <option key={right.id} value={right.id}>
              {words.right(letterOf(index), plainText(right.html))}
            </option>
          ))}
        </select>
        <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
      </span>
    </li>
  );
}
