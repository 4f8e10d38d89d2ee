import './question.css';
import { Strikethrough, Undo2 } from 'lucide-react';
import { useId } from 'react';
import { SafeHtml } from '@/components/ui/Code';
import type { PaperOption, PaperQuestion } from '@/lib/api/quiz';
import { texts } from '@/lib/texts';
import { isMulti } from './choosing';
import { letterOf } from './letters';

const words = texts.question;

type Answering = {
  question: PaperQuestion;
  chosen: readonly string[];
  struck: readonly string[];
  /** Nothing can be changed: looking only, or the time is up. */
  locked?: boolean;
  onChoose: (option: string) => void;
  onStrike: (option: string) => void;
};

/** Stem and options of one question, before its answer is known. */
export function Question(answering: Answering) {
  const { question, chosen } = answering;
  const limit = isMulti(question) ? (question.choose ?? 0) : 0;
  return (
    <div className="question">
      <SafeHtml className="question-stem" html={question.stemHtml} />
      <fieldset className="question-options">
        <legend className="vh">{words.options}</legend>
        {question.options.map((option, index) => (
          <Option key={option.id} {...answering} option={option} letter={letterOf(index)} />
        ))}
      </fieldset>
      {limit > 0 ? (
        <p className="hint">
          {chosen.length < limit
            ? words.chosenOf(chosen.length, limit)
            : words.allChosen(chosen.length, limit)}
        </p>
      ) : null}
    </div>
  );
}

type OptionProps = Answering & { option: PaperOption; letter: string };

function Option({ question, chosen, struck, locked, onChoose, onStrike, option, letter }: OptionProps) {
  const id = useId();
  const isChosen = chosen.includes(option.id);
  const isStruck = struck.includes(option.id);
  return (
    <div
      className={['option', isChosen ? 'is-chosen' : '', isStruck ? 'is-struck' : '']
        .filter(Boolean)
        .join(' ')}
    >
      <input
        id={id}
        type={isMulti(question) ? 'checkbox' : 'radio'}
        name={`question-${question.position}`}
        checked={isChosen}
        disabled={locked}
        onChange={() => onChoose(option.id)}
      />
      <label htmlFor={id}>
        <span className="option-letter">{letter}</span>
        <SafeHtml className="option-text" html={option.html} />
        {isStruck ? <span className="vh">{words.struck}</span> : null}
      </label>
      <button
        type="button"
        className="option-strike"
        aria-pressed={isStruck}
        aria-label={isStruck ? words.bringBack(letter) : words.strikeOut(letter)}
        title={isStruck ? words.bringBack(letter) : words.strikeOut(letter)}
        onClick={() => onStrike(option.id)}
      >
        {isStruck ? <Undo2 size={17} strokeWidth={1.75} /> : <Strikethrough size={17} strokeWidth={1.75} />}
      </button>
    </div>
  );
}

/** "One answer. 1 point.": the rule of marking is said before the answer. */
export function MarkingRule({ question }: { question: PaperQuestion }) {
  return (
    <span className="small faint">
      {isMulti(question) ? words.several(question.choose ?? question.options.length) : words.one}
    </span>
  );
}
