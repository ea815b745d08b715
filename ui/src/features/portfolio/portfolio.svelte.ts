/** The printed portfolio before it prints: paper, name, pages as pictures; and where it was saved. */
import type { ApiError, PortfolioPreview, PortfolioSaved } from '$lib/api/generated/commands';
import { Asked } from '$lib/api/asked.svelte';
import { asApiError } from '$lib/api/door';
import type { Session } from '$lib/session.svelte';

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

export class PortfolioState {
  paper = $state<Paper>('a4');
  /** Pages side by side, or one as wide as there is room. */
  size = $state<'small' | 'large'>('small');
  readonly preview = new Asked<PortfolioPreview>();
  saving = $state(false);
  saved = $state.raw<PortfolioSaved | null>(null);
  refusal = $state.raw<ApiError | null>(null);

  constructor(private readonly session: Session) {}

  load(): Promise<unknown> {
    return this.preview.ask(() => this.session.door.call('portfolio_preview', { paper: this.paper }));
  }

  choose(paper: Paper): void {
    this.paper = paper;
    void this.load();
  }

  picture(hash: string): string {
    return this.session.door.picture(hash);
  }

  /** Saves into the documents folder under a dated name, or where the person says. */
  async save(elsewhere: boolean): Promise<void> {
    if (this.saving) return;
    this.saving = true;
    this.refusal = null;
    try {
      const name = this.session.status.answer;
      const file_name = ['Portfolio', name?.profile.name, name?.today].filter(Boolean).join(' ') + '.pdf';
      const saved = elsewhere
        ? await this.session.door.call('portfolio_save_as', { paper: this.paper, file_name })
        : await this.session.door.call('portfolio_save', { paper: this.paper });
      if (saved) this.saved = saved;
    } catch (thrown) {
      this.refusal = asApiError(thrown);
    } finally {
      this.saving = false;
    }
  }

  /** Records the name that stands on the cover. */
  async name(typed: string): Promise<void> {
    const name = typed.trim() || null;
    if (name === (this.session.status.answer?.profile.name ?? null)) return;
    await this.session.write('role_set', { name });
  }
}

/** Bytes as people say them: "412 kB", "1.9 MB". */
export function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
