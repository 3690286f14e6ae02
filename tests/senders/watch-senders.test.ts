import { expect, test } from "vitest";
import type { Delivery, Letter } from "#core/notices/notice.ts";
import { watchSenders } from "#senders/watch-senders.ts";

test("the log learns of a series of failures once, and of its end", async () => {
  const outcomes: Delivery[] = [
    { sent: true },
    { sent: false, final: false, reason: "refused" },
    { sent: false, final: false, reason: "refused" },
    { sent: false, final: false, reason: "certificate" },
    { sent: true },
    { sent: true },
  ];
  const lines: unknown[] = [];
  const log = { warn: (...line: unknown[]) => void lines.push(line) };
  const left = [...outcomes];
  const senders = { email: async () => left.shift() ?? { sent: true as const } };
  const { email } = watchSenders(senders, log as never);
  const seen: (Delivery | undefined)[] = [];
  for (const _ of outcomes) seen.push(await email?.({} as Letter));
  expect(seen).toEqual(outcomes);
  expect(lines).toEqual([
    [{ channel: "email", reason: "refused" }, "messages cannot be sent"],
    [{ channel: "email", reason: "certificate" }, "messages cannot be sent"],
    [{ channel: "email" }, "messages are sent again"],
  ]);
});
