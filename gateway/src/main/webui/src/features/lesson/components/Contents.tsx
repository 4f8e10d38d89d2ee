import { Link } from 'react-router';
import type { Chapter, Course } from '@/lib/api/content';
import { texts } from '@/lib/texts';
import { asLevel, Mastery, ReadMark } from '@/components/ui/Marks';
import type { MasteryMark } from '@/lib/api/progress';

type ContentsProps = {
  course: Course;
  present: string;
  /** Undefined: nobody is signed in, and nothing is remembered of what was read. */
  read: Set<string> | undefined;
  mastery: ReadonlyMap<string, MasteryMark>;
};

/** The course's chapters, the present one open. */
export function Contents({ course, present, read, mastery }: ContentsProps) {
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
              <Sections
                course={course.course}
                chapter={chapter}
                present={present}
                read={read}
                mastery={mastery}
              />
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

type SectionsProps = Omit<ContentsProps, 'course'> & { course: string; chapter: Chapter };

function Sections({ course, chapter, present, read, mastery }: SectionsProps) {
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
              <span className="contents-marks">
                <Level mark={mastery.get(section.id)} />
                {read ? <ReadMark read={read.has(section.id)} /> : null}
              </span>
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

/** Only where there is an answer: a reader who never practised sees no empty marks. */
function Level({ mark }: { mark: MasteryMark | undefined }) {
  return mark ? <Mastery level={asLevel(mark.level)} slipping={mark.slipping} /> : null;
}
