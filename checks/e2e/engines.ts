import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { launchChromium } from './chromium.ts';

/** A page in one of the browser engines: enough to run the lab in it. */
export interface EnginePage {
  goto(url: string): Promise<void>;
  /** Evaluates an expression in the page and waits for the promise it gives; the result crosses as JSON. */
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

/** Starts each engine. Throws: Error that says which Debian package is missing. */
export const engines: Record<string, () => Promise<EnginePage>> = {
  Chromium: openChromium,
  'Firefox ESR': openFirefox,
  WebKitGTK: openWebKit,
};

async function openChromium(): Promise<EnginePage> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: async <T>(expression: string) => JSON.parse(await page.evaluate<string>(asJson(expression))) as T,
    close: () => browser.close(),
  };
}

async function openFirefox(): Promise<EnginePage> {
  const executablePath = '/usr/bin/firefox-esr';
  if (!existsSync(executablePath))
    throw new Error('Firefox ESR was not found. Install it: apt-get install firefox-esr');
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: async <T>(expression: string) => JSON.parse((await page.evaluate(asJson(expression))) as string) as T,
    close: () => browser.close(),
  };
}

async function openWebKit(): Promise<EnginePage> {
  const libraries = '/usr/lib/x86_64-linux-gnu';
  const folder = existsSync(libraries)
    ? readdirSync(libraries).find((name) => existsSync(join(libraries, name, 'MiniBrowser')))
    : undefined;
  if (!folder || !existsSync('/usr/bin/WebKitWebDriver') || !existsSync('/usr/bin/Xvfb')) {
    throw new Error('WebKitGTK was not found. Install it: apt-get install webkit2gtk-driver xvfb');
  }
  const display = `:${90 + (process.pid % 100)}`;
  const port = 4_100 + (process.pid % 1_000);
  const processes: ChildProcess[] = [
    spawn('Xvfb', [display, '-screen', '0', '1280x1024x24'], { stdio: 'ignore' }),
    spawn('WebKitWebDriver', [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    }),
  ];
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: join(libraries, folder, 'MiniBrowser'), args: ['--automation'] },
  });
  const driver: WebDriver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(capabilities)
    .build();
  await driver.manage().setTimeouts({ script: 60_000 });
  return {
    goto: (url) => driver.get(url),
    evaluate: async <T>(expression: string) =>
      JSON.parse(
        await driver.executeAsyncScript<string>(
          `${asJson(expression)}.then(arguments[0], (error) => arguments[0](JSON.stringify(String(error))))`,
        ),
      ) as T,
    async close() {
      await driver.quit().catch(() => undefined);
      for (const child of processes) child.kill();
    },
  };
}

function asJson(expression: string): string {
  return `Promise.resolve(${expression}).then((value) => JSON.stringify(value))`;
}
