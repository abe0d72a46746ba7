import type { Category, FailOn, Finding, Gate, Outcome, Policy, Verdict } from './types.ts'

/** What the gate looks at. `cause` is null when nothing in the catalog explains the failure. */
export interface GateFacts {
  readonly outcome: Outcome
  readonly verdict: Verdict
  readonly cause: Pick<Finding, 'rule' | 'category' | 'title'> | null
}

/** The truth table of docs/gate.md: may this be merged? */
export function decideGate(facts: GateFacts, policy: Policy): Gate {
  if (policy.failOn === 'never') return allow('the gate is off (fail-on: never)')
  if (facts.outcome === 'succeeded') return allow('the deploy succeeded')
  if (facts.cause === null) return inconclusive(facts.outcome, policy)
  const { title, rule, category } = facts.cause
  if (facts.verdict === 'transient') return allow(`a retry may succeed: ${title} (${rule})`)
  if (blocks(policy.failOn, facts.verdict, rule, category)) return { decision: 'block', reason: `${title} (${rule})` }
  return allow(`${whyNot(policy.failOn, facts.verdict)}: ${title} (${rule})`)
}

/** A list passes over what it does not name, however fatal that is. */
function whyNot(failOn: FailOn, verdict: Verdict): string {
  if (typeof failOn === 'string') return 'not known to be fatal'
  return `${verdict === 'fatal' ? 'fatal, but ' : ''}not among what \`fail-on\` names`
}

function blocks(failOn: FailOn, verdict: Verdict, rule: string, category: Category): boolean {
  if (failOn === 'fatal') return verdict === 'fatal'
  if (failOn === 'any') return true
  return failOn.includes(rule) || failOn.includes(category)
}

function inconclusive(outcome: Outcome, policy: Policy): Gate {
  const reason =
    outcome === 'failed'
      ? 'the deploy failed and no known cause was found'
      : 'no known failure was found and the outcome is not known'
  return policy.inconclusive === 'block'
    ? { decision: 'block', reason: `${reason} (inconclusive: block)` }
    : allow(reason)
}

function allow(reason: string): Gate {
  return { decision: 'allow', reason }
}

/** The gate when there is nothing to diagnose: no log, an expired artifact, an API that is down. `reason` says which. */
export function gateWithoutDiagnosis(reason: string, policy: Policy): Gate {
  if (policy.failOn === 'never') return allow('the gate is off (fail-on: never)')
  return policy.inconclusive === 'block'
    ? { decision: 'block', reason: `${reason} (inconclusive: block)` }
    : allow(reason)
}
