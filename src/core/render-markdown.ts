import type { RenderContext } from './render-context.ts'
import {
  adviceOf,
  alsoSeenOf,
  excerptOf,
  gateLine,
  headlineOf,
  isUnread,
  link,
  nameOf,
  notThis,
  placeOf,
  runbook,
  symbolOf,
  teachIt,
  verdictLine,
} from './render-parts.ts'
import type { Detail } from './render-parts.ts'
import { worstIndex } from './report.ts'
import { codeSpan, ruleText, tableCell, withoutCommands } from './untrusted.ts'
import type { Deploy, Diagnosis, Finding, Report } from './types.ts'

/** Lines of an excerpt in the summary, where there is room. */
const SUMMARY_LINES = 19
/** The same in a comment, from what fits one screen to the bare line; a text that is too long takes the next. Cause and fix are in every one. */
const COMMENT_LINES = [9, 5, 1]

/** The job summary: everything that is known. Bounded by what a diagnosis holds, far below GitHub's limit of 1 MiB for a step. */
export function renderSummary(report: Report, context: RenderContext): string {
  return `${render(report, context, { excerpt: context.excerpt, excerptLines: SUMMARY_LINES, alsoSeen: true })}\n`
}

/** The pull request comment, at most `budget` UTF-16 units: what does not fit is quoted shorter, and says so. */
export function renderComment(report: Report, context: RenderContext, budget: number): string {
  for (const [level, excerptLines] of COMMENT_LINES.entries()) {
    const text = render(report, context, { excerpt: context.excerpt, excerptLines, alsoSeen: level === 0 })
    if (text.length <= budget) return text
  }
  return shortest(report, context, budget)
}

function shortest(report: Report, context: RenderContext, budget: number): string {
  const cut = '\n\n_Shortened to fit GitHub’s limit; the job summary has the rest._'
  const worst = report.deploys[worstIndex(report.deploys)]
  const said = worst === undefined ? [nothing(report)] : [heading(worst.diagnosis), verdictLine(worst.diagnosis)]
  const head = [...said, ...loudGate(report, context)].filter((part) => part !== '').join('\n\n')
  const cause = worst?.diagnosis.cause
  const advice = cause
    ? [adviceOf(cause, context.docsUrl), adviceOf(withShortNames(cause), null)]
    : runbook(context.docsUrl)
  const texts = [...advice.map((each) => `${head}\n\n${each}${cut}`), head + cut]
  return texts.find((text) => text.length <= budget) ?? head.slice(0, budget)
}

/** Characters of a captured name in the shortest advice. */
const SHORT_NAME = 40

function withShortNames(cause: Finding): Finding {
  const captures = Object.entries(cause.captures).map(([name, value]) => [
    name,
    value.length <= SHORT_NAME ? value : `${value.slice(0, SHORT_NAME)}…`,
  ])
  return { ...cause, docs: null, captures: Object.fromEntries(captures) as Record<string, string> }
}

/** One diagnosis without a run round it, as the CLI prints it: what the pull request comment would say. */
export function renderStandalone(diagnosis: Diagnosis): string {
  const deploy: Deploy = { name: 'deploy', job: null, matrix: null, source: 'log', url: null, diagnosis }
  const report: Report = { version: 1, deploys: [deploy], verdict: diagnosis.verdict, gate: diagnosis.gate }
  return `${withoutCommands(renderComment(report, BARE, COMMENT_LIMIT))}\n`
}

/** Characters of a comment on GitHub. */
const COMMENT_LIMIT = 65_536

const BARE: RenderContext = {
  repository: '',
  headSha: null,
  runUrl: null,
  jobUrl: null,
  docsUrl: null,
  beforeMerge: true,
  excerpt: 'full',
  override: null,
  resolved: false,
  notes: [],
  sourceNotes: [],
  lineUrl: () => null,
}

function render(report: Report, context: RenderContext, detail: Detail): string {
  const body = context.resolved
    ? [resolved()]
    : report.deploys.length > 1
      ? several(report, context, detail)
      : single(report, context, detail)
  const notes = notesOf(report, context).map((note) => `> ${ruleText(note)}`)
  return [...body, notes.join('\n>\n'), footer(report, context)].filter((part) => part !== '').join('\n\n')
}

function resolved(): string {
  return '### ✅ Resolved: the deploy succeeded\n\nThe failure reported here before is gone.'
}

/** What was read is small print, unless nothing could be: then it says what to set up. */
function notesOf(report: Report, { notes, sourceNotes, resolved: green }: RenderContext): readonly string[] {
  return green || !isBlind(report) ? notes : [...notes, ...sourceNotes]
}

function isBlind({ deploys }: Report): boolean {
  return deploys.every(({ diagnosis }) => diagnosis.stats.lines === 0 && diagnosis.outcome !== 'succeeded')
}

/** The gate's word where it belongs to the headline: it blocks, or would but for the label. A gate that lets pass has its word at the end. */
function loudGate(report: Report, { override, beforeMerge }: RenderContext): string[] {
  if (override !== null) return [`⚠️ The label ${codeSpan(override)} overrides the gate: this would have been blocked.`]
  return report.gate.decision === 'block' ? [gateLine(report.gate, soleCause(report), beforeMerge)] : []
}

/** The cause that the headline names already. */
function soleCause({ deploys }: Report): Finding | null {
  return deploys.length === 1 ? (deploys[0]?.diagnosis.cause ?? null) : null
}

function heading(diagnosis: Diagnosis): string {
  return `### ${symbolOf(diagnosis)} ${headlineOf(diagnosis)}`
}

/** Without a deploy to speak of, the first words of the gate's reason say what happened. */
function nothing({ gate }: Report): string {
  const [what = ''] = gate.reason.split(/[,:] /)
  return `### ⚪ ${ruleText(what.charAt(0).toUpperCase() + what.slice(1))}`
}

function single(report: Report, context: RenderContext, detail: Detail): string[] {
  const [deploy] = report.deploys
  const loud = loudGate(report, context)
  return deploy === undefined ? [nothing(report), ...loud] : sections(deploy, { index: 0, context, detail }, loud)
}

/** `words`: what stands between the verdict and the log. */
function sections({ diagnosis }: Deploy, place: Place, words: readonly string[]): string[] {
  const { context, detail } = place
  const { cause } = diagnosis
  const head = [heading(diagnosis), ...[verdictLine(diagnosis), ...words].filter((line) => line !== '')]
  const also = detail.alsoSeen ? alsoSeenOf(diagnosis) : null
  const seen = also === null ? [] : [also]
  if (cause !== null)
    return [
      ...head,
      ...quotes(cause.evidence, cause.tier === 'general' ? PLACES : 1, place),
      adviceOf(cause, context.docsUrl),
      ...seen,
      notThis(cause),
    ]
  const help = diagnosis.outcome === 'succeeded' ? [] : runbook(context.docsUrl)
  return [...head, ...withoutCause(diagnosis, place), ...help, ...seen]
}

interface Place {
  readonly index: number
  readonly context: RenderContext
  readonly detail: Detail
}

/** Places quoted where no single line says it all, */
const PLACES = 3
/** and lines of each of them. */
const LOOK_LINES = 5

function withoutCause({ unclassified, exitCode }: Diagnosis, place: Place): string[] {
  if (unclassified === null) return []
  const meaning = exitCode?.meaning == null ? [] : [ruleText(exitCode.meaning)]
  const hint = unclassified.hint === null ? [] : [`It looks like ${codeSpan(unclassified.hint)}, but no rule is sure.`]
  const [first] = unclassified.evidence
  if (isUnread(unclassified.evidence)) return [...meaning, ...hint]
  const hidden = place.context.excerpt === 'none'
  return [
    ...meaning,
    ...hint,
    ...(hidden ? [] : ['**Look here first**']),
    ...quotes(unclassified.evidence, PLACES, place),
    teachIt(hidden ? undefined : first),
  ]
}

function quotes(
  evidence: Diagnosis['findings'][number]['evidence'],
  count: number,
  { index, context, detail }: Place,
): string[] {
  if (context.excerpt === 'none') return []
  const places = evidence.slice(0, count)
  const room = places.length === 1 ? detail : { ...detail, excerptLines: Math.min(detail.excerptLines, LOOK_LINES) }
  return places.map((each) => `${placeOf(each, context.lineUrl(index, each.line), room)}\n\n${excerptOf(each, room)}`)
}

/** Many deploys: a table for the overview, then each different failure once, the worst first. */
function several(report: Report, context: RenderContext, detail: Detail): string[] {
  const failed = report.deploys.filter(({ diagnosis }) => diagnosis.outcome !== 'succeeded')
  const title =
    failed.length === 0
      ? '### ✅ All deploys succeeded'
      : `### ❌ ${String(failed.length)} of ${String(report.deploys.length)} deploys failed`
  const rows = report.deploys.map((deploy) => row(deploy))
  const table = ['| | deploy | cause | retry |', '|---|---|---|---|', ...rows.slice(0, MAX_ROWS)].join('\n')
  const more = rows.length > MAX_ROWS ? [`_and ${String(rows.length - MAX_ROWS)} more_`] : []
  return [title, ...loudGate(report, context), table, ...more, ...differentFailures(report, context, detail)]
}

/** Rows of the overview: GitHub runs at most 256 jobs of a matrix. */
const MAX_ROWS = 256
/** Different failures shown in full. */
const MAX_FAILURES = 6

function row(deploy: Deploy): string {
  const { diagnosis, url } = deploy
  const name = tableCell(deploy.name)
  const linked = url === null ? name : `${name} ${link('↗', url)}`
  const retry =
    diagnosis.outcome === 'succeeded'
      ? ''
      : diagnosis.verdict === 'transient'
        ? 'may help'
        : diagnosis.verdict === 'fatal'
          ? 'will not help'
          : 'not known'
  const cause = diagnosis.outcome === 'succeeded' ? '' : headlineOf(diagnosis).replace(/\\?\|/g, '¦')
  return `| ${symbolOf(diagnosis)} | ${linked} | ${cause} | ${retry} |`
}

function differentFailures(report: Report, context: RenderContext, detail: Detail): string[] {
  const groups = new Map<string, number[]>()
  report.deploys.forEach(({ diagnosis }, index) => {
    if (diagnosis.outcome === 'succeeded') return
    const key = diagnosis.cause?.rule ?? `unclassified ${String(index)}`
    groups.set(key, [...(groups.get(key) ?? []), index])
  })
  const worst = worstIndex(report.deploys)
  const ordered = [...groups.values()].sort((a, b) => Number(b.includes(worst)) - Number(a.includes(worst)))
  return ordered.slice(0, MAX_FAILURES).flatMap((indices) => {
    const [first = 0] = indices
    const deploy = report.deploys[first]
    const names = indices.flatMap((index) => report.deploys[index] ?? []).map(nameOf)
    const words = [`Deploys: ${names.slice(0, 20).join(', ')}`]
    return deploy === undefined ? [] : sections(deploy, { index: first, context, detail }, words)
  })
}

function footer(report: Report, context: RenderContext): string {
  const cause = report.deploys[worstIndex(report.deploys)]?.diagnosis.cause ?? null
  const parts = [
    ...(cause === null ? [] : [codeSpan(cause.rule)]),
    ...(context.runUrl === null ? [] : [link('run', context.runUrl)]),
    ...(context.jobUrl === null ? [] : [link('triage job', context.jobUrl)]),
    ...(context.headSha === null ? [] : [codeSpan(context.headSha.slice(0, 7))]),
    ...(isBlind(report) ? [] : context.sourceNotes.map(ruleText)),
  ]
  const small = parts.length === 0 ? [] : [`<sub>${parts.join(' · ')}</sub>`]
  const quiet = !context.resolved && report.gate.decision === 'allow'
  return [...(quiet ? [gateLine(report.gate, soleCause(report), context.beforeMerge)] : []), ...small].join('\n\n')
}
