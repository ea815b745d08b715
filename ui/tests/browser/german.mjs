// The window in German: longer words in the same room. It speaks German everywhere it speaks for itself, nothing runs out of
// its zone, axe finds nothing. Words of the catalogue are still English.
import test from 'node:test';
import assert from 'node:assert/strict';
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
  ['role', '#/settings/role', (page) => page.getByRole('spinbutton', { name: 'Ziel von 5.2' })]
];

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
      await inspect(page, name('first-run'));
      await page.getByRole('button', { name: 'Plan erstellen' }).click();
      await page.getByRole('navigation', { name: 'Hauptnavigation' }).waitFor();
      await rated(page);
      for (const [screen, hash, ready] of SCREENS) {
        await go(page, hash, ready(page));
        await inspect(page, name(screen));
      }
      await page.context().close();
    });
