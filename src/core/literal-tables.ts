/** The tables behind literal-scan.ts: what of each literal is looked up, and where. */

const LF = 10
export const FOLD = 0x20
export const FOLD_WORD = 0x20202020
/** Knuth's multiplicative constant: spreads words over the tables. */
export const SPREAD = 0x9e3779b1

/** One bit for each of 2^23 hashes: a megabyte, which stays in the second-level cache. */
export const BIT_SHIFT = 32 - 23
const HEAD_SHIFT = 32 - 16

const SHORTEST = 3
/** A literal this long contains a whole word wherever it starts; the next, two of them. */
const ONE_WORD = 7
const TWO_WORDS = 11

/** What a pair of bytes can mean. */
export const PAIR_LITERAL = 1
export const PAIR_LINE_FEED = 2
export const PAIR_COLOUR = 4

/** Letters of log text from common to rare. */
const BY_FREQUENCY = ' etoainsrlcdup0m1.2/-g3hb5f4687y9v:_wk"=x,\'()j[]zq@#'

/** ASCII upper case to lower case; other bytes as they are. */
export function foldByte(byte: number): number {
  return byte >= 65 && byte <= 90 ? byte + 32 : byte
}

const RANK = new Uint8Array(256).fill(60)
for (let i = 0; i < BY_FREQUENCY.length; i++) RANK[BY_FREQUENCY.charCodeAt(i)] = i

function isLetter(byte: number): boolean {
  return byte >= 97 && byte <= 122
}

/** How rare a window of folded text is: rare letters count, borders between words count more. */
function rarity(folded: Uint8Array, from: number, to: number): number {
  let score = 0
  let borders = 0
  for (let i = from; i < to; i++) {
    const byte = folded[i] ?? 0
    score += RANK[byte] ?? 0
    if (i > from && isLetter(byte) !== isLetter(folded[i - 1] ?? 0)) borders++
  }
  return score * (1 + borders)
}

/** The start of the rarest `length` bytes of a literal. */
function rarestWindow(folded: Uint8Array, length: number): number {
  let best = 0
  let bestScore = -1
  for (let at = 0; at + length <= folded.length; at++) {
    const score = rarity(folded, at, at + length)
    if (score > bestScore) {
      best = at
      bestScore = score
    }
  }
  return best
}

/**
 * Entries of one kind (two words, words, three bytes, pairs), chained by hash, in flat arrays: they are read millions of times. Beside its key an entry has
 * one more byte of its literal, as far from the key as can be: most false candidates end there.
 */
export class Chains {
  heads = new Int32Array(1 << 16).fill(-1)
  nexts = new Int32Array(4096)
  keys = new Int32Array(4096)
  literals = new Int32Array(4096)
  offsets = new Int32Array(4096)
  /** Where the further byte stands from the key, and what it is when folded. */
  checkAt = new Int32Array(4096)
  checks = new Uint8Array(4096)
  count = 0

  add(key: number, literal: number, masked: Uint8Array, offset: number): void {
    if (this.count === this.keys.length) this.grow()
    const slot = slotOf(key)
    const entry = this.count++
    const further = offset > 0 ? 0 : masked.length - 1
    this.keys[entry] = key
    this.literals[entry] = literal
    this.offsets[entry] = offset
    this.checkAt[entry] = further - offset
    this.checks[entry] = masked[further] ?? 0
    this.nexts[entry] = this.heads[slot] ?? -1
    this.heads[slot] = entry
  }

  private grow(): void {
    this.nexts = doubled(this.nexts)
    this.keys = doubled(this.keys)
    this.literals = doubled(this.literals)
    this.offsets = doubled(this.offsets)
    this.checkAt = doubled(this.checkAt)
    const checks = new Uint8Array(this.checks.length * 2)
    checks.set(this.checks)
    this.checks = checks
  }
}

function doubled(old: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(old.length * 2)
  grown.set(old)
  return grown
}

export function slotOf(key: number): number {
  return Math.imul(key, SPREAD) >>> HEAD_SHIFT
}

export interface Tables {
  /** Bits of single words, and of two words. */
  readonly bits: Uint8Array
  readonly doubleBits: Uint8Array
  readonly pairs: Uint8Array
  readonly doubles: Chains
  readonly words: Chains
  readonly triples: Chains
  readonly shorts: Chains
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)
}

function setBit(bits: Uint8Array, word: number): void {
  const hash = Math.imul(word, SPREAD) >>> BIT_SHIFT
  bits[hash >>> 3] = (bits[hash >>> 3] ?? 0) | (1 << (hash & 7))
}

/** One number for two words. */
function doubleOf(first: number, second: number): number {
  return (Math.imul(first, SPREAD) + second) | 0
}

function enterDouble({ doubleBits, doubles }: Tables, masked: Uint8Array, at: number, literal: number): void {
  const double = doubleOf(wordAt(masked, at), wordAt(masked, at + 4))
  setBit(doubleBits, double)
  doubles.add(double, literal, masked, at)
}

function enterWord({ bits, words }: Tables, masked: Uint8Array, at: number, literal: number): void {
  const word = wordAt(masked, at)
  setBit(bits, word)
  words.add(word, literal, masked, at)
}

/** Three bytes of a literal with any fourth before or after them. Folded bytes have bit 0x20 set, so there are 128 values. */
function enterTriple({ bits, triples }: Tables, masked: Uint8Array, at: number, literal: number): void {
  const triple = wordAt(masked, at) & 0xffffff
  triples.add(triple, literal, masked, at)
  for (let other = 0; other < 256; other++) {
    if ((other & FOLD) === 0) continue
    setBit(bits, triple | (other << 24))
    setBit(bits, (triple << 8) | other)
  }
}

/** Two neighbouring pairs of a short literal: wherever it lies on the words, one of them is inside a word. */
function enterPairs({ pairs, shorts }: Tables, masked: Uint8Array, literal: number): void {
  const from = rarestWindow(masked, SHORTEST)
  for (const at of [from, from + 1]) {
    const pair = (masked[at] ?? 0) | ((masked[at + 1] ?? 0) << 8)
    pairs[pair] = (pairs[pair] ?? 0) | PAIR_LITERAL
    shorts.add(pair, literal, masked, at)
  }
}

function enter(tables: Tables, literal: Uint8Array, index: number): void {
  if (literal.length < SHORTEST) throw new RangeError(`a literal has at least ${SHORTEST} bytes`)
  const folded = literal.map(foldByte)
  const masked = literal.map((byte) => byte | FOLD)
  if (literal.length >= TWO_WORDS) {
    const from = rarestWindow(folded, TWO_WORDS)
    for (let at = from; at < from + 4; at++) enterDouble(tables, masked, at, index)
  } else if (literal.length >= ONE_WORD) {
    const from = rarestWindow(folded, ONE_WORD)
    for (let at = from; at < from + 4; at++) enterWord(tables, masked, at, index)
  } else if (literal.length >= 5) {
    for (let at = 0; at + 4 <= literal.length; at++) enterWord(tables, masked, at, index)
    for (let at = 0; at + 3 <= literal.length; at++) enterTriple(tables, masked, at, index)
  } else enterPairs(tables, masked, index)
}

/** Marks the pairs that tell of a line feed (0x0a, which looks like 0x2a when folded) and of `[31m` without its ESC byte. */
function markSpecialPairs(pairs: Uint8Array): void {
  const mark = (first: number, second: number, meaning: number): void => {
    const pair = first | FOLD | ((second | FOLD) << 8)
    pairs[pair] = (pairs[pair] ?? 0) | meaning
  }
  for (let byte = 0; byte < 256; byte++) {
    mark(LF, byte, PAIR_LINE_FEED)
    mark(byte, LF, PAIR_LINE_FEED)
  }
  for (let digit = 0x30; digit <= 0x39; digit++) {
    mark(0x5b, digit, PAIR_COLOUR)
    mark(0x3b, digit, PAIR_COLOUR)
    mark(digit, 0x6d, PAIR_COLOUR)
  }
}

/** The tables for `literals`. Throws RangeError for one of fewer than three bytes. */
export function buildTables(literals: readonly Uint8Array[]): Tables {
  const tables: Tables = {
    bits: new Uint8Array(1 << 20),
    doubleBits: new Uint8Array(1 << 20),
    pairs: new Uint8Array(1 << 16),
    doubles: new Chains(),
    words: new Chains(),
    triples: new Chains(),
    shorts: new Chains(),
  }
  markSpecialPairs(tables.pairs)
  literals.forEach((literal, index) => {
    enter(tables, literal, index)
  })
  return tables
}
