#!/usr/bin/env bash
# lucia 3.2.2 with sessionExpiresIn of two hours: a session that is used after 50 minutes is not
# extended, because only the second half of its life counts; idle since then, it ends 70 minutes after
# its last use. "Two hours without use" has to be kept by the caller.
# Seen: "used after 50 minutes: ends 70 minutes later", "used after 70 minutes: ends 120 minutes later"
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . lucia@3.2.2 > /dev/null 2>&1
cat > try.mjs <<'SCRIPT'
import { Lucia, TimeSpan } from "lucia";
let row;
const adapter = {
  getSessionAndUser: async () => [row, { id: "u", attributes: {} }],
  setSession: async (session) => { row = session; },
  updateSessionExpiration: async (_id, expiresAt) => { row = { ...row, expiresAt }; },
  deleteSession: async () => { row = null; },
};
const lucia = new Lucia(adapter, { sessionExpiresIn: new TimeSpan(2, "h") });
const real = Date.now;
const RealDate = Date;
let passed = 0;
globalThis.Date = class extends RealDate {
  constructor(...given) { super(...(given.length ? given : [real() + passed])); }
  static now() { return real() + passed; }
};
for (const minutes of [50, 70]) {
  passed = 0;
  const { id } = await lucia.createSession("u", {});
  passed = minutes * 60_000;
  await lucia.validateSession(id);
  const left = Math.round((row.expiresAt.getTime() - Date.now()) / 60_000);
  console.log(`used after ${minutes} minutes: ends ${left} minutes later`);
}
SCRIPT
seen=$(node try.mjs)
echo "$seen"
[ "$seen" = $'used after 50 minutes: ends 70 minutes later\nused after 70 minutes: ends 120 minutes later' ]
