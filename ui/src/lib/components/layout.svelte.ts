/** Below this the margin floats over the work; the same width stands in the style sheets. */
import { MediaQuery } from 'svelte/reactivity';

export const narrow = new MediaQuery('max-width: 1080px');
