/** Today, its step, one topic and the company to practise on. */
import type * as wire from '../generated/commands';
import { lying, stave } from './figures';
import { GROUPS, refusal, type FakeRecord } from './record';

export function step(record: FakeRecord, competence: string, title: string, topic: string): wire.StepDto {
  const items = record.items(competence).slice(0, 2);
  const short = GROUPS.flatMap((group) => group[2]).find((one) => one[0] === competence)?.[1] ?? '';
  return {
    id: `${competence}/${topic}@2`,
    topic: `${competence}/${topic}`,
    title,
    level: 2,
    competence,
    competence_title: short,
    items: items.map((item) => ({
      id: item.id,
      text: 'Getting evidence, and samples whose conclusion holds.',
      from: item.level ?? 0,
      to: 2
    })),
    clauses: [{ id: 'iso-27001-2022/9.2', source: 'mapped' }],
    minutes: 45,
    whole_minutes: 120,
    duration: '2 h',
    logged: 0,
    gain: 216,
    setting: 'exercise',
    reason:
      'First because auditing is the heart of your role, 9 of 9, and stands furthest from target. It lifts two knowledge items from 1 to 2. Level 3 needs a real audit: ask to observe one.',
    brief: 'Weighs 9 of 9, and opens two later steps.',
    portion: 'In 45 min: begin Sampling for auditors, the part on attributes.',
    tasks: [
      {
        kind: 'read',
        what: 'Sampling for auditors: the part on attributes',
        note: 'free, an institute',
        minutes: 60,
        duration: '1 h',
        part: 'sampling-for-auditors/1'
      },
      {
        kind: 'exercise',
        what: 'The exercise',
        note: 'A page with a conclusion.',
        minutes: 60,
        duration: '1 h',
        part: ''
      }
    ],
    arithmetic: {
      rows: [
        { item: `${competence}.K1`, size: '1', importance: 9, points: 12, gain: 108, minutes: 60 },
        { item: `${competence}.K2`, size: '1', importance: 9, points: 12, gain: 108, minutes: 60 }
      ],
      gain: 216,
      minutes: 120,
      sentence: 'Importance times points, summed; 216 in 2 h.'
    },
    ready: true,
    needs: [],
    in_plan: true,
    figure: stave(
      record.items(competence).map((item) => item.level),
      3,
      title,
      11,
      11,
      [0, 1]
    )
  };
}

export function question(item: string): wire.QuestionDto {
  return {
    id: `${item}.1`,
    item,
    ask: 'Two of 25 sampled accounts stayed open past the limit. What may the report say?',
    answer: 'That two of 25 stayed open, with the records cited.',
    mistake: 'Writing that eight per cent fail.',
    rests_on: null
  };
}

export function today(record: FakeRecord): wire.Today {
  return {
    heading: 'Tuesday 24 November',
    line: 'Nine weeks to your appraisal on 26 January. Everything fits, with 2 h 30 to spare.',
    next: step(record, '6.5.3', 'Sampling in an ISMS audit', 'sampling'),
    up_next: [
      step(record, '6.2.3', 'Risk criteria people can use', 'criteria'),
      step(record, '6.2.2', 'What the scope leaves out', 'scope'),
      step(record, '6.5.3', 'Findings that hold', 'findings')
    ],
    waiting: [
      {
        competence: '5.9',
        title: 'Resources',
        reason: 'They matter little to an internal auditor; they return once audit and risk stand at 2.'
      }
    ],
    by_competence: [
      { competence: '6.5.3', title: 'Sampling in an ISMS audit', duration: '2 h' },
      { competence: '6.2.3', title: 'Risk criteria people can use', duration: '2 h 30' }
    ],
    sittings: [
      {
        number: 1,
        tasks: step(record, '6.5.3', 'Sampling in an ISMS audit', 'sampling').tasks.slice(0, 1),
        duration: '1 h',
        minutes: 60,
        date: '2026-11-24',
        day: 'today',
        done: false
      }
    ],
    rate_again: null,
    week: { logged: 0, planned: null, words: '0 min', days: [] },
    arrange: [],
    runs_out: [],
    aside: 0,
    empty: '',
    assess_hint: '223 items are not assessed and count as 0. Rating them makes the advice yours.'
  };
}

export function topic(record: FakeRecord, { topic }: wire.TopicAsk): wire.TopicDetail {
  const [competence = ''] = topic.split('/');
  const items = record.items(competence).slice(0, 2);
  if (!items.length) throw refusal('unknown-id', `There is no topic ${topic}.`);
  const first = step(record, competence, 'Sampling in an ISMS audit', 'sampling');
  return {
    id: topic,
    competence,
    competence_title: first.competence_title,
    title: first.title,
    why: 'A sample carries a conclusion about all the rest.',
    items: items.map((item) => ({
      id: item.id,
      local: item.local,
      text: 'Getting evidence, and samples whose conclusion holds.',
      level: item.level,
      assumed: null,
      target: 3,
      hint: 'A worked page with its conclusion.',
      stave: lying(item.level, 3, item.local)
    })),
    steps: [{ level: 2, duration: '2 h', tasks: first.tasks }],
    reading: [],
    exercise: {
      task: 'Draw ten rows of the leavers list and say what follows.',
      makes: 'A page with a conclusion.',
      duration: '55 min',
      papers: [{ id: 'leavers', title: 'Leavers list' }]
    },
    questions: items.map((item) => question(item.id)),
    occasion: { when: 'In the audit season.', ask: 'Ask to draw one sample yourself.' },
    needs_work: true,
    note: null,
    aside: null,
    logged: '',
    evidence: []
  };
}

export function practice(): wire.PracticeDto {
  const papers = [{ id: 'leavers', title: 'Leavers list', summary: 'Who left, and when access ended.', exercises: 1 }];
  return { company: 'Brackwater Systems', summary: 'An invented firm.', papers };
}

export function practice_paper(_: FakeRecord, { paper }: wire.PaperAsk): wire.PaperDto {
  const plain = (text: string): wire.SpanDto[] => [{ text, strong: false, emphasis: false }];
  return {
    id: paper,
    title: 'Leavers list',
    blocks: [
      { kind: 'heading', level: 2, spans: plain('Limit') },
      { kind: 'paragraph', spans: plain('Accounts are closed on the last working day.') },
      { kind: 'table', head: [plain('Name'), plain('Closed')], rows: [[plain('A. Bell'), plain('3 March')]] }
    ],
    faults: [{ place: 'row 1', fault: 'Closed two days late.', answer: 'A nonconformity against the procedure.' }],
    used_by: [{ id: '6.5.3/sampling', title: 'Sampling in an ISMS audit' }]
  };
}
