import { ordinalAttempt } from './exams';
import { count } from './ui';

const points = (number: number) => count(number, 'point', 'points');

export const results = {
  loading: 'Getting your result.',
  opening: 'Getting the question.',
  notOpened: 'This question cannot be shown just now',
  failed: 'Your result cannot be shown just now',
  failedSafe: 'It is safe: the attempt is submitted and graded.',
  crumb: 'Mock exams',
  when: (from: string, to: string) => `${from} to ${to}.`,
  attempt: (number: number) => `${ordinalAttempt(number)}.`,
  byDeadline: 'Submitted by the server when the time was over.',
  running: {
    title: 'This attempt is still running',
    text: 'The result comes when it is submitted. Until then the clock goes on.',
    act: 'Go on answering',
  },
  gone: {
    title: 'There is no such result',
    text: 'You have no attempt at this address.',
    act: 'To the mock exams',
  },
  passed: 'Passed',
  failedExam: 'Not passed',
  of: (max: number) => ` of ${max}`,
  line: (got: number, max: number, pass: number) => `${got} of ${max}, pass line at ${pass}`,
  lineEarlier: (ordinal: string, got: number) => `${ordinal.toLowerCase()} ${got}`,
  pass: (mark: number) => `pass ${mark}`,
  you: (got: number) => `you ${got}`,
  distance: (by: number) =>
    by > 0 ? `${by} above the line.` : by < 0 ? `${-by} below the line.` : 'Exactly on the line.',
  chance: (items: number, by: number, distance: number) => {
    const moves = `With ${count(items, 'question', 'questions')}, chance alone moves a score by about ${by} either way`;
    if (distance >= 2 * by) return `${moves}: this is clear of the line.`;
    if (distance >= 0) return `${moves}, so another day could end below it.`;
    return distance > -2 * by
      ? `${moves}, so another day could end above it.`
      : `${moves}: it takes more than a better day.`;
  },
  hidden: {
    title: 'Your answers are in',
    waitsUntil: (when: string) => `The result is shown from ${when} on. It appears here by itself.`,
    never: 'This exam does not show a score. What it shows is below.',
    nothing: 'This exam shows neither score nor answers.',
    partly: 'What the exam shows already is below.',
  },
  more: (when: string) => `This exam shows more of the result from ${when} on. It appears here by itself.`,
  byChapter: 'By chapter',
  byChapterCaption: 'Points per chapter',
  chapterScore: (got: number, max: number) => `${got} of ${max}`,
  below: (percent: number) => `below ${percent} %`,
  next: {
    title: 'What next',
    most: (chapter: string, lost: number, all: number) =>
      lost === all
        ? `All you lost, ${points(lost)}, is from ${chapter}.`
        : `${chapter} cost you most: ${lost} of the ${points(all)} you lost.`,
    none: 'You missed nothing.',
    practise: 'Practise what I missed',
    read: (number: string, title: string) => `Read ${number} ${title}`.replace('  ', ' '),
    again: 'Sit it again',
    all: 'All mock exams',
  },
  questions: 'Questions',
  question: (position: number) => `question ${position}`,
  filter: 'Show',
  filters: {
    wrong: (number: number) => `Wrong ${number}`,
    flagged: (number: number) => `Flagged ${number}`,
    unsure: (number: number) => `Unsure ${number}`,
    all: (number: number) => `All ${number}`,
  },
  none: 'None of the questions is among these.',
  flagged: 'flagged',
  unsure: 'unsure',
  right: 'right',
  wrong: 'wrong',
  partly: 'partly right',
  open: 'no answer',
  points,
};
