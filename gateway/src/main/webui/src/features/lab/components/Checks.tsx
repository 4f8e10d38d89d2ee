import { CircleCheck, CircleX, Minus } from 'lucide-react';
import { Notice } from '@/components/ui/Notice';
import { texts } from '@/lib/texts';
import type { LabCheck, Report } from '../python/job';
import { LIMIT_SECONDS } from '../python/LabPython';
import type { Result } from './useLabRuns';

const words = texts.lab.checks;

type ChecksProps = { checks: LabCheck[]; result: Result | null };

/** The checks in their order. The first that fails says why; what comes after it is not looked at before it holds. */
export function Checks({ checks, result }: ChecksProps) {
  const report = result?.is === 'checked' ? result.report : null;
  const broken = result?.is === 'checked' || result?.is === 'ran' ? result.report.error : null;
  const firstFailed = report && !report.error ? report.checks.findIndex(check => !check.passed) : -1;
  return (
    <section className="lab-checks" aria-labelledby="lab-checks-title">
      <div className="lab-part-head">
        <h2 id="lab-checks-title">{words.title}</h2>
        {report ? <p className="bold">{words.count(held(report), checks.length)}</p> : null}
      </div>
      {result?.is === 'stopped' ? (
        <Notice kind="warn" title={result.byHand ? words.stoppedByHand : words.stopped(LIMIT_SECONDS)}>
          {words.stoppedWhy}
        </Notice>
      ) : null}
      {result?.is === 'crashed' ? (
        <Notice kind="warn" title={words.crashed}>
          {words.crashedWhy}
        </Notice>
      ) : null}
      {broken ? (
        <Notice kind="wrong" title={words.broken}>
          <pre className="lab-message">
            {broken.type}: {broken.message}
            {broken.file ? `\n${words.place(broken.file, broken.line)}` : ''}
          </pre>
        </Notice>
      ) : null}
      <ul role="list">
        {checks.map((check, index) => {
          const found = report?.error ? undefined : report?.checks[index];
          const isFirst = index === firstFailed;
          if (found?.passed && (firstFailed < 0 || index < firstFailed)) {
            return (
              <li key={check.id} className="is-held">
                <CircleCheck size={18} strokeWidth={1.75} aria-label={words.holds} />
                <p>{check.title}</p>
              </li>
            );
          }
          return (
            <li key={check.id} className={isFirst ? 'is-failed' : undefined}>
              {isFirst ? (
                <CircleX size={18} strokeWidth={1.75} aria-label={words.fails} />
              ) : (
                <Minus size={18} strokeWidth={1.75} aria-hidden />
              )}
              <div>
                <p>{check.title}</p>
                {isFirst ? <pre className="lab-message">{found?.message}</pre> : null}
                {firstFailed >= 0 && !isFirst ? <p className="small faint">{words.later}</p> : null}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** How many hold from the first on. */
export function held({ error, checks }: Report): number {
  const failed = checks.findIndex(check => !check.passed);
  return error ? 0 : failed < 0 ? checks.length : failed;
}
