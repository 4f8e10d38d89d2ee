import { useQuery } from '@tanstack/react-query';
import { CalendarClock, CircleCheck, CircleX, Hourglass } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { LinkButton } from '@/components/ui/Button';
import { Tag } from '@/components/ui/Notice';
import { Loaded } from '@/components/ui/States';
import { courseExamsQuery, type CourseExam } from '@/lib/api/content';
import type { AttemptRow, CourseProgress } from '@/lib/api/progress';
import { useLearner } from '@/lib/session';
import { texts } from '@/lib/texts';
import { dayAndTime } from '@/lib/time';

const words = texts.course;

/** The course's mock exams, each with what this learner can do about it now. */
export function CourseExams({ course, progress }: { course: string; progress: CourseProgress | undefined }) {
  const query = useQuery(courseExamsQuery(course));
  return (
    <section>
      <h2 className="exams-head">{words.exams}</h2>
      <Loaded query={query} loading={words.examsLoading} failed={words.examsFailed} shape="rows">
        {({ exams }) =>
          exams.length === 0 ? (
            <p className="dim">{words.noExams}</p>
          ) : (
            <ul className="rows course-exams">
              {exams.map(exam => (
                <li key={exam.exam}>
                  <h3>
                    <Link to={`/exams/${exam.exam}`}>{exam.title}</Link>
                  </h3>
                  <p className="small dim">{words.examSize(exam.items, exam.minutes, exam.passMark)}</p>
                  <ExamState
                    exam={exam}
                    attempts={progress?.attempts.filter(attempt => attempt.exam === exam.exam) ?? []}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function ExamState({ exam, attempts }: { exam: CourseExam; attempts: AttemptRow[] }) {
  const learner = useLearner();
  const [now] = useState(Date.now);
  const running = attempts.find(attempt => attempt.submittedAt === null);
  const best = bestOf(attempts);
  if (running) {
    return (
      <p className="small">
        <Tag kind="own" icon={<Hourglass size={16} strokeWidth={1.75} aria-hidden />}>
          {words.running}
        </Tag>{' '}
        <Link to={`/attempts/${running.attempt}/1`}>{words.goOnWith}</Link>
      </p>
    );
  }
  if (best) return <Result attempt={best} count={attempts.length} allowed={exam.attempts} />;
  if (attempts.length > 0) return <p className="small faint">{words.waitsForResult}</p>;
  if (exam.opensAt && Date.parse(exam.opensAt) > now)
    return <Window>{words.opens(dayAndTime(exam.opensAt))}</Window>;
  if (exam.closesAt && Date.parse(exam.closesAt) < now)
    return <Window>{words.closed(dayAndTime(exam.closesAt))}</Window>;
  if (!learner) return null;
  return (
    <p className="exam-act">
      <LinkButton size="small" to={`/exams/${exam.exam}`}>
        {words.lookAtRules}
      </LinkButton>
    </p>
  );
}

function Window({ children }: { children: ReactNode }) {
  return (
    <p className="small faint">
      <CalendarClock size={16} strokeWidth={1.75} aria-hidden /> {children}
    </p>
  );
}

type Graded = AttemptRow & { result: NonNullable<AttemptRow['result']> };

function bestOf(attempts: AttemptRow[]): Graded | undefined {
  return attempts
    .filter((attempt): attempt is Graded => attempt.result !== null)
    .sort((a, b) => b.result.points - a.result.points)[0];
}

function Result({ attempt, count, allowed }: { attempt: Graded; count: number; allowed: number }) {
  const { passed, points, maxPoints } = attempt.result;
  const Icon = passed ? CircleCheck : CircleX;
  return (
    <>
      <p className="small">
        <Tag kind={passed ? 'right' : 'wrong'} icon={<Icon size={16} strokeWidth={1.75} aria-hidden />}>
          {words.result(passed, points, maxPoints)}
        </Tag>{' '}
        <Link to={`/attempts/${attempt.attempt}/result`}>{words.review}</Link>
      </p>
      <p className="small faint">{words.attemptsUsed(count, allowed)}</p>
    </>
  );
}
