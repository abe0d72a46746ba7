import type { Course } from './course.ts'
import type { ExitCode, Outcome, Rule } from './types.ts'

/** Rules of this platform are the table of exit code meanings. */
export const EXIT_CODES = 'exit-codes'

export interface ExitCodeFacts {
  readonly exitCode: number | null
  readonly exitCodeSource: ExitCode['source'] | null
  readonly platform: string | null
}

export function isExitCodeId(id: string): boolean {
  return id.startsWith(`${EXIT_CODES}/`)
}

export function exitCodeRule(rules: readonly Rule[], value: number): Rule | undefined {
  return rules.find((rule) => rule.platform === EXIT_CODES && rule.exitCodes.includes(value))
}

/** The deploy step's own code: given, or printed by the runner as the job's last word. Null when neither. */
export function stepExitCode(
  facts: ExitCodeFacts,
  course: Course,
): { value: number; source: ExitCode['source'] } | null {
  if (facts.exitCode !== null) return { value: facts.exitCode, source: facts.exitCodeSource ?? 'input' }
  const last = course.exitCodes.findLast(({ line }) =>
    /^Process completed with exit code|^The process '.*' failed with exit code/.test(line.text),
  )
  return last === undefined ? null : { value: last.value, source: 'log' }
}

/** The code with its name and its meaning (on `platform`, where it has one of its own there). */
export function describeExitCode(
  rules: readonly Rule[],
  value: number,
  source: ExitCode['source'],
  platform: string | null,
): ExitCode {
  const rule = exitCodeRule(rules, value)
  const own = platform === null ? undefined : rule?.meaningOn[platform]
  return { value, name: rule?.name ?? null, meaning: own ?? rule?.cause ?? null, source }
}

/** Failed or not: the input wins, then the exit code, then the log's own closing line. */
export function decideOutcome(given: Outcome | null, code: number | null, course: Course): Outcome {
  if (given !== null && given !== 'unknown') return given
  if (code !== null) return code === 0 ? 'succeeded' : 'failed'
  return course.closing ?? 'unknown'
}
