import { parseArgs } from 'node:util'
import type { FailOn, Outcome } from '../core/types.ts'
import { UserError } from '../errors.ts'

export type Format = 'text' | 'markdown' | 'json'
export const FORMATS: readonly Format[] = ['text', 'markdown', 'json']

/** How the deploy ended, as somebody says it. What was cancelled or skipped has not failed. */
export type Ended = Outcome | 'cancelled' | 'skipped'

/** Our own words, and those of `steps.<id>.outcome`, which the action takes as well. */
const ENDED: ReadonlyMap<string, Ended> = new Map<string, Ended>([
  ['failed', 'failed'],
  ['succeeded', 'succeeded'],
  ['unknown', 'unknown'],
  ['failure', 'failed'],
  ['success', 'succeeded'],
  ['cancelled', 'cancelled'],
  ['skipped', 'skipped'],
])

export interface CliOptions {
  readonly words: readonly string[]
  /** The options that were typed, without dashes; the others have their defaults. */
  readonly given: readonly string[]
  readonly exitCode: number | null
  readonly outcome: Ended | null
  readonly format: Format
  readonly catalogs: readonly string[]
  readonly platform: string | null
  readonly failOn: FailOn
  readonly help: boolean
  readonly version: boolean
}

const OPTIONS = {
  'exit-code': { type: 'string' },
  outcome: { type: 'string' },
  format: { type: 'string' },
  catalog: { type: 'string', multiple: true },
  platform: { type: 'string' },
  'fail-on': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

/** What was typed, validated. Throws UserError that names the option, what was given and what is allowed. */
export function readArguments(argv: readonly string[]): CliOptions {
  const { values, positionals } = parse(argv)
  return {
    words: positionals,
    given: Object.keys(values),
    exitCode: values['exit-code'] === undefined ? null : readExitCode(values['exit-code']),
    outcome: values.outcome === undefined ? null : readEnded(values.outcome),
    format: oneOf('--format', values.format ?? 'text', FORMATS),
    catalogs: values.catalog ?? [],
    platform: values.platform === undefined || values.platform === '' ? null : values.platform,
    failOn: readFailOn(values['fail-on'] ?? 'never'),
    help: values.help ?? false,
    version: values.version ?? false,
  }
}

function parse(
  argv: readonly string[],
): ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>> {
  try {
    return parseArgs({ args: joinNegative(argv), options: OPTIONS, allowPositionals: true })
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('.')[0] ?? '') : 'not understood'
    throw new UserError(`${reason}.`, 'See `--help`.', { cause })
  }
}

/** `--exit-code -1` is a value, not an option. */
function joinNegative(argv: readonly string[]): string[] {
  const joined: string[] = []
  for (const word of argv) {
    if (joined.at(-1) === '--exit-code' && /^-\d/.test(word)) joined[joined.length - 1] = `--exit-code=${word}`
    else joined.push(word)
  }
  return joined
}

/** A whole number within 32 bits, signed or not, as the action takes it: Windows codes come as 3221225477 or -1073741819. */
function readExitCode(text: string): number {
  const value = /^[+-]?\d+$/.test(text.trim()) ? Number(text) : NaN
  if (value >= -(2 ** 31) && value < 2 ** 32) return value
  throw new UserError(
    `--exit-code is "${text}", which is ${Number.isNaN(value) ? 'not a whole number' : 'outside of what an exit code can be'}.`,
    'Give the exit code of the deploy command, such as 137: a whole number from -2147483648 to 4294967295.',
  )
}

function readEnded(text: string): Ended {
  const ended = ENDED.get(text)
  if (ended !== undefined) return ended
  throw new UserError(`--outcome is "${text}".`, `Use one of: ${[...ENDED.keys()].join(', ')}.`)
}

function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((each) => each === value)
  if (choice !== undefined) return choice
  throw new UserError(`${option} is "${value}".`, `Use one of: ${choices.join(', ')}.`)
}

/** Whether the names of a list are known is seen when the rules are. */
function readFailOn(text: string): FailOn {
  if (text === 'fatal' || text === 'any' || text === 'never') return text
  const names = text.split(/[\s,]+/).filter((name) => name !== '')
  if (names.length > 0) return names
  throw new UserError(`--fail-on is "${text}".`, 'Use fatal, any, never, or a list of categories and rule ids.')
}
