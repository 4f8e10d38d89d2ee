import { useState } from 'react';
import { Link } from 'react-router';
import { asLevel, Mastery, masteryWord } from '@/components/ui/Marks';
import { Button } from '@/components/ui/Button';
import { Segmented } from '@/components/ui/Segmented';
import { Table, type Column } from '@/components/ui/Table';
import { path } from '@/lib/http';
import { texts } from '@/lib/texts';
import type { ChapterHead, Student } from '../api/class';
import { nameOf } from '../names';
import { useMore } from './useMore';

const words = texts.classroom.heat;

type HeatMapProps = { chapters: ChapterHead[]; students: Student[] };

/** Students against chapters: bars and ground say the level, a dashed edge says that something slips. As a table it has the counts. */
export function HeatMap({ chapters, students }: HeatMapProps) {
  const [shownAs, setShownAs] = useState<'map' | 'table'>('map');
  const { shown, more, showMore } = useMore(students);
  const readable = chapters
    .map((chapter, index) => ({ chapter, index }))
    .filter(({ chapter }) => chapter.sections > 0);
  if (students.length === 0 || readable.length === 0) return null;
  return (
    <section className="part class-part" aria-labelledby="heat">
      <div className="row between">
        <h2 id="heat">{words.title}</h2>
        <Segmented
          label={words.show}
          value={shownAs}
          options={[
            { value: 'map', label: words.map },
            { value: 'table', label: words.table },
          ]}
          onChange={setShownAs}
        />
      </div>
      {shownAs === 'map' ? (
        <Grid columns={readable} students={shown} />
      ) : (
        <Numbers columns={readable} students={shown} />
      )}
      {more > 0 ? (
        <p className="class-more">
          <Button onClick={showMore}>{texts.classroom.more(more)}</Button>
        </p>
      ) : null}
    </section>
  );
}

type Columns = { chapter: ChapterHead; index: number }[];
type ShownProps = { columns: Columns; students: Student[] };

/* eslint-disable jsx-a11y/no-interactive-element-to-noninteractive-role */
// The roles are written because `display: grid` on a phone would take them away.
function Grid({ columns, students }: ShownProps) {
  return (
    <>
      <p className="heat-key small dim">
        {([0, 1, 2, 3, 4] as const).map(level => (
          <span key={level}>
            <Mastery level={level} named />
          </span>
        ))}
        <span>
          <i className="heat-sample" aria-hidden /> {words.slippingKey}
        </span>
      </p>
      <p className="caption faint">{words.key}</p>
      <table className="heat" role="table">
        <caption className="vh">{words.caption}</caption>
        <thead>
          <tr role="row">
            <th scope="col" role="columnheader">
              {words.student}
            </th>
            {columns.map(({ chapter }) => (
              <th key={chapter.id} scope="col" role="columnheader" title={chapter.title}>
                <span aria-hidden>{chapter.number}</span>
                <span className="vh">{words.chapter(chapter.number, chapter.title)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {students.map(student => (
            <tr key={student.learner} role="row">
              <th scope="row" role="rowheader">
                <Link to={path`/teach/class/${student.learner}`}>{nameOf(student)}</Link>
              </th>
              {columns.map(({ chapter, index }) => (
                <Cell key={chapter.id} student={student} chapter={chapter} index={index} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

type CellProps = { student: Student; chapter: ChapterHead; index: number };

function Cell({ student, chapter, index }: CellProps) {
  const known = student.chapters[index];
  const level = asLevel(known?.level ?? 0);
  const slips = (known?.slipping ?? 0) > 0;
  const tip =
    words.cell(
      words.chapter(chapter.number, chapter.title),
      masteryWord(level, false),
      known?.proficient ?? 0,
      chapter.sections,
    ) + (slips ? words.slipping(known?.slipping ?? 0) : '');
  return (
    <td role="cell" title={tip}>
      <span className={`heat-cell is-${level}${slips ? ' is-slipping' : ''}`}>
        <span className="heat-number" aria-hidden>
          {chapter.number}
        </span>
        <span aria-hidden>
          <Mastery level={level} />
        </span>
        <span className="vh">{tip}</span>
      </span>
    </td>
  );
}

/* eslint-enable jsx-a11y/no-interactive-element-to-noninteractive-role */

function Numbers({ columns, students }: ShownProps) {
  const cells: Column<Student>[] = [
    {
      name: words.student,
      head: true,
      cell: student => <Link to={path`/teach/class/${student.learner}`}>{nameOf(student)}</Link>,
    },
    ...columns.map(({ chapter, index }): Column<Student> => ({
      name: words.chapter(chapter.number, chapter.title),
      cell: student => {
        const known = student.chapters[index];
        return (
          words.numbers(known?.proficient ?? 0, chapter.sections) +
          (known && known.slipping > 0 ? words.slipping(known.slipping) : '')
        );
      },
    })),
  ];
  return (
    <>
      <p className="caption faint">{words.tableHint}</p>
      <div className="heat-numbers">
        <Table caption={words.caption} columns={cells} rows={students} rowKey={student => student.learner} />
      </div>
    </>
  );
}
