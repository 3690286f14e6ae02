import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { findTopicFile, listTopicFiles } from "#db/queries/topics/topic-files.ts";
import { listTopicEvents } from "#db/queries/topics/topics.ts";
import { holidays } from "#db/schema/calendar.ts";
import { topicContacts, unitSettings } from "#db/schema/topics.ts";
import { write } from "#db/write.ts";
import type { Context } from "#operations/context.ts";
import { answerTopic } from "#operations/topics/work/answer-topic.ts";
import { proposeAnswer } from "#operations/topics/work/propose-answer.ts";
import { saveAnswerDraft } from "#operations/topics/work/save-answer-draft.ts";
import { saveAnswerTemplate } from "#operations/topics/work/save-answer-template.ts";
import { viewAnswerForm } from "#operations/topics/work/view-answer-form.ts";
import { viewWorkFile } from "#operations/topics/work/view-work-file.ts";
import { viewWorkTopic } from "#operations/topics/work/view-work-topic.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { fixtureDatabase } from "#tests/support/fixtures/fixtures.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";
import { insertOfficers, officer, ownedTopic } from "#tests/support/topic-work.ts";
import { topicNow } from "#tests/support/topics.ts";

let db: Database;
let owner: Context;
let head: Context;

beforeEach(async () => {
  db = await fixtureDatabase();
  await insertOfficers(db);
  owner = officer(db, "penghubung", "disdukcapil");
  head = officer(db, "kepala", "disdukcapil", "account-2");
});

const headReleases = () =>
  write(db, [
    db.orm.insert(unitSettings).values({ unitId: "unit-disdukcapil", headReleasesAnswers: true }),
  ]);
const pdf = (name = "surat.pdf") => new File(["%PDF-1.7 isi"], name);
const picture = async () =>
  new File(
    [
      new Uint8Array(
        await sharp({ create: { width: 40, height: 20, channels: 3, background: "red" } })
          .jpeg()
          .toBuffer(),
      ),
    ],
    "C:\\foto\\loket <3>.jpg",
  );

test("an answer gives the author ten working days, past weekends and holidays", async () => {
  await write(db, [
    db.orm.insert(holidays).values({ date: "2026-11-25", name: "Libur", kind: "daerah" }),
  ]);
  const topic = await ownedTopic(db);
  expectOk(await answerTopic(owner, topic.code, { seq: "1", text: "Blangko sudah tersedia." }));
  // Saturday 21 November 2026; ten working days without the 25th end on Monday 7 December.
  expect(await topicNow(db, topic.id)).toMatchObject({
    state: "answered",
    answeredOn: "2026-11-21",
    closesAfter: "2026-12-07",
    createdOn: topic.createdOn,
    answerBy: topic.answerBy,
    solved: null,
  });
});

test("a second answer keeps the day of the first, one after a reopening counts anew", async () => {
  const answered = await ownedTopic(db, { state: "answered", answeredOn: "2026-11-10" });
  expectOk(await answerTopic(owner, answered.code, { seq: "1", text: "Tambahan." }));
  expect((await topicNow(db, answered.id)).answeredOn).toBe("2026-11-10");
  const reopened = await ownedTopic(db, { answeredOn: "2026-11-10", solved: false });
  expectOk(await answerTopic(owner, reopened.code, { seq: "1", text: "Sudah diperbaiki." }));
  expect(await topicNow(db, reopened.id)).toMatchObject({ answeredOn: "2026-11-21", solved: null });
});

test("where the head releases, the others propose and only the head publishes", async () => {
  await headReleases();
  const topic = await ownedTopic(db);
  const early = answerTopic(owner, topic.code, { seq: "1", text: "Langsung" });
  await expect(early).rejects.toMatchObject({ code: "forbidden" });
  const proposal = { seq: "1", text: "Usulan kami", file1: pdf() };
  expectOk(await proposeAnswer(owner, topic.code, proposal));
  const [file] = await listTopicFiles(db, topic.id);
  expect(file).toMatchObject({ seq: 2, hiddenReason: "not-released", name: "surat.pdf" });
  expect((await listTopicEvents(db, topic.id)).at(-1)).toMatchObject({ audience: "units" });

  const form = await viewAnswerForm(head, topic.code);
  expect(form).toMatchObject({ draft: "Usulan kami", proposal: { seq: 2 } });
  expect(form.acts).toContain("answer");
  expect((await viewAnswerForm(owner, topic.code)).acts).not.toContain("answer");
  expectOk(await answerTopic(head, topic.code, { seq: "2", text: "Jawaban", proposal: "2" }));
  expect(await listTopicFiles(db, topic.id)).toMatchObject([{ seq: 3, hiddenReason: null }]);
  expect((await viewAnswerForm(head, topic.code)).proposal).toBeNull();
});

test("elsewhere nobody is offered to propose", async () => {
  const topic = await ownedTopic(db);
  const { acts } = await viewWorkTopic(owner, topic.code);
  expect(acts).toContain("answer");
  expect(acts).not.toContain("propose-answer");
});

test("pictures are made anew, names are plain, and whoever may not read the topic gets no file", async () => {
  const topic = await ownedTopic(db);
  const input = { seq: "1", text: "Terlampir", file1: pdf(), file3: await picture() };
  expectOk(await answerTopic(owner, topic.code, input));
  const files = await listTopicFiles(db, topic.id);
  expect(files.map(({ name, mediaType }) => [name, mediaType]).sort()).toEqual([
    ["loket 3.webp", "image/webp"],
    ["surat.pdf", "application/pdf"],
  ]);
  const id = files[0]?.id ?? "";
  expect((await viewWorkFile(owner, topic.code, id)).bytes).toEqual(
    (await findTopicFile(db, topic.id, id))?.bytes,
  );
  const stranger = officer(db, "kepala", "dinkes");
  await expect(viewWorkFile(stranger, topic.code, id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(viewWorkFile(owner, topic.code, "x")).rejects.toMatchObject({ code: "not_found" });
});

test("what is no PDF and no picture, or too large, is refused and nothing is stored", async () => {
  const topic = await ownedTopic(db);
  const html = new File(["<html><script>1</script>"], "surat.pdf", { type: "application/pdf" });
  const large = new File([new Uint8Array(5 * 1024 * 1024 + 1)], "besar.pdf");
  const broken = new File([new Uint8Array([0xff, 0xd8, 0xff, 0])], "foto.jpg");
  const files = { file1: html, file2: large, file3: broken };
  expectErrors(await answerTopic(owner, topic.code, { seq: "1", text: "Isi", ...files }), {
    file1: "attachment.type",
    file2: "attachment.too-large",
    file3: "attachment.broken",
  });
  const empty = new File([], "foto.jpg");
  const iphone = new File(["\0\0\0\x18ftypheic\0\0\0\0"], "IMG_0001.HEIC");
  expectErrors(
    await answerTopic(owner, topic.code, { seq: "1", text: "Isi", file1: empty, file2: iphone }),
    { file1: "attachment.empty", file2: "attachment.heic" },
  );
  const odd = await answerTopic(owner, topic.code, { seq: "1", text: "Isi", file1: "surat" });
  expectErrors(odd, { file1: "attachment.type" });
  expect(await topicNow(db, topic.id)).toMatchObject({ seq: 1, state: "in-progress" });
});

test("a draft is kept for its writer, grows by a template, and goes when the answer is sent", async () => {
  const bureau = testContext(db, { actor: actorWith(["organisasi"]) });
  const template = {
    version: "0",
    kind: "pengaduan",
    title: "Maaf",
    text: "Mohon maaf.",
    active: "on",
  };
  const { id } = expectOk(await saveAnswerTemplate(bureau, null, template));
  const topic = await ownedTopic(db);
  expectOk(await saveAnswerDraft(owner, topic.code, { text: "Yth. warga," }));
  expectOk(await saveAnswerDraft(owner, topic.code, { text: "Yth. warga,", template: id }));
  const form = await viewAnswerForm(owner, topic.code);
  expect(form).toMatchObject({ draft: "Yth. warga,\n\nMohon maaf.", topic: { seq: 1 } });
  expect(form.templates.map(({ title }) => title)).toEqual(["Maaf"]);
  expect((await viewAnswerForm(head, topic.code)).draft).toBe("");
  expectErrors(await saveAnswerDraft(owner, topic.code, { text: "x", template: "tidak-ada" }), {
    template: "error.choose",
  });
  expectOk(await answerTopic(owner, topic.code, { seq: "1", text: form.draft }));
  expect((await viewAnswerForm(owner, topic.code)).draft).toBe("");
  const stranger = officer(db, "penghubung", "dinkes", "account-3");
  const other = saveAnswerDraft(stranger, topic.code, { text: "x" });
  await expect(other).rejects.toMatchObject({ code: "forbidden" });
});

test("the owner reads the author's words and, where he agreed, how to reach him", async () => {
  const contact = { name: "Ani", email: null, phone: "0812", mayNotify: false };
  const open = await ownedTopic(db);
  const anonymous = await ownedTopic(db, { anonymous: true });
  const silent = await ownedTopic(db);
  const consentedAt = new Date(0);
  await write(
    db,
    [open, anonymous, silent].map(({ id }) =>
      db.orm
        .insert(topicContacts)
        .values({ ...contact, topicId: id, mayContact: id !== silent.id, consentedAt }),
    ),
  );
  const seen = await viewWorkTopic(owner, open.code);
  expect(seen).toMatchObject({ text: "Teks asli", contact: { name: "Ani", phone: "0812" } });
  expect((await viewWorkTopic(owner, anonymous.code)).contact).toBeNull();
  expect((await viewWorkTopic(owner, silent.code)).contact).toBeNull();
  const bureau = testContext(db, { actor: actorWith(["organisasi"]) });
  expect(await viewWorkTopic(bureau, open.code)).toMatchObject({
    text: "Teks publik",
    contact: null,
    acts: [],
  });
});
