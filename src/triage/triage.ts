import { engineFor } from '../core/engine.ts'
import { catalogOf, rulesOf } from '../core/search-index.ts'
import { redactDeep } from '../core/redact.ts'
import { redactReport, redactRule } from '../core/redact-report.ts'
import type { RenderContext } from '../core/render-context.ts'
import { worstIndex } from '../core/report.ts'
import { commandSafe } from '../core/untrusted.ts'
import { withhold } from '../core/withhold.ts'
import type { Gate, Report } from '../core/types.ts'
import type { Court } from './deploys.ts'
import { readPart } from './event.ts'
import type { Part } from './event.ts'
import { examine } from './examine.ts'
import type { Examination } from './examine.ts'
import { UserError } from '../errors.ts'
import { quoted } from '../input-values.ts'
import { checkNames, readInputs } from './inputs.ts'
import type { Inputs } from './inputs.ts'
import { findTarget, settleOverride } from './override.ts'
import type { Target } from './override.ts'
import type { Ports } from './ports.ts'
import { publishAll } from './publish.ts'
import { announcePending } from './pending.ts'
import { redactorOf } from './redactor.ts'
import { createTroubles } from './troubles.ts'

/** The whole action: reads, judges, says it everywhere, and decides. Rejects with UserError on invalid input. */
export async function triage(ports: Ports): Promise<Gate> {
  const inputs = readInputs(ports.readInput)
  const part = readPart(ports.env, ports.payload)
  if (part.pending) return announcePending(ports, inputs, part)
  refuseAuthorsRules(ports, inputs, part)
  const court = await seatCourt(ports, inputs)
  const readers = ports.readers(inputs, part)
  const examination = tellable(await examine({ inputs, part, court, readers }), inputs, court)
  const troubles = createTroubles(court.redact)
  const calls = ports.calls()
  const target = await findTarget({ calls, inputs, part, examination, troubles })
  const settled = settleOverride(examination.report, inputs.overrideLabel, target)
  const context = contextOf({ inputs, part, examination, target, override: settled.override, court })
  sayUnread(ports, examination)
  await publishAll({ ports, calls, inputs, part, report: settled.report, context, target, troubles })
  finish(ports, settled.report)
  return settled.report.gate
}

/** On workflow_run and pull_request_target the rules are the base branch's: those of the pull request are not read. */
function refuseAuthorsRules(ports: Ports, inputs: Inputs, part: Part): void {
  const path = inputs.catalog.find((each) => part.authorShas.includes(ports.checkedOutAt(each) ?? ''))
  if (path === undefined) return
  throw new UserError(
    `Input \`catalog\` names ${quoted(path)}, which is checked out from the pull request itself.`,
    'Check out the base branch for your own rules: their authors must not be those they judge.',
  )
}

/** Bundled and own rules, compiled once, and the names that were typed checked against them. */
async function seatCourt(ports: Ports, inputs: Inputs): Promise<Court> {
  const bundled = ports.bundled()
  const redact = redactorOf(inputs, ports.env)
  const loaded = inputs.catalog.length === 0 ? [] : await ports.loadOwn(inputs.catalog, rulesOf(bundled))
  const own = loaded.map((rule) => redactRule(rule, redact))
  const catalogs = own.length === 0 ? [bundled] : [bundled, catalogOf(own)]
  checkNames(inputs, catalogs)
  const { policy, platform, disableRules: disabledRules, exitCode } = inputs
  const ownRules = own.map(({ id }) => id)
  return { engine: engineFor(catalogs), policy, platform, disabledRules, exitCode, ownRules, redact }
}

/** Nothing that was read leaves here before this: names of deploys and sources are redacted too, and what may not be quoted is gone. */
function tellable(examination: Examination, { excerpt }: Inputs, { redact }: Court): Examination {
  const { sourceNotes, unread } = examination
  const report = withhold(redactReport(examination.report, redact), excerpt)
  return { ...examination, report, ...redactDeep({ sourceNotes, unread }, redact) }
}

interface Told {
  readonly inputs: Inputs
  readonly part: Part
  readonly examination: Examination
  readonly target: Target
  readonly override: string | null
  readonly court: Court
}

function contextOf({ inputs, part, examination, target, override, court }: Told): RenderContext {
  const { owner, repo } = part.repository
  return {
    repository: `${owner}/${repo}`,
    headSha: part.headSha,
    runUrl: part.subject.url,
    jobUrl: part.own.url === part.subject.url ? null : part.own.url,
    docsUrl: inputs.docsUrl === null ? null : court.redact(inputs.docsUrl),
    beforeMerge: standsBeforeMerge(part, target),
    excerpt: inputs.excerpt,
    override,
    resolved: false,
    notes: [
      ...loudWord(inputs, part, examination.report),
      ...redactDeep(target.words, court.redact),
      ...policyWords(inputs, court),
    ],
    sourceNotes: examination.sourceNotes,
    lineUrl: examination.lineUrl,
  }
}

/** Whether a merge waits for the gate: not on a push, nor on another run for which no pull request was found. */
function standsBeforeMerge({ event, pull }: Part, target: Target): boolean {
  return event === 'merge_group' || pull.kind === 'number' || pull.kind === 'queue' || target.pull !== null
}

/** A step after the deploy step that passes must not look as if the deploy had. */
function loudWord(inputs: Inputs, part: Part, report: Report): readonly string[] {
  const worst = report.deploys[worstIndex(report.deploys)]
  const sameJob = inputs.needs === null && part.subject.runId === part.own.runId
  if (worst?.diagnosis.outcome !== 'failed' || report.gate.decision === 'block' || !sameJob) return []
  return [
    'THE DEPLOY FAILED. This step passes because the gate does not block it; it does not mean that the deploy went through.',
  ]
}

/** Overrides in force, by name. */
function policyWords(inputs: Inputs, court: Court): readonly string[] {
  const { failOn } = inputs.policy
  return [
    ...(inputs.disableRules.length > 0
      ? [`Rules switched off by \`disable-rules\`: ${inputs.disableRules.join(', ')}.`]
      : []),
    ...(failOn === 'fatal'
      ? []
      : [`The gate is set by \`fail-on\`: ${typeof failOn === 'string' ? failOn : failOn.join(', ')}.`]),
    ...(court.ownRules.length > 0
      ? [`Own rules in use beside the bundled catalog: ${String(court.ownRules.length)}.`]
      : []),
  ]
}

/** One warning for what could not be read: whoever looks at the run sees that something is missing without opening the summary. */
function sayUnread({ host }: Ports, { unread }: Examination): void {
  if (unread.length === 0) return
  host.warning(commandSafe(unread.join('\n')), { title: 'deploy-triage could not read everything' })
}

function finish({ host }: Ports, { gate }: Report): void {
  const line = commandSafe(gate.reason)
  if (gate.decision === 'block') host.setFailed(`Blocked: ${line}`)
  else host.info(`Allowed: ${line}`)
}
