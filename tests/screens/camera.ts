import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import sharp from "sharp";
import type { Visitor } from "#tests/fuzz/roles.ts";
import { CHROMIUM_PATH, FLAGS } from "#tests/support/browser.ts";
import { START } from "./start.ts";

/** A phone in its own sharpness, and a desk. */
export const PHONE = { width: 360, height: 720, scale: 2 };
export const DESK = { width: 1280, height: 800, scale: 1 };
export type Screen = typeof PHONE;

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM_PATH, args: FLAGS });

/** A page as this visitor sees it on this screen; nothing moves, and the day is that of the demo. */
export async function openPage(
  browser: Browser,
  url: string,
  { cookie }: Pick<Visitor, "cookie">,
  { width, height, scale }: Screen,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    deviceScaleFactor: scale,
    reducedMotion: "reduce",
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
  });
  await context.clock.setFixedTime(START);
  await context.addCookies(cookiesOf(cookie, url));
  return context.newPage();
}

/** `name=value; name=value`, as a request sends them. */
const cookiesOf = (header: string, url: string) =>
  header
    .split("; ")
    .map((pair) => pair.split("="))
    .flatMap(([name = "", value = ""]) => (name === "" ? [] : [{ name, value, url }]));

/** Writes what is on the screen as a small PNG, and tells its bytes. */
export async function takePicture(page: Page, file: string, fullPage = false): Promise<number> {
  await page.evaluate(() => document.fonts.ready);
  const screen = await page.screenshot({ fullPage, animations: "disabled", caret: "hide" });
  const picture = await sharp(screen).png({ palette: true, colours: 64, effort: 10 }).toBuffer();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, picture);
  return picture.byteLength;
}
