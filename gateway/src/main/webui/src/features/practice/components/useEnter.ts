import { useEffectEvent, useLayoutEffect } from 'react';

const ITS_OWN = 'button, a, summary, select, textarea, input:not([type=radio], [type=checkbox]), dialog';

/** Enter acts where it has no meaning of its own: not on a button or a link, nor in a text field, whose form it sends. */
export function useEnter(act: () => void): void {
  const onEnter = useEffectEvent(act);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (
        event.key !== 'Enter' ||
        event.defaultPrevented ||
        event.repeat ||
        target.closest(ITS_OWN) !== null ||
        document.querySelector('dialog[open]') !== null
      ) {
        return;
      }
      event.preventDefault();
      onEnter();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
