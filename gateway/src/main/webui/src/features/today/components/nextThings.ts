import type { Course, CourseExam } from '@/lib/api/content';
import { sectionsOf } from '@/lib/api/content';
import type { PracticeOffer, PracticeWish } from '@/lib/api/practice';
import { completedSections, type CourseProgress, type NextStep, type Readiness } from '@/lib/api/progress';
import { texts } from '@/lib/texts';

const words = texts.today;

/** Something worth doing now: where it is and how long it takes; practice starts at once. */
export type NextThing = {
  title: string;
  text: string;
  act: string;
  to: string;
  minutes: number;
  practice?: PracticeWish;
};

/** Ten minutes at 75 seconds each. */
export const SESSION = 8;

type Known = {
  course: Course;
  progress: CourseProgress;
  exams: CourseExam[];
  /** Undefined while it is not there: then the reading order says what comes. */
  readiness: Readiness | undefined;
  /** What there is to practise: a section without questions is not proposed. */
  offer: PracticeOffer | undefined;
  /** Ids of the objectives that are due, the most pressing first. */
  due: string[];
};

/**
 * What to do, the most pressing first: an exam whose clock runs, what brings most for the exam by the estimate (or else the section
 * the reader is in and the next one to read), an exam that is open and not yet sat.
 */
export function nextThings(known: Known, now: number): NextThing[] {
  const { progress, exams } = known;
  const steps = advised(known);
  return [
    ...running(progress),
    ...(steps.length > 0 ? steps : reading(known.course, progress)),
    ...openExams(progress, exams, now),
  ];
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

function advised(known: Known): NextThing[] {
  return (known.readiness?.next ?? []).flatMap(step => {
    const thing = { review, practice, lesson, lab }[step.kind](known, step);
    return thing ? [thing] : [];
  });
}

function review({ due }: Known, { cards, minutes }: NextStep): NextThing | null {
  if (due.length === 0) return null;
  const objectives = due.slice(0, SESSION);
  return {
    title: words.step.review(cards),
    text: words.step.reviewText,
    act: words.reviews.start,
    to: '/today#reviews',
    minutes,
    practice: { scope: 'objectives', objectives, items: Math.max(objectives.length, SESSION) },
  };
}

function practice({ offer, readiness }: Known, step: NextStep): NextThing | null {
  const { section } = step;
  const questions = Math.min(
    SESSION,
    offer?.sections.find(offered => offered.section === section?.id)?.questions ?? 0,
  );
  if (!section || questions === 0) return null;
  return {
    title: words.step.practise(section.number, section.title),
    text: [words.step.questions(questions), reason(step, readiness?.items ?? 0)].join(' '),
    act: words.step.start(questions),
    to: `/practice?section=${encodeURIComponent(section.id)}`,
    minutes: step.minutes,
    practice: { scope: 'sections', sections: [section.id], items: questions },
  };
}

function lesson({ course, progress, readiness }: Known, step: NextStep): NextThing | null {
  const { section } = step;
  if (!section) return null;
  const { place } = progress;
  const here = place?.section.id === section.id;
  return {
    title: words.readTitle(section.number, section.title),
    text: [here ? words.whereYouWere : words.notReadYet, reason(step, readiness?.items ?? 0)].join(' '),
    act: words.read(section.number),
    to: `/courses/${course.course}/${section.id}${here && place.anchor ? `#${place.anchor}` : ''}`,
    minutes: step.minutes,
  };
}

function lab({ course, readiness }: Known, step: NextStep): NextThing | null {
  const { section, lab: proposed } = step;
  if (!section || !proposed) return null;
  return {
    title: words.step.lab(proposed.title),
    text: [words.step.labText(section.number, section.title), reason(step, readiness?.items ?? 0)].join(' '),
    act: words.step.openLab,
    to: `/courses/${course.course}/labs/${proposed.id}`,
    minutes: step.minutes,
  };
}

/** Why it is worth its minutes, in one or two sentences. */
function reason(step: NextStep, items: number): string {
  const { chapter, chapterItems, chapterAnswers, missed, slipping, points } = step;
  if (chapter === null || chapterItems === 0) return '';
  const because =
    chapterAnswers === 0
      ? words.step.noAnswers
      : slipping
        ? words.step.slipping
        : missed > 0
          ? words.step.missed(missed)
          : '.';
  return [
    points !== null && points > 0 ? words.step.worth(points) : '',
    words.step.weight(chapter, chapterItems, items) + because,
  ]
    .filter(Boolean)
    .join(' ');
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
