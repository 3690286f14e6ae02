import type { Context as HonoContext } from "hono";
import { appErrorIn, statusOf } from "#core/app-error.ts";
import type { MessageKey } from "#i18n/id.ts";
import { translator } from "#i18n/translate.ts";
import type { FieldErrors } from "#lib/result.ts";
import type { ApiEnv } from "./api-env.ts";

/** An error answer after RFC 9457; `errors` names every field. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: { field: string; message: string }[];
  /** Slug of who goes on with the work of a unit that has left service. */
  successor?: string | null;
}

export function problem(
  c: HonoContext<ApiEnv>,
  status: number,
  code: string,
  extra: Partial<Problem> = {},
): Response {
  const t = translator(c.var.context.locale, c.var.missed);
  const body: Problem = {
    type: `about:blank#${code}`,
    title: t(`problem.${code}.title` as MessageKey),
    status,
    ...extra,
  };
  return c.body(JSON.stringify(body), status as never, {
    "content-type": "application/problem+json",
  });
}

/** 422 with every field that is wrong. */
export function invalid(c: HonoContext<ApiEnv>, errors: FieldErrors): Response {
  const t = translator(c.var.context.locale, c.var.missed);
  return problem(c, 422, "invalid", {
    errors: Object.entries(errors).map(([field, text]) => ({ field, message: t.message(text) })),
  });
}

/** Maps what operations throw; anything else is a fault of ours and is logged. */
export function explain(error: unknown, c: HonoContext<ApiEnv>): Response {
  const known = appErrorIn(error);
  if (known !== null) {
    if (known.retryAfter !== undefined) c.header("retry-after", String(known.retryAfter));
    return problem(c, statusOf(known.code), known.code);
  }
  c.var.log.error({ err: error }, "api failed");
  return problem(c, 500, "unexpected");
}
