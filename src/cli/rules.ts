import { renderJson } from '../core/render-json.ts'
import { commandSafe } from '../core/untrusted.ts'
import type { Alternative, Pattern, Rule } from '../core/types.ts'
import { UserError } from '../errors.ts'
import type { CliOptions } from './arguments.ts'
import { STATUS, rulesFor } from './commands.ts'
import type { Terminal } from './commands.ts'
import { refuseMore } from './usage.ts'

/** Literals a scan looks for on behalf of a rule. */
export function literalsOf(rule: Rule): string[] {
  const patterns = (each: Alternative): readonly Pattern[] => ('all' in each ? each.all : [each])
  return [
    ...new Set(
      rule.any.flatMap(patterns).flatMap(({ text, literal }) => (text === undefined ? (literal ?? []) : [text])),
    ),
  ]
}

const USAGE = '`rules`, `rules list` or `rules show ID`'

/** `rules [list | show ID]`. */
export async function rulesCommand(words: readonly string[], options: CliOptions, terminal: Terminal): Promise<number> {
  const [verb = 'list', id] = words
  if (verb !== 'list' && (verb !== 'show' || id === undefined))
    throw new UserError(`"rules ${words.join(' ')}" is not understood.`, `Use ${USAGE}.`)
  refuseMore(`rules ${verb}`, words.slice(verb === 'list' ? 1 : 2), USAGE)
  const rules = await rulesFor(options)
  if (verb === 'show') terminal.out(show(findRule(rules, id ?? ''), options))
  else terminal.out(options.format === 'json' ? toJson(rules.map(summaryOf)) : listOf(rules))
  return STATUS.done
}

function summaryOf(rule: Rule): Record<string, unknown> {
  const { id, code = null, platform, title, category, phase, verdict, blame, tier } = rule
  return { id, code, platform, title, category, phase, verdict, blame, tier, literals: literalsOf(rule) }
}

function toJson(value: unknown): string {
  return `${renderJson(value)}\n`
}

function listOf(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length))
  return commandSafe(rules.map(({ id, title }) => `${id.padEnd(width)}  ${title}\n`).join(''))
}

function findRule(rules: readonly Rule[], id: string): Rule {
  const rule = rules.find((each) => each.id === id || each.aliases.includes(id))
  if (rule !== undefined) return rule
  const word = id.split('/').at(-1) ?? id
  const near = word.length < 3 ? [] : rules.filter((each) => each.id.includes(word)).slice(0, 3)
  const hint = near.length > 0 ? `Did you mean ${near.map((each) => each.id).join(', ')}?` : '`rules` lists all ids.'
  throw new UserError(`There is no rule "${id}".`, hint)
}

function show(rule: Rule, { format }: CliOptions): string {
  if (format === 'json')
    return toJson({
      ...summaryOf(rule),
      cause: rule.cause,
      fix: rule.fix,
      docs: rule.docs ?? null,
      match: { any: rule.any, none: rule.none },
    })
  const head = [
    rule.title,
    '',
    `${rule.id} · ${rule.category} · ${rule.verdict} · ${rule.phase} · blame: ${rule.blame}`,
    '',
    rule.cause,
    '',
  ]
  const steps = rule.fix.map((step, index) => `${String(index + 1)}. ${step}`)
  const literals = literalsOf(rule).map((literal) => `  ${literal}`)
  const looks = literals.length === 0 ? [] : ['', 'Looks for:', ...literals]
  const lines = [...head, ...steps, ...(rule.docs === undefined ? [] : ['', rule.docs]), ...looks]
  return `${commandSafe(lines.join('\n'))}\n`
}
