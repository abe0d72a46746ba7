/**
 * Finds many literals in a stream of bytes, at a cost that hardly grows with their number.
 *
 * The text is read in words of four bytes, one after the other, never byte by byte. A literal of eleven bytes or more contains two whole words wherever
 * it starts, so four of its eight-byte pieces (one for each way it can lie on the words) stand for it in a hash table; most pieces of a log are in no
 * literal, and one look at a bit table says so. Literals of seven to ten bytes are known by one word in the same way. This is the idea of Wu and Manber ("A fast algorithm for multi-pattern searching", 1994), with words at fixed
 * steps instead of a shift table, which lets the processor work on several words at once.
 *
 * - Case: bytes are compared with bit 0x20 set, so letters of either case are one. The exact case is settled afterwards.
 * - Pieces come from the rarest stretch of a literal, by a small model of log text: borders between words are rare, words are not.
 * - Literals of five or six bytes lie on some words with three bytes only; those words are entered with every value of the fourth.
 * - Literals of three or four bytes are found by pairs of bytes. They are the costly ones, and `catalog check` asks for longer ones.
 * - Line feeds, and colour codes whose ESC byte got lost, show in the same table of pairs, so counting lines costs no pass of its own.
 *
 * Limits: at least three bytes a literal, no line ends or control characters in it. Text with escape sequences must be stripped before (strip.ts);
 * bare colour codes are noticed here.
 */

const LF = 10
const FOLD = 0x20
const FOLD_WORD = 0x20202020
/** Knuth's multiplicative constant: spreads words over the table. */
const SPREAD = 0x9e3779b1

/** One bit for each of 2^23 hashes: a megabyte, which stays in the second-level cache. */
const BIT_SHIFT = 32 - 23
const HEAD_SHIFT = 32 - 16

const SHORTEST = 3
/** A literal this long contains a whole word wherever it starts; the next, two of them. */
const ONE_WORD = 7
const TWO_WORDS = 11

/** What a pair of bytes can mean. */
const PAIR_LITERAL = 1
const PAIR_LINE_FEED = 2
const PAIR_COLOUR = 4

/** Letters of log text from common to rare. */
const BY_FREQUENCY = ' etoainsrlcdup0m1.2/-g3hb5f4687y9v:_wk"=x,\'()j[]zq@#'

/** Where literals stand. Positions are their first bytes; lines count line feeds from the start of the walk. `clear` keeps the memory. */
export class Hits {
  count = 0
  positions = new Int32Array(1024)
  lines = new Int32Array(1024)
  literals = new Int32Array(1024)

  add(position: number, line: number, literal: number): void {
    if (this.count === this.positions.length) this.grow()
    this.positions[this.count] = position
    this.lines[this.count] = line
    this.literals[this.count] = literal
    this.count++
  }

  clear(): void {
    this.count = 0
  }

  private grow(): void {
    const double = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(old.length * 2)
      grown.set(old)
      return grown
    }
    this.positions = double(this.positions)
    this.lines = double(this.lines)
    this.literals = double(this.literals)
  }
}

export interface LiteralScanner {
  /**
   * Walks `bytes` from `start` to `end` and adds where literals stand (either case). Answers the number of line feeds, or -1 as soon as a bare colour code
   * is met, unless `coloursStripped`: then the bytes must be stripped first, and `hits` is to be cleared.
   */
  walk(
    bytes: Uint8Array,
    range: { readonly start: number; readonly end: number },
    hits: Hits,
    coloursStripped: boolean,
  ): number
}

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

/** Entries of one kind (words, three bytes, pairs), chained by hash. Grows as entries come. */
class Chains {
  private keys = new Int32Array(4096)
  private owners = new Int32Array(4096)
  private offsets = new Int32Array(4096)
  private nexts = new Int32Array(4096)
  private readonly heads = new Int32Array(1 << 16).fill(-1)
  count = 0

  add(key: number, literal: number, offset: number): void {
    if (this.count === this.keys.length) this.grow()
    const slot = Math.imul(key, SPREAD) >>> HEAD_SHIFT
    this.keys[this.count] = key
    this.owners[this.count] = literal
    this.offsets[this.count] = offset
    this.nexts[this.count] = this.heads[slot] ?? -1
    this.heads[slot] = this.count++
  }

  first(key: number): number {
    return this.seek(this.heads[Math.imul(key, SPREAD) >>> HEAD_SHIFT] ?? -1, key)
  }

  next(entry: number, key: number): number {
    return this.seek(this.nexts[entry] ?? -1, key)
  }

  owner(entry: number): number {
    return this.owners[entry] ?? 0
  }

  offset(entry: number): number {
    return this.offsets[entry] ?? 0
  }

  private seek(from: number, key: number): number {
    let entry = from
    while (entry >= 0 && this.keys[entry] !== key) entry = this.nexts[entry] ?? -1
    return entry
  }

  private grow(): void {
    const double = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(old.length * 2)
      grown.set(old)
      return grown
    }
    this.keys = double(this.keys)
    this.owners = double(this.owners)
    this.offsets = double(this.offsets)
    this.nexts = double(this.nexts)
  }
}

interface Tables {
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
  doubles.add(double, literal, at)
}

function enterWord({ bits, words }: Tables, masked: Uint8Array, at: number, literal: number): void {
  const word = wordAt(masked, at)
  setBit(bits, word)
  words.add(word, literal, at)
}

/** Three bytes of a literal with any fourth before or after them. Folded bytes have bit 0x20 set, so there are 128 values. */
function enterTriple({ bits, triples }: Tables, masked: Uint8Array, at: number, literal: number): void {
  const triple = wordAt(masked, at) & 0xffffff
  triples.add(triple, literal, at)
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
    shorts.add(pair, literal, at)
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
  mark(0x5b, 0x6d, PAIR_COLOUR)
}

/** The first byte after a bare colour code at `at`, or `at` when there is none. Up to nine numbers of up to three digits. */
export function afterBareColour(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at] !== 0x5b) return at
  let i = at + 1
  for (let numbers = 0; numbers < 9; numbers++) {
    const from = i
    while (i < end && i - from < 3 && (bytes[i] ?? 0) >= 0x30 && (bytes[i] ?? 0) <= 0x39) i++
    if (i < end && bytes[i] === 0x6d) return i === from && numbers > 0 ? at : i + 1
    if (bytes[i] !== 0x3b || i === from) return at
    i++
  }
  return at
}

/** Whether a bare colour code stands between `start` and `end`. */
export function hasBareColour(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = bytes.indexOf(0x5b, start); at >= 0 && at < end; at = bytes.indexOf(0x5b, at + 1)) {
    if (afterBareColour(bytes, at, end) > at) return true
  }
  return false
}

/** Bytes of the longest bare colour code: nine numbers of three digits with what is between them. */
const LONGEST_COLOUR = 37

/** Builds a scanner for `literals` (UTF-8 bytes, at least three each). Hits name a literal by its index. */
export function buildScanner(literals: readonly Uint8Array[]): LiteralScanner {
  const tables: Tables = {
    bits: new Uint8Array(1 << 20),
    doubleBits: new Uint8Array(1 << 20),
    doubles: new Chains(),
    pairs: new Uint8Array(1 << 16),
    words: new Chains(),
    triples: new Chains(),
    shorts: new Chains(),
  }
  markSpecialPairs(tables.pairs)
  literals.forEach((literal, index) => {
    enter(tables, literal, index)
  })
  const { bits, doubleBits, pairs, doubles, words, triples, shorts } = tables

  /** Adds the literals of a chain that really stand where the word at `at` says. */
  function confirm(chains: Chains, key: number, at: number, place: Place): void {
    for (let entry = chains.first(key); entry >= 0; entry = chains.next(entry, key)) {
      const literal = chains.owner(entry)
      const start = at - chains.offset(entry)
      if (standsAt(literals[literal] as Uint8Array, start, place))
        place.hits.add(start, place.line + feedsBetween(place, start), literal)
    }
  }

  function attendWord(word: number, place: Place): void {
    const at = place.at
    confirm(words, word, at, place)
    if (triples.count === 0) return
    confirm(triples, word & 0xffffff, at, place)
    confirm(triples, word >>> 8, at + 1, place)
  }

  function attendPairs(word: number, place: Place): void {
    for (let shift = 0; shift < 3; shift++) {
      const pair = (word >>> (8 * shift)) & 0xffff
      if (((pairs[pair] ?? 0) & PAIR_LITERAL) !== 0) confirm(shorts, pair, place.at + shift, place)
    }
  }

  function walk(
    bytes: Uint8Array,
    { start, end }: { start: number; end: number },
    hits: Hits,
    coloursStripped: boolean,
  ): number {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    const place: Place = { bytes, start, end, hits, at: start, line: 0 }
    const wholeWords = end - 3
    let at = start
    let before = 0
    for (; at < wholeWords; at += 4) {
      const word = view.getInt32(at, true) | FOLD_WORD
      const spread = Math.imul(word, SPREAD)
      const hash = spread >>> BIT_SHIFT
      const double = (before + word) | 0
      const doubleHash = Math.imul(double, SPREAD) >>> BIT_SHIFT
      before = spread
      const bit = (bits[hash >>> 3] as number) & (1 << (hash & 7))
      const doubleBit = (doubleBits[doubleHash >>> 3] as number) & (1 << (doubleHash & 7))
      const pair =
        (pairs[word & 0xffff] as number) | (pairs[(word >>> 8) & 0xffff] as number) | (pairs[word >>> 16] as number)
      if ((bit | doubleBit | pair) === 0) continue
      place.at = at
      if (doubleBit !== 0) confirm(doubles, double, at - 4, place)
      if (bit !== 0) attendWord(word, place)
      if (pair !== 0) {
        if ((pair & PAIR_LITERAL) !== 0) attendPairs(word, place)
        if ((pair & PAIR_COLOUR) !== 0 && !coloursStripped && isInBareColour(bytes, at, start, end)) return -1
        if ((pair & PAIR_LINE_FEED) !== 0) place.line += feedsIn(bytes, at, at + 4)
      }
    }
    return finishWalk(place, at, coloursStripped)
  }

  /** The last bytes that make no whole word, padded with blanks: nothing that is not there can match, since bounds are checked. */
  function finishWalk(place: Place, at: number, coloursStripped: boolean): number {
    const { bytes, start, end } = place
    if (at >= end) return place.line
    let word = FOLD_WORD
    for (let i = 0; at + i < end; i++) word |= (bytes[at + i] ?? 0) << (8 * i)
    for (let i = end - at; i < 4; i++) word &= ~(0xdf << (8 * i))
    place.at = at
    attendWord(word, place)
    attendPairs(word, place)
    if (!coloursStripped && isInBareColour(bytes, at, start, end)) return -1
    return place.line + feedsIn(bytes, at, end)
  }

  return { walk }
}

interface Place {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
  readonly hits: Hits
  /** The word looked at. */
  at: number
  /** Line feeds before that word. */
  line: number
}

/** Whether a literal stands at `start`, in either case. */
function standsAt(literal: Uint8Array, start: number, { bytes, start: from, end }: Place): boolean {
  if (start < from || start + literal.length > end) return false
  for (let i = 0; i < literal.length; i++) {
    if (foldByte(bytes[start + i] ?? 0) !== foldByte(literal[i] ?? 0)) return false
  }
  return true
}

/** Line feeds between the start of the word looked at and a literal that starts within it; one that started before has no line end in it. */
function feedsBetween({ bytes, at }: Place, start: number): number {
  return start > at ? feedsIn(bytes, at, start) : 0
}

function feedsIn(bytes: Uint8Array, from: number, to: number): number {
  let count = 0
  for (let i = from; i < to; i++) if (bytes[i] === LF) count++
  return count
}

/** Whether a bare colour code covers bytes of the word at `at`. */
function isInBareColour(bytes: Uint8Array, at: number, start: number, end: number): boolean {
  for (let i = Math.min(at + 3, end - 1); i >= Math.max(start, at - LONGEST_COLOUR); i--) {
    const byte = bytes[i]
    if (byte === LF) return false
    if (byte === 0x5b && afterBareColour(bytes, i, end) > Math.max(i, at)) return true
  }
  return false
}
