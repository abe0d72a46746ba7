import { diagnose } from '../core/diagnose.ts'
import { createEngine } from '../core/engine.ts'
import type { Engine } from '../core/engine.ts'
import type { Diagnosis, Rule } from '../core/types.ts'
import { EXIT_CODES } from '../core/exit-code.ts'
import type { LoadedRule, Problem } from './load.ts'
import { patternsOf } from './read-rule.ts'
import type { RawPattern, RawSample } from './raw.ts'

const POLICY = { failOn: 'fatal', inconclusive: 'allow' } as const

/** Runs a sample as the log of a failed deploy. */
function diagnoseSample(engine: Engine, { log, 'exit-code': exitCode }: RawSample): Diagnosis {
  const session = engine.start()
  session.push('sample', new TextEncoder().encode(log))
  return diagnose(session.finish(), {
    outcome: 'failed',
    exitCode: exitCode ?? null,
    exitCodeSource: null,
    platform: null,
    policy: POLICY,
    disabledRules: [],
    redact: (text) => text,
  })
}

/** Rules whose hits win by being found, because they are never a cause. */
function isNeverCause(rule: Rule): boolean {
  return rule.tier === 'notice' || rule.tier === 'wrapper'
}

/**
 * Runs every sample through all rules (`others` are the bundled ones when an own catalog is checked): each hit must be won by its own rule, no miss may
 * match it.
 */
export function checkSamples(rules: readonly LoadedRule[], others: readonly Rule[]): Problem[] {
  const engine = createEngine([...others, ...rules.map(({ rule }) => rule)])
  return rules.flatMap((loaded) => [
    ...(loaded.raw.hits ?? []).flatMap((sample, index) => checkHit(engine, loaded, sample, index + 1)),
    ...(loaded.raw.misses ?? []).flatMap((sample, index) => checkMiss(engine, loaded, sample, index + 1)),
  ])
}

function problemOf({ file }: LoadedRule, message: string, cure: string): Problem {
  return { path: file.path, id: file.id, message, cure }
}

function checkHit(engine: Engine, loaded: LoadedRule, sample: RawSample, number: number): Problem[] {
  const { cause, findings, exitCode } = diagnoseSample(engine, sample)
  const { rule } = loaded
  if (cause?.rule === rule.id) return []
  const isFound = findings.some((finding) => finding.rule === rule.id)
  if (isNeverCause(rule) && cause === null && isFound) return []
  if (rule.platform === EXIT_CODES && cause === null && exitCode !== null && rule.exitCodes.includes(exitCode.value))
    return []
  const name = `hit ${String(number)}`
  if (cause === null && !isFound)
    return [
      problemOf(
        loaded,
        `${name} is not matched.`,
        'Compare it with the pattern: matching is per cleaned line (CONTRIBUTING.md).',
      ),
    ]
  if (cause === null)
    return [
      problemOf(
        loaded,
        `${name} is matched but not taken as the cause.`,
        'The sample ends well, or shows the line as a command: make it a failure.',
      ),
    ]
  const cure = isFound
    ? `Make the other rule's match narrower, or say in the sample what only this rule explains.`
    : 'The pattern does not match this sample; another one does.'
  return [problemOf(loaded, `${name} is won by ${cause.rule}.`, cure)]
}

function checkMiss(engine: Engine, loaded: LoadedRule, sample: RawSample, number: number): Problem[] {
  const name = `miss ${String(number)}`
  const problems: Problem[] = []
  if (diagnoseSample(engine, sample).findings.some(({ rule }) => rule === loaded.rule.id)) {
    problems.push(
      problemOf(loaded, `${name} matches.`, 'Make the pattern narrower, or add what sets this text apart to `none`.'),
    )
  }
  const log = sample.log.toLowerCase()
  const literals = patternsOf(loaded.raw).flatMap(literalsOf)
  if (literals.length > 0 && !literals.some((literal) => log.includes(literal.toLowerCase()))) {
    problems.push(
      problemOf(
        loaded,
        `${name} holds none of the rule's literals, so it tests nothing.`,
        'Use a look-alike that shares a literal with the rule.',
      ),
    )
  }
  return problems
}

function literalsOf({ text, literal }: RawPattern): readonly string[] {
  if (text !== undefined) return [text]
  return literal === undefined ? [] : typeof literal === 'string' ? [literal] : literal
}

/** What the schema leaves open: samples where they are needed, and in the bundled catalog (`strict`) documentation and provenance. */
export function checkCompleteness(rules: readonly LoadedRule[], strict: boolean): Problem[] {
  return rules.flatMap((loaded) => {
    const { raw } = loaded
    const problems: Problem[] = []
    const needsMisses =
      patternsOf(raw).some(({ regex }) => regex !== undefined) ||
      raw.match.none !== undefined ||
      raw.match.any?.some((each) => 'all' in each)
    if (needsMisses && raw.misses === undefined) {
      problems.push(
        problemOf(
          loaded,
          'lacks `misses`.',
          'Add a look-alike that must not match: every rule with a regex, a block or `none` needs one.',
        ),
      )
    }
    if (strict && raw.docs === undefined) problems.push(problemOf(loaded, 'lacks `docs`.', "Link the tool's own page."))
    if (strict && raw.seen === undefined)
      problems.push(problemOf(loaded, 'lacks `seen`.', 'Say where the strings were checked.'))
    return problems
  })
}

/** Logs of deploys that went well: nothing but notices may match, whether or not an exit code is known. */
export function checkHealthy(
  rules: readonly Rule[],
  logs: readonly { readonly path: string; readonly log: string }[],
): Problem[] {
  const engine = createEngine(rules)
  return logs.flatMap(({ path, log }) =>
    [undefined, 1].flatMap((exitCode) => {
      const { cause } = diagnoseSample(engine, exitCode === undefined ? { log } : { log, 'exit-code': exitCode })
      const problem = {
        path,
        id: cause?.rule ?? '',
        message: `this healthy log is taken for ${cause?.rule ?? ''}.`,
        cure: 'Make that rule narrower.',
      }
      return cause === null ? [] : [problem]
    }),
  )
}
