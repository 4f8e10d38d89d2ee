import { Check } from 'lucide-react';
import { Link } from 'react-router';
import type { Activity } from '@/lib/api/progress';
import { texts } from '@/lib/texts';
import { weekdayOf } from '@/lib/time';

const words = texts.today.week;

/** The last seven days, and the goal where one is set. */
export function Week({ activity }: { activity: Activity }) {
  const { week, goalDays, weeksKept } = activity;
  return (
    <>
      <p className="small dim">
        {goalDays === null ? (
          <>
            {words.noGoal} <Link to="/progress/plan">{words.setGoal}</Link>
          </>
        ) : (
          words.goal(goalDays) + words.kept(weeksKept ?? 0)
        )}
      </p>
      <ol className="week">
        {week.map(({ day, active }, index) => (
          <li key={day} className={active ? 'is-on' : undefined}>
            <i>{active ? <Check size={16} strokeWidth={1.75} aria-hidden /> : null}</i>
            <span className={index === week.length - 1 ? 'bold' : undefined}>
              {index === week.length - 1 ? words.today : weekdayOf(day).slice(0, 2)}
            </span>
            <span className="vh">{active ? words.active : words.free}</span>
          </li>
        ))}
      </ol>
      {goalDays === null ? null : (
        <p className="caption faint">
          {words.missed} <Link to="/progress/plan">{words.change}</Link>
        </p>
      )}
    </>
  );
}
