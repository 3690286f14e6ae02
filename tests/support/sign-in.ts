import type { Page } from "playwright-core";
import { expect } from "vitest";
import { keptSessions } from "./browser.ts";

/** The password of every account that browser tests prepare. */
export const PASSWORD = "kata sandi untuk uji";

/**
 * Signs in as an account with PASSWORD. What the form gives is asked for once for each account of a
 * server; other visits get a copy of its cookies. The form itself has tests of its own.
 */
export async function signIn(page: Page, username: string): Promise<void> {
  const sessions = keptSessions(page);
  const known = sessions.get(username);
  await page.context().clearCookies();
  if (known !== undefined) return page.context().addCookies(known);
  const answer = await page.request.post("/masuk", {
    form: { username, password: PASSWORD },
    maxRedirects: 0,
  });
  expect(answer.status(), `${username} signs in`).toBe(303);
  sessions.set(username, await page.context().cookies());
}

/** Signs in as people do, and comes to the first page of the work area. */
export async function fillSignIn(page: Page, username: string, password = PASSWORD): Promise<void> {
  await page.goto("/masuk");
  await page.getByLabel("Nama pengguna").fill(username);
  await page.getByLabel("Kata sandi").fill(password);
  await press(page, "Masuk");
}

/** Presses the button of the page that has exactly this name. */
export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.locator("main").getByRole("button", { name, exact: true }).click();
