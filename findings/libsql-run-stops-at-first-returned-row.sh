#!/usr/bin/env bash
# libsql 0.5.29: run() on an INSERT … RETURNING stops at the first row that comes back and leaves the
# statement open: what it wrote is not committed, and no other connection can write.
# Seen: "run: others see 0, and are locked out", "all: others see 2, and may write"
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . libsql@0.5.29 > /dev/null
cat > try.cjs <<'SCRIPT'
const Database = require("libsql");
function attempt(method) {
  const writer = new Database(`${method}.db`);
  writer.exec("PRAGMA journal_mode = WAL; CREATE TABLE t (n INTEGER)");
  const statement = writer.prepare("INSERT INTO t VALUES (1), (2) RETURNING n");
  statement[method]();
  const other = new Database(`${method}.db`);
  other.exec("PRAGMA busy_timeout = 0");
  const { n } = other.prepare("SELECT count(*) AS n FROM t").get();
  let may = "may write";
  try {
    other.exec("INSERT INTO t VALUES (3)");
  } catch (error) {
    may = error.code === "SQLITE_BUSY" ? "are locked out" : String(error);
  }
  return `others see ${n}, and ${may}`;
}
console.log("run: " + attempt("run"));
console.log("all: " + attempt("all"));
SCRIPT
seen=$(node try.cjs)
echo "$seen"
[ "$seen" = $'run: others see 0, and are locked out\nall: others see 2, and may write' ]
