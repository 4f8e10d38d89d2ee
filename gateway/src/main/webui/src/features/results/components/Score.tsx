import { CircleCheck, CircleX } from 'lucide-react';
import type { CSSProperties } from 'react';
import { texts } from '@/lib/texts';
import { ordinalAttempt } from '@/lib/texts/en/exams';
import { chanceOf } from '../score';

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
          {words.distance(points - passMark)} {words.chance(maxPoints, chanceOf(points, maxPoints), passed)}
        </p>
      </div>
    </section>
  );
}

function PassLine({ points, maxPoints, passMark, earlier }: Omit<ScoreProps, 'passed'>) {
  const at = (value: number): CSSProperties & Record<'--at', string> => ({
    '--at': `${(100 * value) / Math.max(1, maxPoints)}%`,
  });
  const label = [
    words.line(points, maxPoints, passMark),
    earlier ? words.lineEarlier(ordinalAttempt(earlier.number), earlier.points) : '',
  ];
  return (
    <div className="pass-line" role="img" aria-label={label.filter(Boolean).join(', ')}>
      <div className="pass-track" />
      <div className="pass-fill" style={at(points)} />
      <div className="pass-mark" style={at(passMark)} />
      <span className="pass-name bold" style={at(passMark)}>
        {words.pass(passMark)}
      </span>
      <span className={`pass-label bold ${side(points, maxPoints, earlier?.points)}`} style={at(points)}>
        {words.you(points)}
      </span>
      {earlier ? (
        <>
          <div className="pass-earlier-mark" style={at(earlier.points)} />
          <span
            className={`pass-label is-earlier ${side(earlier.points, maxPoints, points)}`}
            style={at(earlier.points)}
          >
            {words.lineEarlier(ordinalAttempt(earlier.number), earlier.points)}
          </span>
        </>
      ) : null}
    </div>
  );
}

/** Labels turn away from the edge and from each other, so that none covers another. */
function side(value: number, max: number, other: number | undefined): 'to-start' | 'to-end' {
  if (other !== undefined && other !== value) return value < other ? 'to-start' : 'to-end';
  return value > max * 0.75 ? 'to-start' : 'to-end';
}
