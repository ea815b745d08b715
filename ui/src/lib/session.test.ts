import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { doorTo } from './api/door';
import { fakeHost, refusal } from './api/host.fake';
import { Session, TOAST_FOR } from './session.svelte';

describe('what every room shares', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is a first run until something is written, and then says what was done for eight seconds', async () => {
    const session = new Session(doorTo(fakeHost()));
    await session.open();
    expect(session.new).toBe(true);
    expect(await session.write('role_set', { role: 'internal-auditor' })).toBeNull();
    expect(session.new).toBe(false);
    expect(session.toast).toEqual({ said: 'Aims set', undo: true });
    vi.advanceTimersByTime(TOAST_FOR - 1);
    expect(session.toast).not.toBeNull();
    vi.advanceTimersByTime(1);
    expect(session.toast).toBeNull();
  });

  it('lets the rooms ask again at once after an entry, and is done when the frame knows of it too', async () => {
    const plain = fakeHost();
    let answer: () => void = () => {};
    const waited = new Promise<void>((done) => (answer = done));
    const status = (): never => waited.then(() => ({ ...plain.plain('status', {}), undo: '6.5.3 K1 to 2' })) as never;
    const session = new Session(doorTo(fakeHost({ status })));
    const before = session.revision;
    const written = session.write('assess', { ratings: [{ target: '6.5.3.K1', level: 2 }] });
    await vi.waitFor(() => expect(session.revision).toBe(before + 1));
    expect(session.status.answer).toBeNull();
    answer();
    await written;
    expect(session.status.answer?.undo).toBe('6.5.3 K1 to 2');
  });

  it('holds the toast while the pointer is on it', async () => {
    const session = new Session(doorTo(fakeHost()));
    await session.write('role_set', {});
    session.hold();
    vi.advanceTimersByTime(TOAST_FOR * 2);
    expect(session.toast).not.toBeNull();
    session.linger();
    vi.advanceTimersByTime(TOAST_FOR);
    expect(session.toast).toBeNull();
  });

  it('keeps a failed save on the screen until it succeeds', async () => {
    let full = true;
    const host = fakeHost({
      assess: () => {
        if (full) throw refusal('disk-full', 'The disk is full.');
        return { entry: 'e', said: '6.5.3 K1 rated 2' };
      }
    });
    const session = new Session(doorTo(host));
    const before = session.revision;
    const failure = await session.write('assess', { ratings: [{ target: '6.5.3.K1', level: 2 }] });
    expect(failure?.code).toBe('disk-full');
    expect(session.trouble?.failure.message).toBe('The disk is full.');
    expect(session.unsaved).toBe(true);
    expect([session.toast, session.revision]).toEqual([null, before]);
    full = false;
    session.trouble?.again();
    await vi.waitFor(() => expect(session.trouble).toBeNull());
    expect([session.toast?.said, session.unsaved]).toEqual(['6.5.3 K1 rated 2', false]);
  });

  it.each([
    ['disk-full', true],
    ['not-writable', true],
    ['io', true],
    ['read-only', true],
    ['nothing-to-undo', false],
    ['busy', false]
  ] as const)('counts %s as not saved: %s', async (code, unsaved) => {
    const host = fakeHost({
      undo: () => {
        throw refusal(code, 'Refused.');
      }
    });
    const session = new Session(doorTo(host));
    await session.write('undo', {});
    expect([session.trouble?.failure.code, session.unsaved]).toEqual([code, unsaved]);
  });

  it('leaves a question to whoever asked: no trouble', async () => {
    const host = fakeHost();
    host.record.levels.set('6.5.3.K1', 1);
    const session = new Session(doorTo(host));
    const failure = await session.write('assess', { ratings: [{ target: '6.5.3.K1', level: 3 }] });
    expect(failure?.code).toBe('reason-needed');
    expect(session.trouble).toBeNull();
  });

  it('offers to do again what was undone, not to undo the undoing', async () => {
    const session = new Session(doorTo(fakeHost()));
    await session.write('undo', {});
    expect(session.toast).toEqual({ said: 'Undone', undo: false });
  });
});
