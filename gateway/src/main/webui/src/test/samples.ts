import type { Course } from '@/lib/api/content';
import type { Note } from '@/lib/api/notes';
import type { CourseProgress } from '@/lib/api/progress';
import type { SignedIn } from '@/lib/session';

export const student: SignedIn = {
  signedIn: true,
  sub: 's1',
  username: 'student',
  name: 'Sam Student',
  roles: ['student'],
  accountUrl: 'http://localhost:8180/realms/lectern/account',
};

export const instructor: SignedIn = { ...student, sub: 'i1', name: 'Ines Moreau', roles: ['instructor'] };

const section = (id: string, number: string, title: string, written: boolean) => ({
  id,
  number,
  title,
  minutes: written ? 25 : 0,
  written,
  objectives: [],
  labs: [],
});

export const course: Course = {
  course: 'flask-training',
  title: 'Flask Training, study and exam guide',
  summary: 'Flask 3.1 from the first view to deployment.',
  language: 'en',
  licence: 'CC-BY-SA-4.0',
  release: '9f3c1e7a0000',
  publishedAt: '2026-11-18T09:00:00Z',
  exam: { items: 60, minutes: 90, passMark: 42 },
  chapters: [
    {
      number: 1,
      id: 'introduction',
      title: 'Introduction to Flask',
      examItems: 3,
      sections: [section('what-is-flask', '1.1', 'What is Flask?', false)],
    },
    {
      number: 6,
      id: 'authentication',
      title: 'Authentication and Authorization',
      examItems: 6,
      sections: [
        section('introduction-to-flask-login', '6.1', 'Introduction to Flask-Login', true),
        section('user-authentication', '6.2', 'User Authentication', true),
      ],
    },
  ],
};

export const progress: CourseProgress = {
  course: 'flask-training',
  title: course.title,
  release: course.release,
  written: 2,
  completed: 0,
  practised: 0,
  total: 3,
  place: null,
  labs: [],
  chapters: course.chapters.map(({ id, number, title, sections }) => ({
    id,
    number,
    title,
    sections: sections.map(({ id: of, number: at, title: name, written }) => ({
      id: of,
      number: at,
      title: name,
      written,
      completedAt: null,
      practised: null,
      mastery: null,
    })),
  })),
  attempts: [],
  attemptsBefore: null,
};

export const lesson = {
  course: 'flask-training',
  release: course.release,
  chapter: { number: 6, id: 'authentication', title: 'Authentication and Authorization' },
  section: { id: 'introduction-to-flask-login', number: '6.1', title: 'Introduction to Flask-Login' },
  description: 'What Flask-Login keeps.',
  minutes: 25,
  objectives: [{ id: 'o1', text: 'Say what Flask-Login keeps' }],
  requires: [],
  packages: ['flask-login'],
  anchors: [{ id: 'the-idea', title: 'The idea', level: 2 }],
  labs: [],
  previous: null,
  next: { id: 'user-authentication', number: '6.2', title: 'User Authentication' },
  html:
    '<h2 id="the-idea">The idea</h2><p>HTTP forgets.</p>' +
    '<figure class="code" data-language="python"><figcaption><span class="code-title">app.py</span></figcaption>' +
    '<pre tabindex="0" role="region" aria-label="Code: app.py"><code><span class="line" data-line="1">import flask\n</span>' +
    '<span class="line" data-line="2">flask.Flask\n</span></code></pre></figure>',
};

/** At the lesson's paragraph "HTTP forgets." */
export const note: Note = {
  id: '01935f3a-7c00-7000-8000-0000000000a1',
  course: 'flask-training',
  section: 'introduction-to-flask-login',
  kind: 'note',
  passage: {
    anchor: 'the-idea',
    fingerprint: '00000000000000',
    ordinal: 0,
    excerpt: 'HTTP forgets.',
    quote: null,
  },
  text: 'It is signed.',
  revision: 1,
  createdAt: '2026-11-21T10:00:00Z',
  editedAt: '2026-11-21T10:00:00Z',
};
