import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "#core/app-error.ts";
import { PHOTO_WAIT } from "#core/topics/post.ts";
import type { Limit, Limits, SignInLimits } from "#operations/context.ts";

const QUARTER_HOUR = 15 * 60;
const WEEK = 7 * 24 * 60 * 60;

/** Of previewed photos that may wait for their posts, per address and in kilobytes: dozens of them. */
const WAITING_PHOTOS = 24 * 1024;

function limit(points: number, seconds: number): Limit {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return {
    async take(key, amount = 1) {
      try {
        await limiter.consume(key, amount);
      } catch (refused) {
        const wait = (refused as RateLimiterRes).msBeforeNext ?? 1000;
        throw new AppError("too_many", Math.max(1, Math.ceil(wait / 1000)));
      }
    },
    async giveBack(key) {
      await limiter.reward(key);
    },
    async reset(key) {
      await limiter.delete(key);
    },
  };
}

/**
 * Three budgets of wrong passwords per quarter of an hour, because each stops another attack:
 * - 10 per account and address: guessing one person's password from one place;
 * - 60 per address: trying one password on many accounts. A service hall shares one address, and a
 *   few dozen typos on a Monday morning do not use this up (SIGN_IN_FAILURES_PER_ADDRESS);
 * - 100 per account: guessing from many places at once. Only this one could be used to lock a
 *   person out from elsewhere, so it does not hold at an address from which the same account signed
 *   in during the last week, and one attacking address spends at most 10 of it.
 * A device on which somebody has signed in has 10 for his account that are its own and none of
 * these: whoever guesses beside it, in the same hall or anywhere, cannot lock it out.
 */
function signInLimits(perAddress: number): SignInLimits {
  const known = new RateLimiterMemory({ points: 1, duration: WEEK });
  const pairOf = (account: string, address: string) => `${address} ${account}`;
  return {
    pair: limit(10, QUARTER_HOUR),
    address: limit(perAddress, QUARTER_HOUR),
    account: limit(100, QUARTER_HOUR),
    device: limit(10, QUARTER_HOUR),
    async isKnown(account, address) {
      return (await known.get(pairOf(account, address))) !== null;
    },
    async remember(account, address) {
      await known.set(pairOf(account, address), 1, WEEK);
    },
  };
}

/** Limits live in memory: one process serves one government, and a restart forgives. */
export function createLimits(writesPerMinute: number, wrongPerAddress = 60): Limits {
  return {
    writes: limit(writesPerMinute, 60),
    photos: limit(WAITING_PHOTOS, PHOTO_WAIT / 1000),
    signIn: signInLimits(wrongPerAddress),
  };
}
