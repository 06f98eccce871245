/** The built page, with what a browser needs in addition. */

/** The bridge is a module before the page's own: modules run in their order. */
export function withBridge(page: Uint8Array | string, version: string, platform: string): string {
  const html = typeof page === 'string' ? page : Buffer.from(page).toString('utf8');
  const facts = `<meta name="readout-version" content="${version}"><meta name="readout-platform" content="${platform}">`;
  const icon = '<link rel="icon" href="/app.svg">';
  const script = '<script type="module" src="/bridge.js"></script>';
  if (!html.includes('<head>')) throw new Error('The built page has no head.');
  return html.replace('<head>', `<head>${facts}${icon}${script}`);
}
