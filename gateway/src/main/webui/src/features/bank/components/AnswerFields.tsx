import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { Choice, SelectField, TextAreaField, TextField } from '@/components/ui/Field';
import { texts } from '@/lib/texts';
import type { Authored } from '../api/bank';
import { changedAt, emptyMistake, emptyOption, emptyPair, errorAt, linesOf, without } from '../draft';
import { LinesField } from './LinesField';
import { Parts } from './Parts';
import type { FormProps } from './QuestionForm';

const words = texts.bank.editor;

/** What is right, and why: each type has fields of its own. */
export function AnswerFields(form: FormProps) {
  switch (form.question.type) {
    case 'single':
    case 'multi':
    case 'truefalse':
    case 'output':
      return <Options {...form} />;
    case 'text':
    case 'number':
    case 'fill':
      return <Typed {...form} />;
    case 'order':
      return <Lines {...form} />;
    case 'match':
      return <Pairs {...form} />;
  }
}

function Options({ question, problems, onChange }: FormProps) {
  const { options, type } = question;
  const several = type === 'multi';
  const set = (next: Authored['options']) => onChange({ ...question, options: next });
  const choose = (at: number, key: boolean) =>
    set(options.map((option, index) => ({ ...option, key: index === at ? key : several && option.key })));
  return (
    <Parts
      title={words.options}
      field="options"
      error={errorAt(problems, 'options')}
      parts={options}
      name={words.option}
      add={type === 'truefalse' ? undefined : { text: words.addOption, make: () => emptyOption() }}
      fewest={2}
      onParts={set}
    >
      {(option, at) => (
        <>
          <Choice
            type={several ? 'checkbox' : 'radio'}
            name="key"
            label={words.optionKey}
            checked={option.key}
            onChange={event => choose(at, event.target.checked)}
          />
          {type === 'truefalse' ? (
            <p className="bold">{option.text}</p>
          ) : (
            <TextAreaField
              label={type === 'output' ? words.optionOutput : words.optionText}
              className={type === 'output' ? 'bank-markdown' : ''}
              error={errorAt(problems, `options[${at}].text`) ?? errorAt(problems, `options[${at}]`)}
              data-field={`options[${at}].text`}
              rows={2}
              value={option.text}
              onChange={event => set(changedAt(options, at, { text: event.target.value }))}
            />
          )}
          <TextAreaField
            label={words.optionWhy}
            error={errorAt(problems, `options[${at}].why`)}
            data-field={`options[${at}].why`}
            rows={2}
            value={option.why}
            onChange={event => set(changedAt(options, at, { why: event.target.value }))}
          />
          {question.verify && type !== 'truefalse' ? (
            <TextField
              label={words.optionValue}
              data-field={`options[${at}].value`}
              value={option.value ?? ''}
              onChange={event => set(changedAt(options, at, { value: event.target.value || null }))}
            />
          ) : null}
        </>
      )}
    </Parts>
  );
}

/** Short text and number have one gap, a question with gaps as many as its stem. */
function Typed({ question, problems, onChange }: FormProps) {
  const { accept, type } = question;
  const set = (more: Partial<Authored>) => onChange({ ...question, ...more });
  const gaps = type === 'fill';
  return (
    <>
      {accept.map((texts, gap) => (
        <div key={gap} className="bank-part">
          <LinesField
            label={gaps ? words.acceptGap(gap + 1) : words.accept}
            hint={words.acceptHint}
            error={gap === 0 ? errorAt(problems, 'accept') : undefined}
            field={gap === 0 ? 'accept' : `accept[${gap}]`}
            lines={texts}
            onLines={text => set({ accept: accept.map((other, at) => (at === gap ? linesOf(text) : other)) })}
          />
          {gaps && accept.length > 1 ? (
            <Button size="small" variant="quiet" onClick={() => set({ accept: without(accept, gap) })}>
              {words.removeGap(gap + 1)}
            </Button>
          ) : null}
        </div>
      ))}
      {gaps ? (
        <Button size="small" onClick={() => set({ accept: [...accept, []] })}>
          <Plus size={16} strokeWidth={1.75} aria-hidden />
          {words.addGap}
        </Button>
      ) : null}
      {type === 'text' ? (
        <Choice
          label={words.ignoreCase}
          checked={question.ignoreCase}
          onChange={event => set({ ignoreCase: event.target.checked })}
        />
      ) : null}
      {type === 'number' ? (
        <TextField
          label={words.tolerance}
          hint={words.toleranceHint}
          error={errorAt(problems, 'tolerance')}
          data-field="tolerance"
          inputMode="decimal"
          value={question.tolerance ?? ''}
          onChange={event => set({ tolerance: event.target.value.trim() || null })}
        />
      ) : null}
      <Mistakes question={question} problems={problems} onChange={onChange} />
    </>
  );
}

function Mistakes({ question, problems, onChange }: FormProps) {
  const { wrong, accept } = question;
  const gaps = question.type === 'fill';
  const set = (next: Authored['wrong']) => onChange({ ...question, wrong: next });
  return (
    <Parts
      title={words.mistakes}
      field="wrong"
      error={errorAt(problems, 'wrong')}
      parts={wrong}
      name={words.mistake}
      add={{ text: words.addMistake, make: () => emptyMistake(gaps ? 1 : null) }}
      onParts={set}
    >
      {(mistake, at) => (
        <>
          {gaps ? (
            <SelectField
              label={words.mistakeGap}
              error={errorAt(problems, `wrong[${at}].gap`)}
              data-field={`wrong[${at}].gap`}
              value={mistake.gap ?? 1}
              onChange={event => set(changedAt(wrong, at, { gap: Number(event.target.value) }))}
            >
              {accept.map((_, gap) => (
                <option key={gap}>{gap + 1}</option>
              ))}
            </SelectField>
          ) : null}
          <TextField
            label={words.mistakeText}
            error={errorAt(problems, `wrong[${at}].text`) ?? errorAt(problems, `wrong[${at}]`)}
            data-field={`wrong[${at}].text`}
            value={mistake.text}
            onChange={event => set(changedAt(wrong, at, { text: event.target.value }))}
          />
          <TextAreaField
            label={words.mistakeWhy}
            error={errorAt(problems, `wrong[${at}].why`)}
            data-field={`wrong[${at}].why`}
            rows={2}
            value={mistake.why}
            onChange={event => set(changedAt(wrong, at, { why: event.target.value }))}
          />
        </>
      )}
    </Parts>
  );
}

function Lines({ question, problems, onChange }: FormProps) {
  const set = (lines: string[]) => onChange({ ...question, lines });
  return (
    <Parts
      title={words.lines}
      field="lines"
      error={errorAt(problems, 'lines')}
      parts={question.lines}
      name={words.line}
      add={{ text: words.addLine, make: () => '' }}
      fewest={2}
      onParts={set}
    >
      {(line, at) => (
        <TextField
          label={<span className="vh">{words.line(at + 1)}</span>}
          className="bank-markdown"
          value={line}
          onChange={event =>
            set(question.lines.map((other, index) => (index === at ? event.target.value : other)))
          }
        />
      )}
    </Parts>
  );
}

function Pairs({ question, problems, onChange }: FormProps) {
  const { pairs } = question;
  const set = (next: Authored['pairs']) => onChange({ ...question, pairs: next });
  return (
    <Parts
      title={words.pairs}
      field="pairs"
      error={errorAt(problems, 'pairs')}
      parts={pairs}
      name={words.pair}
      add={{ text: words.addPair, make: emptyPair }}
      fewest={2}
      onParts={set}
    >
      {(pair, at) => (
        <>
          <div className="bank-fields">
            <TextField
              label={words.left}
              error={errorAt(problems, `pairs[${at}].left`) ?? errorAt(problems, `pairs[${at}]`)}
              data-field={`pairs[${at}].left`}
              value={pair.left}
              onChange={event => set(changedAt(pairs, at, { left: event.target.value }))}
            />
            <TextField
              label={words.right}
              error={errorAt(problems, `pairs[${at}].right`)}
              data-field={`pairs[${at}].right`}
              value={pair.right}
              onChange={event => set(changedAt(pairs, at, { right: event.target.value }))}
            />
          </div>
          <TextAreaField
            label={words.pairWhy}
            error={errorAt(problems, `pairs[${at}].why`)}
            data-field={`pairs[${at}].why`}
            rows={2}
            value={pair.why}
            onChange={event => set(changedAt(pairs, at, { why: event.target.value }))}
          />
        </>
      )}
    </Parts>
  );
}
