import { failure, type Result } from "#lib/result.ts";
import { type FormState, type FormValues, handleForm } from "./form.ts";
import { runAct } from "./form-act.ts";

type Input = Record<string, unknown>;

/** Posting goes over one address in steps; `act` is the button that was pressed. */
export type PostStep<Preview> =
  | { view: "write"; form: FormState }
  | { view: "preview"; form: FormState; preview: Preview };

interface Options<Preview, Posted> {
  /** A fresh form: its number and its secret, and what the address says. */
  initial: FormValues;
  preview: (input: Input) => Promise<Result<Preview>>;
  send: (input: Input) => Promise<Result<Posted>>;
  done: (posted: Posted) => string;
}

/** A form as somebody wrote it elsewhere ("start") or wants to change it ("edit") is shown as it is. */
const showAgain = async () => failure({});

export async function handlePost<Preview, Posted>(
  request: Request,
  { initial, preview, send, done }: Options<Preview, Posted>,
): Promise<PostStep<Preview> | Response> {
  let seen: { preview: Preview } | undefined;
  const show = async (input: Input) => {
    const result = await preview(input);
    if (result.ok) seen = { preview: result.value };
    return result.ok ? failure({}) : result;
  };
  const acts = { start: showAgain, edit: showAgain, preview: show, send };
  const form = await handleForm(request, {
    initial,
    submit: (input) => runAct<Posted>(acts, { act: "preview", ...input }),
    done,
  });
  if (form instanceof Response) return form;
  form.values = { ...initial, ...form.values };
  if (form.status === 422 && Object.keys(form.errors).length === 0) form.status = 200;
  return seen === undefined ? { view: "write", form } : { view: "preview", form, ...seen };
}

/** What a step carries on to the next one, field by field; photos and consents have their own way. */
export const CARRIED = [
  ...["instanceId", "secret", "kind", "unit", "kecamatan", "title", "text"],
  ...["anonymous", "confidential"],
  ...["contact.name", "contact.email", "contact.phone", "contact.mayNotify", "contact.mayContact"],
] as const;

/** A list field as it was sent. */
export const listOf = (values: FormValues, name: string): string[] => {
  const value = values[name];
  return Array.isArray(value) ? value : [];
};
