/** Keys that work everywhere: Ctrl or Cmd and K; and, unless single keys are off or something is being typed, ? and G and a letter. */
import { to, type Place } from '$lib/place.svelte';
import { LETTERS } from './commands';
import type { Palette } from './palette.svelte';

/** How long G waits for its letter, in milliseconds. */
const WAITS = 1500;

const TYPED_IN = 'input, textarea, select, [contenteditable], [role="textbox"]';

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
    if (event.target instanceof Element && event.target.closest(TYPED_IN)) return;
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
