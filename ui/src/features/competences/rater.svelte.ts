/**
 * Rating one item or aspect, with the two questions it may take: why, where an item's rating rises, and whether to replace,
 * where rating an aspect would clear ratings of its items. Both are asked in place.
 */
import type { ApiError } from '$lib/api/generated/commands';
import type { Session } from '$lib/session.svelte';

export interface Question {
  kind: 'reason' | 'replace';
  target: string;
  level: number;
  failure: ApiError;
}

export class Rater {
  question = $state.raw<Question | null>(null);
  /** A refusal that is no question, for the target it was about. */
  refusal = $state.raw<{ target: string; failure: ApiError } | null>(null);
  reason = $state('');

  constructor(private readonly session: Session) {}

  /** Resolves to whether the rating is recorded. */
  async rate(target: string, level: number, more: { reason?: string; replace_items?: boolean } = {}): Promise<boolean> {
    this.refusal = null;
    const { reason, replace_items } = more;
    const failure = await this.session.write('assess', {
      ratings: [{ target, level, ...(reason && { reason }) }],
      ...(replace_items && { replace_items })
    });
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

  /** Answers the open question with yes, or with the reason typed. */
  answer(): Promise<boolean> {
    const asked = this.question;
    if (!asked) return Promise.resolve(false);
    if (asked.kind === 'replace') return this.rate(asked.target, asked.level, { replace_items: true });
    const reason = this.reason.trim();
    return reason ? this.rate(asked.target, asked.level, { reason }) : Promise.resolve(false);
  }

  drop = (): void => {
    this.question = null;
    this.reason = '';
  };
}
