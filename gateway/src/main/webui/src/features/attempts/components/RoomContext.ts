import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Room } from '../room/room';
import type { RoomState } from '../room/state';

export const RoomContext = createContext<Room | null>(null);

export function useRoom(): { room: Room; state: RoomState } {
  const room = useContext(RoomContext);
  if (room === null) throw new Error('outside the exam room');
  return { room, state: useSyncExternalStore(room.subscribe, room.state) };
}

/** Whole seconds as the room counts them, with a look four times a second so that none is seen late. */
export function useSeconds(count: () => number): number {
  const [seconds, setSeconds] = useState(count);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(count()), 250);
    return () => clearInterval(timer);
  }, [count]);
  return seconds;
}
