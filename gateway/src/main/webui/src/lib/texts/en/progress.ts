import { count } from './ui';

export const progress = {
  title: 'Progress',
  live: 'Changes appear here by themselves.',
  loading: 'Getting your progress. This takes longer than usual.',
  failed: 'Your progress cannot be shown just now',
  safe: 'Nothing is lost: what you answer is saved and will be counted. Reading and exams work.',
  attempts: 'Mock exams',
  exam: 'Exam',
  date: 'Date',
  score: 'Score',
  attempt: (title: string, number: number) => (number > 1 ? `${title}, attempt ${number}` : title),
  points: (points: number, of: number) => `${points} of ${of}`,
  passed: (passed: boolean) => (passed ? 'passed' : 'not passed'),
  notShownYet: 'submitted, result not shown yet',
  running: 'running',
  noAttempts: 'No mock exam yet',
  noAttemptsText: 'The first one you submit appears here, with its score as soon as it may be shown.',
  toExams: 'To the mock exams',
  byChapter: (title: string) => `${title}, chapter by chapter`,
  outcome: (passed: boolean, points: number, of: number, passMark: number) =>
    passed
      ? `Passed with ${points} of ${of}, ${points - passMark} above the line at ${passMark}.`
      : `Not passed: ${points} of ${of}, ${passMark - points} below the line at ${passMark}.`,
  read: 'Sections read',
  readCount: (read: number, all: number) => `${read} of ${count(all, 'section', 'sections')}`,
  practised: (practised: number) => (practised > 0 ? `, ${practised} practised` : ''),
  nothingRead: 'None is marked yet. “Mark as read” stands at the end of each section.',
  history: 'Sections read, newest first',
  section: 'Section',
  readOn: 'Read',
  changed: {
    'lesson-completed': 'A section is marked as read.',
    'lesson-reopened': 'A section’s mark was taken back.',
    'attempt-started': 'An exam has started.',
    'attempt-submitted': 'An exam was submitted.',
    'attempt-graded': 'A result is here.',
    'question-practised': 'A question was practised.',
  },
};
