/**
 * Rating one item or aspect, with the two questions it may take: why or on which piece, where an item's rating rises, and
 * whether to replace, where rating an aspect would clear ratings of its items. Both are asked in place. The first can also
 * be opened by who wants to say it unasked.
 */
import type { ApiError } from '$lib/api/generated/commands';
import { Once } from '$lib/once.svelte';
import type { Session } from '$lib/session.svelte';

export interface Question {
  kind: 'reason' | 'replace';
  target: string;
  level: number;
  /** What asked; `null` where nobody did. */
  failure: ApiError | null;
}

interface More {
  reason?: string;
  evidence?: string;
  replace_items?: boolean;
}

export class Rater {
  question = $state.raw<Question | null>(null);
  /** A refusal that is no question, for the target it was about. */
  refusal = $state.raw<{ target: string; failure: ApiError } | null>(null);
  reason = $state('');
  /** The piece it rests on, by number; empty for none. */
  evidence = $state('');
  /** What was just rated and is durable, until the room's answer says it too. */
  #given = $state.raw<ReadonlyMap<string, number>>(new Map());
  readonly once = new Once();

  constructor(private readonly session: Session) {}

  /** Resolves to whether the rating is recorded. */
  async rate(target: string, level: number, more: More = {}): Promise<boolean> {
    this.refusal = null;
    const { reason, evidence, replace_items } = more;
    const failure = await this.session.write(
      'assess',
      {
        ratings: [{ target, level, ...(reason && { reason }), ...(evidence && { evidence }) }],
        ...(replace_items && { replace_items })
      },
      () => (this.#given = new Map([...this.#given, [target, level]]))
    );
    if (!failure) {
      this.drop();
      return true;
    }
    if (failure.code === 'reason-needed') this.question = { kind: 'reason', target, level, failure };
    else if (failure.code === 'would-replace') this.question = { kind: 'replace', target, level, failure };
    // What stays on the screen as trouble is not said twice.
    else if (this.session.trouble?.failure !== failure) this.refusal = { target, failure };
    return false;
  }

  /** The level a target stands at, where the room's answer says `known`. */
  level(target: string, known: number | null): number | null {
    return this.#given.get(target) ?? known;
  }

  /** The room's answer says all of it by now. */
  forget(): void {
    if (this.#given.size > 0) this.#given = new Map();
  }

  /** Opens the question why for a rating that stands. */
  explain(target: string, level: number): void {
    this.drop();
    this.question = { kind: 'reason', target, level, failure: null };
  }

  /** Whether what was typed and chosen answers the question. */
  get answered(): boolean {
    return this.reason.trim() !== '' || this.evidence !== '';
  }

  /** Answers the open question with yes, or with the reason typed and the piece chosen. */
  async answer(): Promise<boolean> {
    const asked = this.question;
    if (!asked || (asked.kind === 'reason' && !this.answered)) return false;
    const more =
      asked.kind === 'replace' ? { replace_items: true } : { reason: this.reason.trim(), evidence: this.evidence };
    return (await this.once.run(() => this.rate(asked.target, asked.level, more))) ?? false;
  }

  drop = (): void => {
    this.question = null;
    this.reason = '';
    this.evidence = '';
  };
}
