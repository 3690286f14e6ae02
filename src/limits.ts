import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "#core/app-error.ts";
import type { Limit, Limits } from "#operations/context.ts";

function limit(points: number, seconds: number): Limit {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return {
    async take(key) {
      try {
        await limiter.consume(key);
      } catch (refused) {
        const wait = (refused as RateLimiterRes).msBeforeNext ?? 1000;
        throw new AppError("too_many", Math.max(1, Math.ceil(wait / 1000)));
      }
    },
    async reset(key) {
      await limiter.delete(key);
    },
  };
}

/** Limits live in memory: one process serves one government, and a restart forgives. */
export function createLimits(writesPerMinute: number): Limits {
  return {
    writes: limit(writesPerMinute, 60),
    // Ten wrong passwords in fifteen minutes; a right one resets the count.
    signIn: limit(10, 15 * 60),
  };
}
