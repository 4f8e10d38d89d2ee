import { TextField } from '@/components/ui/Field';
import { texts as all } from '@/lib/texts';
import type { AnswerProps } from './answering';
import { markTexts, textsOf } from './marks';
import { useTyping } from './useTyping';

const words = all.question;

/** As the server reads it: digits, with a point if need be. */
const DECIMAL = /^\s*[+-]?(\d{1,18}(\.\d{0,18})?|\.\d{1,18})\s*$/;

/** A word or a number is typed. What is no number is not given, and the field says so. */
export function TypedAnswer({ question, marks, locked, saves, onGive }: AnswerProps) {
  const isNumber = question.type === 'number';
  const fits = (text: string) => !isNumber || text.trim() === '' || DECIMAL.test(text);
  const { texts, type, flush } = useTyping(textsOf(marks, 1), ([text = '']) => {
    const next = fits(text) ? markTexts([text]) : [];
    onGive(next);
    return textsOf(next, 1);
  });
  const [text = ''] = texts;
  return (
    <div className="question-typed">
      <TextField
        label={words.yourAnswer}
        value={text}
        maxLength={200}
        inputMode={isNumber ? 'decimal' : 'text'}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        disabled={locked}
        hint={`${isNumber ? words.numberHint : words.textHint}${saves ? words.savedOnPause : ''}`}
        error={fits(text) ? undefined : saves ? words.noNumber : words.noNumberYet}
        onChange={event => type(0, event.target.value)}
        onBlur={flush}
      />
    </div>
  );
}
