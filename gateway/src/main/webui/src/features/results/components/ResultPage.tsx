import './result.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import { ReceiptLink } from '@/components/receipt/ReceiptLink';
import { StartPractice } from '@/components/practice/StartPractice';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState, Loaded } from '@/components/ui/States';
import { attemptsQuery, briefReviewQuery, reviewKey, type Review } from '@/lib/api/quiz';
import { path, type Problem } from '@/lib/http';
import { texts } from '@/lib/texts';
import { calendarDate, dayAndTime, timeOfDay } from '@/lib/time';
import { useTitle } from '@/lib/title';
import { costliest, earlierOf, missedObjectives, toRead } from '../score';
import { Chapters } from './Chapters';
import { Questions } from './Questions';
import { Score } from './Score';

const words = texts.results;

/** What came of an attempt, as far as the exam shows it; what it shows later appears by itself. */
export function ResultPage() {
  const { attempt = '' } = useParams();
  const review = useQuery(briefReviewQuery(attempt));
  return (
    <div className="wrap page">
      <p className="small">
        <Link to="/exams">{words.crumb}</Link>
      </p>
      <Loaded
        query={review}
        loading={words.loading}
        failed={words.failed}
        safe={words.failedSafe}
        onProblem={problem => unavailable(problem, attempt)}
      >
        {data => <Result review={data} />}
      </Loaded>
    </div>
  );
}

function unavailable(problem: Problem, attempt: string) {
  switch (problem.type) {
    case 'attempt-is-open':
      return <Unavailable {...words.running} to={path`/attempts/${attempt}/1`} />;
    case 'attempt-not-found':
      return <Unavailable {...words.gone} to="/exams" />;
    default:
      return null;
  }
}

function Unavailable({ title, text, act, to }: { title: string; text: string; act: string; to: string }) {
  useTitle(title);
  return (
    <EmptyState level={1} title={title} acts={<LinkButton to={to}>{act}</LinkButton>}>
      {text}
    </EmptyState>
  );
}

function Result({ review }: { review: Review }) {
  useTitle(`${review.examTitle}, ${texts.exams.result}`);
  // The first has none before it.
  const { data: attempts } = useQuery({ ...attemptsQuery(review.course), enabled: review.number > 1 });
  useLookAgain(review);
  const from = `${calendarDate(review.startedAt)}, ${timeOfDay(review.startedAt)}`;
  return (
    <>
      <div className="page-head">
        <h1>{review.examTitle}</h1>
        <p className="small faint">
          {words.when(from, timeOfDay(review.submittedAt))} {words.attempt(review.number)}{' '}
          {review.by === 'deadline' ? words.byDeadline : null} <ReceiptLink attempt={review.attempt} />
        </p>
      </div>
      {review.points == null || review.passed == null ? (
        <Hidden review={review} />
      ) : (
        <Score
          points={review.points}
          maxPoints={review.maxPoints}
          passMark={review.passMark}
          passed={review.passed}
          earlier={earlierOf(review, attempts ?? [])}
        />
      )}
      {review.chapters ? (
        <div className="with-margin result-columns">
          <Chapters chapters={review.chapters} passShare={review.passMark / Math.max(1, review.maxPoints)} />
          <Next review={review} />
        </div>
      ) : null}
      {review.points != null && review.moreFrom ? (
        <p className="dim">{words.more(dayAndTime(review.moreFrom))}</p>
      ) : null}
      {review.questions ? <Questions review={review} questions={review.questions} /> : null}
    </>
  );
}

/** Looks again when something more is shown. */
function useLookAgain({ attempt, moreFrom }: Review) {
  const client = useQueryClient();
  useEffect(() => {
    if (!moreFrom) return;
    const wait = Math.max(0, Date.parse(moreFrom) + CLOCKS_APART - Date.now());
    const look = () => void client.invalidateQueries({ queryKey: reviewKey(attempt) });
    const timer = setTimeout(look, Math.min(wait, LONGEST_TIMER));
    return () => clearTimeout(timer);
  }, [attempt, moreFrom, client]);
}

/** The score is not shown now: says when it will be. */
function Hidden({ review }: { review: Review }) {
  const { scoreFrom } = review;
  const { hidden } = words;
  const shows = review.questions !== undefined;
  return (
    <section className="part result-hidden">
      <h2>{hidden.title}</h2>
      <p className="dim">
        {scoreFrom ? hidden.waitsUntil(dayAndTime(scoreFrom)) : shows ? hidden.never : hidden.nothing}{' '}
        {shows && scoreFrom ? hidden.partly : null}
      </p>
    </section>
  );
}

const CLOCKS_APART = 1_000;
const LONGEST_TIMER = 12 * 3_600_000;

function Next({ review }: { review: Review }) {
  const most = costliest(review);
  const section = toRead(review.questions ?? []);
  const missed = missedObjectives(review.questions ?? []);
  const { next } = words;
  return (
    <aside className="stack result-next" aria-labelledby="next">
      <h2 id="next">{next.title}</h2>
      <p className="small dim">
        {most ? next.most(`${most.number} ${most.title}`, most.missed, most.all) : next.none}
      </p>
      {section ? (
        <LinkButton variant="primary" to={path`/courses/${review.course}/${section.id}`}>
          {next.read(section.number, section.title)}
        </LinkButton>
      ) : null}
      {missed.length > 0 ? (
        <StartPractice course={review.course} wish={{ scope: 'objectives', objectives: missed }}>
          {next.practise}
        </StartPractice>
      ) : null}
      <LinkButton to={path`/exams/${review.exam}`}>{next.again}</LinkButton>
    </aside>
  );
}
