/** Owns how many messages a seat may send: a bucket that fills steadily. Forty pupils share one address, so seats are counted and not addresses. */

export type Bucket = { take(now: number): boolean };

/** `perSecond` flow in; at most `burst` are saved up. */
export function createBucket(perSecond: number, burst: number): Bucket {
  let left = burst;
  let at: number | null = null;
  return {
    take: (now) => {
      left = Math.min(burst, left + (Math.max(0, now - (at ?? now)) * perSecond) / 1000);
      at = now;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
