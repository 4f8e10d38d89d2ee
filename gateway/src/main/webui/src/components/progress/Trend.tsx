import './plots.css';
import type { Readiness } from '@/lib/api/progress';
import { texts } from '@/lib/texts';
import { dayAndMonth } from '@/lib/time';
import { useWidth } from './useWidth';

const words = texts.today.readiness;

const MOST_WIDTH = 576;
const LEFT = 24;
const TOP = 12;
const HEIGHT = 84;

type Point = Readiness['trend'][number];

/** The chance week by week; its interval is the band around it. */
export function Trend({ points }: { points: Point[] }) {
  const [figure, width] = useWidth(MOST_WIDTH);
  const right = width - 40;
  const x = (index: number) => LEFT + (index * (right - LEFT)) / (points.length - 1);
  const y = (share: number) => TOP + (1 - share) * HEIGHT;
  const line = (of: (point: Point) => number) => points.map((point, index) => `${x(index)} ${y(of(point))}`);
  const band = `M${line(point => point.high).join(' L')} L${line(point => point.low)
    .reverse()
    .join(' L')} Z`;
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const shown = (point: Point) => Math.round(point.probability * 100);
  return (
    <figure className="chance-trend" ref={figure}>
      <svg viewBox={`0 0 ${width} 122`} role="img" aria-label={words.trend(points.map(shown).join(', '))}>
        <path d={band} className="trend-band" />
        <path d={`M${line(point => point.probability).join(' L')}`} className="trend-line" />
        {points.slice(0, -1).map((point, index) => (
          <circle key={point.at} cx={x(index)} cy={y(point.probability)} r="3" className="trend-dot" />
        ))}
        <circle cx={right} cy={y(last.probability)} r="5" className="axis-point" />
        <text x={LEFT - 4} y={y(first.probability) + 5} textAnchor="end" className="trend-number">
          {shown(first)}
        </text>
        <text x={right + 10} y={y(last.probability) + 5} className="trend-number">
          {shown(last)}
        </text>
        <text x={LEFT} y="118">
          {dayAndMonth(first.at)}
        </text>
        <text x={right} y="118" textAnchor="middle">
          {words.today}
        </text>
      </svg>
      <figcaption className="caption faint">{words.band}</figcaption>
    </figure>
  );
}
