/** What happens when something breaks under the window: in both hosts. */
import { renameSync, rmSync } from 'node:fs';
import { expect, test } from '../support/app.ts';
import { settled, statementsShown, toast } from '../support/window.ts';

test('an engine that is killed is started again, and nothing acknowledged is lost', async ({ app }) => {
  const page = await app.start(app.library('empty'));
  await expect.poll(() => page.evaluate(() => window.readout?.shell.library())).not.toBeNull();
  const states = await page.evaluateHandle(() => {
    const told: string[] = [];
    window.readout?.shell.onEngineState(({ state }) => told.push(state));
    return told;
  });
  const made = await page.evaluate(() =>
    window.readout?.engine.call('themes.create', { name: 'Written before the engine died', parent: null }),
  );
  expect(made).toMatchObject({ ok: true });

  app.host.signalEngine('SIGKILL');
  await expect.poll(() => states.evaluate((told) => told.join(' '))).toMatch(/running restarting running$/);
  const themes = await page.evaluate(() => window.readout?.engine.call('themes.list', {}));
  expect(JSON.stringify(themes)).toContain('Written before the engine died');
  const check = await page.evaluate(() => window.readout?.engine.call('library.check', {}));
  expect(check).toMatchObject({ ok: true, value: { ok: true, problems: [] } });
});

test('a call in flight when the engine dies says that it stopped', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  // The page's own questions are answered: a browser sends six at a time and would hold this one back.
  await statementsShown(page);
  await settled(page);
  // Held, so that the call is surely under way.
  app.host.signalEngine('SIGSTOP');
  const held = await page.evaluateHandle(() => ({ reply: window.readout?.engine.call('library.check', {}) }));
  await page.waitForTimeout(1000);
  app.host.signalEngine('SIGKILL');
  expect(await held.evaluate(({ reply }) => reply)).toMatchObject({ ok: false, error: { code: 'ENGINE_STOPPED' } });
  await expect
    .poll(() => page.evaluate(() => window.readout?.engine.call('library.info', {})))
    .toMatchObject({ ok: true });
});

test('a library that is moved away under the window is said to be gone, and comes back', async ({ app }) => {
  const library = app.library('empty');
  const page = await app.start(library);
  await expect.poll(() => page.evaluate(() => window.readout?.shell.library())).not.toBeNull();
  renameSync(library, `${library}.moved`);
  for (const ending of ['-wal', '-shm']) rmSync(library + ending, { force: true });
  const write = () =>
    page.evaluate(() => window.readout?.engine.call('themes.create', { name: `T${Math.random()}`, parent: null }));
  expect(await write()).toMatchObject({ ok: false, error: { code: 'LIBRARY_GONE' } });
  await expect(page.locator('body')).toBeVisible();
});

test('an engine that cannot start again says why in a banner, and does once the reason has gone', async ({ app }) => {
  const library = app.library('sample');
  const page = await app.start(library);
  await statementsShown(page);
  renameSync(library, `${library}.moved`);
  app.host.signalEngine('SIGKILL');
  const again = page.getByRole('button', { name: 'Start again' });
  await expect(again).toBeVisible();
  await expect(page.getByRole('alert').filter({ has: again })).toContainText('Everything that was saved is safe');
  renameSync(`${library}.moved`, library);
  await again.click();
  await expect(again).toBeHidden();
  await page.keyboard.press('j');
  await page.keyboard.press('1');
  await expect(toast(page)).toContainText('Security');
});
