/** The clauses, Annex A, and what is printed. */
import type * as wire from '../generated/commands';
import { readiness, stave } from './figures';
import type { FakeRecord } from './record';
import { step } from './study';

export function annex_a(): wire.AnnexA {
  const served_by = [{ competence: '6.1.2', title: 'Governance', items: 'K3', source: 'suggested' }];
  const title = 'Policies for information security';
  const control = {
    number: 'A.5.1',
    title,
    new: false,
    items: 1,
    level: 0,
    stave: stave([1], 0, title, 3, 4),
    served_by
  };
  return { themes: [{ title: 'A.5 Organizational controls', controls: [control] }] };
}

export function clause_tree(_: FakeRecord, { standard = 2022 }: wire.ClausesAsk): wire.ClauseTree {
  const row = (
    number: string,
    title: string,
    depth: number,
    parent: boolean,
    other: string | null = number,
    change = ''
  ): wire.ClauseRow => ({
    id: `iso-27001-${standard}/${number}`,
    number,
    title,
    depth,
    parent,
    items: 8,
    level: 1,
    demonstrated: 0,
    confirmed: 0,
    change,
    change_kind: change.startsWith('new') ? 'new' : change ? 'moved' : '',
    counterpart: other && `iso-27001-${standard === 2022 ? 2013 : 2022}/${other}`,
    stave: stave([1, 2, 1, 0, null, 3], 0, `${number} ${title}`, 3, 4)
  });
  return {
    standard,
    items: 3,
    rows: [
      row('9', 'Performance evaluation', 1, true),
      row('9.1', 'Monitoring, measurement', 2, false),
      row('9.2', 'Internal audit', 2, true),
      row('9.2.1', 'General', 3, false, '9.2', 'one clause in 2013'),
      row('9.2.2', 'Audit programme', 3, false, '9.2', 'one clause in 2013'),
      row('9.3', 'Management review', 2, false),
      row('10', 'Improvement', 1, true),
      row('10.1', standard === 2022 ? 'Continual improvement' : 'Corrective action', 2, false, '10.2', '10.2 in 2013'),
      row('10.2', standard === 2022 ? 'Corrective action' : 'Continual improvement', 2, false, '10.1', '10.1 in 2013')
    ]
  };
}

export function clause(record: FakeRecord, { clause }: wire.ClauseAsk): wire.ClauseDetail {
  const number = clause.split('/').pop() ?? '';
  return {
    id: clause,
    number,
    standard: clause.includes('2013') ? 2013 : 2022,
    title: 'Audit programme',
    heading: 'Internal audit programme',
    summary:
      'Plan the year’s audits by what matters and what was found before, pick auditors who do not judge their own work, report to the managers concerned, keep the record.',
    readiness: readiness(1, 8),
    served_by: [
      { competence: '6.5.3', title: 'ISMS auditing', items: 'K2, K4, S1, S6–S8', source: 'standard' },
      { competence: '6.5.2', title: 'Monitoring and measurement', items: 'S6', source: 'suggested' }
    ],
    steps: [step(record, '6.5.3', 'Findings that hold', 'findings')],
    evidence: [],
    auditor: ['Show me the programme for this year. Who decided its intervals, and on what?'],
    between_editions: 'In 2013 this was the second half of 9.2. The duties are the same; only the numbers moved.'
  };
}

export function portfolio_preview(): wire.PortfolioPreview {
  return {
    pages: [
      { hash: 'a'.repeat(64), title: 'Summary' },
      { hash: 'b'.repeat(64), title: '6.5.3 ISMS auditing' }
    ],
    contents: [
      { title: 'Summary', page: 1, depth: 1 },
      { title: '6.5.3 ISMS auditing', page: 2, depth: 2 }
    ],
    preflight: ['24 items are not assessed.'],
    held_back: [],
    left_out: []
  };
}

export function portfolio_save(): wire.PortfolioSaved {
  return { file: '/home/mara/Documents/Portfolio 2026-11-24.pdf', pages: 2, bytes: 412_000, sha256: 'c'.repeat(64) };
}
