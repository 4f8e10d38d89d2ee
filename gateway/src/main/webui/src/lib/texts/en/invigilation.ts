import { count } from './ui';

const minutes = (number: number) => count(number, 'minute', 'minutes');
const clock = (seconds: number) => {
  const hours = Math.floor(seconds / 3600);
  const rest = String(Math.floor((seconds % 3600) / 60)).padStart(hours > 0 ? 2 : 1, '0');
  return `${hours > 0 ? `${hours}:` : ''}${rest}:${String(seconds % 60).padStart(2, '0')}`;
};

/** A length, which a clock's figures would leave open: 32:30 may be hours. */
const length = (seconds: number) =>
  [`${Math.floor(seconds / 60)} min`, seconds % 60 > 0 ? `${seconds % 60} s` : ''].filter(Boolean).join(' ');

export const invigilation = {
  title: 'Students of an exam',
  of: (exam: string) => `${exam}: students`,
  loading: 'Getting the exam.',
  failed: 'The exam cannot be shown just now',
  refused: 'The server did not take it. Nothing has changed.',
  unnamed: (mark: string) => `Student ${mark}`,
  link: 'Students and extra time',
  linkOf: (exam: string) => ` of ${exam}`,

  now: {
    title: 'Sitting now',
    loading: 'Getting who sits the exam.',
    failed: 'Who sits the exam cannot be shown just now',
    nobody: 'Nobody sits this exam at the moment.',
    columns: {
      student: 'Student',
      answered: 'Answered',
      saved: 'Last save',
      left: 'Time left',
      extra: 'Extra time',
      acts: 'Acts',
    },
    answered: (number: number, all: number) => `${number} of ${all}`,
    notYet: 'none yet',
    left: (seconds: number, end: string) =>
      seconds > 0 ? `${clock(seconds)}, until ${end}` : `over at ${end}`,
    extra: (seconds: number) => `+ ${length(seconds)}`,
    none: 'none',
    add: 'Add time',
    addFor: (name: string) => ` for ${name}`,
    addToAll: (number: number) => `Add time for all ${number}`,
    asOf: (time: string) => `As of ${time}. Looked at anew every 5 seconds.`,
  },

  addTime: {
    all: (number: number) => `Add time for all ${number} who sit it now?`,
    one: (name: string) => `Add time for ${name}`,
    minutes: 'Minutes',
    minutesWrong: 'A whole number from 1 to 600.',
    cut: 'No attempt goes beyond the close of the exam.',
    reason: 'Reason',
    reasonHint: 'The students read it in their room.',
    reasonMissing: 'Say why: the students read it.',
    add: 'Add time',
    addMinutes: (number: number) => `Add ${minutes(number)}`,
    adding: 'Adding.',
    done: (number: number) =>
      number === 0
        ? 'Nothing was added: no attempt runs any more.'
        : `Added for ${count(number, 'student', 'students')}.`,
  },

  accommodations: {
    title: 'Accommodations',
    loading: 'Getting the accommodations.',
    failed: 'The accommodations cannot be shown just now',
    none: 'Everybody has the exam’s own terms. Give a student more time, a later end or more attempts here; it reaches a running attempt at once.',
    give: 'Give an accommodation',
    columns: { student: 'Student', given: 'Has', reason: 'Reason', by: 'Given', acts: 'Acts' },
    percent: (percent: number) => `${percent} % more time`,
    until: (when: string) => `until ${when}`,
    attempts: (number: number) => count(number, 'more attempt', 'more attempts'),
    by: (name: string, when: string) => `by ${name}, ${when}`,
    somebody: 'somebody',
    takeBack: 'Take back',
    takeBackOf: (name: string) => ` what ${name} has`,
    takeBackTitle: (name: string) => `Take back what ${name} has?`,
    takeBackText:
      'The next start has the exam’s own terms again. An attempt that runs keeps the time it was promised.',
    takeBackNow: 'Take back',
    takingBack: 'Taking back.',
    takenBack: (name: string) => `Taken back from ${name}.`,
    keep: 'Leave it',
  },

  people: {
    search: 'Student',
    hint: 'A part of the name. Known is who has logged in and looked at the exams once.',
    legend: 'Pick one',
    nobody: 'Nobody of that name has been here yet.',
    failed: 'The names cannot be shown just now.',
    inGroups: (name: string, groups: readonly string[]) => `${name} (${groups.join(', ')})`,
  },

  accommodation: {
    title: 'Give an accommodation',
    percent: 'Extra time, %',
    percentHint: (limit: number, percent: string) => {
      const share = /^\d+$/.test(percent) ? Math.ceil((limit * 60 * Number(percent)) / 100) : 0;
      return share === 0
        ? `Of the exam’s ${minutes(limit)}.`
        : `Of the exam’s ${minutes(limit)}: ${length(share)} more.`;
    },
    closesAt: 'Later end',
    closesHint: (when: string) => `Empty: like everybody, ${when}.`,
    attempts: 'More attempts',
    attemptsHint: (own: number) => `On top of ${own}.`,
    reason: 'Reason',
    reasonHint: 'The student reads it.',
    give: 'Give it',
    giving: 'Giving.',
    done: (name: string) => `Given to ${name}.`,
    troubles: {
      person: 'Pick a student.',
      percent: 'A whole number from 0 to 200.',
      closesAt: 'It must be later than the end for everybody.',
      attempts: 'A whole number from 0 to 100.',
      reason: 'Say why: the student reads it.',
      nothing: 'Give extra time, a later end or more attempts.',
    },
  },
};
