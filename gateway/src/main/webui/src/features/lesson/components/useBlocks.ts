import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { blocksOf, type Block } from '../passages/passages';
import { presentBlock } from '../passages/presentBlock';

/** The paragraphs of the text, and which of them the tools are at: the one under the pointer or the finger, else the one in view. */
export function useBlocks(text: HTMLElement | null) {
  const blocks = useMemo(() => (text ? blocksOf(text) : []), [text]);
  const [inView, setInView] = useState<Block>();
  const [pointed, setPointed] = useState<Block>();

  const look = useEffectEvent(() => {
    // While the keyboard is in the tools they stay where they are.
    if (document.activeElement?.closest('.passage-host')) return;
    setInView(presentBlock(blocks));
    setPointed(last => (last && isOnScreen(last.element) ? last : undefined));
  });
  const point = useEffectEvent((target: EventTarget | null) => {
    if (!(target instanceof Element) || target.closest('.passage-host')) return;
    setPointed(blocks.find(({ element }) => element.contains(target)));
  });

  useEffect(() => {
    if (!text) return;
    let asked = 0;
    const onScroll = () => {
      asked ||= requestAnimationFrame(() => {
        asked = 0;
        look();
      });
    };
    // A finger points by a tap on the words, not by what it brushes in passing.
    const onOver = (event: PointerEvent) => event.pointerType === 'mouse' && point(event.target);
    const onClick = (event: MouseEvent) => point(event.target);
    onScroll();
    // The words are there before the program: the pointer may have come to rest on them by then.
    const rested = requestAnimationFrame(() => point([...text.querySelectorAll(':hover')].at(-1) ?? null));
    window.addEventListener('scroll', onScroll, { passive: true });
    text.addEventListener('focusin', onScroll);
    text.addEventListener('pointerover', onOver);
    text.addEventListener('click', onClick);
    return () => {
      window.removeEventListener('scroll', onScroll);
      text.removeEventListener('focusin', onScroll);
      text.removeEventListener('pointerover', onOver);
      text.removeEventListener('click', onClick);
      cancelAnimationFrame(asked);
      cancelAnimationFrame(rested);
    };
  }, [text]);

  return { blocks, present: pointed ?? inView, isPointed: pointed !== undefined };
}

function isOnScreen(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
