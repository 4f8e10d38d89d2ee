import { useState } from 'react';

const STEP = 50;

/** The first fifty of a long list, and fifty more each time they are asked for. */
export function useMore<Item>(items: Item[]) {
  const [most, setMost] = useState(STEP);
  return {
    shown: items.slice(0, most),
    more: Math.min(STEP, Math.max(0, items.length - most)),
    showMore: () => setMost(most + STEP),
  };
}
