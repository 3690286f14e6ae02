import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";

export const { CHROMIUM_PATH = "/usr/bin/chromium" } = process.env;
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface VisitOptions {
  /** Default true. */
  javaScript?: boolean;
  /** Window width in CSS pixels; default 360, a cheap phone. */
  width?: number;
  /** Messages in the browser's console that belong to the test, e.g. the 422 of a refused form. */
  expectedErrors?: RegExp[];
}

/** Runs the steps in a fresh browser profile and fails when the browser's console reports an error. */
export type Visit = (steps: (page: Page) => Promise<void>, options?: VisitOptions) => Promise<void>;

/** Cookies of those who signed in, by username. */
type Sessions = Map<string, Awaited<ReturnType<BrowserContext["cookies"]>>>;
const sessionsOf = new WeakMap<BrowserContext, Sessions>();

/** What other visits to the same server signed in with. */
export const keptSessions = (page: Page): Sessions => sessionsOf.get(page.context()) ?? new Map();

/** For a test file: one Chromium for all its tests. Relative addresses go to `server`. */
export function useBrowser(server: { readonly url: string }): Visit {
  let browser: Browser | undefined;
  const sessions: Sessions = new Map();
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM_PATH,
      args: FLAGS,
    });
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (steps, options = {}) => {
    if (browser === undefined) throw new Error("the browser starts in beforeAll");
    const context = await browser.newContext({
      baseURL: server.url,
      javaScriptEnabled: options.javaScript ?? true,
      viewport: { width: options.width ?? 360, height: 740 },
    });
    sessionsOf.set(context, sessions);
    try {
      const page = await context.newPage();
      const errors = collectErrors(page);
      await steps(page);
      const expected = options.expectedErrors ?? [];
      expect(errors.filter((text) => !expected.some((known) => known.test(text)))).toEqual([]);
    } finally {
      await context.close();
    }
  };
}

function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  return errors;
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** No violation of WCAG 2.2 A and AA, nor of axe's best practices. Needs a page with JavaScript on. */
export async function expectAccessible(page: Page): Promise<void> {
  // No page of ours holds another in a frame: the second page that axe opens to gather them, half of
  // the work, is left out, and so is what only experimental rules read.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({
      runOnly: TAGS,
      resultTypes: ["violations"],
      preload: { assets: ["media"] },
    })
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => node.html).join("\n")}`,
  );
  expect(found, page.url()).toEqual([]);
}

/** Nothing sticks out at the side: a reader scrolls in one direction only. */
export async function expectNoSideScroll(page: Page): Promise<void> {
  const [needed, given] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(needed, `${page.url()} is wider than the window`).toBeLessThanOrEqual(given ?? 0);
}
