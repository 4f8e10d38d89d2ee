import type { LedgerLine } from '@/lib/api/quiz';
import { texts } from '@/lib/texts';
import { clockTime } from '@/lib/time';
import { useRoom } from './RoomContext';

const words = texts.attempts.ledger;

const names: Record<LedgerLine['kind'], string> = {
  limit: words.limit,
  accommodation: words.accommodation,
  added: words.added,
  'window-end': words.windowEnd,
};

/** A later end of the window gives back what the earlier one cut. */
const nameOf = ({ kind, seconds }: LedgerLine): string =>
  kind === 'window-end' && seconds > 0 ? words.windowLater : names[kind];

/** Why the exam ends when it ends: start plus every line of the ledger, in the server's words where it gives a reason. */
export function DeadlineSum() {
  const { paper, ledger, deadline } = useRoom().state;
  if (paper === null) return null;
  return (
    <table className="ledger caption">
      <tbody>
        <tr>
          <th scope="row">{words.started}</th>
          <td>{clockTime(paper.startedAt)}</td>
        </tr>
        {ledger.map((line, index) => (
          <tr key={index}>
            <th scope="row">
              {nameOf(line)}
              {line.giver === 'exam' ? null : (
                <span className="ledger-reason">
                  {line.reason} {words.given(line.giverName ?? null, clockTime(line.at))}
                </span>
              )}
            </th>
            <td>{words.amount(line.seconds)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.ends}</th>
          <td>{clockTime(new Date(deadline))}</td>
        </tr>
      </tfoot>
    </table>
  );
}
