/** Where the focus goes when what was pressed has gone. */
import { tick } from 'svelte';

/** To the first that matches once the change is drawn; to the room's title where nothing does. */
export async function focusOn(at: string, within: ParentNode | null | undefined = document): Promise<void> {
  await tick();
  (within?.querySelector<HTMLElement>(at) ?? document.querySelector<HTMLElement>('h1'))?.focus();
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
