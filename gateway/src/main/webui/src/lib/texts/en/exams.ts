import { count } from './ui';

const ordinals = [
  '',
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Tenth',
];

export const ordinalAttempt = (number: number): string => {
  const word = ordinals[number];
  return word ? `${word} attempt` : `Attempt ${number}`;
};

const amount = (seconds: number): string =>
  seconds % 60 === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;

const questions = (number: number) => count(number, 'question', 'questions');

export const exams = {
  title: 'Mock exams',
  lede: 'Each is sat like the real one: against the clock, without notes, with a pass line. The clock is on the server, and every answer is saved by itself.',
  loading: 'Getting the mock exams.',
  failed: 'The mock exams cannot be shown just now',
  failedSafe: 'Nothing is lost: a running exam goes on, and what you answered is saved.',
  empty: {
    title: 'No mock exam is open yet',
    text: 'Your instructor publishes them. A new one appears here by itself.',
    act: 'Read the course meanwhile',
  },
  facts: (items: number, minutes: string, passMark: number) =>
    `${questions(items)}, ${minutes}, pass at ${passMark}.`,
  attempts: (used: number, allowed: number | null) =>
    allowed === null
      ? used === 0
        ? 'As many attempts as you like.'
        : `${count(used, 'attempt', 'attempts')} so far, as many as you like.`
      : `${used} of ${count(allowed, 'attempt', 'attempts')} used.`,
  states: {
    running: 'Running',
    open: 'Open',
    'used-up': 'All attempts used',
    'not-yet': 'Not yet open',
    closed: 'Closed',
    withdrawn: 'Withdrawn',
  },
  opens: (when: string) => `Opens ${when}.`,
  closes: (when: string) => `Closes ${when}.`,
  closed: (when: string) => `Closed ${when}.`,
  last: (points: number, max: number, passed: boolean) =>
    `Last result: ${points} of ${max}, ${passed ? 'passed' : 'not passed'}.`,
  lastHidden: 'Submitted. The score is not shown yet.',
  result: 'Result',
  resultOf: (title: string) => ` of ${title}`,
  resume: 'Go on',
  look: 'Look at the rules',
  seeResult: 'See the result',

  gone: {
    title: 'This exam is not open to you',
    text: 'It may have been withdrawn, or the address has a slip. What you sat before is in the list.',
    act: 'To the mock exams',
  },
  counts: {
    best: 'Of several attempts the best counts.',
    last: 'Of several attempts the last counts.',
    first: 'Of several attempts the first counts.',
  },
  which: (number: number, allowed: number | null) =>
    `${ordinalAttempt(number)}${allowed === null ? '' : ` of ${allowed}`}.`,
  rules: [
    {
      title: 'You may go back and forth.',
      text: 'Flag what you want to see again. A wrong answer costs nothing.',
    },
    {
      title: 'Every answer is saved by itself.',
      text: 'You see the time of the last save. There is no save button.',
    },
    { title: 'You may leave and come back.', text: 'On any device. The clock goes on: it is on the server.' },
    { title: 'At the end it is submitted for you.', text: 'With everything that was saved by then.' },
  ],
  rulesTitle: 'How it goes',
  time: {
    title: 'Your time',
    limit: 'Time limit',
    cut: (time: string) => `Cut, as it closes at ${time}`,
    have: 'You have',
    extra: (percent: number) => `Your extra time, ${percent} %`,
    amount: (seconds: number) => amount(seconds),
    more: (seconds: number) => `+ ${amount(seconds)}`,
    less: (seconds: number) => `− ${amount(seconds)}`,
  },
  own: {
    until: (when: string) => `For you it closes ${when}.`,
    attempts: (number: number) =>
      `You have ${count(number, 'more attempt', 'more attempts')} than the others.`,
  },
  checks: {
    title: 'Before you start',
    connection: (milliseconds: number) => `Connection to the server, ${milliseconds} ms`,
    noConnection: 'The server does not answer',
    keeps: 'This browser can keep answers offline',
    keepsNot: 'This browser keeps nothing: leave the page open while you are offline',
    drawn: 'Your paper is drawn and waiting',
  },
  start: 'Start now',
  starting: 'Starting.',
  resumeNow: 'Go on with your attempt',
  resumeNote: 'This device takes the attempt over; another one becomes read-only.',
  startNote: 'The clock starts with the first question on your screen.',
  waits: {
    'not-yet': (when: string) => `Opens ${when}. This page opens it by itself.`,
    closed: (when: string) => `Closed ${when}.`,
    'used-up': 'You have used all your attempts.',
    withdrawn: 'Withdrawn: nothing new can be started.',
  },
  refused: {
    'exam-not-open': 'The exam cannot be started now: it is not open, or was withdrawn.',
    'attempts-used-up': 'You have used all your attempts.',
    other: 'The server did not start it. Nothing is used up; try again.',
  },
  earlier: 'Your attempts',
  earlierColumns: { attempt: 'Attempt', when: 'Submitted', result: 'Result' },
  earlierScore: (points: number, max: number, passed: boolean) =>
    `${points} of ${max}, ${passed ? 'passed' : 'not passed'}`,
  earlierCounts: 'This one counts',
  earlierHidden: 'not shown yet',
  earlierRunning: 'running',
};
