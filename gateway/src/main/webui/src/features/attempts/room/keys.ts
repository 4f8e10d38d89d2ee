import { optionKeys, type OptionActs } from '@/components/question/optionKeys';
import type { KeyMap } from '@/lib/keys';

export interface RoomActs extends OptionActs {
  readonly previous: () => void;
  readonly next: () => void;
  readonly flag: () => void;
  readonly doubt: () => void;
  readonly palette: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly review: () => void;
}

/**
 * The keys of a question in the exam room; each has a button. "Enter" is none of them, so that it can never submit.
 *
 * @param options how many options the question has: a letter chooses while it names one of them, so "F" chooses the sixth where
 *   there are six and flags where there are fewer
 */
export function roomKeys(options: number, acts: RoomActs): KeyMap {
  return {
    ArrowLeft: acts.previous,
    ArrowRight: acts.next,
    f: acts.flag,
    u: acts.doubt,
    p: acts.palette,
    r: acts.review,
    '+': acts.zoomIn,
    '-': acts.zoomOut,
    ...optionKeys(options, acts),
  };
}
