/** All waiting of one run on GitHub: pauses before retries, and the time lost in requests that came to nothing. */
export const MAX_TOTAL_WAIT_MS = 30_000

/** What a retried request needs at least: no pause is granted that would leave it less than this. */
const RESERVE_MS = 1_000

/** The one allowance that every call of a run draws on, so that many slow calls cannot add up. */
export interface WaitBudget {
  remainingMs(): number
  /** Grants a pause of `ms` and books it, or refuses (false) where it does not fit into what is left. */
  take(ms: number): boolean
  /** Books time that was lost already. */
  charge(ms: number): void
}

export function createWaitBudget(totalMs: number = MAX_TOTAL_WAIT_MS): WaitBudget {
  let left = totalMs
  return {
    remainingMs: () => Math.max(0, left),
    take(ms) {
      if (!Number.isFinite(ms) || ms < 0 || left - ms < Math.min(RESERVE_MS, totalMs / 10)) return false
      left -= ms
      return true
    },
    charge(ms) {
      left -= Math.max(0, ms)
    },
  }
}
