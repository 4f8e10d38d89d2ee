import type { PaperQuestion } from '@/lib/api/quiz';
import type { Marks } from './marks';

/** What each way of answering is given. */
export type AnswerProps = {
  question: PaperQuestion;
  marks: Marks;
  locked: boolean;
  /** What is typed is saved when the typing pauses; in practice it waits to be checked. */
  saves: boolean;
  onGive: (marks: Marks) => void;
};
