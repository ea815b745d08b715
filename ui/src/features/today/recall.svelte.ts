/** What recall and the plan add to Today: asked once for both, again with every entry written. */
import type { RecallDue } from '$lib/api/generated/commands';
import { Asked } from '$lib/api/asked.svelte';
import type { Session } from '$lib/session.svelte';

const known = new WeakMap<Session, Asked<RecallDue>>();

export function dueOf(session: Session): Asked<RecallDue> {
  const due = known.get(session) ?? new Asked<RecallDue>();
  known.set(session, due);
  return due;
}
