import { isAppError } from "#core/app-error.ts";
import type { Context, Limit } from "#operations/context.ts";

/**
 * Counts one try of a password. The point is taken before the password is checked, so that many
 * tries at once cannot slip through, and given back when it was right: only wrong ones count.
 * @param device the known device that it comes from, if any (known-device.ts)
 * @throws AppError `too_many`; a refused try costs nothing in the other budgets
 */
export async function countAttempt(
  ctx: Context,
  username: string,
  device: string | null = null,
): Promise<{ succeeded(): Promise<void> }> {
  const { signIn } = ctx.limits;
  const account = username.toLowerCase();
  const pair = `${ctx.address} ${account}`;
  const known = await signIn.isKnown(account, ctx.address);
  const shared: [Limit, string][] = [
    [signIn.pair, pair],
    [signIn.address, ctx.address],
    ...(known ? [] : [[signIn.account, account] as [Limit, string]]),
  ];
  const budgets: [Limit, string][] =
    device === null ? shared : [[signIn.device, `${device} ${account}`]];
  await takeAll(budgets);
  return {
    async succeeded() {
      await Promise.all(budgets.map(([limit, key]) => limit.giveBack(key)));
      // The address keeps its count: one's own account must not pay for guesses at others.
      await signIn.pair.reset(pair);
      await signIn.remember(account, ctx.address);
    },
  };
}

async function takeAll(budgets: readonly [Limit, string][]): Promise<void> {
  const taken: [Limit, string][] = [];
  for (const [limit, key] of budgets) {
    try {
      await limit.take(key);
      taken.push([limit, key]);
    } catch (error) {
      if (isAppError(error)) await Promise.all(taken.map(([one, its]) => one.giveBack(its)));
      throw error;
    }
  }
}
