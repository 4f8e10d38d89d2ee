import { Play, RotateCcw, Square } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog, DialogActs } from '@/components/ui/Dialog';
import { Segmented } from '@/components/ui/Segmented';
import { announce } from '@/lib/announce';
import { useKeys } from '@/lib/keys';
import { useSession } from '@/lib/session';
import { texts } from '@/lib/texts';
import type { Lab } from '../api/lab';
import { useSolveLab } from '../api/solveLab';
import { given, keep, written, type Files } from '../kept';
import type { LabPython, PythonState } from '../python/LabPython';
import { Checks } from './Checks';
import { CodeField } from './CodeField';
import { Returned } from './Returned';
import { Solved } from './Solved';
import { Task } from './Task';
import { useLabRuns } from './useLabRuns';

const words = texts.lab;

type DeskProps = { lab: Lab; python: LabPython; state: PythonState };

/** Task, program, checks and answer side by side. */
export function Desk({ lab, python, state }: DeskProps) {
  const [files, setFiles] = useState<Files>(() => written(lab));
  const [kept, setKept] = useState(true);
  const [path, setPath] = useState(() => lab.files[0]?.path ?? '');
  const [asking, setAsking] = useState(false);
  const signedIn = useSession()?.signedIn;
  const solve = useSolveLab(lab.course, lab.id);
  const { result, tried, check, ask } = useLabRuns(lab, python, () => {
    // Opened without a network, the page does not know yet who is here: the report waits for that too.
    if (signedIn !== false) solve.mutate();
  });

  const write = (changed: Files) => {
    setFiles(changed);
    setKept(keep(lab, changed));
  };
  const running = state.is === 'running';
  const waitsFor = state.is === 'ready' || state.is === 'running' ? undefined : words.waits[state.is];
  const run = () => {
    if (state.is === 'ready') void check(files);
  };
  useKeys({ 'Ctrl Enter': run });

  const start = given(lab);
  const isChanged = lab.files.some(file => files[file.path] !== file.text);
  const error = result?.is === 'checked' || result?.is === 'ran' ? result.report.error : null;
  return (
    <div className="lab-desk">
      <Task lab={lab} tried={tried} absent={state.is === 'absent' ? state.why : null} />
      <div className="lab-work">
        <div className="lab-bar">
          {lab.files.length > 1 ? (
            <Segmented
              label={words.files}
              value={path}
              options={lab.files.map(file => ({ value: file.path, label: file.path }))}
              onChange={setPath}
            />
          ) : (
            <span className="mono">{path}</span>
          )}
          <span className="small faint">
            {!kept ? words.notKept : files[path] === start[path] ? words.asGiven : words.changed}
          </span>
          <span className="lab-acts">
            <Button
              variant="quiet"
              onClick={() => (isChanged ? setAsking(true) : announce(words.nothingToReset))}
            >
              <RotateCcw size={16} strokeWidth={1.75} aria-hidden />
              {words.reset}
            </Button>
            {/* One button for both, so that the focus stays where it is. */}
            <Button variant="primary" onClick={running ? python.stop : run} waitsFor={waitsFor}>
              {running ? (
                <Square size={16} strokeWidth={1.75} aria-hidden />
              ) : (
                <Play size={16} strokeWidth={1.75} aria-hidden />
              )}
              {running ? words.stop : words.run}
            </Button>
          </span>
        </div>
        <CodeField
          key={path}
          path={path}
          text={files[path] ?? ''}
          faulty={error?.file === path ? error.line : null}
          onWrite={text => write({ ...files, [path]: text })}
          onRun={run}
        />
        <Solved lab={lab} result={result} report={solve} />
        <div className="lab-results">
          <Checks checks={lab.checks} result={result} />
          <Returned
            result={result}
            waitsFor={waitsFor}
            onSend={address => {
              if (state.is === 'ready') void ask(files, address);
            }}
          />
        </div>
      </div>
      <Dialog open={asking} onClose={() => setAsking(false)} title={words.resetTitle} role="alertdialog">
        <p>{words.resetText(lab.files.length)}</p>
        <DialogActs>
          <Button onClick={() => setAsking(false)}>{words.keepMine}</Button>
          <Button
            variant="danger"
            onClick={() => {
              write(start);
              setAsking(false);
            }}
          >
            {words.resetNow}
          </Button>
        </DialogActs>
      </Dialog>
    </div>
  );
}
