/** What stands beside the steps: where it leads. */
import type { PlanWork } from '$lib/api/generated/commands';
import { to } from '$lib/place.svelte';

/** The topic of a workplace step, such as `6.5.3/sampling@3.work`; or the piece of evidence. */
export function workAddress(row: PlanWork): string {
  return row.kind === 'expiry' ? to('evidence', row.id) : to('topics', row.id.replace(/@.*$/, ''));
}
