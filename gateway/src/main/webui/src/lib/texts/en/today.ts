import { count } from './ui';

/** "7", "7 and 8", "7 to 10", "2, 5 and 7 to 10" */
function series(numbers: number[]): string {
  const runs: number[][] = [];
  let run: number[] = [];
  for (const number of numbers) {
    if (run.length > 0 && run.at(-1) === number - 1) {
      run.push(number);
    } else {
      run = [number];
      runs.push(run);
    }
  }
  const words = runs.flatMap(run => (run.length > 2 ? [`${run[0]} to ${run.at(-1)}`] : run.map(String)));
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
}

export const today = {
  title: 'Today',
  loading: 'Getting your progress. This takes longer than usual.',
  failed: 'Your progress cannot be shown just now',
  safe: 'Nothing is lost: what you answer is saved and will be counted. Reading and exams work.',
  courseFailed: 'The course cannot be shown just now',
  examIn: (days: number, day: string) =>
    days === 0 ? 'Exam today.' : `Exam in ${count(days, 'day', 'days')}, ${day}.`,
  examPassed: (day: string) => `The exam was on ${day}.`,
  plan: 'Plan',
  setExamDay: 'Set the day of your exam',
  readiness: {
    none: 'Not enough answers yet',
    why: (answers: number, chapters: number) =>
      `A chance to pass needs ${answers} answered questions over at least ${chapters} chapters. Until there are that many, no number is shown here: it would be a guess.`,
    have: (answers: number, chapters: number) =>
      `You have ${count(answers, 'answer', 'answers')} from ${count(chapters, 'chapter', 'chapters')}.`,
    failed: 'The chance to pass cannot be computed just now',
    title: 'Chance to pass, if the exam were today',
    between: (low: number, high: number, answers: number) =>
      low === high
        ? `Most likely about ${low} %, from ${count(answers, 'answer', 'answers')}.`
        : `Most likely between ${low} and ${high} %, from ${count(answers, 'answer', 'answers')}.`,
    spoken: (now: number, low: number, high: number) => `${now} percent, interval ${low} to ${high} percent`,
    change: (before: number, now: number) =>
      now > before
        ? `Up from ${before} a week ago.`
        : now < before
          ? `Down from ${before} a week ago.`
          : 'As a week ago.',
    narrow: (chapters: string, answers: number, points: number) =>
      `${chapters} so far a guess: answering ${count(answers, 'question', 'questions')} there would narrow the interval by about ${count(points, 'point', 'points')}.`,
    guess: (chapters: string) => `${chapters} so far a guess.`,
    chapters: (numbers: number[]) =>
      numbers.length === 1 ? `Chapter ${numbers[0]} is` : `Chapters ${series(numbers)} are`,
    trend: (points: string) => `Chance to pass, a week apart: ${points} percent.`,
    band: 'The band is the interval. It narrows with more answers.',
    today: 'today',
    how: 'How this is computed',
    howText: [
      'Each chapter has an estimate of how likely you answer one of its questions right. It is made from your answers in practice and from mock exams you sat for the first time; hard questions say more when right, easy ones when wrong, and what was right long ago counts less. A chapter with few answers leans on your other chapters, and one without any makes the interval wider.',
      'The exam’s own mix of chapters turns these into a number of points, and the number shown is how often that is enough to pass. The interval says how far your answers leave it open: in 8 of 10 cases the true chance lies inside.',
      'What you are told here is kept with the result of your next mock exam, so that it can be checked how often it was right.',
    ],
  },
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
  best: 'Best use of your next 25 minutes',
  step: {
    review: (cards: number) => `Review ${count(cards, 'due objective', 'due objectives')}`,
    reviewText: 'What you missed or were unsure of comes back, with other questions where there are some.',
    practise: (number: string, title: string) => `Practise ${number} ${title}`,
    start: (questions: number) => `Start ${count(questions, 'question', 'questions')}`,
    lab: (title: string) => `Try it out: ${title}`,
    labText: (number: string, title: string) => `A lab of ${number} ${title}, which you have read.`,
    openLab: 'Open the lab',
    worth: (points: number) => `Worth about ${count(points, 'point', 'points')} of the chance to pass.`,
    weight: (chapter: number, items: number, all: number) =>
      `Chapter ${chapter} is ${items} of ${all} questions of the exam`,
    missed: (missed: number) => `, and you missed ${missed} of your last answers here.`,
    noAnswers: ', and you have no answers there yet.',
    slipping: ', and this section has not been answered for weeks.',
    questions: (questions: number) => `${count(questions, 'question', 'questions')}.`,
  },
  know: {
    title: 'What you know',
    show: 'Show as',
    map: 'Map',
    table: 'Table',
    failed: 'What you know cannot be shown just now',
    caption: 'Mastery of each section, and the share of right answers expected of each chapter',
    slippingKey: 'slipping, not answered for weeks',
    shareRight: (passShare: number) => `share right, pass line at ${passShare} %`,
    share: (share: number) => `${share} %`,
    spokenShare: (share: number, low: number, high: number) => `${share} percent, ${low} to ${high}`,
    notEnough: 'not enough answers yet',
    noWeight: 'review only, no weight',
    chapter: 'Chapter',
    section: 'Section',
    level: 'Level',
    why: 'Made by',
    lift: 'Next level',
    right: (right: number, answers: number) => `${right} right of the last ${answers}`,
    lastAt: (when: string) => `last ${when}`,
    none: 'no answer yet',
    lifts: (level: string, answers: number) =>
      `${level}: ${count(answers, 'right answer', 'right answers')} more`,
    liftsMixed: (level: string) =>
      `${level}: right again in a mock exam, or in practice of three sections or more`,
    refresh: 'one right answer keeps it',
    highest: 'highest level',
    cell: (number: string, title: string, level: string) => `${number} ${title}: ${level}`,
  },
  reviews: {
    title: 'Reviews',
    failed: 'The reviews cannot be shown just now',
    none: 'None yet. What you miss, or answer unsure, comes back here on a later day.',
    notDue: (later: number) =>
      `None due today. ${count(later, 'objective waits', 'objectives wait')} for a later day.`,
    due: (due: number, minutes: number) => `${due} due today, about ${minutes} minutes at a time.`,
    siblings: 'Missed objectives come back with other questions where there are some.',
    start: 'Review now',
    forecast: 'Due per day',
    day: (day: string, cards: number) => `${day}: ${cards}`,
    list: (due: number) => `The ${count(due, 'due objective', 'due objectives')}`,
    known: 'I know this',
    knownFor: (objective: string) => `I know this: ${objective}`,
    said: (known: number) => `Said to be known: ${known}`,
    undo: 'Bring back',
    undoFor: (objective: string) => `Bring back: ${objective}`,
    isKnown: (objective: string) => `Set aside until the next miss: ${objective}`,
    isBack: (objective: string) => `Back among the reviews: ${objective}`,
    notSaved: 'That was not saved. Try again.',
  },
  week: {
    title: 'Last 7 days',
    failed: 'Your days cannot be shown just now',
    goal: (days: number) => `Your goal: any ${count(days, 'day', 'days')} of 7.`,
    kept: (weeks: number) => (weeks > 0 ? ` Kept for ${count(weeks, 'week', 'weeks')}.` : ''),
    noGoal: 'No weekly goal is set.',
    setGoal: 'Set one',
    missed: 'A missed day costs nothing.',
    change: 'Change or switch off',
    active: ', studied',
    free: ', free',
    today: 'today',
  },
  exams: 'Mock exams',
  noAttempts: 'You have not sat one yet. A result stands here as soon as it may be shown.',
  allAttempts: 'All attempts and what you have read',
};
