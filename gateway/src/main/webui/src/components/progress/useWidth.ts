import { useCallback, useState, type RefCallback } from 'react';

/**
 * The width that an element has, so that a chart is drawn in the pixels there are: one that is only scaled has letters of four pixels on a phone.
 * @param most where there is more room, or none that is known
 */
export function useWidth(most: number): [RefCallback<Element>, number] {
  const [width, setWidth] = useState(most);
  const ref = useCallback(
    (element: Element | null) => {
      if (!element || typeof ResizeObserver === 'undefined') return;
      const observer = new ResizeObserver(([entry]) => {
        const room = Math.floor(entry?.contentRect.width ?? 0);
        if (room > 0) setWidth(Math.min(most, room));
      });
      observer.observe(element);
      return () => observer.disconnect();
    },
    [most],
  );
  return [ref, width];
}
