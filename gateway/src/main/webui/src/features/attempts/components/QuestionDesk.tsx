import { CircleHelp, Eraser, List } from 'lucide-react';
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { useNavigate } from 'react-router';
import { chosenWith, isChoice } from '@/components/question/choosing';
import type { Marks } from '@/components/question/marks';
import { Question } from '@/components/question/Question';
import { Button, LinkButton } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { announce } from '@/lib/announce';
import type { PaperQuestion } from '@/lib/api/quiz';
import { path } from '@/lib/http';
import { texts } from '@/lib/texts';
import { answerAt, isAnswered } from '../room/answers';
import { mayChange } from '../room/state';
import { QuestionFoot } from './QuestionFoot';
import { QuestionHead } from './QuestionHead';
import { RoomAside } from './RoomAside';
import { useRoom } from './RoomContext';
import { PaletteSheet, RoomPalette } from './RoomPalette';
import { useZoom } from './settings';
import { useRoomKeys } from './useRoomKeys';

const words = texts.attempts;
const WITH_PALETTE = '(min-width: 48rem)';

/** A key names an option by its place. */
function withOption(question: PaperQuestion, index: number, act: (option: string) => void): void {
  const option = question.options[index];
  if (option !== undefined) act(option.id);
}

type DeskProps = { attempt: string; question: PaperQuestion; all: PaperQuestion[]; onHelp: () => void };

/** The question at hand, what can be done with it, and the way to the others. */
export function QuestionDesk({ attempt, question, all, onHelp }: DeskProps) {
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
        <RoomPalette current={position} landing={cell} onGo={go} onLeave={() => heading.current?.focus()} />
        <section
          className="room-question"
          id="question"
          aria-labelledby="question-title"
          style={{ '--zoom': zoom } as CSSProperties}
        >
          <QuestionHead question={question} heading={heading} zoom={zoom} onZoom={step} onHelp={onHelp} />
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
      <QuestionFoot
        previous={previous}
        next={next}
        flagged={mayChange(state) ? (state.flags[position] ?? false) : undefined}
        onGo={go}
        onFlag={flag}
        onReview={review}
      />
      <PaletteSheet open={sheet} current={position} onGo={go} onClose={() => setSheet(false)} />
    </>
  );
}
