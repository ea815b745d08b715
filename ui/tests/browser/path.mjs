// The path: every state in light and dark at both sizes; accepting, moving, thinking it over and what would be if, by keyboard
// and by pointer; plans of a week, of a year and of no end.
import test from 'node:test';
import assert from 'node:assert/strict';
import { MODE, SIZES, base, fits, go, inspect, lengthen, open, picture, plan, rated } from './harness.mjs';

const call = async (page, command, request) => {
  const answer = await page.request.post(`${base}call/${command}`, { data: request });
  assert.equal(answer.status(), 200, await answer.text());
  return answer.json();
};

const days = (today, ahead) => {
  const date = new Date(`${today}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + ahead);
  return date.toISOString().slice(0, 10);
};

const grid = (page) => page.getByRole('grid', { name: /steps? on (its|their) days/ });
const rows = (page) => grid(page).locator('[data-row]');
const skip = MODE !== 'bridge';

/** A record with hours and a date so many days ahead, its path in view. */
async function path(page, { hours = 'tue=1,thu=1,sat=3', ahead = 63, ...more } = {}) {
  const { today } = await call(page, 'status', {});
  const deadline = ahead === null ? null : days(today, ahead);
  await call(page, 'role_set', {
    role: 'internal-auditor',
    hours_per_week: hours,
    deadline,
    ...(deadline && { purpose: 'appraisal' }),
    ...more
  });
  await page.evaluate(() => (location.hash = '#/path'));
  await page.reload();
  await rows(page).first().waitFor();
  await page.waitForLoadState('networkidle');
  return today;
}

const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};

const stands = (page, what) => page.waitForFunction((one) => document.activeElement?.matches(one), what);

for (const size of Object.keys(SIZES))
  for (const scheme of ['light', 'dark'])
    test(`the path, ${size}, ${scheme}`, { skip }, async () => {
      const page = await open({ size, scheme });
      const name = (screen) => `path-${screen}-${size}-${scheme}`;
      await plan(page);
      await go(page, '#/path', page.getByRole('heading', { name: 'How many hours a week do you have?' }));
      await inspect(page, name('no-hours'));
      await page.getByRole('textbox', { name: 'Hours a week' }).fill('many');
      await page.getByRole('button', { name: 'Set the hours' }).click();
      await page.getByRole('alert').waitFor();
      await inspect(page, name('no-hours-refused'));
      await page.getByRole('textbox', { name: 'Hours a week' }).fill('5');
      await page.getByRole('button', { name: 'Set the hours' }).click();
      await rows(page).first().waitFor();
      await inspect(page, name('open-end'));
      await rated(page);
      const today = await path(page);
      await call(page, 'days_off_set', { days: [{ from: days(today, 25), to: days(today, 34) }] });
      await call(page, 'evidence_add', {
        title: 'Internal Auditor certificate',
        basis: 'qualification',
        reference: 'IA-2214',
        date: days(today, -700),
        expires: days(today, 40),
        serves: [{ target: '6.5.3.K1' }]
      });
      await page.reload();
      await rows(page).first().waitFor();
      await inspect(page, name('proposed'));

      await go(page, '#/path/calendar', page.getByRole('heading', { name: 'Calendar file' }));
      await page.getByRole('button', { name: 'Save in the documents' }).click();
      await page.getByText(/\.ics/).last().waitFor();
      await inspect(page, name('calendar'));
      await go(page, '#/path/list', page.getByRole('heading', { name: 'Not in the plan' }));
      await inspect(page, name('list'));
      await go(page, '#/path', rows(page));

      // One step, and what a move would do.
      await rows(page).nth(3).click();
      await page.getByRole('group', { name: 'Move to …' }).waitFor();
      await inspect(page, name('step'));
      await page.getByRole('textbox', { name: 'On a date' }).fill(days(today, 200));
      await page.getByRole('button', { name: 'Look', exact: true }).click();
      await page.getByRole('alert').waitFor();
      await inspect(page, name('move-refused'));
      await page.getByRole('button', { name: 'Leave as it is' }).click();
      await page.getByRole('button', { name: 'In four weeks' }).click();
      await page.getByRole('button', { name: 'Move', exact: true }).waitFor();
      await inspect(page, name('move'));
      await page.getByRole('button', { name: 'Leave as it is' }).click();
      if (size === 'small') await page.keyboard.press('Escape');

      // Accepted; then fewer hours make it another.
      await page.getByRole('button', { name: 'Accept this plan' }).click();
      await page.getByText(/^Accepted on /).waitFor();
      await inspect(page, name('accepted'));
      await call(page, 'study_add', { on: '6.5.3/sampling', minutes: 45, date: today });
      await call(page, 'role_set', { hours_per_week: 'tue=1,sat=2' });
      await page.reload();
      await page.getByRole('heading', { name: 'Your plan would look different now' }).waitFor();
      await inspect(page, name('changed'));
      await page.getByRole('button', { name: 'As it would be now' }).click();
      await inspect(page, name('changed-now'));
      await page.getByRole('button', { name: 'Keep the old one' }).click();
      await page.getByText(/^You go on with the plan/).waitFor();
      await inspect(page, name('kept'));

      // Own topics and days off.
      await page.getByRole('button', { name: 'Add a topic' }).click();
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('alert').waitFor();
      await inspect(page, name('own-refused'));
      await page.getByRole('textbox', { name: 'Title' }).fill('Our own ticket system and how it keeps its records');
      await page.getByRole('textbox', { name: 'Hours' }).fill('2.5');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('button', { name: /^Change Our own/ }).click();
      await page.getByRole('button', { name: 'Take it away' }).waitFor();
      await inspect(page, name('own'));

      // What if, and what does not fit.
      await go(page, '#/path/what-if', page.getByRole('button', { name: 'Compare' }));
      await page.getByRole('textbox', { name: 'Hours a week' }).fill('8');
      await page.getByRole('button', { name: 'Compare' }).click();
      await page.getByRole('heading', { name: 'What changes' }).waitFor();
      await inspect(page, name('what-if'));
      await path(page, { hours: 'sat=1', ahead: 21 });
      await page.getByRole('heading', { name: /to make it fit$/ }).waitFor();
      await inspect(page, name('short'));
      await page.getByRole('button', { name: 'Look at it' }).first().click();
      await page.getByRole('heading', { name: 'What changes' }).waitFor();
      await inspect(page, name('short-look'));

      // A refused request is logged by the browser; nothing else is.
      assert.deepEqual(
        page.complaints.filter((words) => !words.includes('422')),
        []
      );
      await page.context().close();
    });

for (const size of Object.keys(SIZES))
  test(`plans of a week, of a year and of no end, ${size}`, { skip }, async () => {
    for (const scheme of ['light', 'dark']) {
      const page = await open({ size, scheme });
      await plan(page);
      for (const [screen, ask] of Object.entries({
        week: { ahead: 6 },
        year: { ahead: 364, hours: '5' },
        endless: { ahead: null, hours: '2', role: 'whole-standard' }
      })) {
        await path(page, ask);
        await inspect(page, `path-${screen}-${size}-${scheme}`);
        // Every train stands on the drawing, none is too narrow to see.
        const thin = await page.evaluate(
          () =>
            [...document.querySelectorAll('.train i')].filter((one) => one.getBoundingClientRect().width < 2.5).length
        );
        assert.equal(thin, 0, screen);
      }
      await page.context().close();
    }
  });

test('a step is moved by keyboard alone, let go again, and everything can be undone', { skip }, async () => {
  const page = await open();
  await plan(page);
  await path(page);
  const first = await rows(page).first().getAttribute('data-row');
  await page.locator('[data-row][tabindex="0"]').focus();
  assert.equal(await page.locator('[data-row][tabindex="0"]').count(), 1);
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home');
  await page.waitForFunction((id) => document.activeElement?.dataset.row === id, first);
  await press(page, 'Enter');
  await stands(page, '#path-step');
  await page.getByRole('button', { name: 'In four weeks' }).focus();
  await press(page, 'Enter');
  await stands(page, '#path-move');
  await page.getByText(/^It would take place|has no room/).waitFor();
  await page.locator('.ghost').first().waitFor();
  await page.getByText('The plan is accepted with it.').waitFor();
  await page.getByRole('button', { name: 'Move', exact: true }).focus();
  await press(page, 'Enter');
  await page.getByText(/^Accepted on /).waitFor();
  await page.getByText(/^You put it on /).waitFor();
  await stands(page, '#path-step');
  await page.getByRole('button', { name: 'Let the planner choose' }).focus();
  await press(page, 'Enter');
  await page.getByRole('button', { name: 'Let it choose' }).waitFor();
  await stands(page, '#path-move');
  await page.getByRole('button', { name: 'Let it choose' }).focus();
  await press(page, 'Enter');
  await page.getByRole('button', { name: 'Let the planner choose' }).waitFor({ state: 'detached' });
  await press(page, 'Control+z');
  await page.getByRole('button', { name: 'Let the planner choose' }).waitFor();
  await press(page, 'Control+z');
  await page.getByRole('button', { name: 'Accept this plan' }).waitFor();
  await page.context().close();
});

test('a train that is dragged asks, and records nothing by itself', { skip }, async () => {
  const page = await open();
  await plan(page);
  await path(page);
  const train = page.locator('.train').nth(1);
  const box = await train.boundingBox();
  await page.mouse.move(box.x + 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + box.height / 2, { steps: 4 });
  await picture(page, 'path-dragging');
  await page.mouse.up();
  await page.getByRole('button', { name: 'Leave as it is' }).waitFor();
  await page.getByText(/^It would take place|has no room/).waitFor();
  const asked = await call(page, 'plan', {});
  assert.equal(asked.status, 'proposed');
  await page.getByRole('button', { name: 'Leave as it is' }).click();
  await stands(page, '#path-step');
  await page.context().close();
});

test('a date that cannot be kept has ways out, looked at before one is taken', { skip }, async () => {
  const page = await open();
  await plan(page);
  await path(page, { hours: 'sat=1', ahead: 21 });
  const before = await call(page, 'status', {});
  await page.getByRole('button', { name: 'Look at it' }).first().click();
  await page.getByRole('columnheader', { name: 'Then' }).waitFor();
  assert.deepEqual((await call(page, 'status', {})).profile, before.profile);
  await page.getByRole('button', { name: 'Take this plan' }).click();
  await rows(page).first().waitFor();
  assert.notDeepEqual((await call(page, 'status', {})).profile, before.profile);
  await press(page, 'Control+z');
  await page.getByRole('heading', { name: /to make it fit$/ }).waitFor();
  assert.deepEqual((await call(page, 'status', {})).profile, before.profile);
  await page.context().close();
});

test('the plan is reached by the palette, by letters and from Today', { skip }, async () => {
  const page = await open();
  await plan(page);
  await path(page);
  await go(page, '#/today', page.getByRole('button', { name: /^Start sitting/ }));
  await press(page, 'g', 'a');
  await rows(page).first().waitFor();
  await press(page, 'Control+k');
  await page.getByRole('combobox', { name: 'Find or do' }).fill('accept the');
  await press(page, 'Enter');
  await page.getByText(/^Accepted on /).waitFor();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByText('Just begun.').waitFor();
  await call(page, 'timer_cancel', {});
  await call(page, 'role_set', { hours_per_week: '2' });
  await page.reload();
  await page.getByRole('link', { name: 'See the difference' }).click();
  await page.getByRole('heading', { name: 'Your plan would look different now' }).waitFor();
  await page.getByRole('button', { name: 'Accept the new plan' }).click();
  await page.getByText(/^Accepted on /).waitFor();
  await page.context().close();
});

test('the path in German', { skip }, async () => {
  for (const size of Object.keys(SIZES)) {
    const page = await open({ size });
    await plan(page);
    await rated(page);
    await path(page);
    await call(page, 'plan_accept', {});
    await call(page, 'role_set', { hours_per_week: 'tue=1,sat=2' });
    await call(page, 'prefs_set', { language: 'de' });
    const name = (screen) => `path-german-${screen}-${size}`;
    await page.reload();
    await page.getByRole('heading', { name: 'Ihr Plan sähe jetzt anders aus' }).waitFor();
    await inspect(page, name('changed'));
    await page.getByRole('button', { name: 'Alten behalten' }).click();
    await page.locator('[data-row]').nth(2).click();
    await page.getByRole('button', { name: 'In vier Wochen' }).click();
    await page.getByRole('button', { name: 'Verschieben', exact: true }).waitFor();
    await inspect(page, name('move'));
    await go(page, '#/path/list', page.getByRole('heading', { name: 'Nicht im Plan' }));
    await inspect(page, name('list'));
    await go(page, '#/path/what-if', page.getByRole('button', { name: 'Vergleichen' }));
    await inspect(page, name('what-if'));
    await page.context().close();
  }
});

test('long words, 200 % and forced colours leave the path whole', { skip }, async () => {
  for (const [kind, more] of [
    ['long', {}],
    ['long-small', { size: 'small' }],
    ['zoomed', { size: { width: 640, height: 400 } }],
    ['forced', { forcedColors: 'active' }]
  ]) {
    const page = await open(more);
    await plan(page);
    await path(page);
    for (const [screen, hash, ready] of [
      ['timeline', '#/path', rows(page)],
      ['list', '#/path/list', page.getByRole('heading', { name: 'Not in the plan' })],
      ['what-if', '#/path/what-if', page.getByRole('button', { name: 'Compare' })]
    ]) {
      await go(page, hash, ready);
      if (kind.startsWith('long')) await lengthen(page);
      await picture(page, `${kind}-path-${screen}`);
      await fits(page, `${screen}, ${kind}`);
      await page.reload();
    }
    await page.context().close();
  }
});

test('Today asks what has faded, one question at a time, and sets no level by it', { skip }, async () => {
  for (const size of Object.keys(SIZES)) {
    const page = await open({ size });
    await plan(page);
    const today = await path(page);
    await call(page, 'assess', {
      ratings: ['6.5.3.K', '6.2.3.K', '5.8.K'].map((target) => ({ target, level: 1 })),
      date: days(today, -120)
    });
    const before = await call(page, 'competence', { number: '6.5.3' });
    await page.evaluate(() => (location.hash = '#/today'));
    await page.reload();
    await page.getByRole('heading', { name: 'Recall' }).waitFor();
    await inspect(page, `today-recall-${size}`);
    await page.getByRole('button', { name: 'Answer now' }).focus();
    await press(page, 'Enter');
    await stands(page, '#recall-ask');
    const first = await page.locator('#recall-ask').textContent();
    await page.getByRole('button', { name: 'Show the answer' }).focus();
    await press(page, 'Enter');
    await stands(page, '#recall-answer');
    await inspect(page, `today-recall-answer-${size}`);
    await page.getByRole('button', { name: 'Not yet' }).focus();
    await press(page, 'Enter');
    await page.waitForFunction((was) => document.querySelector('#recall-ask')?.textContent !== was, first);
    const after = await call(page, 'competence', { number: '6.5.3' });
    assert.deepEqual(
      after.items.map((item) => item.level),
      before.items.map((item) => item.level)
    );
    await page.context().close();
  }
});

test('what became of an accepted plan is marked, and what cannot be planned says what to do', { skip }, async () => {
  for (const size of Object.keys(SIZES))
    for (const scheme of ['light', 'dark']) {
      const page = await open({ size, scheme });
      const name = (screen) => `path-${screen}-${size}-${scheme}`;
      await plan(page);
      const today = await path(page);
      const now = await call(page, 'plan', {});
      // The clock of the record cannot be turned: what two weeks would have made of the plan stands in its answer.
      const become = ['done', 'gone', 'started', 'late'];
      const old = now.now.steps.map((step, index) => ({
        ...step,
        state: become[index] ?? 'ahead',
        sittings: step.sittings.map((sitting) => ({ ...sitting, date: days(sitting.date, -17) })),
        why: become[index] ? 'Its days went by.' : ''
      }));
      const row = now.now.steps[3];
      const changed = {
        ...now,
        status: 'changed',
        accepted: { ...now.now, steps: old, spare: null },
        accepted_on: '9 November',
        difference: [
          {
            ...row,
            step: row.id,
            change: 'moved',
            words: `${row.title} moves`,
            why: 'Its day went by.',
            old: today,
            new: today
          }
        ],
        difference_line: 'One moves.'
      };
      const answer = (body) => page.route('**/call/plan', (route) => route.fulfill({ json: body }));
      const none = (why) => ({
        ...now,
        status: 'none',
        cannot: { why, words: '', next: 'Set a later date, or none.' }
      });
      await answer(changed);
      await page.reload();
      await page.locator('.late').first().waitFor();
      assert.deepEqual(await page.locator('[data-row] .num b').allTextContents(), ['done', 'gone', 'begun', 'late']);
      await inspect(page, name('became'));
      for (const [why, title] of [
        ['deadline-past', 'The date is behind you'],
        ['nothing-left', 'Nothing is left to study']
      ]) {
        await page.unroute('**/call/plan');
        await answer(none(why));
        await page.reload();
        await page.getByRole('heading', { name: title }).waitFor();
        await inspect(page, name(why));
      }
      await page.route('**/call/recall_due', (route) =>
        route.fulfill({
          json: {
            questions: [],
            drift: 'You were away. A fresh plan from today is ready; nothing is owed.',
            absent: true
          }
        })
      );
      await go(page, '#/today', page.getByRole('link', { name: 'Look at the fresh plan' }));
      await inspect(page, name('today-fresh'));
      await page.context().close();
    }
});
