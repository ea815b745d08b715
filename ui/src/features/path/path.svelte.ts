/** The plan in time: as accepted and as it would be now, one step in view, and what a move would do before it is recorded. */
import type { ApiError, MoveAsk, PlanLayout, PlanStep, PlanView } from '$lib/api/generated/commands';
import { Asked } from '$lib/api/asked.svelte';
import { Latest } from '$lib/api/latest.svelte';
import type { Session } from '$lib/session.svelte';
import { startTimer } from '$lib/timer.svelte';
import { DaysOff } from './days-off.svelte';

/** A step that is to be put on a day; `to: null` lets the planner choose. */
export interface Move {
  step: PlanStep;
  to: string | null;
}

export class PathState {
  readonly plan = new Latest<PlanView>();
  /** What the move would do. */
  readonly preview = new Asked<PlanView>();
  move = $state.raw<Move | null>(null);
  /** The step that was opened. */
  opened = $state<string | null>(null);
  /** Which of the two plans is drawn while they differ. */
  look = $state<'accepted' | 'now'>('accepted');
  /** The calendar file's panel is open. */
  calendar = $state(false);
  refusal = $state.raw<ApiError | null>(null);
  #kept = $state('');
  #busy = false;

  readonly daysOff: DaysOff;

  constructor(private readonly session: Session) {
    this.daysOff = new DaysOff(session, this);
  }

  get view(): PlanView | null {
    return this.plan.answer;
  }

  async load(): Promise<void> {
    this.leave();
    this.refusal = null;
    await this.#read();
    if (this.view?.status !== 'changed') this.look = 'accepted';
  }

  async #read(): Promise<void> {
    await this.plan.at(this.session.revision, () => this.session.door.call('plan', {}));
  }

  /** The plan as it is after the latest entry, waited for; `null` where it cannot be read. */
  async latest(): Promise<PlanView | null> {
    while (!this.plan.isOf(this.session.revision)) {
      await this.#read();
      if (this.plan.failure) return null;
    }
    return this.view;
  }

  /** The plan that is drawn. */
  get layout(): PlanLayout | null {
    const view = this.view;
    if (!view) return null;
    return this.look === 'accepted' && view.status === 'changed' && view.accepted ? view.accepted : view.now;
  }

  /** The step that was opened; without one, the first that is not behind. */
  get step(): PlanStep | null {
    return this.chosen ?? this.layout?.steps.find((step) => !behind(step)) ?? this.layout?.steps[0] ?? null;
  }

  get chosen(): PlanStep | null {
    return this.layout?.steps.find((step) => step.id === this.opened) ?? null;
  }

  open(step: string): void {
    if (this.move && this.move.step.id !== step) this.leave();
    this.refusal = null;
    this.opened = step;
  }

  close(): void {
    this.leave();
    this.opened = null;
  }

  /** Whether a step can be put on a day: it is in the plan as it would be now. */
  movable(step: PlanStep): boolean {
    return this.view?.now.steps.some((one) => one.id === step.id) ?? false;
  }

  /** Asks what it would do. Nothing is recorded. */
  async propose(step: PlanStep, to: string | null): Promise<void> {
    this.opened = step.id;
    this.move = { step, to };
    this.refusal = null;
    this.preview.clear();
    await this.preview.ask(() => this.session.door.call('plan', { moves: this.#moves }));
  }

  get #moves(): MoveAsk[] {
    return this.move ? [{ step: this.move.step.id, to: this.move.to }] : [];
  }

  /** The step on its days after the move. */
  get moved(): PlanStep | null {
    return this.preview.answer?.now.steps.find((step) => step.id === this.move?.step.id) ?? null;
  }

  leave(): void {
    this.move = null;
    this.preview.clear();
  }

  /** Records the plan; with the move that is in view, where there is one. */
  async accept(): Promise<boolean> {
    if (this.#busy) return false;
    this.#busy = true;
    const moves = this.#moves;
    const failure = await this.session.write('plan_accept', moves.length ? { moves } : {});
    this.#busy = false;
    this.refusal = this.session.trouble?.failure === failure ? null : failure;
    return failure === null;
  }

  /** What differs, so that the same difference is not asked about again. */
  get #difference(): string {
    const view = this.view;
    return view?.status === 'changed'
      ? JSON.stringify([view.accepted_on, view.difference.map((row) => [row.step, row.new])])
      : '';
  }

  get kept(): boolean {
    return this.#kept !== '' && this.#kept === this.#difference;
  }

  /** Goes on with the accepted plan; nothing is written. */
  keep(): void {
    this.#kept = this.#difference;
    this.look = 'accepted';
  }

  /** Shows the difference again. */
  ask(): void {
    this.#kept = '';
  }

  /** Starts the timer on a step's topic: Today shows it first. Whether it runs. */
  async start(step: PlanStep): Promise<boolean> {
    const own = this.view?.own.find((one) => one.topic === step.topic);
    this.refusal = await startTimer(this.session, own?.on ?? step.topic);
    return this.refusal === null;
  }
}

/** Nothing is left to do of it. */
export function behind(step: PlanStep): boolean {
  return step.state === 'done' || step.state === 'gone';
}

/** Kept while the window is open: what was opened and kept outlives a look at another room. */
const known = new WeakMap<Session, Map<boolean, PathState>>();

export function pathOf(session: Session, sample: boolean): PathState {
  const states = known.get(session) ?? new Map<boolean, PathState>();
  known.set(session, states);
  const state = states.get(sample) ?? new PathState(session);
  states.set(sample, state);
  return state;
}
