/** Hours of a day as people type them, with a point or a comma, in whole quarter hours. */
import type { Key } from '$lib/i18n/keys';
import { language } from '$lib/i18n/words';

const DAY = 24 * 60;

/** Minutes; nothing typed is none. Or why they cannot be used. */
export function minutesTyped(typed: string): number | Key {
  const text = typed.trim();
  if (!text) return 0;
  if (!/^(\d+[.,]?\d*|[.,]\d+)$/.test(text)) return 'aims-hours-no-number';
  const minutes = Number(text.replace(',', '.')) * 60;
  if (minutes > DAY) return 'aims-hours-too-many';
  return minutes % 15 === 0 ? minutes : 'aims-hours-fraction';
}

/** As they are typed in the language of the window: "2.5", "2,5". */
export function hoursTyped(minutes: number): string {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: 2, useGrouping: false }).format(minutes / 60);
}
