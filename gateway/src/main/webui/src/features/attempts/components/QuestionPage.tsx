import {
  ArrowLeft,
  ArrowRight,
  CircleHelp,
  Eraser,
  Flag,
  Keyboard,
  List,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import { MarkingRule, Question } from '@/components/question/Question';
import { chosenWith, isChoice } from '@/components/question/choosing';
import type { Marks } from '@/components/question/marks';
import { Button, IconButton, LinkButton } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import { EmptyState } from '@/components/ui/States';
import { announce } from '@/lib/announce';
import type { PaperQuestion } from '@/lib/api/quiz';
import { path } from '@/lib/http';
import { texts } from '@/lib/texts';
import { clockTime } from '@/lib/time';
import { useTitle } from '@/lib/title';
import { answerAt, isAnswered } from '../room/answers';
import { mayChange } from '../room/state';
import { DeadlineSum } from './DeadlineSum';
import { Notes } from './Notes';
import { Legend, Palette, PaletteHead } from './Palette';
import { useRoom } from './RoomContext';
import { RoomFrame } from './RoomFrame';
import { useZoom, ZOOMS } from './settings';
import { useRoomKeys } from './useRoomKeys';
import { Waiting } from './Waiting';

const words = texts.attempts;
const WITH_PALETTE = '(min-width: 48rem)';

/** One question of the paper, by its position in the address. */
export function QuestionPage() {
  const { attempt = '', position = '' } = useParams();
  const { state } = useRoom();
  const questions = state.paper?.questions ?? [];
  const question = questions.find(one => String(one.position) === position);
  useTitle(
    question ? `${words.question.title(question.position)}, ${state.paper?.examTitle ?? ''}` : undefined,
  );
  return (
    <RoomFrame
      skipTo="question"
      end={
        <LinkButton className="room-review" to={path`/attempts/${attempt}/review`}>
          {words.head.review}
        </LinkButton>
      }
    >
      {help =>
        question ? (
          <QuestionDesk attempt={attempt} question={question} all={questions} onHelp={help} />
        ) : (
          <div className="room-question">
            <EmptyState
              title={words.question.noSuch(questions.length)}
              acts={<LinkButton to={path`/attempts/${attempt}/1`}>{words.question.first}</LinkButton>}
            />
          </div>
        )
      }
    </RoomFrame>
  );
}

/** A key names an option by its place. */
function withOption(question: PaperQuestion, index: number, act: (option: string) => void): void {
  const option = question.options[index];
  if (option !== undefined) act(option.id);
}

type DeskProps = { attempt: string; question: PaperQuestion; all: PaperQuestion[]; onHelp: () => void };

function QuestionDesk({ attempt, question, all, onHelp }: DeskProps) {
  const { room, state } = useRoom();
  const navigate = useNavigate();
  const { zoom, step } = useZoom();
  const [sheet, setSheet] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const cell = useRef<HTMLButtonElement>(null);
  const { position } = question;
  const at = all.indexOf(question);
  const unsure = state.unsure.includes(position);
  const previous = all[at - 1]?.position;
  const next = all[at + 1]?.position;

  // From the key that leads on until the next question is on the screen, no key may touch the one that is left.
  const leaving = useRef(false);

  useEffect(() => {
    leaving.current = false;
    room.see(position);
    heading.current?.focus({ preventScroll: true });
  }, [room, position]);

  const leave = (to: string) => {
    leaving.current = true;
    void navigate(to);
  };
  const go = (to: number) => {
    if (to !== position) leave(path`/attempts/${attempt}/${to}`);
    else heading.current?.focus();
  };
  const review = () => leave(path`/attempts/${attempt}/review`);
  const choose = (option: string) => {
    if (leaving.current) return;
    const chosen = chosenWith(question, answerAt(room.state().answers, position), option);
    if (chosen === null) announce(texts.question.allChosen(question.choose ?? 0, question.choose ?? 0));
    else room.answer(position, chosen);
  };
  // What was typed last is given while the page goes, so this asks nothing.
  const give = (marks: Marks) => room.answer(position, marks);
  const strike = (option: string) => {
    if (!leaving.current) room.strike(position, option);
  };
  const palette = () => {
    if (window.matchMedia(WITH_PALETTE).matches) cell.current?.focus();
    else setSheet(true);
  };
  const flag = () => {
    if (leaving.current) return;
    room.flag(position);
    announce(room.state().flags[position] ? words.question.flagged : words.question.flag);
  };

  const doubt = () => {
    if (leaving.current || !isAnswered(room.state().answers, position)) return;
    room.doubt(position);
    announce(room.state().unsure.includes(position) ? words.question.doubted : words.question.doubt);
  };

  useRoomKeys(isChoice(question) ? question.options.length : 0, {
    choose: index => withOption(question, index, choose),
    strike: index => withOption(question, index, strike),
    previous: () => (previous === undefined ? undefined : go(previous)),
    next: () => (next === undefined ? review() : go(next)),
    flag,
    doubt,
    palette,
    review,
    zoomIn: () => step(1),
    zoomOut: () => step(-1),
  });

  const backFromPalette = (event: KeyboardEvent) => {
    if (event.key === 'Escape') heading.current?.focus();
  };

  return (
    <>
      <div className="room-phone">
        <Button
          variant="quiet"
          size="small"
          onClick={() => setSheet(true)}
          aria-haspopup="dialog"
          aria-label={words.palette.openLabel(position, all.length)}
        >
          <List size={16} strokeWidth={1.75} aria-hidden />
          {words.palette.open(position, all.length)}
        </Button>
        <LinkButton variant="quiet" size="small" to={path`/attempts/${attempt}/review`}>
          {words.head.review}
        </LinkButton>
      </div>
      <div className="room-body">
        {/* Escape leads back from the cells to the question; each cell is a button of its own. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <nav className="room-palette" aria-label={words.palette.title} onKeyDown={backFromPalette}>
          <p className="room-palette-head">
            <span className="bold">{words.palette.title}</span> <PaletteHead />
          </p>
          <Palette current={position} onGo={go} landing={cell} />
          <Legend />
          <p className="caption faint room-palette-keys">
            <kbd>?</kbd> {words.palette.keys}
          </p>
        </nav>
        <section
          className="room-question"
          id="question"
          aria-labelledby="question-title"
          style={{ '--zoom': zoom } as CSSProperties}
        >
          <div className="question-head">
            <h2 id="question-title" ref={heading} tabIndex={-1}>
              {words.question.title(position)}
            </h2>
            <MarkingRule question={question} />
            <div className="question-tools">
              {zoom > ZOOMS[0] ? (
                <IconButton
                  label={words.question.zoomOut}
                  icon={<ZoomOut size={18} strokeWidth={1.75} />}
                  onClick={() => step(-1)}
                />
              ) : null}
              <IconButton
                label={words.question.zoomIn}
                icon={<ZoomIn size={18} strokeWidth={1.75} />}
                onClick={() => step(1)}
                disabled={zoom === ZOOMS.at(-1)}
              />
              <IconButton
                label={words.question.keyboard}
                icon={<Keyboard size={18} strokeWidth={1.75} />}
                onClick={onHelp}
              />
            </div>
          </div>
          <Question
            key={position}
            question={question}
            chosen={answerAt(state.answers, position)}
            struck={state.struck[position] ?? []}
            locked={!mayChange(state)}
            onChoose={choose}
            onStrike={strike}
            onGive={give}
          />
          {state.answers.refused[position]?.why === 'invalid' ? (
            <Notice kind="wrong" title={words.question.invalid} role="alert" />
          ) : null}
          {mayChange(state) && isAnswered(state.answers, position) ? (
            <p className="question-clear row">
              <Button
                variant={unsure ? 'flagged' : 'quiet'}
                size="small"
                aria-pressed={unsure}
                onClick={doubt}
              >
                <CircleHelp size={16} strokeWidth={1.75} aria-hidden />
                {unsure ? words.question.doubted : words.question.doubt}
              </Button>
              <Button variant="quiet" size="small" onClick={() => room.answer(position, [])}>
                <Eraser size={16} strokeWidth={1.75} aria-hidden />
                {words.question.clear}
              </Button>
            </p>
          ) : null}
        </section>
        <RoomAside position={position} />
      </div>
      <footer className="room-foot">
        {previous === undefined ? (
          <span />
        ) : (
          <Button onClick={() => go(previous)} aria-label={words.question.previousLabel}>
            <ArrowLeft size={18} strokeWidth={1.75} aria-hidden />
            <span className="room-foot-word">{words.question.previous}</span>
          </Button>
        )}
        {mayChange(state) ? (
          <Button
            variant={state.flags[position] ? 'flagged' : 'secondary'}
            aria-pressed={state.flags[position] ?? false}
            onClick={flag}
          >
            <Flag size={17} strokeWidth={1.75} aria-hidden />
            {state.flags[position] ? words.question.flagged : words.question.flag}
          </Button>
        ) : (
          <span />
        )}
        {next === undefined ? (
          <Button variant="primary" onClick={review}>
            {words.question.toReview}
            <ArrowRight size={18} strokeWidth={1.75} aria-hidden />
          </Button>
        ) : (
          <Button variant="primary" onClick={() => go(next)} aria-label={words.question.nextLabel}>
            {words.question.next}
            <ArrowRight size={18} strokeWidth={1.75} aria-hidden />
          </Button>
        )}
      </footer>
      <Dialog open={sheet} onClose={() => setSheet(false)} title={words.palette.title} className="room-sheet">
        <p className="room-sheet-head">
          <PaletteHead />
        </p>
        <Palette
          current={position}
          onGo={to => {
            setSheet(false);
            go(to);
          }}
        />
        <Legend />
        <Notes position={position} />
        <h3 className="room-sheet-why">{words.head.why(clockTime(new Date(state.deadline)))}</h3>
        <DeadlineSum />
      </Dialog>
    </>
  );
}

/** Beside the question where there is room: notes, and why it ends when it ends; while answers wait, those instead. */
function RoomAside({ position }: { position: number }) {
  const { state } = useRoom();
  const waits = state.trouble !== null && Object.keys(state.answers.unsent).length > 0;
  return (
    <aside
      className="room-aside"
      aria-label={waits ? words.waiting.title : words.head.why(clockTime(new Date(state.deadline)))}
    >
      {waits ? (
        <Waiting />
      ) : (
        <>
          <Notes position={position} />
          <p className="bold" aria-hidden>
            {words.head.why(clockTime(new Date(state.deadline)))}
          </p>
          <DeadlineSum />
        </>
      )}
    </aside>
  );
}
