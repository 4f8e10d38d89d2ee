const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

export const question = {
  options: 'Options',
  one: 'One answer. 1 point.',
  several: (choose: number) => `${numbers[choose] ?? choose} answers. 1 point, all or nothing.`,
  chosenOf: (chosen: number, of: number) => `${chosen} of ${of} chosen.`,
  allChosen: (chosen: number, of: number) => `${chosen} of ${of} chosen. To take another, release one first.`,
  struck: ', struck out',
  strikeOut: (letter: string) => `Strike out option ${letter}`,
  bringBack: (letter: string) => `Bring back option ${letter}`,
};
