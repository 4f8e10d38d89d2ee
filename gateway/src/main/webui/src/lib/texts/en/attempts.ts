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
const questions = (number: number) => count(number, 'question', 'questions');
const answers = (number: number) => count(number, 'answer', 'answers');

export const attempts = {
  loading: 'Getting your paper.',
  skip: 'Skip to the question',
  gone: {
    title: 'There is no such attempt',
    text: 'You have no attempt at this address. Your running exams are in the list.',
    toExams: 'To the mock exams',
  },
  unreachable: {
    title: 'Your paper cannot be fetched just now',
    text: 'What you answered is safe on the server, and the clock goes on there. This page asks again every two seconds.',
  },

  head: {
    ofAttempts: (number: number, all: number | null) =>
      `${ordinals[number] ?? `Attempt ${number}`}${ordinals[number] ? ' attempt' : ''}${all === null ? '' : ` of ${all}`}.`,
    passAt: (mark: number, of: number) => `Pass at ${mark} of ${of}.`,
    left: 'left',
    timeLeft: 'Time left',
    until: 'until',
    why: (end: string) => `Why ${end}?`,
    hide: 'Hide the time',
    show: 'Show the time',
    hidden: 'Time hidden',
    review: 'Review and submit',
    backTo: (position: number) => `Back to ${position}`,
    stayHidden: 'Leave it hidden',
    askShow: (minutes: number) => `${minutes} minutes are left, or less.`,
  },
  spoken: (seconds: number) => {
    if (seconds > 60) return `${count(Math.floor(seconds / 60), 'minute', 'minutes')} left`;
    if (seconds === 60) return '1 minute left';
    if (seconds > 10) return `${seconds} seconds left`;
    return seconds === 0 ? 'The time is over' : String(seconds);
  },

  save: {
    none: 'Nothing to save yet',
    saved: (time: string) => `Saved ${time}`,
    saving: 'Saving',
    waiting: (number: number) => `${number} not saved yet`,
    tries: (seconds: number) => (seconds > 0 ? `Next try in ${seconds} s.` : 'Trying now.'),
    refused: (number: number) => `Not saved: ${answers(number)}`,
    readOnly: 'Read only here',
    submitting: 'Submitting',
    timeUp: 'Time is over',
  },

  trouble: {
    offline: (time: string) => `You are offline since ${time}. Go on working.`,
    server: (time: string) => `The server has not answered since ${time}. Go on working.`,
    signedOut: (time: string) => `You are logged out since ${time}. Go on working, and log in.`,
    kept: (number: number) =>
      number === 0
        ? 'Everything you answered is saved.'
        : `${answers(number)} ${number === 1 ? 'is' : 'are'} kept in this browser and will be saved as soon as the network is back.`,
    notKept: (number: number) =>
      number === 0
        ? 'Everything you answered is saved.'
        : `${answers(number)} ${number === 1 ? 'waits' : 'wait'} in this page to be saved. This browser keeps nothing, so leave the page open.`,
    clock: 'The clock goes on, it is on the server.',
    logIn: 'Log in',
    whatIf: 'What if it does not come back?',
    dialog: {
      title: 'If the network does not come back',
      kept: 'What is not saved stays in this browser, also when it is closed. It is saved as soon as this page is open again with a network.',
      elsewhere:
        'You can go on at another device: open the exam there. It has everything that was saved, and takes the attempt over.',
      end: (time: string, grace: number) =>
        `At ${time} the server submits what is saved. What arrives within ${grace} seconds after that still counts.`,
    },
  },

  waiting: {
    title: 'Waiting to be saved',
    number: 'No.',
    answered: 'Answered',
    tries: 'Tries',
    now: 'Try now',
    before: 'Saved before that',
    last: (number: number, time: string) => `${answers(number)}, the last at ${time}.`,
    receipt: (sequence: number) => `Receipt no. ${sequence}.`,
  },

  access: {
    otherDevice: 'This attempt is being written on another device.',
    otherTab: 'This attempt is open in another tab of this browser.',
    readOnly: 'Here it can only be read. Nothing you gave is lost.',
    carryOn: 'Continue here',
    then: 'The other one becomes read-only then.',
    failed: 'The server does not answer. Nothing has changed; try again.',
  },

  offers: {
    title: (number: number) => `${answers(number)} of this device ${number === 1 ? 'is' : 'are'} not saved`,
    text: 'The other device went on meanwhile. Nothing was mixed: you say which answer counts.',
    question: (position: number) => `Question ${position}`,
    mine: (time: string) => `Given here at ${time}`,
    theirs: (time: string) => `Saved at ${time}`,
    nothing: 'no answer',
    use: 'Use the one given here',
    drop: 'Keep the saved one',
    afterwards: 'You can choose once you continue here.',
  },

  timeAdded: {
    more: (seconds: number) =>
      seconds % 60 === 0
        ? `You have ${count(seconds / 60, 'minute', 'minutes')} more.`
        : seconds < 60
          ? `You have ${count(seconds, 'second', 'seconds')} more.`
          : `You have ${Math.floor(seconds / 60)} min ${seconds % 60} s more.`,
    ends: (time: string) => `Your exam now ends at ${time}.`,
  },

  ledger: {
    started: 'Started',
    limit: 'Time limit',
    accommodation: 'Your extra time',
    added: 'Time added',
    windowEnd: 'Cut where the exam closes',
    windowLater: 'Closes later for you',
    given: (name: string | null, time: string) =>
      name === null ? `(given at ${time})` : `(by ${name}, ${time})`,
    ends: 'Ends',
    amount: (seconds: number) => {
      const sign = seconds < 0 ? '−' : '+';
      const size = Math.abs(seconds);
      return size % 60 === 0
        ? `${sign} ${size / 60} min`
        : `${sign} ${Math.floor(size / 60)} min ${size % 60} s`;
    },
  },

  palette: {
    title: 'Questions',
    answered: (number: number, all: number) => `${number} of ${all} answered`,
    open: (position: number, all: number) => `${position} of ${all}`,
    openLabel: (position: number, all: number) => `Question ${position} of ${all}. Show all questions`,
    cell: (position: number, states: readonly string[]) => [`Question ${position}`, ...states].join(', '),
    states: {
      current: 'current',
      answered: 'answered',
      waiting: 'waiting to be saved',
      seen: 'seen, not answered',
      unseen: 'not seen',
      flagged: 'flagged',
    },
    legend: {
      answered: 'answered',
      seen: 'seen, open',
      unseen: 'not seen',
      flagged: 'flagged',
      waiting: 'waiting to be saved',
    },
    keys: 'shows every key',
  },

  question: {
    title: (position: number) => `Question ${position}`,
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    keyboard: 'Keyboard',
    clear: 'Clear my answer',
    previous: 'Previous',
    previousLabel: 'Previous question',
    next: 'Next',
    nextLabel: 'Next question',
    toReview: 'Review',
    flag: 'Flag',
    flagged: 'Flagged',
    doubt: 'Mark as unsure',
    doubted: 'Unsure',
    notes: (position: number) => `Notes for ${position}`,
    notesHint: 'Only you see notes, in this browser. They end with the attempt.',
    invalid: 'The server did not take this answer: it does not fit the question. Please choose again.',
    noSuch: (all: number) => `This paper has the questions 1 to ${all}.`,
    first: 'To question 1',
  },

  keys: {
    title: 'Keys in the exam',
    note: 'Every key has a button. Enter never submits. Single letters can be switched off on the page of all keys.',
    list: [
      { keys: ['A', '…', 'F'], text: 'Choose an option; 1 to 6 do the same' },
      { keys: ['Shift', 'A'], text: 'Strike out A' },
      { keys: ['←', '→'], text: 'Previous, next question' },
      { keys: ['F'], text: 'Flag' },
      { keys: ['U'], text: 'Mark the answer as unsure' },
      { keys: ['P'], text: 'Palette; arrows inside' },
      { keys: ['H'], text: 'Hide the time' },
      { keys: ['+', '−'], text: 'Larger, smaller' },
      { keys: ['R'], text: 'Review' },
    ],
  },

  review: {
    title: 'Before you submit',
    answered: 'answered',
    open: 'without an answer',
    flagged: 'flagged by you',
    waiting: 'waiting to be saved',
    openTitle: 'Without an answer',
    openNote: 'An empty answer scores nothing, a wrong one costs nothing.',
    flaggedTitle: 'Flagged',
    waitingTitle: 'Waiting to be saved',
    waitingNote: 'These go with the submit.',
    answer: 'Answer',
    answerLabel: (position: number) => ` question ${position}`,
    look: 'Look again',
    lookLabel: (position: number) => ` at question ${position}`,
    all: (number: number) => `All ${number}`,
    allLabel: 'All questions',
    nothing: 'Every question has an answer, and none is flagged.',
    byItself: 'If you do nothing, the server submits what is saved at',
    submit: 'Submit the exam',
    goOn: 'Go on answering',
    cannot: 'It can be submitted where it is written. Continue here first.',
    confirm: {
      open: (number: number) => `Submit with ${questions(number)} open?`,
      full: 'Submit the exam?',
      left: (minutes: number) =>
        minutes > 0
          ? `You have ${count(minutes, 'minute', 'minutes')} left.`
          : 'You have less than a minute left.',
      final: 'After you submit you cannot change an answer.',
      unsent: (number: number) => `${answers(number)} not saved yet ${number === 1 ? 'goes' : 'go'} with it.`,
      now: 'Submit now',
    },
    submitting: 'Submitting.',
    notYet: (seconds: number) =>
      `Not submitted yet: the server does not answer. ${seconds > 0 ? `Next try in ${seconds} s.` : 'Trying now.'}`,
    notYetSafe: (time: string) =>
      `What you answered is kept. If nothing arrives, the server submits what is saved at ${time}.`,
  },

  timeUp: {
    title: 'The time is over.',
    text: 'Nothing can be changed any more. The server submits what is saved; your result opens by itself.',
    unsent: (number: number) =>
      `${answers(number)} not saved yet ${number === 1 ? 'is' : 'are'} being brought in, within the grace of the exam.`,
  },

  tooLate: {
    title: 'Your exam was submitted',
    byDeadline: 'The time was over, and the server submitted what was saved.',
    byLearner: 'It was submitted on another device.',
    refused: (number: number) => `Not saved: ${answers(number)} came after the end`,
    text: (grace: number) =>
      `Answers are taken until ${grace} seconds after the end. What you gave is kept in this browser with its time, for your instructor to judge.`,
    row: (position: number, time: string) => `Question ${position}, given at ${time}`,
    result: 'To the result',
  },
};
