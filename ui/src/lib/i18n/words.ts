/**
 * All words of the window, through Fluent. Sentences that come from the wire are localised already; what is here are
 * headings, labels, buttons and the window's own failures. A key that does not exist fails the type check.
 */
import { FluentBundle, type FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Key } from './keys';

type Message = FluentResource['body'][number];

/** The patterns of each file by their keys, as `vite.config.js` reads them. */
const files = import.meta.glob<string>('../../../../data/locales/*/ui*.ftl', {
  import: 'default',
  eager: true
});

const tagOf = (path: string): string => path.split('/').at(-2) ?? 'en';
const tags = new Set(Object.keys(files).map(tagOf));
const bundles = new Map<string, FluentBundle>();

/** A language's words, read when first spoken: a start reads no language that nobody asks for. Isolation marks are off, as in the core. */
function bundleOf(tag: string): FluentBundle {
  const known = bundles.get(tag);
  if (known) return known;
  const bundle = new FluentBundle(tag, { useIsolating: false });
  for (const [path, text] of Object.entries(files)) {
    if (tagOf(path) === tag) bundle.addResource(messages(text));
  }
  bundles.set(tag, bundle);
  return bundle;
}

function messages(patterns: string): FluentResource {
  const all = Object.entries(JSON.parse(patterns) as Record<string, Message['value']>);
  return { body: all.map(([id, value]) => ({ id, value, attributes: {} })) };
}

let spoken = 'en';

/** Speaks a language from here on: before the first word is drawn. One that there is not leaves it as it is. */
export function speak(tag: string): void {
  if (tags.has(tag)) spoken = tag;
}

/** The words of a key, with its arguments filled in. */
export function t(key: Key, args?: Record<string, FluentVariable>): string {
  for (const tag of [spoken, 'en']) {
    const bundle = bundleOf(tag);
    const pattern = bundle.getMessage(key)?.value;
    if (pattern) return bundle.formatPattern(pattern, args);
  }
  return key;
}

/** The language the window speaks, for dates and times. */
export function language(): string {
  return spoken === 'en' ? 'en-GB' : spoken;
}

/** The language of the catalogue's own words: titles, items, topics, clauses, papers. They come as they are. */
const CATALOGUE = 'en';

/**
 * For `lang` of what the catalogue says, where the window speaks another language: who reads it aloud or hyphenates it needs
 * to know. Nothing where the words are not the catalogue's after all.
 */
export function contentLang(its = true): string | undefined {
  return its && spoken !== CATALOGUE ? CATALOGUE : undefined;
}

/** When something happened: the time on the day itself, else the date. Takes RFC 3339 in local time. */
export function whenOf(at: string, today: string): string {
  return at.startsWith(today) ? at.slice(11, 16) : dayOf(at.slice(0, 10));
}

/** A date `YYYY-MM-DD` as people say it: "24 Nov 2026". */
export function dayOf(date: string): string {
  return new Date(`${date}T12:00:00`).toLocaleDateString(language(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric'
  });
}

/** When something was made, by day and time: "24 Nov 2026, 14:02". Takes RFC 3339 in local time. */
export function momentOf(at: string): string {
  return `${dayOf(at.slice(0, 10))}, ${at.slice(11, 16)}`;
}
