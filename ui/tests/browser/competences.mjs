// Competences, one topic and the clauses with evidence, notes, ticks and what is assumed: every state in light and dark and
// in both sizes, and a whole competence rated by keyboard alone.
import test from 'node:test';
import assert from 'node:assert/strict';
import { MODE, SIZES, base, call, cell, fits, go, inspect, lengthen, margin, open, picture, plan } from './harness.mjs';

/** A record with assumptions, ratings, evidence that counts, evidence that does not and evidence that ran out. */
async function filled(page) {
  await call(page, 'role_set', { name: 'Mara Lindqvist', role: 'internal-auditor' });
  const { backgrounds } = await call(page, 'backgrounds', {});
  await call(page, 'assume', { backgrounds: backgrounds.slice(0, 4).map((one) => one.id) });
  await call(page, 'evidence_add', {
    title: 'Audit report, HR onboarding',
    basis: 'ability',
    date: '2026-05-22',
    witness: 'Jonas Feld',
    serves: [{ target: '6.5.3.S2' }, { target: '6.5.3.S6' }, { target: '6.5.3.K4' }],
    clauses: ['9.2.2']
  });
  await call(page, 'evidence_add', {
    title: 'Internal Auditor, ISO/IEC 27001',
    basis: 'qualification',
    date: '2024-01-18',
    issuer: 'An academy',
    reference: 'IA-4471',
    serves: [{ target: '6.5.3.K' }, { target: '6.1.3.K' }]
  });
  await call(page, 'evidence_add', {
    title: 'Risk management course, first edition',
    basis: 'qualification',
    date: '2022-03-01',
    expires: '2025-03-01',
    issuer: 'An academy',
    reference: 'RM-12',
    serves: [{ target: '6.5.3.K4' }, { target: '6.2.3.K1' }]
  });
  await call(page, 'assess', {
    ratings: [
      { target: '6.5.3.K', level: 1 },
      { target: '6.5.3.S', level: 1 }
    ]
  });
  await call(page, 'assess', {
    ratings: [{ target: '6.5.3.K4', level: 1, reason: 'Own judgement' }],
    date: '2026-02-03'
  });
  await call(page, 'assess', { ratings: [{ target: '6.5.3.K4', level: 2, evidence: 'E-02' }] });
  await call(page, 'note_set', { target: '6.5.3.K4', text: 'Ask Ruth how she draws her samples.' });
  const { reading } = (await call(page, 'competence', { number: '6.5.3' })).items.find((item) => item.local === 'K4');
  await call(page, 'read_mark', { parts: [reading[0].part], done: true });
  await page.reload();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
}

const levels = (page, item) => page.getByRole('radiogroup', { name: `Level of ${item}` });
const item = (page, local) => page.getByRole('button', { name: new RegExp(`^${local} `) });
const onLevels = (page, item) =>
  page.waitForFunction(
    (label) => document.activeElement?.closest('[role=radiogroup]')?.getAttribute('aria-label') === label,
    `Level of ${item}`
  );

if (MODE === 'bridge') {
  for (const size of Object.keys(SIZES))
    for (const scheme of ['light', 'dark'])
      test(`competences, a topic and a clause with all they hold, ${size}, ${scheme}`, async () => {
        const page = await open({ size, scheme });
        const name = (screen) => `topics-${screen}-${size}-${scheme}`;
        await plan(page);
        await filled(page);
        await go(page, '#/competences', cell(page, '6.5.3'));
        await page.getByText('Assumed', { exact: true }).first().waitFor();
        assert.match(await cell(page, '6.5.3').innerText(), /^6\.5\.3\s*3/);
        await inspect(page, name('map'));
        await go(page, '#/competences/5.4', page.getByRole('tab', { name: 'Items' }));
        await inspect(page, name('assumed'));
        await item(page, 'K1').click();
        await page.mouse.move(4, 4);
        await page.getByText(/is assumed\. Choose a level/).waitFor();
        await inspect(page, name('assumed-item'));
        await go(page, '#/competences/list', page.getByText('Framed: assumed'));
        await page.waitForLoadState('networkidle');
        await inspect(page, name('list'));

        await go(page, '#/competences/6.5.3/rate/K4', levels(page, '6.5.3.K4'));
        await inspect(page, name('item'));
        await page.keyboard.press('ArrowDown');
        await page.getByText('Click, or press Enter, to rate 3.').waitFor();
        await inspect(page, name('item-looked'));
        await page.keyboard.press('3');
        await page.getByRole('combobox', { name: 'It rests on' }).waitFor();
        await inspect(page, name('item-asks'));
        await page.keyboard.press('Escape');
        const zone = margin(page, size, '6.5.3');
        for (const fold of ['What to read', 'Check yourself', 'History']) {
          await zone.locator('summary').filter({ hasText: fold }).click();
          await zone.locator('summary').filter({ hasText: fold }).scrollIntoViewIfNeeded();
          await inspect(page, name(`item-${fold.split(' ').pop()}`));
          await zone.locator('summary').filter({ hasText: fold }).click();
        }
        await zone.getByRole('button', { name: 'Change it' }).click();
        await page.getByRole('textbox', { name: 'Your note' }).waitFor();
        await inspect(page, name('item-note'));
        await page.keyboard.press('Escape');
        await page.getByRole('tab', { name: /^Evidence/ }).click();
        await zone.getByText('Internal Auditor, ISO/IEC 27001').waitFor();
        await inspect(page, name('evidence'));
        await page.getByRole('tab', { name: 'History' }).click();
        await inspect(page, name('history'));
        await go(page, '#/competences/5.2/evidence', page.getByText('No evidence yet'));
        await inspect(page, name('evidence-none'));

        await go(page, '#/topics/6.5.3/sampling', page.getByRole('heading', { name: 'Sampling in an ISMS audit' }));
        await inspect(page, name('topic'));
        await page.getByRole('checkbox').first().scrollIntoViewIfNeeded();
        await inspect(page, name('topic-reading'));
        await page.getByRole('button', { name: 'Set aside' }).click();
        await page.getByRole('textbox', { name: 'Back on' }).fill('2020-01-01');
        await page.getByText('The day must lie ahead.').waitFor();
        await inspect(page, name('topic-aside-form'));
        await page.getByRole('button', { name: 'Not for me' }).click();
        await page.getByRole('textbox', { name: 'Why, if' }).fill('Another team draws the samples.');
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: 'Take it up again' }).waitFor();
        await inspect(page, name('topic-aside'));

        await go(page, '#/clauses', page.getByRole('treegrid'));
        await inspect(page, name('clauses'));
        await page.getByRole('combobox', { name: 'Which rows' }).selectOption('Nothing demonstrated');
        await inspect(page, name('clauses-bare'));
        await page.getByRole('combobox', { name: 'Which rows' }).selectOption('All rows');
        await go(page, '#/clauses/annex-a', page.getByText('A.5.1', { exact: true }));
        await inspect(page, name('annex-a'));
        await go(page, '#/clauses/2022/9.2.2', margin(page, size, '9.2.2'));
        await margin(page, size, '9.2.2').getByText('Audit report, HR onboarding').waitFor();
        await inspect(page, name('clause'));
        await margin(page, size, '9.2.2').getByRole('link', { name: 'All evidence' }).scrollIntoViewIfNeeded();
        await inspect(page, name('clause-evidence'));
        assert.deepEqual(
          page.complaints.filter((one) => !/status of 422/.test(one)),
          []
        );
        await page.context().close();
      });

  test('a whole competence is rated by keyboard alone, with a reason, a piece and a note', async () => {
    const page = await open();
    const press = async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await plan(page);
    await filled(page);
    await go(page, '#/competences/5.2', page.getByRole('button', { name: 'Rate items' }));
    await page.getByRole('button', { name: 'Rate items' }).focus();
    await press('Enter');
    const { items } = await call(page, 'competence', { number: '5.2' });
    // One key an item: it rates and goes on, and the levels of the next one are in view with its text above them.
    for (const [index, one] of items.entries()) {
      await onLevels(page, one.id);
      await page.waitForFunction((id) => {
        const row = document.querySelector(`[data-item="${id}"]`);
        const acts = document.querySelector('.margin .act').getBoundingClientRect();
        const top = row.firstElementChild.getBoundingClientRect().top;
        return top >= 0 && row.querySelector('[role=radiogroup]').getBoundingClientRect().bottom <= acts.top;
      }, one.id);
      await press(String(1 + (index % 2)));
    }
    await page.waitForFunction(
      (local) => document.activeElement?.textContent?.trim().startsWith(local),
      items.at(-1).local
    );
    const after = await call(page, 'competence', { number: '5.2' });
    assert.deepEqual(
      after.items.map((one) => one.level),
      items.map((_, index) => 1 + (index % 2))
    );

    // Raising asks in place, for a reason or a piece; a piece alone will do.
    await go(page, '#/competences/6.5.3/rate/K4', levels(page, '6.5.3.K4'));
    await onLevels(page, '6.5.3.K4');
    await press('3');
    await page.getByRole('textbox', { name: 'Why 3 now?' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Rate 3', exact: true }).isDisabled(), true);
    await press('Tab');
    await page.keyboard.type('E-02');
    await press('Tab', 'Enter');
    await onLevels(page, '6.5.3.S1');
    const raised = (await call(page, 'competence', { number: '6.5.3' })).items.find((one) => one.local === 'K4');
    assert.deepEqual([raised.level, raised.history[0].evidence], [3, 'E-02']);

    // Unasked, why can be said of a rating that stands; the focus stays with the item.
    await item(page, 'K4').focus();
    await press('Enter');
    await onLevels(page, '6.5.3.K4');
    await page.getByRole('button', { name: 'Say why' }).focus();
    await press('Enter');
    await page.keyboard.type('Drew three samples on my own');
    await press('Enter');
    await onLevels(page, '6.5.3.K4');
    await page.locator('summary').filter({ hasText: 'History' }).focus();
    await press('Enter');
    await page.getByText('Drew three samples on my own').waitFor();

    // A note: Ctrl+Enter saves, Escape leaves it, and leaving the field saves too.
    await page.getByRole('button', { name: 'Change it' }).focus();
    await press('Enter', 'Control+a');
    await page.keyboard.type('Ruth draws at random');
    await press('Control+Enter');
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent?.trim() === 'Change it');
    await press('Enter');
    await page.keyboard.type(' and nothing of this');
    await press('Escape');
    await page.getByText('Ruth draws at random', { exact: true }).waitFor();
    await press('Enter', 'End');
    await page.keyboard.type('ly');
    await press('Tab');
    await page.getByText('Ruth draws at randomly').waitFor();
    const noted = (await call(page, 'competence', { number: '6.5.3' })).items.find((one) => one.local === 'K4');
    assert.equal(noted.note, 'Ruth draws at randomly');

    // A part read is ticked, and said with its day.
    await page.locator('summary').filter({ hasText: 'What to read' }).focus();
    await press('Enter', 'Tab', 'Space');
    await page.locator('summary').filter({ hasText: 'What to read' }).getByText('0 of').waitFor();
    await press('Space');
    await page.locator('summary').filter({ hasText: 'What to read' }).getByText('1 of').waitFor();
    await page.context().close();
  });

  test('a topic is begun, set aside for a while and taken up again', async () => {
    const page = await open();
    await plan(page);
    await filled(page);
    await go(page, '#/topics/6.5.3/sampling', page.getByRole('button', { name: 'Start' }));
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText('The timer runs since').waitFor();
    await inspect(page, 'topics-topic-runs');
    // A start that is refused says so where it was asked for; while one runs, there is none to refuse.
    const { topics } = await call(page, 'competence', { number: '5.2' });
    await go(page, `#/topics/${topics[0].id}`, page.getByText('The timer runs for Sampling in an ISMS audit.'));
    await inspect(page, 'topics-topic-elsewhere');
    await call(page, 'timer_cancel', {});
    await page.reload();
    await page.getByRole('button', { name: 'Start' }).waitFor();
    await call(page, 'timer_start', { on: '6.5.3/sampling' });
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('alert').getByText('one runs already').waitFor();
    await inspect(page, 'topics-topic-refused');
    await call(page, 'timer_cancel', {});
    await page.getByRole('button', { name: 'Set aside' }).click();
    await page.getByRole('textbox', { name: 'Back on' }).fill('soon');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('“soon” is no date').waitFor();
    await page.getByRole('textbox', { name: 'Back on' }).fill('2099-01-26');
    await page.keyboard.press('Enter');
    await page.getByText('Set aside until 26 Jan 2099.').waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent?.trim() === 'Take it up again');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Start' }).waitFor();
    await page.context().close();
  });

  test('with long words, at 200 % and in forced colours an item, a topic and a clause stay whole', async () => {
    for (const [kind, more] of [
      ['long', {}],
      ['long-small', { size: 'small' }],
      ['zoomed', { size: { width: 640, height: 400 } }],
      ['forced', { forcedColors: 'active' }]
    ]) {
      const page = await open(more);
      await plan(page);
      await filled(page);
      for (const [screen, hash, ready] of [
        ['map', '#/competences', () => cell(page, '6.5.3')],
        ['item', '#/competences/6.5.3/rate/K4', () => levels(page, '6.5.3.K4')],
        ['evidence', '#/competences/6.5.3/evidence', () => page.getByText('E-02').first()],
        ['topic', '#/topics/6.5.3/sampling', () => page.getByRole('button', { name: 'Start' })],
        ['clause', '#/clauses/2022/9.2.2', () => page.getByText('What an auditor asks')]
      ]) {
        await go(page, hash, ready());
        if (kind.startsWith('long')) await lengthen(page);
        await picture(page, `topics-${kind}-${screen}`);
        await fits(page, `${screen}, ${kind}`);
        await page.reload();
      }
      await page.context().close();
    }
  });
}
