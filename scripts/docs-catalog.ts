import { cleanLine } from '../src/core/clean.ts'
import { createMatcher } from '../src/core/pattern.ts'
import { attribute, codeBlock, codeSpan, fillTemplate, ruleText } from '../src/core/untrusted.ts'
import type { Alternative, Pattern, Rule } from '../src/core/types.ts'

/** The pages of docs/catalog: what the catalog knows, in the words a person would search for. */

export interface CatalogEntry {
  readonly rule: Rule
  /** The logs this rule must win on. */
  readonly samples: readonly string[]
}

/** Lines shown of how a failure looks. */
const MAX_LOOKS = 3
/** Characters shown of a line: the interesting part of a very long one is found by its literal below. */
const MAX_LINE = 240

const VERDICT_WORDS = {
  fatal: '❌ fatal: the same commit fails again',
  transient: '🔁 transient: a retry may succeed',
  unknown: '❔ whether a retry helps is not known',
} as const

const BLAME_WORDS = {
  user: 'yours to fix',
  platform: 'on the side of the platform',
  upstream: 'on the side of a third party',
  unknown: 'not clear on whose side',
} as const

const TIER_WORDS = {
  specific: '',
  general: 'named only when nothing more specific is found',
  wrapper: 'says that something failed and not why: never named as the cause',
  notice: 'worth saying, failed nothing',
} as const

/** Name of each page (`heroku.md`, `index.md`) and its text, which depends on the rules alone. */
export function catalogPages(entries: readonly CatalogEntry[]): ReadonlyMap<string, string> {
  const platforms = new Map<string, CatalogEntry[]>()
  for (const entry of entries.toSorted((a, b) => compare(a.rule.id, b.rule.id)))
    platforms.set(entry.rule.platform, [...(platforms.get(entry.rule.platform) ?? []), entry])
  const sorted = [...platforms].sort(([a], [b]) => compare(a, b))
  const pages = sorted.map(([platform, own]) => [`${platform}.md`, platformPage(platform, own)] as const)
  return new Map([['index.md', indexPage(sorted)], ...pages])
}

/** By code unit, so that the order is the same on every machine; exit codes by their number. */
function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((id) => Number(/\/(\d+)$/.exec(id)?.[1] ?? 'NaN')) as [number, number]
  if (left !== right && !Number.isNaN(left - right)) return left - right
  return a < b ? -1 : a > b ? 1 : 0
}

const GENERATED = '<!-- Written by `npm run docs` from catalog/. Change the rules instead. -->'

function indexPage(platforms: readonly (readonly [string, readonly CatalogEntry[]])[]): string {
  const total = platforms.reduce((sum, [, own]) => sum + own.length, 0)
  const rows = platforms.map(([platform, own]) => {
    const counts = (['fatal', 'transient', 'unknown'] as const).map((verdict) =>
      String(own.filter(({ rule }) => rule.verdict === verdict).length),
    )
    return `| [${platform}](${platform}.md) | ${String(own.length)} | ${counts.join(' | ')} |`
  })
  return [
    GENERATED,
    '# The catalog',
    `${String(total)} known failures of ${String(platforms.length)} platforms and tools. Each page says what a failure looks like, why it happens and what to do. In the terminal: \`node dist/cli/index.js rules\`.`,
    ['| platform or tool | failures | fatal | transient | not known |', '|---|--:|--:|--:|--:|', ...rows].join('\n'),
    'One is missing? [Add a rule](../../CONTRIBUTING.md), or keep it [in your own repository](../own-rules.md).',
    '',
  ].join('\n\n')
}

function platformPage(platform: string, entries: readonly CatalogEntry[]): string {
  const contents = entries.map(({ rule }) => `- [${ruleText(rule.title)}](#${anchorOf(rule)})${codeOf(rule)}`)
  return [
    GENERATED,
    `# ${platform}`,
    `${entries.length === 1 ? 'One known failure' : `${String(entries.length)} known failures`}. [All platforms](index.md)`,
    ...(entries.length > 1 ? [contents.join('\n')] : []),
    ...entries.map((entry) => section(entry)),
    '',
  ].join('\n\n')
}

function codeOf({ code }: Rule): string {
  return code === undefined ? '' : ` (${codeSpan(code)})`
}

function anchorOf({ id }: Rule): string {
  return attribute(id.slice(id.indexOf('/') + 1))
}

function section({ rule, samples }: CatalogEntry): string {
  const tier = TIER_WORDS[rule.tier]
  const facts = [VERDICT_WORDS[rule.verdict], BLAME_WORDS[rule.blame], codeSpan(rule.category), `in ${rule.phase}`]
  const steps = rule.fix.map((step, index) => `${String(index + 1)}. ${fillTemplate(step, {}, true)}`)
  return [
    `<a id="${anchorOf(rule)}"></a>`,
    `## ${ruleText(rule.title)}`,
    [codeSpan(rule.id), ...(rule.code === undefined ? [] : [`code ${codeSpan(rule.code)}`])].join(' · '),
    [...facts, ...(tier === '' ? [] : [tier])].join(' · '),
    ...looks(rule, samples),
    `**Why** ${fillTemplate(rule.cause, {}, true)}`,
    `**Fix**\n\n${steps.join('\n')}`,
    ...(rule.docs === undefined ? [] : [`[Documentation](<${rule.docs}>)`]),
  ].join('\n\n')
}

function looks(rule: Rule, samples: readonly string[]): string[] {
  const lines = linesOf(rule, samples)
  const known = [...new Set(rule.any.flatMap(patternsOf).flatMap(({ text, literal = [] }) => text ?? literal))]
  const others = known.filter((literal) => !lines.some((line) => holds(line, literal)))
  return [
    ...(lines.length === 0 ? [] : [`**Looks like**\n\n${codeBlock(lines, 'text')}`]),
    ...(others.length === 0 ? [] : [`**Also known by** ${others.map(codeSpan).join(', ')}`]),
    ...(rule.exitCodes.length === 0
      ? []
      : [`**Exit code** ${rule.exitCodes.map((code) => codeSpan(String(code))).join(', ')}`]),
  ]
}

function holds(line: string, literal: string): boolean {
  return line.toLowerCase().includes(literal.toLowerCase())
}

function patternsOf(alternative: Alternative): readonly Pattern[] {
  return 'all' in alternative ? alternative.all : [alternative]
}

/** Lines of the samples that show the failure: each the first of its sample that a pattern of the rule matches. */
function linesOf(rule: Rule, samples: readonly string[]): readonly string[] {
  const matchers = rule.any.flatMap(patternsOf).map((pattern) => createMatcher(pattern))
  const found = samples.flatMap((sample) => {
    const lines = sample.split('\n').map((line) => cleanLine(line).trim())
    const line = lines.find((each) => each !== '' && matchers.some((matcher) => matcher.test(each)))
    return line === undefined ? [] : [line.length <= MAX_LINE ? line : `${line.slice(0, MAX_LINE)}…`]
  })
  return [...new Set(found)].slice(0, MAX_LOOKS)
}
