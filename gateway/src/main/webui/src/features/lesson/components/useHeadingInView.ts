import { useEffect, useState } from 'react';
import type { Anchor } from '../api/lesson';

/** The anchor under which the reader's eyes are: the last heading that has passed the upper third of the window. */
export function useHeadingInView(anchors: Anchor[]): string | null {
  const [present, setPresent] = useState<string | null>(null);
  useEffect(() => {
    let asked = 0;
    const look = () => {
      asked = 0;
      const line = window.innerHeight / 3;
      const passed = anchors.filter(({ id }) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top;
        return top !== undefined && top < line;
      });
      setPresent(passed.at(-1)?.id ?? null);
    };
    const onScroll = () => {
      asked ||= requestAnimationFrame(look);
    };
    onScroll();
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      window.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(asked);
    };
  }, [anchors]);
  return present;
}
