import type { QuestionType } from '@/lib/api/quiz';
import type { Authored, AuthoredMistake, AuthoredOption, AuthoredPair, Finding } from './api/bank';

/** The question on the screen is the question as it travels; here is what a form needs beside it. */
export const TYPES: readonly QuestionType[] = [
  'single',
  'multi',
  'truefalse',
  'output',
  'text',
  'number',
  'fill',
  'order',
  'match',
];

/** "a, b , ,c" is a, b and c. */
export const listed = (text: string): string[] =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(Boolean);

/** One in a line; the spaces of an answer are its own. */
export const linesOf = (text: string): string[] => text.split('\n').filter(line => line.trim() !== '');

export const emptyOption = (text = '', key = false): AuthoredOption => ({ text, value: null, key, why: '' });
export const emptyPair = (): AuthoredPair => ({ left: '', right: '', why: '' });
export const emptyMistake = (gap: number | null): AuthoredMistake => ({ gap, text: '', why: '' });

const times = <Thing>(number: number, make: () => Thing): Thing[] => Array.from({ length: number }, make);

/** A new question has the fields of its type, ready to be filled in; what two types share is kept when the type changes. */
export function ofType(question: Authored, type: QuestionType): Authored {
  const blank = {
    options: [],
    accept: [],
    wrong: [],
    lines: [],
    pairs: [],
    tolerance: null,
    ignoreCase: false,
  };
  const changed = { ...question, ...blank, type };
  switch (type) {
    case 'single':
    case 'multi':
    case 'output':
      return {
        ...changed,
        options: isChoice(question.type) ? question.options : times(4, () => emptyOption()),
      };
    case 'truefalse':
      return { ...changed, options: [emptyOption('True', true), emptyOption('False')] };
    case 'text':
    case 'number':
    case 'fill':
      return { ...changed, accept: [[]] };
    case 'order':
      return { ...changed, lines: times(3, () => '') };
    case 'match':
      return { ...changed, pairs: times(3, emptyPair) };
  }
}

const isChoice = (type: QuestionType): boolean => type === 'single' || type === 'multi' || type === 'output';

export const newQuestion = (section: string): Authored =>
  ofType(
    {
      id: '',
      type: 'truefalse',
      section,
      objective: '',
      bloom: 'understand',
      difficulty: 2,
      tags: [],
      pool: 'practice',
      stem: '',
      explanation: '',
      ref: '',
      verify: null,
      options: [],
      accept: [],
      ignoreCase: false,
      tolerance: null,
      wrong: [],
      lines: [],
      pairs: [],
    },
    'single',
  );

/** The service needs to know what it is and where it belongs before it can say anything of it. */
export const canBeChecked = (question: Authored): boolean => question.id !== '' && question.section !== '';

/** What is wrong with a field, in one sentence; a field that nobody has come to yet is only listed. */
export function errorAt(problems: readonly Finding[], field: string): string | undefined {
  const said = problems.filter(problem => problem.field === field && problem.severity === 'error');
  return said.length === 0 ? undefined : said.map(one => `${one.message}. ${one.mend}.`).join(' ');
}

/** The fields in which two texts of a question differ. */
export function differences(one: Authored, other: Authored): (keyof Authored)[] {
  return (Object.keys(one) as (keyof Authored)[]).filter(
    field => JSON.stringify(one[field]) !== JSON.stringify(other[field]),
  );
}

/** The list with one of its things changed, moved or taken out. */
export const changedAt = <Thing>(list: readonly Thing[], at: number, change: Partial<Thing>): Thing[] =>
  list.map((thing, index) => (index === at ? { ...thing, ...change } : thing));

export const without = <Thing>(list: readonly Thing[], at: number): Thing[] =>
  list.filter((_, index) => index !== at);

export function moved<Thing>(list: readonly Thing[], from: number, by: 1 | -1): Thing[] {
  const next = [...list];
  const [thing] = next.splice(from, 1);
  if (thing !== undefined) next.splice(from + by, 0, thing);
  return next;
}
