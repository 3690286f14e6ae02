import { publicWords } from "#core/topics/public-words.ts";
import { deleteTopicContact } from "#db/queries/topics/topic-contacts.ts";
import type { NewTopic, TopicRow } from "#db/queries/topics/topics.ts";
import { type Result, success } from "#lib/result.ts";
import { searchWords } from "#lib/text/stem.ts";
import type { Context } from "#operations/context.ts";
import { audienceOf } from "#operations/topics/parts/audience-of.ts";
import { actAsAuthor } from "#operations/topics/parts/open-as-author.ts";
import { storeTopicAct } from "#operations/topics/parts/store-topic-act.ts";

/**
 * Erases who the author is: name and contact data, and personal data found in the post itself
 * (UU 27/2022). The topic and its history stay, without them.
 * @throws AppError `not_found`
 */
export async function eraseOwnIdentity(
  ctx: Context,
  code: string,
  secret: string,
): Promise<Result<{ code: string }>> {
  const { topic } = await actAsAuthor(ctx, code, secret, "erase-identity");
  const written = publicWords({ title: topic.title, text: topic.text });
  await storeTopicAct(
    ctx,
    topic,
    {
      action: "erase-identity",
      party: "author",
      seq: topic.seq,
      audience: audienceOf(topic),
      changes: {
        ...written,
        anonymous: true,
        ...withoutPerson(topic),
      },
    },
    [deleteTopicContact(ctx.db, topic.id)],
  );
  return success({ code });
}

/** Also what the author once chose to show. */
function withoutPerson({ publicTitle, publicText }: TopicRow): Partial<NewTopic> {
  if (publicTitle === null || publicText === null) return {};
  const shown = publicWords({ title: publicTitle, text: publicText });
  const searchText = searchWords(`${shown.title} ${shown.text}`);
  return { publicTitle: shown.title, publicText: shown.text, searchText };
}
