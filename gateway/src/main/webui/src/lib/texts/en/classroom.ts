import { count } from './ui';

const students = (number: number): string => count(number, 'student', 'students');

export const classroom = {
  title: 'Class',
  loading: 'Getting the class. This takes longer than usual.',
  failed: 'The class cannot be shown just now',
  safe: 'Nothing is lost: what students do is saved and will be counted.',
  unnamed: 'No visit yet',
  group: 'Group',
  everybody: 'Everybody',
  state: 'Show',
  states: {
    'at-risk': 'At risk',
    silent: 'Silent',
    stuck: 'Stuck',
    new: 'New',
    'on-track': 'On track',
  },
  counted: (name: string, number: number) => `${name} (${number})`,
  export: 'Download as CSV',
  size: (number: number) => `${students(number)}.`,
  sum: (states: { state: string; number: number }[]) =>
    states.map(({ state, number }) => `${number} ${state.toLowerCase()}`).join(', ') + '.',
  cut: (shown: number, all: number) =>
    `Shown are the ${shown} of ${all} who were here last. Choose a group to see others.`,
  rules: 'How this is judged',
  ruleList: [
    'At risk: the exam is at most 14 days away and the chance to pass is below 60 % or too few answers are there for one; or it is below 35 % at any time; or the last two mock exams were not passed.',
    'Silent: nothing done for 10 days, unless the day of the exam has passed.',
    'Stuck: 12 answers or more in a section that still stands at the lowest level, the last of them within 14 days.',
    'New: joined within the last 7 days, with fewer than 10 answers.',
    'On track: none of these. Where several hold, the most pressing one leads, and every reason is listed.',
    'Results that a mock exam does not show its students yet are not counted here either.',
    'That you looked at the class, or took it away as CSV, is in the audit trail.',
  ],
  empty: {
    title: 'Nobody has begun yet',
    text: 'Whoever opens the course while logged in appears here, with name and groups as the login knows them. Give your students the address of the course; a mock exam is a good first date.',
    course: 'To the course',
    exams: 'To the mock exams',
  },
  emptyGroup: {
    title: 'Nobody of this group has begun yet',
    text: 'Groups are those of the login. Who joins one is seen in it from the next visit on.',
    act: 'Show everybody',
  },
  noneInState: 'Nobody is in this state now.',
  students: 'Students',
  columns: {
    student: 'Student',
    state: 'State and reason',
    chance: 'Chance to pass',
    read: 'Read',
    lastActive: 'Last active',
    newest: 'Newest mock exam',
  },
  chance: (now: number, low: number, high: number) => `${now} % (${low} to ${high})`,
  noChance: 'too few answers',
  read: (read: number, all: number) => `${read} of ${all}`,
  never: 'not yet',
  noExam: 'none',
  points: (points: number, of: number) => `${points} of ${of}`,
  passed: (passed: boolean) => (passed ? 'passed' : 'not passed'),
  more: (number: number) => `Show ${number} more`,
  heat: {
    title: 'What they know',
    show: 'Show as',
    map: 'Map',
    table: 'Table',
    caption: 'How well each student knows each chapter',
    key: 'The bars are the mean level of a chapter’s sections, “attempted” as soon as one of them is.',
    slippingKey: 'a section of it slips, not answered for weeks',
    student: 'Student',
    chapter: (number: number, title: string) => `Chapter ${number}, ${title}`,
    cell: (chapter: string, level: string, proficient: number, sections: number) =>
      `${chapter}: ${level}, ${proficient} of ${count(sections, 'section', 'sections')} proficient`,
    slipping: (number: number) => `, ${number} slipping`,
    numbers: (proficient: number, sections: number) => `${proficient} of ${sections}`,
    tableHint: 'Sections at proficient or above, of those that can be read.',
  },
  scores: {
    title: 'Scores',
    exam: 'Mock exam',
    none: 'No result yet. A mock exam appears here when the first result may be seen by its student.',
    sentence: (number: number, passed: number, median: number, line: number) =>
      `${students(number)}, ${passed} passed. Half of them have ${median} % of the points or more; the line is at ${line} %.`,
    spoken: (bins: string) => `How many students have how much of the points: ${bins}`,
    bin: (from: number, to: number) => (to === 100 ? `${from} to 100 %` : `${from} to under ${to} %`),
    counted: (bin: string, number: number) => `${bin}: ${number}`,
    axis: 'Share of the points, the newest result of each student. The upright line is the pass mark.',
    points: 'Points',
    students: 'Students',
    table: 'Students by share of the points',
    chart: 'Chart',
  },
  failures: {
    title: 'Where they fail',
    loading: 'Counting the answers.',
    failed: 'Where they fail cannot be shown just now',
    rule: (fewestStudents: number, fewestAnswers: number) =>
      `Of each student the first answer to each question, in practice and in results that may be seen. Below ${fewestStudents} students or ${fewestAnswers} answers nothing is shown.`,
    none: 'Not enough answers yet. As soon as a section has enough, it stands here.',
    chapters: 'Chapters',
    chapter: 'Chapter',
    wrong: 'Answered wrong',
    share: (percent: number) => `${percent} %`,
    of: (wrong: number, answers: number, by: number) => `${wrong} of ${answers}, by ${students(by)}`,
    tooFew: 'too few',
    sections: 'Sections, most failed first',
    all: (number: number) => `Show all ${number} sections`,
    questions: (number: string) => `Most failed questions of ${number}`,
    question: (id: string, wrong: number, by: number) => `${id}: ${wrong} of ${by} answered wrong`,
    passage: 'Read the passage',
    passageOf: (id: string) => ` that teaches ${id}`,
    chosen: 'Chosen instead',
    times: (number: number) => `${number}×`,
    fewChose: (fewest: number) => `No wrong option was chosen by ${fewest} students or more.`,
    olderOption: 'an option of an earlier version',
    getting: 'Getting the question.',
    gone: 'The question cannot be shown just now.',
  },
  student: {
    back: 'Class',
    loading: 'Getting the student’s work.',
    failed: 'This student cannot be shown just now',
    gone: {
      title: 'There is no such student in this course',
      text: 'The person may have been erased, or has not opened the course yet.',
      act: 'Back to the class',
    },
    groups: (groups: string[]) => `In ${groups.join(', ')}. `,
    active: (when: string) => `Last active ${when}. `,
    neverActive: 'Nothing done yet. ',
    joined: (when: string) => `Here since ${when}. `,
    audited:
      'That you looked at this page is in the audit trail. Notes and bookmarks are not shown to anybody.',
    readiness: 'Chance to pass, if the exam were today',
    chance: (now: number, low: number, high: number, answers: number) =>
      `${now} %, most likely between ${low} and ${high}, from ${count(answers, 'answer', 'answers')}.`,
    noChance: (answers: number, chapters: number, needed: number, chaptersNeeded: number) =>
      `${count(answers, 'answer', 'answers')} from ${count(chapters, 'chapter', 'chapters')}: an estimate needs ${needed} from at least ${chaptersNeeded}.`,
    plan: 'Plan',
    noExamDay: 'No day of the exam is set.',
    examDay: (day: string, days: number) =>
      days < 0
        ? `The exam was on ${day}.`
        : days === 0
          ? `The exam is today, ${day}.`
          : `Exam on ${day}, in ${count(days, 'day', 'days')}.`,
    goal: (days: number) => ` Goal: any ${count(days, 'day', 'days')} of 7.`,
    unread: (sections: number, minutes: string) =>
      sections === 0
        ? 'All that is written is read.'
        : `${count(sections, 'section is', 'sections are')} unread, about ${minutes}.`,
    perDay: (minutes: string) => ` That is ${minutes} a day until then.`,
    know: 'What this student knows',
    attempts: 'Mock exams',
    noAttempts: 'No mock exam yet.',
  },
};
