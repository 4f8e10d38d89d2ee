import { LinkButton } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { path } from '@/lib/http';
import { texts } from '@/lib/texts';
import { clockTime } from '@/lib/time';
import { useTitle } from '@/lib/title';
import { useRoom } from './RoomContext';

const words = texts.attempts.tooLate;

/** The attempt ended and some answers of this device are not in it: said before anything else, with what was given. */
export function TooLate({ attempt }: { attempt: string }) {
  const { state } = useRoom();
  useTitle(words.title);
  const refused = Object.values(state.answers.refused);
  return (
    <div className="wrap page too-late">
      <h1>{words.title}</h1>
      <p className="lede">{state.ended?.by === 'learner' ? words.byLearner : words.byDeadline}</p>
      <Notice kind="wrong" title={words.refused(refused.length)} role="alert">
        <p>{words.text(state.paper?.graceSeconds ?? 5)}</p>
        <ul>
          {refused.map(({ position, at }) => (
            <li key={position}>{words.row(position, clockTime(new Date(at)))}</li>
          ))}
        </ul>
      </Notice>
      <p>
        <LinkButton variant="primary" to={path`/attempts/${attempt}/result`}>
          {words.result}
        </LinkButton>
      </p>
    </div>
  );
}
