import fc from 'fast-check'
import type { RenderContext } from '../src/core/render-context.ts'
import { renderJson } from '../src/core/render-json.ts'
import { renderComment, renderStandalone, renderSummary } from '../src/core/render-markdown.ts'
import { renderTerminal } from '../src/core/render-terminal.ts'
import { reportOf } from '../src/core/report.ts'
import type { Diagnosis, Evidence, Finding, Report } from '../src/core/types.ts'
import { annotationsOf } from '../src/sinks/annotations.ts'
import { codeSpan } from '../src/core/untrusted.ts'
import { outputsOf } from '../src/sinks/outputs.ts'
import { must, mustEqual, target } from './fuzz-case.ts'
import type { FuzzTarget } from './fuzz-case.ts'
import { diagnoseInput, diagnosisInput } from './fuzz-logs.ts'
import { parseMarkdown } from './markdown-tree.ts'

/** Stands in every untrusted text, and in no text of ours. */
const MARK = 'ZQZ'

const PARTS = [
  ...[
    '`',
    '``',
    '```',
    '~~~',
    '\\',
    '|',
    '<',
    '>',
    '&lt;',
    '<!--',
    '-->',
    '<details>',
    '</details>',
    '<summary>',
    '<img src=x onerror=y>',
  ],
  ...[
    '[',
    ']',
    '](https://x.example)',
    '![',
    '*',
    '**',
    '_',
    '# ',
    '- ',
    '1. ',
    '> ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '\r',
    '\u2028',
    '---',
    '===',
  ],
  ...[
    '@team',
    '#12',
    'https://x.example',
    'www.x.example',
    '$`',
    ':octocat:',
    '[^1]',
    '{name}',
    '::error::',
    '##[error]',
    '\n::set-output name=x::y',
  ],
  ...[
    '\u001b[31m',
    '\u001b]8;;',
    '\u0007',
    '\u009b',
    '\0',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\ud800',
    '\u0085',
    'é',
    '日本',
    '<!-- deploy-triage v1 key=',
  ],
]
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...PARTS), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 10 })
  .chain((parts) => fc.nat(parts.length).map((at) => [...parts.slice(0, at), MARK, ...parts.slice(at)].join('')))

interface Scene {
  readonly diagnosis: Diagnosis
  readonly texts: readonly string[]
  readonly count: number
  readonly budget: number
  readonly override: boolean
  readonly excerpt: RenderContext['excerpt']
}

const scene: fc.Arbitrary<Scene> = fc.record({
  diagnosis: diagnosisInput.map((input) => diagnoseInput(input)),
  texts: fc.array(hostile, { minLength: 12, maxLength: 12 }),
  count: fc.integer({ min: 1, max: 3 }),
  budget: fc.constantFrom(400, 2_000, 8_000, 65_536),
  override: fc.boolean(),
  excerpt: fc.constantFrom('full', 'line', 'none'),
})

/** A diagnosis with every text that comes from a log replaced by a hostile one. */
function poison(diagnosis: Diagnosis, next: () => string): Diagnosis {
  const evidence = (places: readonly Evidence[]): Evidence[] =>
    places.map((place) => ({
      ...place,
      file: next(),
      text: next(),
      excerpt: { ...place.excerpt, lines: place.excerpt.lines.map(next) },
    }))
  const finding = (found: Finding): Finding => ({
    ...found,
    captures: Object.fromEntries(Object.keys(found.captures).map((name) => [name, next()])),
    evidence: evidence(found.evidence),
  })
  const findings = diagnosis.findings.map(finding)
  const { unclassified, cause } = diagnosis
  return {
    ...diagnosis,
    findings,
    cause: cause === null ? null : (findings.find(({ rule }) => rule === cause.rule) ?? null),
    unclassified: unclassified === null ? null : { ...unclassified, evidence: evidence(unclassified.evidence) },
  }
}

function reportFor({ diagnosis, count }: Scene, next: () => string): Report {
  return reportOf(
    Array.from({ length: count }, () => ({
      name: next(),
      job: next(),
      matrix: { [next()]: next() },
      source: next(),
      url: null,
      diagnosis: poison(diagnosis, next),
    })),
  )
}

function contextFor({ override, excerpt }: Scene, next: () => string): RenderContext {
  return {
    repository: 'owner/name',
    headSha: 'a1'.repeat(20),
    runUrl: 'https://github.com/owner/name/actions/runs/7',
    jobUrl: null,
    docsUrl: null,
    beforeMerge: true,
    excerpt,
    override: override ? next() : null,
    resolved: false,
    notes: [`A note about ${codeSpan(next())}, which is ${codeSpan(next())}.`],
    sourceNotes: [`Read: ${codeSpan(next())}.`],
    lineUrl: (_, line) => `https://github.com/owner/name/actions/runs/7#L${line}`,
  }
}

/** Untrusted text stands in code nodes alone. */
function checkMarkdown(markdown: string): void {
  for (const { type, text } of parseMarkdown(markdown)) {
    must(!text.includes(MARK) || type === 'code' || type === 'code_block', `untrusted text in a ${type} node: ${text}`)
  }
  must((markdown.match(/<!-- deploy-triage/g) ?? []).length === countInCode(markdown), 'a forged marker')
  must(
    !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(markdown),
    'a control or bidi character',
  )
}

function countInCode(markdown: string): number {
  return parseMarkdown(markdown)
    .filter(({ type }) => type === 'code' || type === 'code_block')
    .reduce((sum, { text }) => sum + (text.match(/<!-- deploy-triage/g) ?? []).length, 0)
}

function checkRendering(drawn: Scene): void {
  let at = 0
  const next = (): string => drawn.texts[at++ % drawn.texts.length] ?? MARK
  const report = reportFor(drawn, next)
  const context = contextFor(drawn, next)
  checkMarkdown(renderSummary(report, context))
  const comment = renderComment(report, context, drawn.budget)
  must(comment.length <= drawn.budget, 'a comment fits its budget')
  checkMarkdown(comment)
  report.deploys.slice(0, 1).forEach(({ diagnosis }) => {
    checkMarkdown(renderStandalone(diagnosis))
    checkTerminal(renderTerminal(diagnosis, { colour: false, width: 80 }))
  })
  printedOf(report).forEach(checkCommands)
}

/** What a step may print, its own or a later one. */
function printedOf(report: Report): readonly string[] {
  const [worst] = report.deploys
  const json = renderJson(report)
  mustEqual(JSON.parse(json), report, 'the report file reads back')
  const workspace = { root: '/w', checkedOut: false, isFile: () => true }
  const notes = annotationsOf(report.deploys, workspace).map(({ message, title = '' }) => `${title}\n${message}`)
  if (worst === undefined) return [json, ...notes]
  const pages = [renderStandalone(worst.diagnosis), renderTerminal(worst.diagnosis, { colour: false, width: 60 })]
  const outputs = Object.values(outputsOf(report, worst, { reportPath: null, comment: null }))
  return [json, ...notes, ...pages, ...outputs]
}

function checkCommands(printed: string): void {
  const lines = printed.split(/\r\n|[\r\n\u2028\u2029]/)
  must(!lines.some((line) => line.trim().startsWith('::') || line.includes('##[')), 'a runner command')
}

function checkTerminal(text: string): void {
  must(
    !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(text),
    'a control character in the terminal',
  )
}

export const renderTargets: readonly FuzzTarget[] = [target('render', scene, checkRendering)]
