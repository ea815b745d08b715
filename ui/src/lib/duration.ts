/** Minutes as the core says them: "45 min", "2 h", "1 h 05". For figures that come without words. */
import { language, t } from '$lib/i18n/words';

export function durationOf(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (!hours) return t('minutes-short', { minutes });
  if (!rest) return t('hours-short', { hours });
  return t('hours-minutes-short', { hours, minutes: String(rest).padStart(2, '0') });
}

/** The months as a sentence may name them, in full or short, by language. */
const known = new Map<string, Set<string>>();

function months(): Set<string> {
  const names = known.get(language()) ?? new Set<string>();
  if (!names.size) {
    known.set(language(), names);
    for (let month = 0; month < 12; month++) {
      const date = new Date(Date.UTC(2026, month, 12));
      const [long, short] = (['long', 'short'] as const).map((form) =>
        date.toLocaleDateString(language(), { month: form, timeZone: 'UTC' })
      );
      for (const name of [long, short, long?.slice(0, 3)]) if (name) names.add(name.replace('.', ''));
    }
  }
  return names;
}

/** A sentence whose durations, days ("16 Jan") and levels (", level 2") stay on one line. */
export function unbroken(sentence: string): string {
  return sentence
    .replace(/(\d) (h|min)\b(?: (\d\d)\b)?/g, (_, digit, unit, rest) =>
      [digit, unit, rest].filter(Boolean).join('\u00a0')
    )
    .replace(/(\d\.?) (\p{L}+)/gu, (all, day: string, month: string) =>
      months().has(month) ? `${day}\u00a0${month}` : all
    )
    .replace(/(, \p{L}+) ([1-5])(?!\d)/gu, '$1\u00a0$2');
}
