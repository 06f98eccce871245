/** Sub-themes are folded away in the navigation, opened by mouse and keys, and stay open when the library is opened again. */
import { expect, test } from '../support/app.ts';
import { statementsShown } from '../support/window.ts';

test('sub-themes fold and unfold, and what was open is remembered', async ({ app }) => {
  const library = app.library('sample');
  const page = await app.start(library);
  await statementsShown(page);
  const navigation = page.getByRole('navigation', { name: 'Library' });
  const bilateral = navigation.getByText('Bilateral trade');
  await expect(bilateral).toHaveCount(0);
  await expect(navigation.getByText('Suggestions')).toBeInViewport();
  const trade = navigation.getByRole('button', { name: 'Sub-themes of Trade' });
  await expect(trade).toHaveAttribute('aria-expanded', 'false');
  await trade.click();
  await expect(trade).toHaveAttribute('aria-expanded', 'true');
  await bilateral.click();
  await expect(page.getByRole('toolbar', { name: 'Filters' })).toContainText(/bilateral trade/i);
  // Where the window is stays in sight, alone.
  await trade.click();
  await expect(bilateral).toBeVisible();
  await expect(navigation.getByText('Investment')).toHaveCount(0);

  const security = navigation.getByRole('link', { name: /^Security, [\d,]+ with its sub-themes$/ });
  await security.focus();
  await page.keyboard.press('ArrowRight');
  await expect(navigation.getByText('Sanctions')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(navigation.getByText('Sanctions')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await app.host.closeWindow();
  await app.host.stop();

  const again = await app.start(library);
  const reopened = again.getByRole('navigation', { name: 'Library' });
  await expect(reopened.getByText('Sanctions')).toBeVisible();
  await expect(reopened.getByText('Investment')).toHaveCount(0);
});
