/** Keys that work everywhere: Ctrl or Cmd and K; and, unless single keys are off or something is being typed, ? and G and a letter. */
import { to, type Place } from '$lib/place.svelte';
import { LETTERS } from './commands';
import type { Palette } from './palette.svelte';

/** How long G waits for its letter, in milliseconds. */
const WAITS = 1500;

/** What takes no text: a checkbox that has the focus leaves the keys to the window. */
const UNTYPED = ['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range', 'color', 'image'];
const TYPED_IN = [
  `input${UNTYPED.map((type) => `:not([type="${type}"])`).join('')}`,
  'textarea',
  'select',
  '[contenteditable]',
  '[role="textbox"]'
].join(', ');

/** Whether something is being typed there, so that keys are its own. */
export function typing(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPED_IN) !== null;
}

export function shortcuts(palette: Palette, place: Place, singles: () => boolean): (event: KeyboardEvent) => void {
  let since = -Infinity;
  return (event) => {
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && key === 'k') {
      event.preventDefault();
      palette.show();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !singles()) return;
    if (typing(event.target)) return;
    const waited = event.timeStamp - since < WAITS;
    since = -Infinity;
    if (key === '?') {
      event.preventDefault();
      palette.help = true;
    } else if (waited) {
      const room = LETTERS.find(([letter]) => letter === key)?.[1];
      if (!room) return;
      event.preventDefault();
      place.go(to(room));
    } else if (key === 'g' && !event.shiftKey) {
      since = event.timeStamp;
    }
  };
}
