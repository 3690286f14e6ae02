import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import {
  insertTopicFile,
  NOT_RELEASED,
  type TopicFileRow,
} from "#db/queries/topics/topic-files.ts";
import { write } from "#db/write.ts";
import { viewAnswerFile } from "#operations/topics/citizens/view-answer-file.ts";
import { viewOwnAnswerFile } from "#operations/topics/citizens/view-own-answer-file.ts";
import { viewOwnTopic } from "#operations/topics/citizens/view-own-topic.ts";
import { viewPublicTopic } from "#operations/topics/citizens/view-public-topic.ts";
import { testContext } from "#tests/support/context.ts";
import { fixtureDatabase } from "#tests/support/fixtures/fixtures.ts";
import { answer, move, publicPost, topicOf } from "#tests/support/fixtures/topic-fixture.ts";

/** A file of the newest act. */
async function attach(
  db: Database,
  code: string,
  id: string,
  hiddenReason: TopicFileRow["hiddenReason"] = null,
) {
  const { id: topicId, seq } = await topicOf(db, code);
  const file = { id, topicId, seq, name: `${id}.pdf`, hiddenReason, bytes: Buffer.from("%PDF-1") };
  await write(db, [
    insertTopicFile(db, { ...file, mediaType: "application/pdf", width: null, height: null }),
  ]);
}
const gone = { code: "not_found" };

test("files of a public answer are there for everybody, those of a note or a proposal for nobody", async () => {
  const db = await fixtureDatabase();
  const ctx = testContext(db);
  const { code, secret } = await publicPost(db);
  await move(db, code, "note", "owner", { audience: "units", text: "x" });
  await attach(db, code, "note");
  await move(db, code, "propose-answer", "owner", { audience: "units", text: "x" });
  await attach(db, code, "proposal", NOT_RELEASED);
  await answer(db, code);
  await attach(db, code, "answer");
  const { history } = await viewPublicTopic(ctx, code);
  expect(history.flatMap(({ files }) => files)).toEqual([{ id: "answer", name: "answer.pdf" }]);
  expect((await viewAnswerFile(ctx, code, "answer")).mediaType).toBe("application/pdf");
  for (const id of ["note", "proposal", "none"]) {
    await expect(viewAnswerFile(ctx, code, id)).rejects.toMatchObject(gone);
    await expect(viewOwnAnswerFile(ctx, code, secret, id)).rejects.toMatchObject(gone);
  }
});

test.each([
  { confidential: "on", audience: "public" as const },
  { confidential: "", audience: "inspectorate" as const },
])("the author alone has files of an answer that is not public (%o)", async (options) => {
  const db = await fixtureDatabase();
  const ctx = testContext(db);
  const { code, secret } = await publicPost(db, { confidential: options.confidential });
  await move(db, code, "answer", "owner", { audience: options.audience, text: "x" });
  await attach(db, code, "answer");
  await expect(viewAnswerFile(ctx, code, "answer")).rejects.toMatchObject(gone);
  expect((await viewOwnAnswerFile(ctx, code, secret, "answer")).name).toBe("answer.pdf");
  const wrong = viewOwnAnswerFile(ctx, code, "x".repeat(32), "answer");
  await expect(wrong).rejects.toMatchObject(gone);
  const own = await viewOwnTopic(ctx, code, secret);
  expect(own.history.flatMap(({ files }) => files)).toHaveLength(1);
  const seen = await viewPublicTopic(ctx, code);
  expect(seen.history.flatMap(({ files }) => files)).toEqual([]);
});
