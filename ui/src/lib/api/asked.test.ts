import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Asked, SLOW_AFTER } from './asked.svelte';
import { doorTo } from './door';
import { fakeHost, refusal } from './host.fake';

describe('a question to the door', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('shows nothing before a second, and keeps the old answer while it waits', async () => {
    const asked = new Asked<string>();
    await asked.ask(() => Promise.resolve('old'));
    let release = (_: string): void => {};
    const asking = asked.ask(() => new Promise<string>((resolve) => (release = resolve)));
    vi.advanceTimersByTime(SLOW_AFTER - 1);
    expect([asked.slow, asked.answer]).toEqual([false, 'old']);
    vi.advanceTimersByTime(1);
    expect([asked.slow, asked.answer]).toEqual([true, 'old']);
    release('new');
    await asking;
    expect([asked.slow, asked.answer]).toEqual([false, 'new']);
  });

  it('shows an answer that says the same as the one that stands: nothing is drawn anew', async () => {
    const asked = new Asked<{ rows: number[] }>();
    const first = await asked.ask(() => Promise.resolve({ rows: [1, 2] }));
    expect(await asked.ask(() => Promise.resolve({ rows: [1, 2] }))).toBe(first);
    expect(asked.answer).toBe(first);
    await asked.ask(() => Promise.resolve({ rows: [1, 3] }));
    expect(asked.answer).toEqual({ rows: [1, 3] });
  });

  it('drops an answer that a newer question overtook', async () => {
    const asked = new Asked<string>();
    let late = (_: string): void => {};
    const first = asked.ask(() => new Promise<string>((resolve) => (late = resolve)));
    await asked.ask(() => Promise.resolve('second'));
    late('first');
    await first;
    expect(asked.answer).toBe('second');
  });

  it('keeps the old answer beside a failure, and clears the failure with the next answer', async () => {
    const asked = new Asked<string>();
    await asked.ask(() => Promise.resolve('old'));
    await asked.ask(() => Promise.reject(refusal('io', 'The file is gone.')));
    expect([asked.answer, asked.failure?.code]).toEqual(['old', 'io']);
    await asked.ask(() => Promise.resolve('new'));
    expect(asked.failure).toBeNull();
  });
});

describe('the door', () => {
  it('turns a host that fails into a coded error with something to do next', async () => {
    const door = doorTo({ call: () => Promise.reject(new Error('socket closed')), picture: () => '' });
    const failure = await door.call('status', {}).catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ code: 'internal' });
    expect((failure as { message: string }).message).toContain('socket closed');
    expect((failure as { next: string }).next).not.toBe('');
  });

  it('hands a coded error on as it is', async () => {
    const host = fakeHost({
      status: () => {
        throw refusal('busy', 'Another window has it.');
      }
    });
    await expect(doorTo(host).call('status', {})).rejects.toMatchObject({
      code: 'busy',
      message: 'Another window has it.'
    });
  });
});
