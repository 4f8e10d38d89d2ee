import { useKeys } from '@/lib/keys';
import { roomKeys, type RoomActs } from '../room/keys';

/** The keys of the question on the screen. */
export function useRoomKeys(options: number, acts: RoomActs): void {
  useKeys(roomKeys(options, acts));
}
