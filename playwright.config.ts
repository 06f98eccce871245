/** The same journeys in both hosts; what only one host has, in that one. `scripts/e2e.ts` decides which can run. */
import { defineConfig } from '@playwright/test';
import type { HostOption } from './e2e/support/app.ts';
import { findChromium } from './scripts/find-chromium.ts';

const executablePath = findChromium();

export default defineConfig<HostOption>({
  testDir: 'e2e',
  // A test starts an engine and a window of its own: more at a time only wait for each other.
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  // scripts/e2e.ts says where the results go.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE === undefined ? 'list' : [['list'], ['json']],
  use: {
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: executablePath === null ? {} : { executablePath },
  },
  // The page is the same: how accessible it is, is asked once. A folder for each: a run empties its own, and the pictures of
  // what failed in the other stay.
  projects: [
    { name: 'browser', outputDir: 'test-results/browser', use: { host: 'browser' }, testIgnore: 'shell/**' },
    {
      name: 'electron',
      outputDir: 'test-results/electron',
      use: { host: 'electron' },
      testIgnore: ['browser/**', 'accessibility/**'],
    },
  ],
});
