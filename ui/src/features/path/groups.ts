/** The steps of a plan by the week or month they begin in, for the list. */
import type { PlanStep, PlanWeek } from '$lib/api/generated/commands';
import { longDayOf, mondayOf, monthNameOf } from '$lib/days';
import { t } from '$lib/i18n/words';

/** More weeks than these are listed by month. */
const BY_WEEK = 13;

export interface Group {
  id: string;
  words: string;
  hours: string;
  steps: PlanStep[];
}

export function groupsOf(steps: PlanStep[], weeks: PlanWeek[]): Group[] {
  const byWeek = weeks.length <= BY_WEEK;
  const groups = new Map<string, Group>();
  for (const step of steps) {
    const first = step.sittings[0]?.date;
    const id = !first ? '' : byWeek ? mondayOf(first) : first.slice(0, 7);
    const known = groups.get(id);
    if (known) known.steps.push(step);
    else groups.set(id, { id, ...headOf(first, byWeek, weeks), steps: [step] });
  }
  // What has no day stands last.
  return [...groups.values()].sort((a, b) => Number(!a.id) - Number(!b.id) || a.id.localeCompare(b.id));
}

function headOf(first: string | undefined, byWeek: boolean, weeks: PlanWeek[]): { words: string; hours: string } {
  if (!first) return { words: t('path-none'), hours: '' };
  if (!byWeek) return { words: monthNameOf(first), hours: '' };
  const monday = mondayOf(first);
  const week = weeks.find((one) => one.monday === monday);
  const hours = week?.minutes ? t('path-week-free', { hours: week.hours }) : (week?.hours ?? '');
  return { words: t('path-week-of', { day: longDayOf(monday, first) }), hours };
}
