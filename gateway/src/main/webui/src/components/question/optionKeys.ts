import type { KeyMap } from '@/lib/keys';
import { letterOf } from './letters';

const LETTERED = 6;

export interface OptionActs {
  readonly choose: (option: number) => void;
  readonly strike: (option: number) => void;
}

/** A letter or a number chooses an option, Shift and its letter strike it out, for as many options as there are. */
export function optionKeys(options: number, acts: OptionActs): KeyMap {
  const keys: KeyMap = {};
  for (let option = 0; option < Math.min(options, LETTERED); option++) {
    const letter = letterOf(option).toLowerCase();
    keys[letter] = () => acts.choose(option);
    keys[`Shift ${letter}`] = () => acts.strike(option);
    keys[String(option + 1)] = () => acts.choose(option);
  }
  return keys;
}
