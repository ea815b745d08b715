// Today with its sittings and its timer, and the study log: every state in light and dark at both sizes; the story by
// keyboard alone; what is refused is said where it was asked.
import test from 'node:test';
import assert from 'node:assert/strict';
import { MODE, SIZES, base, fits, go, inspect, lengthen, open, picture, plan, rated } from './harness.mjs';

const call = async (page, command, request) => {
  const answer = await page.request.post(`${base}call/${command}`, { data: request });
  assert.equal(answer.status(), 200, await answer.text());
  return answer.json();
};

const day = (today, back) => {
  const date = new Date(`${today}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() - back);
  return date.toISOString().slice(0, 10);
};

/** Sessions over the last half year, on what there is; always the same ones. */
async function studied(page, count) {
  const { today } = await call(page, 'status', {});
  const { choices } = await call(page, 'study_log', {});
  const notes = [
    'Samples must be drawn before one looks.',
    '',
    'Two questions wrong: read the part on scope again.',
    ''
  ];
  for (let at = 0; at < count; at++) {
    const choice = choices[(at * 37) % choices.length];
    const own = at % 9 === 4;
    await call(page, 'study_add', {
      minutes: [25, 45, 60, 90, 15, 110][at % 6],
      date: day(today, Math.floor((at * 170) / count)),
      ...(own ? { note: 'Webinar on supplier audits' } : { on: choice.id, note: notes[at % 4] })
    });
  }
  await page.reload();
}

const start = (page) => page.getByRole('button', { name: /^Start sitting/ });

for (const size of Object.keys(SIZES))
  for (const scheme of ['light', 'dark'])
    test(`today and the study log, ${size}, ${scheme}`, { skip: MODE !== 'bridge' }, async () => {
      const page = await open({ size, scheme });
      const name = (screen) => `${screen}-${size}-${scheme}`;
      await plan(page);
      await start(page).waitFor();
      await inspect(page, name('today-first'));
      await go(page, '#/study', page.getByRole('heading', { name: 'Nothing logged yet' }));
      await inspect(page, name('study-empty'));
      await go(page, '#/today', start(page));

      await rated(page);
      const { today } = await call(page, 'status', {});
      await call(page, 'role_set', { deadline: day(today, -63), purpose: 'appraisal' });
      await call(page, 'evidence_add', {
        title: 'Internal Auditor certificate',
        basis: 'qualification',
        reference: 'IA-2214',
        date: day(today, 700),
        expires: day(today, -40),
        serves: [{ target: '6.5.3.K1' }]
      });
      await page.reload();
      await start(page).waitFor();
      await inspect(page, name('today-sittings'));
      await page.getByText('Show what it lifts').click();
      await page.getByText('Show the arithmetic').first().click();
      await page.getByRole('button', { name: /^Show all/ }).click();
      await inspect(page, name('today-open'));
      await page.reload();
      await start(page).waitFor();

      if (size === 'small') {
        for (const [side, words] of [
          ['arrange', /to arrange at work/],
          ['week', /^This week/],
          ['runs-out', /runs out$/]
        ]) {
          await page.getByRole('button', { name: words }).click();
          await page.getByRole('dialog').waitFor();
          await inspect(page, name(`today-side-${side}`));
          await page.keyboard.press('Escape');
          await page.getByRole('dialog').waitFor({ state: 'detached' });
        }
      }
      await page.getByRole('button', { name: 'Later' }).click();
      await page.getByRole('group', { name: 'Back on' }).waitFor();
      await inspect(page, name('today-later'));
      await page.getByRole('button', { name: /^In a week/ }).click();
      await page.getByRole('link', { name: 'One topic set aside' }).waitFor();
      await inspect(page, name('today-snoozed'));
      await page.getByRole('button', { name: 'Swap' }).click();
      await page.getByText('Swapped in for now').waitFor();
      await page.getByRole('button', { name: 'Not for me' }).click();
      await inspect(page, name('today-swapped'));
      await page.keyboard.press('Escape');

      await start(page).click();
      await page.getByText('Just begun.').waitFor();
      await inspect(page, name('today-running'));
      await page.getByRole('button', { name: 'Discard' }).click();
      await page.getByText('Nothing is logged.').waitFor();
      await inspect(page, name('today-discard'));
      await page.getByRole('button', { name: 'Let it run' }).click();
      await page.getByRole('button', { name: 'Stop' }).click();
      await page.getByRole('group', { name: 'Parts finished' }).waitFor();
      await page.getByRole('textbox', { name: 'Minutes' }).fill('0');
      await page.getByRole('button', { name: 'Log it' }).click();
      await page.getByRole('alert').waitFor();
      await inspect(page, name('today-stop-refused'));
      await page.getByRole('checkbox').first().check();
      await page.getByRole('textbox', { name: 'Minutes' }).fill('500');
      await page.getByRole('button', { name: 'Log it' }).click();
      await page.getByText('Time to rate again').waitFor();
      await page.waitForLoadState('networkidle');
      await inspect(page, name('today-rate-again'));

      await go(page, '#/study', page.getByRole('heading', { name: 'By month' }));
      await inspect(page, name('study-small'));
      await studied(page, 200);
      await page.getByRole('heading', { name: 'By competence' }).waitFor();
      await inspect(page, name('study-many'));
      await page.getByRole('gridcell').nth(60).focus();
      await page.keyboard.press('ArrowLeft');
      await page
        .getByRole('button', { name: /^Correct / })
        .nth(1)
        .click();
      await page.getByRole('button', { name: 'Take out of the log' }).waitFor();
      await inspect(page, name('study-correct'));
      await page.getByRole('button', { name: 'Leave it as it was' }).click();
      await page.getByRole('link', { name: 'Log time' }).click();
      await page.getByRole('combobox', { name: 'What' }).pressSequentially('risk');
      await page.getByRole('option').first().waitFor();
      await inspect(page, name('study-choosing'));
      await go(page, '#/study/new/6.5.3/sampling', page.getByRole('group', { name: 'Parts finished' }));
      await inspect(page, name('study-log'));
      await page.getByRole('textbox', { name: 'Date' }).fill('2099-01-01');
      await page.getByRole('button', { name: 'Log it' }).click();
      await page.getByRole('alert').waitFor();
      await inspect(page, name('study-refused'));

      // Everything at target: nothing is left to study.
      const map = await call(page, 'competence_map', {});
      const ratings = map.cells.flatMap((one) =>
        ['K', 'S'].map((letter) => ({ target: `${one.number}.${letter}`, level: 5 }))
      );
      await call(page, 'assess', { ratings, replace_items: true });
      await page.goto(`${base}#/today`);
      await page.reload();
      await page.getByRole('heading', { name: 'Nothing to study now' }).waitFor();
      await inspect(page, name('today-done'));
      // A refused request is logged by the browser; nothing else is.
      assert.deepEqual(
        page.complaints.filter((words) => !words.includes('422')),
        []
      );
      await page.context().close();
    });
