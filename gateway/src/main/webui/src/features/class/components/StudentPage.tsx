import './class.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { AttemptTable } from '@/components/progress/AttemptTable';
import { AttemptTrend } from '@/components/progress/AttemptTrend';
import { Know } from '@/components/progress/Know';
import { percent } from '@/components/progress/percent';
import { Trend } from '@/components/progress/Trend';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState, Loaded } from '@/components/ui/States';
import type { Plan, Readiness } from '@/lib/api/progress';
import { usePresentCourse } from '@/lib/presentCourse';
import { notStaff } from '@/components/staff/NotStaff';
import { texts } from '@/lib/texts';
import { calendarDate, calendarDay, dayAndTime, duration } from '@/lib/time';
import { useTitle } from '@/lib/title';
import { studentQuery, type Picture } from '../api/class';
import { nameOf } from '../names';
import { Judged } from './Students';

const words = texts.classroom.student;

/** One student: how they stand and why, what they know, what they sat, what they plan. */
export function StudentPage() {
  const course = usePresentCourse();
  const { learner = '' } = useParams();
  const picture = useQuery(studentQuery(course, learner));
  return (
    <div className="wrap page">
      <p className="small">
        <Link to="/teach/class">{words.back}</Link>
      </p>
      <Loaded
        query={picture}
        loading={words.loading}
        failed={words.failed}
        onProblem={problem =>
          problem.type === 'student-not-found' ? <Gone /> : notStaff(problem, course, 1)
        }
      >
        {data => <Student picture={data} />}
      </Loaded>
    </div>
  );
}

function Student({ picture: { student, progress, mastery, readiness, plan } }: { picture: Picture }) {
  useTitle(nameOf(student));
  return (
    <>
      <div className="page-head">
        <h1>{nameOf(student)}</h1>
      </div>
      <p className="student-judged">
        <Judged student={student} />
      </p>
      <p className="small dim">
        {student.groups.length > 0 ? words.groups(student.groups) : ''}
        {student.lastActiveAt ? words.active(dayAndTime(student.lastActiveAt)) : words.neverActive}
        {words.joined(calendarDate(student.joinedAt))}
        {words.audited}
      </p>
      <div className="student-parts">
        <Chance readiness={readiness} />
        <PlanOf plan={plan} />
      </div>
      <Know title={words.know} progress={progress} mastery={mastery} readiness={readiness} />
      <section className="part class-part" aria-labelledby="attempts">
        <h2 id="attempts">{words.attempts}</h2>
        {progress.attempts.length > 0 ? (
          <>
            <AttemptTrend attempts={progress.attempts} />
            <AttemptTable attempts={progress.attempts} ofAnother />
          </>
        ) : (
          <p className="dim">{words.noAttempts}</p>
        )}
      </section>
    </>
  );
}

function Chance({ readiness }: { readiness: Readiness }) {
  const { chance, answers, chapters, answersNeeded, chaptersNeeded, trend } = readiness;
  return (
    <section className="part" aria-labelledby="chance">
      <h2 id="chance">{words.readiness}</h2>
      <p>
        {chance
          ? words.chance(percent(chance.probability), percent(chance.low), percent(chance.high), answers)
          : words.noChance(answers, chapters, answersNeeded, chaptersNeeded)}
      </p>
      {trend.length > 1 ? <Trend points={trend} /> : null}
    </section>
  );
}

function PlanOf({ plan: { examDay, daysLeft, goalDays, unread, minutes } }: { plan: Plan }) {
  const ahead = daysLeft !== null && daysLeft > 0 && unread > 0;
  return (
    <section className="part" aria-labelledby="plan">
      <h2 id="plan">{words.plan}</h2>
      <p>
        {examDay !== null && daysLeft !== null
          ? words.examDay(calendarDay(examDay), daysLeft)
          : words.noExamDay}
        {goalDays === null ? '' : words.goal(goalDays)}
      </p>
      <p>
        {words.unread(unread, duration(minutes))}
        {ahead ? words.perDay(duration(Math.ceil(minutes / daysLeft))) : ''}
      </p>
    </section>
  );
}

function Gone() {
  useTitle(words.gone.title);
  return (
    <EmptyState
      level={1}
      title={words.gone.title}
      acts={<LinkButton to="/teach/class">{words.gone.act}</LinkButton>}
    >
      {words.gone.text}
    </EmptyState>
  );
}
