import './today.css';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { StartPractice } from '@/components/practice/StartPractice';
import { AttemptTable } from '@/components/progress/AttemptTable';
import { Know } from '@/components/progress/Know';
import { LinkButton } from '@/components/ui/Button';
import { Loaded } from '@/components/ui/States';
import { courseExamsQuery, courseQuery, type Course } from '@/lib/api/content';
import { offerQuery } from '@/lib/api/practice';
import {
  activityQuery,
  masteryQuery,
  planQuery,
  progressQuery,
  readinessQuery,
  reviewsQuery,
  type CourseProgress,
} from '@/lib/api/progress';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { calendarDay, longDay } from '@/lib/time';
import { nextThings, type NextThing } from './nextThings';
import { Readiness } from './Readiness';
import { Reviews } from './Reviews';
import { Week } from './Week';

const words = texts.today;

/** The estimate with its interval and the one next thing; then what is known, what is due, and the results. */
export function TodayPage() {
  const course = usePresentCourse();
  const outline = useQuery(courseQuery(course));
  const progress = useQuery(progressQuery(course));
  const [now] = useState(() => new Date());
  return (
    <div className="wrap page">
      <div className="page-head">
        <h1>{words.title}</h1>
        <p className="small dim">
          {longDay(now)}. <ExamDay course={course} />
        </p>
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

function ExamDay({ course }: { course: string }) {
  const plan = useQuery(planQuery(course)).data;
  if (!plan) return null;
  const { examDay, daysLeft } = plan;
  if (examDay === null || daysLeft === null) return <Link to="/progress/plan">{words.setExamDay}</Link>;
  return (
    <>
      {daysLeft < 0 ? words.examPassed(calendarDay(examDay)) : words.examIn(daysLeft, calendarDay(examDay))}{' '}
      <Link to="/progress/plan">{words.plan}</Link>
    </>
  );
}

function Today({ course, progress, now }: { course: Course; progress: CourseProgress; now: number }) {
  const id = course.course;
  const exams = useQuery(courseExamsQuery(id)).data?.exams ?? [];
  const readiness = useQuery(readinessQuery(id));
  const reviews = useQuery(reviewsQuery(id));
  const mastery = useQuery(masteryQuery(id));
  const activity = useQuery(activityQuery(id));
  const offer = useQuery(offerQuery(id)).data;
  const due = reviews.data?.due.map(card => card.objective) ?? [];
  const [first, ...others] = nextThings(
    { course, progress, exams, readiness: readiness.data, offer, due },
    now,
  );
  return (
    <>
      <div className="today">
        <Part query={readiness} failed={words.readiness.failed}>
          {data => <Readiness readiness={data} />}
        </Part>
        {first ? <Next course={id} first={first} others={others.slice(0, 3)} /> : <AllDone course={course} />}
      </div>
      <Part query={mastery} failed={words.know.failed}>
        {data => (
          <Know
            title={texts.today.know.title}
            progress={progress}
            mastery={data}
            readiness={readiness.data}
          />
        )}
      </Part>
      <div className="today-parts">
        <section className="part" id="reviews" aria-labelledby="reviews-title">
          <h2 id="reviews-title">{words.reviews.title}</h2>
          <Part query={reviews} failed={words.reviews.failed}>
            {data => <Reviews reviews={data} />}
          </Part>
        </section>
        <section className="part" aria-labelledby="week-title">
          <h2 id="week-title">{words.week.title}</h2>
          <Part query={activity} failed={words.week.failed}>
            {data => <Week activity={data} />}
          </Part>
        </section>
        <section className="part" aria-labelledby="exams-title">
          <h2 id="exams-title">{words.exams}</h2>
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

type PartProps<Data> = {
  query: UseQueryResult<Data>;
  failed: string;
  children: (data: Data) => ReactNode;
};

/** One part of the page: when it fails, the others stand. */
function Part<Data>({ query, failed, children }: PartProps<Data>) {
  return (
    <Loaded query={query} loading={words.loading} failed={failed} safe={words.safe}>
      {children}
    </Loaded>
  );
}

type NextProps = { course: string; first: NextThing; others: NextThing[] };

function Next({ course, first, others }: NextProps) {
  const act = (
    <>
      {first.act}
      <ArrowRight size={18} strokeWidth={1.75} aria-hidden />
    </>
  );
  return (
    <section className="next-thing" aria-labelledby="next">
      <p className="label">{words.best}</p>
      <h2 id="next">{first.title}</h2>
      <p className="small dim">
        {first.text}
        {first.minutes > 0 ? ` ${words.takes(first.minutes)}` : ''}
      </p>
      <div className="today-act">
        {first.practice ? (
          <StartPractice course={course} wish={first.practice} variant="primary">
            {act}
          </StartPractice>
        ) : (
          <LinkButton variant="primary" to={first.to}>
            {act}
          </LinkButton>
        )}
      </div>
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
      <div className="today-act">
        <LinkButton to={`/courses/${course.course}`}>{words.toCourse}</LinkButton>
      </div>
    </section>
  );
}
