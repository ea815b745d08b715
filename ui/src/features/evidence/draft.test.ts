import { describe, expect, it } from 'vitest';
import type { EvidenceDetail } from '$lib/api/generated/commands';
import { doorTo } from '$lib/api/door';
import { fakeHost, refusal } from '$lib/api/host.fake';
import { Session } from '$lib/session.svelte';
import { Draft, titleOf } from './draft.svelte';
import { EvidenceState } from './evidence.svelte';

const door = doorTo(fakeHost());

const piece: EvidenceDetail = {
  row: {
    id: 'id-5',
    number: 'E-05',
    title: 'Audit report',
    basis: 'ability',
    form: 'work-product',
    label: 'confidential',
    date: '2026-05-22',
    serves: '6.5.3 S2',
    expires: '2027-05-22',
    state: '',
    withdrawn: false
  },
  until: null,
  issuer: null,
  reference: null,
  share: 'Sampling',
  witness: null,
  shows: null,
  serves: [
    {
      target: '6.5.3.S2',
      local: 'S2',
      competence: '6.5.3',
      competence_title: 'ISMS auditing',
      text: 'Scope',
      passage: 'page 2',
      counts: true,
      level: 2,
      stave: null
    }
  ],
  clauses: [{ id: 'iso-27001-2022/9.2', source: 'holder' }],
  files: [{ sha256: 'aa', name: 'a.pdf', bytes: 1, size: '1 byte', present: true }],
  link: null,
  stub: { holder: 'Brackwater' },
  reflection: { situation: 'Forty joiners', task: null, action: null, result: null },
  added: '2026-05-24',
  revised: null,
  withdrawn_for: null,
  history: [],
  label_words: '',
  notices: []
};

describe('a piece being described', () => {
  it('sends what was typed, and nothing that was left empty', () => {
    const draft = new Draft(door, '2026-11-24');
    draft.basis('ability');
    Object.assign(draft.words, { title: ' Plan ', witness: 'Jonas Feld', clauses: '9.2,  10.2' });
    draft.serve('6.5.3.S2');
    draft.serve('6.5.3.S2');
    expect(draft.fields).toEqual({
      title: 'Plan',
      basis: 'ability',
      form: 'work-product',
      label: 'confidential',
      date: '2026-11-24',
      witness: 'Jonas Feld',
      clauses: ['9.2', '10.2'],
      serves: [{ target: '6.5.3.S2' }]
    });
  });

  it('revised, sends only what differs; what was emptied is null', () => {
    const draft = new Draft(door, '2026-11-24', piece);
    expect([draft.begun, draft.fields]).toEqual([false, {}]);
    Object.assign(draft.words, { expires: '', holder: '', result: 'Two findings' });
    draft.files.removeKept('aa');
    expect(draft.begun).toBe(true);
    expect(draft.fields).toEqual({
      expires: null,
      stub: null,
      reflection: { result: 'Two findings' },
      files: []
    });
  });

  it('takes the usual form and label with a basis, until they are chosen by hand', () => {
    const draft = new Draft(door, '2026-11-24');
    draft.basis('qualification');
    expect([draft.words.form, draft.words.label]).toEqual(['certificate', 'internal']);
    draft.words.label = 'public';
    draft.chose('label');
    draft.basis('ability');
    expect([draft.words.form, draft.words.label]).toEqual(['work-product', 'public']);
  });

  it('begins with one item at a time, until something is said of it', () => {
    const draft = new Draft(door, '2026-11-24');
    draft.seed('6.5.3.S2');
    draft.seed('6.5.3.S2');
    draft.seed('5.2.K1');
    expect(draft.serves.map((row) => row.target)).toEqual(['5.2.K1']);
    draft.words.title = 'Plan';
    draft.seed('6.5.3.S2');
    expect(draft.serves.map((row) => row.target)).toEqual(['5.2.K1', '6.5.3.S2']);
  });

  it('marks the date that was refused', () => {
    const draft = new Draft(door, '2026-11-24');
    draft.words.until = '24.11.';
    draft.refused(refusal('bad-date', '“24.11.” is no date that can be used'));
    expect(draft.wrong).toEqual({ until: 'evidence-wrong-date' });
  });

  it.each([
    ['audit-hr-2026.pdf', 'audit-hr-2026'],
    ['.profile', '.profile'],
    ['ISO 27001 v1. final draft', 'ISO 27001 v1. final draft']
  ])('names a piece after %s', (name, title) => expect(titleOf(name)).toBe(title));
});

describe('the room', () => {
  it('shows all, be it withdrawn, where nothing else is there', async () => {
    const rows = [{ ...piece.row, withdrawn: true }];
    const room = new EvidenceState(
      new Session(doorTo(fakeHost({ evidence_list: () => ({ line: '', largest: '', rows }) })))
    );
    await room.load();
    expect(room.shown).toEqual([]);
    room.showAll();
    expect(room.shown).toEqual(rows);
  });

  it('shows what stands behind a clause, all of it, until every filter is taken off', async () => {
    let rows = [piece.row];
    const host = fakeHost({ evidence_list: () => ({ line: '', largest: '', rows }) });
    const room = new EvidenceState(new Session(doorTo(host)));
    room.competence = '5.2';
    room.filter.text = 'nothing like it';
    room.behind({ edition: 2022, number: '9.2.2' });
    await room.load();
    expect([room.shown, room.narrowed]).toEqual([[piece.row], true]);
    rows = [];
    room.session.revision++;
    await room.load();
    room.showAll();
    // That nothing was ever added is known only from the whole.
    expect(room.empty).toBe(false);
    await room.load();
    expect(room.empty).toBe(true);
    const asked = host.calls.filter((call) => call.name === 'evidence_list').map((call) => call.request);
    const clause = { clause: '9.2.2', standard: 2022 };
    expect([asked, room.narrowed]).toEqual([[clause, clause, {}], false]);
  });

  it('keeps what was typed when the core refuses it, and lets it go once it is written', async () => {
    let refuse = true;
    const host = fakeHost({
      evidence_add: () => {
        if (refuse) throw refusal('bad-evidence', 'nothing stands behind it');
        return { entry: 'e', said: 'E-01 added', id: 'id-1', number: 'E-01', notices: ['Known already'] };
      }
    });
    const room = new EvidenceState(new Session(doorTo(host)));
    const draft = room.adding();
    expect(await room.keep(draft)).toBeNull();
    expect(draft.wrong).toEqual({ title: 'evidence-wrong-title', basis: 'evidence-wrong-basis' });
    draft.words.title = 'Plan';
    draft.basis('supporting');
    expect(await room.keep(draft)).toBeNull();
    expect([draft.failure?.message, draft.words.title, room.adding()]).toEqual([
      'nothing stands behind it',
      'Plan',
      draft
    ]);
    refuse = false;
    expect(await room.keep(draft)).toBe('id-1');
    expect([room.draft, room.notices?.said]).toEqual([null, ['Known already']]);
  });

  it('keeps what could not be saved of several files, and goes on with it through the same draft', async () => {
    const added: string[] = [];
    let full = true;
    const host = fakeHost({
      file_begin: ({ name }) => ({ file: name }),
      file_push: ({ data }) => ({ bytes: data.length }),
      file_finish: ({ file }) => ({
        file,
        seen: { sha256: file, name: file, bytes: 1, size: '1 byte', present: true },
        notices: []
      }),
      evidence_add: ({ title = '' }) => {
        if (full && added.length) throw refusal('disk-full', 'The disk is full');
        added.push(title);
        return { entry: 'e', said: 'Added', id: `id-${added.length}`, number: '', notices: [] };
      }
    });
    const session = new Session(doorTo(host));
    const room = new EvidenceState(session);
    const draft = room.adding();
    draft.basis('supporting');
    draft.each = true;
    await draft.bring(['a.pdf', 'b.pdf', 'c.pdf'].map((name) => new File(['x'], name)));
    expect(await room.keep(draft)).toBeNull();
    expect([added, draft.files.here.length, draft.failure]).toEqual([['a'], 2, null]);
    expect(session.trouble?.failure.message).toBe('The disk is full');
    full = false;
    session.trouble?.again();
    await expect.poll(() => room.draft).toBeNull();
    expect([added, session.trouble]).toEqual([['a', 'b', 'c'], null]);
  });
});
