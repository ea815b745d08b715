/** Where the focus goes when what was pressed has gone. */
import { tick } from 'svelte';

/** To the first that matches once the change is drawn; to the room's title where nothing does. */
export async function focusOn(at: string, within: ParentNode | null | undefined = document): Promise<void> {
  await tick();
  (within?.querySelector<HTMLElement>(at) ?? document.querySelector<HTMLElement>('h1'))?.focus();
}

/** To the first field of a form that says it is wrong, if one does. */
export async function focusWrong(form: EventTarget | null): Promise<void> {
  await tick();
  if (form instanceof Element) form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}

/**
 * Asked before a part is drawn anew: where the focus is in it and goes down with what had it, it goes on to `at`, or else to
 * the room's title. Whoever moved it meanwhile is left alone.
 */
export async function keepFocus(part: Element | null | undefined, at: string): Promise<void> {
  const had = document.activeElement;
  if (!had || !part?.contains(had)) return;
  await tick();
  if (!had.isConnected && document.activeElement === document.body) await focusOn(at);
}

/** Takes a row out of a list; the focus goes to the same button of the next row, or else of the last, or else `otherwise`. */
export async function focusNext(event: Event, rows: string, take: () => void, otherwise: string): Promise<void> {
  const pressed = event.currentTarget as HTMLElement;
  const [list, around] = [pressed.closest(rows), pressed.closest('section')];
  const buttons = (): HTMLElement[] => [...(list?.querySelectorAll<HTMLElement>(':scope > li .link') ?? [])];
  const here = buttons().indexOf(pressed);
  take();
  await tick();
  const left = list?.isConnected ? buttons() : [];
  const next = left[here] ?? left.at(-1);
  if (next) next.focus();
  else await focusOn(otherwise, around);
}
