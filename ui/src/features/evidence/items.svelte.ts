/** What a piece may serve: all items by number or words, all knowledge of a competence, and the clauses by their names. */
import type { FrameworkShow } from '$lib/api/generated/commands';
import { Asked } from '$lib/api/asked.svelte';
import type { Door } from '$lib/api/door';
import { t } from '$lib/i18n/words';

export interface Choice {
  /** `6.5.3.S2`, or `6.5.3.K` for all knowledge. */
  target: string;
  text: string;
  /** Number and short title of its competence. */
  competence: string;
}

/** Hits shown at one time. */
const MOST = 8;

export class Items {
  readonly framework = new Asked<FrameworkShow>();
  #asked = false;

  constructor(private readonly door: Door) {}

  readonly choices: Choice[] = $derived(
    (this.framework.answer?.competences ?? []).flatMap(({ number, short, items }) => {
      const competence = `${number} ${short}`;
      return [
        { target: `${number}.K`, text: t('evidence-all-knowledge'), competence },
        ...items.map(({ id, text }) => ({ target: id, text, competence }))
      ];
    })
  );
  readonly byTarget = $derived(new Map(this.choices.map((choice) => [choice.target, choice])));

  /** Once: the content does not change while the program runs. */
  async load(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    if (!(await this.framework.ask(() => this.door.call('framework_show', {})))) this.#asked = false;
  }

  /** A number or its beginning, or all the words; numbers first. */
  find(typed: string): Choice[] {
    const text = typed.trim().toLocaleLowerCase();
    if (!text) return [];
    const number = text.replace(/\s+(?=[ks]\d*$)/, '.');
    const words = text.split(/\s+/);
    const begins = this.choices.filter((choice) => choice.target.toLowerCase().startsWith(number));
    const speak = this.choices.filter((choice) => {
      const said = `${choice.competence} ${choice.text}`.toLocaleLowerCase();
      return !begins.includes(choice) && words.every((word) => said.includes(word));
    });
    return [...begins, ...speak].slice(0, MOST);
  }
}
