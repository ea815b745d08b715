/** What stands beside the steps: where it leads. */
import type { PlanWork } from '$lib/api/generated/commands';
import { to } from '$lib/place.svelte';

/** The topic of a workplace step, such as `6.5.3/sampling@3.work`; or the piece of evidence. */
export function workAddress(row: PlanWork): string {
  return row.kind === 'expiry' ? to('evidence', row.id) : to('topics', row.id.replace(/@.*$/, ''));
}

/** A row of the timeline, or so many more to ask for by the same day. */
export type WorkLine = { id: string; row: PlanWork } | { id: string; row: null; more: number; by: string };

/** So many to ask for by one day are drawn; the others are one line. */
const SAME = 3;

export function workLines(rows: PlanWork[]): WorkLine[] {
  const keyOf = (row: PlanWork): string => (row.kind === 'work' && row.by ? `${row.by} ${row.on ?? ''}` : row.id);
  return rows.flatMap((row, index): WorkLine[] => {
    const key = keyOf(row);
    const before = rows.slice(0, index).filter((one) => keyOf(one) === key).length;
    const more = rows.filter((one) => keyOf(one) === key).length - SAME;
    // One more takes no more room than the words about it.
    if (before < SAME || more === 1) return [{ id: row.id, row }];
    return before === SAME ? [{ id: `more ${key}`, row: null, more, by: row.by ?? '' }] : [];
  });
}
