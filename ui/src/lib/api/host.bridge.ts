/** The bridge of `tests/browser/bridge.mjs`: the same door, reached over the loopback from an ordinary browser. Never in the real build. */
import type { Host } from './host';

export const host: Host = {
  async call(name, request) {
    const answer = await fetch(`/call/${name}`, { method: 'POST', body: JSON.stringify(request ?? {}) });
    const body: unknown = await answer.json();
    if (!answer.ok) throw body;
    return body;
  },
  picture: (hash) => `/blob/${hash}`
};
