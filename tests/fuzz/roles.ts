import { readFileSync } from "node:fs";
import type { Client } from "./client.ts";

/** A visitor: somebody with an account of the demo, or nobody. */
export interface Visitor {
  username: string | null;
  password: string;
  cookie: string;
}

const USED = [
  ...["organisasi", "admin", "moderator", "kepegawaian", "inspektorat", "sekda"],
  ...["penghubung.disdukcapil", "kepala.disdukcapil", "pegawai.disdukcapil", "petugas.disdukcapil"],
];

/** Nobody, and several roles of the demo by its file of accounts. */
export function visitorsOf(accounts: string): Visitor[] {
  const table = readFileSync(accounts, "utf8");
  const passwordOf = (username: string) =>
    new RegExp(`(?:^|\\s)${username.replace(".", "\\.")}\\s+(\\S+)`, "m").exec(table)?.[1] ?? "";
  const people = USED.map((username) => ({ username, password: passwordOf(username), cookie: "" }));
  return [{ username: null, password: "", cookie: "" }, ...people];
}

/** True when the password was taken. What was fuzzed before may have changed it. */
export async function signIn(client: Client, visitor: Visitor): Promise<boolean> {
  const { username, password } = visitor;
  if (username === null) return true;
  const body = Buffer.from(new URLSearchParams({ username, password }).toString());
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    "content-length": String(body.byteLength),
    "sec-fetch-site": "same-origin",
  };
  const answer = await client.send({ method: "POST", path: "/masuk", headers, body });
  const cookies = [answer.headers["set-cookie"] ?? []].flat();
  visitor.cookie = cookies.map((cookie) => cookie.split(";")[0] ?? "").join("; ");
  return answer.status === 303;
}
