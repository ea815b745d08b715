/** What outlives a look at another room: one for each record that was open in this window, the person's own and the sample's. */
import type { Session } from './session.svelte';

/** Made when it is asked for first. */
export function kept<T>(make: (session: Session) => T): (session: Session, sample?: boolean) => T {
  const known = new WeakMap<Session, Map<boolean, T>>();
  return (session, sample = session.status.answer?.sample ?? false) => {
    const records = known.get(session) ?? new Map<boolean, T>();
    known.set(session, records);
    const one = records.get(sample) ?? make(session);
    records.set(sample, one);
    return one;
  };
}
