/** Minutes as the core says them: "45 min", "2 h", "1 h 05". For figures that come without words. */
import { t } from '$lib/i18n/words';

export function durationOf(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (!hours) return t('minutes-short', { minutes });
  if (!rest) return t('hours-short', { hours });
  return t('hours-minutes-short', { hours, minutes: String(rest).padStart(2, '0') });
}

/** A sentence whose durations stay on one line. */
export function unbroken(sentence: string): string {
  return sentence.replace(/(\d) (h|min)\b(?: (\d\d)\b)?/g, (_, digit, unit, rest) =>
    [digit, unit, rest].filter(Boolean).join('\u00a0')
  );
}
