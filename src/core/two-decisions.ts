import type { Diagnosis, Finding } from './types.ts'

/**
 * One scan, two decisions: `all` with every rule, `bundled` without own ones. Own rules may add causes and never weaken, so it blocks where either does.
 * Where only the bundled rules block, their cause speaks: a headline that says "a retry may succeed" above a gate that blocks would be believed. Where
 * they have none (`inconclusive: block`), the own one tells more than nothing, and the gate says that it does not count.
 */
export function decideTwice(all: Diagnosis, bundled: Diagnosis): Diagnosis {
  if (all.gate.decision === 'block' || bundled.gate.decision === 'allow') return all
  const { reason } = bundled.gate
  const words = bundled.cause === null ? `by the bundled rules alone ${reason}` : reason
  const gate = { ...bundled.gate, reason: `${words}; rules of your own do not weaken the bundled ones` }
  return bundled.cause === null
    ? { ...all, gate }
    : { ...bundled, gate, findings: [...bundled.findings, ...othersOf(all, bundled)] }
}

/** What only own rules found. None of it is the cause. */
function othersOf({ findings }: Diagnosis, bundled: Diagnosis): readonly Finding[] {
  const known = new Set(bundled.findings.map(({ rule }) => rule))
  return findings
    .filter(({ rule }) => !known.has(rule))
    .map((each) => (each.role === 'cause' ? { ...each, role: 'symptom' } : each))
}
