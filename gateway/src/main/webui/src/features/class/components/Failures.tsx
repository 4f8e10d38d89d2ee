import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { percent } from '@/components/progress/percent';
import { Button } from '@/components/ui/Button';
import { Loaded } from '@/components/ui/States';
import { Table } from '@/components/ui/Table';
import { path } from '@/lib/http';
import { texts } from '@/lib/texts';
import {
  failuresQuery,
  type ChapterFailures,
  type ClassFailures,
  type Counts,
  type SectionFailures,
} from '../api/class';
import { FailedQuestion } from './FailedQuestion';

const words = texts.classroom.failures;

const FIRST_SECTIONS = 8;

/** Chapter by chapter and section by section the share of wrong answers, down to the question, its passage and what was chosen instead. */
export function Failures({ course, group }: { course: string; group: string }) {
  const failures = useQuery(failuresQuery(course, group));
  return (
    <section className="part class-part" aria-labelledby="failures">
      <h2 id="failures">{words.title}</h2>
      <Loaded query={failures} loading={words.loading} failed={words.failed} shape="rows">
        {data => <Counted failures={data} />}
      </Loaded>
    </section>
  );
}

type CountedSection = SectionFailures & { counts: Counts };

function Counted({ failures }: { failures: ClassFailures }) {
  const { course, chapters, fewestStudents, fewestAnswers, fewestForAnOption } = failures;
  const [all, setAll] = useState(false);
  const sections = chapters
    .flatMap(chapter => chapter.sections)
    .filter((section): section is CountedSection => section.counts !== null)
    .sort((a, b) => shareOf(b.counts) - shareOf(a.counts));
  const shown = all ? sections : sections.slice(0, FIRST_SECTIONS);
  return (
    <>
      <p className="small dim class-sentence">{words.rule(fewestStudents, fewestAnswers)}</p>
      {chapters.every(chapter => chapter.counts === null) ? (
        <p>{words.none}</p>
      ) : (
        <div className="failures">
          <div>
            <h3>{words.chapters}</h3>
            <Chapters chapters={chapters} course={course} />
          </div>
          <div>
            <h3>{words.sections}</h3>
            {shown.length === 0 ? <p className="dim">{words.none}</p> : null}
            <ol className="failures-sections">
              {shown.map(section => (
                <li key={section.id}>
                  <div className="failures-section">
                    <Link to={path`/courses/${course}/${section.id}`}>
                      {section.number} {section.title}
                    </Link>
                    <Share counts={section.counts} />
                  </div>
                  <Questions course={course} section={section} fewest={fewestForAnOption} />
                </li>
              ))}
            </ol>
            {shown.length < sections.length ? (
              <p className="class-more">
                <Button onClick={() => setAll(true)}>{words.all(sections.length)}</Button>
              </p>
            ) : null}
          </div>
        </div>
      )}
    </>
  );
}

const shareOf = ({ wrong, answers }: Counts): number => wrong / answers;

function Chapters({ chapters, course }: { chapters: ChapterFailures[]; course: string }) {
  return (
    <Table<ChapterFailures>
      caption={words.chapters}
      rows={chapters}
      rowKey={chapter => chapter.id}
      columns={[
        {
          name: words.chapter,
          head: true,
          cell: chapter => (
            <Link to={`${path`/courses/${course}`}#${chapter.id}`}>
              {chapter.number} {chapter.title}
            </Link>
          ),
        },
        {
          name: words.wrong,
          cell: ({ counts }) =>
            counts ? <Share counts={counts} /> : <span className="small faint">{words.tooFew}</span>,
        },
      ]}
    />
  );
}

function Share({ counts }: { counts: Counts }) {
  const share = percent(shareOf(counts));
  return (
    <span className="failures-share">
      <svg width="100" height="10" viewBox="0 0 100 10" aria-hidden>
        <line x1="0" x2="100" y1="9.5" y2="9.5" className="scores-axis" />
        <rect x="0" y="1" width={share} height="8" className="failures-bar" />
      </svg>
      <b>{words.share(share)}</b>{' '}
      <span className="caption faint">{words.of(counts.wrong, counts.answers, counts.students)}</span>
    </span>
  );
}

type QuestionsProps = { course: string; section: CountedSection; fewest: number };

/** Asked of the bank only when they are opened. */
function Questions({ course, section, fewest }: QuestionsProps) {
  const [open, setOpen] = useState(false);
  if (section.questions.length === 0) return null;
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary className="small">{words.questions(section.number)}</summary>
      {open ? (
        <ul className="failures-questions">
          {section.questions.map(question => (
            <li key={question.question}>
              <FailedQuestion course={course} failed={question} fewest={fewest} />
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  );
}
