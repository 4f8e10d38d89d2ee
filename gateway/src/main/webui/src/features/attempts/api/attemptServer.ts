import { toGiven } from '@/components/question/marks';
import { startAttempt, type AttemptView, type By } from '@/lib/api/quiz';
import { http, path, Problem } from '@/lib/http';
import type { AttemptServer, Clockwork, Outcome, Submitted } from '../room/server';
import type { Receipt } from '../room/answers';

/** A request without an answer for so long is given up and tried again; saves may be repeated without harm. */
const PATIENCE = 10_000;

/** The attempt API over HTTP, for one attempt and this device. */
export function attemptServer(attempt: string, device: string): AttemptServer {
  const base = path`/api/quiz/attempts/${attempt}`;
  const patience = () => ({ signal: AbortSignal.timeout(PATIENCE) });
  return {
    look: () => outcome(http.get<AttemptView>(`${base}?device=${encodeURIComponent(device)}`, patience())),
    save: (position, chosen) =>
      outcome(
        http.put<Receipt & Clockwork>(
          base + path`/answers/${position}`,
          { device, ...toGiven(chosen) },
          { keepalive: true, ...patience() },
        ),
      ),
    flag: (position, flagged) =>
      outcome(http.put<Clockwork>(base + path`/flags/${position}`, { device, flagged }, patience())),
    submit: answers =>
      outcome(
        http.post<Submitted>(
          `${base}/submit`,
          {
            device,
            answers: answers.map(({ position, chosen }) => ({ position, ...toGiven(chosen) })),
          },
          patience(),
        ),
      ),
    takeOver: exam => outcome(startAttempt(exam, device)),
  };
}

/** Sorts every end of a request into the few that the room decides on. */
async function outcome<T>(answer: Promise<T>): Promise<Outcome<T>> {
  try {
    return { kind: 'done', value: await answer };
  } catch (failure) {
    return failure instanceof Problem ? refusal(failure) : silent();
  }
}

function refusal(problem: Problem): Outcome<never> {
  switch (problem.type) {
    case 'attempt-closed':
      return {
        kind: 'closed',
        submittedAt: text(problem.document['submittedAt']),
        by:
          problem.document['by'] === 'deadline'
            ? 'deadline'
            : ((text(problem.document['by']) && 'learner') as By | null),
      };
    case 'attempt-taken-over':
      return { kind: 'taken-over' };
    case 'network':
      return silent();
    default:
      return byStatus(problem);
  }
}

function byStatus({ status, retryAfter }: Problem): Outcome<never> {
  switch (status) {
    case 401:
      return { kind: 'signed-out' };
    case 404:
      return { kind: 'gone' };
    case 400:
    case 422:
      return { kind: 'invalid' };
    default:
      return {
        kind: 'unreachable',
        offline: false,
        retryAfter: retryAfter === undefined ? null : retryAfter * 1000,
      };
  }
}

/** Nobody answered: the network is gone, or it takes too long to tell. */
function silent(): Outcome<never> {
  return { kind: 'unreachable', offline: true, retryAfter: null };
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
