import { CircleCheck, CircleX } from 'lucide-react';
import type { CSSProperties } from 'react';
import { texts } from '@/lib/texts';
import { ordinalAttempt } from '@/lib/texts/en/exams';
import { chanceOf, hundredths } from '../score';

const words = texts.results;

type ScoreProps = {
  points: number;
  maxPoints: number;
  passMark: number;
  passed: boolean;
  earlier: { number: number; points: number } | null;
};

/** Passed or not, and how far from the line: the line is drawn into the score. */
export function Score({ points, maxPoints, passMark, passed, earlier }: ScoreProps) {
  const Icon = passed ? CircleCheck : CircleX;
  return (
    <section className={passed ? 'score is-passed' : 'score'} aria-label={texts.exams.result}>
      <div>
        <p className={`score-word ${passed ? 'is-right' : 'is-wrong'}`}>
          <Icon size={20} strokeWidth={1.75} aria-hidden /> {passed ? words.passed : words.failedExam}
        </p>
        <p className="score-points">
          {points}
          <small>{words.of(maxPoints)}</small>
        </p>
      </div>
      <div>
        <PassLine points={points} maxPoints={maxPoints} passMark={passMark} earlier={earlier} />
        <p className="small dim">
          {words.distance(hundredths(points - passMark))}{' '}
          {words.chance(maxPoints, chanceOf(points, maxPoints), points - passMark)}
        </p>
      </div>
    </section>
  );
}

type PassLineProps = Omit<ScoreProps, 'passed'>;

function PassLine({ points, maxPoints, passMark, earlier }: PassLineProps) {
  const at = (value: number): CSSProperties & Record<'--at', string> => ({
    '--at': `${(100 * value) / Math.max(1, maxPoints)}%`,
  });
  const before = earlier ? words.lineEarlier(ordinalAttempt(earlier.number), earlier.points) : '';
  const label = [words.line(points, maxPoints, passMark), before].filter(Boolean).join(', ');
  const [mine, theirs] = sides(points, earlier?.points, maxPoints);
  return (
    <div
      className={earlier && theirs === null ? 'pass-line is-stacked' : 'pass-line'}
      role="img"
      aria-label={label}
    >
      <div className="pass-track" />
      <div className="pass-fill" style={at(points)} />
      <div className="pass-mark" style={at(passMark)} />
      <span className="pass-name bold" style={at(passMark)}>
        {words.pass(passMark)}
      </span>
      <span className={`pass-label bold ${mine}`} style={at(points)}>
        {words.you(points)}
      </span>
      {earlier ? (
        <>
          <div className="pass-earlier-mark" style={at(earlier.points)} />
          <span
            className={`pass-label is-earlier ${theirs ?? away(earlier.points, maxPoints)}`}
            style={at(earlier.points)}
          >
            {before}
          </span>
        </>
      ) : null}
    </div>
  );
}

type Side = 'to-start' | 'to-end';

/** Away from the nearer edge. */
const away = (value: number, max: number): Side => (value > max / 2 ? 'to-start' : 'to-end');

/**
 * On which side of their marks the two labels stand: away from each other where both have room for that; otherwise the earlier
 * one goes beneath (null).
 */
function sides(points: number, earlier: number | undefined, max: number): [Side, Side | null] {
  if (earlier === undefined || earlier === points) return [away(points, max), null];
  const fits = Math.min(points, earlier) > max * 0.25 && Math.max(points, earlier) < max * 0.85;
  if (!fits) return [away(points, max), null];
  return points > earlier ? ['to-end', 'to-start'] : ['to-start', 'to-end'];
}
