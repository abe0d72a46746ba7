/** Texts to find on behalf of numbered items. */
export interface LiteralIndex {
  /** Each once. From `foldedFrom` on they are folded and found in either case. */
  readonly literals: readonly string[]
  readonly foldedFrom: number
  /** Of each its first four bytes, as a small text is searched for them (small-scan.ts). */
  readonly firstPieces: readonly number[]
  /** Items that a literal belongs to: `itemsOf[itemsFrom[literal] ... itemsFrom[literal + 1]]`. */
  readonly itemsFrom: readonly number[]
  readonly itemsOf: readonly number[]
}
