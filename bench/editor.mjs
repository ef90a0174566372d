/* global document, localStorage -- in the browser */
/**
 * What a long page costs whoever writes it: an interview of 60 parts is opened, typed in and saved in Chromium, here
 * and in a stock Strapi with the same content types, in turns. `node bench/editor.mjs --parts 60 --rounds 5`
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build, ensureBuilt } from '../scripts/lib/build.mjs';
import { run } from '../scripts/lib/run.mjs';
import { findOrInstallChromium } from '../scripts/test/chromium.mjs';
import { endServers, freePort, startServer } from './child.mjs';
import { makeStockApp } from './stock.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({
  options: {
    parts: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '5' },
    rebuild: { type: 'boolean', default: false },
  },
});
const PARTS = Number(values.parts);
const ROUNDS = Number(values.rounds);
const KEYS = 40;
const UID = 'api::interview.interview';
const PASSWORD = 'Benchlosen1';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];
const QUIET_TOUR = JSON.stringify({
  enabled: false,
  tours: {},
  completedActions: [],
  hidden: true,
});

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-bench-editor-'));
try {
  await (values.rebuild ? build(root) : ensureBuilt(root));
  const stock = makeStockApp(root, path.join(folder, 'stock'));
  console.log('Building the admin of the stock app …');
  const strapi = path.join(root, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
  await run(process.execPath, [strapi, 'build'], {
    cwd: stock,
    label: 'stock admin',
    env: { NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true', STRAPI_DISABLE_EE: 'true' },
  });
  const targets = [
    await target('ours', root, path.join(root, 'dist')),
    // Nothing is compiled there.
    await target('stock', stock, stock),
  ];
  const executablePath = findOrInstallChromium() ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  for (const own of targets) own.page = await signIn(browser, own);
  const taken = { ours: [], stock: [] };
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const own of round % 2 === 0 ? targets : [...targets].reverse()) {
      const times = await write(own, round);
      // The first round warms up.
      if (round > 0) taken[own.name].push(times);
    }
  await browser.close();
  report(taken);
} finally {
  endServers();
  fs.rmSync(folder, { recursive: true, force: true });
}

async function target(name, appDir, distDir) {
  const port = await freePort();
  const files = path.join(folder, `${name}-public`);
  fs.mkdirSync(path.join(files, 'uploads'), { recursive: true });
  const server = startServer({
    name,
    appDir,
    distDir,
    port,
    settings: {
      DATABASE_URL: '',
      DATABASE_FILENAME: path.join(folder, `${name}.db`),
      PUBLIC_DIR: files,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
    },
  });
  await server.call('load', { serveAdminPanel: true });
  const role = 'strapi-super-admin';
  const emails = await server.call('people', { roles: [role], password: PASSWORD });
  const documentId = await server.call('create', { uid: UID, data: interview() });
  await server.call('listen');
  return { name, url: `http://127.0.0.1:${port}`, email: emails[role], documentId };
}

function interview() {
  const paragraph = (text) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
  const words =
    'Vi provar, mäter och delar med oss av det som blev bra och det som inte blev det. ';
  return {
    title: 'Ett långt samtal',
    date: '2020-10-05',
    lead: 'Sextio frågor om en vecka.',
    content: Array.from({ length: PARTS }, (_own, at) => ({
      __component: 'content.question-answer',
      question: `Fråga nummer ${at + 1}?`,
      answer: [paragraph(words.repeat(3)), paragraph(words.repeat(2))],
    })),
  };
}

async function signIn(browser, { url, email }) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1400, height: 1000 },
  });
  await context.addInitScript(
    (tour) => localStorage.setItem('STRAPI_GUIDED_TOUR', tour),
    QUIET_TOUR,
  );
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto('/admin/auth/login');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((to) => !to.pathname.includes('/auth/'));
  return page;
}

/** Milliseconds: until all parts stand there, for each key in a line and in a rich text, and until it is saved. */
async function write({ page, documentId }, round) {
  const since = (start) => performance.now() - start;
  let start = performance.now();
  await page.goto(`/admin/content-manager/collection-types/${UID}/${documentId}`);
  const parts = page.locator('main form ol > li');
  await parts.nth(PARTS - 1).waitFor();
  await page.locator('main form input[name="title"]').waitFor();
  const open = since(start);

  await page.locator('main form input[name="title"]').click();
  await page.keyboard.press('End');
  start = performance.now();
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.press('a');
  const line = since(start) / KEYS;

  const part = parts.nth(Math.floor(PARTS / 2));
  await part.locator('button[aria-expanded="false"]').first().click();
  const text = part.locator('[role="textbox"]');
  await text.click();
  await page.keyboard.press('Control+End');
  start = performance.now();
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.press('b');
  const rich = since(start) / KEYS;
  // Rich text comes into the form a moment late.
  await page.waitForTimeout(500);

  const button = page.getByRole('button', { name: /^(Spara|Save)$/ });
  const put = page.waitForResponse(
    (answer) => answer.request().method() === 'PUT' && answer.url().includes(documentId),
  );
  start = performance.now();
  await button.click();
  const answer = await put;
  if (!answer.ok()) throw new Error(`Round ${round}: ${answer.status()} ${await answer.text()}`);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('button')].some(
      (own) => /^(Spara|Save)$/.test(own.textContent ?? '') && own.disabled,
    ),
  );
  return { open, line, rich, save: since(start) };
}

function report(taken) {
  const median = (all) => [...all].sort((one, other) => one - other)[Math.floor(all.length / 2)];
  const rows = {
    open: 'open',
    line: 'a key in a line',
    rich: 'a key in a rich text',
    save: 'save',
  };
  console.log(`\nAn interview of ${PARTS} parts, ${ROUNDS} rounds, medians in ms\n`);
  console.log('| | ours | stock | ratio |');
  console.log('| --- | --- | --- | --- |');
  for (const [name, label] of Object.entries(rows)) {
    const [ours, stock] = ['ours', 'stock'].map((own) =>
      median(taken[own].map((each) => each[name])),
    );
    console.log(
      `| ${label} | ${ours.toFixed(1)} | ${stock.toFixed(1)} | ${(ours / stock).toFixed(2)} |`,
    );
  }
}
