/** The map, and the competence that is open beside it. */
import type { CompetenceDetail, CompetenceMap, EvidenceList } from '$lib/api/generated/commands';
import { Asked } from '$lib/api/asked.svelte';
import type { Door } from '$lib/api/door';

export const PANELS = ['items', 'evidence', 'steps', 'history'] as const;
export type Panel = (typeof PANELS)[number];

export class CompetencesState {
  readonly map = new Asked<CompetenceMap>();
  readonly detail = new Asked<CompetenceDetail>();
  /** The pieces that serve the open one. */
  readonly pieces = new Asked<EvidenceList>();

  constructor(private readonly door: Door) {}

  load(): Promise<unknown> {
    return this.map.ask(() => this.door.call('competence_map', {}));
  }

  /** Opens one; the old one stays in view until the new one is there. */
  open(number: string | null): Promise<unknown> | void {
    if (!number) {
      this.pieces.clear();
      return this.detail.clear();
    }
    void this.pieces.ask(() => this.door.call('evidence_list', { competence: number }));
    return this.detail.ask(() => this.door.call('competence', { number }));
  }

  /** The competence that stands in the margin while none was chosen: the one that weighs most. */
  get first(): string | null {
    const cells = this.map.answer?.cells ?? [];
    return (
      cells.reduce((best, cell) => (best && best.importance >= cell.importance ? best : cell), cells[0])?.number ?? null
    );
  }
}
