import './lesson.css';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Button, LinkButton } from '@/components/ui/Button';
import { EmptyState, ErrorState, Loaded, Loading } from '@/components/ui/States';
import { courseQuery, minutesOf, type Chapter, type Course } from '@/lib/api/content';
import { texts } from '@/lib/texts';
import { calendarDate } from '@/lib/time';
import { useTitle } from '@/lib/title';
import { lessonQuery, type Lesson } from '../api/lesson';
import { LessonText } from './LessonText';
import { numberLinks } from './numberLinks';

const words = texts.lesson.whole;

/** A whole chapter on one page, as it goes to the printer. */
export function ChapterPage() {
  const { course = '', chapter = '' } = useParams();
  const query = useQuery(courseQuery(course));
  return (
    <Loaded
      query={query}
      loading={texts.lesson.loading}
      failed={texts.lesson.failed}
      safe={texts.lesson.safe}
    >
      {outline => <Found course={outline} address={chapter} />}
    </Loaded>
  );
}

function Found({ course, address }: { course: Course; address: string }) {
  const chapter = course.chapters.find(({ id, number }) => id === address || String(number) === address);
  if (!chapter) {
    return (
      <div className="wrap page">
        <EmptyState
          level={1}
          title={words.none(address)}
          acts={<LinkButton to={`/courses/${course.course}`}>{texts.lesson.toContents}</LinkButton>}
        />
      </div>
    );
  }
  return <Whole course={course} chapter={chapter} />;
}

function Whole({ course, chapter }: { course: Course; chapter: Chapter }) {
  const written = chapter.sections.filter(section => section.written);
  const lessons = useQueries({ queries: written.map(section => lessonQuery(course.course, section.id)) });
  const failed = lessons.find(lesson => lesson.isLoadingError);
  const isThere = lessons.every(lesson => lesson.data !== undefined);
  useTitle(texts.lesson.chapter(chapter.number, chapter.title));
  return (
    <div className="wrap page chapter-whole">
      <header>
        <p className="faint">{course.title}</p>
        <h1>
          <span className="num">{chapter.number}</span> {chapter.title}
        </h1>
        <p className="small dim">
          {words.about(written.length, minutesOf(written), calendarDate(course.publishedAt))}
        </p>
        <p className="row no-print">
          {isThere ? (
            <Button variant="primary" onClick={() => window.print()}>
              <Printer size={18} strokeWidth={1.75} aria-hidden />
              {words.print}
            </Button>
          ) : null}
          <Link to={`/courses/${course.course}#${chapter.id}`}>{texts.lesson.toContents}</Link>
        </p>
      </header>
      {failed ? (
        <ErrorState
          title={texts.lesson.failed}
          error={failed.error}
          onRetry={() => lessons.forEach(lesson => lesson.isLoadingError && void lesson.refetch())}
        >
          {texts.lesson.safe}
        </ErrorState>
      ) : isThere ? (
        lessons.map(({ data }) => <Section key={data.section.id} lesson={data} course={course} />)
      ) : (
        <Loading text={texts.lesson.loading} />
      )}
    </div>
  );
}

/** Every lesson has its "Output 1": here they stand on one page, and their names must differ. */
function numberRegions(text: HTMLElement, section: string) {
  text.querySelectorAll('pre[aria-label], .table-scroll').forEach(region => {
    const attribute = region.matches('pre') ? 'aria-label' : 'data-name';
    const name = region.getAttribute(attribute) ?? '';
    if (!name.startsWith(`${section}, `)) region.setAttribute(attribute, words.region(section, name));
  });
}

function Section({ lesson, course }: { lesson: Lesson; course: Course }) {
  // A stable function: the text is put in its place once.
  const [onText] = useState(() => (text: HTMLElement | null) => {
    if (!text) return;
    numberLinks(text, course);
    numberRegions(text, lesson.section.number);
  });
  return (
    <article className="reader-main">
      <p className="reader-number">
        <span className="num">{lesson.section.number}</span>
      </p>
      <h2 className="chapter-section">{lesson.section.title}</h2>
      <div className="prose">
        <div className="objectives">
          <p>{texts.lesson.objectives}</p>
          <ul>
            {lesson.objectives.map(objective => (
              <li key={objective.id}>{objective.text}</li>
            ))}
          </ul>
        </div>
        <LessonText lesson={lesson} onText={onText} />
      </div>
    </article>
  );
}
