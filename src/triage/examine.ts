import { codeSpan } from '../core/untrusted.ts'
import { gateWithoutDiagnosis } from '../core/gate.ts'
import { reportOf } from '../core/report.ts'
import type { LineUrl } from '../core/render-context.ts'
import type { Deploy, Gate, Report } from '../core/types.ts'
import { judgeSource, judgeUnread } from './deploys.ts'
import type { Court } from './deploys.ts'
import type { Part } from './event.ts'
import { gatherLogs, withJobLogs } from './gather.ts'
import type { Gathered, LogReaders } from './gather.ts'
import type { Declared, Inputs } from './inputs.ts'
import { declaredOutcome, specialGate, stricter, typedOutcome } from './situation.ts'
import type { LogSource, SourceProblem } from '../sources/types.ts'

/** What was found out, before anything is said. */
export interface Examination {
  readonly report: Report
  /** What was known of the deploy before its log was read. */
  readonly declared: Declared | null
  /** What could not be read, and the cure. */
  readonly unread: readonly string[]
  readonly lineUrl: LineUrl
  /** Which sources were used, cut or missing. Untrusted names in it stand in backticks (`codeSpan`). */
  readonly sourceNotes: readonly string[]
}

interface Matter {
  readonly inputs: Inputs
  readonly part: Part
  readonly court: Court
  readonly readers: LogReaders
}

/** Gathers the logs, judges each deploy, and puts them into one report. Trouble with a log is inconclusive and said. */
export async function examine(matter: Matter): Promise<Examination> {
  const { inputs, part, readers } = matter
  const declared = declaredOutcome(inputs, part)
  const gathered = await gatherLogs(inputs, declared, readers)
  const first = await judgeAll(matter, gathered, declared)
  if (!contradicted(first, declared) || gathered.askedForJobs || inputs.jobLogs === 'never')
    return conclude(matter, first)
  return conclude(matter, await judgeAll(matter, await withJobLogs(gathered, readers), declared))
}

interface Judgement {
  readonly declared: Declared | null
  readonly deploys: readonly Deploy[]
  readonly sources: readonly LogSource[]
  readonly problems: readonly SourceProblem[]
  readonly overcome: readonly SourceProblem[]
  /** The gate where there is nothing to diagnose. */
  readonly special: Gate | null
}

async function judgeAll(
  { inputs, part, court }: Matter,
  gathered: Gathered,
  declared: Declared | null,
): Promise<Judgement> {
  const { sources, overcome } = gathered
  const known = { typed: typedOutcome(inputs), declared, only: sources.length === 1 }
  const deploys: Deploy[] = []
  const problems = [...gathered.problems]
  for (const source of sources) {
    const judged = await judgeSource(court, source, known)
    deploys.push(judged.deploy)
    problems.push(...judged.problems)
  }
  const special = specialGate(declared, court.policy)
  if (sources.length === 0 && special === null) {
    if (declared === null && problems.length === 0 && !gathered.askedForJobs) problems.push(NOTHING_GIVEN)
    deploys.push(judgeUnread(court, unread(inputs, part), gathered.allWell ? 'succeeded' : declared))
  }
  return { declared, deploys, sources, problems, overcome, special }
}

const NOTHING_GIVEN: SourceProblem = {
  message: 'There is nothing to read: no log, no exit code, no outcome.',
  hint: 'Give `log` or `log-artifact`, or let `job-logs` be `auto`.',
}

function unread(inputs: Inputs, part: Part): Omit<Deploy, 'diagnosis'> {
  const failed = (inputs.needs ?? []).filter(({ result }) => result !== 'succeeded').map(({ job }) => job)
  const workflow = part.subject.workflow.split('/').at(-1) ?? ''
  const own = part.subject.runId === part.own.runId
  const name = failed.join(', ') || (own ? part.own.job : workflow) || 'deploy'
  return { name, job: null, matrix: inputs.matrix, source: 'no log', url: part.subject.url }
}

/** The run failed, and yet every log and record that was read claims success: one of them is not to be believed. */
function contradicted({ deploys, sources }: Judgement, declared: Declared | null): boolean {
  return (
    declared === 'failed' && sources.length > 0 && deploys.every(({ diagnosis }) => diagnosis.outcome === 'succeeded')
  )
}

/** Something failed, and no log of it was read: that deploy is one of the report, beside those that went well. */
function withFailed({ inputs, part, court }: Matter, judgement: Judgement): Judgement {
  const { declared, deploys, problems } = judgement
  if (!contradicted(judgement, declared)) return judgement
  const failed = judgeUnread(court, unread(inputs, part), declared)
  return { ...judgement, deploys: [...deploys, failed], problems: [...problems, CONTRADICTION] }
}

function conclude(matter: Matter, judgement: Judgement): Examination {
  const { court } = matter
  const { declared, deploys, sources, problems, overcome, special } = withFailed(matter, judgement)
  const report = deploys.length === 0 && special !== null ? { ...reportOf([]), gate: special } : reportOf(deploys)
  const [trouble] = declared === 'succeeded' ? [] : problems
  const unsure =
    trouble === undefined ? report.gate : gateWithoutDiagnosis(court.redact(lowerFirst(trouble.message)), court.policy)
  return {
    report: { ...report, gate: isBlank(deploys) ? unsure : stricter(report.gate, unsure) },
    declared,
    unread: declared === 'succeeded' ? [] : problems.map(sentences),
    lineUrl: (index, line) => sources[index]?.lineUrl(line) ?? null,
    sourceNotes: [
      ...wordOfSources(sources, declared),
      ...sources.flatMap(({ name, notes }) =>
        notes.map((note) => (sources.length > 1 ? `${codeSpan(name)}: ${note}` : note)),
      ),
      ...[...problems, ...overcome].map(sentences),
    ],
  }
}

/** Not a byte was read, and nobody said that it went well: then what kept us from reading is the reason, whatever is decided. */
function isBlank(deploys: readonly Deploy[]): boolean {
  return (
    deploys.length > 0 &&
    deploys.every(({ diagnosis: { stats, outcome, gate, cause } }) => {
      return stats.bytes === 0 && outcome !== 'succeeded' && cause === null && gate.decision === 'allow'
    })
  )
}

function sentences({ message, hint }: SourceProblem): string {
  return `${message.replace(/\.?$/, '.')} ${hint}`.trim()
}

/** Which logs the diagnosis rests on. */
function wordOfSources(sources: readonly LogSource[], declared: Declared | null): readonly string[] {
  if (sources.length === 0) return declared === 'failed' ? ['No log was read.'] : []
  const [first] = sources
  const more = sources.length > 1 ? ` and ${String(sources.length - 1)} more` : ''
  return [`Read: ${first?.description ?? ''}${more}.`]
}

const CONTRADICTION: SourceProblem = {
  message: 'The run failed, yet every log and record that could be read says the deploy succeeded.',
  hint: 'Another job failed, or a record is not to be believed.',
}

function lowerFirst(text: string): string {
  return (text.charAt(0).toLowerCase() + text.slice(1)).replace(/\.$/, '')
}
