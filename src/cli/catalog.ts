import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { bundledRules } from '../catalog/bundled.ts'
import { checkCompleteness, checkHealthy, checkSamples } from '../catalog/check.ts'
import { lintRules } from '../catalog/lint.ts'
import { readCatalogs } from '../catalog/load.ts'
import type { Problem } from '../catalog/load.ts'
import { findSetProblems } from '../catalog/rule-set.ts'
import { commandSafe } from '../core/untrusted.ts'
import type { Rule } from '../core/types.ts'
import { UserError } from '../errors.ts'
import type { CliOptions } from './arguments.ts'
import { STATUS } from './commands.ts'
import type { Terminal } from './commands.ts'

/**
 * `catalog check PATH...`: every problem with file, rule and cure. A folder that holds bundled ids stands for the bundled catalog, where the lint is strict;
 * for an own catalog it only warns.
 */
export async function catalogCommand(
  words: readonly string[],
  options: CliOptions,
  terminal: Terminal,
): Promise<number> {
  const [verb, ...given] = words
  if (verb !== 'check')
    throw new UserError(`"${['catalog', ...words].join(' ')}" is not understood.`, 'Use `catalog check PATH...`.')
  const paths = [...given, ...options.catalogs]
  if (paths.length === 0)
    throw new UserError('There is no catalog to check.', 'Name its folder: `catalog check .github/deploy-triage`.')
  const { rules, problems, warnings } = await checkCatalogs(paths)
  const say = (mark: string, { path: file, message, cure }: Problem): void => {
    terminal.err(`${commandSafe(`${file}: ${mark}${message} ${cure}`)}\n`)
  }
  for (const problem of problems) say('', problem)
  for (const warning of warnings) say('warning: ', warning)
  const advice = warnings.length === 0 ? '' : `, ${counted(warnings.length, 'warning')}`
  terminal.out(`${counted(rules, 'rule')}, ${counted(problems.length, 'problem')}${advice}\n`)
  return problems.length === 0 ? STATUS.done : STATUS.misuse
}

function counted(count: number, thing: string): string {
  return `${String(count)} ${thing}${count === 1 ? '' : 's'}`
}

interface CheckResult {
  readonly rules: number
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
}

async function checkCatalogs(paths: readonly string[]): Promise<CheckResult> {
  const bundled = bundledRules()
  const found = await readCatalogs(paths, [])
  const ids = new Set(bundled.map(({ id }) => id))
  const isBundled = found.rules.some(({ rule }) => ids.has(rule.id))
  const others = isBundled ? [] : bundled
  const taken = isBundled
    ? []
    : findSetProblems(found.rules, bundled).filter(
        (each) => !found.problems.some((other) => other.message === each.message && other.path === each.path),
      )
  const healthy = isBundled ? await Promise.all(paths.map(readHealthyLogs)) : []
  // A regex that does not compile would end the run of the samples.
  const broken = new Set(found.problems.map((problem) => problem.path))
  const usable = found.rules.filter(({ file }) => !broken.has(file.path))
  const all: readonly Rule[] = [...others, ...usable.map(({ rule }) => rule)]
  const remarks = lintRules(usable, isBundled)
  const problems = [
    ...found.problems,
    ...taken,
    ...checkCompleteness(usable, isBundled),
    ...checkSamples(usable, others),
    ...checkHealthy(all, healthy.flat()),
    ...(isBundled ? remarks : []),
  ]
  return { rules: found.rules.length, problems, warnings: isBundled ? [] : remarks }
}

/** `_healthy/` of a catalog: logs of deploys that went well. */
async function readHealthyLogs(catalog: string): Promise<{ path: string; log: string }[]> {
  const folder = path.join(catalog, '_healthy')
  const names = await readdir(folder).catch(() => [])
  return Promise.all(
    names.map(async (name) => ({
      path: path.join(folder, name),
      log: await readFile(path.join(folder, name), 'utf8'),
    })),
  )
}
