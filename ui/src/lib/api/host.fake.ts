/**
 * A host without anything behind it, for unit tests and for looking at the page while it is made (`npx vite --mode fake`).
 * Its figures are made up, and simple. What the real core says is tested over the bridge.
 */
import type * as wire from './generated/commands';
import type { Host } from './host';
import { pathAnswers } from './host.fake.path';

type Answers = { [K in keyof wire.Commands]?: (request: wire.Commands[K][0]) => wire.Commands[K][1] };

export function refusal(code: wire.ErrorCode, message: string): wire.ApiError {
  return { code, message, safe: 'What was recorded is as it was.', next: 'Say why in a few words.' };
}

const GROUPS: [string, string, [string, string, number, number][]][] = [
  [
    '5',
    'Business management',
    [
      ['5.2', 'Leadership', 2, 4],
      ['5.3', 'Communication', 3, 4],
      ['5.4', 'Business strategy', 4, 4],
      ['5.5', 'Culture and stakeholders', 4, 5],
      ['5.6', 'Process and change', 5, 4],
      ['5.7', 'People and teams', 6, 6],
      ['5.8', 'Risk management', 3, 4],
      ['5.9', 'Resources', 5, 7],
      ['5.10', 'Systems architecture', 4, 3],
      ['5.11', 'Projects and portfolio', 3, 4],
      ['5.12', 'Suppliers', 3, 4],
      ['5.13', 'Problem management', 2, 4]
    ]
  ],
  [
    '6.1',
    'Information security',
    [
      ['6.1.2', 'Governance', 5, 6],
      ['6.1.3', 'Context of the organization', 6, 4]
    ]
  ],
  [
    '6.2',
    'Planning',
    [
      ['6.2.2', 'Scope of the ISMS', 5, 9],
      ['6.2.3', 'Risk assessment and treatment', 5, 5]
    ]
  ],
  ['6.3', 'Operation', [['6.3.2', 'Security operations', 10, 11]]],
  [
    '6.4',
    'Support',
    [
      ['6.4.2', 'Awareness and training', 4, 5],
      ['6.4.3', 'Documentation', 4, 6]
    ]
  ],
  [
    '6.5',
    'Performance evaluation',
    [
      ['6.5.2', 'Monitoring and measurement', 4, 6],
      ['6.5.3', 'ISMS auditing', 4, 9],
      ['6.5.4', 'Management review', 4, 4]
    ]
  ],
  [
    '6.6',
    'Improvement',
    [
      ['6.6.2', 'Continual improvement', 2, 6],
      ['6.6.3', 'Technology trends', 2, 3]
    ]
  ]
];

/** Columns of a standing stave; `null` is not assessed. */
function stave(
  levels: (number | null)[],
  target: number,
  alt: string,
  bar = 5,
  step = 7,
  rising: number[] = []
): wire.FigureDto {
  const rung = step - 2;
  const base = step * 5 + 2;
  const shapes = { own: '', base: '', 'not-assessed': '', gained: '' };
  levels.forEach((level, index) => {
    const x = 2 + index * (bar + 1);
    if (level === null) for (let n = 1; n <= 5; n++) shapes['not-assessed'] += `M${x + 1} ${base - n * step}h2v2h-2z`;
    else shapes.base += `M${x} ${base}h${bar}v1h-${bar}z`;
    for (let n = 1; n <= (level ?? 0); n++) shapes.own += `M${x} ${base - n * step}h${bar}v${rung}h-${bar}z`;
    if (rising.includes(index))
      shapes.gained += `M${x + 0.5} ${base - ((level ?? 0) + 1) * step + 0.5}h${bar - 1}v${rung - 1}h-${bar - 1}z`;
  });
  const width = 4 + levels.length * (bar + 1);
  const line = { mark: 'target', d: `M0 ${base - target * step - 1.5}H${width}` };
  const drawn = Object.entries(shapes).map(([mark, d]) => ({ mark, d }));
  return {
    width,
    height: base + 3,
    shapes: [...drawn.filter((shape) => shape.d), ...(target ? [line] : [])],
    labels: [],
    alt
  };
}

function lying(level: number | null, target: number, alt: string): wire.FigureDto {
  let own = '';
  let base = '';
  for (let n = 1; n <= 5; n++) {
    if (n <= (level ?? 0)) own += `M${4 + (n - 1) * 10} 3h8v8h-8z`;
    else base += level === null ? `M${7 + (n - 1) * 10} 6h2v2h-2z` : `M${4 + (n - 1) * 10} 10h8v1h-8z`;
  }
  return {
    width: 52,
    height: 14,
    shapes: [
      { mark: level === null ? 'not-assessed' : 'base', d: base },
      { mark: 'own', d: own },
      { mark: 'target', d: `M${2.5 + target * 10} 0V14` }
    ],
    labels: [],
    alt
  };
}

function bar(share: number, mark: string): wire.FigureDto {
  const filled = Math.round(150 * share);
  let d = '';
  for (let x = 0; x < filled; x += 4) d += `M${x} 0h3v8h-3z`;
  return {
    width: 150,
    height: 8,
    shapes: [
      { mark: 'base', d: 'M0 7h150v1h-150z' },
      { mark, d }
    ],
    labels: [],
    alt: ''
  };
}

const readiness = (level: number, of: number, not_assessed = 0): wire.ReadinessDto => ({
  of,
  level,
  demonstrated: 0,
  confirmed: 0,
  not_assessed,
  level_bar: bar(level / of, 'own'),
  demonstrated_bar: bar(0, 'hatch'),
  confirmed_bar: bar(0, 'confirmed')
});

/** A record in memory, just enough to answer every command. */
export class FakeHost implements Host {
  readonly levels = new Map<string, number>();
  readonly reasons = new Map<string, string>();
  readonly calls: { name: string; request: unknown }[] = [];
  profile: wire.ProfileDto = {
    name: null,
    role: null,
    role_title: 'ISMS professional, the whole standard',
    week_minutes: null,
    weekday_minutes: null,
    deadline: null
  };
  written = 0;
  answers: Answers = {};

  constructor(answers: Answers = {}) {
    this.answers = answers;
  }

  picture(hash: string): string {
    return `blob/${hash}`;
  }

  call(name: string, request: unknown): Promise<unknown> {
    this.calls.push({ name, request });
    const answer =
      (this.answers as Record<string, (request: unknown) => unknown>)[name] ??
      (this as unknown as Record<string, (request: unknown) => unknown>)[name];
    if (!answer) return Promise.reject(refusal('unknown-command', name));
    try {
      return Promise.resolve(answer.call(this, request));
    } catch (thrown) {
      return Promise.reject(thrown);
    }
  }

  #items(number: string): { id: string; local: string; kind: 'knowledge' | 'skill'; level: number | null }[] {
    const found = GROUPS.flatMap((group) => group[2]).find((one) => one[0] === number);
    const [, , knowledge = 0, skill = 0] = found ?? [];
    return (['K', 'S'] as const).flatMap((letter) =>
      Array.from({ length: letter === 'K' ? knowledge : skill }, (_, index) => {
        const local = `${letter}${index + 1}`;
        const id = `${number}.${local}`;
        return {
          id,
          local,
          kind: letter === 'K' ? ('knowledge' as const) : ('skill' as const),
          level: this.levels.get(id) ?? this.levels.get(`${number}.${letter}`) ?? null
        };
      })
    );
  }

  status(): wire.Status {
    return {
      first_run: this.written === 0,
      sample: false,
      profile: this.profile,
      today: '2026-11-24',
      version: '0.1.0',
      data_dir: '/home/mara/pathfolio',
      undo: this.written > 1 ? '6.5.3 K1 to 2' : null,
      prefs: { theme: 'system', language: 'en', single_keys: true },
      timer: null,
      evidence: 0,
      redo: null,
      saved_at: this.written ? '2026-11-24T14:02:31+01:00' : null,
      findings: []
    };
  }

  role_list(): wire.RoleList {
    const role = (id: string, title: string): wire.RoleDto => ({
      edited: false,
      id,
      title,
      summary: `${title}: what weighs most.`,
      stance: 'does',
      targets: {},
      importance: {},
      current: this.profile.role === id
    });
    return {
      roles: [
        role('internal-auditor', 'Internal auditor'),
        role('ciso', 'Chief information security officer'),
        role('whole-standard', 'ISMS professional, the whole standard')
      ]
    };
  }

  role_set(request: wire.RoleSet): wire.Written {
    if (request.role !== undefined) {
      this.profile = {
        ...this.profile,
        role: request.role ?? null,
        role_title: this.role_list().roles.find((role) => role.id === request.role)?.title ?? ''
      };
    }
    if (request.name !== undefined) this.profile = { ...this.profile, name: request.name ?? null };
    return this.#write('Aims set');
  }

  first_run(ask: wire.FirstRunAsk): wire.FirstRunPreview {
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
      assumed: this.#assumed(ask.backgrounds ?? []),
      span: '34 h until 26 January',
      total:
        'All 24 at target would take about 580 h. The plan takes what weighs most first and says what it leaves out.'
    };
  }

  backgrounds(): wire.Backgrounds {
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
  #assumed(chosen: string[]): wire.AssumedRow[] {
    const level = chosen.length ? 1 : 0;
    return [
      { number: '6.5.3', title: 'ISMS auditing', knowledge: level, skill: 0, usual_knowledge: level, usual_skill: 0 }
    ];
  }

  role_nearest({ advert }: wire.AdvertAsk): wire.NearestRoles {
    const about = advert.includes('audit');
    return {
      roles: about ? [{ id: 'internal-auditor', title: 'Internal auditor', matched: 'audit' }] : [],
      words: about ? 'Nearest to Internal auditor, by: audit.' : 'Nothing in it speaks of information security.'
    };
  }

  levels_scale(): wire.LevelDto[] {
    return ['none', 'aware', 'assisted', 'independent', 'lead', 'shape'].map((name, level) => ({
      level,
      name,
      knowledge: `pick the right way in a given case, book open (${level})`,
      skill: `done named parts, and someone checked (${level})`
    }));
  }

  assess(request: wire.Assess): wire.Written {
    for (const row of request.ratings) {
      const before = this.levels.get(row.target);
      if (/\d$/.test(row.target) && before !== undefined && row.level > before && !row.reason && !row.evidence)
        throw refusal('reason-needed', `${row.target} rises from ${before} to ${row.level}.`);
      const prefix = /\.[KS]$/.test(row.target) ? row.target : null;
      const single = prefix ? [...this.levels.keys()].filter((key) => key.startsWith(prefix) && key !== prefix) : [];
      if (single.length && !request.replace_items)
        throw refusal('would-replace', `${single.length} items have ratings of their own.`);
      for (const key of single) this.levels.delete(key);
      this.levels.set(row.target, row.level);
      if (row.reason) this.reasons.set(row.target, row.reason);
    }
    const first = request.ratings[0];
    return this.#write(`${first?.target} rated ${first?.level}`);
  }

  undo(): wire.Written {
    return this.#write('Undone');
  }

  #write(said: string): wire.Written {
    this.written++;
    return { entry: 'ab'.repeat(32), said };
  }

  #step(competence: string, title: string, topic: string): wire.StepDto {
    const items = this.#items(competence).slice(0, 2);
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
        this.#items(competence).map((item) => item.level),
        3,
        title,
        11,
        11,
        [0, 1]
      )
    };
  }

  today(): wire.Today {
    return {
      heading: 'Tuesday 24 November',
      line: 'Nine weeks to your appraisal on 26 January. Everything fits, with 2 h 30 to spare.',
      next: this.#step('6.5.3', 'Sampling in an ISMS audit', 'sampling'),
      up_next: [
        this.#step('6.2.3', 'Risk criteria people can use', 'criteria'),
        this.#step('6.2.2', 'What the scope leaves out', 'scope'),
        this.#step('6.5.3', 'Findings that hold', 'findings')
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
          tasks: this.#step('6.5.3', 'Sampling in an ISMS audit', 'sampling').tasks.slice(0, 1),
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

  competence_map(): wire.CompetenceMap {
    return {
      readiness: readiness(12, 223, 190),
      groups: GROUPS.map(([number, title]) => ({ number, title })),
      cells: GROUPS.flatMap(([group, , cells]) =>
        cells.map(([number, short]) => {
          const items = this.#items(number);
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

  competence({ number }: wire.CompetenceAsk): wire.CompetenceDetail {
    const items = this.#items(number);
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
      knowledge_rating: this.levels.get(`${number}.K`) ?? null,
      skill_rating: this.levels.get(`${number}.S`) ?? null,
      items: items.map((item) => ({
        ...item,
        text: 'Ways to audit an ISMS, and what each one misses.',
        parts: [],
        from: this.levels.has(item.id) ? 'item' : item.level === null ? 'none' : 'aspect',
        target: 3,
        also_counts_in: null,
        hint: 'A worked page: population, how drawn, how many and why, what you concluded.',
        questions: [this.#question(item.id)],
        topic: { id: `${number}/sampling`, title: 'Sampling in an ISMS audit' },
        assumed: null,
        reading: [],
        note: null,
        evidence: [],
        history: [],
        trend: { width: 0, height: 14, shapes: [], labels: [], alt: '' },
        stave: lying(item.level, 3, `${item.local}: level ${item.level ?? 'not assessed'}`)
      })),
      steps: [this.#step(number, 'Sampling in an ISMS audit', 'sampling')],
      topics: [
        {
          id: `${number}/sampling`,
          title: 'Sampling in an ISMS audit',
          items: 'K1, K2',
          minutes_left: 120,
          duration: '2 h'
        }
      ],
      history: [...this.levels]
        .filter(([target]) => target.startsWith(`${number}.`))
        .map(([target, level]) => ({
          target,
          level,
          date: '2026-11-24',
          reason: this.reasons.get(target) ?? null,
          evidence: null
        })),
      no_steps: ''
    };
  }

  #question(item: string): wire.QuestionDto {
    return {
      id: `${item}.1`,
      item,
      ask: 'Two of 25 sampled accounts stayed open past the limit. What may the report say?',
      answer: 'That two of 25 stayed open, with the records cited.',
      mistake: 'Writing that eight per cent fail.',
      rests_on: null
    };
  }

  topic({ topic }: wire.TopicAsk): wire.TopicDetail {
    const [competence = ''] = topic.split('/');
    const items = this.#items(competence).slice(0, 2);
    if (!items.length) throw refusal('unknown-id', `There is no topic ${topic}.`);
    const step = this.#step(competence, 'Sampling in an ISMS audit', 'sampling');
    return {
      id: topic,
      competence,
      competence_title: step.competence_title,
      title: step.title,
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
      steps: [{ level: 2, duration: '2 h', tasks: step.tasks }],
      reading: [],
      exercise: {
        task: 'Draw ten rows of the leavers list and say what follows.',
        makes: 'A page with a conclusion.',
        duration: '55 min',
        papers: [{ id: 'leavers', title: 'Leavers list' }]
      },
      questions: items.map((item) => this.#question(item.id)),
      occasion: { when: 'In the audit season.', ask: 'Ask to draw one sample yourself.' },
      needs_work: true,
      note: null,
      aside: null,
      logged: '',
      evidence: []
    };
  }

  practice(): wire.PracticeDto {
    const papers = [
      { id: 'leavers', title: 'Leavers list', summary: 'Who left, and when access ended.', exercises: 1 }
    ];
    return { company: 'Brackwater Systems', summary: 'An invented firm.', papers };
  }

  practice_paper({ paper }: wire.PaperAsk): wire.PaperDto {
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

  annex_a(): wire.AnnexA {
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

  clause_tree({ standard = 2022 }: wire.ClausesAsk): wire.ClauseTree {
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
        row(
          '10.1',
          standard === 2022 ? 'Continual improvement' : 'Corrective action',
          2,
          false,
          '10.2',
          '10.2 in 2013'
        ),
        row('10.2', standard === 2022 ? 'Corrective action' : 'Continual improvement', 2, false, '10.1', '10.1 in 2013')
      ]
    };
  }

  clause({ clause }: wire.ClauseAsk): wire.ClauseDetail {
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
      steps: [this.#step('6.5.3', 'Findings that hold', 'findings')],
      evidence: [],
      auditor: ['Show me the programme for this year. Who decided its intervals, and on what?'],
      between_editions: 'In 2013 this was the second half of 9.2. The duties are the same; only the numbers moved.'
    };
  }

  portfolio_preview(): wire.PortfolioPreview {
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

  portfolio_save(): wire.PortfolioSaved {
    return { file: '/home/mara/Documents/Portfolio 2026-11-24.pdf', pages: 2, bytes: 412_000, sha256: 'c'.repeat(64) };
  }
}

// `levels` is both a command and what the record holds; the command is answered here.
export function fakeHost(answers: Answers = {}): FakeHost {
  const fake: FakeHost = new FakeHost({
    levels: () => ({ levels: fake.levels_scale() }),
    ...pathAnswers(),
    ...answers
  });
  return fake;
}

export const host: Host = fakeHost();
