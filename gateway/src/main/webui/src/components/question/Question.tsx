import './question.css';
import { Strikethrough, Undo2 } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { SafeHtml } from '@/components/ui/Code';
import type { PaperOption, PaperQuestion } from '@/lib/api/quiz';
import { texts } from '@/lib/texts';
import { isMulti } from './choosing';
import { FillAnswer } from './FillAnswer';
import { letterOf } from './letters';
import type { Marks } from './marks';
import { MatchAnswer } from './MatchAnswer';
import { OrderAnswer } from './OrderAnswer';
import { TypedAnswer } from './TypedAnswer';

const words = texts.question;

type Answering = {
  question: PaperQuestion;
  /** The marks of what is answered; for a choice these are the ids of what is chosen. */
  chosen: Marks;
  struck: readonly string[];
  /** Nothing can be changed: looking only, or the time is up. */
  locked?: boolean;
  /** Whether an answer is saved as it is given, as in an exam. */
  saves?: boolean;
  onChoose: (option: string) => void;
  onStrike: (option: string) => void;
  /** The whole answer of a type that is not chosen from options. */
  onGive: (marks: Marks) => void;
};

/** Stem and answer of one question, before it is known what is right. */
export function Question(answering: Answering) {
  const { question, chosen, locked = false, saves = true, onGive } = answering;
  const parts = { question, marks: chosen, locked, saves, onGive };
  switch (question.type) {
    case 'order':
      return (
        <Stemmed question={question}>
          <OrderAnswer {...parts} />
        </Stemmed>
      );
    case 'match':
      return (
        <Stemmed question={question}>
          <MatchAnswer {...parts} />
        </Stemmed>
      );
    case 'text':
    case 'number':
      return (
        <Stemmed question={question}>
          <TypedAnswer {...parts} />
        </Stemmed>
      );
    case 'fill':
      return (
        <div className="question">
          <FillAnswer {...parts} />
        </div>
      );
    case 'single':
    case 'multi':
    case 'truefalse':
    case 'output':
      return (
        <Stemmed question={question}>
          <Options {...answering} />
        </Stemmed>
      );
  }
}

function Stemmed({ question, children }: { question: PaperQuestion; children: ReactNode }) {
  return (
    <div className="question">
      <SafeHtml className="question-stem" html={question.stemHtml} />
      {children}
    </div>
  );
}

function Options(answering: Answering) {
  const { question, chosen } = answering;
  const limit = isMulti(question) ? (question.choose ?? 0) : 0;
  return (
    <>
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
    </>
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
  return <span className="small faint">{ruleOf(question)}</span>;
}

function ruleOf(question: PaperQuestion): string {
  switch (question.type) {
    case 'multi':
      return words.several(question.choose ?? question.options.length);
    case 'text':
      return words.typed;
    case 'number':
      return words.number;
    case 'fill':
      return words.gaps(question.gaps ?? 1);
    case 'order':
      return words.order.rule;
    case 'match':
      return words.match.rule(question.lefts?.length ?? 0);
    case 'single':
    case 'truefalse':
    case 'output':
      return words.one;
  }
}
