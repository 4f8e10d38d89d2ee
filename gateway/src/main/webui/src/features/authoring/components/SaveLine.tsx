import { CircleX, CloudCheck, Pencil, RefreshCw } from 'lucide-react';
import { Problem } from '@/lib/http';
import { texts } from '@/lib/texts';
import { clockTime } from '@/lib/time';
import type { SaveState } from './useDraft';

const words = texts.authoring.save;
const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true };

/** One sentence with a time, taken from the server's answer. */
export function SaveLine({ state }: { state: SaveState }) {
  return (
    <span className={`save-line is-${state.is}`} role="status">
      {line(state)}
    </span>
  );
}

function line(state: SaveState) {
  switch (state.is) {
    case 'unchanged':
      return words.unchanged;
    case 'waiting':
      return (
        <>
          <Pencil {...icon} /> {words.waiting}
        </>
      );
    case 'saving':
      return (
        <>
          <RefreshCw {...icon} /> {words.saving}
        </>
      );
    case 'saved':
      return (
        <>
          <CloudCheck {...icon} /> {words.saved(clockTime(state.at))}
        </>
      );
    case 'failed':
      return (
        <>
          <CircleX {...icon} /> {words.failed(reason(state.problem))}
        </>
      );
  }
}

const reason = (problem: Error): string =>
  problem instanceof Problem && problem.type !== 'network' ? problem.message : words.network;
