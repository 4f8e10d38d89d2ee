import type { AttemptView, By, Review } from '@/lib/api/quiz';
import type { Chosen, Receipt } from './answers';

/** What the exam room asks of the attempt API, in the words of contracts/openapi/quiz-service.yaml. */
export interface AttemptServer {
  look(): Promise<Outcome<AttemptView>>;
  save(position: number, chosen: Chosen): Promise<Outcome<Receipt & Clockwork>>;
  flag(position: number, flagged: boolean): Promise<Outcome<Clockwork>>;
  submit(answers: readonly { position: number; chosen: Chosen }[]): Promise<Outcome<Submitted>>;
  /** Makes this device the one whose saves are taken. */
  takeOver(exam: string): Promise<Outcome<AttemptView>>;
}

/** What every reply carries. */
export interface Clockwork {
  readonly serverTime: string;
  readonly deadline: string;
  readonly revision: number;
}

export interface Submitted extends Clockwork {
  readonly submittedAt: string;
  readonly by: By;
  /** What the result shows first. */
  readonly review?: Review;
}

/** How a request ended. A refusal is the server's word; everything else leaves open whether the request arrived. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'closed'; readonly submittedAt: string | null; readonly by: By | null }
  | { readonly kind: 'taken-over' }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'unreachable'; readonly offline: boolean; readonly retryAfter: number | null };
