import type { Role } from './session';

export type NavKey =
  | 'courses'
  | 'course'
  | 'today'
  | 'practice'
  | 'exams'
  | 'progress'
  | 'teach-lessons'
  | 'teach-questions'
  | 'teach-exams'
  | 'teach-reports'
  | 'teach-class'
  | 'about';

/** What a route tells the layout around it: `handle: page({ … })`. */
export type Page = {
  /** Document title before " · Lectern"; a page whose title depends on data sets it with `useTitle`. */
  title?: string;
  /** Who may see it. Left out: anyone. */
  needs?: Role;
  /** The entry of the navigation that is marked as the present one. */
  nav?: NavKey;
  /** `quiet`: no bar, no footer, no search, no notices: the exam room, which brings its own head. */
  chrome?: 'full' | 'quiet';
};

export const page = (of: Page): Page => of;
