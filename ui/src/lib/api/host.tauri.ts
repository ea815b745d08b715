/** The desktop shell. The only file that knows Tauri. */
import { convertFileSrc, invoke } from '@tauri-apps/api/core';
import type { Host } from './host';

export const host: Host = {
  call: (name, request) => invoke('call', { name, request }),
  // `pathfolio://localhost/blob/<hash>`, or `http://pathfolio.localhost/blob/<hash>` where the platform needs it; the
  // hash is hexadecimal, so nothing is escaped. The slash is ours: convertFileSrc would escape one.
  picture: (hash) => convertFileSrc('', 'pathfolio') + `blob/${hash}`
};
