import { Check, ChevronRight } from 'lucide-react';
import { Link, useLocation } from 'react-router';
import { LinkButton } from '@/components/ui/Button';
import { asLevel, Mastery, ReadMark, ReadRuler } from '@/components/ui/Marks';
import { minutesOf, type Chapter, type Course, type Section } from '@/lib/api/content';
import { completedSections, masteryMarks, type CourseProgress, type MasteryMark } from '@/lib/api/progress';
import { texts } from '@/lib/texts';

const words = texts.course;

type ChapterRowProps = { course: Course; chapter: Chapter; progress: CourseProgress | undefined };

/** One chapter as a row that opens to its sections. Open from the start: the one with the reader's place, or the one asked for. */
export function ChapterRow({ course, chapter, progress }: ChapterRowProps) {
  const { hash } = useLocation();
  const read = completedSections(progress);
  const mastery = masteryMarks(progress);
  const solved = new Set(progress?.labs.map(mark => mark.lab));
  const marks = chapter.sections.map(section => read.has(section.id));
  const place = progress?.place?.section.id;
  const firstWritten = course.chapters.find(other => other.sections.some(section => section.written));
  const isOpen = hash
    ? hash === `#${chapter.id}`
    : chapter.sections.some(section => section.id === place) || (!place && chapter === firstWritten);
  return (
    <details className="chapter" id={chapter.id} open={isOpen}>
      <summary>
        <span className="num chapter-number">{chapter.number}</span>
        <span className="chapter-title">{chapter.title}</span>
        <span className="chapter-state">
          <ChapterState chapter={chapter} read={marks.filter(Boolean).length} />
        </span>
        {progress ? <ReadRuler read={marks} /> : <span />}
        <ChevronRight className="chapter-turn" size={18} strokeWidth={1.75} aria-hidden />
      </summary>
      <ol className="sections">
        {chapter.sections.map(section => (
          <li key={section.id}>
            <SectionRow
              course={course.course}
              section={section}
              isPlace={section.id === place}
              read={progress ? read.has(section.id) : undefined}
              mastery={mastery.get(section.id)}
              solved={section.labs.filter(lab => solved.has(lab.id)).length}
            />
          </li>
        ))}
      </ol>
      <p className="chapter-practice">
        {progress ? (
          <LinkButton variant="quiet" size="small" to={`/practice?chapter=${encodeURIComponent(chapter.id)}`}>
            {texts.practice.entry.chapter}
          </LinkButton>
        ) : null}
        {chapter.sections.some(section => section.written) ? (
          <LinkButton variant="quiet" size="small" to={`/courses/${course.course}/chapters/${chapter.id}`}>
            {words.printChapter}
          </LinkButton>
        ) : null}
      </p>
    </details>
  );
}

function ChapterState({ chapter, read }: { chapter: Chapter; read: number }) {
  const minutes = minutesOf(chapter.sections);
  if (read === chapter.sections.length) {
    return (
      <span className="is-right">
        <Check size={16} strokeWidth={2} aria-hidden /> {words.allRead}
      </span>
    );
  }
  if (read > 0) return words.read(read, chapter.sections.length);
  return minutes > 0 ? words.minutesShort(minutes) : words.inWork;
}

type SectionRowProps = {
  course: string;
  section: Section;
  isPlace: boolean;
  read: boolean | undefined;
  mastery: MasteryMark | undefined;
  /** How many of its labs. */
  solved: number;
};

function SectionRow({ course, section, isPlace, read, mastery, solved }: SectionRowProps) {
  const cells = (
    <>
      <span className="num">{section.number}</span>
      <span>{section.title}</span>
      <span className="section-state">
        {section.labs.length > 0 ? `${words.labs(section.labs.length, solved)} · ` : ''}
        {section.written ? words.minutesShort(section.minutes) : words.notWritten}
      </span>
      {read === undefined ? (
        <span />
      ) : (
        <span className="section-mastery">
          <Mastery level={asLevel(mastery?.level ?? 0)} slipping={mastery?.slipping ?? false} />
        </span>
      )}
      {read === undefined ? <span /> : <ReadMark read={read} />}
    </>
  );
  if (!section.written) return <span className="section is-unwritten">{cells}</span>;
  return (
    <Link
      className="section"
      to={`/courses/${course}/${section.id}`}
      aria-current={isPlace ? 'step' : undefined}
    >
      {cells}
    </Link>
  );
}
