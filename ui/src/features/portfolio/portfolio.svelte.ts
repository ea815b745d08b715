/** The printed portfolio before it prints: what it shows, paper, name, pages as pictures; and where it was saved. */
import { SvelteSet } from 'svelte/reactivity';
import type { ApiError, CellDto, PortfolioAsk, PortfolioPreview, PortfolioSaved } from '$lib/api/generated/commands';
import { Asked } from '$lib/api/asked.svelte';
import { asApiError } from '$lib/api/door';
import { kept } from '$lib/kept';
import type { Session } from '$lib/session.svelte';

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

export const LABELS = ['public', 'internal', 'confidential'] as const;
export type Label = (typeof LABELS)[number];

export class PortfolioState {
  paper = $state<Paper>('a4');
  /** The highest label that is printed in full. */
  label = $state<Label>('internal');
  /** Numbers of the competences left out. */
  readonly without = new SvelteSet<string>();
  competences = $state.raw<Pick<CellDto, 'number' | 'short'>[]>([]);
  /** Pages side by side, or one as wide as there is room. */
  size = $state<'small' | 'large'>('small');
  readonly preview = new Asked<PortfolioPreview>();
  saving = $state(false);
  saved = $state.raw<PortfolioSaved | null>(null);
  refusal = $state.raw<ApiError | null>(null);

  constructor(private readonly session: Session) {}

  /** What is asked for, in the preview and in the file alike. */
  get ask(): PortfolioAsk {
    const kept = this.competences.filter((one) => !this.without.has(one.number)).map((one) => one.number);
    return { paper: this.paper, label: this.label, ...(this.without.size && { competences: kept }) };
  }

  async load(): Promise<unknown> {
    const { door } = this.session;
    if (!this.competences.length) {
      this.competences = await door.call('competence_map', {}).then(
        (map) => map.cells,
        () => []
      );
    }
    return this.preview.ask(() => door.call('portfolio_preview', this.ask));
  }

  showUpTo(label: Label): void {
    this.label = label;
    void this.load();
  }

  include(number: string, wanted: boolean): void {
    if (wanted) this.without.delete(number);
    else this.without.add(number);
    void this.load();
  }

  includeAll(): void {
    this.without.clear();
    void this.load();
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
        ? await this.session.door.call('portfolio_save_as', { ...this.ask, file_name })
        : await this.session.door.call('portfolio_save', this.ask);
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

/** What was chosen for the print outlives a look at another room. */
export const portfolioOf = kept((session) => new PortfolioState(session));
