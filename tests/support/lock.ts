import { spawn } from "node:child_process";
import { once } from "node:events";

/** Runs in the other process: takes the write lock and gives it up when its input ends. */
const HOLDER = `
  const connection = new (require("libsql"))(process.argv[1]);
  connection.exec("PRAGMA busy_timeout = 30000");
  connection.exec("BEGIN IMMEDIATE");
  console.log("locked");
  process.stdin.resume().on("end", () => {
    connection.exec("ROLLBACK");
    connection.close();
  });
`;

/**
 * Has another process hold the write lock of a database, as a sqlite3 shell or an import does.
 * @param url `file:…`
 * @returns gives the lock up and waits for the end of that process
 */
export async function lockFromElsewhere(url: string): Promise<() => Promise<void>> {
  const holder = spawn(process.execPath, ["-e", HOLDER, url.slice("file:".length)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(holder, "exit");
  await Promise.race([once(holder.stdout, "data"), ended]);
  if (holder.exitCode !== null) throw new Error("the lock could not be taken");
  return async () => {
    holder.stdin.end();
    await ended;
  };
}
