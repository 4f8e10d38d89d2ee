import type { NavKey } from '@/lib/page';
import { hasRole, type Session } from '@/lib/session';
import { texts } from '@/lib/texts';

export type NavEntry = { key: NavKey; to: string; text: string };

/** The navigation by role. Staff see their tools, or what a student sees when they chose to study. */
export function navigationFor(
  session: Session,
  course: string,
  courseTitle: string,
  studying: boolean,
): NavEntry[] {
  const { nav } = texts.app;
  const toCourse: NavEntry = { key: 'course', to: `/courses/${course}`, text: nav.course };
  if (hasRole(session, 'instructor') && !studying) {
    return [
      toCourse,
      { key: 'teach-lessons', to: '/teach/lessons', text: nav.teachLessons },
      { key: 'teach-questions', to: '/teach/questions', text: nav.teachQuestions },
      { key: 'teach-exams', to: '/teach/exams', text: nav.teachExams },
      { key: 'teach-reports', to: '/teach/reports', text: nav.teachReports },
      { key: 'teach-class', to: '/teach/class', text: nav.teachClass },
    ];
  }
  if (session.signedIn) {
    return [
      { key: 'today', to: '/today', text: nav.today },
      toCourse,
      { key: 'practice', to: '/practice', text: nav.practice },
      { key: 'exams', to: '/exams', text: nav.exams },
      { key: 'progress', to: '/progress', text: nav.progress },
    ];
  }
  return [
    { key: 'courses', to: '/', text: nav.courses },
    { ...toCourse, text: courseTitle },
    { key: 'about', to: '/#about', text: nav.about },
  ];
}
