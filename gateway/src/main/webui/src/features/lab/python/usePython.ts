import { useEffect, useState, useSyncExternalStore } from 'react';
import runtime from 'virtual:lab-runtime';
import { LabPython } from './LabPython';

/** The page's Python while the page is open. */
export function usePython() {
  const [python] = useState(() => new LabPython(runtime));
  const state = useSyncExternalStore(python.subscribe, python.snapshot);
  useEffect(() => {
    python.start();
    return python.close;
  }, [python]);
  return { python, state };
}
