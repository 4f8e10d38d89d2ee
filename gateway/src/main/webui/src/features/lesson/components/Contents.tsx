import { Link } from 'react-router';
import type { Chapter, Course } from '@/lib/api/content';
import { texts } from '@/lib/texts';
import { ReadMark } from '@/components/ui/Marks';

type ContentsProps = { course: Course; present: string; read: Set<string> };

/** The course's chapters, the present one open. */
export function Contents({ course, present, read }: ContentsProps) {
  return (
    <ol className="contents">
      {course.chapters.map(chapter => (
        <li key={chapter.id}>
          {chapter.sections.some(section => section.id === present) ? (
            <>
              <span className="contents-chapter">
                <span className="num">{chapter.number}</span>
                <span>{chapter.title}</span>
              </span>
              <Sections course={course.course} chapter={chapter} present={present} read={read} />
            </>
          ) : (
            <Link className="contents-chapter" to={`/courses/${course.course}#${chapter.id}`}>
              <span className="num">{chapter.number}</span>
              <span>{chapter.title}</span>
            </Link>
          )}
        </li>
      ))}
    </ol>
  );
}

type SectionsProps = { course: string; chapter: Chapter; present: string; read: Set<string> };

function Sections({ course, chapter, present, read }: SectionsProps) {
  return (
    <ol className="contents-sections">
      {chapter.sections.map(section => (
        <li key={section.id}>
          {section.written ? (
            <Link
              className="contents-section"
              to={`/courses/${course}/${section.id}`}
              aria-current={section.id === present ? 'page' : undefined}
            >
              <span>
                {section.number} {section.title}
              </span>
              <ReadMark read={read.has(section.id)} />
            </Link>
          ) : (
            <span className="contents-section">
              <span>
                {section.number} {section.title}
                <span className="vh">, {texts.lesson.notWrittenYet}</span>
              </span>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
