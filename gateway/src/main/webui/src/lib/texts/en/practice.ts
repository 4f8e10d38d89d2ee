import { count } from './ui';

const questions = (number: number) => count(number, 'question', 'questions');

export const practice = {
  title: 'Practice',
  lede: 'You answer, and hear at once what is right and why. What you have not seen for longest comes first.',
  loading: 'Getting what there is to practise.',
  failed: 'Practice cannot be offered just now',
  failedSafe: 'What you have practised is kept.',
  empty: {
    title: 'This course has no practice questions yet',
    text: 'They appear here by themselves when the course brings them. The guide can be read meanwhile.',
    act: 'Read the course',
  },
  unfinished: {
    label: 'You have begun a session',
    title: 'Go on where you stopped',
    act: 'Go on',
  },
  what: 'What do you want to practise?',
  scopes: {
    all: (all: number) => `Everything: ${questions(all)}`,
    unseen: (unseen: number) => `Not seen yet: ${questions(unseen)}`,
    missed: (missed: number) => `What I missed the last time: ${questions(missed)}`,
    chapter: 'A chapter',
    sections: 'Some sections',
  },
  chapter: 'Chapter',
  chapterOption: (number: number, title: string, all: number) => `${number} ${title} (${all})`,
  sections: 'Sections',
  sectionOption: (number: string, title: string) => `${number} ${title}`,
  sectionCount: (all: number, unseen: number, missed: number) =>
    [questions(all), unseen > 0 ? `${unseen} not seen` : '', missed > 0 ? `${missed} missed` : '']
      .filter(Boolean)
      .join(', '),
  howMany: 'How many questions?',
  begin: (items: number) => `Practise ${questions(items)}`,
  begins: 'Practise',
  waits: {
    all: 'The course has no practice questions yet.',
    unseen: 'You have seen every question. Practise what you missed, or everything once more.',
    missed: 'You have missed nothing so far.',
    chapter: 'This chapter has no practice questions yet.',
    sections: 'Choose a section first.',
  },
  start: {
    nothing: 'There is no practice question of this yet.',
    withdrawn: 'The course is withdrawn. Nothing new is started in it.',
    failed: 'The session was not started',
    failedSafe: 'The server did not answer. Press the button again in a moment.',
  },
  session: {
    title: 'Practice',
    loading: 'Getting your questions.',
    failed: 'Your session cannot be shown just now',
    failedSafe: 'Your answers are kept. It goes on where you stopped.',
    gone: {
      title: 'There is no such session',
      text: 'You have no practice session at this address.',
      act: 'Choose what to practise',
    },
    crumb: 'Practice',
    pause: 'Pause',
    question: (position: number, of: number) => `Question ${position} of ${of}`,
    one: (position: number) => `question ${position}`,
    steps: (position: number, of: number, right: number, wrong: number) =>
      `Question ${position} of ${of}. Right so far: ${right}. Not right: ${wrong}.`,
    certainty: 'How certain are you?',
    sure: 'Sure',
    unsure: 'Unsure',
    check: 'Check answer',
    checkWaits: 'Answer first, or see the answer.',
    giveUp: 'Show the answer',
    keysChoose: ' choose, ',
    keysUnsure: ' unsure, ',
    keysCheck: ' check',
    refused: 'This answer was not taken',
    refusedWhy: 'It is no answer to this question. Change it and check again.',
    otherwise: 'This question is answered already',
    otherwiseWhy:
      'Another window of yours was quicker; its answer counts and is shown when you load the page anew.',
    notSent: 'Your answer did not arrive',
    notSentWhy: 'It stays here. Press the button again in a moment.',
    next: 'Next question',
    finish: 'See how it went',
    verdicts: {
      right: { sure: 'Right, and you were sure', unsure: 'Right, and you were unsure' },
      partly: { sure: 'Partly right, and you were sure', unsure: 'Partly right, and you were unsure' },
      wrong: { sure: 'Not right, and you were sure', unsure: 'Not right, and you were unsure' },
      open: 'Here is the answer',
    },
    advice: {
      right: { sure: '', unsure: 'Read why: next time you can be sure.' },
      partly: { sure: 'A sure miss is the most useful one to look at.', unsure: '' },
      wrong: { sure: 'A sure miss is the most useful one to look at.', unsure: '' },
    },
    points: (points: number) => `${points} of 1 point.`,
  },
  summary: {
    title: 'How it went',
    right: (right: number, of: number) => `${right} of ${of} right`,
    sureMisses: (misses: number) =>
      misses === 0
        ? ''
        : misses === 1
          ? 'Of one miss you were sure; look at that one first.'
          : `Of ${misses} misses you were sure; look at those first.`,
    allRight: 'You missed nothing.',
    again: (missed: number) => `Practise what I missed (${missed})`,
    other: 'Choose what to practise',
    questions: 'Questions',
    states: {
      right: 'right',
      partly: 'partly right',
      wrong: 'not right',
      open: 'not answered',
    },
    sure: 'sure',
    unsure: 'unsure',
  },
  entry: {
    title: 'Practice',
    lesson: 'Practise this section',
    lessonText: 'Up to ten questions, each explained at once.',
    chapter: 'Practise this chapter',
    course: 'Choose what to practise',
    practised: (practised: number, all: number) => `${practised} of ${all} sections practised.`,
    section: (right: number, of: number) => `${right} of ${of} right in practice`,
  },
};
