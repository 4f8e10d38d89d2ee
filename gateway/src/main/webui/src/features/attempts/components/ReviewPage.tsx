import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { plainText } from '@/components/question/letters';
import { Button, LinkButton } from '@/components/ui/Button';
import { Dialog, DialogActs } from '@/components/ui/Dialog';
import type { PaperQuestion } from '@/lib/api/quiz';
import { path } from '@/lib/http';
import { useKeys } from '@/lib/keys';
import { texts } from '@/lib/texts';
import { clockTime } from '@/lib/time';
import { useTitle } from '@/lib/title';
import { isAnswered, unsentOf } from '../room/answers';
import { mayChange } from '../room/state';
import { Legend, Palette } from './Palette';
import { useRoom } from './RoomContext';
import { RoomFrame } from './RoomFrame';

const words = texts.attempts.review;

/** Before submitting: what is open, what is flagged, what is not saved, each with its first words. */
export function ReviewPage() {
  const { attempt = '' } = useParams();
  const { state } = useRoom();
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const cell = useRef<HTMLButtonElement>(null);
  const all = state.paper?.questions ?? [];
  const last = state.seen.at(-1) ?? 1;
  const go = (to: number) => void navigate(path`/attempts/${attempt}/${to}`);
  useTitle(`${words.title}, ${state.paper?.examTitle ?? ''}`);
  useKeys({ ArrowLeft: () => go(last), p: () => cell.current?.focus() });
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  const open = all.filter(({ position }) => !isAnswered(state.answers, position));
  const flagged = all.filter(({ position }) => state.flags[position]);
  const waiting = all.filter(({ position }) => state.answers.unsent[position] !== undefined);

  return (
    <RoomFrame
      skipTo="review"
      end={
        <LinkButton className="room-review" to={path`/attempts/${attempt}/${last}`}>
          {texts.attempts.head.backTo(last)}
        </LinkButton>
      }
    >
      {() => (
        <div className="review" id="review">
          <h2 ref={heading} tabIndex={-1}>
            {words.title}
          </h2>
          <dl className="review-sum">
            <Figure number={all.length - open.length} name={words.answered} />
            <Figure number={open.length} name={words.open} {...(open.length > 0 && { kind: 'is-wrong' })} />
            <Figure
              number={flagged.length}
              name={words.flagged}
              {...(flagged.length > 0 && { kind: 'is-flag' })}
            />
            <Figure
              number={waiting.length}
              name={words.waiting}
              {...(waiting.length > 0 && { kind: 'is-warn' })}
            />
          </dl>
          <div className="review-columns">
            <div className="stack-l">
              {open.length + flagged.length + waiting.length === 0 ? (
                <p className="dim">{words.nothing}</p>
              ) : null}
              <Todo
                attempt={attempt}
                title={words.waitingTitle}
                note={words.waitingNote}
                questions={waiting}
              />
              <Todo
                attempt={attempt}
                title={words.openTitle}
                note={words.openNote}
                questions={open}
                answering
              />
              <Todo attempt={attempt} title={words.flaggedTitle} questions={flagged} />
            </div>
            <aside aria-label={words.allLabel}>
              <h3>{words.all(all.length)}</h3>
              <Palette onGo={go} landing={cell} dense />
              <Legend />
              <SubmitPart attempt={attempt} open={open.length} last={last} />
            </aside>
          </div>
        </div>
      )}
    </RoomFrame>
  );
}

function Figure({ number, name, kind = '' }: { number: number; name: string; kind?: string }) {
  return (
    <div className={kind}>
      <dt>{name}</dt>
      <dd>{number}</dd>
    </div>
  );
}

type TodoProps = {
  attempt: string;
  title: string;
  note?: string;
  questions: PaperQuestion[];
  answering?: boolean;
};

function Todo({ attempt, title, note, questions, answering = false }: TodoProps) {
  if (questions.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      {note ? <p className="small dim">{note}</p> : null}
      <ul className="todo">
        {questions.map(({ position, stemHtml }) => (
          <li key={position}>
            <span className="todo-number">{position}</span>
            <p>{plainText(stemHtml)}</p>
            <Link to={path`/attempts/${attempt}/${position}`}>
              {answering ? words.answer : words.look}
              <span className="vh">
                {answering ? words.answerLabel(position) : words.lookLabel(position)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Two steps on purpose: no single key or click submits. */
function SubmitPart({ attempt, open, last }: { attempt: string; open: number; last: number }) {
  const { room, state } = useRoom();
  const [confirming, setConfirming] = useState(false);
  const goOn = useRef<HTMLButtonElement>(null);
  const asking = confirming && mayChange(state);
  useEffect(() => {
    if (asking) goOn.current?.focus();
  }, [asking]);
  const unsent = unsentOf(state.answers).length;
  const { confirm } = words;
  return (
    <div className="review-submit">
      <p className="small dim">
        {words.byItself} <b>{clockTime(new Date(state.deadline))}</b>.
      </p>
      <Button
        variant="primary"
        waitsFor={mayChange(state) || state.phase !== 'open' ? undefined : words.cannot}
        onClick={() => setConfirming(true)}
      >
        {words.submit}
      </Button>
      <LinkButton to={path`/attempts/${attempt}/${last}`}>{words.goOn}</LinkButton>
      <Dialog
        open={asking}
        onClose={() => setConfirming(false)}
        title={open > 0 ? confirm.open(open) : confirm.full}
        role="alertdialog"
      >
        <p>
          {confirm.left(Math.floor(room.secondsLeft() / 60))} {confirm.final}{' '}
          {unsent > 0 ? confirm.unsent(unsent) : null}
        </p>
        <DialogActs>
          <Button ref={goOn} onClick={() => setConfirming(false)}>
            {words.goOn}
          </Button>
          <Button
            variant="primary"
            onClick={() => {
              setConfirming(false);
              room.submit();
            }}
          >
            {confirm.now}
          </Button>
        </DialogActs>
      </Dialog>
    </div>
  );
}
