// What keeps the record safe, on the real core: backing up, restoring, exporting, importing, checking; what is left to do
// stays on the frame; a bar for what takes a while.
import test from 'node:test';
import assert from 'node:assert/strict';
import { MODE, SIZES, call, go, inspect, open, plan, rated } from './harness.mjs';

const entries = async (page) => (await call(page, 'journal', {})).entries.length;
const button = (page, name) => page.getByRole('button', { name, exact: typeof name === 'string' });
const part = (page, name) => page.getByRole('region', { name });
const level = async (page) => (await call(page, 'competence_map', {})).cells.find((cell) => cell.number === '5.2');

async function toRecord(page) {
  await go(page, '#/settings/record', button(page, 'Back up now'));
}

async function backUp(page) {
  await button(page, 'Back up now').click();
  await part(page, 'Backups').getByText('Backed up and read back').waitFor();
}

if (MODE === 'bridge') {
  for (const size of Object.keys(SIZES))
    for (const scheme of ['light', 'dark'])
      test(`a record is backed up, restored, exported, imported and checked, ${size}, ${scheme}`, async () => {
        const page = await open({ size, scheme });
        const name = (screen) => `safe-${screen}-${size}-${scheme}`;
        await plan(page);
        await rated(page);
        const before = await level(page);
        await toRecord(page);
        await page.getByText('None yet.').waitFor();
        await inspect(page, name('none'));
        await backUp(page);
        await part(page, 'Backups').getByRole('listitem').waitFor();
        const kept = await entries(page);
        await inspect(page, name('backed-up'));

        await call(page, 'assess', { ratings: [{ target: '5.2.K', level: 3 }] });
        assert.notDeepEqual(await level(page), before);
        await button(page, /^Restore the backup of/).focus();
        await page.keyboard.press('Enter');
        const question = page.getByRole('group', { name: 'Restore this?' });
        await question.getByText('would be set aside and kept').waitFor();
        await page.waitForFunction(() => document.activeElement?.textContent === 'Restore this?');
        await inspect(page, name('question'));
        await page.keyboard.press('Escape');
        await question.waitFor({ state: 'detached' });
        await page.waitForFunction(() => document.activeElement?.textContent === 'Restore …');
        assert.equal(await entries(page), kept + 1, 'a question changes nothing');
        await page.keyboard.press('Enter');
        await button(page, 'Restore it').click();
        await page.getByText('What was there before is kept in').waitFor();
        await page.waitForFunction(() => document.activeElement?.textContent.includes('Restored'));
        await inspect(page, name('restored'));
        assert.deepEqual([await entries(page), await level(page)], [kept, before]);

        await button(page, 'Export everything …').click();
        await page.getByText('Exported and read back').waitFor();
        // What a person would choose here: the newest backup, which is the one made before the restore.
        await button(page, 'Import …').click();
        await page.getByRole('group', { name: 'Import this?' }).getByText('Would be added').waitFor();
        await inspect(page, name('import'));
        await button(page, 'Import it').click();
        await page.getByText('One entry added').waitFor();
        assert.equal(await entries(page), kept + 1);
        assert.notDeepEqual(await level(page), before);

        await button(page, 'Check now').click();
        await page.getByText('Checked:').waitFor();
        await inspect(page, name('checked'));
        assert.deepEqual(page.complaints, []);
        await page.context().close();
      });

  for (const size of Object.keys(SIZES))
    for (const scheme of ['light', 'dark'])
      test(`a passphrase is set, backed up with, asked for elsewhere, and turned off, ${size}, ${scheme}`, async () => {
        const page = await open({ size, scheme });
        const name = (screen) => `passphrase-${screen}-${size}-${scheme}`;
        const words = 'seven quiet otters open gates';
        await plan(page);
        await rated(page);
        await toRecord(page);
        const backups = part(page, 'Backups');
        await backups.getByText('None: whoever has the backups').waitFor();
        await button(page, 'Set …').focus();
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => document.activeElement?.type === 'password');
        await page.keyboard.type(words);
        await page.keyboard.press('Tab');
        await page.keyboard.type('something else altogether');
        await page.keyboard.press('Enter');
        await backups.getByText('The two are not the same.').waitFor();
        await inspect(page, name('differs'));
        await backups.getByLabel('Again').fill(words);
        await page.keyboard.press('Enter');
        await backups.getByText('Backups from now on are encrypted.').waitFor();
        await inspect(page, name('set'));
        await backUp(page);
        await backups.getByText('· encrypted').waitFor();
        await button(page, 'Recovery sheet …').click();
        await backups.getByText('Print it, then delete the file').waitFor();
        const kept = await entries(page);

        // Elsewhere: the key is not here, the backup is.
        await call(page, 'assess', { ratings: [{ target: '5.2.K', level: 3 }] });
        await page.evaluate(() => fetch('/bridge/forget', { method: 'POST' }));
        await page.reload();
        await toRecord(page);
        await backups.getByText('Encrypted with a key that is not here').waitFor();
        await button(page, /^Restore the backup of/).click();
        const secret = page.getByLabel('Passphrase, or secret key of the recovery sheet');
        await secret.waitFor();
        await inspect(page, name('asked'));
        await secret.fill('seven quiet otters shut gates');
        await page.keyboard.press('Enter');
        await page.getByText('is not opened by this passphrase').waitFor();
        await page.waitForFunction(() => document.activeElement?.type === 'password');
        await secret.fill(words);
        await page.keyboard.press('Enter');
        await page.getByRole('group', { name: 'Restore this?' }).waitFor();
        await button(page, 'Restore it').click();
        await page.getByText('What was there before is kept in').waitFor();
        assert.equal(await entries(page), kept);

        const moving = part(page, 'Move to another computer');
        await moving.getByRole('checkbox').check();
        await moving.getByLabel('Passphrase', { exact: true }).fill(words);
        await moving.getByLabel('Again').fill(words);
        await inspect(page, name('export'));
        await button(page, 'Export everything …').click();
        await page.getByText(/Exported and read back.*[.]zip[.]age/).waitFor();
        assert.equal(await moving.getByRole('checkbox').isChecked(), false);
        assert.deepEqual(page.complaints, []);
        await page.context().close();
      });

  test('every room shows the record that was restored', async () => {
    const page = await open();
    await plan(page);
    await toRecord(page);
    await backUp(page);
    await call(page, 'role_set', { name: 'Somebody else' });
    await page.reload();
    await page.getByRole('navigation').getByText('Somebody else').waitFor();
    await button(page, /^Restore the backup of/).click();
    await button(page, 'Restore it').click();
    await page.getByText('What was there before is kept in').waitFor();
    await page.getByRole('navigation').getByText('Somebody else').waitFor({ state: 'detached' });
    await page.context().close();
  });

  for (const size of Object.keys(SIZES))
    for (const scheme of ['light', 'dark'])
      test(`what takes a while shows how far it is and is given up, ${size}, ${scheme}`, async () => {
        const page = await open({ size, scheme });
        await plan(page);
        await toRecord(page);
        const status = { job: 'j', state: 'running', done: 62e6, of: 100e6, answer: null, error: null };
        let given = false;
        await page.route('**/call/job_cancel', (route) => {
          given = true;
          return route.fulfill({ json: status });
        });
        const cancelled = {
          code: 'cancelled',
          message: 'It was given up.',
          safe: 'Nothing of it is left behind; everything is as it was.',
          next: ''
        };
        await page.route('**/call/job_status', (route) =>
          route.fulfill({ json: given ? { ...status, state: 'cancelled', error: cancelled } : status })
        );
        await button(page, 'Back up now').click();
        const bar = page.getByRole('progressbar', { name: 'Backing up' });
        await bar.waitFor();
        assert.equal(await bar.getAttribute('aria-valuenow'), '62');
        await inspect(page, `safe-progress-${size}-${scheme}`);
        // It is found again after a look at another room.
        await go(page, '#/settings', page.getByRole('heading', { name: 'Hours per step' }));
        await toRecord(page);
        await bar.waitFor();
        await button(page, 'Give up').focus();
        await page.keyboard.press('Enter');
        await page.getByText('Nothing of it is left behind').waitFor();
        await bar.waitFor({ state: 'detached' });
        assert.equal(await page.evaluate(() => document.activeElement !== document.body), true);
        await inspect(page, `safe-given-up-${size}-${scheme}`);
        await page.context().close();
      });

  for (const scheme of ['light', 'dark'])
    test(`a backup that failed and entries that are lost show on the frame until that is solved, ${scheme}`, async () => {
      const page = await open({ size: 'small', scheme });
      await plan(page);
      const backup = {
        folder: '/media/stick/pathfolio-backups',
        usual: false,
        at: '2026-11-20T18:40:02+01:00',
        file: null,
        error: 'There is no room left in /media/stick/pathfolio-backups.',
        error_at: '2026-11-24T14:02:31+01:00',
        protected: null
      };
      let amiss = true;
      await page.route('**/call/status', async (route) => {
        const answer = await route.fetch();
        const status = await answer.json();
        await route.fulfill({ response: answer, json: amiss ? { ...status, backup, lost: 2, room_left: 12_300_000 } : status });
      });
      await page.route('**/call/backup_list', async (route) => {
        const answer = await route.fetch();
        const list = await answer.json();
        await route.fulfill({ response: answer, json: amiss ? { ...list, state: backup } : list });
      });
      // Backups are made while nobody looks; when somebody does again, the frame knows.
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      const frame = page.getByRole('navigation', { name: 'Main' });
      await frame.getByRole('link', { name: '2 entries are lost' }).waitFor();
      await frame.getByRole('link', { name: 'Disk almost full' }).waitFor();
      await frame.getByRole('link', { name: 'Backup failed' }).click();
      await page.getByText('12.3 MB left').waitFor();
      await page.getByText('There is no room left').waitFor();
      await inspect(page, `safe-amiss-${scheme}`);
      amiss = false;
      await backUp(page);
      await frame.getByRole('link', { name: 'Backup failed' }).waitFor({ state: 'detached' });
      await page.getByText('There is no room left').waitFor({ state: 'detached' });
      await frame.getByRole('link', { name: 'Disk almost full' }).waitFor({ state: 'detached' });
      await page.getByText('12.3 MB left').waitFor({ state: 'detached' });
      await page.context().close();
    });
}
