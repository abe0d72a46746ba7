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

import {
  BIT_SHIFT,
  FOLD,
  FOLD_WORD,
  PAIR_COLOUR,
  PAIR_LINE_FEED,
  PAIR_LITERAL,
  SPREAD,
  buildTables,
  foldByte,
  slotOf,
} from './literal-tables.ts'
import type { Chains, Tables } from './literal-tables.ts'

const LF = 10

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

/** Builds a scanner for `literals` (UTF-8 bytes, at least three each). Hits name a literal by its index. */
export function buildScanner(literals: readonly Uint8Array[]): LiteralScanner {
  const tables = buildTables(literals)
  return {
    walk: (bytes, range, hits, coloursStripped) =>
      new Walk({ tables, literals, bytes, hits, ...range }).run(coloursStripped),
  }
}

interface Search {
  readonly tables: Tables
  readonly literals: readonly Uint8Array[]
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
  readonly hits: Hits
}

/** One pass over one text. */
class Walk {
  private readonly search: Search
  /** The word looked at, and the line feeds before it. */
  private at: number
  private line = 0

  constructor(search: Search) {
    this.search = search
    this.at = search.start
  }

  run(coloursStripped: boolean): number {
    const { tables, bytes, start, end } = this.search
    const { bits, doubleBits, pairs, doubles } = tables
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
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
      this.at = at
      if (doubleBit !== 0) this.confirm(doubles, double, at - 4)
      if (bit !== 0) this.attendWord(word)
      if (pair !== 0) {
        if ((pair & PAIR_LITERAL) !== 0) this.attendPairs(word)
        if ((pair & PAIR_COLOUR) !== 0 && !coloursStripped && isInBareColour(bytes, at, start, end)) return -1
        if ((pair & PAIR_LINE_FEED) !== 0) this.line += feedsIn(bytes, at, at + 4)
      }
    }
    return this.finish(at, coloursStripped)
  }

  /** The last bytes that make no whole word, padded with blanks: what is not there cannot match, since bounds are checked. */
  private finish(at: number, coloursStripped: boolean): number {
    const { bytes, start, end } = this.search
    if (at >= end) return this.line
    let word = FOLD_WORD
    for (let i = 0; at + i < end; i++) word |= (bytes[at + i] ?? 0) << (8 * i)
    this.at = at
    this.attendWord(word)
    this.attendPairs(word)
    if (!coloursStripped && isInBareColour(bytes, at, start, end)) return -1
    return this.line + feedsIn(bytes, at, end)
  }

  private attendWord(word: number): void {
    const { words, triples } = this.search.tables
    this.confirm(words, word, this.at)
    if (triples.count === 0) return
    this.confirm(triples, word & 0xffffff, this.at)
    this.confirm(triples, word >>> 8, this.at + 1)
  }

  private attendPairs(word: number): void {
    const { pairs, shorts } = this.search.tables
    for (let shift = 0; shift < 3; shift++) {
      const pair = (word >>> (8 * shift)) & 0xffff
      if (((pairs[pair] ?? 0) & PAIR_LITERAL) !== 0) this.confirm(shorts, pair, this.at + shift)
    }
  }

  /** Adds the literals of a chain that really stand where the piece at `at` says. */
  private confirm(chains: Chains, key: number, at: number): void {
    const { keys, nexts, checkAt, checks } = chains
    const { bytes } = this.search
    for (let entry = chains.heads[slotOf(key)] as number; entry >= 0; entry = nexts[entry] as number) {
      if (keys[entry] !== key) continue
      if (((bytes[at + (checkAt[entry] as number)] as number) | FOLD) === checks[entry]) this.verify(chains, entry, at)
    }
  }

  private verify(chains: Chains, entry: number, at: number): void {
    const literal = chains.literals[entry] as number
    const start = at - (chains.offsets[entry] as number)
    if (this.standsAt(this.search.literals[literal] as Uint8Array, start))
      this.search.hits.add(start, this.lineAt(start), literal)
  }

  /** Whether a literal stands at `start`, in either case. */
  private standsAt(literal: Uint8Array, start: number): boolean {
    const { bytes, start: from, end } = this.search
    if (start < from || start + literal.length > end) return false
    for (let i = 0; i < literal.length; i++) {
      if (foldByte(bytes[start + i] as number) !== foldByte(literal[i] as number)) return false
    }
    return true
  }

  /** The line of a literal that starts in the word looked at or before it; in a literal there is no line end. */
  private lineAt(start: number): number {
    return start > this.at ? this.line + feedsIn(this.search.bytes, this.at, start) : this.line
  }
}

/** The first byte after a bare colour code at `at`, or `at` when there is none. Up to nine numbers of up to three digits. */
export function afterBareColour(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at] !== 0x5b) return at
  let i = at + 1
  for (let numbers = 0; numbers < 9; numbers++) {
    const from = i
    while (i < end && i - from < 3 && (bytes[i] ?? 0) >= 0x30 && (bytes[i] ?? 0) <= 0x39) i++
    if (i < end && bytes[i] === 0x6d) return i === from ? at : i + 1
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
