import { found } from "#core/app-error.ts";
import { type EmployeeRow, findEmployee } from "#db/queries/employees/employees.ts";
import type { Context } from "#operations/context.ts";
import { type EmployeeChoices, employeeChoices } from "./parts/employee-choices.ts";
import { openPersonnelFileToChange } from "./parts/open-personnel-file.ts";

export interface PostingForm {
  employee: EmployeeRow;
  choices: EmployeeChoices;
  /** What the form begins with. */
  values: {
    unit: string;
    position: string;
    isHead: boolean;
    assessor: string;
    startsOn: string;
    endsOn: string;
  };
  version: number;
}

/**
 * The form of a posting: of one that is there, or of a new one that begins with what the present
 * one says, from today.
 * @param postingId null for a new one
 * @throws AppError `not_found`, `forbidden`
 */
export async function viewPostingForm(
  ctx: Context,
  employeeId: string,
  postingId: string | null,
): Promise<PostingForm> {
  const { employee, postings, current, version } = await openPersonnelFileToChange(ctx, employeeId);
  const choices = await employeeChoices(ctx);
  const { posting, unit } = found(
    postings.find(({ posting }) => posting.id === (postingId ?? current.id)),
  );
  const { position, isHead, assessorId } = posting;
  const assessor = assessorId === null ? undefined : await findEmployee(ctx.db, assessorId);
  const days =
    postingId === null
      ? { startsOn: choices.today, endsOn: "" }
      : { startsOn: posting.startsOn, endsOn: posting.endsOn ?? "" };
  const values = { unit: unit.slug, position, isHead, assessor: assessor?.nip ?? "", ...days };
  return { employee, choices, values, version };
}
