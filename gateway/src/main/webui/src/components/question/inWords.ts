import type { PaperQuestion } from '@/lib/api/quiz';
import { letterOf } from './letters';
import { orderOf, pairsOf, textsOf, type Marks } from './marks';

/** An answer in a few words, by the letters that the page gives to options and the numbers of left sides: "B", "C, A, B", "1 B, 2 A", "get". */
export function inWords(question: PaperQuestion, marks: Marks): string {
  const letter = (id: string) => letterOf(question.options.findIndex(option => option.id === id));
  switch (question.type) {
    case 'order':
      return orderOf(marks).map(letter).join(', ');
    case 'match': {
      const pairs = pairsOf(marks);
      return (question.lefts ?? [])
        .flatMap(({ id }, at) => (pairs[id] === undefined ? [] : [`${at + 1} ${letter(pairs[id])}`]))
        .join(', ');
    }
    case 'text':
    case 'number':
    case 'fill':
      return textsOf(marks, question.gaps ?? 1)
        .map(text => text.trim() || '…')
        .join(', ');
    case 'single':
    case 'multi':
    case 'truefalse':
    case 'output':
      return question.options
        .flatMap((option, index) => (marks.includes(option.id) ? [letterOf(index)] : []))
        .join(', ');
  }
}
