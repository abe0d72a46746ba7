import { plainLine, withoutCommands } from '../core/untrusted.ts'
import { createRedactor, secretValuesOf } from '../core/redact.ts'
import type { Diagnosis, Finding } from '../core/types.ts'
import { engineFor } from '../core/engine.ts'
import { UserError } from '../errors.ts'
import type { CliOptions } from './arguments.ts'
import { STATUS, catalogsFor, sayEmpty } from './commands.ts'
import type { Terminal } from './commands.ts'
import { diagnoseScan, scanFiles } from './diagnose-files.ts'
import { refuseMore } from './usage.ts'

/** `explain FILE`: the cause with the reasons why it won, and everything else that matched with the reason why it did not. */
export async function explainCommand(
  files: readonly string[],
  options: CliOptions,
  terminal: Terminal,
): Promise<number> {
  if (files.length === 0) throw new UserError('There is no log to explain.', 'Name a file: `explain deploy.log`.')
  refuseMore('explain', files.slice(1), '`explain FILE`; `diagnose` takes several files as one deploy')
  const scan = await scanFiles(engineFor(await catalogsFor(options)), files, terminal.progress)
  const diagnosis = diagnoseScan(scan, options, createRedactor({ values: secretValuesOf(terminal.env) }))
  sayEmpty(diagnosis, terminal)
  terminal.out(`${withoutCommands(explain(diagnosis).map(plainLine).join('\n'))}\n`)
  return STATUS.done
}

function explain(diagnosis: Diagnosis): string[] {
  const { cause, findings, outcome, exitCode, verdict, stats } = diagnosis
  const others = findings.filter(({ rule }) => rule !== cause?.rule)
  const head = [
    `${String(stats.lines)} lines, outcome ${outcome}, exit code ${exitCode === null ? 'not known' : String(exitCode.value)}, verdict ${verdict}`,
    '',
  ]
  const won =
    cause === null
      ? ['No rule explains this log.', ...placesOf(diagnosis.unclassified?.evidence ?? [])]
      : ['Won:', ...describe(cause, reasonsToWin(cause))]
  const lost =
    others.length === 0
      ? ['Nothing else matched.']
      : ['Lost:', ...others.flatMap((finding) => describe(finding, reasonToLose(finding, cause)))]
  return [...head, ...won, '', ...lost]
}

function describe(finding: Finding, reason: string): string[] {
  return [
    `  ${finding.rule} (${finding.tier}, ${finding.category}, ${finding.confidence} confidence)`,
    `    ${reason}`,
    ...placesOf(finding.evidence),
  ]
}

function placesOf(evidence: Finding['evidence']): string[] {
  return evidence.map(({ file, line, text }) => `    ${file}:${String(line)}: ${text}`)
}

function reasonsToWin({ tier, confidence }: Finding): string {
  const because = tier === 'specific' ? 'It states a root cause' : 'Nothing more specific matched'
  return `${because}${confidence === 'low' ? ', though the evidence is weak' : ''}, and nothing that matched explains it.`
}

function reasonToLose({ tier, role, category }: Finding, cause: Finding | null): string {
  if (role === 'notice') return 'A notice: it failed nothing.'
  if (tier === 'wrapper') return 'A wrapper: it says that something failed, not why.'
  if (cause === null) return 'The log went on well after it, so it was tolerated.'
  if (tier === 'general' && cause.tier === 'specific') return 'General: a specific rule matched.'
  if (category === cause.category) return 'The same kind of failure, further from its beginning.'
  return `Explained by ${cause.category}, tolerated, or further from where the deploy failed.`
}
