import type { PaperQuestion } from '@/lib/api/quiz';

/** Whether it is answered by choosing among its options, so that a letter can name one. */
export const isChoice = ({ type }: Pick<PaperQuestion, 'type'>): boolean =>
  type === 'single' || type === 'multi' || type === 'truefalse' || type === 'output';

/** Whether several options may be chosen. */
export const isMulti = (question: PaperQuestion): boolean => question.type === 'multi';

/**
 * What is chosen after this option is taken or, where several may be, released; null when as many as asked for are chosen, so that
 * one must be released first.
 */
export function chosenWith(
  question: PaperQuestion,
  chosen: readonly string[],
  option: string,
): string[] | null {
  if (!isMulti(question)) return [option];
  if (chosen.includes(option)) return chosen.filter(other => other !== option);
  return chosen.length >= (question.choose ?? question.options.length) ? null : [...chosen, option];
}
