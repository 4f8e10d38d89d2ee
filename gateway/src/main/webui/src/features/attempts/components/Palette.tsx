import { useRef, type KeyboardEvent, type Ref } from 'react';
import { texts } from '@/lib/texts';
import { isAnswered } from '../room/answers';
import { mayChange, type RoomState } from '../room/state';
import { useRoom } from './RoomContext';

const words = texts.attempts.palette;

type PaletteProps = {
  /** The question on the screen; none on the review page. */
  current?: number;
  onGo: (position: number) => void;
  /** Receives the cell that focus lands on. */
  landing?: Ref<HTMLButtonElement>;
  dense?: boolean;
};

/** Every question as a cell. Cells keep place and size in every state; arrows move among them. */
export function Palette({ current, onGo, landing, dense }: PaletteProps) {
  const { state } = useRoom();
  const list = useRef<HTMLOListElement>(null);
  const questions = state.paper?.questions ?? [];
  const landsOn = current ?? questions[0]?.position;

  const onKeyDown = (event: KeyboardEvent) => {
    const cells = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = cells.findIndex(cell => cell === document.activeElement);
    const target = cells[moved(event.key, at, columnsOf(list.current), cells.length)];
    if (target !== undefined && at >= 0) {
      event.preventDefault();
      event.stopPropagation();
      target.focus();
    }
  };

  return (
    // The buttons inside take the keys; the list only hands focus from one to the next.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ol ref={list} className={dense ? 'palette is-dense' : 'palette'} onKeyDown={onKeyDown}>
      {questions.map(({ position }) => (
        <li key={position}>
          <button
            type="button"
            {...(position === landsOn && landing && { ref: landing })}
            tabIndex={position === landsOn ? 0 : -1}
            className={cellLook(state, position, current)}
            aria-current={position === current ? 'step' : undefined}
            aria-label={words.cell(position, cellWords(state, position, current))}
            onClick={() => onGo(position)}
          >
            {position}
            {state.flags[position] ? <Corner /> : null}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Where the key leads; itself when it is no key of the palette. */
function moved(key: string, from: number, columns: number, cells: number): number {
  const to: Record<string, number> = {
    ArrowLeft: from - 1,
    ArrowRight: from + 1,
    ArrowUp: from - columns,
    ArrowDown: from + columns,
    Home: 0,
    End: cells - 1,
  };
  const target = to[key];
  return target === undefined ? -1 : Math.min(cells - 1, Math.max(0, target));
}

function columnsOf(list: HTMLOListElement | null): number {
  return list === null ? 1 : getComputedStyle(list).gridTemplateColumns.split(' ').length;
}

/** Whether the page says of this answer that it waits: not in the moment a save usually takes. */
export function isWaiting(state: RoomState, position: number): boolean {
  const unsent = state.answers.unsent[position];
  return (
    unsent !== undefined && (unsent.tries > 0 || state.slow || state.trouble !== null || !mayChange(state))
  );
}

function cellLook(state: RoomState, position: number, current: number | undefined): string {
  const look = isWaiting(state, position)
    ? 'is-waiting'
    : isAnswered(state.answers, position)
      ? 'is-answered'
      : state.seen.includes(position)
        ? 'is-seen'
        : '';
  return ['cell', look, position === current ? 'is-current' : ''].filter(Boolean).join(' ');
}

function cellWords(state: RoomState, position: number, current: number | undefined): string[] {
  const { states } = words;
  const answered = isAnswered(state.answers, position);
  return [
    position === current ? states.current : '',
    answered ? states.answered : state.seen.includes(position) ? states.seen : states.unseen,
    isWaiting(state, position) ? states.waiting : '',
    state.flags[position] ? states.flagged : '',
  ].filter(Boolean);
}

export function Corner() {
  return (
    <svg className="corner" aria-hidden width="9" height="9" viewBox="0 0 9 9">
      <path d="M0 0h9v9z" />
    </svg>
  );
}

export function PaletteHead() {
  const { state } = useRoom();
  const questions = state.paper?.questions ?? [];
  const answered = questions.filter(({ position }) => isAnswered(state.answers, position)).length;
  return <span className="small dim">{words.answered(answered, questions.length)}</span>;
}

/** What the shapes mean. Waiting is explained only while something waits. */
export function Legend() {
  const { state } = useRoom();
  const waits = Object.keys(state.answers.unsent).some(position => isWaiting(state, Number(position)));
  return (
    <ul className="legend caption">
      <li>
        <span className="cell is-answered" aria-hidden />
        {words.legend.answered}
      </li>
      <li>
        <span className="cell is-seen" aria-hidden />
        {words.legend.seen}
      </li>
      <li>
        <span className="cell" aria-hidden />
        {words.legend.unseen}
      </li>
      <li>
        <span className="cell" aria-hidden>
          <Corner />
        </span>
        {words.legend.flagged}
      </li>
      {waits ? (
        <li>
          <span className="cell is-waiting" aria-hidden />
          {words.legend.waiting}
        </li>
      ) : null}
    </ul>
  );
}
