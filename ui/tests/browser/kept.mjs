// What nobody may lose: the focus when what had it goes, what was typed and not written yet, and a button under the hands
// while its command is under way. What is said beside all that is true.
import test from 'node:test';
import assert from 'node:assert/strict';
import { MODE, SIZES, base, call, go, inspect, open, plan, rated } from './harness.mjs';

const entries = async (page) => (await call(page, 'journal', {})).entries.length;
const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** Puts the focus on a button and presses it, as the keyboard does. */
const enter = async (page, name) => {
  await page.getByRole('button', { name, exact: true }).focus();
  await press(page, 'Enter');
};
const stands = (page, words) =>
  page.waitForFunction((said) => document.activeElement?.textContent?.trim().startsWith(said), words);
const title = (page) => page.locator('#next-title').textContent();

if (MODE === 'bridge') {
  test('when a step goes, the focus goes on to what stands in its place, be it nothing', async () => {
    const page = await open();
    await plan(page);
    // One competence below its target: a handful of steps.
    const { cells } = await call(page, 'competence_map', {});
    const ratings = cells.flatMap(({ number }) =>
      ['K', 'S'].map((letter) => ({ target: `${number}.${letter}`, level: number === '6.5.3' ? 1 : 5 }))
    );
    await call(page, 'assess', { ratings });
    await page.reload();
    await page.locator('#next-title').waitFor();
    let steps = 0;
    for (; (await call(page, 'today', {})).next; steps++) {
      const before = await title(page);
      if (steps % 2) {
        await enter(page, 'Later');
        await page.getByRole('group', { name: 'Back on' }).waitFor();
        await stands(page, 'Tomorrow');
        await press(page, 'Enter');
      } else {
        await enter(page, 'Not for me');
        await page.getByRole('textbox', { name: 'Why, if you like' }).waitFor();
        await press(page, 'Enter');
      }
      await page.waitForFunction((was) => document.querySelector('#next-title')?.textContent !== was, before);
      await page.waitForFunction(() => document.activeElement?.id === 'next-title');
    }
    assert.ok(steps > 2, 'there were steps to put off and to leave out');
    assert.equal(await title(page), 'Nothing to study now');
    await inspect(page, 'kept-today-nothing');
    // And back: undone, a step stands there again, and it is read.
    await press(page, 'Control+z');
    await page.getByRole('button', { name: /^Start sitting/ }).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'next-title');
    await page.context().close();
  });

  test('the study log keeps the focus when its last session goes and when older ones come', async () => {
    const page = await open();
    await plan(page);
    const { today } = await call(page, 'status', {});
    const on = '6.5.3/sampling';
    await call(page, 'study_add', { minutes: 30, date: today, on });
    await go(page, '#/study', page.getByRole('button', { name: /^Correct / }));
    await page.getByRole('button', { name: /^Correct / }).focus();
    await press(page, 'Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'correct-minutes');
    await enter(page, 'Take out of the log');
    await page.getByRole('heading', { name: 'Nothing logged yet' }).waitFor();
    await stands(page, 'Nothing logged yet');

    for (let back = 0; back < 60; back++) {
      const day = new Date(`${today}T12:00:00Z`);
      day.setUTCDate(day.getUTCDate() - 2 * back);
      await call(page, 'study_add', { minutes: 30, date: day.toISOString().slice(0, 10), on });
    }
    await page.reload();
    await page.getByRole('heading', { name: 'Sessions' }).waitFor();
    const months = page.locator('[data-month]');
    const near = await months.count();
    await enter(page, 'Show all 60');
    await months.nth(near).waitFor();
    assert.equal(await months.nth(near).evaluate((month) => month === document.activeElement), true);
    await page.context().close();
  });

  test('what is opened by the keyboard begins at its title, also where it must be read first', async () => {
    const page = await open();
    await plan(page);
    const at = (words) =>
      page.waitForFunction(
        (said) => document.activeElement?.matches('h1') && document.activeElement.textContent === said,
        words
      );
    await page.locator('section[aria-labelledby="up-next"] a').first().waitFor();
    const topic = page.locator('section[aria-labelledby="up-next"] li a').first();
    const words = await topic.textContent();
    await topic.focus();
    await press(page, 'Enter');
    await at(words);
    await go(page, '#/practice', page.getByRole('link', { name: 'Leavers list' }));
    await page.getByRole('link', { name: 'Leavers list' }).focus();
    await press(page, 'Enter');
    await at('Leavers list');
    await page.getByRole('link', { name: 'Brackwater Systems' }).focus();
    await press(page, 'Enter');
    await at('Brackwater Systems');
    await page.context().close();
  });

  test('a button that goes when it is pressed leaves the focus where it stood', async () => {
    const page = await open();
    await plan(page);
    const step = page.getByRole('spinbutton', { name: 'Knowledge to level 1' });
    await go(page, '#/settings', step);
    await step.focus();
    await press(page, 'ArrowUp');
    await enter(page, 'Drop changes');
    await page.getByRole('button', { name: 'Drop changes' }).waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'spinbutton');
    await go(page, '#/settings/role', page.getByRole('spinbutton', { name: 'Target of 5.2' }));
    await page.getByRole('spinbutton', { name: 'Target of 5.2' }).press('5');
    await enter(page, 'Drop changes');
    await stands(page, 'Save changes');
    await page.context().close();
  });

  for (const size of Object.keys(SIZES))
    test(`what is typed about a session stays until it is logged or discarded, ${size}`, async () => {
      const page = await open({ size });
      await plan(page);
      const note = page.getByRole('textbox', { name: 'Note' });
      await go(page, '#/study/new/6.5.3/sampling', page.getByRole('button', { name: 'Log it' }));
      await page.getByRole('textbox', { name: 'Minutes' }).fill('25');
      await note.fill('Draw before you look.');
      await press(page, 'Escape');
      const goOn = page.getByRole('link', { name: 'Go on with the session begun' });
      await goOn.waitFor();
      await stands(page, 'Go on with the session begun');
      await inspect(page, `kept-study-begun-${size}`);
      await go(page, '#/today', page.getByRole('heading', { level: 1 }));
      await go(page, '#/study', goOn);
      await goOn.click();
      await page.waitForFunction(() => document.activeElement?.id === 'log-minutes');
      assert.deepEqual(
        [await note.inputValue(), await page.getByRole('textbox', { name: 'Minutes' }).inputValue()],
        ['Draw before you look.', '25']
      );
      // Another topic has a form of its own.
      const { topics } = await call(page, 'competence', { number: '5.2' });
      await go(page, `#/study/new/${topics[0].id}`, page.getByRole('button', { name: 'Log it' }));
      assert.equal(await note.inputValue(), '');
      await go(page, '#/study/new/6.5.3/sampling', page.getByRole('button', { name: 'Discard' }));
      await enter(page, 'Discard');
      await stands(page, 'Discard it');
      await inspect(page, `kept-study-discard-${size}`);
      await enter(page, 'Keep it');
      await stands(page, 'Discard');
      assert.equal(await note.inputValue(), 'Draw before you look.');
      await enter(page, 'Discard');
      await enter(page, 'Discard it');
      await page.getByRole('link', { name: 'Log time' }).waitFor();
      await stands(page, 'Log time');

      // The timer: what was said when it was to stop is there when it stops.
      await go(page, '#/today', page.getByRole('button', { name: /^Start sitting/ }));
      await page.getByRole('button', { name: /^Start sitting/ }).click();
      await page.getByRole('button', { name: 'Stop' }).click();
      await note.fill('Half of it.');
      await page.getByRole('button', { name: 'Let it run on' }).click();
      await go(page, '#/clauses', page.getByRole('treegrid'));
      await go(page, '#/today', page.getByRole('button', { name: 'Stop' }));
      await page.getByRole('button', { name: 'Stop' }).click();
      assert.equal(await note.inputValue(), 'Half of it.');
      await page.getByRole('button', { name: 'Log it' }).click();
      await page.getByRole('status').filter({ hasText: '1 min logged' }).waitFor();
      await page.getByRole('button', { name: /^Start sitting|^Study it further/ }).click();
      await page.getByRole('button', { name: 'Stop' }).click();
      assert.equal(await note.inputValue(), '');
      await page.context().close();
    });

  test('a button whose command is under way shows it, keeps its place and the focus, and asks once', async () => {
    const page = await open();
    await plan(page);
    await go(page, '#/study/new/6.5.3/sampling', page.getByRole('button', { name: 'Log it' }));
    await page.route('**/call/study_add', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    const before = await entries(page);
    const button = page.getByRole('button', { name: 'Log it' });
    const look = () =>
      button.evaluate((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return { place: [x, y, width, height], ground: getComputedStyle(one).backgroundColor };
      });
    const at = await look();
    await button.focus();
    await press(page, 'Enter', 'Enter');
    await page.locator('button[aria-busy="true"][aria-disabled="true"]', { hasText: 'Log it' }).waitFor();
    await page.waitForFunction(
      (ground) => getComputedStyle(document.querySelector('button[aria-busy="true"]')).backgroundColor !== ground,
      at.ground
    );
    await inspect(page, 'kept-under-way');
    const meanwhile = await look();
    assert.deepEqual(meanwhile.place, at.place);
    assert.equal(await button.evaluate((one) => one === document.activeElement), true);
    await page.getByRole('status').filter({ hasText: '45 min logged' }).waitFor();
    await stands(page, 'Log time');
    assert.equal(await entries(page), before + 1);
    await page.context().close();
  });

  for (const size of Object.keys(SIZES))
    test(`hours take a comma; what cannot be used is said by its day, ${size}`, async () => {
      const page = await open({ size });
      const day = (name) => page.getByRole('textbox', { name: `Hours on ${name}` });
      await day('Tuesday').fill('2,5');
      await day('Saturday').fill('two');
      await page.getByText('Saturday: hours are a number, such as 2 or 2.5.').waitFor();
      await inspect(page, `kept-hours-wrong-${size}`);
      await page.getByRole('button', { name: 'Make my plan' }).click();
      await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Hours on Saturday');
      assert.equal(await entries(page), 0);
      await day('Saturday').fill('1.3');
      await page.getByText('Saturday: quarter hours are planned').waitFor();
      await day('Saturday').fill('3');
      await page.getByText('5 h 30 a week.').waitFor();
      await plan(page);
      const { profile } = await call(page, 'status', {});
      assert.deepEqual([profile.weekday_minutes.tue, profile.weekday_minutes.sat], [150, 180]);
      // In German the same stand with a comma, and both are taken.
      await call(page, 'prefs_set', { language: 'de' });
      await page.goto(`${base}#/aims`);
      await page.reload();
      const german = page.getByRole('textbox', { name: 'Stunden am Dienstag' });
      await german.waitFor();
      assert.equal(await german.inputValue(), '2,5');
      await german.fill('2.25');
      await page.getByText('5 h 15 pro Woche.').waitFor();
      await german.fill('2,3');
      await page.getByText('Dienstag: Geplant werden Viertelstunden').waitFor();
      await inspect(page, `kept-hours-german-${size}`);
      // Not saved, it waits while one looks elsewhere; dropped, what is recorded stands again.
      await page.evaluate(() => (location.hash = '#/today'));
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.evaluate(() => (location.hash = '#/aims'));
      await page.getByText('Dienstag: Geplant werden Viertelstunden').waitFor();
      await enter(page, 'Änderungen verwerfen');
      await page.getByText('5 h 30 pro Woche.').waitFor();
      assert.equal(await german.inputValue(), '2,5');
      await stands(page, 'Speichern');
      await page.context().close();
    });

  test('keys that are switched off are named nowhere', async () => {
    const page = await open();
    await plan(page);
    await rated(page);
    const list = page.getByRole('radiogroup', { name: 'All knowledge of 5.2' });
    const item = page.getByRole('radiogroup', { name: 'Level of 6.5.4.K1' });
    await go(page, '#/competences/list', list);
    await page.getByText('Keys 0 to 5 rate and go on').waitFor();
    await go(page, '#/competences/6.5.4/rate/K1', item);
    await page.getByText('or press 0 to 5').waitFor();
    await call(page, 'prefs_set', { single_keys: false });
    await page.reload();
    await item.waitFor();
    await page.getByText('Not assessed yet. Choose a level.').waitFor();
    await go(page, '#/competences/list', list);
    await page.getByText('Arrows move; Enter rates.').waitFor();
    await press(page, 'Control+k');
    await page.getByRole('option', { name: 'Study log' }).waitFor();
    assert.equal(
      await page
        .getByRole('option')
        .filter({ hasText: /G [A-Z]$/ })
        .count(),
      0
    );
    await page.context().close();
  });
}
