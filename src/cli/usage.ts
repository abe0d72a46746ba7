import { UserError } from '../errors.ts'
import { FORMATS } from './arguments.ts'
import type { CliOptions, Format } from './arguments.ts'

/** What a command makes use of. */
interface Usage {
  /** Without dashes. */
  readonly options: readonly string[]
  readonly formats: readonly Format[]
}

const USAGES: ReadonlyMap<string, Usage> = new Map<string, Usage>([
  ['diagnose', { options: ['exit-code', 'outcome', 'format', 'catalog', 'platform', 'fail-on'], formats: FORMATS }],
  ['explain', { options: ['exit-code', 'outcome', 'catalog', 'platform'], formats: ['text'] }],
  ['rules', { options: ['format', 'catalog'], formats: ['text', 'json'] }],
  ['catalog', { options: ['catalog'], formats: ['text'] }],
  ['demo', { options: ['format'], formats: FORMATS }],
])

/** Refuses options that the command would leave aside: whoever typed them relies on what they do. */
export function refuseUnused(command: string, { given, format }: CliOptions): void {
  const usage = USAGES.get(command)
  if (usage === undefined) return
  const unused = given.find((name) => !usage.options.includes(name))
  if (unused !== undefined)
    throw new UserError(
      `\`${command}\` does not use --${unused}.`,
      `Its options are ${usage.options.map((name) => `--${name}`).join(', ')}.`,
    )
  if (!usage.formats.includes(format))
    throw new UserError(`\`${command}\` has no --format ${format}.`, `Use one of: ${usage.formats.join(', ')}.`)
}

/** Refuses words behind a whole command. `usage` says how it is used. */
export function refuseMore(command: string, [word]: readonly string[], usage: string): void {
  if (word !== undefined) throw new UserError(`"${word}" is one word too many for \`${command}\`.`, `Use ${usage}.`)
}
