import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const quiet =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** Starts the Chromium of this machine. Throws: Error that says how to install it, if there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((path) => path && existsSync(path));
  if (!executablePath)
    throw new Error('Chromium was not found. Install it (apt-get install chromium) or set CHROMIUM to its path.');
  return chromium.launch({ executablePath, args: quiet.split(' ') });
}
