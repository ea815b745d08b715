/** Days by the calendar, as the wire writes them: `YYYY-MM-DD`. */
import { language, t } from '$lib/i18n/words';

function at(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}

/** So many days later. */
export function daysAfter(date: string, days: number): string {
  const day = at(date);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** The same day of the next month; its last day, where it has no such day. */
export function monthAfter(date: string): string {
  const day = at(date);
  const next = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate(), 12));
  if (next.getUTCDate() !== day.getUTCDate()) next.setUTCDate(0);
  return next.toISOString().slice(0, 10);
}

/** "Tue 24". */
export function weekdayOf(date: string): string {
  return at(date).toLocaleDateString(language(), { weekday: 'short', day: 'numeric', timeZone: 'UTC' });
}

/** "Nov". */
export function monthOf(date: string): string {
  return at(date).toLocaleDateString(language(), { month: 'short', timeZone: 'UTC' });
}

/** How many days the second lies after the first. */
export function daysFrom(first: string, second: string): number {
  return Math.round((at(second).getTime() - at(first).getTime()) / 86_400_000);
}

/** The Monday of its week. */
export function mondayOf(date: string): string {
  return daysAfter(date, -((at(date).getUTCDay() + 6) % 7));
}

/** "24 Nov". */
export function shortDayOf(date: string): string {
  return at(date).toLocaleDateString(language(), { day: 'numeric', month: 'short', timeZone: 'UTC' });
}

/** "24 November"; with its year, where it is not the one of `today`. */
export function longDayOf(date: string, today: string): string {
  return at(date).toLocaleDateString(language(), {
    day: 'numeric',
    month: 'long',
    ...(date.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
    timeZone: 'UTC'
  });
}

/** "7 January", "7 to 9 January", "30 December to 2 January": days in full words. */
export function longDaysOf(first: string, last: string, today: string): string {
  if (first === last) return longDayOf(first, today);
  const [from, to] = [longDayOf(first, today), longDayOf(last, today)];
  const [day = from, ...month] = from.split(' ');
  const once = first.slice(0, 7) === last.slice(0, 7) && to.endsWith(` ${month.join(' ')}`);
  return t('path-days', { first: once ? day : from, last: to });
}

/** "December 2026". */
export function monthNameOf(date: string): string {
  return at(date).toLocaleDateString(language(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
}
