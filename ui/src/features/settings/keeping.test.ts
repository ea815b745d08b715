import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  ApiError,
  BackupList,
  DoctorDto,
  Imported,
  JobAnswer,
  JobStatus,
  RestorePreview,
  Restored
} from '$lib/api/generated/commands';
import { doorTo } from '$lib/api/door';
import { fakeHost, refusal, type FakeHost } from '$lib/api/host.fake';
import { Session } from '$lib/session.svelte';
import { EVERY } from '$lib/work.svelte';
import { Keeping } from './keeping.svelte';
import { NewPassphrase } from './passphrase.svelte';

const LIST: BackupList = {
  state: { folder: '/backups', usual: true, at: null, file: null, error: null, error_at: null, protected: null },
  backups: []
};
const DONE: JobAnswer = {
  of: 'backup',
  name: 'a.zip',
  file: '/backups/a.zip',
  entries: 3,
  bytes: 900,
  fingerprint: 'ab',
  without: [],
  removed: [],
  said: 'Backed up and read back: 3 entries'
};
const PREVIEW: RestorePreview = {
  archive: 'staged-again',
  file: '/backups/a.zip',
  at: '2026-11-24T14:02:31+01:00',
  entries: 3,
  back: 1,
  aside: 2,
  files_missing: 0,
  words: ['Would come back: one rating.']
};
const RESTORED: Restored = {
  entries: 3,
  kept: '/data/aside',
  backup: '/backups/before.zip',
  files: 0,
  files_missing: ['cd'],
  fingerprint: 'ab',
  said: 'Restored: 3 entries.'
};
const FOUND: DoctorDto = {
  entries: 3,
  fingerprint: 'ab',
  files: 0,
  backups: 1,
  findings: [],
  lost: ['ef'],
  said: 'One entry is in no copy.'
};

const running = (done: number): JobStatus => ({ job: 'j', state: 'running', done, of: 100, answer: null, error: null });
const ended = (answer: JobAnswer): JobStatus => ({ ...running(100), state: 'done', answer });
const failed = (error: ApiError, state = 'failed'): JobStatus => ({ ...running(1), state, error });

/** A host whose jobs go as they are told: one status after the other, the last one again and again. */
function hostOf(statuses: JobStatus[], more: Parameters<typeof fakeHost>[0] = {}): FakeHost {
  const begun = (): { job: string } => ({ job: 'j' });
  return fakeHost({
    backup_list: () => LIST,
    backup: begun,
    restore_preview: begun,
    restore: begun,
    import_preview: begun,
    import: begun,
    export_save_as: begun,
    doctor: begun,
    job_cancel: () => running(1),
    job_status: () => (statuses.length > 1 ? statuses.shift()! : statuses[0]!),
    ...more
  });
}

async function roomOf(host: FakeHost): Promise<{ room: Keeping; session: Session }> {
  const session = new Session(doorTo(host));
  await session.open();
  const room = new Keeping(session);
  await room.load();
  return { room, session };
}

const asked = (host: FakeHost, name: string): unknown[] =>
  host.calls.filter((call) => call.name === name).map((call) => call.request);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const moment = (): Promise<unknown> => vi.advanceTimersByTimeAsync(EVERY);

describe('a backup', () => {
  it('shows how far it is, asks after it about three times a second, and says what came of it', async () => {
    const host = hostOf([running(10), running(40), ended(DONE)]);
    const { room } = await roomOf(host);
    const backedUp = room.backUp();
    await moment();
    expect(room.work.status).toMatchObject({ done: 10, of: 100 });
    await moment();
    await backedUp;
    expect([room.said, room.work.status, room.work.once.busy]).toEqual([[DONE.said], null, false]);
    expect(asked(host, 'job_status')).toHaveLength(3);
    // The list and the frame know of it.
    expect(asked(host, 'backup_list')).toHaveLength(2);
    expect(asked(host, 'status')).toHaveLength(2);
  });

  it('shows no bar where it is done at once, and is made once however often it is asked for', async () => {
    const host = hostOf([ended(DONE)]);
    const { room } = await roomOf(host);
    await Promise.all([room.backUp(), room.backUp(), room.check()]);
    expect([asked(host, 'backup').length, asked(host, 'doctor').length]).toEqual([1, 0]);
    expect(room.task).toBe('backup');
  });

  it('that failed is said once: the state of the backups says it until one succeeds', async () => {
    const full = refusal('disk-full', 'The disk is full.');
    const state = { ...LIST.state, error: full.message, error_at: '2026-11-24T14:02:31+01:00' };
    const { room } = await roomOf(hostOf([failed(full)], { backup_list: () => ({ ...LIST, state }) }));
    await room.backUp();
    expect([room.work.failure?.code, room.saidByState, room.said]).toEqual(['disk-full', true, []]);
    room.drop();
    expect(room.list.answer?.state.error).toBe(full.message);
  });

  it('says how many kept files are not in it', async () => {
    const { room } = await roomOf(hostOf([ended({ ...DONE, without: ['cd', 'ef'] } as JobAnswer)]));
    await room.backUp();
    expect(room.said[1]).toContain('2 kept files are not in it');
  });

  it('is given up when asked, and says so as itself', async () => {
    const statuses = [running(1), running(2), failed(refusal('cancelled', 'It was given up.'), 'cancelled')];
    const host = hostOf(statuses);
    const { room } = await roomOf(host);
    const backedUp = room.backUp();
    await moment();
    void room.work.cancel();
    void room.work.cancel();
    expect(room.work.ending).toBe(true);
    await moment();
    await moment();
    await backedUp;
    expect(asked(host, 'job_cancel')).toEqual([{ job: 'j' }]);
    expect([room.work.failure?.code, room.work.ending, room.said]).toEqual(['cancelled', false, []]);
  });
});

describe('the folder of backups', () => {
  const other = { ...LIST, state: { ...LIST.state, folder: '/elsewhere', usual: false } };

  it('is the one the person chose, by its id', async () => {
    const host = hostOf([], { folder_choose: () => ({ staged: 'id-1' }), backup_folder_set: () => other });
    const { room } = await roomOf(host);
    await room.chooseFolder();
    expect(asked(host, 'backup_folder_set')).toEqual([{ folder: 'id-1' }]);
    expect(room.list.answer?.state.folder).toBe('/elsewhere');
    await room.usualFolder();
    expect(asked(host, 'backup_folder_set')[1]).toEqual({});
  });

  it('stays when the person changes their mind, or it cannot be had', async () => {
    const host = hostOf([], { folder_choose: () => null });
    const { room } = await roomOf(host);
    await room.chooseFolder();
    expect([asked(host, 'backup_folder_set'), room.said, room.work.failure]).toEqual([[], [], null]);
    host.answers.folder_choose = () => ({ staged: 'id-1' });
    host.answers.backup_folder_set = (): BackupList => {
      throw refusal('bad-request', 'It lies within the record itself.');
    };
    await room.chooseFolder();
    expect([room.work.failure?.code, room.list.answer?.state.folder]).toEqual(['bad-request', '/backups']);
  });
});

describe('restoring', () => {
  it('asks first, changes nothing when declined, and then takes exactly what was looked at', async () => {
    const statuses = [ended({ of: 'restore_preview', ...PREVIEW })];
    const host = hostOf(statuses);
    const { room, session } = await roomOf(host);
    await room.proposeRestore('a.zip');
    expect(asked(host, 'restore_preview')).toEqual([{ archive: 'a.zip' }]);
    expect(room.proposal).toEqual({ of: 'restore', what: { of: 'restore_preview', ...PREVIEW } });
    room.drop();
    await room.agree();
    expect([room.proposal, asked(host, 'restore'), session.revision]).toEqual([null, [], 0]);

    await room.proposeRestore('a.zip');
    statuses[0] = ended({ of: 'restore', ...RESTORED });
    session.read = true;
    await room.agree();
    expect(asked(host, 'restore')).toEqual([{ archive: 'staged-again' }]);
    expect(room.said).toEqual([
      'Restored: 3 entries.',
      'Backup of what was there before: /backups/before.zip',
      expect.stringContaining('One file kept as evidence is in no copy')
    ]);
    // Every room asks anew; what was found at opening it is to be read.
    expect([session.revision, session.read, room.row]).toEqual([1, false, 'a.zip']);
  });

  it('that failed leaves every room as it is and looks at the backups again', async () => {
    const statuses = [ended({ of: 'restore_preview', ...PREVIEW })];
    const host = hostOf(statuses);
    const { room, session } = await roomOf(host);
    await room.proposeRestore('a.zip');
    statuses[0] = failed(refusal('bad-archive', 'It cannot be read.'));
    await room.agree();
    expect([room.work.failure?.code, room.said, session.revision]).toEqual(['bad-archive', [], 0]);
    expect(asked(host, 'backup_list')).toHaveLength(2);
  });

  it('takes an archive from elsewhere by its id, and nothing where none was chosen', async () => {
    const host = hostOf([ended({ of: 'restore_preview', ...PREVIEW })], { archive_choose: () => null });
    const { room } = await roomOf(host);
    await room.proposeRestore(null);
    expect([asked(host, 'restore_preview'), room.proposal]).toEqual([[], null]);
    host.answers.archive_choose = () => ({ staged: 'id-2' });
    await room.proposeRestore(null);
    expect(asked(host, 'restore_preview')).toEqual([{ archive: 'id-2' }]);
  });
});

describe('moving house', () => {
  it('exports under a dated name, where the person says', async () => {
    const exported = {
      file: '/x.zip',
      encrypted: false,
      entries: 3,
      files: 0,
      bytes: 9,
      fingerprint: 'ab',
      without: [],
      said: 'Exported'
    };
    const host = hostOf([ended({ of: 'export', ...exported })]);
    const { room } = await roomOf(host);
    await room.export();
    expect(asked(host, 'export_save_as')).toEqual([{ file_name: 'pathfolio-export-2026-11-24.zip' }]);
    expect(room.said).toEqual(['Exported']);
    await room.export('seven quiet otters');
    expect(asked(host, 'export_save_as')[1]).toEqual({
      file_name: 'pathfolio-export-2026-11-24.zip.age',
      passphrase: 'seven quiet otters'
    });
    host.answers.export_save_as = () => null;
    await room.export();
    expect([room.said, room.work.failure]).toEqual([[], null]);
  });

  it('imports what was looked at, and every room asks anew', async () => {
    const what = {
      archive: 'again',
      file: '/x.zip',
      at: PREVIEW.at,
      entries: 3,
      new: 1,
      files_new: 0,
      words: ['Adds']
    };
    const imported: Imported = {
      added: 1,
      known: 2,
      files: 0,
      cloned: [],
      new_device: null,
      backup: null,
      fingerprint: 'ab',
      said: 'One entry added'
    };
    const statuses = [ended({ of: 'import_preview', ...what })];
    const host = hostOf(statuses, { archive_choose: () => ({ staged: 'id-3' }) });
    const { room, session } = await roomOf(host);
    await room.proposeImport();
    statuses[0] = ended({ of: 'import', ...imported });
    await room.agree();
    expect([asked(host, 'import_preview'), asked(host, 'import')]).toEqual([
      [{ archive: 'id-3' }],
      [{ archive: 'again' }]
    ]);
    expect([room.said, session.revision]).toEqual([['One entry added'], 1]);
  });
});

describe('the check', () => {
  it('keeps what it found while other things are asked for, until the record is another', async () => {
    const statuses = [ended({ of: 'doctor', ...FOUND })];
    const { room, session } = await roomOf(hostOf(statuses));
    await room.check();
    expect([room.found?.lost, session.revision]).toEqual([['ef'], 1]);
    statuses[0] = ended(DONE);
    await room.backUp();
    expect(room.found?.said).toBe(FOUND.said);
    statuses[0] = ended({ of: 'restore_preview', ...PREVIEW });
    await room.proposeRestore('a.zip');
    statuses[0] = ended({ of: 'restore', ...RESTORED });
    await room.agree();
    expect(room.found).toBeNull();
  });

  it('that breaks off with the door is said, and the next one can begin', async () => {
    const host = hostOf([], {
      job_status: (): JobStatus => {
        throw new Error('socket closed');
      }
    });
    const { room } = await roomOf(host);
    await room.check();
    expect([room.work.failure?.code, room.work.once.busy, room.found]).toEqual(['internal', false, null]);
  });
});

describe('a passphrase', () => {
  it('is asked for where an encrypted file needs it, again where it is the wrong one, and let go with the file', async () => {
    const statuses = [failed(refusal('passphrase-needed', 'It is encrypted.'))];
    const host = hostOf(statuses, { archive_choose: () => ({ staged: 'id-4' }) });
    const { room } = await roomOf(host);
    await room.proposeRestore(null);
    expect(room.locked).toEqual({ of: 'restore', archive: 'id-4' });
    statuses[0] = failed(refusal('wrong-passphrase', 'It is not this one.'));
    await room.unlock('wrong');
    expect([room.locked?.archive, room.work.failure?.code]).toEqual(['id-4', 'wrong-passphrase']);
    statuses[0] = ended({ of: 'restore_preview', ...PREVIEW });
    await room.unlock('right');
    expect([room.locked, room.proposal?.what]).toMatchObject([null, PREVIEW]);
    expect(asked(host, 'restore_preview').slice(1)).toEqual([
      { archive: 'id-4', secret: 'wrong' },
      { archive: 'id-4', secret: 'right' }
    ]);
    expect(asked(host, 'archive_choose')).toHaveLength(1);
    room.drop();
    statuses[0] = failed(refusal('bad-archive', 'It cannot be read.'));
    await room.proposeRestore(null);
    expect(room.locked, 'no passphrase helps there').toBeNull();
  });

  it('is taken only when it was typed twice in the same way, and forgotten after', () => {
    const passphrase = new NewPassphrase();
    [passphrase.first, passphrase.second] = ['one two three', 'one two thee'];
    expect([passphrase.take(), passphrase.differs]).toEqual([null, true]);
    passphrase.second = 'one two three';
    expect([passphrase.differs, passphrase.take()]).toEqual([false, 'one two three']);
    passphrase.forget();
    expect([passphrase.first, passphrase.second, passphrase.differs]).toEqual(['', '', false]);
  });

  it('that was set is told with what to do next; one that is too weak leaves the list as it was', async () => {
    const since = { ...LIST, state: { ...LIST.state, protected: '2026-11-24T14:02:31+01:00' } };
    const host = hostOf([], { backup_passphrase_set: () => since });
    const { room } = await roomOf(host);
    expect(await room.setPassphrase('seven quiet otters')).toBe(true);
    expect([room.list.answer?.state.protected, room.said.length]).toEqual([since.state.protected, 2]);
    host.answers.backup_passphrase_set = () => {
      throw refusal('weak-passphrase', 'Too short.');
    };
    expect(await room.setPassphrase('short')).toBe(false);
    expect(room.work.failure?.code).toBe('weak-passphrase');
  });
});
