import type { Course, CourseExam } from '@/lib/api/content';
import { sectionsOf } from '@/lib/api/content';
import { completedSections, type CourseProgress } from '@/lib/api/progress';
import { texts } from '@/lib/texts';

const words = texts.today;

/** Something worth doing now: where it is and how long it takes. */
export type NextThing = { title: string; text: string; act: string; to: string; minutes: number };

/**
 * What to do, the most pressing first: an exam whose clock runs, the section the reader is in, the next one to read, an exam
 * that is open and not yet sat. Nothing here is an estimate.
 */
export function nextThings(
  course: Course,
  progress: CourseProgress,
  exams: CourseExam[],
  now: number,
): NextThing[] {
  return [...running(progress), ...reading(course, progress), ...openExams(progress, exams, now)];
}

function running({ attempts }: CourseProgress): NextThing[] {
  return attempts
    .filter(attempt => attempt.submittedAt === null)
    .map(attempt => ({
      title: attempt.examTitle,
      text: words.clockRuns,
      act: words.goOnWithExam,
      to: `/attempts/${attempt.attempt}/1`,
      minutes: 0,
    }));
}

function reading(course: Course, progress: CourseProgress): NextThing[] {
  const read = completedSections(progress);
  const { place } = progress;
  const open = sectionsOf(course).filter(section => section.written && !read.has(section.id));
  const here = open.find(section => section.id === place?.section.id);
  const ordered = [...(here ? [here] : []), ...open.filter(section => section !== here)].slice(0, 2);
  return ordered.map(section => ({
    title: words.readTitle(section.number, section.title),
    text: section === here ? words.whereYouWere : words.notReadYet,
    act: words.read(section.number),
    to: `/courses/${course.course}/${section.id}${section === here && place?.anchor ? `#${place.anchor}` : ''}`,
    minutes: section.minutes,
  }));
}

function openExams({ attempts }: CourseProgress, exams: CourseExam[], now: number): NextThing[] {
  return exams
    .filter(exam => !attempts.some(attempt => attempt.exam === exam.exam))
    .filter(exam => !exam.opensAt || Date.parse(exam.opensAt) <= now)
    .filter(exam => !exam.closesAt || Date.parse(exam.closesAt) > now)
    .map(exam => ({
      title: exam.title,
      text: words.examSize(exam.items, exam.passMark),
      act: words.lookAtRules,
      to: `/exams/${exam.exam}`,
      minutes: exam.minutes,
    }));
}
