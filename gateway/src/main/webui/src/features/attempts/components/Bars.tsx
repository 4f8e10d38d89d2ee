import { Clock, Hourglass, Lock, WifiOff, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, IconButton } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { announce } from '@/lib/announce';
import { loginAddress } from '@/lib/session';
import { texts } from '@/lib/texts';
import { clockTime } from '@/lib/time';
import { unsentOf } from '../room/answers';
import { Offers } from './Offers';
import { useRoom, useSeconds } from './RoomContext';
import { Waiting } from './Waiting';

const words = texts.attempts;

/** What must stop the eye, under the head and never over a question. */
export function Bars({ hidden, onHide }: { hidden: boolean; onHide: (hidden: boolean) => void }) {
  const { state } = useRoom();
  const { access, phase, trouble, timeAdded } = state;
  return (
    <div className="room-bars">
      {access === 'writing' ? null : <ReadOnlyBar />}
      {phase === 'time-up' ? <TimeUpBar /> : null}
      {phase === 'submitting' ? <SubmittingBar /> : null}
      {trouble !== null && phase !== 'submitting' ? <TroubleBar /> : null}
      {timeAdded !== null ? <TimeAddedBar /> : null}
      {hidden && phase === 'open' ? <HiddenTimeBar onShow={() => onHide(false)} /> : null}
      <Offers />
    </div>
  );
}

function TroubleBar() {
  const { room, state } = useRoom();
  const [asking, setAsking] = useState(false);
  const { trouble, answers, keeps, deadline, paper } = state;
  if (trouble === null) return null;
  const since = clockTime(new Date(trouble.since));
  const number = unsentOf(answers).length;
  const { dialog } = words.trouble;
  const title = {
    offline: words.trouble.offline,
    server: words.trouble.server,
    'signed-out': words.trouble.signedOut,
  }[trouble.kind];
  return (
    <div className="room-bar warn">
      <WifiOff size={20} strokeWidth={1.75} aria-hidden />
      <p className="small">
        {/* Spoken once; the count beside it changes with every answer, and the save line tells that politely. */}
        <b role="alert">{title(since)}</b>{' '}
        {keeps ? words.trouble.kept(number) : words.trouble.notKept(number)} {words.trouble.clock}{' '}
        {trouble.kind === 'signed-out' ? (
          <a href={loginAddress(window.location.pathname)}>{words.trouble.logIn}</a>
        ) : (
          <button type="button" className="link" onClick={() => setAsking(true)}>
            {words.trouble.whatIf}
          </button>
        )}
      </p>
      <Dialog open={asking} onClose={() => setAsking(false)} title={dialog.title}>
        <div className="stack-s">
          <p>{dialog.kept}</p>
          <p>{dialog.elsewhere}</p>
          <p>{dialog.end(clockTime(new Date(deadline)), paper?.graceSeconds ?? 0)}</p>
        </div>
        <div className="room-dialog-part">
          <Waiting />
          {number === 0 ? <Button onClick={() => room.retryNow()}>{words.waiting.now}</Button> : null}
        </div>
      </Dialog>
    </div>
  );
}

function ReadOnlyBar() {
  const { room, state } = useRoom();
  const [failed, setFailed] = useState(false);
  const carryOn = async () => {
    setFailed(false);
    await room.takeOver();
    setFailed(room.state().access !== 'writing');
  };
  return (
    <div className="room-bar info" role="alert">
      <Lock size={20} strokeWidth={1.75} aria-hidden />
      <p className="small">
        <b>{state.access === 'other-tab' ? words.access.otherTab : words.access.otherDevice}</b>{' '}
        {words.access.readOnly}
        {failed ? <span className="is-wrong"> {words.access.failed}</span> : null}
      </p>
      {state.phase === 'open' ? (
        <span className="room-bar-act">
          <Button size="small" onClick={() => void carryOn()}>
            {words.access.carryOn}
          </Button>
          <span className="caption dim">{words.access.then}</span>
        </span>
      ) : null}
    </div>
  );
}

function TimeUpBar() {
  const unsent = unsentOf(useRoom().state.answers).length;
  return (
    <div className="room-bar info" role="alert">
      <Hourglass size={20} strokeWidth={1.75} aria-hidden />
      <p className="small">
        <b>{words.timeUp.title}</b> {words.timeUp.text} {unsent > 0 ? words.timeUp.unsent(unsent) : null}
      </p>
    </div>
  );
}

function SubmittingBar() {
  const { room, state } = useRoom();
  const seconds = useSeconds(room.secondsToNextTry);
  if (state.submitTries === 0) {
    return (
      <div className="room-bar info" role="status">
        <Hourglass size={20} strokeWidth={1.75} aria-hidden />
        <p className="small">{words.review.submitting}</p>
      </div>
    );
  }
  return (
    <div className="room-bar warn" role="alert">
      <WifiOff size={20} strokeWidth={1.75} aria-hidden />
      <p className="small">
        {/* The seconds change; only the sentence itself is spoken. */}
        <b aria-live="off">{words.review.notYet(seconds)}</b>{' '}
        {words.review.notYetSafe(clockTime(new Date(state.deadline)))}
      </p>
      <span className="room-bar-act">
        <Button size="small" onClick={() => room.goOn()}>
          {words.review.goOn}
        </Button>
      </span>
    </div>
  );
}

const ASK_AT_MINUTES = [10, 2];

/** Who hid the time is asked twice whether to see it again; nothing is forced. */
function HiddenTimeBar({ onShow }: { onShow: () => void }) {
  const { room } = useRoom();
  const left = useSeconds(room.secondsLeft);
  const [declined, setDeclined] = useState<number>();
  const asks = ASK_AT_MINUTES.findLast(minutes => left <= minutes * 60);
  if (asks === undefined || asks === declined) return null;
  return (
    <div className="room-bar own" role="status">
      <Clock size={20} strokeWidth={1.75} aria-hidden />
      <p className="small">{words.head.askShow(asks)}</p>
      <span className="room-bar-act">
        <Button size="small" onClick={onShow}>
          {words.head.show}
        </Button>
        <Button size="small" variant="quiet" onClick={() => setDeclined(asks)}>
          {words.head.stayHidden}
        </Button>
      </span>
    </div>
  );
}

/** The only notice that the room lets through. It is spoken once, politely, and stays until it is closed. */
function TimeAddedBar() {
  const { room, state } = useRoom();
  const { timeAdded, deadline } = state;
  const more = timeAdded === null ? '' : words.timeAdded.more(timeAdded.seconds);
  const ends = words.timeAdded.ends(clockTime(new Date(deadline)));
  useEffect(() => {
    if (more !== '') announce(`${more} ${ends}`);
  }, [more, ends]);
  if (timeAdded === null) return null;
  return (
    <div className="room-bar own">
      <Clock size={20} strokeWidth={1.75} aria-hidden />
      <p className="small">
        <b>{more}</b> {ends} {timeAdded.reason}
      </p>
      <IconButton
        label={texts.ui.close}
        icon={<X size={16} strokeWidth={1.75} />}
        onClick={() => room.closeNotice()}
      />
    </div>
  );
}
