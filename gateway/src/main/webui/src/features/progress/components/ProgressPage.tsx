import './progress.css';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { AttemptTable } from '@/components/progress/AttemptTable';
import { AttemptTrend } from '@/components/progress/AttemptTrend';
import { LinkButton } from '@/components/ui/Button';
import { ReadRuler } from '@/components/ui/Marks';
import { ShowMore } from '@/components/ui/ShowMore';
import { EmptyState, Loaded } from '@/components/ui/States';
import { Table, type Column } from '@/components/ui/Table';
import {
  attemptsBefore,
  masteryMarks,
  progressQuery,
  type AttemptRow,
  type CourseProgress,
  type SectionProgress,
} from '@/lib/api/progress';
import { announce } from '@/lib/announce';
import { useLive } from '@/lib/live';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { dayAndTime } from '@/lib/time';
import { ChapterResults } from './ChapterResults';

const words = texts.progress;

const pages = [
  { to: '/progress/plan', name: words.pages.plan },
  { to: '/progress/sheet', name: words.pages.sheet },
  { to: '/progress/notes', name: texts.notes.link },
  { to: '/progress/reports', name: texts.reports.mine },
];

/** What was read and sat, and when. It changes by itself within a second of the fact. */
export function ProgressPage() {
  const course = usePresentCourse();
  const query = useQuery(progressQuery(course));
  useLive('progress', event => {
    if (event.course === course) announce(words.changed[event.what]);
  });
  return (
    <div className="wrap page">
      <div className="page-head">
        <h1>{words.title}</h1>
        <p className="small dim">{words.live}</p>
      </div>
      <p className="row progress-pages">
        {pages.map(page => (
          <LinkButton key={page.to} size="small" to={page.to}>
            {page.name}
          </LinkButton>
        ))}
      </p>
      <Loaded query={query} loading={words.loading} failed={words.failed} safe={words.safe}>
        {progress => <Progress progress={progress} />}
      </Loaded>
    </div>
  );
}

function Progress({ progress }: { progress: CourseProgress }) {
  const latest = progress.attempts.find(attempt => attempt.result !== null);
  return (
    <>
      <section className="part" aria-labelledby="attempts">
        <h2 id="attempts">{words.attempts}</h2>
        {progress.attempts.length > 0 ? (
          <div className="progress-attempts">
            <div>
              <AttemptTrend attempts={progress.attempts} />
              <Attempts progress={progress} />
            </div>
            {latest?.result ? (
              <ChapterResults
                attempt={latest}
                result={latest.result}
                earlier={earlierSitting(progress.attempts, latest)}
              />
            ) : null}
          </div>
        ) : (
          <EmptyState
            level={3}
            title={words.noAttempts}
            acts={<LinkButton to="/exams">{words.toExams}</LinkButton>}
          >
            {words.noAttemptsText}
          </EmptyState>
        )}
      </section>
      <section className="part progress-part" aria-labelledby="read">
        <h2 id="read">{words.read}</h2>
        <p className="small dim">
          {words.readCount(progress.completed, progress.total)}
          {words.practised(progress.practised)}
          {words.mastered([...masteryMarks(progress).values()].filter(mark => mark.level === 4).length)}
        </p>
        <ul className="progress-chapters">
          {progress.chapters.map(chapter => (
            <li key={chapter.id}>
              <span className="num">{chapter.number}</span>
              <Link to={`/courses/${progress.course}#${chapter.id}`}>{chapter.title}</Link>
              <ReadRuler read={chapter.sections.map(section => section.completedAt !== null)} />
            </li>
          ))}
        </ul>
        <ReadHistory progress={progress} />
      </section>
    </>
  );
}

/** The newest are there at once; older ones come page by page. */
function Attempts({ progress: { course, attempts, attemptsBefore: before } }: { progress: CourseProgress }) {
  const older = useInfiniteQuery({
    queryKey: ['progress', course, 'attempts', before],
    queryFn: ({ pageParam }) => attemptsBefore(course, pageParam),
    initialPageParam: before ?? '',
    getNextPageParam: page => page.before,
    enabled: false,
  });
  const shown: AttemptRow[] = [...attempts, ...(older.data?.pages.flatMap(page => page.attempts) ?? [])];
  const more = older.data ? older.hasNextPage : before !== null;
  return (
    <>
      <AttemptTable attempts={shown} />
      {older.error ? (
        <p role="alert" className="small is-wrong">
          {words.earlierFailed}
        </p>
      ) : null}
      <ShowMore query={{ ...older, hasNextPage: more }} more={words.earlier} />
    </>
  );
}

/** The sitting before it of the same exam, to compare chapters with. */
const earlierSitting = (attempts: AttemptRow[], latest: AttemptRow): AttemptRow | undefined =>
  attempts.slice(attempts.indexOf(latest) + 1).find(other => other.exam === latest.exam && other.result);

type Read = SectionProgress & { completedAt: string };

function ReadHistory({ progress }: { progress: CourseProgress }) {
  const read = progress.chapters
    .flatMap(chapter => chapter.sections)
    .filter((section): section is Read => section.completedAt !== null)
    .sort((a, b) => b.completedAt.localeCompare(a.completedAt));
  if (read.length === 0) return <p className="dim progress-none">{words.nothingRead}</p>;
  const columns: Column<Read>[] = [
    {
      name: words.section,
      head: true,
      cell: section => (
        <Link to={`/courses/${progress.course}/${section.id}`}>
          {section.number} {section.title}
        </Link>
      ),
    },
    { name: words.readOn, end: true, cell: section => dayAndTime(section.completedAt) },
  ];
  return <Table caption={words.history} columns={columns} rows={read} rowKey={section => section.id} />;
}
