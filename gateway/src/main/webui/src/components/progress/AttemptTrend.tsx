import './plots.css';
import type { AttemptResult, AttemptRow } from '@/lib/api/progress';
import { texts } from '@/lib/texts';
import { dayAndMonth } from '@/lib/time';
import { useWidth } from './useWidth';

const words = texts.progress.trend;

const MOST_WIDTH = 560;
const MOST = 12;
const LETTERS = 14;

type Scored = AttemptRow & { result: AttemptResult };

/** The results of the last sittings as shares of their points, each with its own pass line; the table beneath has the numbers. */
export function AttemptTrend({ attempts }: { attempts: AttemptRow[] }) {
  const [figure, width] = useWidth(MOST_WIDTH);
  const scored = attempts
    .filter((attempt): attempt is Scored => attempt.result !== null)
    .slice(0, MOST)
    .reverse();
  const first = scored[0];
  const last = scored.at(-1);
  if (!first || !last || scored.length < 2) return null;
  const x = (index: number) => 40 + (index * (width - 80)) / (scored.length - 1);
  const y = (share: number) => 10 + (1 - share) * 90;
  const share = ({ result }: Scored) => result.points / result.maxPoints;
  const percent = (attempt: Scored) => Math.round(share(attempt) * 100);
  const passY = ({ result }: Scored) => y(result.passMark / result.maxPoints);
  /** Above the point, and above its pass line where that would go through the letters. */
  const labelY = (attempt: Scored) => {
    const point = y(share(attempt)) - 9;
    const line = passY(attempt);
    return line > point - LETTERS && line < point + 4 ? line - 4 : point;
  };
  return (
    <figure className="attempt-trend" ref={figure}>
      <svg viewBox={`0 0 ${width} 128`} role="img" aria-label={words.spoken(scored.map(percent).join(', '))}>
        <line x1="24" x2={width - 24} y1={y(0)} y2={y(0)} className="trend-axis" />
        <path
          d={`M${scored.map((attempt, index) => `${x(index)} ${y(share(attempt))}`).join(' L')}`}
          className="trend-score"
        />
        {scored.map((attempt, index) => {
          const line = passY(attempt);
          return (
            <g key={attempt.attempt}>
              <line x1={x(index) - 14} x2={x(index) + 14} y1={line} y2={line} className="trend-pass" />
              {attempt.result.passed ? (
                <circle cx={x(index)} cy={y(share(attempt))} r="5" className="trend-point is-passed" />
              ) : (
                <rect
                  x={x(index) - 4.5}
                  y={y(share(attempt)) - 4.5}
                  width="9"
                  height="9"
                  className="trend-point"
                />
              )}
            </g>
          );
        })}
        <text x={x(0) - 12} y={labelY(first)}>
          {percent(first)} %
        </text>
        <text x={x(scored.length - 1) - 12} y={labelY(last)}>
          {percent(last)} %
        </text>
        <text x={x(0) - 12} y="122">
          {dayAndMonth(first.startedAt)}
        </text>
        <text x={x(scored.length - 1)} y="122" textAnchor="middle">
          {dayAndMonth(last.startedAt)}
        </text>
      </svg>
      <figcaption className="caption faint">{words.caption}</figcaption>
    </figure>
  );
}
