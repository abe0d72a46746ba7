import { gateWithoutDiagnosis } from '../core/gate.ts'
import type { Gate, Outcome, Policy } from '../core/types.ts'
import { conclusionOf } from './event.ts'
import type { Part } from './event.ts'
import type { Declared, Inputs, Need } from './inputs.ts'
import type { LogSource } from '../sources/types.ts'

/** What the caller said became of the deploy: the `outcome` input, else the exit code. */
export function typedOutcome(inputs: Pick<Inputs, 'outcome' | 'exitCode'>): Declared | null {
  if (inputs.outcome !== null) return inputs.outcome
  if (inputs.exitCode === null) return null
  return inputs.exitCode === 0 ? 'succeeded' : 'failed'
}

/** What is known of the deploy before any log is read: what was typed, else `needs`, else the event. */
export function declaredOutcome(
  inputs: Pick<Inputs, 'outcome' | 'exitCode' | 'needs'>,
  part: Pick<Part, 'declared'>,
): Declared | null {
  return typedOutcome(inputs) ?? needsOutcome(inputs.needs) ?? part.declared
}

/** The worst of several jobs. A result that is missing is never a success, and a job that was skipped is none either. */
function needsOutcome(needs: readonly Need[] | null): Declared | null {
  if (needs === null) return null
  const results = needs.map(({ result }) => result)
  const worst = (['failed', 'missing', 'unknown', 'cancelled'] as const).find((word) => results.includes(word))
  if (worst !== undefined) return worst
  if (results.includes('succeeded')) return 'succeeded'
  return results.length > 0 ? 'skipped' : 'missing'
}

/** What is known beside one source of several, or the only one. */
export interface Known {
  readonly typed: Declared | null
  readonly declared: Declared | null
  /** The log of this source is all there is, so what was typed is about it. */
  readonly only: boolean
}

/**
 * What became of the deploy of one source; null leaves it to the log's own closing line. The API's conclusion outranks a
 * record, which on workflow_run the author of a pull request could forge.
 */
export function sourceOutcome(
  source: Pick<LogSource, 'conclusion' | 'exitCode' | 'timedOut'>,
  known: Known,
): Declared | null {
  if (known.only && known.typed !== null) return known.typed
  const concluded = conclusionOf(source.conclusion)
  if (concluded !== null && concluded !== 'unknown') return concluded
  if (known.declared === 'succeeded') return 'succeeded'
  if (source.timedOut === true) return 'failed'
  if (source.exitCode !== null) return source.exitCode === 0 ? 'succeeded' : 'failed'
  return known.only ? known.declared : null
}

/** The word of a diagnosis for it; cancelled, skipped and missing are none of them. */
export function diagnosisOutcome(declared: Declared | null): Outcome | null {
  if (declared === 'succeeded' || declared === 'failed') return declared
  return declared === null ? null : 'unknown'
}

/** The gate where no diagnosis can be: skipped, cancelled, and results that are missing. Null: diagnose. */
export function specialGate(declared: Declared | null, policy: Policy): Gate | null {
  if (declared === 'skipped') return { decision: 'allow', reason: 'the deploy was skipped' }
  if (declared === 'cancelled')
    return { decision: 'allow', reason: 'the deploy was cancelled, so there is nothing to judge' }
  if (declared === 'missing')
    return gateWithoutDiagnosis('how the deploy ended is not known: `needs` holds no result for it', policy)
  return null
}

/** The stricter of two decisions; of equals the first. */
export function stricter(first: Gate, second: Gate): Gate {
  return first.decision === 'allow' && second.decision === 'block' ? second : first
}
