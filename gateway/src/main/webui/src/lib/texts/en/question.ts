const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

export const question = {
  options: 'Options',
  one: 'One answer. 1 point.',
  several: (choose: number) => `${numbers[choose] ?? choose} answers. 1 point, all or nothing.`,
  typed: 'A word or a short text. 1 point.',
  number: 'A number. 1 point.',
  gaps: (gaps: number) =>
    gaps === 1 ? 'One gap. 1 point.' : `${numbers[gaps] ?? gaps} gaps. 1 point, an equal part for each.`,
  yourAnswer: 'Your answer',
  textHint: 'Capitals count; spaces before and after do not.',
  numberHint: 'Digits, with a point if need be.',
  savedOnPause: ' It is saved when you pause.',
  noNumber: 'This is no number yet, so it is not saved. Write digits, with a point if need be: 401 or 0.5.',
  noNumberYet: 'This is no number yet. Write digits, with a point if need be: 401 or 0.5.',
  gap: (gap: number, of: number) => `Gap ${gap} of ${of}`,
  fillHint: (gaps: number) =>
    `Type into the ${gaps === 1 ? 'gap' : `${(numbers[gaps] ?? String(gaps)).toLowerCase()} gaps`} above. Capitals count.`,
  order: {
    rule: '1 point; each line that is followed by its right next one earns a part.',
    lines: 'Lines, in your order',
    up: (line: string) => `Move up: ${line}`,
    down: (line: string) => `Move down: ${line}`,
    upShort: 'Move up',
    downShort: 'Move down',
    moved: (place: number, of: number) => `Now line ${place} of ${of}.`,
    keep: 'This order is my answer',
    untouched: 'Not answered until you move a line or confirm the order.',
  },
  match: {
    rule: (pairs: number) => `${numbers[pairs] ?? pairs} pairs. 1 point, an equal part for each.`,
    rights: 'To choose from',
    choose: 'Choose …',
    right: (letter: string, text: string) => `${letter}. ${text}`,
  },
  chosenOf: (chosen: number, of: number) => `${chosen} of ${of} chosen.`,
  allChosen: (chosen: number, of: number) => `${chosen} of ${of} chosen. To take another, release one first.`,
  struck: ', struck out',
  strikeOut: (letter: string) => `Strike out option ${letter}`,
  bringBack: (letter: string) => `Bring back option ${letter}`,
};
