import { Link } from 'react-router';
import { EmptyState } from '@/components/ui/States';
import { LinkButton } from '@/components/ui/Button';
import { sectionsOf, type Course, type Section } from '@/lib/api/content';
import type { Problem } from '@/lib/http';
import { texts } from '@/lib/texts';
import { useTitle } from '@/lib/title';

type NoLessonProps = { problem: Problem; section: string; course: string; outline: Course | undefined };

/** Why there is nothing to read at this address, and what the reader may have meant. Null when it is a failure. */
export function NoLesson({ problem, section, course, outline }: NoLessonProps) {
  switch (problem.type) {
    case 'lesson-not-written':
      return <NotWritten section={section} course={course} outline={outline} />;
    case 'lesson-not-found':
    case 'course-not-found':
      return <NotFound section={section} course={course} outline={outline} />;
    default:
      return null;
  }
}

type Known = Omit<NoLessonProps, 'problem'>;

function NotWritten({ section, course, outline }: Known) {
  useTitle(texts.lesson.notWrittenTitle);
  const sections = outline ? sectionsOf(outline) : [];
  const index = sections.findIndex(other => other.id === section || other.number === section);
  const present = sections[index];
  const near = [
    sections.slice(0, index).findLast(other => other.written),
    sections.slice(index).find(other => other.written),
  ];
  return (
    <>
      <p className="num state-number" aria-hidden>
        {present?.number}
      </p>
      <EmptyState
        level={1}
        title={texts.lesson.notWritten(present?.title ?? section)}
        acts={<LinkButton to={`/courses/${course}`}>{texts.lesson.toContents}</LinkButton>}
      >
        <p>{texts.lesson.notWrittenText}</p>
        <Near sections={near.filter(other => other !== undefined)} course={course} />
      </EmptyState>
    </>
  );
}

function NotFound({ section, course, outline }: Known) {
  useTitle(texts.lesson.notFound(section));
  const isNumber = /^\d+(\.\d+)?$/.test(section);
  const chapter = outline?.chapters.find(other => String(other.number) === section.split('.')[0]);
  const last = chapter?.sections.at(-1);
  const near = outline
    ? [
        ...(last ? [last] : []),
        ...sectionsOf(outline).filter(other => other.written && other !== last),
      ].slice(0, 3)
    : [];
  return (
    <>
      {isNumber ? (
        <p className="num state-number" aria-hidden>
          {section}
        </p>
      ) : null}
      <EmptyState level={1} title={outline ? texts.lesson.notFound(section) : texts.lesson.noCourse(course)}>
        <p>
          {last && chapter ? texts.lesson.chapterEnds(chapter.number, last.number) : texts.lesson.perhaps}
        </p>
        <Near sections={near} course={course} />
        <ul className="stack-s">
          <li>
            <Link to={`/search?q=${encodeURIComponent(section)}`}>{texts.lesson.searchFor(section)}</Link>
          </li>
        </ul>
      </EmptyState>
    </>
  );
}

function Near({ sections, course }: { sections: Section[]; course: string }) {
  return (
    <ul className="stack-s">
      {sections.map(section => (
        <li key={section.id}>
          <Link to={`/courses/${course}/${section.id}`}>
            {section.number} {section.title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
