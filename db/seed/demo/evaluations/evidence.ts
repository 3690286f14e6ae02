import { sql } from "drizzle-orm";
import { timeThere } from "#db/seed/demo/survey/quarters.ts";
import { randomFrom } from "#lib/seeded-random.ts";
import { evidence } from "../../../schema/performance-plans.ts";
import type { Statement } from "../../../write.ts";
import { insertAll } from "../../insert-all.ts";
import { DEMO_ACCOUNTS, demoAccountId } from "../accounts.ts";
import type { DemoCycle } from "./cycles.ts";
import { dayIn } from "./feedback.ts";
import type { DemoPerson } from "./people.ts";
import { plannedCycles } from "./performance-plans.ts";

const HEAD = "kepala.disdukcapil";

const DOCUMENTS = [
  ["akuntabel", "Rekap register loket bulanan, ditandatangani kepala bidang."],
  ["kompeten", "Sertifikat pelatihan pelayanan prima, 8 jam."],
  ["adaptif", "Foto papan alur layanan baru dan catatan uji cobanya."],
  ["kolaboratif", "Notula rapat penyelesaian aduan bersama bidang lain."],
  ["berorientasi-pelayanan", "Daftar layanan jemput bola ke rumah warga lansia."],
] as const;

/**
 * Documents of the civil registry's people (its head has an account and attaches what they have no
 * account for), and praise that its head attached to those at the counters.
 */
export function evidenceStatements(
  cycles: readonly DemoCycle[],
  people: readonly DemoPerson[],
  now: Date,
): Statement[] {
  const registry = people.filter(({ unit }) => unit.row.slug === "disdukcapil");
  const rows = plannedCycles(cycles).flatMap((cycle) =>
    registry.flatMap((person) => documentsOf(cycle, person, now)),
  );
  const counters = registry.filter(({ posting }) => posting.position.startsWith("Petugas Loket"));
  return [...insertAll(evidence, rows), ...(counters.length === 0 ? [] : [praise(counters)])];
}

function documentsOf({ row: cycle }: DemoCycle, { employee, posting }: DemoPerson, now: Date) {
  const random = randomFrom(`evidence ${cycle.id} ${employee.id}`);
  const own = DEMO_ACCOUNTS.find(({ username }) => demoAccountId(username) === employee.accountId);
  const by = own ?? DEMO_ACCOUNTS.find(({ username }) => username === HEAD);
  return Array.from({ length: random.between(1, 3) }, () => {
    const [behaviour, text] = random.pick(DOCUMENTS);
    const happenedOn = dayIn(cycle, now, random);
    const id = random.code(16);
    return {
      id,
      employeeId: employee.id,
      unitId: posting.unitId,
      happenedOn,
      kind: "document" as const,
      text,
      behaviour,
      link: `https://contoh.go.id/bukti/${id}`,
      attachedBy: demoAccountId(by?.username ?? HEAD),
      attachedByName: by?.name ?? "",
      attachedAt: timeThere(happenedOn, 33 * 60),
    };
  }).filter(({ attachedAt }) => attachedAt < now);
}

/** Each public, answered praise of the registry to one of its people at the counters, in turn. */
function praise(counters: readonly DemoPerson[]): Statement {
  const ids = JSON.stringify(counters.map(({ employee }) => employee.id));
  const name = DEMO_ACCOUNTS.find(({ username }) => username === HEAD)?.name ?? "";
  return sql`INSERT INTO evidence (id, employee_id, unit_id, happened_on, kind, text, topic_id, behaviour,
      attached_by, attached_by_name, attached_at)
    SELECT 'praise-' || praise.id, ${ids} ->> CAST(praise.place % json_array_length(${ids}) AS integer),
      praise.unit_id, praise.created_on, 'praise',
      'Pegawai ini yang melayani di loket pada hari itu dan menjelaskan syaratnya sampai tuntas.',
      praise.id, 'berorientasi-pelayanan', ${demoAccountId(HEAD)}, ${name}, praise.created_at + 259200000
    FROM (SELECT public_topics.*, row_number() OVER (ORDER BY created_at, public_topics.id) - 1 AS place FROM public_topics
      WHERE kind = 'apresiasi' AND state IN ('answered', 'closed') AND text IS NOT NULL
        AND owner_unit_id = ${counters[0]?.posting.unitId}) AS praise`;
}
