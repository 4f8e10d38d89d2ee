import { count } from './ui';

export const course = {
  crumb: 'Course',
  loading: 'Getting the course.',
  failed: 'The course cannot be shown just now',
  safe: 'Nothing is lost: what you have read and answered is kept.',
  notFound: (course: string) => `There is no course ${course}`,
  notFoundText: 'It may have been withdrawn, or the address has a slip.',
  toCatalogue: 'To the catalogue',
  lede: (kind: string, summary: string) =>
    kind ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)}. ${summary}` : summary,
  goOn: (when: string) => `Go on where you were, ${when}`,
  beginHere: 'Begin here',
  minutes: (minutes: number) => count(minutes, 'minute', 'minutes'),
  minutesShort: (minutes: number) => `${minutes} min`,
  readSection: (number: string) => `Read ${number}`,
  chapters: 'Chapters',
  sections: (all: number) => count(all, 'section', 'sections'),
  read: (read: number, all: number) => `${read} of ${all} read`,
  written: (written: number) => `${written} written so far`,
  allRead: 'read',
  inWork: 'in work',
  labs: (labs: number, solved: number) =>
    solved === 0
      ? count(labs, 'lab', 'labs')
      : labs === 1
        ? 'lab solved'
        : `${solved} of ${labs} labs solved`,
  printChapter: 'Print this chapter',
  notWritten: 'not written yet',
  marksMissing: 'What you have read cannot be shown just now. It is kept and comes back by itself.',
  aside: 'Practice and mock exams',
  exams: 'Mock exams',
  examsLoading: 'Getting the exams.',
  examsFailed: 'The exams cannot be shown just now',
  noExams: 'None is open yet. A new one appears here by itself.',
  examSize: (items: number, minutes: number, passMark: number) =>
    `${count(items, 'question', 'questions')}, ${minutes} min, pass at ${passMark}`,
  running: 'Running',
  goOnWith: 'Go on with it',
  waitsForResult: 'Submitted. The result comes as soon as it may be shown.',
  opens: (when: string) => `Opens ${when}, your time`,
  closed: (when: string) => `Closed ${when}, your time`,
  lookAtRules: 'Look at the rules',
  result: (passed: boolean, points: number, of: number) =>
    `${passed ? 'Passed' : 'Not passed'}, ${points} of ${of}`,
  review: 'Review',
  attemptsUsed: (used: number, allowed: number) =>
    `Best of ${count(used, 'attempt', 'attempts')}, ${Math.max(0, allowed - used)} left`,
};
