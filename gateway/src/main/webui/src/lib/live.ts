import { useEffect, useEffectEvent } from 'react';
import { subscribe, type LiveEventName, type LiveEvents } from './stream';

/** `subscribe` for a component: hears events of that name while it is on the screen. */
export function useLive<Name extends LiveEventName>(
  name: Name,
  handler: (data: LiveEvents[Name]) => void,
): void {
  const hear = useEffectEvent(handler);
  useEffect(() => subscribe(name, data => hear(data)), [name]);
}
