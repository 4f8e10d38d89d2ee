import './plots.css';
import { useState } from 'react';
import { Link } from 'react-router';
import { asLevel, Mastery, masteryWord } from '@/components/ui/Marks';
import { Segmented } from '@/components/ui/Segmented';
import { Table, type Column } from '@/components/ui/Table';
import type {
  ChapterProgress,
  ChapterShare,
  CourseMastery,
  CourseProgress,
  Readiness,
  SectionLevel,
  SectionProgress,
} from '@/lib/api/progress';
import { texts } from '@/lib/texts';
import { dayAndTime } from '@/lib/time';
import { percent } from './percent';

const words = texts.today.know;

type KnowProps = {
  title: string;
  progress: CourseProgress;
  mastery: CourseMastery;
  readiness: Readiness | undefined;
};

/** Every section's level as a map, or as a table that says what made it and what lifts it. */
export function Know({ title, progress, mastery, readiness }: KnowProps) {
  const [shown, setShown] = useState<'map' | 'table'>('map');
  const levels = new Map(mastery.sections.map(level => [level.section, level]));
  return (
    <section className="know" aria-labelledby="know">
      <div className="row between">
        <h2 id="know">{title}</h2>
        <Segmented
          label={words.show}
          value={shown}
          options={[
            { value: 'map', label: words.map },
            { value: 'table', label: words.table },
          ]}
          onChange={setShown}
        />
      </div>
      {shown === 'map' ? (
        <MasteryMap progress={progress} levels={levels} readiness={readiness} />
      ) : (
        <MasteryTable progress={progress} levels={levels} />
      )}
    </section>
  );
}

/* eslint-disable jsx-a11y/no-interactive-element-to-noninteractive-role */
// The roles are written because `display: block` on a phone would take them away.
type Levels = ReadonlyMap<string, SectionLevel>;
type MapProps = { progress: CourseProgress; levels: Levels; readiness: Readiness | undefined };

function MasteryMap({ progress, levels, readiness }: MapProps) {
  const shares = new Map(readiness?.byChapter.map(share => [share.chapter, share]));
  const passShare = readiness && readiness.items > 0 ? readiness.passMark / readiness.items : 0.7;
  return (
    <>
      <p className="know-key small dim">
        {([0, 1, 2, 3, 4] as const).map(level => (
          <span key={level}>
            <Mastery level={level} named />
          </span>
        ))}
        <span>
          <i className="know-cell is-slipping is-sample" aria-hidden /> {words.slippingKey}
        </span>
      </p>
      <table className="know-map" role="table">
        <caption className="vh">{words.caption}</caption>
        <thead>
          <tr role="row" className="caption faint">
            <td colSpan={3} />
            <td>{words.shareRight(percent(passShare))}</td>
          </tr>
        </thead>
        <tbody>
          {progress.chapters.map(chapter => (
            <tr key={chapter.id} role="row">
              <td className="num" role="cell">
                {chapter.number}
              </td>
              <th scope="row" role="rowheader">
                {chapter.title}
              </th>
              <td role="cell">
                <span className="know-cells">
                  {chapter.sections.map(section => (
                    <Cell
                      key={section.id}
                      course={progress.course}
                      section={section}
                      level={levels.get(section.id)}
                    />
                  ))}
                </span>
              </td>
              <td role="cell" className="know-share">
                <Share share={shares.get(chapter.id)} known={readiness !== undefined} line={passShare} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/* eslint-enable jsx-a11y/no-interactive-element-to-noninteractive-role */

type CellProps = { course: string; section: SectionProgress; level: SectionLevel | undefined };

function Cell({ course, section, level }: CellProps) {
  const slipping = level?.slipping ?? false;
  const reached = asLevel(level?.level ?? 0);
  const tip = [
    words.cell(section.number, section.title, masteryWord(reached, slipping)),
    ...(level ? [words.right(level.right, level.answers.length), lift(level)] : []),
  ].join('. ');
  const looks = ['know-cell', slipping ? 'is-slipping' : '', reached === 4 && !slipping ? 'is-mastered' : ''];
  const inside = (
    <>
      <span aria-hidden>{section.number}</span>
      <span aria-hidden>
        <Mastery level={reached} slipping={slipping} />
      </span>
      <span className="vh">{tip}</span>
    </>
  );
  const className = looks.filter(Boolean).join(' ');
  return section.written ? (
    <Link className={className} to={`/courses/${course}/${section.id}`} title={tip}>
      {inside}
    </Link>
  ) : (
    <span className={className} title={tip}>
      {inside}
    </span>
  );
}

function Share({ share, known, line }: { share: ChapterShare | undefined; known: boolean; line: number }) {
  if (!share) return <span className="caption faint">{known ? words.noWeight : ''}</span>;
  const { share: mean, low, high } = share;
  if (mean === null || low === null || high === null) {
    return <span className="caption faint">{words.notEnough}</span>;
  }
  const x = (of: number) => of * 220;
  return (
    <>
      <svg width="220" height="16" viewBox="0 0 220 16" aria-hidden>
        <line x1="0" x2="220" y1="8" y2="8" className="axis-line" />
        <line x1={x(line)} x2={x(line)} y1="1" y2="15" className="axis-pass" />
        <rect x={x(low)} y="6" width={x(high - low)} height="4" className="axis-interval" />
        <circle cx={x(mean)} cy="8" r="4.5" className="axis-point" />
      </svg>
      <span className="vh">{words.spokenShare(percent(mean), percent(low), percent(high))}</span>
      <span className="caption dim" aria-hidden>
        {words.share(percent(mean))}
      </span>
    </>
  );
}

type Row = { chapter: ChapterProgress; section: SectionProgress; level: SectionLevel | undefined };

function MasteryTable({ progress, levels }: { progress: CourseProgress; levels: Levels }) {
  const rows = progress.chapters.flatMap(chapter =>
    chapter.sections.map(section => ({ chapter, section, level: levels.get(section.id) })),
  );
  const columns: Column<Row>[] = [
    {
      name: words.section,
      head: true,
      cell: ({ section }) =>
        section.written ? (
          <Link to={`/courses/${progress.course}/${section.id}`}>
            {section.number} {section.title}
          </Link>
        ) : (
          `${section.number} ${section.title}`
        ),
    },
    {
      name: words.level,
      cell: ({ level }) => (
        <span className="nowrap">
          <Mastery level={asLevel(level?.level ?? 0)} slipping={level?.slipping ?? false} named />
        </span>
      ),
    },
    { name: words.why, cell: ({ level }) => (level ? madeBy(level) : words.none) },
    { name: words.lift, cell: ({ level }) => (level ? lift(level) : '') },
  ];
  return <Table caption={words.caption} columns={columns} rows={rows} rowKey={({ section }) => section.id} />;
}

function madeBy({ right, answers }: SectionLevel): string {
  const last = answers[0];
  return [words.right(right, answers.length), last ? words.lastAt(dayAndTime(last.at)) : '']
    .filter(Boolean)
    .join(', ');
}

/** What lifts it, or keeps it. */
function lift({ lift: next, slipping }: SectionLevel): string {
  if (slipping) return words.refresh;
  if (!next) return words.highest;
  const level = masteryWord(next.level, false);
  return next.mixed ? words.liftsMixed(level) : words.lifts(level, next.answers);
}
