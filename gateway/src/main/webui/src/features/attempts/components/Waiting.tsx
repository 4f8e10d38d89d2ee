import { ReceiptLink } from '@/components/receipt/ReceiptLink';
import { texts } from '@/lib/texts';
import { clockTime } from '@/lib/time';
import { isAnswered, unsentOf } from '../room/answers';
import { useRoom, useSeconds } from './RoomContext';

const words = texts.attempts.waiting;

/** The answers that wait, with their tries; and what was safe before. */
export function Waiting() {
  const { room, state } = useRoom();
  const seconds = useSeconds(room.secondsToNextTry);
  const unsent = unsentOf(state.answers);
  const { saved, receipt } = state.answers;
  const savedNumber = Object.keys(saved).filter(position =>
    isAnswered({ ...state.answers, unsent: {} }, Number(position)),
  ).length;
  return (
    <>
      {unsent.length > 0 ? (
        <>
          <table className="waiting-table caption">
            <caption>{words.title}</caption>
            <thead>
              <tr>
                <th scope="col">{words.number}</th>
                <th scope="col">{words.answered}</th>
                <th scope="col">{words.tries}</th>
              </tr>
            </thead>
            <tbody>
              {unsent.map(({ position, at, tries }) => (
                <tr key={position}>
                  <td>{position}</td>
                  <td>{clockTime(new Date(at))}</td>
                  <td>{tries}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="hint">
            {texts.attempts.save.tries(seconds)}{' '}
            <button type="button" className="link" onClick={() => room.retryNow()}>
              {words.now}
            </button>
          </p>
        </>
      ) : null}
      {receipt !== null ? (
        <div className="waiting-before">
          <p className="bold">{words.before}</p>
          <p className="caption dim">
            {words.last(savedNumber, clockTime(receipt.savedAt))} {words.receipt(receipt.sequence)}{' '}
            {state.paper ? <ReceiptLink attempt={state.paper.attempt} /> : null}
          </p>
        </div>
      ) : null}
    </>
  );
}
