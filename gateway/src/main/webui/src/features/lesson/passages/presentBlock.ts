import type { Block } from './passages';

/** The paragraph that has the focus inside, else the one at the reading line: where the eyes are, a third down the window. */
export function presentBlock(blocks: Block[]): Block | undefined {
  const focused = blocks.find(({ element }) => element.contains(document.activeElement));
  if (focused) return focused;
  const line = window.innerHeight / 3;
  const away = ({ element }: Block) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top > line ? top - line : Math.max(0, line - bottom);
  };
  let best: Block | undefined;
  let least = Infinity;
  for (const block of blocks) {
    const distance = away(block);
    if (distance < least) [best, least] = [block, distance];
  }
  return best;
}
