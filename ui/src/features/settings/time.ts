/** Minutes as the core says them: "45 min", "2 h", "2 h 30". */
import { t } from '$lib/i18n/words';

export function timeOf(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (!hours) return t('minutes', { minutes: rest });
  return rest ? t('time-hours-minutes', { hours, minutes: rest }) : t('time-hours', { hours });
}
