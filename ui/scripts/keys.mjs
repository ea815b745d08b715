// Writes src/lib/i18n/keys.ts from data/locales/en/ui*.ftl, so that a missing word fails the type check.
// `--check` writes nothing and fails when the file is not as it would be written, when a key is used nowhere, or when
// another language lacks a key, has one that English has not, or asks for a value that English does not ask for.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const locales = at('../../data/locales/');
const target = at('../src/lib/i18n/keys.ts');

/** Every message of a language in the order of its files: its key, and the values that fill it. */
const messagesOf = (language) =>
  readdirSync(join(locales, language))
    .filter((file) => /^ui.*\.ftl$/.test(file))
    .sort()
    .map((file) => readFileSync(join(locales, language, file), 'utf8').replace(/^#.*/gm, ''))
    .flatMap((text) => text.split(/^(?=[a-z])/m))
    .map((message) => ({
      key: message.match(/^([a-z][a-z0-9-]*) *=/)?.[1],
      values: [...message.matchAll(/\$([a-z]+)/g)].map((match) => match[1])
    }))
    .filter(({ key }) => key);
const repeated = (keys) => keys.filter((key, index) => keys.indexOf(key) !== index);
const english = messagesOf('en');
const keys = english.map(({ key }) => key);
const text = `// Generated from data/locales/en/ui*.ftl by \`npm run keys\`; never edited.

export type Key =
${keys.map((key) => `  | '${key}'`).join('\n')};
`;

const complain = (sentence) => {
  console.error(sentence);
  process.exitCode = 1;
};
const complainOf = (found, sentence) => found.length && complain(`${sentence}: ${found.join(', ')}`);
complainOf(repeated(keys), 'these are said twice');

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
  complainOf(unused, 'there are words nobody uses');
  for (const language of readdirSync(locales).filter((name) => name !== 'en')) {
    const messages = messagesOf(language);
    const said = messages.map(({ key }) => key);
    const values = new Map(english.map((message) => [message.key, message.values]));
    complainOf(
      keys.filter((key) => !said.includes(key)),
      `${language} does not say`
    );
    complainOf(
      said.filter((key) => !keys.includes(key)),
      `only ${language} says`
    );
    complainOf(repeated(said), `${language} says twice`);
    complainOf(
      messages
        .filter((message) => message.values.some((value) => !values.get(message.key)?.includes(value)))
        .map(({ key }) => key),
      `${language} asks for values that English does not have in`
    );
  }
} else {
  writeFileSync(target, text);
}
