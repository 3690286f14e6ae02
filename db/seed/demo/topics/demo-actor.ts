import type { TopicParty } from "#core/topics/lifecycle.ts";
import type { SeededUnit } from "#db/seed/demo/governments/unit-rows.ts";
import { DEMO_ACCOUNTS, demoAccountId } from "../accounts.ts";
import type { DemoWorld } from "./world.ts";

const NOBODY = { accountId: null, accountName: null };

/** The demo account that acts for a party; liaisons of units without an account are known by name only. */
export function demoActor(seeded: readonly SeededUnit[]): DemoWorld["actorFor"] {
  const slugs = new Map(seeded.map(({ row }) => [row.id, row.slug]));
  return (party: TopicParty, unitId) => {
    if (party === "moderator") return known("moderator");
    if (party === "inspectorate") return known("inspektorat");
    if (party === "author" || party === "system") return NOBODY;
    const liaison = known(`penghubung.${slugs.get(unitId ?? "")}`);
    return liaison.accountId === null ? { ...NOBODY, accountName: "Penghubung (contoh)" } : liaison;
  };
}

function known(username: string) {
  const account = DEMO_ACCOUNTS.find((each) => each.username === username);
  return account === undefined
    ? NOBODY
    : { accountId: demoAccountId(username), accountName: account.name };
}
