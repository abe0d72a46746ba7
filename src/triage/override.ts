import { worstIndex } from '../core/report.ts'
import type { Report } from '../core/types.ts'
import type { Part } from './event.ts'
import type { Examination } from './examine.ts'
import type { GitHubCalls } from '../github/calls.ts'
import type { Pull } from '../github/pull.ts'
import { findPull, queueLabels } from '../github/pull-request.ts'
import type { Inputs } from './inputs.ts'
import type { Troubles } from './troubles.ts'

/** Where to speak, and what the pull request says itself. */
export interface Target {
  readonly pull: Pull | null
  readonly labels: readonly string[]
  /** Why there is no pull request, for the summary. */
  readonly words: readonly string[]
}

interface Search {
  readonly calls: GitHubCalls | null
  readonly inputs: Inputs
  readonly part: Part
  readonly examination: Examination
  readonly troubles: Troubles
}

const NOWHERE: Target = { pull: null, labels: [], words: [] }

/** Looks for the pull request where a comment or a label could matter. Trouble is noted, never thrown. */
export async function findTarget(search: Search): Promise<Target> {
  const { calls, inputs, part, examination, troubles } = search
  const blocked = examination.report.gate.decision === 'block'
  const labelMatters = blocked && inputs.overrideLabel !== null
  const commentMatters = inputs.comment !== 'never' && hasSomethingToSay(examination)
  if (!labelMatters && !commentMatters) return NOWHERE
  if (part.pull.kind === 'none') return { ...NOWHERE, words: commentMatters ? [part.pull.why] : [] }
  if (calls === null) {
    troubles.add('The pull request could not be read: the input `token` is empty.')
    return NOWHERE
  }
  return troubles.attempt('The pull request could not be read', NOWHERE, async () => {
    const found = await findPull(calls, part)
    if (found.kind === 'found') return { pull: found.pull, labels: found.pull.labels, words: [] }
    const labels = labelMatters ? await queueLabels(calls, part) : []
    return { pull: null, labels, words: commentMatters ? [found.why] : [] }
  })
}

/** A deploy that was skipped or cancelled changes nothing about what was said before. */
export function hasSomethingToSay({ declared }: Examination): boolean {
  return declared !== 'skipped' && declared !== 'cancelled'
}

export interface Settled {
  readonly report: Report
  /** The label that is in force. */
  readonly override: string | null
}

/** A label on the pull request turns a block into an allow, in plain sight. */
export function settleOverride(report: Report, label: string | null, { labels }: Target): Settled {
  if (label === null || report.gate.decision === 'allow' || !labels.includes(label)) return { report, override: null }
  const reason = `the label "${label}" overrides the block: ${report.gate.reason}`
  return { report: { ...report, gate: { decision: 'allow', reason } }, override: label }
}

/** The outcome that speaks for all deploys. */
export function overallOutcome(report: Report): 'failed' | 'succeeded' | 'unknown' {
  return report.deploys[worstIndex(report.deploys)]?.diagnosis.outcome ?? 'unknown'
}
