import { UserError } from '../errors.ts'
import type { Rule } from '../core/types.ts'
import { readRuleFiles } from './files.ts'
import type { RuleFile } from './files.ts'
import { toRule } from './raw.ts'
import type { RawRule } from './raw.ts'
import { createRuleReader } from './read-rule.ts'
import { findSetProblems } from './rule-set.ts'

/** Something wrong with a rule file: which, what, and what to do. */
export interface Problem {
  readonly path: string
  readonly id: string
  readonly message: string
  readonly cure: string
}

/** A rule that was read, with its samples. */
export interface LoadedRule {
  readonly file: RuleFile
  readonly raw: RawRule
  readonly rule: Rule
}

/** Reads catalogs and says everything that is wrong with them. `existing` are rules whose ids are taken. Throws UserError where there is nothing to read. */
export async function readCatalogs(
  paths: readonly string[],
  existing: readonly Rule[],
): Promise<{ rules: readonly LoadedRule[]; problems: readonly Problem[] }> {
  const files = (await Promise.all(paths.map(readRuleFiles))).flat()
  const readRule = createRuleReader()
  const results = files.map((file) => ({ file, ...readRule(file) }))
  const rules = results.flatMap(({ file, raw }) => (raw === null ? [] : [{ file, raw, rule: toRule(file.id, raw) }]))
  const problems = results.flatMap(({ problems: own }) => own)
  return { rules, problems: [...problems, ...findSetProblems(rules, existing)] }
}

/** How many problems one message lists. */
const MAX_LISTED = 10

/**
 * Loads own catalogs beside `existing` rules. Throws UserError that names file, rule and cure when anything is wrong: a rule that is silently left out would
 * be a failure that is silently not recognised.
 */
export async function loadCatalog(paths: readonly string[], existing: readonly Rule[]): Promise<readonly Rule[]> {
  const { rules, problems } = await readCatalogs(paths, existing)
  if (problems.length > 0) {
    const listed = problems.slice(0, MAX_LISTED).map(({ path, message, cure }) => `- ${path}: ${message} ${cure}`)
    const more = problems.length > MAX_LISTED ? [`- and ${String(problems.length - MAX_LISTED)} more`] : []
    throw new UserError(
      `The catalog has ${problems.length === 1 ? 'a problem' : `${String(problems.length)} problems`}:\n${[...listed, ...more].join('\n')}`,
      'Run `catalog check` of the command line on it.',
    )
  }
  return rules.map(({ rule }) => rule)
}
