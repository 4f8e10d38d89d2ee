import { texts } from '@/lib/texts';
import { clockTime } from '@/lib/time';
import { DeadlineSum } from './DeadlineSum';
import { Notes } from './Notes';
import { useRoom } from './RoomContext';
import { Waiting } from './Waiting';

const words = texts.attempts;

/** Beside the question where there is room: notes, and why it ends when it ends; while answers wait, those instead. */
export function RoomAside({ position }: { position: number }) {
  const { state } = useRoom();
  const waits = state.trouble !== null && Object.keys(state.answers.unsent).length > 0;
  return (
    <aside
      className="room-aside"
      aria-label={waits ? words.waiting.title : words.head.why(clockTime(new Date(state.deadline)))}
    >
      {waits ? (
        <Waiting />
      ) : (
        <>
          <Notes position={position} />
          <p className="bold" aria-hidden>
            {words.head.why(clockTime(new Date(state.deadline)))}
          </p>
          <DeadlineSum />
        </>
      )}
    </aside>
  );
}
