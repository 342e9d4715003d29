import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { missing } from './missing.js';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a Chromium of this machine: CHROMIUM_PATH, or where Debian and others put it; null where there is none. */
export function chromiumPath(): string | null {
  const given = process.env.CHROMIUM_PATH;
  const found = [...(given ? [given] : []), ...places].find(place => existsSync(place));
  return found ?? missing('Chromium', 'tests in a real browser');
}

/** Opens a real browser; it asks nothing of the internet. */
export async function openBrowser(executablePath: string): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
