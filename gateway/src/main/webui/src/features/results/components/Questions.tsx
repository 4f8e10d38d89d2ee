import { ChevronRight, CircleCheck, CircleHelp, CircleX, Flag } from 'lucide-react';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { Explained } from '@/components/question/Explained';
import { wordsAndCode } from '@/components/question/letters';
import { ReportQuestion } from '@/components/question/ReportQuestion';
import { ReviewedAnswer } from '@/components/question/ReviewedAnswer';
import { SafeHtml } from '@/components/ui/Code';
import { Tag } from '@/components/ui/Notice';
import { Segmented } from '@/components/ui/Segmented';
import { Loaded } from '@/components/ui/States';
import { isWhole, reviewQuery, type BriefQuestion, type Review } from '@/lib/api/quiz';
import { markedOf, type Mark } from '@/lib/marked';
import { texts } from '@/lib/texts';
import { filtered, isOpen, isWrong, type Filter } from '../score';

const words = texts.results;
const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true };

type QuestionsProps = { review: Review; questions: BriefQuestion[] };

/** Each question with what was answered, what is right and why, as far as it is shown. */
export function Questions({ review, questions: brief }: QuestionsProps) {
  const [wanted, setWanted] = useState(false);
  const whole = useQuery({ ...reviewQuery(review.attempt), enabled: wanted });
  const questions = whole.data?.questions ?? brief;
  const marked = {
    flagged: markedHere('flagged', review.attempt),
    unsure: markedHere('unsure', review.attempt),
  };
  const number = (filter: Filter) => filtered(questions, filter, marked).length;
  const wrong = number('wrong');
  const [filter, setFilter] = useState<Filter>(wrong > 0 ? 'wrong' : 'all');
  const shown = filtered(questions, filter, marked);
  const options: { value: Filter; label: string }[] = [
    ...(review.shown.correctness ? [{ value: 'wrong' as const, label: words.filters.wrong(wrong) }] : []),
    ...(['flagged', 'unsure'] as const)
      .filter(mark => number(mark) > 0)
      .map(mark => ({ value: mark, label: words.filters[mark](number(mark)) })),
    { value: 'all', label: words.filters.all(questions.length) },
  ];
  return (
    <section className="reviewed" aria-labelledby="questions">
      <div className="row between reviewed-head">
        <h2 id="questions">{words.questions}</h2>
        <Segmented label={words.filter} value={filter} options={options} onChange={setFilter} />
      </div>
      {shown.length === 0 ? <p className="dim">{words.none}</p> : null}
      {shown.map((question, index) => (
        <Reviewed
          key={question.position}
          course={review.course}
          attempt={review.attempt}
          question={question}
          flagged={marked.flagged.includes(question.position)}
          unsure={marked.unsure.includes(question.position)}
          open={index === 0 && filter === 'wrong'}
          whole={whole}
          onOpen={() => setWanted(wanted || !isWhole(question))}
        />
      ))}
    </section>
  );
}

function markedHere(mark: Mark, attempt: string): number[] {
  return markedOf({ getItem: key => localStorage.getItem(key), setItem: () => undefined }, mark, attempt);
}

type ReviewedProps = {
  course: string;
  attempt: string;
  question: BriefQuestion;
  flagged: boolean;
  unsure: boolean;
  open: boolean;
  /** Where what is missing of the question comes from. */
  whole: UseQueryResult<Review>;
  onOpen: () => void;
};

function Reviewed({ course, attempt, question, flagged, unsure, open, whole, onOpen }: ReviewedProps) {
  const wrong = isWrong(question);
  const stem = wordsAndCode(question.stemHtml);
  return (
    <details
      className="reviewed-question"
      open={open}
      onToggle={event => event.currentTarget.open && onOpen()}
    >
      <summary>
        <span className="num">{question.position}</span>
        <SafeHtml className="reviewed-stem" html={stem.words} />
        <span className="reviewed-tags">
          {flagged ? (
            <Tag kind="flag" icon={<Flag {...icon} />}>
              {words.flagged}
            </Tag>
          ) : null}
          {unsure ? (
            <Tag kind="flag" icon={<CircleHelp {...icon} />}>
              {words.unsure}
            </Tag>
          ) : null}
          {wrong === null ? null : wrong ? (
            <Tag kind="wrong" icon={<CircleX {...icon} />}>
              {isOpen(question) ? words.open : question.points ? words.partly : words.wrong}
            </Tag>
          ) : (
            <Tag kind="right" icon={<CircleCheck {...icon} />}>
              {words.right}
            </Tag>
          )}
          <span className="small faint">{question.section.number}</span>
        </span>
        <ChevronRight className="reviewed-open" size={18} strokeWidth={1.75} aria-hidden />
      </summary>
      <div className="reviewed-body">
        {stem.code ? <SafeHtml html={stem.code} /> : null}
        {isOpen(question) ? <p className="small dim">{texts.reviewed.noAnswer}</p> : null}
        {isWhole(question) ? (
          <>
            <ReviewedAnswer question={question} />
            <Explained course={course} question={question} />
          </>
        ) : (
          <Loaded query={whole} loading={words.opening} failed={words.notOpened} safe={words.failedSafe}>
            {() => null}
          </Loaded>
        )}
        <ReportQuestion
          course={course}
          shown={{ attempt, position: question.position }}
          name={words.question(question.position)}
        />
      </div>
    </details>
  );
}
