import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { StartPractice } from '@/components/practice/StartPractice';
import { Button } from '@/components/ui/Button';
import { announce } from '@/lib/announce';
import { markKnown, type Reviews as ReviewData } from '@/lib/api/progress';
import { texts } from '@/lib/texts';
import { weekdayOf } from '@/lib/time';
import { SESSION } from './nextThings';

const words = texts.today.reviews;

/** What is due, what the week brings, and a way to set aside what is known. */
export function Reviews({ reviews }: { reviews: ReviewData }) {
  const { course, due, later, known } = reviews;
  const session = due.slice(0, SESSION).map(card => card.objective);
  return (
    <>
      <p className="small dim">
        {due.length > 0
          ? `${words.due(due.length, Math.ceil((session.length * 5) / 4))} ${words.siblings}`
          : later > 0
            ? words.notDue(later)
            : words.none}
      </p>
      {due.length + later > 0 ? <Forecast forecast={reviews.forecast} /> : null}
      {due.length > 0 ? (
        <div className="reviews-start">
          <StartPractice
            course={course}
            wish={{ scope: 'objectives', objectives: session, items: SESSION }}
            variant="secondary"
          >
            {words.start}
          </StartPractice>
        </div>
      ) : null}
      <Marking course={course} due={due} known={known} />
    </>
  );
}

function Forecast({ forecast }: { forecast: ReviewData['forecast'] }) {
  const most = Math.max(1, ...forecast.map(day => day.cards));
  return (
    <ol className="forecast" aria-label={words.forecast}>
      {forecast.map(({ day, cards }) => {
        const height = Math.round((cards / most) * 48);
        return (
          <li key={day}>
            <span aria-hidden>{cards}</span>
            <svg viewBox="0 0 28 48" width="28" height="48" aria-hidden>
              <rect x="0" y={48 - Math.max(1, height)} width="28" height={Math.max(1, height)} />
            </svg>
            <span aria-hidden>{weekdayOf(day).slice(0, 2)}</span>
            <span className="vh">{words.day(weekdayOf(day), cards)}</span>
          </li>
        );
      })}
    </ol>
  );
}

type MarkingProps = Pick<ReviewData, 'course' | 'due' | 'known'>;

function Marking({ course, due, known }: MarkingProps) {
  const client = useQueryClient();
  const [failed, setFailed] = useState(false);
  const mark = useMutation({
    mutationFn: ({ objective, isKnown }: { objective: string; text: string; isKnown: boolean }) =>
      markKnown(course, objective, isKnown),
    onSuccess: (_, { text, isKnown }) => {
      setFailed(false);
      announce(isKnown ? words.isKnown(text) : words.isBack(text));
      return client.invalidateQueries({ queryKey: ['progress', course] });
    },
    onError: () => setFailed(true),
  });
  if (due.length + known.length === 0) return null;
  const row = (
    card: { objective: string; text: string; section: { id: string; number: string } },
    isKnown: boolean,
    act: string,
    label: string,
  ) => (
    <li key={card.objective}>
      <span>
        <Link to={`/courses/${course}/${card.section.id}`}>{card.section.number}</Link> {card.text}
      </span>
      <Button
        variant="quiet"
        size="small"
        aria-label={label}
        onClick={() => mark.mutate({ objective: card.objective, text: card.text, isKnown })}
      >
        {act}
      </Button>
    </li>
  );
  return (
    <>
      {failed ? (
        <p role="alert" className="small is-wrong">
          {words.notSaved}
        </p>
      ) : null}
      {due.length > 0 ? (
        <details className="reviews-list small">
          <summary>{words.list(due.length)}</summary>
          <ul>{due.map(card => row(card, true, words.known, words.knownFor(card.text)))}</ul>
        </details>
      ) : null}
      {known.length > 0 ? (
        <details className="reviews-list small">
          <summary>{words.said(known.length)}</summary>
          <ul>{known.map(card => row(card, false, words.undo, words.undoFor(card.text)))}</ul>
        </details>
      ) : null}
    </>
  );
}
