/** The map, one competence, and rating. */
import type * as wire from '../generated/commands';
import { lying, readiness, stave } from './figures';
import { GROUPS, refusal, type FakeRecord } from './record';
import { question, step } from './study';

export function levels(): wire.LevelScale {
  const names = ['none', 'aware', 'assisted', 'independent', 'lead', 'shape'];
  const levels = names.map((name, level) => ({
    level,
    name,
    knowledge: `pick the right way in a given case, book open (${level})`,
    skill: `done named parts, and someone checked (${level})`
  }));
  return { levels };
}

export function assess(record: FakeRecord, request: wire.Assess): wire.Written {
  for (const row of request.ratings) {
    const before = record.levels.get(row.target);
    if (/\d$/.test(row.target) && before !== undefined && row.level > before && !row.reason && !row.evidence)
      throw refusal('reason-needed', `${row.target} rises from ${before} to ${row.level}.`);
    const prefix = /\.[KS]$/.test(row.target) ? row.target : null;
    const single = prefix ? [...record.levels.keys()].filter((key) => key.startsWith(prefix) && key !== prefix) : [];
    if (single.length && !request.replace_items)
      throw refusal('would-replace', `${single.length} items have ratings of their own.`);
    for (const key of single) record.levels.delete(key);
    record.levels.set(row.target, row.level);
    if (row.reason) record.reasons.set(row.target, row.reason);
  }
  const first = request.ratings[0];
  return record.write(`${first?.target} rated ${first?.level}`);
}

export function undo(record: FakeRecord): wire.Written {
  return record.write('Undone');
}

export function competence_map(record: FakeRecord): wire.CompetenceMap {
  return {
    readiness: readiness(12, 223, 190),
    groups: GROUPS.map(([number, title]) => ({ number, title })),
    cells: GROUPS.flatMap(([group, , cells]) =>
      cells.map(([number, short]) => {
        const items = record.items(number);
        const middle = (kind: string): number | null => items.find((item) => item.kind === kind)?.level ?? null;
        const alt = `${number} ${short}: knowledge ${middle('knowledge') ?? 'not assessed'}, skill ${middle('skill') ?? 'not assessed'}, target 3`;
        return {
          number,
          group,
          short,
          title: short,
          knowledge: middle('knowledge'),
          skill: middle('skill'),
          target: 3,
          importance: number === '6.5.3' ? 9 : 5,
          at_target: items.filter((item) => (item.level ?? 0) >= 3).length,
          items: items.length,
          evidence: 0,
          assumed: false,
          stave: stave(
            items.map((item) => item.level),
            3,
            alt,
            items.length > 16 ? 3 : 5
          )
        };
      })
    )
  };
}

export function competence(record: FakeRecord, { number }: wire.CompetenceAsk): wire.CompetenceDetail {
  const items = record.items(number);
  if (!items.length) throw refusal('unknown-id', `There is no competence ${number}.`);
  const short = GROUPS.flatMap((group) => group[2]).find((one) => one[0] === number)?.[1] ?? '';
  return {
    number,
    title: short,
    short,
    outcome:
      'Finds out, on a set rhythm and on evidence, whether the ISMS does what it promises and what law and contracts ask.',
    target: 3,
    importance: 9,
    clauses: 'ISO/IEC 27001 clause 9.2',
    readiness: readiness(items.filter((item) => (item.level ?? 0) >= 3).length, items.length),
    knowledge_rating: record.levels.get(`${number}.K`) ?? null,
    skill_rating: record.levels.get(`${number}.S`) ?? null,
    items: items.map((item) => ({
      ...item,
      text: 'Ways to audit an ISMS, and what each one misses.',
      parts: [],
      from: record.levels.has(item.id) ? 'item' : item.level === null ? 'none' : 'aspect',
      target: 3,
      also_counts_in: null,
      hint: 'A worked page: population, how drawn, how many and why, what you concluded.',
      questions: [question(item.id)],
      topic: { id: `${number}/sampling`, title: 'Sampling in an ISMS audit' },
      assumed: null,
      reading: [],
      note: null,
      evidence: [],
      history: [],
      trend: { width: 0, height: 14, shapes: [], labels: [], alt: '' },
      stave: lying(item.level, 3, `${item.local}: level ${item.level ?? 'not assessed'}`)
    })),
    steps: [step(record, number, 'Sampling in an ISMS audit', 'sampling')],
    topics: [
      {
        id: `${number}/sampling`,
        title: 'Sampling in an ISMS audit',
        items: 'K1, K2',
        minutes_left: 120,
        duration: '2 h'
      }
    ],
    history: [...record.levels]
      .filter(([target]) => target.startsWith(`${number}.`))
      .map(([target, level]) => ({
        target,
        level,
        date: '2026-11-24',
        reason: record.reasons.get(target) ?? null,
        evidence: null
      })),
    no_steps: ''
  };
}
