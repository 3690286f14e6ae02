import { z } from "zod";
import { nameSchema, usernameSchema } from "#core/access/account.ts";
import { judgeNewPassword, newPasswordSchema } from "#core/access/password.ts";
import { parse } from "#core/parse.ts";
import type { Database } from "#db/client.ts";
import { insertAccount, insertGrant } from "#db/queries/access/account-writes.ts";
import { findAccountByUsername } from "#db/queries/access/accounts.ts";
import { appendAudit } from "#db/queries/access/audit.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { hashPassword } from "#operations/access/parts/hash-password.ts";
import { refuseGuessable } from "#operations/access/parts/refuse-guessable.ts";
import { randomCode } from "../server/random.ts";

const inputSchema = z.object({
  username: usernameSchema,
  name: nameSchema,
  password: newPasswordSchema,
});

/**
 * The first way in: an admin for the whole government, made by whoever runs the server. The audit
 * log names the account itself as the one who acted.
 * @param mustChangePassword true for a password that was printed somewhere
 */
export async function createAdmin(
  db: Database,
  input: unknown,
  mustChangePassword: boolean,
  now: Date,
): Promise<Result<{ username: string }>> {
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const { username, name, password } = parsed.value;
  const judged = judgeNewPassword({ username, current: "", next: password, repeat: password });
  if (!judged.ok) return failure({ password: Object.values(judged.errors)[0] ?? "error.invalid" });
  const unknown = await refuseGuessable(db, password, { username, name });
  if (!unknown.ok) return failure({ password: "password.common" });
  if (await findAccountByUsername(db, username)) return failure({ username: "error.taken" });

  const id = randomCode(16);
  const passwordHash = await hashPassword(password);
  const actor = { accountId: id, username, name, mustChangePassword, grants: [], employee: null };
  await write(db, [
    insertAccount(db, {
      id,
      username,
      name,
      email: null,
      active: true,
      passwordHash,
      mustChangePassword,
      createdAt: now,
    }),
    insertGrant(db, id, "admin", null),
    appendAudit(db, actor, now, {
      subjectKind: "account",
      subjectId: id,
      seq: 0,
      action: "account.create",
      before: null,
      after: { username, name, email: null, active: true, roles: "admin" },
      reason: "npm run admin",
    }),
  ]);
  return success({ username });
}
