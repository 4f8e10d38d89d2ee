import './landing.css';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { BookOpen } from 'lucide-react';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { LinkButton } from '@/components/ui/Button';
import { catalogueQuery, courseQuery, sectionsOf, type Course } from '@/lib/api/content';
import { registerAddress, useSession } from '@/lib/session';
import { texts } from '@/lib/texts';
import { BookContents } from './BookContents';
import { Catalogue } from './Catalogue';

const words = texts.landing;

/** The promise in one line, then the real contents page of the book. */
export function LandingPage() {
  const first = useInfiniteQuery(catalogueQuery('')).data?.pages[0]?.courses[0]?.course;
  const course = useQuery({ ...courseQuery(first ?? ''), enabled: first !== undefined });
  useArrival();
  return (
    <div className="wrap">
      <div className="hero">
        <div>
          <h1>{words.promise}</h1>
          <p className="hero-lead">{words.lead}</p>
          <Acts course={course.data} />
          <p className="small faint hero-foot">{words.free}</p>
        </div>
        {course.data ? <BookContents course={course.data} /> : <div className="book is-empty" />}
      </div>
      <section className="commitments" id="about" aria-label={words.commitmentsName}>
        {words.commitments.map(commitment => (
          <div key={commitment.title}>
            <h2>{commitment.title}</h2>
            <p>{commitment.text}</p>
          </div>
        ))}
      </section>
      <Catalogue />
    </div>
  );
}

function Acts({ course }: { course: Course | undefined }) {
  const session = useSession();
  const first = course && sectionsOf(course).find(section => section.written);
  const to = course
    ? `/courses/${course.course}${first && !session?.signedIn ? `/${first.id}` : ''}`
    : '/courses';
  return (
    <div className="row hero-acts">
      <LinkButton variant="primary" to={to}>
        <BookOpen size={18} strokeWidth={1.75} aria-hidden />
        {session?.signedIn ? words.toCourse : words.startReading}
      </LinkButton>
      {session?.signedIn ? null : (
        <LinkButton className={session ? '' : 'is-unknown'} reloadDocument to={registerAddress('/today')}>
          {words.register}
        </LinkButton>
      )}
    </div>
  );
}

/** "About" in the bar leads to the commitments below. */
function useArrival(): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (hash === '#about') document.getElementById('about')?.scrollIntoView();
  }, [hash, key]);
}
