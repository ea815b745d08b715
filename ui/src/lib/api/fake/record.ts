/** What a fake host remembers: the catalogue in short, and what was recorded since it was made. */
import type * as wire from '../generated/commands';

export function refusal(code: wire.ErrorCode, message: string): wire.ApiError {
  return { code, message, safe: 'What was recorded is as it was.', next: 'Say why in a few words.' };
}

export const GROUPS: [string, string, [string, string, number, number][]][] = [
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

/** A record in memory, just enough to answer every command. */
export class FakeRecord {
  readonly levels = new Map<string, number>();
  readonly reasons = new Map<string, string>();
  profile: wire.ProfileDto = {
    name: null,
    role: null,
    role_title: 'ISMS professional, the whole standard',
    week_minutes: null,
    weekday_minutes: null,
    deadline: null
  };
  written = 0;

  items(number: string): { id: string; local: string; kind: 'knowledge' | 'skill'; level: number | null }[] {
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

  write(said: string): wire.Written {
    this.written++;
    return { entry: 'ab'.repeat(32), said };
  }
}
