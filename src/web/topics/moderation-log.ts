import { id, type MessageKey } from "#i18n/id.ts";
import type { Translator } from "#i18n/translate.ts";

interface Decision {
  action: string;
  reason: string | null;
}

/** The same decisions for the same reason, counted; the most frequent first. */
export function moderationLines(entries: readonly Decision[]): (Decision & { count: number })[] {
  const lines = new Map<string, Decision & { count: number }>();
  for (const { action, reason } of entries) {
    const key = `${action} ${reason}`;
    const line = lines.get(key) ?? { action, reason, count: 0 };
    lines.set(key, { ...line, count: line.count + 1 });
  }
  return [...lines.values()].sort((a, b) => b.count - a.count);
}

/** The class of a reason in words; decisions without one have a dash. */
export function moderationReason(t: Translator, action: string, reason: string | null): string {
  if (reason === null) return "–";
  const list = action === "mask" || action === "topic-file.hide" ? "mask-reason" : "reject-reason";
  const key = `${list}.${reason}`;
  return Object.hasOwn(id, key) ? t(key as MessageKey) : reason;
}
