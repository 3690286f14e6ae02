import { expect, test } from "vitest";
import { expectAccessible, expectNoSideScroll, useBrowser } from "#tests/support/browser.ts";
import { useServer } from "#tests/support/server.ts";

const server = useServer();
const visit = useBrowser(server);

test.each(["/masuk", "/en/masuk"])("%s is accessible and fits a phone", async (path) => {
  await visit(async (page) => {
    await page.goto(path);
    await expectAccessible(page);
    await expectNoSideScroll(page);
  });
});

test("without JavaScript a wrong password is refused and the name kept", async () => {
  await visit(
    async (page) => {
      await page.goto("/masuk");
      await page.getByLabel("Nama pengguna").fill("siapa");
      await page.getByLabel("Kata sandi").fill("salah");
      await page.getByRole("button", { name: "Masuk" }).click();
      expect(await page.getByLabel("Nama pengguna").inputValue()).toBe("siapa");
      expect(await page.title()).toContain("Masuk");
    },
    { javaScript: false, expectedErrors: [/422/] },
  );
});
