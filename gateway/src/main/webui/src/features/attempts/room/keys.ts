import { letterOf } from '@/components/question/letters';
import type { KeyMap } from '@/lib/keys';

export interface RoomActs {
  readonly choose: (option: number) => void;
  readonly strike: (option: number) => void;
  readonly previous: () => void;
  readonly next: () => void;
  readonly flag: () => void;
  readonly palette: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly review: () => void;
}

const LETTERED = 6;

/**
 * The keys of a question in the exam room; each has a button. "Enter" is none of them, so that it can never submit.
 *
 * @param options how many options the question has: a letter chooses while it names one of them, so "F" chooses the sixth where
 *   there are six and flags where there are fewer
 */
export function roomKeys(options: number, acts: RoomActs): KeyMap {
  const keys: KeyMap = {
    ArrowLeft: acts.previous,
    ArrowRight: acts.next,
    f: acts.flag,
    p: acts.palette,
    r: acts.review,
    '+': acts.zoomIn,
    '-': acts.zoomOut,
  };
  for (let option = 0; option < Math.min(options, LETTERED); option++) {
    const letter = letterOf(option).toLowerCase();
    keys[letter] = () => acts.choose(option);
    keys[`Shift ${letter}`] = () => acts.strike(option);
    keys[String(option + 1)] = () => acts.choose(option);
  }
  return keys;
}
