import { found } from "#core/app-error.ts";
import { listParticipants } from "#db/queries/development/enrolments.ts";
import { findEvent } from "#db/queries/development/trainings.ts";
import { writeCsv } from "#lib/tables/csv.ts";
import { suggestSlug } from "#lib/text/suggest-slug.ts";
import { authoriseEverywhere } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

const COLUMNS = ["nip", "nama", "unit", "jabatan", "status", "asal", "diusulkan_oleh", "alasan"];

/** The list of one event as a table. */
export async function exportTrainingParticipants(
  ctx: Context,
  eventId: string,
): Promise<{ fileName: string; csv: string }> {
  authoriseEverywhere(ctx, "training.manage");
  const full = found(await findEvent(ctx.db, eventId));
  const rows = (await listParticipants(ctx.db, eventId)).map(
    ({ enrolment, employee, unit, position }) => [
      employee.nip,
      employee.name,
      unit?.name ?? null,
      position,
      enrolment.state,
      enrolment.origin,
      enrolment.nominatedByName,
      enrolment.need,
    ],
  );
  const fileName = `peserta-${suggestSlug(full.training.title)}-${full.event.startsOn}.csv`;
  return { fileName, csv: writeCsv(COLUMNS, rows) };
}
