import './practice.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState, Loaded } from '@/components/ui/States';
import { practiceQuery, type PracticeSession } from '@/lib/api/practice';
import { texts } from '@/lib/texts';
import { feedbackAt, nextOpen } from '../verdict';
import { Answering } from './Answering';
import { Answered } from './Answered';
import { Summary } from './Summary';

const words = texts.practice.session;

/** Study mode: one question after the other, each with its feedback at once, then how it went. */
export function SessionPage() {
  const { session = '' } = useParams();
  const query = useQuery(practiceQuery(session));
  return (
    <div className="wrap page">
      <Loaded
        query={query}
        loading={words.loading}
        failed={words.failed}
        safe={words.failedSafe}
        onProblem={problem =>
          problem.status === 404 ? (
            <EmptyState
              level={1}
              title={words.gone.title}
              acts={<LinkButton to="/practice">{words.gone.act}</LinkButton>}
            >
              {words.gone.text}
            </EmptyState>
          ) : null
        }
      >
        {data => <Session key={data.session} session={data} />}
      </Loaded>
    </div>
  );
}

function Session({ session }: { session: PracticeSession }) {
  const [position, setPosition] = useState(() => nextOpen(session, 1));
  const title = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) title.current?.focus();
    first.current = false;
  }, [position]);

  const question = session.questions.find(one => one.position === position);
  if (question === undefined) return <Summary session={session} heading={title} />;
  const feedback = feedbackAt(session, question.position);
  const next = nextOpen(session, question.position + 1);
  return (
    <div className="practice">
      <div className="row between">
        <p className="small">
          <Link to="/practice">{words.crumb}</Link>
        </p>
        <LinkButton size="small" to="/practice">
          {words.pause}
        </LinkButton>
      </div>
      <h1 className="practice-title" ref={title} tabIndex={-1}>
        {words.question(question.position, session.questions.length)}
      </h1>
      <Steps session={session} position={question.position} />
      {feedback ? (
        <Answered
          key={question.position}
          course={session.course}
          session={session.session}
          feedback={feedback}
          last={next === undefined}
          onNext={() => setPosition(next)}
        />
      ) : (
        <Answering key={question.position} session={session} question={question} />
      )}
    </div>
  );
}

/** One mark for each question: right, not right, or still to come. */
function Steps({ session, position }: { session: PracticeSession; position: number }) {
  const right = session.feedback.filter(one => one.right).length;
  return (
    <div
      className="practice-steps"
      role="img"
      aria-label={words.steps(position, session.questions.length, right, session.feedback.length - right)}
    >
      {session.questions.map(one => {
        const feedback = feedbackAt(session, one.position);
        const look = feedback ? (feedback.right ? 'is-right' : 'is-wrong') : '';
        return <i key={one.position} className={`${look} ${one.position === position ? 'is-here' : ''}`} />;
      })}
    </div>
  );
}
