type Key = { keys: string[]; does: string };

const everywhere: Key[] = [
  { keys: ['/'], does: 'Search' },
  { keys: ['Ctrl', 'K'], does: 'Search' },
  { keys: ['?'], does: 'This list' },
  { keys: ['G', 'H'], does: 'Today' },
  { keys: ['G', 'C'], does: 'Course' },
  { keys: ['G', 'P'], does: 'Practice' },
  { keys: ['G', 'E'], does: 'Mock exams' },
  { keys: ['T'], does: 'Light or dark' },
  { keys: ['Esc'], does: 'Close the top layer' },
];

const lesson: Key[] = [
  { keys: ['J'], does: 'Next section' },
  { keys: ['K'], does: 'Previous section' },
  { keys: ['M'], does: 'Mark as read, or take the mark back' },
  { keys: ['N'], does: 'Note on the paragraph in view' },
  { keys: ['B'], does: 'Bookmark the paragraph in view, or take the bookmark back' },
  { keys: ['C'], does: 'Copy the block of code that has the focus' },
];

const exam: Key[] = [
  { keys: ['A', '…', 'F'], does: 'Choose an option' },
  { keys: ['1', '…', '6'], does: 'Choose an option' },
  { keys: ['Shift', 'A'], does: 'Strike out option A' },
  { keys: ['←', '→'], does: 'Previous, next question' },
  { keys: ['F'], does: 'Flag' },
  { keys: ['U'], does: 'Mark the answer as unsure' },
  { keys: ['P'], does: 'Palette; the arrows move inside' },
  { keys: ['H'], does: 'Hide or show the time' },
  { keys: ['R'], does: 'Review before you submit' },
];

const editor: Key[] = [
  { keys: ['Ctrl', 'S'], does: 'Save the draft now' },
  { keys: ['F8'], does: 'Next problem' },
  { keys: ['Tab'], does: 'Leave the text' },
];

const lab: Key[] = [
  { keys: ['Ctrl', 'Enter'], does: 'Run and check' },
  { keys: ['Tab'], does: 'Indent' },
  { keys: ['Esc', 'Tab'], does: 'Leave the text' },
];

const practice: Key[] = [
  { keys: ['A', '…', 'F'], does: 'Choose an option' },
  { keys: ['Shift', 'A'], does: 'Strike out option A' },
  { keys: ['U'], does: 'Unsure, or sure again' },
  { keys: ['Enter'], does: 'Check the answer, then the next question' },
];

export const keyboard = {
  title: 'Keys',
  lede: 'Every key has a button as well. Enter never submits an exam.',
  single: 'Single letters work as keys',
  singleHint:
    'Switch them off if you dictate, or if they get in your way. Ctrl K, Esc and the arrows keep working.',
  groups: [
    { name: 'Everywhere', keys: everywhere },
    { name: 'Lesson', keys: lesson },
    { name: 'Practice', keys: practice },
    { name: 'Exam', keys: exam },
    { name: 'Editor', keys: editor },
    { name: 'Lab', keys: lab },
  ],
};
