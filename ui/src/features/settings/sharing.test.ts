import { describe, expect, it, vi } from 'vitest';
import type { ApiError, JobStatus, SyncState } from '$lib/api/generated/commands';
import { doorTo } from '$lib/api/door';
import { fakeHost } from '$lib/api/host.fake';
import { Session } from '$lib/session.svelte';
import { Sharing } from './sharing.svelte';

const NONE: SyncState = { folder: null, name: 'desk', at: null, error: null, devices: [] };
const SHARED: SyncState = { ...NONE, folder: '/shared' };
const done = (added: number): JobStatus => ({
  job: 'j1',
  state: 'done',
  done: 0,
  of: 0,
  error: null,
  answer: {
    of: 'sync_now',
    added,
    sent: 1,
    files_received: 0,
    files_sent: 0,
    files_awaited: 0,
    files_damaged: [],
    unreadable: 0,
    unreadable_at: [],
    said: 'Two entries came, one was put into the folder.',
    state: { ...SHARED, at: '2026-11-26T11:12:00+01:00' }
  }
});
const failed = (code: ApiError['code'], message: string): JobStatus => ({
  ...done(0),
  state: code === 'cancelled' ? 'cancelled' : 'failed',
  answer: null,
  error: { code, message, safe: 'Nothing was changed.', next: '' }
});

function roomOn(answers: Parameters<typeof fakeHost>[0]) {
  const host = fakeHost({ sync_show: () => NONE, ...answers });
  const session = new Session(doorTo(host));
  return { room: new Sharing(session), session };
}

describe('sharing a folder', () => {
  it('names the folder that was chosen, and nothing where the dialog was let go', async () => {
    const set = vi.fn(() => SHARED);
    const chosen: ({ staged: string } | null)[] = [null, { staged: 's1' }];
    const { room } = roomOn({ folder_choose: () => chosen.shift() ?? null, sync_set: set });
    await room.chooseFolder();
    expect(set).not.toHaveBeenCalled();
    await room.chooseFolder();
    expect(set).toHaveBeenCalledTimes(1);
    expect(room.state.answer?.folder).toBe('/shared');
  });

  it('shows what came in every room, and says it', async () => {
    const { room, session } = roomOn({ sync_now: () => ({ job: 'j1' }), job_status: () => done(2) });
    const renew = vi.spyOn(session, 'renew').mockResolvedValue(undefined);
    await room.exchange();
    expect(renew).toHaveBeenCalledTimes(1);
    expect(room.said).toContain('Two entries came');
    expect(room.state.answer?.at).not.toBeNull();
  });

  it('does not join a record of somebody else unless the person says so', async () => {
    const ends = [failed('other-record', 'The folder holds another record.'), done(0)];
    const now = vi.fn(() => ({ job: 'j1' }));
    const { room } = roomOn({ sync_now: now, job_status: () => ends.shift() ?? done(0) });
    await room.exchange();
    expect(room.failure?.code).toBe('other-record');
    await room.exchange(true);
    expect(room.failure).toBeNull();
    expect(now).toHaveBeenCalledTimes(2);
  });

  it('can be given up while the folder does not answer, and says so', async () => {
    let asked = false;
    const { room } = roomOn({
      sync_now: () => ({ job: 'j1' }),
      job_status: () =>
        asked ? failed('cancelled', 'It was given up.') : { ...done(0), state: 'running', answer: null },
      job_cancel: () => {
        asked = true;
        return { ...done(0), state: 'running', answer: null };
      }
    });
    const exchanging = room.exchange();
    await vi.waitFor(() => expect(room.work.status).not.toBeNull());
    await room.work.cancel();
    await exchanging;
    expect(room.failure?.code).toBe('cancelled');
    expect(room.said).toBe('');
  });
});
