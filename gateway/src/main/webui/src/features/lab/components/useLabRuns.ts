import { useState } from 'react';
import { announce } from '@/lib/announce';
import { texts } from '@/lib/texts';
import type { Lab } from '../api/lab';
import type { Files } from '../kept';
import type { Report } from '../python/job';
import type { LabPython, Outcome } from '../python/LabPython';

export type Result =
  { is: 'checked'; report: Report } | { is: 'ran'; report: Report } | Exclude<Outcome, { is: 'report' }>;

const words = texts.lab.checks;

/** What became of the last run, and the two ways to run. */
export function useLabRuns(lab: Lab, python: LabPython, onSolved: () => void) {
  const [result, setResult] = useState<Result | null>(null);
  const [tried, setTried] = useState(false);

  const check = async (files: Files) => {
    const outcome = await python.run({ files, checks: lab.checks });
    setTried(true);
    settle(outcome, 'checked');
    if (outcome.is === 'report' && passed(outcome.report)) onSolved();
  };

  const ask = async (files: Files, address: string) => {
    // JSON's text is Python's text too.
    const code = `client.get(${JSON.stringify(address)})`;
    settle(await python.run({ files, checks: [{ id: 'request', title: address, code }] }), 'ran');
  };

  const settle = (outcome: Outcome, as: 'checked' | 'ran') => {
    setResult(outcome.is === 'report' ? { is: as, report: outcome.report } : outcome);
    announce(inWords(outcome, as));
  };

  return { result, tried, check, ask };
}

export const passed = ({ error, checks }: Report): boolean => !error && checks.every(check => check.passed);

function inWords(outcome: Outcome, as: 'checked' | 'ran'): string {
  if (outcome.is === 'stopped') return words.stoppedShort;
  if (outcome.is === 'crashed') return words.crashed;
  const { error, checks } = outcome.report;
  if (error) return `${words.broken} ${error.type}: ${error.message}`;
  const failed = checks.find(check => !check.passed);
  if (as === 'ran') return failed ? failed.message : (checks.at(-1)?.exchanges.at(-1)?.status ?? '');
  return failed ? `${words.failedAt(failed.title)} ${failed.message}` : words.all(checks.length);
}
