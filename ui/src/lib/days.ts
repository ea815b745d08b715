/** Days by the calendar, as the wire writes them: `YYYY-MM-DD`. */
import { language } from '$lib/i18n/words';

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
