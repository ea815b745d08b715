/**
 * All words of the window, through Fluent. Sentences that come from the wire are localised already; what is here are
 * headings, labels, buttons and the window's own failures. A key that does not exist fails the type check.
 */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import english from '../../../../data/locales/en/ui.ftl?raw';
import type { Key } from './keys';

const bundle = new FluentBundle('en', { useIsolating: false });
bundle.addResource(new FluentResource(english));

/** The words of a key, with its arguments filled in. */
export function t(key: Key, args?: Record<string, FluentVariable>): string {
  const pattern = bundle.getMessage(key)?.value;
  return pattern ? bundle.formatPattern(pattern, args) : key;
}

/** The language the window speaks, for dates and times. */
export const language = 'en-GB';

/** When something happened: the time on the day itself, else the date. Takes RFC 3339 in local time. */
export function whenOf(at: string, today: string): string {
  return at.startsWith(today) ? at.slice(11, 16) : dayOf(at.slice(0, 10));
}

/** A date `YYYY-MM-DD` as people say it: "24 Nov 2026". */
export function dayOf(date: string): string {
  return new Date(`${date}T12:00:00`).toLocaleDateString(language, { day: 'numeric', month: 'short', year: 'numeric' });
}
