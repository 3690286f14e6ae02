/**
 * `npm run screens`: pictures of the built demo, always on the same day, so that they change only when
 * the pages do. The four of the README go to docs/screens; `--all` takes one of every page file on a
 * phone and on a desk. Fails when a picture of the README is too heavy or a page does not open.
 *
 * npm run screens -- --all --to reports/screens
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { Client } from "#tests/fuzz/client.ts";
import { signIn, type Visitor, visitorsOf } from "#tests/fuzz/roles.ts";
import { lookAround } from "#tests/fuzz/routes.ts";
import {
  databaseIn,
  removeFolder,
  startNode,
  temporaryFolder,
} from "#tests/support/server-process.ts";
import { DESK, openBrowser, openPage, PHONE, takePicture } from "./camera.ts";
import { type Picture, README_PICTURES } from "./readme-pictures.ts";

/** A picture of the README, in bytes. */
const MOST_BYTES = 120_000;

const { values: given } = parseArgs({
  options: { all: { type: "boolean", default: false }, to: { type: "string" } },
});
const folder = given.to ?? (given.all ? "reports/screens" : "docs/screens");

const data = temporaryFolder();
const server = await startNode(
  ["--import", "./tests/screens/fixed-day.ts", "src/server/start.ts"],
  {
    HOST: "127.0.0.1",
    PORT: "0",
    DEMO: "bukittinggi",
    LOG_LEVEL: "error",
    DATABASE_URL: databaseIn(data),
  },
);
const client = new Client(server.url);
const browser = await openBrowser();
try {
  const visitors = visitorsOf(join(data, "akun-demo.txt"));
  for (const visitor of visitors) await signIn(client, visitor);
  const faults = given.all ? await takeAll(browser, visitors) : await takeReadme(browser, visitors);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  client.close();
  await server.stop();
  removeFolder(data);
}

/** @returns a sentence for each picture that cannot stay */
async function takeReadme(camera: Browser, visitors: readonly Visitor[]): Promise<string[]> {
  const faults: string[] = [];
  for (const picture of README_PICTURES) {
    const visitor = visitors.find(({ username }) => username === picture.username);
    const page = await openPage(camera, server.url, visitor ?? { cookie: "" }, picture.screen);
    await goThrough(page, picture);
    const file = join(folder, `${picture.name}.png`);
    const bytes = await takePicture(page, file);
    console.log(`${file} ${Math.ceil(bytes / 1000)} kB`);
    if (bytes > MOST_BYTES) faults.push(`${file}: ${bytes} bytes, more than ${MOST_BYTES}`);
    await page.context().close();
  }
  return faults;
}

async function goThrough(page: Page, { path, follow }: Picture): Promise<void> {
  await open(page, path);
  if (follow === null) return;
  await open(page, String(await page.locator(`main ${follow}`).first().getAttribute("href")));
}

async function open(page: Page, path: string): Promise<void> {
  // The monitor keeps its connection open: the network never becomes idle there.
  const answer = await page.goto(path, { waitUntil: "load" });
  if (answer?.status() !== 200) throw new Error(`${path}: ${answer?.status()}`);
}

/** One address of every page file, as the first visitor who finds a link to it. */
async function takeAll(camera: Browser, visitors: readonly Visitor[]): Promise<string[]> {
  const done = new Set<string>();
  const faults: string[] = [];
  for (const visitor of visitors) {
    const { routes } = await lookAround(client, [visitor]);
    for (const { pattern, addresses } of routes) {
      const [path] = addresses;
      if (path === undefined || done.has(pattern)) continue;
      const taken = await takeBoth(camera, visitor, pattern, path).catch((error: Error) => error);
      if (taken instanceof Error) faults.push(`${path}: ${taken.message}`);
      else if (taken) done.add(pattern);
    }
  }
  console.log(`${folder}: ${done.size} × 2`);
  return faults;
}

/** @returns false when the address is no page: a file, or not for this visitor */
async function takeBoth(
  camera: Browser,
  visitor: Visitor,
  pattern: string,
  path: string,
): Promise<boolean> {
  const { status, headers } = await client.send({
    method: "GET",
    path,
    headers: { cookie: visitor.cookie },
  });
  if (status !== 200 || !String(headers["content-type"]).startsWith("text/html")) return false;
  const name = pattern.slice(1).replaceAll("/", "_").replaceAll(/[[\]]/g, "") || "beranda";
  for (const screen of [PHONE, DESK]) {
    const page = await openPage(camera, server.url, visitor, screen);
    await open(page, path);
    await takePicture(page, join(folder, `${name}-${screen.width}.png`), true);
    await page.context().close();
  }
  return true;
}
