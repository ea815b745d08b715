// The first run with all its questions, the aims later, the settings, the role editor, and "Find or do".
import test from 'node:test';
import assert from 'node:assert/strict';
import { MODE, SIZES, base, call, fits, go, inspect, lengthen, open, picture, plan, rated } from './harness.mjs';

const ADVERT = `Internal auditor for our ISMS (m/f/d). You plan and carry out internal audits of the information security
management system against ISO/IEC 27001, draw samples, write findings and report to top management.`;

const entries = async (page) => (await call(page, 'journal', {})).entries.length;
const settled = (page) => page.waitForTimeout(250).then(() => page.waitForLoadState('networkidle'));
const focused = (page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim()
  );

if (MODE === 'bridge') {
  for (const size of Object.keys(SIZES))
    for (const scheme of ['light', 'dark'])
      test(`first run, aims, settings and palette, ${size}, ${scheme}`, async () => {
        const page = await open({ size, scheme });
        const name = (screen) => `${screen}-${size}-${scheme}`;
        await settled(page);
        await inspect(page, name('first-run-empty'));

        await page.getByRole('button', { name: 'paste a job advert' }).click();
        await inspect(page, name('first-run-advert'));
        await page
          .getByRole('textbox', { name: 'Text of the advert' })
          .fill('A baker for the early shift, bread and rolls.');
        await page.getByText('Nothing in it speaks').waitFor();
        await inspect(page, name('first-run-advert-nothing'));
        await page.getByRole('textbox', { name: 'Text of the advert' }).fill(ADVERT);
        await page.getByRole('button', { name: 'Internal auditor' }).waitFor();
        await inspect(page, name('first-run-advert-roles'));
        await page.getByRole('button', { name: 'Internal auditor' }).click();
        assert.equal(await page.getByRole('combobox', { name: 'Role' }).inputValue(), 'internal-auditor');

        for (const [day, hours] of [
          ['Tuesday', '1'],
          ['Thursday', '1'],
          ['Saturday', '3']
        ])
          await page.getByRole('textbox', { name: `Hours on ${day}` }).fill(hours);
        await page.getByRole('button', { name: 'in 3 months' }).click();
        for (const done of ['Business analyst', 'Kept controlled documents', 'ISO/IEC 27001 Internal Auditor'])
          await page.getByRole('checkbox', { name: done }).check();
        await settled(page);
        await page.locator('aside .m path.assumed').first().waitFor({ state: 'attached' });
        await settled(page);
        await inspect(page, name('first-run-filled'));
        await page.getByRole('button', { name: 'Something else' }).click();
        await inspect(page, name('first-run-all'));
        await page.getByRole('textbox', { name: 'Filter by words' }).fill('27001 lead');
        await settled(page);
        await inspect(page, name('first-run-filtered'));
        await page.getByRole('checkbox', { name: 'ISO/IEC 27001 Lead Auditor' }).check();
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Make my plan' }).click();
        await page.getByRole('navigation', { name: 'Main' }).waitFor();
        assert.equal(await entries(page), 1, 'one entry');

        await go(page, '#/aims', page.getByRole('spinbutton').first());
        await settled(page);
        await inspect(page, name('aims'));
        const knowledge = page.getByRole('spinbutton', { name: 'Assumed knowledge of 6.5.3' });
        await knowledge.scrollIntoViewIfNeeded();
        await knowledge.press('4');
        await settled(page);
        await picture(page, name('aims-by-hand'));
        // axe takes a label that is scrolled out of view for none.
        await page.locator('.pane').evaluate((pane) => pane.scrollTo(0, 0));
        await inspect(page, name('aims-changed'));
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        await page.locator('.toast').waitFor();
        assert.equal(await entries(page), 2, 'one entry for what was set by hand');
        await settled(page);
        assert.equal(await knowledge.getAttribute('aria-valuenow'), '4');

        await call(page, 'set_aside', { topic: '5.9/figures-and-budget', reason: 'Our budget is made elsewhere.' });
        await go(page, '#/settings', page.getByRole('heading', { name: 'Hours per step' }));
        await page.reload();
        await page.getByRole('button', { name: 'Take up again' }).waitFor();
        await settled(page);
        await inspect(page, name('settings'));
        await page.getByRole('spinbutton', { name: 'Knowledge to level 1' }).press('ArrowUp');
        await page.getByRole('button', { name: 'Save hours' }).scrollIntoViewIfNeeded();
        await inspect(page, name('settings-hours'));
        await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
        await picture(page, name('settings-end'));

        await go(page, '#/settings/role', page.getByRole('spinbutton', { name: 'Target of 5.2' }));
        await settled(page);
        await inspect(page, name('role'));
        await page.getByRole('spinbutton', { name: 'Target of 5.3' }).press('4');
        await page.getByRole('spinbutton', { name: 'Importance of 6.5.3' }).press('5');
        await page.getByRole('spinbutton', { name: 'Target of 6.5.3' }).press('ArrowUp');
        await page.locator('.pane').evaluate((pane) => pane.scrollTo(0, 0));
        await inspect(page, name('role-changed'));
        await page.getByRole('button', { name: 'Save changes' }).click();
        await page.getByText('2 competences differ').waitFor();
        await inspect(page, name('role-saved'));

        await page.keyboard.press('Control+k');
        await page.getByRole('combobox', { name: 'Find or do' }).waitFor();
        await inspect(page, name('palette'));
        await page.keyboard.type('audit');
        await page.getByRole('option', { name: /Sampling in an ISMS audit/ }).waitFor();
        await inspect(page, name('palette-found'));
        await page.getByRole('combobox', { name: 'Find or do' }).fill('theme');
        await settled(page);
        await inspect(page, name('palette-theme'));
        await page.getByRole('combobox', { name: 'Find or do' }).fill('xylophone');
        await page.getByText('Nothing is called that').waitFor();
        await settled(page);
        await inspect(page, name('palette-nothing'));
        await page.keyboard.press('Escape');
        await page.getByRole('heading', { level: 1 }).focus();
        await page.keyboard.press('?');
        await page.getByRole('dialog', { name: 'Keys' }).waitFor();
        await inspect(page, name('keys'));
        assert.deepEqual(page.complaints, []);
        await page.context().close();
      });

  test('long words, a page at 200 % and forced colours', async () => {
    for (const [kind, more] of [
      ['long', {}],
      ['zoomed', { size: { width: 640, height: 400 } }],
      ['forced', { forcedColors: 'active' }]
    ]) {
      const page = await open(more);
      await settled(page);
      for (const box of ['Business analyst', 'Managed five']) await page.getByRole('checkbox', { name: box }).check();
      await settled(page);
      const look = async (screen) => {
        if (kind === 'long') await lengthen(page);
        await fits(page, `${screen}, ${kind}`);
        await picture(page, `${kind}-${screen}`);
      };
      await look('first-run');
      if (kind === 'long') await page.reload();
      await page.getByRole('button', { name: 'Make my plan' }).waitFor();
      await settled(page);
      await page.getByRole('checkbox', { name: 'Business analyst' }).check();
      await plan(page);
      for (const [screen, hash, ready] of [
        ['aims', '#/aims', page.getByRole('spinbutton')],
        ['settings', '#/settings', page.getByRole('heading', { name: 'Hours per step' })],
        ['record', '#/settings/record', page.getByRole('button', { name: /^Back up now/ })],
        ['role', '#/settings/role', page.getByRole('spinbutton')]
      ]) {
        await go(page, hash, ready);
        await look(screen);
        if (kind === 'long') await page.reload();
      }
      // Keys are heard once the room stands again.
      await page.getByRole('spinbutton').first().waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Find or do' }).waitFor();
      await look('palette');
      await page.context().close();
    }
  });

  test('from the start to the first recommendation in at most eight inputs', async () => {
    const page = await open();
    await settled(page);
    const began = Date.now();
    await page.getByRole('combobox', { name: 'Role' }).selectOption('internal-auditor');
    await page.getByRole('textbox', { name: 'Hours on Tuesday' }).fill('1');
    await page.getByRole('textbox', { name: 'Hours on Saturday' }).fill('3');
    await page.getByRole('button', { name: 'in 3 months' }).click();
    await page.getByRole('checkbox', { name: 'Business analyst' }).check();
    await page.getByRole('checkbox', { name: 'ISO/IEC 27001 Internal Auditor' }).check();
    await page.getByRole('button', { name: 'Make my plan' }).click();
    await page.getByText('Next').first().waitFor();
    assert.ok(Date.now() - began < 60_000);
    assert.equal(await entries(page), 1);
    const { backgrounds } = await call(page, 'backgrounds', {});
    assert.equal(backgrounds.filter((one) => one.chosen).length, 2);
    await page.context().close();
  });

  test('the advert by keyboard: opened, read, taken; Escape gives the focus back', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'paste a job advert' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    assert.equal(await focused(page), 'paste a job advert');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(ADVERT);
    await page.getByRole('button', { name: 'Internal auditor' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const role = page.getByRole('combobox', { name: 'Role' });
    assert.equal(await role.inputValue(), 'internal-auditor');
    assert.ok(await role.evaluate((one) => one === document.activeElement));
    await page.context().close();
  });

  test('the role editor keeps what is not saved, writes one entry, and undo takes it back', async () => {
    const page = await open();
    await plan(page);
    await go(page, '#/settings/role/internal-auditor', page.getByRole('spinbutton', { name: 'Target of 5.2' }));
    const target = page.getByRole('spinbutton', { name: 'Target of 5.2' });
    const was = await target.getAttribute('aria-valuenow');
    const other = was === '5' ? '4' : '5';
    await target.press(other);
    await page.getByRole('spinbutton', { name: 'Importance of 5.2' }).press('Home');
    await go(page, '#/today', page.getByRole('heading', { level: 1 }));
    await go(page, '#/settings/role/internal-auditor', target);
    assert.equal(await target.getAttribute('aria-valuenow'), other);
    const before = await entries(page);
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('One competence differs').waitFor();
    assert.equal(await entries(page), before + 1);
    await page.getByText(`shipped: target ${was}`).waitFor();
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
    await page.getByText('As shipped.', { exact: true }).waitFor();
    assert.equal(await target.getAttribute('aria-valuenow'), was);
    await page.context().close();
  });

  test('hours per step, refused and taken', async () => {
    const page = await open();
    await plan(page);
    await go(page, '#/settings', page.getByRole('heading', { name: 'Hours per step' }));
    const step = page.getByRole('spinbutton', { name: 'Knowledge to level 1' });
    await step.press('ArrowUp');
    assert.equal(await step.getAttribute('aria-valuetext'), '1 h 15');
    const refused = {
      code: 'bad-hours',
      message: 'That is no time for a step.',
      safe: 'The hours are as they were.',
      next: 'Choose whole quarter hours.'
    };
    await page.route('**/call/step_hours_set', (route) =>
      route.fulfill({ status: 422, contentType: 'application/json', body: JSON.stringify(refused) })
    );
    await page.getByRole('button', { name: 'Save hours' }).click();
    await page.getByText('That is no time for a step.').waitFor();
    await inspect(page, 'settings-refused');
    await page.unroute('**/call/step_hours_set');
    await page.getByRole('button', { name: 'Save hours' }).click();
    await page.getByRole('button', { name: 'As shipped' }).click();
    await page.getByRole('button', { name: 'As shipped' }).waitFor({ state: 'detached' });
    assert.equal(await step.getAttribute('aria-valuetext'), '1 h');
    await page.context().close();
  });

  test('find or do by keyboard: goes there, closes, and gives the focus back', async () => {
    const page = await open();
    await plan(page);
    await rated(page);
    await page.getByRole('button', { name: 'Find or do' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Find or do' }).waitFor();
    await page.keyboard.press('Escape');
    assert.match(await focused(page), /^Find or do/);
    for (const [typed, option, address] of [
      ['9.2', /Internal audit/, '#/clauses/2022/9.2'],
      ['6.5.3', /ISMS auditing/, '#/competences/6.5.3'],
      ['6.5.3.k2', /K2/, '#/competences/6.5.3/rate/K2'],
      ['a.5.1', /Policies/, '#/clauses/annex-a'],
      ['leavers', /Leavers/, '#/practice/leavers'],
      ['rate quick', /Rate quickly/, '#/competences/list'],
      ['settings', /Settings/, '#/settings']
    ]) {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(typed);
      await page.getByRole('option', { name: option }).first().waitFor();
      // Read at once: the lines change while answers to the first letters still come in.
      const active = await page.evaluate(
        () => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.role
      );
      assert.equal(active, 'option', `${typed} has an active line`);
      await page.keyboard.press('Enter');
      await page.waitForFunction((to) => location.hash === to, address);
      assert.equal(await page.getByRole('dialog', { name: 'Find or do' }).count(), 0);
    }
    await page.keyboard.press('Control+k');
    await page.keyboard.type('theme dark');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    await page.context().close();
  });

  test('single keys go to rooms and rate, and stop where they are switched off', async () => {
    const page = await open();
    await plan(page);
    for (const [letter, hash] of [
      ['c', '#/competences'],
      ['l', '#/clauses'],
      ['e', '#/evidence'],
      ['s', '#/study'],
      ['x', '#/practice'],
      ['p', '#/portfolio'],
      ['t', '#/today']
    ]) {
      await page.keyboard.press('g');
      await page.keyboard.press(letter);
      await page.waitForFunction((to) => location.hash === to, hash);
    }
    await go(page, '#/settings', page.getByRole('group', { name: 'Single keys' }));
    await page.getByRole('group', { name: 'Single keys' }).getByRole('button', { name: 'Off' }).click();
    await page.getByText('Single keys are switched off:').waitFor();
    await inspect(page, 'settings-no-single-keys');
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.keyboard.press('?');
    assert.equal(await page.getByRole('dialog').count(), 0);
    assert.equal(await page.evaluate(() => location.hash), '#/settings');
    await go(page, '#/competences/list', page.getByRole('radiogroup').first());
    const before = await entries(page);
    await page.getByRole('radio', { name: '0 ' }).first().focus();
    await page.keyboard.press('3');
    await settled(page);
    assert.equal(await entries(page), before, 'a number key rates nothing');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Find or do' }).waitFor();
    await page.context().close();
  });

  test('a topic set aside is taken up again from the settings', async () => {
    const page = await open();
    await plan(page);
    await call(page, 'set_aside', { topic: '5.9/figures-and-budget' });
    await go(page, '#/settings', page.getByRole('button', { name: 'Take up again' }));
    await page.getByRole('button', { name: 'Take up again' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('None. A topic').waitFor();
    assert.equal(await focused(page), 'Settings');
    await page.context().close();
  });
}
