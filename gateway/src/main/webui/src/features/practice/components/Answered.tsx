import { ArrowRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Explained } from '@/components/question/Explained';
import { ReportQuestion } from '@/components/question/ReportQuestion';
import { ReviewedAnswer } from '@/components/question/ReviewedAnswer';
import { Button } from '@/components/ui/Button';
import { SafeHtml } from '@/components/ui/Code';
import { Notice } from '@/components/ui/Notice';
import type { Feedback } from '@/lib/api/practice';
import { texts } from '@/lib/texts';
import { verdictOf } from '../verdict';
import { useEnter } from './useEnter';

const words = texts.practice.session;

type AnsweredProps = {
  course: string;
  session: string;
  feedback: Feedback;
  last: boolean;
  onNext: () => void;
};

/** The verdict with the certainty, every option with its why, the explanation, the way to the paragraph. */
export function Answered({ course, session, feedback, last, onNext }: AnsweredProps) {
  const { review, certainty } = feedback;
  const verdict = verdictOf(feedback);
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => said.current?.focus(), []);
  useEnter(onNext);
  return (
    <>
      <div className="question">
        <SafeHtml className="question-stem" html={review.stemHtml} />
      </div>
      <div className="practice-verdict" ref={said} tabIndex={-1}>
        <Notice
          kind={verdict === 'right' ? 'right' : verdict === 'open' ? 'info' : 'wrong'}
          title={verdict === 'open' ? words.verdicts.open : words.verdicts[verdict][certainty]}
          role="status"
        >
          {verdict === 'partly' ? `${words.points(review.points ?? 0)} ` : null}
          {verdict === 'open' ? null : words.advice[verdict][certainty]}
        </Notice>
      </div>
      <div className="practice-review">
        <ReviewedAnswer question={review} />
        <Explained course={course} question={review} />
      </div>
      <div className="practice-acts is-end">
        <ReportQuestion
          course={course}
          shown={{ session, position: feedback.position }}
          name={words.one(feedback.position)}
        />
        <Button variant="primary" onClick={onNext}>
          {last ? words.finish : words.next}
          <ArrowRight size={18} strokeWidth={1.75} aria-hidden />
        </Button>
      </div>
    </>
  );
}
