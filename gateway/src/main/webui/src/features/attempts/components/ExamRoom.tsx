import './room.css';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Navigate, Outlet, useParams } from 'react-router';
import { LastWords } from '@/components/question/lastWords';
import { LinkButton, Button } from '@/components/ui/Button';
import { EmptyState, Loading } from '@/components/ui/States';
import { briefReviewQuery, startedKey, type AttemptView } from '@/lib/api/quiz';
import { path } from '@/lib/http';
import { useLearner } from '@/lib/session';
import { texts } from '@/lib/texts';
import { unsentOf } from '../room/answers';
import { Room } from '../room/room';
import { browserAround } from '../room/surroundings';
import { RoomContext, useRoom } from './RoomContext';
import { TooLate } from './TooLate';

const words = texts.attempts;

/** The frame of one attempt's pages: it keeps the room alive from question to question. */
export function ExamRoom() {
  const { attempt = '' } = useParams();
  const learner = useLearner()?.sub;
  // The room is one learner's: whoever logs in on this browser later gets one of their own.
  return learner === undefined ? null : (
    <RoomOf key={`${learner} ${attempt}`} attempt={attempt} learner={learner} />
  );
}

function RoomOf({ attempt, learner }: { attempt: string; learner: string }) {
  const client = useQueryClient();
  const [room] = useState(() => {
    const started = client.getQueryData<AttemptView>(startedKey(attempt));
    client.removeQueries({ queryKey: startedKey(attempt) });
    return new Room(attempt, browserAround(attempt, learner), started);
  });
  useEffect(() => room.open(), [room]);
  return (
    <RoomContext value={room}>
      <LastWords value={room.beforeClose}>
        <Inside attempt={attempt} />
      </LastWords>
    </RoomContext>
  );
}

function Inside({ attempt }: { attempt: string }) {
  const { room, state } = useRoom();
  const isUnsent = unsentOf(state.answers).length > 0 && state.phase !== 'ended';
  useWarningWhenLeaving(isUnsent);
  const client = useQueryClient();
  const ended = state.phase === 'ended';
  const review = state.ended?.review;
  useEffect(() => {
    // The list of exams and the attempts are other ones now, whether or not the stream says so.
    if (ended) void client.invalidateQueries({ queryKey: ['quiz'] });
    if (review) client.setQueryData(briefReviewQuery(attempt).queryKey, review);
  }, [client, ended, review, attempt]);

  if (state.phase === 'ended') {
    return Object.keys(state.answers.refused).length > 0 ? (
      <TooLate attempt={attempt} />
    ) : (
      <Navigate to={path`/attempts/${attempt}/result`} replace />
    );
  }
  switch (state.arrival) {
    case 'there':
      return <Outlet />;
    case 'gone':
      return (
        <div className="wrap page">
          <EmptyState
            level={1}
            title={words.gone.title}
            acts={<LinkButton to="/exams">{words.gone.toExams}</LinkButton>}
          >
            {words.gone.text}
          </EmptyState>
        </div>
      );
    case 'unreachable':
      return (
        <div className="wrap page">
          <EmptyState
            level={1}
            title={words.unreachable.title}
            acts={<Button onClick={() => void room.look()}>{texts.ui.tryAgain}</Button>}
          >
            {words.unreachable.text}
          </EmptyState>
        </div>
      );
    case 'waiting':
      return (
        <div className="wrap page">
          <Loading text={words.loading} />
        </div>
      );
  }
}

/** The browser asks before it leaves only while something is unsent. */
function useWarningWhenLeaving(isUnsent: boolean): void {
  useEffect(() => {
    if (!isUnsent) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsent]);
}
