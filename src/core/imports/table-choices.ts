import { z } from "zod";
import { ROW_CHOICES } from "./answer-table.ts";

const LONGEST = 1_000;

/** What a form says of the rows and words of a table that were asked about. */
export const tableChoices = {
  /** Row number → respondent or not; what is not chosen yet is left open. */
  rows: z
    .record(z.string().max(9), z.enum([...ROW_CHOICES, ""], "error.choose"), "error.invalid")
    .default({})
    .transform(
      (rows) =>
        new Map(
          Object.entries(rows).flatMap(([row, choice]) =>
            choice === "" ? [] : [[Number(row), choice] as const],
          ),
        ),
    ),
  /** Column → word → value of its list. */
  words: z
    .record(
      z.string().max(40),
      z.record(z.string().max(LONGEST), z.string().max(200), "error.invalid"),
      "error.invalid",
    )
    .default({}),
};
