import { lazily } from '../core/lazily.ts'
import { rulesOf } from '../core/search-index.ts'
import type { Catalog } from '../core/search-index.ts'
import { CATEGORIES } from '../core/types.ts'
import type { FailOn, Policy, Rule } from '../core/types.ts'
import type { ExcerptMode } from '../core/render-context.ts'
import { UserError } from '../errors.ts'
import { isRecord } from '../payload.ts'
import {
  badValue,
  choice,
  exitCodeOf,
  flag,
  jsonOf,
  lines,
  listed,
  matrixOf,
  quoted,
  runIdOf,
  shortText,
  suggestion,
  text,
  urlOf,
  words,
} from '../input-values.ts'
import type { Matrix, ReadInput } from '../input-values.ts'

/** What became of a deploy, as somebody says it. `missing`: it should have been said and was not. */
export type Declared = 'succeeded' | 'failed' | 'cancelled' | 'skipped' | 'unknown' | 'missing'

/** How one job before this one ended, from the `needs` context. */
export interface Need {
  readonly job: string
  readonly result: Declared
}

/** The inputs of action.yml, validated. Null and empty lists: not given. */
export interface Inputs {
  readonly exitCode: number | null
  readonly outcome: Declared | null
  readonly needs: readonly Need[] | null
  readonly log: readonly string[]
  readonly logArtifact: readonly string[]
  readonly runId: number | null
  readonly jobLogs: 'auto' | 'always' | 'never'
  readonly platform: string | null
  readonly catalog: readonly string[]
  readonly disableRules: readonly string[]
  readonly mask: readonly string[]
  readonly policy: Policy
  readonly overrideLabel: string | null
  readonly comment: 'on-failure' | 'always' | 'never'
  readonly commentKey: string | null
  readonly matrix: Matrix | null
  readonly status: 'never' | 'auto' | 'always'
  readonly statusContext: string
  readonly excerpt: ExcerptMode
  readonly docsUrl: string | null
  readonly summary: boolean
  readonly annotations: boolean
  readonly reportPath: string | null
}

/** Validates everything that was typed. Throws UserError naming input, value and choices at the first bad one. */
export function readInputs(read: ReadInput): Inputs {
  return {
    ...readEvidence(read),
    ...readRules(read),
    ...readPublishing(read),
  }
}

function readEvidence(read: ReadInput) {
  return {
    exitCode: exitCodeOf(read),
    outcome: outcomeOf(read),
    needs: needsOf(read),
    log: lines(read, 'log'),
    logArtifact: lines(read, 'log-artifact'),
    runId: runIdOf(read),
    jobLogs: choice(read, 'job-logs', ['auto', 'always', 'never']),
  }
}

function readRules(read: ReadInput) {
  return {
    platform: text(read, 'platform'),
    catalog: lines(read, 'catalog'),
    disableRules: words(read('disable-rules')),
    mask: lines(read, 'mask'),
    policy: { failOn: failOnOf(read), inconclusive: choice(read, 'inconclusive', ['allow', 'block']) },
    overrideLabel: shortText(read, 'override-label', 50),
  }
}

function readPublishing(read: ReadInput) {
  return {
    comment: choice(read, 'comment', ['on-failure', 'always', 'never']),
    commentKey: shortText(read, 'comment-key', 200),
    matrix: matrixOf(read),
    status: choice(read, 'status', ['never', 'auto', 'always']),
    statusContext: shortText(read, 'status-context', 100) ?? 'deploy-triage',
    excerpt: choice(read, 'excerpt', ['full', 'line', 'none']),
    docsUrl: urlOf(read, 'docs-url'),
    summary: flag(read, 'summary'),
    annotations: flag(read, 'annotations'),
    reportPath: text(read, 'report-path'),
  }
}

/** The words of `steps.<id>.outcome` and `needs.<job>.result`, and our own. */
const DECLARED: ReadonlyMap<string, Declared> = new Map([
  ['success', 'succeeded'],
  ['succeeded', 'succeeded'],
  ['failure', 'failed'],
  ['failed', 'failed'],
  ['cancelled', 'cancelled'],
  ['skipped', 'skipped'],
  ['unknown', 'unknown'],
])

function outcomeOf(read: ReadInput): Declared | null {
  const value = read('outcome').trim()
  if (value === '') return null
  const declared = DECLARED.get(value)
  if (declared !== undefined) return declared
  const choices = [...DECLARED.keys()]
  throw badValue('outcome', value, `${listed(choices)}${suggestion(value, choices)}`)
}

const NEEDS_CURE = '`${{ toJSON(needs) }}`, in a job that has the deploy job in its `needs:`'

function needsOf(read: ReadInput): readonly Need[] | null {
  const value = read('needs').trim()
  if (value === '') return null
  const needs = jsonOf(value)
  if (!isRecord(needs)) throw badValue('needs', value, NEEDS_CURE)
  return Object.entries(needs).map(([job, entry]) => {
    const result = isRecord(entry) ? entry['result'] : undefined
    return { job, result: (typeof result === 'string' ? DECLARED.get(result) : undefined) ?? 'missing' }
  })
}

const FAIL_ON = ['fatal', 'any', 'never'] as const
const FAIL_ON_CURE = '`fatal`, `any`, `never`, or a list of categories and rule ids'

function failOnOf(read: ReadInput): FailOn {
  const value = read('fail-on')
  const list = words(value)
  const [first] = list
  if (first === undefined) return 'fatal'
  const single = FAIL_ON.find((word) => word === first)
  if (single !== undefined && list.length === 1) return single
  const alone = FAIL_ON.find((word) => list.includes(word))
  if (alone !== undefined) throw badValue('fail-on', value.trim(), `\`${alone}\` alone, or a list without it`)
  const bad = list.find((word) => !word.includes('/') && !CATEGORIES.some((category) => category === word))
  // A rule of your own at the top of its folder has an id without a slash; which there are is known once they are loaded.
  if (bad === undefined || read('catalog').trim() !== '') return list
  throw badValue('fail-on', bad, `${FAIL_ON_CURE}${suggestion(bad, [...FAIL_ON, ...CATEGORIES])}`)
}

/** Checks what only the loaded catalog can tell: rule ids and the platform. Throws UserError at the first unknown name. */
export function checkNames(inputs: Inputs, catalogs: readonly Catalog[]): void {
  const rules = lazily(() => catalogs.flatMap(rulesOf))
  const { failOn } = inputs.policy
  checkIds('disable-rules', inputs.disableRules, rules)
  if (typeof failOn !== 'string') {
    const wanted = failOn.filter((word) => !CATEGORIES.some((category) => category === word))
    checkIds('fail-on', wanted, rules)
  }
  if (inputs.platform === null) return
  const platforms = [...new Set(rules().map((rule) => rule.platform))].sort()
  if (platforms.includes(inputs.platform)) return
  throw badValue(
    'platform',
    inputs.platform,
    `one of these${suggestion(inputs.platform, platforms)}: ${listed(platforms)}`,
  )
}

function checkIds(name: string, wanted: readonly string[], rules: () => readonly Rule[]): void {
  if (wanted.length === 0) return
  const ids = rules().flatMap((rule) => [rule.id, ...rule.aliases])
  const bad = wanted.find((id) => !ids.includes(id))
  if (bad === undefined) return
  const near = suggestion(bad, ids)
  throw new UserError(
    `Input \`${name}\` names the rule ${quoted(bad)}, which is in no catalog.`,
    `Use the id of a rule, as \`rules list\` of the command line prints it${near}.`,
  )
}
