import { count } from './ui';

const languages: Record<string, string | undefined> = { en: 'English' };

export const landing = {
  promise: 'Know Flask well enough to be examined on it.',
  lead: 'A study guide in short sections, every program in it executed before you read it, and mock exams under a clock that the server keeps. What you have read and what you scored is shown as it is.',
  startReading: 'Start reading, no account needed',
  toCourse: 'Go to the course',
  register: 'Register to sit exams',
  free: 'Free and open source. Your answers stay on the server you chose.',
  contents: 'Contents',
  minutes: (minutes: number) => `${minutes} min`,
  inWork: 'in work',
  sections: (sections: number) => count(sections, 'section', 'sections'),
  commitmentsName: 'What you can hold us to',
  commitments: [
    {
      title: 'Nothing you answer is lost',
      text: 'Each answer is saved by itself and you see the time of the save. Close the window, lose the network, change the device: you go on where you were.',
    },
    {
      title: 'Every key is proven',
      text: 'The program in a question is run to compute its answer, and each wrong option is shown to be wrong. The lessons’ programs are executed at every release.',
    },
    {
      title: 'Numbers you can trust',
      text: 'A share comes with its count, a result with its pass line. Where there are not enough answers for an estimate, the portal says so and shows none.',
    },
  ],
  courses: 'Courses',
  filter: 'Find a course by its name',
  found: (total: number, filtered: boolean) =>
    count(total, 'course', 'courses') + (filtered ? ' of that name' : ''),
  more: 'Show more courses',
  nothing: (name: string) => `No course is called “${name}”`,
  nothingText: 'A part of the name is enough. Empty the field to see all courses.',
  loading: 'Getting the catalogue.',
  failed: 'The catalogue cannot be shown just now',
  safe: 'Nothing is lost. Lessons you have open can be read on.',
  noCourse: 'No course is published yet',
  noCourseText: 'As soon as an instructor publishes one, it stands here.',
  open: 'Open the course',
  sample: (number: string, title: string) => `Read a sample: ${number} ${title}`,
  guide: 'Guide',
  size: (chapters: number, sections: number, written: number) =>
    `${count(chapters, 'chapter', 'chapters')}, ${count(sections, 'section', 'sections')}` +
    (written < sections ? `, ${written} of them written so far` : ''),
  exams: 'Exams',
  examCount: (exams: number) => (exams === 0 ? 'None is open yet' : count(exams, 'mock exam', 'mock exams')),
  format: 'Format',
  formatOf: (items: number, minutes: number, passMark: number) =>
    `${count(items, 'question', 'questions')}, ${minutes} minutes, pass at ${passMark}`,
  language: 'Language',
  languages,
  licence: 'Licence',
  release: 'Release',
};
