import { encodeLiterals, forItems, itemScannerFor, withoutIdle } from './item-scanner.ts'
import type { ItemScanner } from './item-scanner.ts'
import type { LiteralIndex } from './literal-index.ts'
import { LANDMARKS } from './landmarks.ts'
import type { Landmark } from './landmarks.ts'
import { createMatcher, createNativeMatcher } from './pattern.ts'
import type { Matcher } from './pattern.ts'
import { indexPatterns, itemsOfRule } from './search-index.ts'
import type { Catalog } from './search-index.ts'
import type { Rule } from './types.ts'

export interface CompiledAlternative {
  readonly items: readonly number[]
  readonly within: number
  readonly ordered: boolean
}

export interface CompiledRule {
  readonly rule: Rule
  readonly alternatives: readonly CompiledAlternative[]
  /** Checked on the matched line. */
  readonly none: readonly Matcher[]
  /** The same as items, where they have literals: checked on the lines between the items of a block. */
  readonly noneItems: readonly number[]
}

export interface CompiledLandmark {
  readonly landmark: Landmark
  readonly item: number
}

/** How many matches of an item are kept from the beginning of the log, and how many candidates from its end. */
export interface Keep {
  readonly first: number
  readonly last: number
}

const KEEP_RULE: Keep = { first: 12, last: 8 }
const KEEP_BLOCK: Keep = { first: 150, last: 50 }
const KEEP_LANDMARK: Keep = { first: 60, last: 60 }
/** Echoed scripts are cut out by line number, so all their marks are wanted; a log has a few hundred steps at the most. */
const KEEP_ECHO: Keep = { first: 2000, last: 200 }

/** Where a catalog's rules and items are among all. */
interface Part {
  readonly catalog: Catalog
  readonly firstRule: number
  readonly firstItem: number
}

/**
 * Catalogs made ready for scanning: one scanner for all their literals. What a scan does not find is never read: rules and matchers are made when they are
 * first asked for. Any number of scans share it.
 */
export class Compiled {
  /** Looks for all items. */
  readonly all: ItemScanner
  readonly itemCount: number
  readonly landmarks: readonly CompiledLandmark[]
  private readonly indexes: readonly LiteralIndex[]
  private readonly parts: readonly Part[]
  private readonly firstLandmark: number
  private readonly inBlock: Uint8Array
  private readonly rules: (CompiledRule | undefined)[] = []
  private readonly matchers: (Matcher | undefined)[] = []

  constructor(catalogs: readonly Catalog[]) {
    this.parts = partsOf(catalogs)
    this.firstLandmark = sum(catalogs.map(({ index }) => index.ruleItems.at(-1) ?? 0))
    this.itemCount = this.firstLandmark + LANDMARKS.length
    this.landmarks = LANDMARKS.map((landmark, at) => ({ landmark, item: this.firstLandmark + at }))
    const landmarkIndex = indexPatterns(LANDMARKS.map(({ pattern }) => pattern))
    this.indexes = [...catalogs.map(({ index }) => index), landmarkIndex]
    this.all = itemScannerFor(this.indexes, [...this.parts.map(({ firstItem }) => firstItem), this.firstLandmark])
    this.inBlock = new Uint8Array(this.itemCount)
    for (const { catalog, firstItem } of this.parts)
      for (const item of catalog.index.blockItems) this.inBlock[firstItem + item] = 1
  }

  /** A scanner that looks for the items that are wanted only. */
  scannerFor(isWanted: (item: number) => boolean): ItemScanner {
    return withoutIdle(forItems(this.all, isWanted), encodeLiterals(this.indexes))
  }

  rule(at: number): CompiledRule {
    return (this.rules[at] ??= this.compileRule(at))
  }

  /** The rule that an item belongs to; -1 for a landmark. */
  ruleOf(item: number): number {
    if (item >= this.firstLandmark) return -1
    const { catalog, firstRule, firstItem } = this.parts.findLast((part) => part.firstItem <= item) as Part
    return firstRule + lastAtMost(catalog.index.ruleItems, item - firstItem)
  }

  /** Rules whose ids are wanted: the others are not read. */
  rulesWith(isWanted: (id: string) => boolean): Rule[] {
    return this.parts.flatMap(({ catalog }) =>
      catalog.index.ids.flatMap((id, at) => (isWanted(id) ? [catalog.rule(at)] : [])),
    )
  }

  matcher(item: number): Matcher {
    return (this.matchers[item] ??= this.createMatcher(item))
  }

  keep(item: number): Keep {
    if (item < this.firstLandmark) return this.inBlock[item] === 1 ? KEEP_BLOCK : KEEP_RULE
    const kind = LANDMARKS[item - this.firstLandmark]?.kind
    return kind === 'echo-start' || kind === 'echo-end' ? KEEP_ECHO : KEEP_LANDMARK
  }

  private partOfRule(at: number): Part {
    return this.parts.findLast(({ firstRule }) => firstRule <= at) as Part
  }

  private createMatcher(item: number): Matcher {
    if (item >= this.firstLandmark) return landmarkMatcher(LANDMARKS[item - this.firstLandmark] as Landmark)
    const rule = this.ruleOf(item)
    const { catalog, firstRule, firstItem } = this.partOfRule(rule)
    const first = firstItem + (catalog.index.ruleItems[rule - firstRule] ?? 0)
    const found = itemsOfRule(this.rule(rule).rule)[item - first]
    if (found === undefined) throw new RangeError(`item ${item} is in no rule`)
    return createMatcher(found.pattern)
  }

  private compileRule(at: number): CompiledRule {
    const { catalog, firstRule, firstItem } = this.partOfRule(at)
    const rule = catalog.rule(at - firstRule)
    let item = firstItem + (catalog.index.ruleItems[at - firstRule] ?? 0)
    const end = firstItem + (catalog.index.ruleItems[at - firstRule + 1] ?? 0)
    const alternatives = rule.any.map((each) => {
      if (!('all' in each)) return { items: [item++], within: 0, ordered: false }
      return { items: each.all.map(() => item++), within: each.within, ordered: each.ordered }
    })
    const noneItems = Array.from({ length: end - item }, (_, index) => item + index)
    return { rule, alternatives, none: rule.none.map(createMatcher), noneItems }
  }
}

function landmarkMatcher({ pattern }: Landmark): Matcher {
  return pattern.regex === undefined ? createMatcher(pattern) : createNativeMatcher(pattern)
}

function partsOf(catalogs: readonly Catalog[]): Part[] {
  let [firstRule, firstItem] = [0, 0]
  return catalogs.map((catalog) => {
    const part = { catalog, firstRule, firstItem }
    firstRule += catalog.index.ids.length
    firstItem += catalog.index.ruleItems.at(-1) ?? 0
    return part
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

/** The index of the last of ascending `numbers` that is at most `limit`. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((numbers[middle] as number) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
