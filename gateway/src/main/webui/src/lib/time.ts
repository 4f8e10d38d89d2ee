/** Times as the reader's clock shows them: absolute, in the reader's zone, and "ago" only under an hour. */
const LANGUAGE = 'en-GB';

const formats = {
  clock: new Intl.DateTimeFormat(LANGUAGE, { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
  time: new Intl.DateTimeFormat(LANGUAGE, { hour: '2-digit', minute: '2-digit' }),
  day: new Intl.DateTimeFormat(LANGUAGE, { weekday: 'short', day: 'numeric', month: 'short' }),
  date: new Intl.DateTimeFormat(LANGUAGE, { day: 'numeric', month: 'short', year: 'numeric' }),
  short: new Intl.DateTimeFormat(LANGUAGE, { day: 'numeric', month: 'short' }),
  weekday: new Intl.DateTimeFormat(LANGUAGE, { weekday: 'long', timeZone: 'UTC' }),
  calendarDay: new Intl.DateTimeFormat(LANGUAGE, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }),
  long: new Intl.DateTimeFormat(LANGUAGE, { weekday: 'long', day: 'numeric', month: 'long' }),
};

type Moment = string | Date;
const toDate = (moment: Moment): Date => (typeof moment === 'string' ? new Date(moment) : moment);

/** "14:42:48" */
export const clockTime = (moment: Moment): string => formats.clock.format(toDate(moment));

/** "14:42" */
export const timeOfDay = (moment: Moment): string => formats.time.format(toDate(moment));

/** "18 Nov 2026" */
export const calendarDate = (moment: Moment): string => formats.date.format(toDate(moment));

/** "Monday 23 November" */
export const longDay = (moment: Moment): string => formats.long.format(toDate(moment)).replace(',', '');

/** "30 Nov" */
export const dayAndMonth = (moment: Moment): string => formats.short.format(toDate(moment));

/** "Monday", of a calendar day such as "2026-11-30", which has no zone. */
export const weekdayOf = (day: string): string => formats.weekday.format(new Date(`${day}T00:00:00Z`));

/** "Sat 12 December", of a calendar day such as "2026-12-12". */
export const calendarDay = (day: string): string =>
  formats.calendarDay.format(new Date(`${day}T00:00:00Z`)).replace(',', '');

/** "Mon 30 Nov, 08:00"; the year only when it is another one. */
export function dayAndTime(moment: Moment, now: Date = new Date()): string {
  const date = toDate(moment);
  const day =
    date.getFullYear() === now.getFullYear() ? formats.day.format(date).replace(',', '') : calendarDate(date);
  return `${day}, ${timeOfDay(date)}`;
}

/** "just now", "12 minutes ago", "today 14:42", "yesterday 21:40", then the day and time. */
export function whenIn(texts: WhenTexts, moment: Moment, now: Date = new Date()): string {
  const date = toDate(moment);
  const minutes = Math.floor((now.getTime() - date.getTime()) / 60_000);
  if (minutes >= 0 && minutes < 1) return texts.justNow;
  if (minutes > 0 && minutes < 60) return texts.minutesAgo(minutes);
  const days = startOfDay(now) - startOfDay(date);
  if (days === 0) return texts.today(timeOfDay(date));
  if (days === 86_400_000) return texts.yesterday(timeOfDay(date));
  return dayAndTime(date, now);
}

export type WhenTexts = {
  justNow: string;
  minutesAgo: (minutes: number) => string;
  today: (time: string) => string;
  yesterday: (time: string) => string;
};

// UTC of the local day's date, so that days of 23 and 25 hours count as one.
function startOfDay(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}

/** Whole minutes as "25 min", from an hour on "1 h 30 min". */
export function duration(minutes: number): string {
  if (minutes < 120) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
