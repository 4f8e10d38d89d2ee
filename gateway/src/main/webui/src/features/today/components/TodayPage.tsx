import './today.css';
import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { AttemptTable } from '@/components/progress/AttemptTable';
import { LinkButton } from '@/components/ui/Button';
import { ReadRuler } from '@/components/ui/Marks';
import { Loaded } from '@/components/ui/States';
import { courseExamsQuery, courseQuery, type Course } from '@/lib/api/content';
import { progressQuery, type CourseProgress } from '@/lib/api/progress';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { longDay } from '@/lib/time';
import { nextThings, type NextThing } from './nextThings';

const words = texts.today;

/** The one next thing, then what is known: readings and results, and what an estimate still needs. */
export function TodayPage() {
  const course = usePresentCourse();
  const outline = useQuery(courseQuery(course));
  const progress = useQuery(progressQuery(course));
  const [now] = useState(() => new Date());
  return (
    <div className="wrap page">
      <div className="page-head">
        <h1>{words.title}</h1>
        <p className="small dim">{longDay(now)}</p>
      </div>
      <Loaded query={progress} loading={words.loading} failed={words.failed} safe={words.safe}>
        {data => (
          <Loaded query={outline} loading={words.loading} failed={words.courseFailed}>
            {of => <Today course={of} progress={data} now={now.getTime()} />}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}

function Today({ course, progress, now }: { course: Course; progress: CourseProgress; now: number }) {
  const exams = useQuery(courseExamsQuery(course.course)).data?.exams ?? [];
  const [first, ...others] = nextThings(course, progress, exams, now);
  return (
    <>
      <div className="today">
        <section aria-labelledby="readiness">
          <h2 id="readiness">{words.readiness}</h2>
          <p className="dim today-why">{words.notEnough}</p>
          <p className="small dim today-why">{words.whatIsNeeded}</p>
        </section>
        {first ? <Next first={first} others={others.slice(0, 3)} /> : <AllDone course={course} />}
      </div>
      <div className="today-parts">
        <section className="part">
          <h2>{words.reading}</h2>
          <p className="small dim">{words.readCount(progress.completed, progress.total, progress.written)}</p>
          <ul className="today-chapters">
            {progress.chapters.map(chapter => (
              <li key={chapter.id}>
                <span className="num">{chapter.number}</span>
                <Link to={`/courses/${progress.course}#${chapter.id}`}>{chapter.title}</Link>
                <ReadRuler read={chapter.sections.map(section => section.completedAt !== null)} />
              </li>
            ))}
          </ul>
        </section>
        <section className="part">
          <h2>{words.exams}</h2>
          {progress.attempts.length > 0 ? (
            <>
              <AttemptTable attempts={progress.attempts.slice(0, 5)} />
              <p className="small today-all">
                <Link to="/progress">{words.allAttempts}</Link>
              </p>
            </>
          ) : (
            <p className="dim today-why">{words.noAttempts}</p>
          )}
        </section>
      </div>
    </>
  );
}

function Next({ first, others }: { first: NextThing; others: NextThing[] }) {
  return (
    <section className="next-thing" aria-labelledby="next">
      <p className="label">{words.nextThing}</p>
      <h2 id="next">{first.title}</h2>
      <p className="small dim">
        {first.text}
        {first.minutes > 0 ? ` ${words.takes(first.minutes)}` : ''}
      </p>
      <p className="today-act">
        <LinkButton variant="primary" to={first.to}>
          {first.act}
          <ArrowRight size={18} strokeWidth={1.75} aria-hidden />
        </LinkButton>
      </p>
      {others.length > 0 ? (
        <>
          <p className="label">{words.or}</p>
          <ul className="today-others">
            {others.map(other => (
              <li key={other.to}>
                <Link to={other.to}>{other.title}</Link>
                {other.minutes > 0 ? (
                  <span className="nowrap dim">{words.minutes(other.minutes)}</span>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function AllDone({ course }: { course: Course }) {
  return (
    <section className="next-thing">
      <p className="label">{words.nextThing}</p>
      <h2>{words.allDone}</h2>
      <p className="small dim">{words.allDoneText}</p>
      <p className="today-act">
        <LinkButton to={`/courses/${course.course}`}>{words.toCourse}</LinkButton>
      </p>
    </section>
  );
}
