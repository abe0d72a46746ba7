/** The tables behind literal-scan.ts: which piece of each literal is looked up, and where. */

/** A text to find, in UTF-8. One that ignores case is folded to lower case already. */
export interface Literal {
  readonly bytes: Uint8Array
  readonly ignoreCase: boolean
}

/** Bit that upper and lower case letters of ASCII differ in. Texts are searched with it set. */
export const FOLD = 0x20
export const FOLD_WORD = 0x20202020
/** Knuth's multiplicative constant, and one of MurmurHash3's finaliser: they spread words over the tables. */
export const SPREAD = 0x9e3779b1
export const SPREAD_KEY = 0x85ebca6b

/** A literal this long holds a whole piece at every other place; a shorter one may lack the last byte of it. */
const WHOLE_PIECE = 7
/** A literal this long holds all of a piece but one byte. */
const SHORTEST_PIECE = 5

/** ASCII upper case to lower case; other bytes as they are. */
export function foldByte(byte: number): number {
  return byte >= 65 && byte <= 90 ? byte + 32 : byte
}

/** Bits of the table for each key in it: few enough other pieces of a log are then taken for one. */
const BITS_PER_KEY = 24
const SMALLEST_BITS = 15
/** A table of a megabyte still fits into a processor's second-level cache. */
const LARGEST_BITS = 23

/** Counts how often pieces stand in a part of a log: `2 ** COUNT_BITS` counters, shared by pieces with the same hash. */
const COUNT_SHIFT = 32 - 17
/** More than this of a log tells nothing new about it. Bytes. */
const SAMPLE_BYTES = 512 * 1024

/** Letters of log text from common to rare: decides between pieces that a sample does not know. */
const BY_FREQUENCY = ' etoainsrlcdup0m1.2/-g3hb5f4687y9v:_wk"=x,\'()j[]zq@#'
const RARITY = new Uint8Array(256).fill(60)
for (let i = 0; i < BY_FREQUENCY.length; i++) RARITY[BY_FREQUENCY.charCodeAt(i)] = i

export interface Tables {
  /** One bit for each hash of a key; `shift` makes a hash of a key. */
  readonly bits: Uint8Array
  readonly shift: number
  /** Whole pieces by their keys, and by their four middle bytes those that lack a byte. */
  readonly whole: Chains
  readonly partial: Chains
  readonly shorts: Shorts
  readonly texts: Texts
}

/**
 * Pieces of literals, chained by a hash, in flat arrays: they are read millions of times. An entry is eight numbers, half a cache line: what is hashed, the next
 * entry (or -1), the literal, where in it the piece begins (-1: one byte before it), its length, the bits to set before comparing (FOLD_WORD where case is
 * ignored), and with these its first and its last four bytes, which tell most literals with the same piece apart.
 */
export class Chains {
  readonly heads: Int32Array
  readonly shift: number
  readonly entries: Int32Array
  private used = 0

  private readonly texts: Texts

  constructor(size: number, texts: Texts) {
    this.shift = 32 - Math.ceil(Math.log2(2 * size + 2))
    this.heads = new Int32Array(2 ** (32 - this.shift)).fill(-1)
    this.entries = new Int32Array(8 * size)
    this.texts = texts
  }

  add(hashed: number, literal: number, offset: number): void {
    const { entries, heads, texts, used } = this
    const start = texts.starts[literal] as number
    const end = texts.starts[literal + 1] as number
    const fold = texts.ignoreCase[literal] === 1 ? FOLD_WORD : 0
    const slot = Math.imul(hashed, SPREAD) >>> this.shift
    entries[used] = hashed
    entries[used + 1] = heads[slot] as number
    entries[used + 2] = literal
    entries[used + 3] = offset
    entries[used + 4] = end - start
    entries[used + 5] = fold
    entries[used + 6] = texts.view.getInt32(start) | fold
    entries[used + 7] = texts.view.getInt32(end - 4) | fold
    heads[slot] = used
    this.used += 8
  }
}

/**
 * Literals of fewer than five bytes, chained by one of their bytes (folded): the last beyond ASCII, which is rarer than the first, or where all are ASCII the
 * first. `heads[byte]` is a literal or -1, `nexts[literal]` the next, `offsets[literal]` where in it the byte is.
 */
export interface Shorts {
  readonly heads: Int32Array
  readonly nexts: Int32Array
  readonly offsets: Uint8Array
  /** Whether some are all ASCII, so that every byte has to be looked at. */
  readonly anyAscii: boolean
}

/** All literals in one array, where comparing them finds them fast: `bytes` from `starts[literal]` to `starts[literal + 1]`. */
export interface Texts {
  readonly bytes: Uint8Array
  /** The same bytes. */
  readonly view: DataView
  readonly starts: Int32Array
  readonly ignoreCase: Uint8Array
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  )
}

/** The key of six bytes that begin on a word of the text, and of six bytes that begin in its middle. The walk forms the same ones. */
export function keyOnWord(bytes: Uint8Array, at: number): number {
  const after = (bytes[at + 4] as number) | ((bytes[at + 5] as number) << 8)
  return Math.imul(Math.imul(wordAt(bytes, at), SPREAD) + after, SPREAD_KEY)
}

function keyInWord(bytes: Uint8Array, at: number): number {
  const before = (bytes[at] as number) | ((bytes[at + 1] as number) << 8)
  return Math.imul(Math.imul(wordAt(bytes, at + 2), SPREAD) + before, SPREAD_KEY)
}

/** How often pieces stand in logs seen so far. */
export class Frequencies {
  private readonly counts = new Uint32Array(1 << (32 - COUNT_SHIFT))

  /** Learns from the beginning of `text`. */
  learn(text: Uint8Array): void {
    const { counts } = this
    const folded = text.subarray(0, SAMPLE_BYTES).map((byte) => byte | FOLD)
    for (let at = 0; at + 6 <= folded.length; at += 2) {
      const slot = keyOnWord(folded, at) >>> COUNT_SHIFT
      counts[slot] = (counts[slot] as number) + 1
    }
  }

  /** The start of the seven bytes of `folded` whose two pieces are the rarest. */
  rarestStart(folded: Uint8Array): number {
    let best = 0
    let fewest = Number.POSITIVE_INFINITY
    let before = this.countOf(folded, 0)
    for (let at = 0; at + WHOLE_PIECE <= folded.length; at++) {
      const after = this.countOf(folded, at + 1)
      const count = before + after
      before = after
      if (count > fewest || (count === fewest && rarity(folded, at) <= rarity(folded, best))) continue
      best = at
      fewest = count
    }
    return best
  }

  private countOf(folded: Uint8Array, at: number): number {
    return this.counts[keyOnWord(folded, at) >>> COUNT_SHIFT] as number
  }
}

/** How rare seven bytes are in logs nobody has seen: rare letters count, borders between words count more. */
function rarity(folded: Uint8Array, from: number): number {
  let score = 0
  let borders = 1
  for (let at = from; at < from + WHOLE_PIECE; at++) {
    const byte = folded[at] as number
    score += RARITY[byte] as number
    if (at > from && isLetter(byte) !== isLetter(folded[at - 1] as number)) borders++
  }
  return score * borders
}

function isLetter(byte: number): boolean {
  return byte >= 97 && byte <= 122
}

/** The tables for `literals`, with the pieces that `frequencies` knows as rare. Throws RangeError for a literal of fewer than three bytes. */
export function buildTables(literals: readonly Literal[], frequencies: Frequencies): Tables {
  const short = literals.find(({ bytes }) => bytes.length < 3)
  if (short !== undefined) throw new RangeError(`a literal has ${short.bytes.length} bytes`)
  const texts = textsOf(literals)
  const builder = new Builder(literals, texts)
  literals.forEach(({ bytes }, index) => {
    if (bytes.length >= SHORTEST_PIECE) builder.enter(bytes, index, frequencies)
  })
  const { bits, shift, whole, partial } = builder
  return { bits, shift, whole, partial, shorts: shortsOf(literals), texts }
}

class Builder {
  readonly bits: Uint8Array
  readonly shift: number
  readonly whole: Chains
  readonly partial: Chains
  private readonly scratch = new Uint8Array(6)

  constructor(literals: readonly Literal[], texts: Texts) {
    const long = literals.filter(({ bytes }) => bytes.length >= WHOLE_PIECE).length
    const medium = literals.filter(({ bytes }) => bytes.length >= SHORTEST_PIECE).length - long
    const keys = 4 * long + 4 * medium * FOLDED_BYTES.length
    const log2 = Math.min(LARGEST_BITS, Math.max(SMALLEST_BITS, Math.ceil(Math.log2(keys * BITS_PER_KEY + 1))))
    this.bits = new Uint8Array(1 << (log2 - 3))
    this.shift = 32 - log2
    this.whole = new Chains(2 * long, texts)
    this.partial = new Chains(2 * medium, texts)
  }

  enter(literal: Uint8Array, index: number, frequencies: Frequencies): void {
    const folded = literal.map((byte) => foldByte(byte) | FOLD)
    if (folded.length < WHOLE_PIECE) {
      this.enterShort(folded, index)
      return
    }
    const start = frequencies.rarestStart(folded)
    for (let at = start; at < start + 2; at++) {
      this.mark(folded, at)
      this.whole.add(keyOnWord(folded, at), index, at)
    }
  }

  /** Five or six bytes: the piece's last byte, or its first, may be any. */
  private enterShort(folded: Uint8Array, index: number): void {
    const { scratch } = this
    scratch.set(folded)
    if (folded.length === scratch.length) this.mark(scratch, 0)
    else this.markAny(scratch.length - 1)
    this.partial.add(wordAt(folded, 1), index, 0)
    scratch.set(folded.subarray(0, SHORTEST_PIECE), 1)
    this.markAny(0)
    this.partial.add(wordAt(folded, 0), index, -1)
  }

  private markAny(at: number): void {
    for (const byte of FOLDED_BYTES) {
      this.scratch[at] = byte
      this.mark(this.scratch, 0)
    }
  }

  private mark(folded: Uint8Array, at: number): void {
    const { bits, shift } = this
    for (const key of [keyOnWord(folded, at), keyInWord(folded, at)]) {
      const hash = key >>> shift
      bits[hash >>> 3] = (bits[hash >>> 3] as number) | (1 << (hash & 7))
    }
  }
}

/** Every byte with the fold bit set. */
const FOLDED_BYTES = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => (byte & FOLD) !== 0)

function shortsOf(literals: readonly Literal[]): Shorts {
  const heads = new Int32Array(256).fill(-1)
  const nexts = new Int32Array(literals.length)
  const offsets = new Uint8Array(literals.length)
  let anyAscii = false
  literals.forEach(({ bytes }, index) => {
    if (bytes.length >= SHORTEST_PIECE) return
    const beyondAscii = bytes.findLastIndex((byte) => byte >= 0x80)
    anyAscii ||= beyondAscii < 0
    const offset = Math.max(0, beyondAscii)
    const byte = foldByte(bytes[offset] as number)
    offsets[index] = offset
    nexts[index] = heads[byte] as number
    heads[byte] = index
  })
  return { heads, nexts, offsets, anyAscii }
}

function textsOf(literals: readonly Literal[]): Texts {
  const starts = new Int32Array(literals.length + 1)
  literals.forEach(({ bytes }, index) => (starts[index + 1] = (starts[index] as number) + bytes.length))
  const bytes = new Uint8Array(starts[literals.length] as number)
  literals.forEach((literal, index) => {
    bytes.set(literal.bytes, starts[index])
  })
  const ignoreCase = Uint8Array.from(literals, (literal) => Number(literal.ignoreCase))
  return { bytes, view: new DataView(bytes.buffer), starts, ignoreCase }
}
