import { count } from './ui';

export const progress = {
  title: 'Progress',
  live: 'Changes appear here by themselves. The staff of the course see this too; notes and bookmarks are yours alone.',
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
  corrected: (when: string) => `corrected ${when}`,
  running: 'running',
  noAttempts: 'No mock exam yet',
  noAttemptsText: 'The first one you submit appears here, with its score as soon as it may be shown.',
  toExams: 'To the mock exams',
  byChapter: (title: string) => `${title}, chapter by chapter`,
  outcome: (passed: boolean, points: number, of: number, passMark: number) =>
    passed
      ? `Passed with ${points} of ${of}, ${points - passMark} above the line at ${passMark}.`
      : `Not passed: ${points} of ${of}, ${passMark - points} below the line at ${passMark}.`,
  change: (points: number) =>
    points === 0
      ? ', as before'
      : points > 0
        ? `, ${points} more than before`
        : `, ${-points} fewer than before`,
  earlier: 'Show earlier ones',
  earlierFailed: 'The earlier ones cannot be shown just now. Try again.',
  trend: {
    spoken: (shares: string) => `Share of points, oldest first: ${shares} percent`,
    caption:
      'Share of points per sitting; the short line is the pass mark, a ring is passed, a square is not.',
  },
  pages: { plan: 'Plan and goal', sheet: 'Exam-day sheet' },
  plan: {
    title: 'Plan',
    loading: 'Getting your plan.',
    failed: 'Your plan cannot be shown just now',
    safe: 'Nothing is lost: what you set is kept.',
    settings: 'Exam and goal',
    examDay: 'Day of your exam',
    examDayHint: 'Reviews and reading are planned to end before it. Leave it empty for none.',
    goal: 'Weekly goal',
    goalHint: 'On how many days of seven you want to do something. A missed day costs nothing.',
    noGoal: 'No goal',
    goalDays: (days: number) => `any ${count(days, 'day', 'days')} of 7`,
    save: 'Save',
    saved: 'Saved.',
    passed: 'This day has passed. Choose today or a later one.',
    notSaved: 'That was not saved. What you entered is still here; try again.',
    withdrawn: 'The course is withdrawn: its plan can only be read.',
    days: 'What to read when',
    summary: (unread: number, minutes: string, days: number) =>
      `${count(unread, 'section', 'sections')} to read, about ${minutes}, in ${count(days, 'day', 'days')}.`,
    reserved: (days: number) =>
      days > 0
        ? ` The last ${days === 1 ? 'day is' : `${days} days are`} kept free for reviews and mock exams.`
        : '',
    again: 'It is planned anew each day from what is still unread.',
    noDay: 'Set the day of your exam, and what is unread is spread over the days until then.',
    allRead:
      'You have read all that is written. The days until the exam are for practice, reviews and mock exams.',
    isOver: 'The day of the exam is here or has passed. Set another one to plan again.',
    today: 'today',
  },
  sheet: {
    title: 'Exam-day sheet',
    loading: 'Getting your sheet.',
    failed: 'Your sheet cannot be shown just now',
    print: 'Print',
    intro: (items: number, minutes: number, passMark: number) =>
      `${count(items, 'question', 'questions')}, ${minutes} minutes, pass at ${passMark}.`,
    weak: 'Sections to look at once more',
    weakNone: 'None of your last answers was wrong. Sections without an answer are not listed.',
    weakUnknown: 'You have not answered a question yet. Practise a section, and it is told here.',
    missed: (right: number, answers: number) => `${right} right of the last ${answers}`,
    mistakes: 'What you missed last, or were unsure of',
    mistakesNone:
      'Nothing so far. What you miss, or are unsure of, stands here until an answer is right and sure.',
    tips: 'In the exam',
    tipList: [
      'Read the whole question before the options; look for “not” and “always”.',
      'Answer what you know first, flag the rest, and come back to it.',
      'An answer is saved when the line says so, with the time. Closing the window loses nothing.',
      'Leave no question open: an empty answer earns nothing.',
      'The review page lists what is open and flagged before you submit.',
    ],
  },
  read: 'Sections read',
  readCount: (read: number, all: number) => `${read} of ${count(all, 'section', 'sections')}`,
  practised: (practised: number) => (practised > 0 ? `, ${practised} practised` : ''),
  mastered: (mastered: number) => (mastered > 0 ? `, ${mastered} mastered` : ''),
  nothingRead: 'None is marked yet. “Mark as read” stands at the end of each section.',
  history: 'Sections read, newest first',
  section: 'Section',
  readOn: 'Read',
  changed: {
    'lesson-completed': 'A section is marked as read.',
    'lesson-reopened': 'A section’s mark was taken back.',
    'lab-solved': 'A lab is solved.',
    'attempt-started': 'An exam has started.',
    'attempt-submitted': 'An exam was submitted.',
    'attempt-graded': 'A result is here.',
    'question-practised': 'A question was practised.',
  },
};
