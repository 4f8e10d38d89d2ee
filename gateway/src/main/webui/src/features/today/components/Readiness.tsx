import { percent } from '@/components/progress/percent';
import { Trend } from '@/components/progress/Trend';
import type { Readiness as ReadinessData } from '@/lib/api/progress';
import { texts } from '@/lib/texts';

const words = texts.today.readiness;

/** The chance to pass with its interval, or what is missing for one. */
export function Readiness({ readiness }: { readiness: ReadinessData }) {
  const { chance, answers, narrowing, trend } = readiness;
  if (!chance) return <NotEnough readiness={readiness} />;
  const [low, now, high] = [percent(chance.low), percent(chance.probability), percent(chance.high)];
  const weekAgo = trend.at(-2);
  return (
    <section aria-labelledby="readiness">
      <h2 id="readiness" className="label">
        {words.title}
      </h2>
      <p className="chance">
        {now}
        <small> %</small>
      </p>
      <p className="dim">{words.between(low, high, answers)}</p>
      <svg className="chance-axis" viewBox="0 0 400 34" role="img" aria-label={words.spoken(now, low, high)}>
        <line x1="0" x2="400" y1="9" y2="9" className="axis-line" />
        <rect x={low * 4} y="4" width={Math.max(2, (high - low) * 4)} height="10" className="axis-interval" />
        <circle cx={now * 4} cy="9" r="6.5" className="axis-point" />
        {ticks(low, high).map(tick => (
          <text key={tick} x={tick * 4} y="32" textAnchor={anchor(tick)}>
            {tick === 100 ? '100 %' : tick}
          </text>
        ))}
      </svg>
      <p className="small dim today-why">
        {[
          weekAgo ? words.change(percent(weekAgo.probability), now) : '',
          narrowing
            ? narrowing.points > 0
              ? words.narrow(words.chapters(narrowing.chapters), narrowing.answers, narrowing.points)
              : words.guess(words.chapters(narrowing.chapters))
            : '',
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {trend.length > 1 ? <Trend points={trend} /> : null}
      <How />
    </section>
  );
}

const anchor = (tick: number) => (tick < 6 ? 'start' : tick > 94 ? 'end' : 'middle');

/** 0 and 100 give way to the interval's ends where they would touch. */
function ticks(low: number, high: number): number[] {
  const ends = high - low < 8 ? [Math.round((low + high) / 2)] : [low, high];
  return [...(low > 8 ? [0] : []), ...ends, ...(high < 84 ? [100] : [])];
}

function NotEnough({ readiness }: { readiness: ReadinessData }) {
  return (
    <section aria-labelledby="readiness">
      <h2 id="readiness">{words.none}</h2>
      <p className="dim today-why">{words.why(readiness.answersNeeded, readiness.chaptersNeeded)}</p>
      <p className="today-why">{words.have(readiness.answers, readiness.chapters)}</p>
      <How />
    </section>
  );
}

function How() {
  return (
    <details className="today-how small">
      <summary>{words.how}</summary>
      {words.howText.map(paragraph => (
        <p key={paragraph} className="dim today-why">
          {paragraph}
        </p>
      ))}
    </details>
  );
}
