import { hasBareColour } from './bare-colour.ts'
import type { LiteralIndex } from './literal-index.ts'
import { createScanner } from './literal-scan.ts'
import type { LiteralScanner } from './literal-scan.ts'
import type { Literal } from './literal-tables.ts'
import { scanSmall } from './small-scan.ts'
import { needsStripping } from './strip.ts'

/** A scanner, and the items each of its literals is looked for on behalf of: `itemsOf[itemsFrom[literal] ... itemsFrom[literal + 1]]`. */
export interface ItemScanner {
  readonly scanner: LiteralScanner
  readonly itemsFrom: Int32Array
  readonly itemsOf: Int32Array
}

/** One scanner for several indexes; the items of each are numbered from its `firstItem` on. */
export function itemScannerFor(indexes: readonly LiteralIndex[], firstItems: readonly number[]): ItemScanner {
  const itemsOf = joined(
    indexes.map((index) => index.itemsOf),
    firstItems,
  )
  const itemsFrom = joined(
    [...indexes.map((index) => index.itemsFrom.slice(0, -1)), [itemsOf.length]],
    [...runningSums(indexes.map((index) => index.itemsOf.length)), 0],
  )
  return { scanner: scannerFor(indexes), itemsFrom, itemsOf }
}

/** The same scanner, whose hits stand for the items that are wanted only. */
export function forItems(
  { scanner, itemsFrom, itemsOf }: ItemScanner,
  isWanted: (item: number) => boolean,
): ItemScanner {
  const wantedBefore = runningSums([...Array.from(itemsOf, (item) => Number(isWanted(item))), 0])
  return {
    scanner,
    itemsFrom: itemsFrom.map((from) => wantedBefore[from] as number),
    itemsOf: itemsOf.filter(isWanted),
  }
}

/** A scanner for those of `literals` (in the order of `all`) that have items in `all`. */
export function withoutIdle({ itemsFrom, itemsOf }: ItemScanner, literals: readonly Literal[]): ItemScanner {
  const hasItems = (_: unknown, at: number): boolean => (itemsFrom[at] as number) < (itemsFrom[at + 1] as number)
  const busy = literals.filter(hasItems)
  return {
    scanner: createScanner(() => busy),
    itemsFrom: Int32Array.from([...itemsFrom.slice(0, -1).filter(hasItems), itemsOf.length]),
    itemsOf,
  }
}

/** The literals of `indexes`, one index after the other. */
export function encodeLiterals(indexes: readonly LiteralIndex[]): Literal[] {
  const encoder = new TextEncoder()
  return indexes.flatMap(({ literals, foldedFrom }) =>
    literals.map((literal, at) => ({ bytes: encoder.encode(literal), ignoreCase: at >= foldedFrom })),
  )
}

/** Bytes up to which a text is small: it is searched without tables. */
const SMALL_BYTES = 32 * 1024
/** Small texts searched before the tables are built after all. */
const MAX_SMALL = 8

/** Builds the tables for all literals when the text is worth it: a log of a few lines is answered before they would be ready. */
function scannerFor(indexes: readonly LiteralIndex[]): LiteralScanner {
  const large = createScanner(() => encodeLiterals(indexes))
  let small = 0
  return {
    walk(bytes, range, hits, stripped) {
      const { start, end } = range
      if (end - start > SMALL_BYTES || small++ >= MAX_SMALL) return large.walk(bytes, range, hits, stripped)
      if (!stripped && (needsStripping(bytes.subarray(start, end)) || hasBareColour(bytes, start, end))) return false
      scanSmall(indexes, bytes, range, hits)
      return true
    },
  }
}

/** Lists one after the other, each number raised by what its list is given. */
function joined(lists: readonly (readonly number[])[], raises: readonly number[]): Int32Array {
  const all = new Int32Array(lists.reduce((total, { length }) => total + length, 0))
  let at = 0
  lists.forEach((list, index) => {
    const raise = raises[index] ?? 0
    all.set(list, at)
    const end = at + list.length
    if (raise > 0) for (; at < end; at++) all[at] = (all[at] as number) + raise
    at = end
  })
  return all
}

/** The sum of the numbers before each. */
function runningSums(numbers: readonly number[]): number[] {
  let total = 0
  return numbers.map((each) => (total += each) - each)
}
