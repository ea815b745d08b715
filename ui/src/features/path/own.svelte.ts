/** Topics of one's own as they are being typed. It outlives a look at another room, and at another topic. */
import type { ApiError, OwnTopicDto, OwnTopicSet } from '$lib/api/generated/commands';
import { kept } from '$lib/kept';
import { Once } from '$lib/once.svelte';
import type { Session } from '$lib/session.svelte';
import { minutesGiven } from '../study/session-form.svelte';

const FIELDS = ['title', 'competence', 'hours', 'importance'] as const;

export class OwnForm {
  title = $state('');
  competence = $state('');
  hours = $state('');
  /** Empty: as much as its competence. */
  importance = $state('');
  /** Time to log on it. */
  minutes = $state('45');
  refusal = $state.raw<ApiError | null>(null);
  before = $state.raw<OwnTopicDto | null>(null);

  constructor(before: OwnTopicDto | null = null) {
    this.before = before;
    Object.assign(this, typed(before));
  }

  /** What was left as it stood follows what stands now. */
  follow(row: OwnTopicDto): void {
    const [was, is] = [typed(this.before), typed(row)];
    for (const field of FIELDS) if (this[field] === was[field]) this[field] = is[field];
    this.before = row;
  }

  /** Something was typed that is not written yet. */
  get begun(): boolean {
    const was = typed(this.before);
    return FIELDS.some((field) => this[field] !== was[field]);
  }

  get request(): OwnTopicSet {
    return {
      ...(this.before && { id: this.before.id }),
      title: this.title.trim(),
      ...(this.competence && { competence: this.competence }),
      ...(this.hours.trim() && { hours: this.hours.trim().replace(',', '.') }),
      importance: this.importance ? Number(this.importance) : null
    };
  }
}

/** A topic as the fields say it. */
function typed(topic: OwnTopicDto | null): Record<(typeof FIELDS)[number], string> {
  return {
    title: topic?.title ?? '',
    competence: topic?.competence ?? '',
    hours: topic ? String(topic.minutes / 60) : '',
    importance: String(topic?.importance ?? '')
  };
}

export class OwnTopics {
  /** The form that is open. */
  form = $state.raw<OwnForm | null>(null);
  readonly once = new Once();
  readonly #drafts = new Map<string, OwnForm>();

  constructor(private readonly session: Session) {}

  /** Opens a topic, or a new one, as far as it was typed. */
  edit(topic: OwnTopicDto | null): void {
    const draft = this.#drafts.get(keyOf(topic)) ?? new OwnForm(topic);
    if (topic) draft.follow(topic);
    this.#drafts.set(keyOf(topic), draft);
    this.form = draft;
  }

  /** The topics as they stand now. */
  follow(topics: OwnTopicDto[]): void {
    const row = topics.find((topic) => topic.id === this.form?.before?.id);
    if (row) this.form?.follow(row);
  }

  /** The form that is open, unless its topic is none of these any more. */
  shown(topics: OwnTopicDto[]): OwnForm | null {
    const { form } = this;
    return form?.before && !topics.some((topic) => topic.id === form.before?.id) ? null : form;
  }

  /** Leaves what was typed. */
  close(): void {
    if (this.form) this.#drop(this.form);
  }

  #drop(form: OwnForm): void {
    this.#drafts.delete(keyOf(form.before));
    if (this.form === form) this.form = null;
  }

  /** Each of these resolves to whether it is written. */
  save(): Promise<boolean> {
    return this.#write((form) => this.session.write('own_topic_set', form.request));
  }

  /** That it is behind, or taken up again; what was typed is written with it. */
  turn(): Promise<boolean> {
    return this.#write((form) => {
      const { id, done } = form.before ?? { done: false };
      const request = form.begun ? form.request : { ...(id && { id }) };
      return this.session.write('own_topic_set', { ...request, done: !done });
    });
  }

  remove(): Promise<boolean> {
    return this.#write(({ before }) => this.session.write('own_topic_remove', { id: before?.id ?? '' }));
  }

  /** The form stays open while something in it is not written yet. */
  log(): Promise<boolean> {
    return this.#write(
      ({ before, minutes }) =>
        this.session.write('study_add', { minutes: minutesGiven(minutes), ...(before && { on: before.on }) }),
      (form) => form.begun
    );
  }

  async #write(
    act: (form: OwnForm) => Promise<ApiError | null>,
    stays: (form: OwnForm) => boolean = () => false
  ): Promise<boolean> {
    const form = this.form;
    if (!form) return false;
    const written = await this.once.run(async () => {
      const failure = await act(form);
      form.refusal = this.session.trouble?.failure === failure ? null : failure;
      if (!failure && !stays(form)) this.#drop(form);
      return failure === null;
    });
    return written ?? false;
  }
}

/** Empty for a new one. */
function keyOf(topic: OwnTopicDto | null): string {
  return topic?.id ?? '';
}

export const ownOf = kept((session) => new OwnTopics(session));
