// The page in a real browser, over the real core: every screen in light and dark, in the usual and the smallest window;
// axe finds nothing, nothing runs out of its zone, no policy is broken; everything works from the keyboard. Pictures go to
// target/screenshots/ui-*.png.
//
//   npm run test:browser              builds the page in mode `bridge` and drives it
//   PATHFOLIO_UI_MODE=fake …          the same on made-up answers, without the core
//   CHROMIUM=/path/to/browser …       another browser than Debian's
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import test, { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const MODE = process.env.PATHFOLIO_UI_MODE ?? 'bridge';
const SHOTS = at('../../../target/screenshots/');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const SIZES = { wide: { width: 1280, height: 800 }, small: { width: 900, height: 600 } };

let server, browser, base;

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

before(async () => {
  // Always: one that lies about from before would answer with yesterday's content.
  if (MODE === 'bridge' && !process.env.PATHFOLIO_CLI) {
    const built = spawnSync('cargo', ['build', '--quiet', '-p', 'pathfolio-cli'], {
      cwd: at('../../..'),
      stdio: 'inherit'
    });
    assert.equal(built.status, 0, 'the command line could not be built');
  }
  mkdirSync(SHOTS, { recursive: true });
  const root = at('../..');
  await build({ root, mode: MODE, logLevel: 'warn' });
  const port = await freePort();
  server = await preview({ root, mode: MODE, preview: { port, strictPort: true, host: '127.0.0.1' } });
  base = `http://127.0.0.1:${port}/`;
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS.split(' ')
  });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** A page on an empty record. What the browser complains of, policy breaches among it, is collected. */
async function open({ size = 'wide', scheme = 'light', ...more } = {}) {
  const context = await browser.newContext({ viewport: SIZES[size] ?? size, colorScheme: scheme, ...more });
  const page = await context.newPage();
  page.complaints = [];
  page.on('console', (message) => message.type() === 'error' && page.complaints.push(message.text()));
  page.on('pageerror', (error) => page.complaints.push(String(error)));
  if (MODE === 'bridge') await page.request.post(`${base}bridge/fresh`);
  await page.goto(base);
  await page.getByRole('button', { name: 'Make my plan' }).waitFor();
  return page;
}

async function plan(page) {
  await page.getByRole('button', { name: 'Make my plan' }).click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
}

/** Goes there by the address and waits until it stands. */
async function go(page, hash, ready) {
  await page.evaluate((to) => (location.hash = to), hash);
  await ready.first().waitFor();
  await page.waitForLoadState('networkidle');
}

async function painted(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

async function picture(page, name) {
  await painted(page);
  await page.screenshot({ path: `${SHOTS}ui-${name}.png` });
}

async function accessible(page, where) {
  // Panels that move in stand still first: axe would read their colours half-way.
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))));
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await window.axe.run(document, { runOnly: tags });
    return violations.map(
      (one) => `${one.id}: ${one.help} at ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`
    );
  });
  assert.deepEqual(found, [], where);
}

/** No zone is wider than it may be; regions that scroll on purpose (the map, tables, pages) scroll inside it. */
async function fits(page, where) {
  const over = await page.evaluate(() =>
    [...document.querySelectorAll('nav, main, aside, .margin, .view, .before')]
      .filter((zone) => zone.scrollWidth > zone.clientWidth + 1)
      .map((zone) => `${zone.tagName.toLowerCase()}.${zone.className} ${zone.scrollWidth} > ${zone.clientWidth}`)
  );
  assert.deepEqual(over, [], `runs over in ${where}`);
}

/** Figures of one column stand below each other, whatever type they are set in. */
async function tabular(page, where) {
  const loose = await page.evaluate(() =>
    [...document.querySelectorAll('#window *')]
      .filter((one) => getComputedStyle(one).fontVariantNumeric !== 'tabular-nums')
      .map((one) => `${one.tagName.toLowerCase()}.${one.className}`)
  );
  assert.deepEqual([...new Set(loose)], [], `figures in ${where}`);
}

/** What was just done is said over the foot of the navigation, not over the work. */
async function toastInNavigation(page, where) {
  const [toast, nav] = await page.evaluate(() =>
    ['.toast', 'nav'].map((one) => document.querySelector(one)?.getBoundingClientRect().toJSON())
  );
  if (!toast) return;
  assert.ok(toast.left >= nav.left && toast.right <= nav.right && toast.bottom <= nav.bottom, `toast in ${where}`);
}

async function inspect(page, name) {
  await accessible(page, name);
  await fits(page, name);
  await tabular(page, name);
  await toastInNavigation(page, name);
  await picture(page, name);
}

/** Every word half as long again, joined as German joins them. */
function lengthen(page) {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.getElementById('window'), NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      node.data = node.data.replace(
        /\p{L}{5,}/gu,
        (word) => word + word.slice(0, Math.ceil(word.length / 2)).toLowerCase()
      );
  });
}

const cell = (page, number) =>
  page
    .getByRole('grid', { name: '24 competences' })
    .getByRole('gridcell', { name: new RegExp(`^${number.replaceAll('.', '\\.')} `) });

/** The margin, which is a dialog where it floats over the work. */
const margin = (page, size, number) => page.getByRole(size === 'small' ? 'dialog' : 'complementary', { name: number });

/** A record with something in it, written through the door. */
async function rated(page) {
  if (MODE !== 'bridge') return;
  const rows = {
    5.2: [1, 1],
    5.3: [3, 3],
    5.4: [1, 0],
    5.8: [3, 2],
    '5.10': [2, 1],
    '6.1.2': [1, 1],
    '6.2.2': [3, 2],
    '6.2.3': [2, 1],
    '6.4.3': [3, 3],
    '6.5.3': [1, 1]
  };
  const ratings = Object.entries(rows).flatMap(([number, [knowledge, skill]]) => [
    { target: `${number}.K`, level: knowledge },
    { target: `${number}.S`, level: skill }
  ]);
  const answer = await page.request.post(`${base}call/assess`, { data: { ratings } });
  assert.equal(answer.status(), 200, await answer.text());
  const deadline = await page.request.post(`${base}call/role_set`, {
    data: { name: 'Mara Lindqvist', role: 'internal-auditor', hours_per_week: 'tue=1,thu=1,sat=3' }
  });
  assert.equal(deadline.status(), 200, await deadline.text());
  await page.reload();
}

for (const size of Object.keys(SIZES))
  for (const scheme of ['light', 'dark'])
    test(`every screen, ${size}, ${scheme}`, async () => {
      const page = await open({ size, scheme });
      const name = (screen) => `${screen}-${size}-${scheme}`;
      await page.getByRole('combobox', { name: 'Role' }).selectOption('internal-auditor');
      await page.waitForLoadState('networkidle');
      await inspect(page, name('first-run'));
      await plan(page);
      await page.getByRole('link', { name: 'Rate these items' }).waitFor();
      await inspect(page, name('today-blank'));
      await rated(page);
      await page.getByRole('link', { name: 'Rate these items' }).waitFor();
      await inspect(page, name('today'));
      await page.getByText('Show the arithmetic').first().click();
      await inspect(page, name('today-arithmetic'));

      await go(page, '#/competences', cell(page, '6.5.3'));
      await inspect(page, name('competences'));
      await cell(page, '6.5.3').click();
      await page.getByRole('tab', { name: 'Items' }).waitFor();
      await inspect(page, name('competence'));
      for (const tab of ['Steps', 'History']) {
        await page.getByRole('tab', { name: tab }).click();
        await inspect(page, name(`competence-${tab.toLowerCase()}`));
      }
      await go(page, '#/competences/6.5.3/rate', page.getByRole('radiogroup', { name: /^Level of/ }));
      await inspect(page, name('rating'));
      await go(page, '#/competences/list', page.getByRole('radiogroup', { name: 'All knowledge of 5.2' }));
      await inspect(page, name('list'));

      await go(page, '#/clauses', page.getByRole('treegrid'));
      await inspect(page, name('clauses'));
      await go(page, '#/clauses/2022/9.2.2', margin(page, size, '9.2.2'));
      await inspect(page, name('clause'));

      await go(page, '#/clauses/annex-a', page.getByText('A.5.1', { exact: true }));
      await inspect(page, name('annex-a'));

      await go(page, '#/topics/6.5.3/sampling', page.getByRole('heading', { name: 'Sampling in an ISMS audit' }));
      await inspect(page, name('topic'));
      await page.locator('details > summary').first().click();
      await page.getByText('Typical mistake:').first().waitFor();
      await inspect(page, name('topic-answer'));
      await page.getByRole('link', { name: 'Leavers', exact: false }).first().click();
      await page.getByRole('heading', { name: 'Planted faults' }).waitFor();
      await inspect(page, name('paper'));
      await page.getByText('Show them, with the answers').click();
      await inspect(page, name('paper-faults'));
      await go(page, '#/practice', page.getByRole('heading', { name: 'Brackwater Systems' }));
      await inspect(page, name('practice'));

      await go(page, '#/portfolio', page.getByRole('img', { name: 'Page 1' }));
      if (MODE === 'bridge') await page.locator('figure [data-drawn=true]').nth(1).waitFor();
      await inspect(page, name('portfolio'));
      await page.getByRole('button', { name: 'Save PDF' }).click();
      await page.getByText('SHA-256').waitFor();
      await inspect(page, name('portfolio-saved'));

      await go(page, '#/aims', page.getByRole('heading', { name: 'Your aims' }));
      await inspect(page, name('aims'));
      if (MODE === 'bridge') assert.deepEqual(page.complaints, []);
      await page.context().close();
    });

test('long words and a page at 200 % stay in their zones', async () => {
  const screens = [
    ['today', '#/today', (page) => page.getByText('Up next')],
    ['competences', '#/competences', (page) => cell(page, '6.5.3')],
    ['competence', '#/competences/6.5.3', (page) => page.getByRole('tab').first()],
    ['list', '#/competences/list', (page) => page.getByRole('radiogroup').first()],
    ['clauses', '#/clauses/2022/9.2.2', (page) => page.getByRole('treegrid')],
    ['annex-a', '#/clauses/annex-a', (page) => page.getByText('A.5.1', { exact: true })],
    ['topic', '#/topics/6.5.3/sampling', (page) => page.getByRole('heading', { name: 'Check yourself' })],
    ['practice', '#/practice', (page) => page.getByRole('link', { name: 'Leavers', exact: false })],
    ['paper', '#/practice/leavers', (page) => page.getByRole('heading', { name: 'Planted faults' })],
    ['portfolio', '#/portfolio', (page) => page.getByRole('img').first()]
  ];
  for (const [kind, size] of [
    ['long', 'wide'],
    ['long-small', 'small'],
    ['zoomed', { width: 640, height: 400 }]
  ]) {
    const page = await open({ size });
    if (kind === 'zoomed') await fits(page, 'first run, zoomed');
    await plan(page);
    for (const [screen, hash, ready] of screens) {
      await go(page, hash, ready(page));
      if (kind !== 'zoomed') await lengthen(page);
      await picture(page, `${kind}-${screen}`);
      await fits(page, `${screen}, ${kind}`);
      await page.reload();
      if (MODE === 'fake') await plan(page);
    }
    await page.context().close();
  }
});

test('in forced colours and with more contrast the marks are still there', async () => {
  for (const [name, more] of [
    ['forced', { forcedColors: 'active' }],
    ['contrast', { contrast: 'more' }]
  ]) {
    const page = await open(more);
    await plan(page);
    await rated(page);
    await go(page, '#/competences', cell(page, '6.5.3'));
    await inspect(page, `${name}-competences`);
    await page.context().close();
  }
});

test('first run to the first recommendation and a rating, by keyboard alone', async () => {
  const page = await open();
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim() ?? ''
    );

  // Role, an hour on Monday, and Enter: three answers to the first plan.
  await press('Tab');
  await page.keyboard.type('Internal');
  await press('Tab', '1', 'Enter');
  await page.getByRole('heading', { level: 2, name: /./ }).first().waitFor();
  await page.getByRole('link', { name: 'Rate these items' }).waitFor();

  await page.getByRole('link', { name: 'Competences', exact: true }).focus();
  await press('Enter');
  await cell(page, '6.5.3').waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');

  // The map is one tab stop; arrows pass over its holes.
  await cell(page, '5.2').focus();
  await press('End', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowLeft');
  assert.match(await focused(), /^6\.5\.3 /);
  await press('ArrowDown');
  assert.match(await focused(), /^6\.5\.4 /);
  await press('ArrowUp', 'Enter');
  await page.getByRole('complementary', { name: '6.5.3' }).waitFor();
  assert.equal(await page.getByRole('grid').locator('[tabindex="0"]').count(), 1);

  // Rate: a number key records and goes on to the next item.
  await page.getByRole('button', { name: 'Rate items' }).focus();
  await press('Enter');
  await page.getByRole('radiogroup', { name: 'Level of 6.5.3.K1' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'radio');
  // Not rated yet is not 0, also while it is open; a meaning stands there once one moves to a level.
  await page.getByText('Not assessed yet. Choose a level').waitFor();
  assert.equal(
    await page.getByRole('radiogroup', { name: 'Level of 6.5.3.K1' }).getByRole('radio', { checked: true }).count(),
    0
  );
  await press('ArrowRight');
  await page.getByText('Not assessed yet. Choose a level').waitFor({ state: 'detached' });
  await press('2');
  await page.getByRole('radiogroup', { name: 'Level of 6.5.3.K2' }).waitFor();
  await page.getByRole('status').filter({ hasText: 'Undo' }).waitFor();

  // A rating that rises asks why, in place; Escape leaves it as it was.
  await page.getByRole('button', { name: /^K1 / }).focus();
  await press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'radio');
  await press('3');
  const why = page.getByRole('textbox', { name: 'Why 3 now?' });
  await why.waitFor();
  await picture(page, 'rating-reason');
  await accessible(page, 'asking for a reason');
  await press('Escape');
  await why.waitFor({ state: 'detached' });
  await press('3');
  await why.waitFor();
  await page.keyboard.type('Ran two audits alone, both reports were used');
  await press('Enter');
  await why.waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'History' }).focus();
  await press('Enter');
  await page.getByText('Ran two audits alone').waitFor();

  // Rating the whole would replace single ratings: asked, in place.
  await page.getByRole('tab', { name: 'Items' }).focus();
  await press('Enter');
  await page.getByRole('radiogroup', { name: 'All knowledge of 6.5.3' }).getByRole('radio').first().focus();
  await press('1');
  await page.getByRole('button', { name: 'Replace them' }).waitFor();
  await picture(page, 'rating-replace');
  await page.waitForFunction(() => document.activeElement?.textContent?.trim() === 'Replace them');
  await press('Enter');
  await page.getByRole('button', { name: 'Replace them' }).waitFor({ state: 'detached' });

  // Undo from anywhere.
  await press('Control+z');
  await page
    .getByRole('status')
    .filter({ hasText: /Undone/ })
    .waitFor();
  await page.context().close();
});

test('the margin is a sheet in the smallest window: Escape closes it, and the focus returns', async () => {
  const page = await open({ size: 'small' });
  await plan(page);
  await go(page, '#/competences', cell(page, '5.3'));
  assert.equal(await page.getByRole('dialog').count(), 0);
  await cell(page, '5.3').focus();
  await page.keyboard.press('Enter');
  const sheet = margin(page, 'small', '5.3');
  await sheet.getByRole('tab', { name: 'Items' }).waitFor();
  await page.keyboard.press('Tab');
  assert.equal(
    await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null),
    true,
    'Tab stays in the sheet'
  );
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-number') === '5.3');
  await page.context().close();
});

test('the list rates 24 competences with number keys', async () => {
  const page = await open();
  await plan(page);
  await go(page, '#/competences/list', page.getByRole('radiogroup', { name: 'All knowledge of 5.2' }));
  await page.getByRole('radiogroup', { name: 'All knowledge of 5.2' }).getByRole('radio').first().focus();
  for (const [key, next] of [
    ['2', 'All skill of 5.2'],
    ['1', 'All knowledge of 5.3'],
    ['3', 'All skill of 5.3']
  ]) {
    await page.keyboard.press(key);
    await page.waitForFunction(
      (label) => document.activeElement?.closest('[role=radiogroup]')?.getAttribute('aria-label')?.startsWith(label),
      next
    );
  }
  for (const [group, level] of [
    ['All knowledge of 5.2', '2 '],
    ['All skill of 5.2', '1 '],
    ['All knowledge of 5.3', '3 ']
  ])
    await page
      .getByRole('radiogroup', { name: group })
      .getByRole('radio', { name: level, checked: true })
      .waitFor({ timeout: 5000 });
  await page.context().close();
});

test('the clause tree is a treegrid, and the edition follows the concept', async () => {
  const page = await open();
  await plan(page);
  await go(page, '#/clauses', page.getByRole('treegrid'));
  const row = (number) => page.getByRole('row', { name: new RegExp(`^${number.replaceAll('.', '\\.')} `) });
  await row('9.2').focus();
  await page.keyboard.press('ArrowRight');
  await row('9.2.1').waitFor();
  await page.keyboard.press('ArrowRight');
  assert.match(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), /^9\.2\.1 /);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await row('9.2.1').waitFor({ state: 'detached' });
  // Corrective action is 10.2 in 2022 and 10.1 in 2013.
  await row('10.2').click();
  await page.getByRole('complementary', { name: '10.2' }).waitFor();
  await page.getByRole('button', { name: 'Edition 2013' }).click();
  await page.getByRole('complementary', { name: '10.1' }).waitFor();
  await page.getByRole('treegrid', { name: /2013/ }).waitFor();
  // Wherever it stands in the tree, the row one came to is in view.
  for (const size of [SIZES.wide, SIZES.small]) {
    await page.setViewportSize(size);
    await go(page, '#/today', page.getByText('Up next'));
    await go(page, '#/clauses/2022/10.2', row('10.2'));
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector('[aria-selected="true"]').getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  }
  await page.context().close();
});

if (MODE === 'bridge') {
  test('what takes long says so after a second; what fails says what, what is safe, what next', async () => {
    const page = await open();
    await plan(page);
    let slow = true;
    await page.route('**/call/competence_map', async (route) => {
      if (slow) await new Promise((resolve) => setTimeout(resolve, 6000));
      await route.continue();
    });
    await page.evaluate(() => (location.hash = '#/competences'));
    await page.waitForTimeout(600);
    assert.equal(await page.getByText('Reading the competences').count(), 0);
    await page.getByText('Reading the competences').waitFor({ timeout: 1500 });
    await page.getByRole('complementary').getByText('Reading the competence').waitFor();
    await picture(page, 'slow');
    await accessible(page, 'slow');
    await cell(page, '6.5.3').waitFor();
    slow = false;

    const failure = {
      code: 'damaged',
      message: 'An entry could not be read.',
      safe: 'All others are as they were.',
      next: 'Restore the last backup.'
    };
    await page.route('**/call/clause_tree', (route) =>
      route.fulfill({ status: 422, contentType: 'application/json', body: JSON.stringify(failure) })
    );
    await page.evaluate(() => (location.hash = '#/clauses'));
    const alert = page.getByRole('alert');
    await alert.waitFor();
    for (const words of [failure.message, failure.safe, failure.next, 'Copy the details'])
      assert.match(await alert.innerText(), new RegExp(words));
    assert.equal(await page.getByRole('complementary').count(), 0, 'no empty margin beside a failure');
    await inspect(page, 'failure');
    await page.unroute('**/call/clause_tree');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('treegrid').waitFor();

    // A save that fails stays until it is solved.
    const full = {
      code: 'disk-full',
      message: 'The disk is full.',
      safe: 'Everything recorded before is safe.',
      next: 'Free some space.'
    };
    await page.route('**/call/assess', (route) =>
      route.fulfill({ status: 422, contentType: 'application/json', body: JSON.stringify(full) })
    );
    await go(page, '#/competences/list', page.getByRole('radiogroup').first());
    await page.getByRole('radiogroup').first().getByRole('radio', { name: '3 ' }).click();
    await page.getByText('The disk is full.').first().waitFor();
    assert.equal(await page.getByRole('alert').first().getByRole('button', { name: 'Close' }).count(), 0);
    await page.getByRole('navigation', { name: 'Main' }).getByText('Not saved since').waitFor();
    await inspect(page, 'unsaved');
    await page.unroute('**/call/assess');
    await page.getByRole('alert').first().getByRole('button', { name: 'Try again' }).click();
    await page.getByText('The disk is full.').first().waitFor({ state: 'detached' });
    assert.equal(await page.getByText('Not saved').count(), 0);
    await page.context().close();
  });

  test('a host that fails is said, never a blank window', async () => {
    const page = await open();
    await page.route('**/call/status', (route) => route.abort());
    await page.reload();
    await page.getByRole('alert').waitFor();
    await inspect(page, 'no-host');
    await page.unroute('**/call/status');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Make my plan' }).waitFor();
    await page.context().close();
  });

  test('the sample person is marked, and leaves nothing behind', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Look around with a sample person' }).click();
    await page.getByText('Sample person').waitFor();
    await page.waitForLoadState('networkidle');
    await inspect(page, 'sample-today');
    await go(page, '#/competences', cell(page, '6.5.3'));
    await inspect(page, 'sample-competences');
    await go(page, '#/clauses', page.getByRole('treegrid'));
    await inspect(page, 'sample-clauses');
    await page.getByRole('button', { name: 'Leave the sample' }).click();
    await page.getByRole('button', { name: 'Make my plan' }).waitFor();
    await page.context().close();
  });
}
