/**
 * The floor that the real server is measured against: bare Hono. It checks the same body with the
 * same schema and inserts one row per request, without tallies, into the same kind of database
 * (file, write-ahead log, synchronous FULL); and it serves given bytes from memory.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { serve } from "@hono/node-server";
import { createClient } from "@libsql/client";
import { Hono } from "hono";
import { responseCheck } from "#core/responses/response-schema.ts";
import { postSchema } from "#core/topics/post.ts";
import { STANDARD_INSTRUMENT } from "#db/seed/standard-instrument.ts";

const { values } = parseArgs({
  options: {
    database: { type: "string" },
    page: { type: "string" },
    /** How many connections the client may open; the library's own default when left out. */
    connections: { type: "string" },
  },
});

const db = createClient({
  url: values.database ?? ":memory:",
  ...(values.connections !== undefined && { concurrency: Number(values.connections) }),
});
await db.execute("PRAGMA journal_mode = WAL");
await db.execute("PRAGMA synchronous = FULL");
await db.execute(`CREATE TABLE IF NOT EXISTS responses (
  id integer PRIMARY KEY AUTOINCREMENT, survey_id text NOT NULL, instance_id text NOT NULL,
  receipt text NOT NULL, service_id text, channel text NOT NULL, gender text, age_band text,
  education text, occupation text, steered integer, answers text NOT NULL,
  submitted_at integer NOT NULL, UNIQUE (survey_id, instance_id))`);

await db.execute(`CREATE TABLE IF NOT EXISTS topics (
  id integer PRIMARY KEY AUTOINCREMENT, code text NOT NULL UNIQUE, instance_id text NOT NULL UNIQUE,
  kind text NOT NULL, unit text, service text, title text NOT NULL, text text NOT NULL,
  anonymous integer NOT NULL, confidential integer NOT NULL, created_at integer NOT NULL)`);

const check = responseCheck({
  elements: STANDARD_INSTRUMENT.elements.map(({ key }) => key),
  services: [
    { id: "a", slug: "ktp-el", free: true },
    { id: "b", slug: "legalisasi", free: false },
  ],
});

const app = new Hono();

app.post("/responses", async (c) => {
  const checked = check(await c.req.json());
  if (!checked.ok) return c.json(checked.errors, 422);
  const { instanceId, serviceId, channel, profile, steered, answers } = checked.value;
  const receipt = crypto.randomUUID();
  await db.execute({
    sql: `INSERT INTO responses (survey_id, instance_id, receipt, service_id, channel, gender, age_band,
      education, occupation, steered, answers, submitted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    args: [
      "survey",
      instanceId,
      receipt,
      serviceId,
      channel,
      profile.gender,
      profile.ageBand,
      profile.education,
      profile.occupation,
      steered === null ? null : Number(steered),
      JSON.stringify(answers),
      Date.now(),
    ],
  });
  return c.json({ receipt }, 201);
});

app.post("/topics", async (c) => {
  const checked = postSchema.safeParse(await c.req.json());
  if (!checked.success) return c.json(checked.error.issues, 422);
  const { instanceId, kind, unit, service, title, text, anonymous, confidential } = checked.data;
  const code = crypto.randomUUID();
  await db.execute({
    sql: `INSERT INTO topics (code, instance_id, kind, unit, service, title, text, anonymous,
      confidential, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    args: [
      ...[code, instanceId, kind, unit, service, title, text],
      ...[Number(anonymous), Number(confidential), Date.now()],
    ],
  });
  return c.json({ code }, 201);
});

if (values.page !== undefined) {
  const { headers, body } = JSON.parse(readFileSync(values.page, "utf8"));
  const bytes = Buffer.from(body, "base64");
  app.get("/page", (c) => c.body(bytes, 200, headers));
}

serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
  console.log(`Tanggap: http://127.0.0.1:${port}`);
});
process.on("SIGTERM", () => process.exit(0));
