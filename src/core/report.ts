import type { Deploy, Diagnosis, Report, Verdict } from './types.ts'

/** The higher, the worse. A block is worse than any verdict. */
const VERDICT_WEIGHT: Readonly<Record<Verdict, number>> = { fatal: 2, unknown: 1, transient: 0 }
const OUTCOME_WEIGHT: Readonly<Record<Diagnosis['outcome'], number>> = { failed: 2, unknown: 1, succeeded: 0 }

function badness({ gate, outcome, verdict, cause }: Diagnosis): number[] {
  return [gate.decision === 'block' ? 1 : 0, OUTCOME_WEIGHT[outcome], VERDICT_WEIGHT[verdict], cause === null ? 0 : 1]
}

function isWorse(a: Diagnosis, b: Diagnosis): boolean {
  const [left, right] = [badness(a), badness(b)]
  const at = left.findIndex((weight, index) => weight !== right[index])
  return at >= 0 && (left[at] ?? 0) > (right[at] ?? 0)
}

/** The index of the deploy that speaks for all: a block first, then failed, then fatal; the first of equals. -1 when there is none. */
export function worstIndex(deploys: readonly Deploy[]): number {
  return deploys.reduce((worst, deploy, index) => {
    const current = deploys[worst]
    return current === undefined || isWorse(deploy.diagnosis, current.diagnosis) ? index : worst
  }, -1)
}

/** Several deploys as one report; the worst speaks. Without any the report is inconclusive and allows: the caller decides what that means. */
export function reportOf(deploys: readonly Deploy[]): Report {
  const worst = deploys[worstIndex(deploys)]?.diagnosis
  return {
    version: 1,
    deploys,
    verdict: worst?.verdict ?? 'unknown',
    gate: worst?.gate ?? { decision: 'allow', reason: 'there was nothing to diagnose' },
  }
}
