#!/usr/bin/env bash
# libsql 0.5.29: a prepared statement that ended in SQLITE_BUSY is left unreset. The next statement
# on that connection outside a transaction returns without an error, sees itself done, and is not
# committed: another connection does not see it, and after closing it is gone. Given as text with
# exec, BEGIN and COMMIT leave nothing behind.
# Seen: "prepared: told 1 change, others see 0", "as text: told 1 change, others see 1"
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . libsql@0.5.29 > /dev/null
cat > try.cjs <<'SCRIPT'
const Database = require("libsql");
function attempt(file, begin) {
  const holder = new Database(file);
  holder.exec("PRAGMA journal_mode = WAL; CREATE TABLE t (n INTEGER)");
  const writer = new Database(file);
  writer.exec("PRAGMA busy_timeout = 0");
  holder.exec("BEGIN IMMEDIATE");
  try {
    begin(writer);
    throw new Error("the lock was not felt");
  } catch (error) {
    if (error.code !== "SQLITE_BUSY") throw error;
  }
  holder.exec("ROLLBACK");
  const { changes } = writer.prepare("INSERT INTO t VALUES (1)").run();
  const { n } = holder.prepare("SELECT count(*) AS n FROM t").get();
  return `told ${changes} change, others see ${n}`;
}
console.log("prepared: " + attempt("a.db", (db) => db.prepare("BEGIN IMMEDIATE").run()));
console.log("as text: " + attempt("b.db", (db) => db.exec("BEGIN IMMEDIATE")));
SCRIPT
seen=$(node try.cjs)
echo "$seen"
[ "$seen" = $'prepared: told 1 change, others see 0\nas text: told 1 change, others see 1' ]
