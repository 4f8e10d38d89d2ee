import { CircleCheck, CircleX, Hourglass, Play } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { texts } from '@/lib/texts';
import type { PythonState } from '../python/LabPython';

type PythonLineProps = {
  state: PythonState;
  /** Whether the page itself opens again without a network. */
  opensOffline: boolean;
  onRetry: () => void;
};

const words = texts.lab.python;

/** One sentence that says how far Python is. */
export function PythonLine({ state, opensOffline, onRetry }: PythonLineProps) {
  switch (state.is) {
    case 'absent':
      return null;
    case 'coming':
      return (
        <div className="lab-python">
          <label htmlFor="lab-coming" className="small dim">
            {words.coming(state.received, state.of)}
          </label>
          <progress id="lab-coming" max={state.of} value={state.received} />
        </div>
      );
    case 'starting':
      return (
        <p className="lab-python small dim" role="status">
          <Hourglass size={16} strokeWidth={1.75} aria-hidden /> {words.starting}
        </p>
      );
    case 'ready':
      return (
        <p className="lab-python is-ready small dim" role="status">
          <CircleCheck size={16} strokeWidth={1.75} aria-hidden />{' '}
          {state.kept && opensOffline ? words.readyOffline : words.ready}
        </p>
      );
    case 'running':
      return (
        <p className="lab-python small dim" role="status">
          <Play size={16} strokeWidth={1.75} aria-hidden /> {words.running}
        </p>
      );
    case 'failed':
      return (
        <p className="lab-python is-failed small" role="alert">
          <CircleX size={16} strokeWidth={1.75} aria-hidden /> {words.failed}{' '}
          <Button variant="quiet" size="small" onClick={onRetry}>
            {texts.ui.tryAgain}
          </Button>
        </p>
      );
  }
}
