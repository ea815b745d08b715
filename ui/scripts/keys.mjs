// Writes src/lib/i18n/keys.ts from data/locales/en/ui*.ftl, so that a missing word fails the type check.
// `--check` writes nothing and fails when the file is not as it would be written, or when a key is used nowhere.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const words = at('../../data/locales/en/');
const target = at('../src/lib/i18n/keys.ts');

const files = readdirSync(words)
  .filter((file) => /^ui.*\.ftl$/.test(file))
  .sort();
const keysIn = (file) =>
  [...readFileSync(join(words, file), 'utf8').matchAll(/^([a-z][a-z0-9-]*) *=/gm)].map((match) => match[1]);
const keys = files.flatMap(keysIn);
const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
const text = `// Generated from data/locales/en/ui*.ftl by \`npm run keys\`; never edited.

export type Key =
${keys.map((key) => `  | '${key}'`).join('\n')};
`;

const complain = (sentence) => {
  console.error(sentence);
  process.exitCode = 1;
};
if (twice.length) complain(`these are said twice: ${twice.join(', ')}`);

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text)
    complain('keys.ts does not match the texts: run `npm run keys` in ui/ and commit the result');
  const sources = readdirSync(at('../src'), { recursive: true })
    .filter((file) => /\.(svelte|ts)$/.test(file) && !file.endsWith('keys.ts'))
    .map((file) => readFileSync(join(at('../src'), file), 'utf8'))
    .join('\n');
  // A key counts as used where it stands whole, or where its beginning is put together with a variable.
  const stems = [...sources.matchAll(/`([a-z][a-z0-9-]*-)\$\{/g)].map((match) => match[1]);
  const unused = keys.filter((key) => !sources.includes(`'${key}'`) && !stems.some((stem) => key.startsWith(stem)));
  if (unused.length) complain(`there are words nobody uses: ${unused.join(', ')}`);
} else {
  writeFileSync(target, text);
}
