import { useEffect, useRef, type ReactNode } from 'react';
import { useBlocker } from 'react-router';
import { texts } from '@/lib/texts';
import { Button } from './Button';
import { Dialog, DialogActs } from './Dialog';

const words = texts.ui.leaving;

type LeaveGuard = {
  /** The question, wherever it stands in the page. */
  question: ReactNode;
  /** The page leaves by itself: nothing is lost, nothing is asked. */
  letGo: () => void;
};

/** Asks before what was typed is lost: by a link, by going back, by closing the window. */
export function useLeaveGuard(unsaved: boolean): LeaveGuard {
  const free = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved && !free.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!unsaved) return;
    free.current = false;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
  const stay = () => blocker.reset?.();
  return {
    letGo: () => {
      free.current = true;
    },
    question: (
      <Dialog open={blocker.state === 'blocked'} onClose={stay} role="alertdialog" title={words.title}>
        <p>{words.text}</p>
        <DialogActs>
          <Button onClick={stay}>{words.stay}</Button>
          <Button variant="danger" onClick={() => blocker.proceed?.()}>
            {words.leave}
          </Button>
        </DialogActs>
      </Dialog>
    ),
  };
}
