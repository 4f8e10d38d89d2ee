import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import type { RefObject } from 'react';
import { Link } from 'react-router';
import { StartPractice } from '@/components/practice/StartPractice';
import { plainText } from '@/components/question/letters';
import { LinkButton } from '@/components/ui/Button';
import { Tag } from '@/components/ui/Notice';
import type { Feedback, PracticeSession } from '@/lib/api/practice';
import { path } from '@/lib/http';
import { texts } from '@/lib/texts';
import { missedOf, verdictOf } from '../verdict';

const words = texts.practice.summary;
const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true };

type SummaryProps = { session: PracticeSession; heading: RefObject<HTMLHeadingElement | null> };

/** How a session went, and what to do about it. */
export function Summary({ session, heading }: SummaryProps) {
  const missed = missedOf(session);
  const right = session.feedback.length - missed.length;
  const sure = missed.filter(one => one.certainty === 'sure').length;
  return (
    <div className="practice">
      <p className="small">
        <Link to="/practice">{texts.practice.session.crumb}</Link>
      </p>
      <h1 className="practice-title" ref={heading} tabIndex={-1}>
        {words.title}
      </h1>
      <p className="practice-score">{words.right(right, session.questions.length)}</p>
      <p className="dim">{missed.length === 0 ? words.allRight : words.sureMisses(sure)}</p>
      <div className="practice-acts">
        {missed.length > 0 ? (
          <StartPractice
            course={session.course}
            wish={{ scope: 'missed', session: session.session, items: Math.min(50, missed.length) }}
            variant="primary"
          >
            {words.again(missed.length)}
          </StartPractice>
        ) : null}
        <LinkButton variant={missed.length === 0 ? 'primary' : 'secondary'} to="/practice">
          {words.other}
        </LinkButton>
      </div>
      <h2 className="practice-list-title">{words.questions}</h2>
      <ol className="rows practice-list">
        {[...session.feedback]
          .sort((one, other) => one.position - other.position)
          .map(feedback => (
            <Row key={feedback.position} course={session.course} feedback={feedback} />
          ))}
      </ol>
    </div>
  );
}

function Row({ course, feedback }: { course: string; feedback: Feedback }) {
  const { review, certainty } = feedback;
  const verdict = verdictOf(feedback);
  const Icon = verdict === 'right' ? CircleCheck : verdict === 'open' ? CircleDashed : CircleX;
  return (
    <li>
      <span className="num">{feedback.position}</span>
      <span className="practice-stem">{plainText(review.stemHtml)}</span>
      <span className="practice-state">
        <Tag
          {...(verdict === 'right' && { kind: 'right' })}
          {...((verdict === 'wrong' || verdict === 'partly') && { kind: 'wrong' })}
          icon={<Icon {...icon} />}
        >
          {words.states[verdict]}
        </Tag>
        {verdict === 'open' ? null : <span className="small faint">{words[certainty]}</span>}
        <Link className="small" to={path`/courses/${course}/${review.section.id}`}>
          {review.section.number} {review.section.title}
        </Link>
      </span>
    </li>
  );
}
