/**
 * The server's time as this device can know it: the newest exact reply, carried on by the device's steady clock, which nobody can
 * set. The student's own wall clock is never asked.
 */
export interface ServerClock {
  /** Server time minus the device's steady clock, in milliseconds. */
  readonly offset: number;
  /** How long the exchange took from which the offset comes; it is off by half of that at most. */
  readonly roundTrip: number;
  /** Steady time of that exchange. */
  readonly at: number;
}

/** An exact exchange is preferred to a newer blurred one for so long; after that the steady clocks may have drifted. */
const TRUSTED = 5 * 60_000;

/**
 * Learns from one reply.
 *
 * @param sent steady time at which the request left
 * @param received steady time at which the reply was here
 * @param serverTime what the reply says, ISO-8601
 */
export function learn(
  clock: ServerClock | null,
  sent: number,
  received: number,
  serverTime: string,
): ServerClock | null {
  const server = Date.parse(serverTime);
  if (Number.isNaN(server)) {
    return clock;
  }
  const roundTrip = Math.max(0, received - sent);
  const heard = { offset: server - (sent + roundTrip / 2), roundTrip, at: received };
  if (clock === null || received - clock.at > TRUSTED || roundTrip <= clock.roundTrip) {
    return heard;
  }
  // What two exchanges say cannot differ by more than both are blurred, unless a clock jumped (sleep, a server corrected).
  const jumped = Math.abs(heard.offset - clock.offset) > (roundTrip + clock.roundTrip) / 2 + 50;
  return jumped ? heard : clock;
}

export function serverNow(clock: ServerClock | null, steady: number, wall: number): number {
  return clock === null ? wall : steady + clock.offset;
}

/** Whole seconds left, counted so that "0" is shown at the deadline and not a second before. */
export function secondsLeft(deadline: number, now: number): number {
  return Math.max(0, Math.ceil((deadline - now) / 1000));
}

/** "49:22", from an hour "1:49:22". */
export function asClock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${two(minutes)}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/**
 * Whether this many seconds left is spoken to a screen reader: each minute, each ten seconds in the last minute, each second in the
 * last ten.
 */
export function isSpoken(seconds: number): boolean {
  if (seconds > 60) {
    return seconds % 60 === 0;
  }
  return seconds > 10 ? seconds % 10 === 0 : true;
}

/** The latest moment to speak that was passed between two looks at the clock; null for none. */
export function spokenBetween(before: number, after: number): number | null {
  for (let seconds = after; seconds < before; seconds++) {
    if (isSpoken(seconds)) {
      return seconds;
    }
  }
  return null;
}
