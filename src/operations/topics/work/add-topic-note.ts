import { can } from "#core/access/policy.ts";
import { parse } from "#core/parse.ts";
import type { TopicParty } from "#core/topics/lifecycle.ts";
import { textInput } from "#core/topics/work-input.ts";
import type { Result } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { type ActAsUnit, actAsUnit } from "#operations/topics/parts/open-as-unit.ts";
import { storeWork, type TopicAfter } from "#operations/topics/parts/store-work.ts";

/** A note for the colleagues: units write for units, moderators for moderation. */
export async function addTopicNote(
  ctx: Context,
  code: string,
  input: unknown,
): Promise<Result<TopicAfter>> {
  const work = await actAsUnit(ctx, code, "note");
  const parsed = parse(textInput, input);
  if (!parsed.ok) return parsed;
  const party = noteParty(work);
  return storeWork(
    ctx,
    { ...work, party },
    {
      ...parsed.value,
      audience: AUDIENCE[party],
      unitId: noteUnit(work, party),
    },
  );
}

const AUDIENCE = {
  owner: "units",
  contributor: "units",
  moderator: "moderation",
  inspectorate: "inspectorate",
} as const;
type NoteParty = keyof typeof AUDIENCE;

/** Who moderates and works in the unit writes as the unit. */
const noteParty = ({ parties }: ActAsUnit): NoteParty =>
  NOTE_PARTIES.find((party) => parties.includes(party)) ?? "moderator";

const NOTE_PARTIES = [
  "inspectorate",
  "owner",
  "contributor",
  "moderator",
] as const satisfies TopicParty[];

function noteUnit({ actor, topic, contributorIds }: ActAsUnit, party: NoteParty): string | null {
  if (party === "owner") return topic.ownerUnitId;
  if (party !== "contributor") return null;
  return contributorIds.find((unitId) => can(actor, "topic.work", unitId)) ?? null;
}
