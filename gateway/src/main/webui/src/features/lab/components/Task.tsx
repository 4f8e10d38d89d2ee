import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { SafeHtml } from '@/components/ui/Code';
import { Notice } from '@/components/ui/Notice';
import { texts } from '@/lib/texts';
import type { Lab, LabFile } from '../api/lab';
import { highlight } from '../highlight';
import { LIMIT_SECONDS } from '../python/LabPython';

const words = texts.lab;

type TaskProps = {
  lab: Lab;
  /** Whether the checks have run once: then the solution spoils nothing. */
  tried: boolean;
  /** Why this portal has no Python; null when it has. */
  absent: string | null;
};

/** What is to be done, what the lab practises, and the model solution for whoever wants it. */
export function Task({ lab, tried, absent }: TaskProps) {
  const [open, setOpen] = useState(false);
  return (
    <div className="lab-task">
      {absent ? (
        <Notice kind="warn" title={words.absent}>
          <p>{words.absentText}</p>
          <p className="mono">{absent}</p>
        </Notice>
      ) : null}
      <section aria-labelledby="lab-task-title">
        <h2 id="lab-task-title">{words.task}</h2>
        <SafeHtml className="prose lab-task-text" html={lab.html} />
      </section>
      {lab.objectives.length > 0 ? (
        <section>
          <h3>{words.objectives}</h3>
          <ul>
            {lab.objectives.map(objective => (
              <li key={objective.id}>{objective.text}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className="small faint" id="lab-keys">
        {words.about(LIMIT_SECONDS)} <kbd>Ctrl</kbd> <kbd>Enter</kbd> {words.keyRuns} <kbd>Esc</kbd>{' '}
        {words.then} <kbd>Tab</kbd> {words.keyLeaves}
      </p>
      <section>
        <Button onClick={() => setOpen(!open)} aria-expanded={open}>
          {open ? words.hideSolution : tried ? words.showSolution : words.showSolutionUntried}
        </Button>
        {open ? lab.solution.map(file => <SolutionFile key={file.path} file={file} />) : null}
      </section>
    </div>
  );
}

function SolutionFile({ file }: { file: LabFile }) {
  return (
    <figure className="code lab-solution">
      <figcaption>
        <span className="code-title">{file.path}</span>
      </figcaption>
      <pre tabIndex={0} role="region" aria-label={words.solutionOf(file.path)}>
        <code>
          {highlight(file.path, file.text.replace(/\n$/, '')).map((pieces, index) => (
            <span key={index} className="line" data-line={index + 1}>
              {pieces.map((piece, at) => (
                <span key={at} className={piece.kind}>
                  {piece.text}
                </span>
              ))}
              {'\n'}
            </span>
          ))}
        </code>
      </pre>
    </figure>
  );
}
