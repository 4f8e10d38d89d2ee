import { useQuery } from '@tanstack/react-query';
import { CircleX, CloudCheck, CloudOff, Eye, EyeOff, Lock, RefreshCw } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { IconButton } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { LecternMark } from '@/components/ui/Marks';
import { announce } from '@/lib/announce';
import { examQuery } from '@/lib/api/quiz';
import { texts } from '@/lib/texts';
import { clockTime } from '@/lib/time';
import { unsentOf } from '../room/answers';
import { asClock, spokenBetween } from '../room/clock';
import { DeadlineSum } from './DeadlineSum';
import { useRoom, useSeconds } from './RoomContext';

const words = texts.attempts;

type RoomHeadProps = { hidden: boolean; onHide: (hidden: boolean) => void; end: ReactNode };

/** Title, time and save state: always in view and always in the same place. */
export function RoomHead({ hidden, onHide, end }: RoomHeadProps) {
  const { state } = useRoom();
  return (
    <header className="room-head">
      <span className="room-mark">
        <LecternMark />
      </span>
      <div className="room-title">
        <h1>{state.paper?.examTitle}</h1>
        <Rules />
      </div>
      <Clock hidden={hidden} onHide={onHide} />
      <SaveLine />
      <div className="room-end">{end}</div>
    </header>
  );
}

/** Nice to know and never needed: the room works when nobody answers this. */
function Rules() {
  const { paper } = useRoom().state;
  const { data: exam } = useQuery({
    ...examQuery(paper?.exam ?? ''),
    enabled: paper !== null,
    staleTime: Infinity,
    retry: false,
  });
  if (paper === null) return null;
  const { ofAttempts, passAt } = words.head;
  return (
    <p className="caption faint">
      {ofAttempts(paper.number, exam?.attempts ?? null)} {exam ? passAt(exam.passMark, exam.items) : null}
    </p>
  );
}

function Clock({ hidden, onHide }: Omit<RoomHeadProps, 'end'>) {
  const { room, state } = useRoom();
  const left = useSeconds(room.secondsLeft);
  const [why, setWhy] = useState(false);
  useSpokenTime(left, hidden);
  const end = clockTime(new Date(state.deadline));

  return (
    <div className="room-clock">
      {hidden ? (
        <span className="room-hidden small faint">{words.head.hidden}</span>
      ) : (
        <>
          <span className="room-left" role="timer" aria-label={words.head.timeLeft}>
            {asClock(left)}
          </span>
          <span className="room-until caption faint">
            {words.head.left}
            <span className="room-until-line">
              {words.head.until}{' '}
              <button
                type="button"
                className="link"
                onClick={() => setWhy(true)}
                aria-label={words.head.why(end)}
              >
                {end}
              </button>
            </span>
          </span>
        </>
      )}
      <IconButton
        label={hidden ? words.head.show : words.head.hide}
        icon={hidden ? <Eye size={18} strokeWidth={1.75} /> : <EyeOff size={18} strokeWidth={1.75} />}
        onClick={() => onHide(!hidden)}
      />
      <Dialog open={why} onClose={() => setWhy(false)} title={words.head.why(end)}>
        <DeadlineSum />
      </Dialog>
    </div>
  );
}

/** The timer itself is silent; a polite line says what was passed. Who hid the time hears of the end, and what the bar asks. */
function useSpokenTime(left: number, hidden: boolean): void {
  const before = useRef(left);
  useEffect(() => {
    const spoken = spokenBetween(before.current, left);
    before.current = left;
    if (spoken === null) return;
    if (!hidden || spoken === 0) announce(words.spoken(spoken));
  }, [left, hidden]);
}

/** One sentence with a time on it: the time of the last commit, as the server's receipt has it. */
function SaveLine() {
  return (
    <p className="room-save" role="status">
      <SaveWords />
    </p>
  );
}

function SaveWords() {
  const { state } = useRoom();
  const { answers, access, phase, slow, trouble } = state;
  const unsent = unsentOf(answers);
  const refused = Object.keys(answers.refused).length;
  const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true };

  if (access !== 'writing') {
    return <Line icon={<Lock {...icon} />} text={words.save.readOnly} />;
  }
  if (refused > 0) {
    return <Line kind="wrong" icon={<CircleX {...icon} />} text={words.save.refused(refused)} strong />;
  }
  if (unsent.length > 0 && (trouble !== null || unsent.some(({ tries }) => tries > 0))) {
    return <Line kind="warn" icon={<CloudOff {...icon} />} text={words.save.waiting(unsent.length)} strong />;
  }
  if (phase === 'submitting') {
    return <Line icon={<RefreshCw {...icon} />} text={words.save.submitting} />;
  }
  if (unsent.length > 0 && slow) {
    return <Line icon={<RefreshCw {...icon} />} text={words.save.saving} />;
  }
  return answers.receipt === null ? (
    <Line icon={<CloudCheck {...icon} />} text={words.save.none} />
  ) : (
    <Line
      kind="right"
      icon={<CloudCheck {...icon} />}
      text={words.save.saved(clockTime(answers.receipt.savedAt))}
    />
  );
}

type LineProps = { kind?: 'right' | 'warn' | 'wrong'; icon: ReactNode; text: string; strong?: boolean };

function Line({ kind, icon, text, strong }: LineProps) {
  return (
    <>
      <span className={kind ? `is-${kind}` : 'faint'}>{icon}</span>
      {strong ? <b>{text}</b> : <span>{text}</span>}
    </>
  );
}
