// Builds the window's page. Mode `bridge` builds or serves the same page for a plain browser, where the door is reached
// through the real command line instead of the shell: for tests and for work on the page. Nothing of it is in the real build.
import { FluentResource } from '@fluent/bundle';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Which host a mode speaks to; every other mode speaks to the shell. */
const HOSTS = { bridge: 'bridge', fake: 'fake', test: 'fake' };

/** Fluent files are read while the page is built, so that no start reads them: what comes of one is each message's pattern by its key, as JSON. */
const fluent = {
  name: 'fluent',
  transform(text, file) {
    if (!file.endsWith('.ftl')) return null;
    const patterns = Object.fromEntries(new FluentResource(text).body.map(({ id, value }) => [id, value]));
    return { code: `export default ${JSON.stringify(JSON.stringify(patterns))};`, map: null };
  }
};

export default defineConfig(async ({ mode }) => {
  const bridged = mode === 'bridge';
  const bridge = bridged ? [(await import('./tests/browser/bridge.mjs')).bridge()] : [];
  return {
    plugins: [svelte(), fluent, ...bridge],
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
      modulePreload: { polyfill: false },
      // One style sheet: parts share its rules, and their order must not hang on which room was read first.
      cssCodeSplit: false
    },
    test: { include: ['src/**/*.test.ts'] }
  };
});
