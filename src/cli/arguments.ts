import { parseArgs } from 'node:util'
import { OUTCOMES } from '../core/types.ts'
import type { FailOn, Outcome } from '../core/types.ts'
import { UserError } from '../errors.ts'

export type Format = 'text' | 'markdown' | 'json'
const FORMATS: readonly Format[] = ['text', 'markdown', 'json']

export interface CliOptions {
  readonly words: readonly string[]
  readonly exitCode: number | null
  readonly outcome: Outcome | null
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
  format: { type: 'string', default: 'text' },
  catalog: { type: 'string', multiple: true, default: [] as string[] },
  platform: { type: 'string' },
  'fail-on': { type: 'string', default: 'never' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const

/** What was typed, validated. Throws UserError that names the option, what was given and what is allowed. */
export function readArguments(argv: readonly string[]): CliOptions {
  const { values, positionals } = parse(argv)
  return {
    words: positionals,
    exitCode: values['exit-code'] === undefined ? null : readExitCode(values['exit-code']),
    outcome: values.outcome === undefined ? null : oneOf('--outcome', values.outcome, OUTCOMES),
    format: oneOf('--format', values.format, FORMATS),
    catalogs: values.catalog,
    platform: values.platform ?? null,
    failOn: readFailOn(values['fail-on']),
    help: values.help,
    version: values.version,
  }
}

function parse(
  argv: readonly string[],
): ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>> {
  try {
    return parseArgs({ args: joinNegative(argv), options: OPTIONS, allowPositionals: true })
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('.')[0] ?? '') : 'not understood'
    throw new UserError(`${reason}.`, 'See `deploy-triage --help`.', { cause })
  }
}

/** `--exit-code -1` is a value, not an option. */
function joinNegative(argv: readonly string[]): string[] {
  const joined: string[] = []
  for (const word of argv) {
    if (joined.at(-1) === '--exit-code' && /^-\d+$/.test(word)) joined[joined.length - 1] = `--exit-code=${word}`
    else joined.push(word)
  }
  return joined
}

function readExitCode(text: string): number {
  const value = Number(text)
  if (/^-?\d{1,10}$/.test(text.trim()) && Number.isSafeInteger(value)) return value
  throw new UserError(
    `--exit-code is "${text}", which is not a number.`,
    'Give the exit code of the deploy command, such as 137.',
  )
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
