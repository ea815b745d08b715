// The page in a real browser, over the real core: every screen in light and dark, in the usual and the smallest window;
// axe finds nothing, nothing runs out of its zone, no policy is broken; everything works from the keyboard. Pictures go to
// target/screenshots/ui-*.png.
//
//   npm run test:browser              builds the page in mode `bridge` and drives it
//   PATHFOLIO_UI_MODE=fake …          the same on made-up answers, without the core
//   CHROMIUM=/path/to/browser …       another browser than Debian's
import test from 'node:test';
import assert from 'node:assert/strict';
import './competences.mjs';
import './evidence.mjs';
import {
  MODE,
  SIZES,
  accessible,
  cell,
  fits,
  go,
  inspect,
  lengthen,
  margin,
  open,
  picture,
  plan,
  rated
} from './harness.mjs';
import './german.mjs';
import './kept.mjs';
import './path.mjs';
import './safe.mjs';
import './settings.mjs';
import './study.mjs';

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

  // Role, past the advert, an hour on Monday, and Enter: the first plan.
  await press('Tab');
  await page.keyboard.type('Internal');
  await press('Tab', 'Tab', '1', 'Enter');
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
