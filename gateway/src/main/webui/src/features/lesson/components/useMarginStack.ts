import { useLayoutEffect, type RefObject } from 'react';
import { paragraphOf } from './Hosted';

const GAP = 14;

/**
 * Says of everything that hangs in the margin how far down it is: at its paragraph, or lower where that place is taken. The style
 * sheet uses it on wide pages only; on narrow ones the notes stand in the text.
 */
export function useMarginStack(place: RefObject<HTMLElement | null>, text: HTMLElement | null): void {
  useLayoutEffect(() => {
    const prose = place.current;
    if (!prose || !text) return;
    let asked = 0;
    const stack = () => {
      asked = 0;
      const top = prose.getBoundingClientRect().top;
      const aside = prose.closest('.reader')?.querySelector('.reader-margin > div');
      let free = aside ? aside.getBoundingClientRect().bottom - top + GAP : 0;
      for (const host of text.querySelectorAll<HTMLElement>('.passage-host')) {
        const own = paragraphOf(host).getBoundingClientRect().top - top;
        const isNote = host.classList.contains('passage-note');
        const at = Math.round(isNote ? Math.max(own, free) : own);
        host.style.setProperty('--down', `${at}px`);
        if (isNote) free = at + host.getBoundingClientRect().height + GAP;
      }
    };
    const ask = () => {
      asked ||= requestAnimationFrame(stack);
    };
    const sizes = new ResizeObserver(ask);
    sizes.observe(text);
    const watch = () => text.querySelectorAll('.passage-host').forEach(host => sizes.observe(host));
    watch();
    const changes = new MutationObserver(() => {
      watch();
      ask();
    });
    changes.observe(text, { childList: true, subtree: true });
    return () => {
      sizes.disconnect();
      changes.disconnect();
      cancelAnimationFrame(asked);
    };
  }, [place, text]);
}
