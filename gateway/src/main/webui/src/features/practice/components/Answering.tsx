import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type SyntheticEvent } from 'react';
import { chosenWith, isChoice } from '@/components/question/choosing';
import { toGiven, type Marks } from '@/components/question/marks';
import { optionKeys, type OptionActs } from '@/components/question/optionKeys';
import { MarkingRule, Question } from '@/components/question/Question';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Segmented } from '@/components/ui/Segmented';
import { announce } from '@/lib/announce';
import { answerPractice, practiceQuery, type Certainty, type PracticeSession } from '@/lib/api/practice';
import type { PaperQuestion } from '@/lib/api/quiz';
import { Problem } from '@/lib/http';
import { useKeys } from '@/lib/keys';
import { texts } from '@/lib/texts';
import { useEnter } from './useEnter';

const words = texts.practice.session;

type AnsweringProps = { session: PracticeSession; question: PaperQuestion };

/** A question before its answer: certainty belongs to the answer, and nothing tells what is right. */
export function Answering({ session, question }: AnsweringProps) {
  const [marks, setMarks] = useState<Marks>([]);
  const [struck, setStruck] = useState<readonly string[]>([]);
  const [certainty, setCertainty] = useState<Certainty>('sure');
  // What was typed last is given while its field is left, within the act that sends it.
  const latest = useRef<Marks>([]);
  const client = useQueryClient();
  const answer = useMutation({
    mutationFn: (given: { marks: Marks; certainty: Certainty }) =>
      answerPractice(session.session, {
        position: question.position,
        answer: toGiven(given.marks),
        certainty: given.certainty,
      }),
    onSuccess: feedback =>
      client.setQueryData(practiceQuery(session.session).queryKey, known =>
        known === undefined
          ? known
          : {
              ...known,
              feedback: [...known.feedback.filter(one => one.position !== feedback.position), feedback],
            },
      ),
  });

  const give = (next: Marks) => {
    latest.current = next;
    setMarks(next);
  };
  const choose = (option: string) => {
    const chosen = chosenWith(question, latest.current, option);
    if (chosen === null) announce(texts.question.allChosen(question.choose ?? 0, question.choose ?? 0));
    else give(chosen);
  };
  const strike = (option: string) =>
    setStruck(struck.includes(option) ? struck.filter(other => other !== option) : [...struck, option]);
  const at = (index: number, act: (option: string) => void) => {
    const option = question.options[index];
    if (option) act(option.id);
  };
  const check = () => {
    if (document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'text') {
      document.activeElement.blur();
    }
    if (latest.current.length > 0 && !answer.isPending) {
      answer.mutate({ marks: latest.current, certainty });
    }
  };

  useAnsweringKeys(isChoice(question) ? question.options.length : 0, {
    choose: index => at(index, choose),
    strike: index => at(index, strike),
    unsure: () => setCertainty(certainty === 'sure' ? 'unsure' : 'sure'),
  });
  useEnter(check);

  return (
    <form
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        check();
      }}
    >
      <p className="practice-rule">
        <MarkingRule question={question} />
      </p>
      <Question
        question={question}
        chosen={marks}
        struck={struck}
        saves={false}
        onChoose={choose}
        onStrike={strike}
        onGive={give}
      />
      {answer.error ? <NotTaken error={answer.error} /> : null}
      <div className="practice-acts">
        <Segmented
          label={words.certainty}
          value={certainty}
          options={[
            { value: 'sure', label: words.sure },
            { value: 'unsure', label: words.unsure },
          ]}
          onChange={setCertainty}
        />
        <Button variant="primary" type="submit" aria-busy={answer.isPending}>
          {words.check}
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            if (!answer.isPending) answer.mutate({ marks: [], certainty: 'unsure' });
          }}
        >
          {words.giveUp}
        </Button>
        <span className="caption faint practice-keys">
          {isChoice(question) ? (
            <>
              <kbd>A</kbd> <kbd>B</kbd> …{words.keysChoose}
            </>
          ) : null}
          <kbd>U</kbd>
          {words.keysUnsure}
          <kbd>Enter</kbd>
          {words.keysCheck}
        </span>
      </div>
      {marks.length === 0 ? <p className="hint">{words.checkWaits}</p> : null}
    </form>
  );
}

function useAnsweringKeys(options: number, acts: OptionActs & { unsure: () => void }): void {
  useKeys({ ...optionKeys(options, acts), u: acts.unsure });
}

function NotTaken({ error }: { error: Error }) {
  switch (error instanceof Problem ? error.type : '') {
    case 'invalid-answer':
      return (
        <Notice kind="wrong" title={words.refused} role="alert">
          {words.refusedWhy}
        </Notice>
      );
    case 'already-practised':
      return (
        <Notice kind="warn" title={words.otherwise} role="alert">
          {words.otherwiseWhy}
        </Notice>
      );
    default:
      return (
        <Notice kind="wrong" title={words.notSent} role="alert">
          {words.notSentWhy}
        </Notice>
      );
  }
}
