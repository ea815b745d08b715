// Builds the window's page. Mode `bridge` builds or serves the same page for a plain browser, where the door is reached
// through the real command line instead of the shell: for tests and for work on the page. Nothing of it is in the real build.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Which host a mode speaks to; every other mode speaks to the shell. */
const HOSTS = { bridge: 'bridge', fake: 'fake', test: 'fake' };

export default defineConfig(async ({ mode }) => {
  const bridged = mode === 'bridge';
  const bridge = bridged ? [(await import('./tests/browser/bridge.mjs')).bridge()] : [];
  return {
    plugins: [svelte(), ...bridge],
    resolve: {
      alias: {
        $lib: here('./src/lib'),
        $features: here('./src/features'),
        $host: here(`./src/lib/api/host.${HOSTS[mode] ?? 'tauri'}.ts`)
      },
      // Component and state tests run outside a browser, on the browser's build of Svelte.
      conditions: mode === 'test' ? ['browser'] : undefined
    },
    server: { port: 5173, strictPort: true, fs: { allow: [here('..')] } },
    build: {
      target: 'safari16',
      outDir: HOSTS[mode] ? here(`../target/ui-${mode}`) : here('./dist'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false }
    },
    test: { include: ['src/**/*.test.ts'] }
  };
});
