import type { Category } from '../core/types.ts'
import { EXIT_CODES } from '../core/exit-code.ts'
import { lintPatterns, lintTwins } from './lint-patterns.ts'
import type { LoadedRule, Problem } from './load.ts'
import { patternsOf } from './read-rule.ts'
import type { RawRule } from './raw.ts'

/** What is wrong, and what to do about it; where the bundled catalog is maintained there may be one thing more to do. */
export type Remark = readonly [message: string, cure: string, bundled?: string]

/** A title of fewer words names a thing and says nothing of it. */
const FEWEST_TITLE_WORDS = 3

/** A cause or a step of a fix is read in a comment beside a red deploy: longer than this, nobody reads it. Characters. */
const LONGEST_STEP = 320
const LONGEST_CAUSE = 520

/** Words a step of a fix may begin with. A new verb is welcome: add it. */
const IMPERATIVES = new Set(
  `abort accept add adopt align allow annotate apply ask assign attach authenticate await back bring build bundle cache call cap catch change check choose clear close
  commit compare compile configure connect contact convert copy correct create declare define delete deploy destroy disable do download drop embed enable encrypt end
  escape exclude export extend fetch find finish fit fix follow format free generate give grant guard handle ignore import include increase indent inspect install
  join keep label leave let lift limit link list listen load log look loosen lower make map mark match measure merge migrate mirror mock mount move name never open order
  package pass pin place point prefer prepare print provide publish pull push put quote raise read rebase rebuild reconnect record recover recreate reduce refresh
  register regenerate reinstall relax release remove rename render renew repair repeat replace request require rerun reset resolve resume restart restore retry return
  reuse review revoke roll rotate run save scale search see seed send serialise serve set settle shorten shrink skip specify split spread start stop store switch sync
  synthesise take tell test touch track trigger trim try turn undo unlock unprotect unseal unset update upgrade upload use validate vendor verify wait wrap write`.split(
    /\s+/,
  ),
)

/** Words that lead into a step: the verb comes later in the sentence. */
const LEAD_INS = new Set(
  'after also alternatively always as at before behind beside between by during else for from if in inside instead just on once only or otherwise then to under unless until when where with without'.split(
    ' ',
  ),
)

/** Categories that a retry may cure: calling them fatal would block a merge for the weather. */
const CURED_BY_RETRY: ReadonlySet<Category> = new Set(['network', 'rate-limit', 'timeout', 'platform-internal'])

/** Rules of those categories that fail every time all the same, and why. */
const FATAL_ALL_THE_SAME: ReadonlyMap<string, string> = new Map<string, string>()

/** As core/untrusted.ts fills them. */
const PLACEHOLDER = /(?<![{$])\{([A-Za-z_]\w{0,63})\}(?!\})/g
const GROUP = /\(\?P<([a-zA-Z_]\w*)>/g

/** Style and soundness of rules beyond the schema, each with its cure. Loading does not ask for it; `catalog check` does. */
export function lintRules(rules: readonly LoadedRule[], areBundled = false): Problem[] {
  const toProblem =
    ({ file: { path, id } }: LoadedRule) =>
    ([message, cure, bundled]: Remark): Problem => {
      return { path, id, message, cure: areBundled && bundled !== undefined ? `${cure} ${bundled}` : cure }
    }
  return [...rules.flatMap((loaded) => remarksOn(loaded).map(toProblem(loaded))), ...lintTwins(rules)]
}

function remarksOn({ raw, rule }: LoadedRule): Remark[] {
  return [
    ...lintTitle(raw.title, rule.platform),
    ...raw.fix.flatMap((step, index) => (STARTER.has(step.trim()) ? [] : lintStep(step.trim(), index + 1))),
    ...lintCause(raw.cause.trim()),
    ...lintDocs(raw),
    ...lintVerdict(raw, rule.id),
    ...lintCaptures(raw),
    ...lintExitCode(raw, rule.platform),
    ...lintPatterns(raw),
    ...lintScaffold(raw),
  ]
}

/** The texts of the rule that a report offers to start from (core/render-parts.ts). */
const STARTER = new Set([
  'What happened, in a few words',
  'Why it happens, in two or three sentences.',
  'What to change, and where.',
])

/** scripts/new-rule.mjs marks its texts with REPLACE-ME. */
function lintScaffold(raw: RawRule): Remark[] {
  const left = [raw.title, raw.cause, ...raw.fix].filter((text) => STARTER.has(text.trim()))
  return [
    ...(JSON.stringify(raw).includes('REPLACE-ME')
      ? ([['still has texts of the scaffold.', 'Replace every `REPLACE-ME`.']] as const)
      : []),
    ...left.map((text) => [`still has \`${text.trim()}\` of the rule it began as.`, 'Write your own.'] as const),
  ]
}

function lintTitle(title: string, platform: string): Remark[] {
  const cure = 'Say what happened as a statement, such as "The build ran out of memory".'
  const words = title.split(/\s+/)
  const isName = title.toLowerCase().replaceAll(/[^a-z]/g, '') === platform.replaceAll(/[^a-z]/g, '')
  if (isName || words.length < FEWEST_TITLE_WORDS) return [[`the title \`${title}\` is too vague.`, cure]]
  if (title === title.toUpperCase()) return [[`the title \`${title}\` is in capitals.`, cure]]
  return /[.!]$/.test(title) ? [[`the title ends with \`${title.slice(-1)}\`.`, 'Remove it.']] : []
}

function firstWord(text: string): string {
  return (/^[A-Za-z]+/.exec(text)?.[0] ?? '').toLowerCase()
}

function lintStep(step: string, number: number): Remark[] {
  const name = `step ${String(number)} of \`fix\``
  const remarks: Remark[] = []
  const first = firstWord(step)
  const later = step.toLowerCase().match(/[a-z]+/g) ?? []
  const isImperative = IMPERATIVES.has(first) || (LEAD_INS.has(first) && later.some((word) => IMPERATIVES.has(word)))
  if (!isImperative)
    remarks.push([
      `${name} begins with \`${step.split(/\s/)[0] ?? ''}\`, which is no imperative.`,
      'Begin with what to do: "Set …", "Run …".',
      'A verb that src/catalog/lint.ts does not know may be added there.',
    ])
  if (step.length > LONGEST_STEP)
    remarks.push([
      `${name} has ${String(step.length)} characters.`,
      `Keep it to ${String(LONGEST_STEP)}, or make two steps of it.`,
    ])
  return remarks
}

function lintCause(cause: string): Remark[] {
  if (cause.length <= LONGEST_CAUSE) return []
  return [
    [
      `\`cause\` has ${String(cause.length)} characters.`,
      `Keep it to ${String(LONGEST_CAUSE)}: two or three sentences.`,
    ],
  ]
}

function lintDocs({ docs }: RawRule): Remark[] {
  if (docs !== undefined && /^https:\/\/[^/\s]+\.[^/\s]+/.test(docs)) return []
  return [['has no documentation link.', "Set `docs` to the tool's own page (https)."]]
}

function lintVerdict({ verdict, category }: RawRule, id: string): Remark[] {
  if (verdict !== 'fatal' || !CURED_BY_RETRY.has(category) || FATAL_ALL_THE_SAME.has(id)) return []
  return [
    [
      `calls \`${category}\` fatal, which a retry may cure.`,
      'Use `transient` or `unknown`, or choose the category of what is really wrong.',
      'A rule that is fatal all the same is listed with its reason in src/catalog/lint.ts.',
    ],
  ]
}

function lintCaptures(raw: RawRule): Remark[] {
  const defined = new Set(
    patternsOf(raw).flatMap(({ regex }) => [...(regex ?? '').matchAll(GROUP)].map(([, name]) => name)),
  )
  const used = new Set(
    [raw.cause, ...raw.fix].flatMap((text) => [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '')),
  )
  return [...used]
    .filter((name) => !defined.has(name))
    .map((name) => [
      `\`cause\` or \`fix\` names the capture \`{${name}}\`, which no pattern defines.`,
      `Add \`(?P<${name}>…)\` to a pattern, or write the sentence without it.`,
    ])
}

/** An exit-code rule is a row of a table: one code, its name, no text. */
function lintExitCode(raw: RawRule, platform: string): Remark[] {
  if (platform !== EXIT_CODES)
    return raw['meaning-on'] === undefined && raw.name === undefined
      ? []
      : [['has `name` or `meaning-on`, which belong to exit codes.', 'Remove them, or move the rule to `exit-codes/`.']]
  const codes = raw.match['exit-code'] ?? []
  const isRow = raw.match.any === undefined && codes.length > 0 && raw.code !== undefined && raw.name !== undefined
  return isRow
    ? []
    : [['is not shaped as an exit code.', 'Give `code`, `name` and `match.exit-code`, and no `match.any`.']]
}
