import { literalsOf } from './pattern.ts'
import type { LiteralIndex } from './literal-index.ts'
import { pieceOf } from './small-scan.ts'
import type { Pattern, Rule } from './types.ts'

/**
 * What of rules is looked for, as plain data. That of the bundled rules is made when a release is built, so that a start reads neither them nor their
 * patterns: a rule is read when something of it was found.
 */
export interface SearchIndex extends LiteralIndex {
  readonly ids: readonly string[]
  /** The first item of each rule; one more number for the end. */
  readonly ruleItems: readonly number[]
  /** Items that are part of a block, in order: more places of them are kept. */
  readonly blockItems: readonly number[]
}

/** Rules, and what of them is looked for. */
export interface Catalog {
  readonly index: SearchIndex
  rule(at: number): Rule
}

/** The scanner finds literals of three bytes and more; a shorter exception is looked for on the matched line alone. */
const MIN_LITERAL_BYTES = 3

function isSearchable(pattern: Pattern): boolean {
  const literals = literalsOf(pattern)
  return (
    literals.length > 0 && literals.every((literal) => new TextEncoder().encode(literal).length >= MIN_LITERAL_BYTES)
  )
}

/** Exceptions that are also looked for between the items of a block. */
function blockExceptions({ any, none }: Rule): readonly Pattern[] {
  return any.some((each) => 'all' in each && each.all.length > 1) ? none.filter(isSearchable) : []
}

/** What is looked for on behalf of a rule, in the order in which its items are numbered: its alternatives, then exceptions that part its blocks. */
export function itemsOfRule(rule: Rule): readonly { readonly pattern: Pattern; readonly inBlock: boolean }[] {
  const alternatives = rule.any.flatMap((each) =>
    'all' in each ? each.all.map((pattern) => ({ pattern, inBlock: true })) : [{ pattern: each, inBlock: false }],
  )
  return [...alternatives, ...blockExceptions(rule).map((pattern) => ({ pattern, inBlock: true }))]
}

/** Rules given as they are, with an index made now. */
export function catalogOf(rules: readonly Rule[]): Catalog {
  return { index: indexRules(rules), rule: (at) => rules[at] as Rule }
}

/** All rules of a catalog, read. */
export function rulesOf(catalog: Catalog): readonly Rule[] {
  return catalog.index.ids.map((_, at) => catalog.rule(at))
}

export function indexRules(rules: readonly Rule[]): SearchIndex {
  const lists = rules.map(itemsOfRule)
  const ruleItems = [0]
  for (const { length } of lists) ruleItems.push((ruleItems.at(-1) ?? 0) + length)
  const items = lists.flat()
  const blockItems = items.flatMap(({ inBlock }, item) => (inBlock ? [item] : []))
  return {
    ids: rules.map(({ id }) => id),
    ruleItems,
    blockItems,
    ...indexPatterns(items.map(({ pattern }) => pattern)),
  }
}

/** The literals of `patterns`, each of which is the item with its number. */
export function indexPatterns(patterns: readonly Pattern[]): LiteralIndex {
  const [exact, folded] = [new Map<string, number[]>(), new Map<string, number[]>()]
  patterns.forEach((pattern, item) => {
    enter(pattern.ignoreCase === true ? folded : exact, pattern, item)
  })
  const lists = [...exact.values(), ...folded.values()]
  const itemsFrom = [0]
  for (const { length } of lists) itemsFrom.push((itemsFrom.at(-1) ?? 0) + length)
  const literals = [...exact.keys(), ...folded.keys()]
  const firstPieces = literals.map((literal) => pieceOf(literal, 0))
  return { literals, foldedFrom: exact.size, firstPieces, itemsFrom, itemsOf: lists.flat() }
}

function enter(literals: Map<string, number[]>, pattern: Pattern, item: number): void {
  for (const literal of literalsOf(pattern)) {
    const items = literals.get(literal)
    if (items === undefined) literals.set(literal, [item])
    else if (items.at(-1) !== item) items.push(item)
  }
}
