import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/States';
import { courseQuery, sectionsOf } from '@/lib/api/content';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { useTitle } from '@/lib/title';

/** It knows the course: sections whose title shares a word with the address, and a search for its words. */
export function NotFoundPage() {
  const { pathname } = useLocation();
  const course = usePresentCourse();
  const { data } = useQuery({ ...courseQuery(course), retry: false });
  const words = pathname
    .split(/[^a-z0-9.]+/i)
    .filter(word => word.length > 2 && word !== 'courses' && word !== course);
  const near = data
    ? sectionsOf(data)
        .filter(section =>
          words.some(word => section.id.includes(word.toLowerCase()) || section.number === word),
        )
        .slice(0, 4)
    : [];
  useTitle(texts.app.notFound.title);
  return (
    <div className="wrap page">
      <EmptyState
        level={1}
        title={texts.app.notFound.title}
        acts={
          <>
            <LinkButton to={`/courses/${course}`}>{texts.app.notFound.course}</LinkButton>
            <Link to="/">{texts.app.notFound.home}</Link>
          </>
        }
      >
        <p>{texts.app.notFound.text(pathname)}</p>
        <ul className="stack-s">
          {near.map(section => (
            <li key={section.id}>
              <Link to={`/courses/${course}/${section.id}`}>
                {section.number} {section.title}
              </Link>
            </li>
          ))}
          {words.length > 0 ? (
            <li>
              <Link to={`/search?q=${encodeURIComponent(words.join(' '))}`}>
                {texts.app.notFound.search(words.join(' '))}
              </Link>
            </li>
          ) : null}
        </ul>
      </EmptyState>
    </div>
  );
}
