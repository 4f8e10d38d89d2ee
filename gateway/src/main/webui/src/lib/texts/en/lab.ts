import { count } from './ui';

const mebibytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

export const lab = {
  loading: 'Getting the lab.',
  failed: 'This lab cannot be shown just now',
  safe: 'What you have written is kept in this browser.',
  labs: 'Labs',
  title: (title: string) => `Lab: ${title}`,
  notFound: 'There is no such lab',
  notFoundText:
    'The course may have been published anew without it. What you have written for it stays in this browser.',
  toContents: 'To the contents',
  backTo: (number: string) => `Back to ${number}`,
  ofSection: (labs: number, number: string) => `${count(labs, 'lab', 'labs')} for section ${number}`,
  task: 'Task',
  objectives: 'You practise to',
  about: (seconds: number) =>
    `Runs in this page, without network. Stops by itself after ${seconds} seconds. What you write is kept in this browser only.`,
  keyRuns: 'runs and checks,',
  then: 'then',
  keyLeaves: 'leaves the text.',
  absent: 'This portal was built without labs',
  absentText:
    'You can read and write here, but nothing runs. Whoever runs this server gets labs by building it on a machine that reaches Python packages: the package index, or Debian’s archive with apt. The build said:',
  files: 'Files',
  editing: (path: string) => `Program ${path}`,
  asGiven: 'as given',
  changed: 'changed, kept in this browser',
  notKept: 'This browser keeps nothing: copy what you want to keep',
  reset: 'Start over',
  nothingToReset: 'Nothing is changed yet.',
  resetTitle: 'Start over?',
  resetText: (files: number) =>
    files === 1
      ? 'Your changes to the program are thrown away.'
      : `Your changes to all ${files} files are thrown away.`,
  keepMine: 'Keep mine',
  resetNow: 'Throw away and start over',
  run: 'Run and check',
  stop: 'Stop',
  waits: {
    absent: 'This portal has no Python.',
    coming: 'Waits for Python to be here.',
    starting: 'Waits for Python to start.',
    failed: 'Python is not here.',
  },
  python: {
    coming: (received: number, of: number) =>
      `Getting Python, once: ${mebibytes(received)} of ${mebibytes(of)} MiB`,
    starting: 'Python is starting.',
    ready: 'Python is ready. Your work is kept in this browser.',
    readyOffline: 'Python is ready, also offline. Your work is kept in this browser.',
    running: 'Your program is running.',
    failed: 'Python could not be loaded. What you have written is safe.',
  },
  checks: {
    title: 'Checks',
    count: (held: number, all: number) => `${held} of ${all}`,
    holds: 'Holds',
    fails: 'Does not hold',
    later: 'Looked at once the one before holds.',
    all: (all: number) => `All ${all} checks hold.`,
    failedAt: (title: string) => `Does not hold: ${title}.`,
    broken: 'Your program does not start.',
    place: (file: string, line: number | null) => (line === null ? file : `${file}, line ${line}`),
    stoppedShort: 'The program was stopped.',
    stoppedByHand: 'You have stopped the program',
    stopped: (seconds: number) => `Stopped: the program did not end within ${seconds} seconds`,
    stoppedWhy:
      'If it would never end, something waits or repeats: look for a loop whose condition never becomes false. Your text is as it was, and Python is started anew.',
    crashed: 'Python itself gave up',
    crashedWhy:
      'Most often a program has taken all memory. Your text is as it was, and Python has been started anew.',
  },
  returned: {
    title: 'What your app returned',
    view: 'View',
    page: 'Page',
    headers: 'Headers',
    log: 'Log',
    address: 'Ask your app for',
    send: 'Send',
    notYet: 'Nothing yet. Run the checks, or send a request.',
    noAnswer: 'The program gave no answer to show.',
    empty: 'The answer has no content.',
    nothingPrinted: 'Your program printed nothing.',
  },
  solved: {
    title: 'Solved: all checks hold',
    kept: (when: string) => `Solved ${when}`,
    sending: 'Your course is being told.',
    waits: 'Your course is told as soon as there is a network again.',
    failed: 'Your course could not be told. Run the checks again in a moment.',
    anonymous: 'With an account your course shows which labs you have solved.',
  },
  showSolution: 'Show the model solution',
  showSolutionUntried: 'Show the model solution without a try',
  hideSolution: 'Hide the model solution',
  solutionOf: (path: string) => `Model solution, ${path}`,
  inLesson: {
    title: 'Try it yourself',
    solved: (when: string) => `Solved ${when}`,
    open: 'In the page, with checks that say what is missing',
  },
};
