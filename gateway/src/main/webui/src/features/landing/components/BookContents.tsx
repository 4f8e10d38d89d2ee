import { Link } from 'react-router';
import { minutesOf, type Course } from '@/lib/api/content';
import { texts } from '@/lib/texts';

/** The contents page of the book: chapters, dots, minutes. */
export function BookContents({ course }: { course: Course }) {
  return (
    <nav className="book" aria-labelledby="book-contents">
      <h2 id="book-contents">{texts.landing.contents}</h2>
      <ol>
        {course.chapters.map(chapter => {
          const minutes = minutesOf(chapter.sections);
          return (
            <li key={chapter.id}>
              <Link to={`/courses/${course.course}#${chapter.id}`}>
                <span className="num">{chapter.number}</span>
                <span className="book-title">{chapter.title}</span>
                <span className="book-dots" />
                <span className="book-minutes">
                  {minutes > 0 ? texts.landing.minutes(minutes) : texts.landing.inWork}
                  <span className="vh">, {texts.landing.sections(chapter.sections.length)}</span>
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
