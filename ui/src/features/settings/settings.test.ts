import { describe, expect, it } from 'vitest';
import type { RoleEditor, SettingsDto } from '$lib/api/generated/commands';
import { doorTo } from '$lib/api/door';
import { fakeHost, refusal, type FakeHost } from '$lib/api/host.fake';
import { Session } from '$lib/session.svelte';
import { RoleEditorState } from './role-editor.svelte';
import { SettingsState } from './settings.svelte';
import { durationOf } from '$lib/duration';

const SETTINGS: SettingsDto = {
  data_dir: '/home/mara/pathfolio',
  version: '0.1.0',
  held: 'One entry, no files.',
  backup: {
    folder: '/home/mara/pathfolio-backups',
    usual: true,
    at: null,
    file: null,
    error: null,
    error_at: null,
    protected: null
  },
  prefs: { theme: 'system', language: 'en', single_keys: true },
  languages: [{ id: 'en', name: 'English' }],
  step_hours: [{ id: 'k1', title: 'Knowledge to level 1', minutes: 60, usual: 60 }],
  aside: []
};
const WRITTEN = { entry: 'ab'.repeat(32), said: 'Done' };

function editor(role = 'internal-auditor'): RoleEditor {
  const row = (number: string, target: number, importance: number) => ({
    number,
    title: number,
    target,
    importance,
    usual_target: target,
    usual_importance: importance
  });
  return { role, title: role, rows: [row('5.2', 2, 4), row('6.5.3', 3, 9)], edited: false };
}

async function sessionOf(host: FakeHost): Promise<Session> {
  const session = new Session(doorTo(host));
  await session.open();
  return session;
}

const sent = (host: FakeHost, name: string): unknown[] =>
  host.calls.filter((call) => call.name === name).map((call) => call.request);

describe('this device', () => {
  it('starts over after another language, and only then', async () => {
    const host = fakeHost({ settings: () => SETTINGS, prefs_set: () => SETTINGS });
    let over = 0;
    const room = new SettingsState(await sessionOf(host), () => over++);
    await room.prefer({ theme: 'dark' });
    expect(over).toBe(0);
    await room.prefer({ language: 'en' });
    expect(over).toBe(1);
  });

  it('says why a choice could not be kept', async () => {
    const host = fakeHost({
      prefs_set: (): SettingsDto => {
        throw refusal('not-writable', 'The folder cannot be written.');
      }
    });
    const room = new SettingsState(await sessionOf(host));
    await room.prefer({ single_keys: false });
    expect(room.refusal?.code).toBe('not-writable');
  });
});

describe('hours per step', () => {
  it('are set freely and saved as one entry; what is set back is not sent', async () => {
    const host = fakeHost({ settings: () => SETTINGS, step_hours_set: () => WRITTEN });
    const room = new SettingsState(await sessionOf(host));
    await room.load();
    const [row] = SETTINGS.step_hours;
    if (!row) throw new Error('no row');
    room.setMinutes(row, 90);
    room.setMinutes(row, 60);
    expect(room.minutes.size).toBe(0);
    room.setMinutes(row, 75);
    await room.saveHours();
    expect(sent(host, 'step_hours_set')).toEqual([{ minutes: { k1: 75 } }]);
    expect(room.minutes.size).toBe(0);
  });

  it('that are not saved yet outlive a look at another room', async () => {
    const session = await sessionOf(fakeHost({ settings: () => SETTINGS }));
    const [row] = SETTINGS.step_hours;
    if (!row) throw new Error('no row');
    new SettingsState(session).setMinutes(row, 75);
    expect(new SettingsState(session).of(row)).toBe(75);
  });

  it.each([
    [45, '45 min'],
    [120, '2 h'],
    [150, '2 h 30']
  ])('%i minutes are said as %s', (minutes, said) => expect(durationOf(minutes)).toBe(said));
});

describe('the role editor', () => {
  it('writes only what changed, as one entry, and keeps what is not saved per role', async () => {
    const host = fakeHost({ role_show: (ask) => editor(ask.role), role_edit: () => WRITTEN });
    const session = await sessionOf(host);
    const role = new RoleEditorState(session);
    await role.load('internal-auditor');
    const [leading, auditing] = role.asked.answer?.rows ?? [];
    if (!leading || !auditing) throw new Error('no rows');
    role.set(leading, 'target', 5);
    role.set(auditing, 'importance', 1);
    role.set(auditing, 'importance', 9);
    expect([role.differs(leading), role.differs(auditing), role.differing]).toEqual(['target', null, 1]);

    await role.load('ciso');
    expect(role.changes).toEqual([]);
    const later = new RoleEditorState(session);
    await later.load('internal-auditor');
    expect(later.changes).toEqual([{ number: '5.2', target: 5 }]);
    await later.save();
    expect(sent(host, 'role_edit')).toEqual([
      { role: 'internal-auditor', competences: [{ number: '5.2', target: 5 }] }
    ]);
    expect(later.changes).toEqual([]);
  });

  it('keeps the changes when they are refused', async () => {
    const host = fakeHost({
      role_show: (ask) => editor(ask.role),
      role_edit: () => {
        throw refusal('bad-level', '7 is no level.');
      }
    });
    const role = new RoleEditorState(await sessionOf(host));
    await role.load('lead-auditor');
    const [leading] = role.asked.answer?.rows ?? [];
    if (!leading) throw new Error('no rows');
    role.set(leading, 'target', 4);
    await role.save();
    expect([role.refusal?.code, role.changes.length]).toEqual(['bad-level', 1]);
  });
});
