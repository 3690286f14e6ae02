import sharp from "sharp";
import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { photoUploads, topicFiles } from "#db/schema/topics.ts";
import { write } from "#db/write.ts";
import { id as texts } from "#i18n/id.ts";
import { PHOTO_PROBLEMS } from "#lib/photo.ts";
import { clearPhotoUploads } from "#operations/topics/citizens/clear-photo-uploads.ts";
import { postTopic } from "#operations/topics/citizens/post-topic.ts";
import { type PostPreview, previewPost } from "#operations/topics/citizens/preview-post.ts";
import { viewPublicTopic } from "#operations/topics/citizens/view-public-topic.ts";
import { viewTopicPhoto } from "#operations/topics/citizens/view-topic-photo.ts";
import { viewWaitingPhoto } from "#operations/topics/citizens/view-waiting-photo.ts";
import { createLimits } from "#server/limits.ts";
import { randomCode } from "#server/random.ts";
import { testContext } from "#tests/support/context.ts";
import { fixtureDatabase } from "#tests/support/fixtures/fixtures.ts";
import { filledPost, makePublic, move, publicPost } from "#tests/support/fixtures/topic-fixture.ts";

const picture = async (name = "foto.jpg") => {
  const background = "#a73";
  const bytes = await sharp({ create: { width: 90, height: 60, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], name);
};
const context = (db: Database, day = "2026-11-21") =>
  testContext(db, {
    newId: () => randomCode(16),
    now: () => new Date(`${day}T03:00:00Z`),
  });

async function preview(db: Database, form: Record<string, unknown>): Promise<PostPreview> {
  const result = await previewPost(context(db), form);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

test("pictures wait from the preview to the post, and are public with it", async () => {
  const db = await fixtureDatabase();
  const form = filledPost();
  const { photos } = await preview(db, { ...form, foto1: await picture() });
  const more = await preview(db, { ...form, photos, foto1: await picture() });
  expect(more.photos).toHaveLength(2);
  expect((await viewWaitingPhoto(context(db), more.photos[0] ?? "")).mediaType).toBe("image/webp");
  const result = await postTopic(context(db), { ...form, photos: more.photos });
  const code = result.ok ? result.value.code : "";
  expect(await db.orm.$count(photoUploads)).toBe(0);
  const id = photos[0] ?? "";
  await expect(viewTopicPhoto(context(db), code, id)).rejects.toMatchObject({ code: "not_found" });
  await makePublic(db, code);
  expect((await viewTopicPhoto(context(db), code, id)).mediaType).toBe("image/webp");
  expect((await viewPublicTopic(context(db), code)).photos).toHaveLength(2);
  await write(db, [db.orm.update(topicFiles).set({ hiddenReason: "third-party" })]);
  await expect(viewTopicPhoto(context(db), code, id)).rejects.toMatchObject({ code: "not_found" });
});

test.each([{ confidential: "on" }, { supervisory: true }])(
  "pictures of a topic with %o are not public",
  async ({ supervisory, ...changes }) => {
    const db = await fixtureDatabase();
    const form = filledPost(changes);
    const { photos } = await preview(db, { ...form, foto1: await picture() });
    const { code } = await publicPost(db, { ...form, photos });
    if (supervisory) {
      await move(db, code, "hand-to-inspectorate", "moderator", { changes: { supervisory } });
    }
    const seen = viewTopicPhoto(context(db), code, photos[0] ?? "");
    await expect(seen).rejects.toMatchObject({ code: "not_found" });
  },
);

test("a picture of another form or of another topic is not to be had", async () => {
  const db = await fixtureDatabase();
  const { photos } = await preview(db, { ...filledPost(), foto1: await picture() });
  expect(await postTopic(context(db), filledPost({ photos }))).toMatchObject({
    errors: { foto1: "post.error-photo-gone" },
  });
  const form = filledPost();
  const own = await preview(db, { ...form, foto1: await picture() });
  await publicPost(db, { ...form, photos: own.photos });
  const { code } = await publicPost(db);
  const seen = viewTopicPhoto(context(db), code, own.photos[0] ?? "");
  await expect(seen).rejects.toMatchObject({ code: "not_found" });
});

test("every fault of a picture has its words, for posts and for answers", () => {
  const said = new Set(PHOTO_PROBLEMS.map((problem) => texts[`post.error-photo-${problem}`]));
  expect(said.size).toBe(PHOTO_PROBLEMS.length);
  expect(said).not.toContain(undefined);
});

test("a wrong picture is named, and four are too many", async () => {
  const db = await fixtureDatabase();
  const wrong = new File(["<svg/>"], "foto.jpg", { type: "image/jpeg" });
  const form = filledPost();
  expect(await previewPost(context(db), { ...form, foto1: await picture(), foto2: wrong })).toEqual(
    {
      ok: false,
      errors: { foto2: "post.error-photo-type" },
    },
  );
  expect(await db.orm.$count(photoUploads)).toBe(0);
  const three = { foto1: await picture(), foto2: await picture(), foto3: await picture() };
  const { photos } = await preview(db, { ...form, ...three });
  expect(await previewPost(context(db), { ...form, photos, foto1: await picture() })).toMatchObject(
    {
      errors: { foto1: "post.error-photos" },
    },
  );
});

const minutesLater = (db: Database, minutes: number) => {
  const now = new Date(context(db).now().getTime() + minutes * 60_000);
  return { ...context(db), now: () => now };
};

test("pictures whose post never came are gone after some minutes, without anybody's help", async () => {
  const db = await fixtureDatabase();
  await preview(db, { ...filledPost(), foto1: await picture() });
  await clearPhotoUploads(minutesLater(db, 19));
  expect(await db.orm.$count(photoUploads)).toBe(1);
  await clearPhotoUploads(minutesLater(db, 21));
  expect(await db.orm.$count(photoUploads)).toBe(0);
});

test("who is still writing keeps his pictures", async () => {
  const db = await fixtureDatabase();
  const form = filledPost();
  const { photos } = await preview(db, { ...form, foto1: await picture() });
  await previewPost(minutesLater(db, 15), { ...form, photos });
  await clearPhotoUploads(minutesLater(db, 30));
  expect(await postTopic(minutesLater(db, 30), { ...form, photos })).toMatchObject({ ok: true });
});

const full = { ok: false, errors: { foto1: "post.error-photos-full" } };

test("one address fills no disk: its pictures wait for others, and the words can go without", async () => {
  const db = await fixtureDatabase();
  const limits = createLimits(1_000);
  await limits.photos.take("192.0.2.1", 24 * 1024);
  const ctx = { ...context(db), limits };
  expect(await previewPost(ctx, { ...filledPost(), foto1: await picture() })).toMatchObject(full);
  expect(await previewPost(ctx, filledPost())).toMatchObject({ ok: true });
  const elsewhere = { ...ctx, address: "192.0.2.2" };
  expect(await previewPost(elsewhere, { ...filledPost(), foto1: await picture() })).toMatchObject({
    ok: true,
  });
});

test("all addresses together fill no disk either", async () => {
  const db = await fixtureDatabase();
  await preview(db, { ...filledPost(), foto1: await picture() });
  await db.client.execute("UPDATE photo_uploads SET bytes = zeroblob(128 * 1024 * 1024)");
  expect(await previewPost(context(db), { ...filledPost(), foto1: await picture() })).toMatchObject(
    full,
  );
});

test("the preview shows the public words, what was found, and what others wrote", async () => {
  const db = await fixtureDatabase();
  const { code } = await publicPost(db);
  const text = "Antrean KTP panjang. Hubungi 081234567890, NIK 1375014107900001.";
  const seen = await preview(db, filledPost({ text, service: "" }));
  expect(seen.shown.text).not.toMatch(/\d{5}/);
  expect(seen.findings.map(({ kind, mayShow }) => [kind, mayShow])).toEqual([
    ["phone", true],
    ["nik", false],
  ]);
  expect(seen.services.map(({ slug }) => slug)).toEqual(["ktp-el", "legalisasi"]);
  expect(seen.alike.map((topic) => topic.code)).toEqual([code]);
});
