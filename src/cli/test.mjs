// `npm test` on a clean clone: everything it needs, then all checks and all tests.
import { existsSync } from "node:fs";
import { run } from "./run.mjs";

const { CHROMIUM_PATH = "" } = process.env;
const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const findBrowser = () =>
  [CHROMIUM_PATH, ...BROWSERS].find((path) => path !== "" && existsSync(path));

/** The path of a Chromium, installed from the system's packages if there is none. */
async function ensureBrowser() {
  const present = findBrowser();
  if (present !== undefined) return present;
  const [command, ...before] = process.getuid?.() === 0 ? ["apt-get"] : ["sudo", "-n", "apt-get"];
  console.log("Memasang Chromium / installing Chromium …");
  if (command !== undefined && (await run(command, [...before, "update", "-q"])) === 0) {
    await run(command, [...before, "install", "-qy", "--no-install-recommends", "chromium"]);
  }
  const installed = findBrowser();
  if (installed !== undefined) return installed;
  console.error(
    "Chromium tidak ditemukan: pasang paket chromium atau isi CHROMIUM_PATH. / " +
      "Chromium not found: install the package chromium or set CHROMIUM_PATH.",
  );
  process.exit(1);
}

const browser = await ensureBrowser();
const checks = await run("npm", ["run", "--silent", "check"]);
const tests = await run(
  "vitest",
  [
    "run",
    "--coverage",
    "--reporter=default",
    "--reporter=json",
    "--outputFile.json=reports/tests.json",
  ],
  { more: { CHROMIUM_PATH: browser } },
);
if (checks !== 0) console.error("npm run check: failed (see above)");
process.exit(checks || tests);
