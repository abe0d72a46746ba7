import { buildScanner, hasBareColour } from './literal-scan.ts'
import type { Hits, LiteralScanner } from './literal-scan.ts'
import type { Keep } from './finds.ts'
import { LANDMARKS } from './landmarks.ts'
import type { Landmark } from './landmarks.ts'
import { lazily } from './lazily.ts'
import { createMatcher, literalsOf } from './pattern.ts'
import type { Matcher } from './pattern.ts'
import { scanSmall } from './small-scan.ts'
import type { Pattern, Rule } from './types.ts'

/** A pattern with its place in the scan. */
export interface Item {
  readonly matcher: () => Matcher
  readonly ignoreCase: boolean
  readonly keep: Keep
  /** Whether the lines around matches are kept for quoting. */
  readonly context: boolean
}

export interface CompiledAlternative {
  readonly items: readonly number[]
  readonly within: number
  readonly ordered: boolean
}

export interface CompiledRule {
  readonly rule: Rule
  readonly alternatives: readonly CompiledAlternative[]
  /** Checked on the matched line. */
  readonly none: () => readonly Matcher[]
  /** The same as items, where they have literals: checked on the lines between the items of a block. */
  readonly noneItems: readonly number[]
}

export interface CompiledLandmark {
  readonly landmark: Landmark
  readonly item: number
}

/** Rules made ready for scanning. Immutable; any number of scans share it. */
export interface Compiled {
  readonly scanner: LiteralScanner
  /** The bytes of a literal. */
  literal(index: number): Uint8Array
  /** Items of a literal: `itemsOf[itemsFrom[literal] ... itemsFrom[literal + 1]]`. */
  readonly itemsFrom: Int32Array
  readonly itemsOf: Int32Array
  readonly items: readonly Item[]
  readonly rules: readonly CompiledRule[]
  readonly landmarks: readonly CompiledLandmark[]
}

const KEEP_RULE: Keep = { first: 12, last: 8 }
const KEEP_BLOCK: Keep = { first: 150, last: 50 }
const KEEP_LANDMARK: Keep = { first: 60, last: 60 }
/** Echoed scripts are cut out by line number, so all their marks are wanted; a log has a few hundred steps at the most. */
const KEEP_ECHO: Keep = { first: 2000, last: 200 }

interface Collector {
  readonly items: Item[]
  readonly itemsByLiteral: Map<string, number[]>
}

function addItem(into: Collector, pattern: Pattern, keep: Keep, context: boolean): number {
  const index = into.items.length
  const matcher = lazily(() => createMatcher(pattern))
  into.items.push({ matcher, ignoreCase: pattern.ignoreCase ?? false, keep, context })
  for (const literal of literalsOf(pattern)) {
    const items = into.itemsByLiteral.get(literal)
    if (items === undefined) into.itemsByLiteral.set(literal, [index])
    else items.push(index)
  }
  return index
}

/** The scanner finds literals of three bytes and more; a shorter exception is looked for on the matched line alone. */
const MIN_LITERAL_BYTES = 3

function isSearchable(pattern: Pattern): boolean {
  const literals = literalsOf(pattern)
  return (
    literals.length > 0 && literals.every((literal) => new TextEncoder().encode(literal).length >= MIN_LITERAL_BYTES)
  )
}

function compileRule(into: Collector, rule: Rule): CompiledRule {
  const alternatives = rule.any.map((alternative) => {
    if (!('all' in alternative))
      return { items: [addItem(into, alternative, KEEP_RULE, true)], within: 0, ordered: false }
    const items = alternative.all.map((pattern) => addItem(into, pattern, KEEP_BLOCK, true))
    return { items, within: alternative.within, ordered: alternative.ordered }
  })
  const hasBlock = alternatives.some((alternative) => alternative.items.length > 1)
  const searchable = rule.none.filter(isSearchable)
  return {
    rule,
    alternatives,
    none: lazily(() => rule.none.map(createMatcher)),
    noneItems: hasBlock ? searchable.map((pattern) => addItem(into, pattern, KEEP_BLOCK, false)) : [],
  }
}

function compileLandmark(into: Collector, landmark: Landmark): CompiledLandmark {
  const echo = landmark.kind === 'echo-start' || landmark.kind === 'echo-end'
  const context = landmark.kind === 'error' || landmark.kind === 'exit-code' || landmark.kind === 'failure'
  return { landmark, item: addItem(into, landmark.pattern, echo ? KEEP_ECHO : KEEP_LANDMARK, context) }
}

/** Makes rules ready for scanning: one scanner for all their literals. */
export function compileRules(rules: readonly Rule[]): Compiled {
  const into: Collector = { items: [], itemsByLiteral: new Map() }
  const compiledRules = rules.map((rule) => compileRule(into, rule))
  const landmarks = LANDMARKS.map((landmark) => compileLandmark(into, landmark))
  const literals = [...into.itemsByLiteral.keys()]
  const lists = [...into.itemsByLiteral.values()]
  const itemsFrom = new Int32Array(lists.length + 1)
  lists.forEach((list, index) => (itemsFrom[index + 1] = (itemsFrom[index] ?? 0) + list.length))
  const encoder = new TextEncoder()
  const encoded: (Uint8Array | undefined)[] = []
  const literal = (index: number): Uint8Array => (encoded[index] ??= encoder.encode(literals[index]))
  return {
    scanner: scannerFor(literals, () => literals.map((_, index) => literal(index))),
    literal,
    itemsFrom,
    itemsOf: Int32Array.from(lists.flat()),
    items: into.items,
    rules: compiledRules,
    landmarks,
  }
}

/** Bytes up to which a text is small: it is searched without tables. */
const SMALL_BYTES = 32 * 1024
/** Small texts searched before the tables are built after all. */
const MAX_SMALL = 8

/** Builds the tables for all literals when the text is worth it: a log of a few lines is answered before they would be ready. */
function scannerFor(literals: readonly string[], bytes: () => readonly Uint8Array[]): LiteralScanner {
  let small = 0
  let tables: LiteralScanner | null = null
  return {
    walk(text, range, hits: Hits, coloursStripped) {
      if (tables === null && range.end - range.start <= SMALL_BYTES && small++ < MAX_SMALL) {
        if (!coloursStripped && hasBareColour(text, range.start, range.end)) return -1
        return scanSmall(literals, text, range, hits)
      }
      tables ??= buildScanner(bytes())
      return tables.walk(text, range, hits, coloursStripped)
    },
  }
}

/** Whether `literal` stands at `start` to the letter: the scanner finds either case. */
export function standsExactly(bytes: Uint8Array, start: number, literal: Uint8Array): boolean {
  for (let i = 0; i < literal.length; i++) if (bytes[start + i] !== literal[i]) return false
  return true
}
