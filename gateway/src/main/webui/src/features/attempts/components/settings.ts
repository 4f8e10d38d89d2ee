import { useState } from 'react';

/** What the reader set for the exam room on this device. */
const HIDDEN = 'lectern.exam.timeHidden';
const ZOOM = 'lectern.exam.zoom';

export const ZOOMS = [1, 1.25, 1.5, 2] as const;
export type Zoom = (typeof ZOOMS)[number];

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing: the setting lasts as long as the page.
  }
}

/** Hidden time stays hidden, over reloads and from one exam to the next, until the reader shows it. */
export function useTimeHidden(): [boolean, (hidden: boolean) => void] {
  const [hidden, setHidden] = useState(() => read(HIDDEN) === 'yes');
  return [
    hidden,
    next => {
      keep(HIDDEN, next ? 'yes' : 'no');
      setHidden(next);
    },
  ];
}

export function useZoom(): { zoom: Zoom; step: (by: 1 | -1) => void } {
  const [zoom, setZoom] = useState<Zoom>(() => ZOOMS.find(step => String(step) === read(ZOOM)) ?? 1);
  return {
    zoom,
    step: by => {
      const next = ZOOMS[ZOOMS.indexOf(zoom) + by];
      if (next !== undefined) {
        keep(ZOOM, String(next));
        setZoom(next);
      }
    },
  };
}
