// The window in German: longer words in the same room. It speaks German everywhere it speaks for itself, nothing runs out of
// its zone, axe finds nothing. Words of the catalogue are still English, and marked so.
import test from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { MODE, SIZES, base, go, inspect, open, rated } from './harness.mjs';

const heading = (name) => (page) => page.getByRole('heading', { name });

/** Every screen: its picture's name, its address, and what stands there once it is drawn. */
const SCREENS = [
  ['today', '#/today', heading('Danach')],
  ['competences', '#/competences', (page) => page.getByRole('grid', { name: '24 Kompetenzen' })],
  ['competence', '#/competences/6.5.3', (page) => page.getByRole('tab', { name: 'Elemente' })],
  ['steps', '#/competences/6.5.3/steps', heading('Noch zu lernen, nach Thema')],
  ['rating', '#/competences/6.5.3/rate', (page) => page.getByRole('radiogroup', { name: /^Stufe von/ })],
  ['list', '#/competences/list', (page) => page.getByRole('radiogroup', { name: 'Alles Wissen von 5.2' })],
  ['clauses', '#/clauses', (page) => page.getByRole('treegrid', { name: /^Abschnitte/ })],
  ['clause', '#/clauses/2022/9.2.2', heading('Zwischen den Ausgaben')],
  ['annex-a', '#/clauses/annex-a', (page) => page.getByText('A.5 Organisatorische Maßnahmen')],
  ['topic', '#/topics/6.5.3/sampling', heading('Prüfen Sie sich')],
  ['paper', '#/practice/leavers', heading('Eingebaute Fehler')],
  ['evidence', '#/evidence', (page) => page.getByText('Hierher gehören Zertifikate')],
  ['evidence-new', '#/evidence/new', (page) => page.getByText('Was dahintersteht')],
  ['study', '#/study', heading('Noch nichts eingetragen')],
  ['portfolio', '#/portfolio', (page) => page.getByRole('img', { name: /^Seite 1/ })],
  ['aims', '#/aims', heading('Ihr Vorhaben')],
  ['settings', '#/settings', heading('Stunden je Schritt')],
  ['record', '#/settings/record', (page) => page.getByRole('button', { name: 'Jetzt sichern' })],
  ['role', '#/settings/role', (page) => page.getByRole('spinbutton', { name: 'Ziel von 5.2' })]
];

/** What the catalogue says: titles, texts and summaries, as the door gives them. */
async function catalogue(page) {
  const call = async (name, data = {}) => (await page.request.post(`${base}call/${name}`, { data })).json();
  const { competences } = await call('framework_show');
  const clauses = (await call('clause_tree')).rows;
  const controls = (await call('annex_a')).themes.flatMap((theme) => theme.controls);
  const { roles } = await call('role_list');
  const { backgrounds } = await call('backgrounds');
  const practice = await call('practice');
  const { groups } = await call('competence_map');
  const topic = await call('topic', { topic: '6.5.3/sampling' });
  return [
    ...competences.flatMap((one) => [one.short, one.outcome, ...one.items.flatMap((item) => [item.text, item.hint])]),
    ...competences.flatMap((one) => one.topics.map((topic) => topic.title)),
    ...[...clauses, ...controls, ...roles, ...backgrounds, ...groups, ...practice.papers].map((one) => one.title),
    ...[...backgrounds.map((one) => one.why), ...roles.map((one) => one.summary)],
    ...[practice.summary, topic.why, topic.exercise.task, topic.exercise.makes, topic.occasion.when]
  ];
}

/** What the window says in German and not in English. */
function german() {
  const said = (tag) => {
    const folder = new URL(`../../../data/locales/${tag}/`, import.meta.url);
    const files = readdirSync(folder).filter((file) => /^ui.*\.ftl$/.test(file));
    const text = files.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n');
    return [...text.matchAll(/^[a-z0-9-]+ = ([^{]{4,})$/gm)].map((found) => found[1].trim());
  };
  const english = said('en');
  return said('de').filter((words) => !english.includes(words));
}

/** What is English says so, for who reads aloud or hyphenates; what is German does not stand in it. */
async function marked(page, english, window, where) {
  const wrong = await page.evaluate(
    ([english, window]) => {
      const faults = [];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const words = texts.currentNode.textContent.trim();
        const lang = texts.currentNode.parentElement.closest('[lang]').lang;
        if (english.includes(words) && lang !== 'en') faults.push(`not marked: ${words}`);
        if (window.includes(words) && lang !== 'de') faults.push(`marked: ${words}`);
      }
      return faults;
    },
    [english, window]
  );
  assert.deepEqual(wrong, [], `languages in ${where}`);
}

if (MODE === 'bridge')
  for (const size of Object.keys(SIZES))
    test(`every screen in German, ${size}`, async () => {
      const page = await open({ size });
      const name = (screen) => `german-${screen}-${size}`;
      const answer = await page.request.post(`${base}call/prefs_set`, { data: { language: 'de' } });
      assert.equal(answer.status(), 200, await answer.text());
      await page.reload();
      await page.getByRole('combobox', { name: 'Rolle' }).selectOption('internal-auditor');
      await page.waitForLoadState('networkidle');
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
      const words = [await catalogue(page), german()];
      await inspect(page, name('first-run'));
      await marked(page, ...words, 'first-run');
      await page.getByRole('button', { name: 'Plan erstellen' }).click();
      await page.getByRole('navigation', { name: 'Hauptnavigation' }).waitFor();
      await rated(page);
      for (const [screen, hash, ready] of SCREENS) {
        await go(page, hash, ready(page));
        await inspect(page, name(screen));
        await marked(page, ...words, screen);
      }
      await page.context().close();
    });
