import { describe, expect, it } from 'vitest';
import { doorTo } from '$lib/api/door';
import { fakeHost, refusal } from '$lib/api/host.fake';
import type * as wire from '$lib/api/generated/commands';
import { Session } from '$lib/session.svelte';
import { TopicState } from './topic.svelte';

const TOPIC = '6.5.3/sampling';

function room(refuse?: wire.ApiError): { state: TopicState; aside: wire.SetAsideAsk[]; session: Session } {
  const aside: wire.SetAsideAsk[] = [];
  const host = fakeHost({
    set_aside: (ask) => {
      if (refuse) throw refuse;
      aside.push(ask);
      return { entry: 'ab'.repeat(32), said: 'Sampling is left out' };
    },
    timer_start: () => {
      throw refusal('timer', 'One runs already.');
    }
  });
  const session = new Session(doorTo(host));
  return { state: new TopicState(session), aside, session };
}

describe('a topic', () => {
  it('is set aside for four weeks at first', async () => {
    const { state, aside } = room();
    state.ask('2026-11-24');
    expect(await state.setAside(TOPIC)).toBe(true);
    expect([aside, state.asking]).toEqual([[{ topic: TOPIC, until: '2026-12-22' }], false]);
  });

  it('that is not for me has no day, and may have a reason', async () => {
    const { state, aside } = room();
    state.ask('2026-11-24');
    state.never = true;
    state.reason = ' Another team does it ';
    await state.setAside(TOPIC);
    expect(aside).toEqual([{ topic: TOPIC, reason: 'Another team does it' }]);
  });

  it('whose day is refused keeps the form and says why there', async () => {
    const { state, session } = room(refusal('bad-date', '“soon” is no date.'));
    state.ask('2026-11-24');
    expect(await state.setAside(TOPIC)).toBe(false);
    expect([state.asking, state.failure?.code, session.trouble]).toEqual([true, 'bad-date', null]);
  });

  it('says in place that another timer runs', async () => {
    const { state } = room();
    await state.start(TOPIC);
    expect(state.failure?.code).toBe('timer');
  });
});
