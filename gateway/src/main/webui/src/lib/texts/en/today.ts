import { count } from './ui';

export const today = {
  title: 'Today',
  loading: 'Getting your progress. This takes longer than usual.',
  failed: 'Your progress cannot be shown just now',
  safe: 'Nothing is lost: what you answer is saved and will be counted. Reading and exams work.',
  courseFailed: 'The course cannot be shown just now',
  readiness: 'Not enough answers yet',
  notEnough:
    'A chance to pass needs about 40 answered questions over at least 6 chapters. Until there are that many, no number is shown here: it would be a guess.',
  whatIsNeeded: 'Each mock exam adds its questions. Your results so far stand below, as they were.',
  nextThing: 'The next thing',
  or: 'Or',
  clockRuns: 'Your exam is running. The clock goes on, also while you are here.',
  goOnWithExam: 'Go on with the exam',
  readTitle: (number: string, title: string) => `Read ${number} ${title}`,
  read: (number: string) => `Read ${number}`,
  whereYouWere: 'You were in this section.',
  notReadYet: 'Not read yet.',
  takes: (minutes: number) => `It takes about ${count(minutes, 'minute', 'minutes')}.`,
  minutes: (minutes: number) => `${minutes} min`,
  examSize: (items: number, passMark: number) =>
    `${count(items, 'question', 'questions')}, pass at ${passMark}. Not sat yet.`,
  lookAtRules: 'Look at the rules',
  allDone: 'You have read all that is written',
  allDoneText: 'New sections and exams appear here by themselves.',
  toCourse: 'To the course',
  reading: 'Read so far',
  readCount: (read: number, all: number, written: number) =>
    `${read} of ${count(all, 'section', 'sections')}` + (written < all ? `, ${written} written so far` : ''),
  exams: 'Mock exams',
  noAttempts: 'You have not sat one yet. A result stands here as soon as it may be shown.',
  allAttempts: 'All attempts and what you have read',
};
