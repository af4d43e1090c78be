import type { ShareView } from "../contract/arrangement-view.ts";

/** What those who share a bill still pay, in minor units. */
export function openShares(shares: readonly ShareView[]): number {
  const standing = shares.filter(({ isEnded }) => isEnded !== true);
  return standing.reduce((sum, { amount, paid }) => sum + Math.max(0, amount - paid), 0);
}
