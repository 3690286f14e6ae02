import { BEHAVIOURS } from "#core/cycles/behaviour.ts";
import type { PlanView } from "#operations/performance-plans/view-plan.ts";
import type { FormValues } from "#web/forms/form.ts";
import { formValues } from "#web/forms/form-values.ts";

/** A new plan begins with so many empty rows; those left empty are nothing. */
const FIRST_ROWS = 3;

const numbered = <T>(rows: readonly T[]): Record<string, T> => Object.fromEntries(rows.entries());

/** The stored rows as their form shows them first. */
export function planFormValues({ rows, version }: PlanView): FormValues {
  const empty = Array.from({ length: rows.length === 0 ? FIRST_ROWS : 0 }, () => ({ plan: "" }));
  const written = rows.map(({ id, plan, servesId, aspect, indicator, target, fromCitizens }) => ({
    id,
    plan,
    aspect,
    indicator,
    target,
    fromCitizens,
    serves: servesId,
  }));
  return formValues({ version, rows: numbered([...written, ...empty]) });
}

export const realisationFormValues = ({ rows, version }: PlanView): FormValues =>
  formValues({ version, rows: numbered(rows.map(({ id, realisation }) => ({ id, realisation }))) });

/** The assessor's words to every row and every value. */
export const notesFormValues = ({ rows, behaviours, version }: PlanView): FormValues =>
  formValues({
    version,
    rows: numbered(rows.map(({ id, feedback }) => ({ id, feedback }))),
    values: Object.fromEntries(
      BEHAVIOURS.map((behaviour) => {
        const found = behaviours.find((row) => row.behaviour === behaviour);
        return [behaviour, { expectation: found?.expectation, feedback: found?.feedback }];
      }),
    ),
  });
