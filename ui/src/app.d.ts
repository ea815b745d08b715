/// <reference types="svelte" />
/// <reference types="vite/client" />

// The host that this build speaks to: `vite.config.js` decides.
declare module '$host' {
  import type { Host } from '$lib/api/host';
  export const host: Host;
}
