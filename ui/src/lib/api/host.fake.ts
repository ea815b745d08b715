/**
 * A host without anything behind it, for unit tests and for looking at the page while it is made (`npx vite --mode fake`).
 * Its figures are made up, and simple. What the real core says is tested over the bridge.
 */
import type { Known } from './door';
import type { Commands } from './generated/commands';
import type { Host } from './host';
import * as aims from './fake/aims';
import * as clauses from './fake/clauses';
import * as competences from './fake/competences';
import { pathAnswers } from './fake/path';
import * as study from './fake/study';
import { FakeRecord, refusal } from './fake/record';

export { refusal } from './fake/record';

/** Also of what the shell takes for itself, such as its dialogs. */
type Answers = { [K in keyof Known]?: (request: Known[K][0]) => Known[K][1] };
type Command<K extends keyof Commands> = (record: FakeRecord, request: Commands[K][0]) => Commands[K][1];

/** The commands it knows; a test answers others itself. */
const COMMANDS = {
  status: aims.status,
  role_list: aims.role_list,
  role_set: aims.role_set,
  first_run: aims.first_run,
  backgrounds: aims.backgrounds,
  role_nearest: aims.role_nearest,
  levels: competences.levels,
  assess: competences.assess,
  undo: competences.undo,
  competence_map: competences.competence_map,
  competence: competences.competence,
  today: study.today,
  topic: study.topic,
  practice: study.practice,
  practice_paper: study.practice_paper,
  annex_a: clauses.annex_a,
  clause_tree: clauses.clause_tree,
  clause: clauses.clause,
  portfolio_preview: clauses.portfolio_preview,
  portfolio_save: clauses.portfolio_save
} satisfies { [K in keyof Commands]?: Command<K> };

export class FakeHost implements Host {
  readonly record = new FakeRecord();
  readonly calls: { name: string; request: unknown }[] = [];

  constructor(public answers: Answers = {}) {}

  picture(hash: string): string {
    return `blob/${hash}`;
  }

  /** What it answers by itself. */
  plain<K extends keyof typeof COMMANDS>(name: K, request: Commands[K][0]): Commands[K][1] {
    return (COMMANDS[name] as unknown as Command<K>)(this.record, request);
  }

  async call(name: string, request: unknown): Promise<unknown> {
    this.calls.push({ name, request });
    const asked = (this.answers as Record<string, (request: unknown) => unknown>)[name];
    if (asked) return asked(request);
    if (name in COMMANDS) return this.plain(name as keyof typeof COMMANDS, request as never);
    throw refusal('unknown-command', name);
  }
}

export function fakeHost(answers: Answers = {}): FakeHost {
  return new FakeHost({ ...pathAnswers(), ...answers });
}

export const host: Host = fakeHost();
