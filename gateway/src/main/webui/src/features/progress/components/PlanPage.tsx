import './progress.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Link } from 'react-router';
import { Button } from '@/components/ui/Button';
import { SelectField, TextField } from '@/components/ui/Field';
import { Loaded } from '@/components/ui/States';
import { planQuery, setPlan, type Plan } from '@/lib/api/progress';
import { Problem } from '@/lib/http';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { calendarDay, duration } from '@/lib/time';

const words = texts.progress.plan;

/** The day of the exam, a weekly goal, and what to read when. */
export function PlanPage() {
  const course = usePresentCourse();
  const query = useQuery(planQuery(course));
  return (
    <div className="wrap page">
      <div className="page-head">
        <h1>{words.title}</h1>
      </div>
      <Loaded query={query} loading={words.loading} failed={words.failed} safe={words.safe}>
        {plan => (
          <div className="with-margin">
            <Days plan={plan} />
            <Settings key={`${plan.examDay} ${plan.goalDays}`} plan={plan} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Settings({ plan }: { plan: Plan }) {
  const client = useQueryClient();
  const [examDay, setExamDay] = useState(plan.examDay ?? '');
  const [goalDays, setGoalDays] = useState(plan.goalDays === null ? '' : String(plan.goalDays));
  const save = useMutation({
    mutationFn: () =>
      setPlan(plan.course, {
        examDay: examDay === '' ? null : examDay,
        goalDays: goalDays === '' ? null : Number(goalDays),
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['progress', plan.course] }),
  });
  const problem = save.error instanceof Problem ? save.error.type : save.error ? 'failed' : '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <section className="part" aria-labelledby="settings">
      <h2 id="settings">{words.settings}</h2>
      <form className="plan-settings" onSubmit={submit} noValidate>
        <TextField
          type="date"
          label={words.examDay}
          hint={words.examDayHint}
          error={problem === 'exam-day-passed' ? words.passed : undefined}
          value={examDay}
          onChange={event => setExamDay(event.target.value)}
        />
        <SelectField
          label={words.goal}
          hint={words.goalHint}
          value={goalDays}
          onChange={event => setGoalDays(event.target.value)}
        >
          <option value="">{words.noGoal}</option>
          {[1, 2, 3, 4, 5, 6, 7].map(days => (
            <option key={days} value={days}>
              {words.goalDays(days)}
            </option>
          ))}
        </SelectField>
        <Button type="submit" variant="primary" aria-busy={save.isPending}>
          {words.save}
        </Button>
        {problem && problem !== 'exam-day-passed' ? (
          <p role="alert" className="small is-wrong">
            {problem === 'course-withdrawn' ? words.withdrawn : words.notSaved}
          </p>
        ) : null}
      </form>
    </section>
  );
}

function Days({ plan }: { plan: Plan }) {
  const { days, daysLeft, unread, minutes, reservedDays } = plan;
  return (
    <section className="part" aria-labelledby="days">
      <h2 id="days">{words.days}</h2>
      {daysLeft === null ? (
        <p className="dim">{words.noDay}</p>
      ) : daysLeft <= 0 ? (
        <p className="dim">{words.isOver}</p>
      ) : unread === 0 ? (
        <p className="dim">{words.allRead}</p>
      ) : (
        <>
          <p className="small dim">
            {words.summary(unread, duration(minutes), daysLeft)}
            {words.reserved(reservedDays)} {words.again}
          </p>
          <ol className="plan-days">
            {days.map(day => (
              <li key={day.day}>
                <span className="bold">{calendarDay(day.day)}</span>
                <ul>
                  {day.sections.map(section => (
                    <li key={section.id}>
                      <Link to={`/courses/${plan.course}/${section.id}`}>
                        {section.number} {section.title}
                      </Link>
                    </li>
                  ))}
                </ul>
                <span className="small dim nowrap">{duration(day.minutes)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
