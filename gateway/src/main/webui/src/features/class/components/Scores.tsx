import { useState } from 'react';
import { percent } from '@/components/progress/percent';
import { useWidth } from '@/components/progress/useWidth';
import { SelectField } from '@/components/ui/Field';
import { Segmented } from '@/components/ui/Segmented';
import { Table } from '@/components/ui/Table';
import { texts } from '@/lib/texts';
import type { ExamScores } from '../api/class';

const words = texts.classroom.scores;
const { heat } = texts.classroom;

/** How the newest results of one exam are spread. */
export function Scores({ exams }: { exams: ExamScores[] }) {
  const [chosen, setChosen] = useState('');
  const [shownAs, setShownAs] = useState<'map' | 'table'>('map');
  const exam = exams.find(one => one.exam === chosen) ?? exams[0];
  return (
    <section className="part class-part" aria-labelledby="scores">
      <div className="row between">
        <h2 id="scores">{words.title}</h2>
        {exam ? (
          <Segmented
            label={heat.show}
            value={shownAs}
            options={[
              { value: 'map', label: words.chart },
              { value: 'table', label: heat.table },
            ]}
            onChange={setShownAs}
          />
        ) : null}
      </div>
      {exam ? (
        <>
          {exams.length > 1 ? (
            <SelectField
              label={words.exam}
              value={exam.exam}
              onChange={event => setChosen(event.target.value)}
            >
              {exams.map(one => (
                <option key={one.exam} value={one.exam}>
                  {one.title}
                </option>
              ))}
            </SelectField>
          ) : (
            <h3>{exam.title}</h3>
          )}
          <p className="small dim class-sentence">
            {words.sentence(exam.students, exam.passed, percent(exam.median), percent(exam.passShare))}
          </p>
          {shownAs === 'map' ? <Chart exam={exam} /> : <Numbers exam={exam} />}
        </>
      ) : (
        <p className="dim">{words.none}</p>
      )}
    </section>
  );
}

type Bin = { name: string; number: number; from: number };

const binsOf = ({ tenths }: ExamScores): Bin[] =>
  tenths.map((number, tenth) => ({ name: words.bin(tenth * 10, tenth * 10 + 10), number, from: tenth * 10 }));

const MOST_WIDTH = 704;
const HEIGHT = 120;
const TOP = 24;

function Chart({ exam }: { exam: ExamScores }) {
  const [figure, width] = useWidth(MOST_WIDTH);
  const step = width / 10;
  const bins = binsOf(exam);
  const most = Math.max(...bins.map(bin => bin.number));
  const line = exam.passShare * width;
  const spoken = bins
    .filter(bin => bin.number > 0)
    .map(bin => words.counted(bin.name, bin.number))
    .join(', ');
  return (
    <figure className="scores" ref={figure}>
      <svg viewBox={`0 0 ${width} ${TOP + HEIGHT + 24}`} role="img" aria-label={words.spoken(spoken)}>
        {bins.map(({ from, number }) => {
          const height = (number / most) * HEIGHT;
          return number > 0 ? (
            <g key={from}>
              <rect
                x={(from / 10) * step + 3}
                y={TOP + HEIGHT - height}
                width={step - 6}
                height={height}
                className="scores-bar"
              />
              <text x={(from / 10 + 0.5) * step} y={TOP + HEIGHT - height - 6} textAnchor="middle">
                {number}
              </text>
            </g>
          ) : null;
        })}
        <line x1="0" x2={width} y1={TOP + HEIGHT} y2={TOP + HEIGHT} className="scores-axis" />
        <line x1={line} x2={line} y1="4" y2={TOP + HEIGHT + 6} className="scores-pass" />
        {[0, 20, 40, 60, 80, 100].map(tick => (
          <text
            key={tick}
            x={(tick / 100) * width}
            y={TOP + HEIGHT + 20}
            textAnchor={tick === 0 ? 'start' : tick === 100 ? 'end' : 'middle'}
          >
            {tick} %
          </text>
        ))}
      </svg>
      <figcaption className="caption faint">{words.axis}</figcaption>
    </figure>
  );
}

function Numbers({ exam }: { exam: ExamScores }) {
  return (
    <div className="scores-table">
      <Table<Bin>
        caption={words.table}
        rows={binsOf(exam)}
        rowKey={bin => bin.name}
        columns={[
          { name: words.points, head: true, cell: bin => bin.name },
          { name: words.students, end: true, cell: bin => bin.number },
        ]}
      />
    </div>
  );
}
