// What every browser test begins with: the page built and served over the real core, a page on an empty record, and what is
// asked of every screen. Test files say what a person does; how it is looked at is here.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
export const MODE = process.env.PATHFOLIO_UI_MODE ?? 'bridge';
const SHOTS = at('../../../target/screenshots/');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
export const SIZES = { wide: { width: 1280, height: 800 }, small: { width: 900, height: 600 } };

let server, browser;

/** Where the page is served, with a slash at its end. */
export let base;

export async function freePort() {
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
export async function open({ size = 'wide', scheme = 'light', ...more } = {}) {
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

export async function plan(page) {
  await page.getByRole('button', { name: 'Make my plan' }).click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
}

/** One command through the door, past the page; it must be answered. */
export async function call(page, name, data) {
  const answer = await page.request.post(`${base}call/${name}`, { data });
  assert.equal(answer.status(), 200, await answer.text());
  return answer.json();
}

/** Goes there by the address and waits until it stands. */
export async function go(page, hash, ready) {
  await page.evaluate((to) => (location.hash = to), hash);
  await ready.first().waitFor();
  await page.waitForLoadState('networkidle');
}

export async function painted(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

export async function picture(page, name) {
  await painted(page);
  await page.screenshot({ path: `${SHOTS}ui-${name}.png` });
}

export async function accessible(page, where) {
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
export async function fits(page, where) {
  const over = await page.evaluate(() =>
    [...document.querySelectorAll('nav, main, aside, .margin, .view, .before, .pane')]
      .filter((zone) => zone.scrollWidth > zone.clientWidth + 1)
      .map((zone) => `${zone.tagName.toLowerCase()}.${zone.className} ${zone.scrollWidth} > ${zone.clientWidth}`)
  );
  assert.deepEqual(over, [], `runs over in ${where}`);
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('.select')]
      .filter((box) => box.firstElementChild.offsetWidth > box.offsetWidth)
      .map((box) => box.firstElementChild.getAttribute('aria-label') ?? box.firstElementChild.id)
  );
  assert.deepEqual(wide, [], `choices wider than their room in ${where}`);
}

/** Figures of one column stand below each other, whatever type they are set in. */
export async function tabular(page, where) {
  const loose = await page.evaluate(() =>
    [...document.querySelectorAll('#window *')]
      .filter((one) => getComputedStyle(one).fontVariantNumeric !== 'tabular-nums')
      .map((one) => `${one.tagName.toLowerCase()}.${one.className}`)
  );
  assert.deepEqual([...new Set(loose)], [], `figures in ${where}`);
}

/** What was just done is said over the foot of the navigation, not over the work. */
export async function toastInNavigation(page, where) {
  const [toast, nav] = await page.evaluate(() =>
    ['.toast', 'nav'].map((one) => document.querySelector(one)?.getBoundingClientRect().toJSON())
  );
  if (!toast) return;
  assert.ok(toast.left >= nav.left && toast.right <= nav.right && toast.bottom <= nav.bottom, `toast in ${where}`);
}

export async function inspect(page, name) {
  await accessible(page, name);
  await fits(page, name);
  await tabular(page, name);
  await toastInNavigation(page, name);
  await picture(page, name);
}

/** Every word half as long again, joined as German joins them. */
export function lengthen(page) {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.getElementById('window'), NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      node.data = node.data.replace(
        /\p{L}{5,}/gu,
        (word) => word + word.slice(0, Math.ceil(word.length / 2)).toLowerCase()
      );
  });
}

export const cell = (page, number) =>
  page
    .getByRole('grid', { name: '24 competences' })
    .getByRole('gridcell', { name: new RegExp(`^${number.replaceAll('.', '\\.')} `) });

/** The margin, which is a dialog where it floats over the work. */
export const margin = (page, size, number) =>
  page.getByRole(size === 'small' ? 'dialog' : 'complementary', { name: number });

/** A record with something in it, written through the door. */
export async function rated(page) {
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
