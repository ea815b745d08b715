/** Where the focus goes when what was pressed has gone. */
import { tick } from 'svelte';

/** To the first that matches once the change is drawn; to the room's title where nothing does. */
export async function focusOn(at: string, within: ParentNode | null | undefined = document): Promise<void> {
  await tick();
  (within?.querySelector<HTMLElement>(at) ?? document.querySelector<HTMLElement>('h1'))?.focus();
}

let coming: MutationObserver | null = null;

/** To the room's title, once it stands there: some rooms are read before they have one. Whoever moved on is left alone. */
export async function focusTitle(): Promise<void> {
  await tick();
  const title = (): HTMLElement | null => document.querySelector('h1');
  coming?.disconnect();
  if (title()) return title()?.focus();
  coming = new MutationObserver(() => {
    if (!title()) return;
    coming?.disconnect();
    if (document.activeElement === document.body) title()?.focus();
  });
  coming.observe(document.body, { childList: true, subtree: true });
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

/** What the Tab key stops at, and the room's title. */
const STOPS =
  ':is(a[href], button, input, select, textarea, summary, [tabindex="0"]):not([tabindex="-1"]), h1[tabindex]';
const ZONES = 'main, aside, nav, dialog, .margin';

/**
 * Where what had the focus has gone and nobody said where it goes on, it goes to what stood before it in the same zone: a
 * keyboard never starts over at the top of the window. Where the whole zone went, it goes to the title of what comes.
 */
export function catchFocus(): () => void {
  let last: Element | null = null;
  const taken = (event: FocusEvent): void => void (last = event.target as Element);
  const left = ({ target }: FocusEvent): void => {
    // Who let it go on purpose, by a click beside everything, gets it back by nobody.
    setTimeout(() => {
      if (last === target && last?.isConnected && document.activeElement === document.body) last = null;
    });
  };
  const changed = new MutationObserver((changes) => {
    const gone = last;
    if (!gone || gone.isConnected) return;
    last = null;
    const cut = changes.find((change) => [...change.removedNodes].some((node) => node.contains(gone)));
    // Whoever knows better says so at once; this comes after.
    if (cut) setTimeout(() => document.activeElement === document.body && focusBefore(cut));
  });
  document.addEventListener('focusin', taken);
  document.addEventListener('focusout', left);
  changed.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', taken);
    document.removeEventListener('focusout', left);
    changed.disconnect();
  };
}

function focusBefore({ target, previousSibling }: MutationRecord): void {
  const edge = previousSibling?.isConnected ? previousSibling : target;
  const zone = (target instanceof Element ? target : target.parentElement)?.closest(ZONES);
  if (!zone?.isConnected) return void focusTitle();
  const before = [...zone.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) =>
      stop.offsetParent !== null &&
      (edge.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_PRECEDING ||
        (edge === previousSibling && edge.contains(stop)))
  );
  (before.at(-1) ?? document.querySelector<HTMLElement>('h1'))?.focus({ preventScroll: true });
}
