/** The first run, the aims and the roles. */
import type * as wire from '../generated/commands';
import { stave } from './figures';
import { GROUPS, type FakeRecord } from './record';

export function status(record: FakeRecord): wire.Status {
  return {
    first_run: record.written === 0,
    sample: false,
    profile: record.profile,
    today: '2026-11-24',
    version: '0.1.0',
    data_dir: '/home/mara/pathfolio',
    undo: record.written > 1 ? '6.5.3 K1 to 2' : null,
    prefs: { theme: 'system', language: 'en', single_keys: true },
    timer: null,
    evidence: 0,
    redo: null,
    saved_at: record.written ? '2026-11-24T14:02:31+01:00' : null,
    findings: [],
    lost: 0,
    room_left: null,
    backup: {
      folder: '/home/mara/pathfolio-backups',
      usual: true,
      at: null,
      file: null,
      error: null,
      error_at: null,
      protected: null
    }
  };
}

export function role_list(record: FakeRecord): wire.RoleList {
  const role = (id: string, title: string): wire.RoleDto => ({
    edited: false,
    id,
    title,
    summary: `${title}: what weighs most.`,
    stance: 'does',
    targets: {},
    importance: {},
    current: record.profile.role === id
  });
  return {
    roles: [
      role('internal-auditor', 'Internal auditor'),
      role('ciso', 'Chief information security officer'),
      role('whole-standard', 'ISMS professional, the whole standard')
    ]
  };
}

export function role_set(record: FakeRecord, request: wire.RoleSet): wire.Written {
  if (request.role !== undefined) {
    record.profile = {
      ...record.profile,
      role: request.role ?? null,
      role_title: role_list(record).roles.find((role) => role.id === request.role)?.title ?? ''
    };
  }
  if (request.name !== undefined) record.profile = { ...record.profile, name: request.name ?? null };
  return record.write('Aims set');
}

export function first_run(record: FakeRecord, ask: wire.FirstRunAsk): wire.FirstRunPreview {
  return {
    hours_hint: ask.hours_per_week ? '5 h a week.' : 'Leave it empty, and the order alone is planned.',
    date_hint: ask.deadline
      ? 'In nine weeks. 40 hours, of which 6 stay in reserve.'
      : 'Leave it empty, and nothing is tied to a date.',
    role_hint: 'Auditors judge more than they build, so audit, risk and scope weigh most.',
    cells: GROUPS.flatMap(([group, , cells]) =>
      cells.map(([number]) => ({ number, group, stave: stave([null, null], 2, number, 12, 5) }))
    ),
    begins_with: [
      { competence: '6.5.3', title: 'Sampling in an ISMS audit', duration: '2 h' },
      { competence: '6.2.3', title: 'Risk criteria people can use', duration: '2 h 30' },
      { competence: '6.2.2', title: 'What the scope leaves out', duration: '2 h 30' }
    ],
    assumed: assumed(ask.backgrounds ?? []),
    span: '34 h until 26 January',
    total: 'All 24 at target would take about 580 h. The plan takes what weighs most first and says what it leaves out.'
  };
}

export function backgrounds(): wire.Backgrounds {
  const one = (id: string, kind: string, title: string): wire.BackgroundDto => ({
    id,
    kind,
    title,
    why: `${title}: what carries over, and its limit.`,
    covers: '6.5.3',
    chosen: false
  });
  return {
    backgrounds: [
      one('business-analyst', 'role', 'Business analyst, three years or more'),
      one('consultant', 'role', 'Consultant to other organisations'),
      one('iso-27001-foundation', 'certificate', 'ISO/IEC 27001 Foundation')
    ],
    levels: []
  };
}

/** One competence is assumed as soon as anything is ticked. */
function assumed(chosen: string[]): wire.AssumedRow[] {
  const level = chosen.length ? 1 : 0;
  return [
    { number: '6.5.3', title: 'ISMS auditing', knowledge: level, skill: 0, usual_knowledge: level, usual_skill: 0 }
  ];
}

export function role_nearest(_: FakeRecord, { advert }: wire.AdvertAsk): wire.NearestRoles {
  const about = advert.includes('audit');
  return {
    roles: about ? [{ id: 'internal-auditor', title: 'Internal auditor', matched: 'audit' }] : [],
    words: about ? 'Nearest to Internal auditor, by: audit.' : 'Nothing in it speaks of information security.'
  };
}
