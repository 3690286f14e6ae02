import { expect, test } from "vitest";
import type { MessageKey } from "#i18n/id.ts";
import { translator } from "#i18n/translate.ts";
import { tellMissed } from "#server/missed-texts.ts";

const logged: unknown[] = [];
const log = { warn: (fields: unknown) => logged.push(fields) } as never;

test("a key without a text is shown as it is, and logged once", () => {
  const missed = tellMissed(log);
  for (const locale of ["id", "en"] as const) {
    const t = translator(locale, missed);
    expect(t("hiding.Bukan kunci" as MessageKey, { count: 2 })).toBe("hiding.Bukan kunci");
    expect(t("toString" as MessageKey)).toBe("toString");
    expect(t("site.name")).not.toBe("site.name");
    expect(t.message("no-such-error")).toBe(t("error.invalid"));
    expect(t.message("toString?max=3")).toBe(t("error.invalid"));
  }
  const keys = ["hiding.Bukan kunci", "toString", "no-such-error"];
  expect(logged).toEqual(keys.map((textKey) => ({ textKey })));
});

test("what is told has an end, in length and in number", () => {
  logged.length = 0;
  const tell = tellMissed(log);
  tell("x".repeat(500));
  for (let at = 0; at < 600; at += 1) tell(`key ${at}`);
  expect(logged[0]).toEqual({ textKey: "x".repeat(80) });
  expect(logged.length).toBeLessThan(600);
});
