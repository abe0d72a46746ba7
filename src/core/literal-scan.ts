/**
 * Finds many literals in a stream of bytes, at a cost that hardly grows with their number.
 *
 * The text is never read byte by byte. At every other byte the next six are looked up as one key in a table of bits: is this a piece of a literal? A literal
 * of seven bytes or more holds such a piece wherever it starts, so two pieces (one that starts at an even, one at an odd place) stand for it. Most
 * pieces of a log are in no literal, and the walk goes on without a branch: places that pass are written to a list. Only those are looked at again, and
 * compared with the literals whose piece it is. This is the idea of Wu and Manber ("A fast algorithm for multi-pattern searching", 1994), with pieces at fixed
 * steps instead of a shift table, which lets a processor work on several places at once.
 *
 * - Pieces are chosen by the log itself: a sample of it says which six bytes of a literal are rare there. A log that turns out different from
 *   its beginning is sampled anew.
 * - Case: bytes are looked up with bit 0x20 set, so letters of either case are one. The exact case is settled when a literal is compared.
 * - Literals of five or six bytes hold all of a piece but one byte, and are entered with every value of that one.
 * - Literals of three or four bytes are found by their first byte. Beyond ASCII that is cheap; in ASCII it takes a look at every byte.
 * - Line ends, escape sequences and colour codes whose ESC byte got lost show as words with a byte below 0x20 or a bracket: a second list.
 *
 * Limits: at least three bytes a literal, no line ends or control characters in it. Text with escape sequences must be stripped before (strip.ts).
 */

import { afterBareColour } from './bare-colour.ts'
import { FOLD, FOLD_WORD, Frequencies, SPREAD, SPREAD_KEY, buildTables, foldByte } from './literal-tables.ts'
import type { Chains, Literal, Shorts, Tables } from './literal-tables.ts'

const LF = 10
const CR = 13
const BRACKET = 0x5b

/** Bytes walked before their places are looked at again: what the lists hold then is still in the cache. A multiple of four. */
const BLOCK_BYTES = 64 * 1024
/** The first blocks are small, and each is twice as large as the one before: an optimizer that has not seen a loop end optimizes it in vain. */
const FIRST_BLOCK_BYTES = 512
/** Bytes at the end of a text that are walked in a copy: a word is read with the eight bytes after it. */
const TAIL_BYTES = 16
/** A log is sampled anew after so many bytes, if more than one in so many of them led to a comparison in vain. */
const RESAMPLE_BYTES = 32 * 1024 * 1024
const VAIN_EVERY = 40

/** What a byte means to the walk. */
const PLAIN = 0
const LINE_END = 1
const ESCAPE = 2
const OPEN = 3
const IN_SHORT = 4

/** The meaning of every byte: beyond ASCII it has one where a short literal is found by it. */
function meanings({ heads }: Shorts): Uint8Array {
  const kinds = Uint8Array.from(heads, (literal, byte) => (byte >= 0x80 && literal >= 0 ? IN_SHORT : PLAIN))
  kinds[LF] = kinds[CR] = LINE_END
  kinds[0] = kinds[27] = ESCAPE
  kinds[BRACKET] = OPEN
  return kinds
}

/** What a walk found, in the order of the lines. `clear` keeps the memory. */
export class Hits {
  count = 0
  /** First bytes of literals, and which ones. */
  positions = new Int32Array(1024)
  literals = new Int32Array(1024)
  /** Line feeds, and all line ends: twice the position, plus one for a carriage return. */
  feedCount = 0
  endCount = 0
  ends = new Int32Array(1024)

  /** Makes room for `count` hits. */
  reserve(count: number): void {
    while (count > this.positions.length) {
      this.positions = doubled(this.positions)
      this.literals = doubled(this.literals)
    }
  }

  add(position: number, literal: number): void {
    if (this.count === this.positions.length) this.reserve(this.count + 1)
    this.positions[this.count] = position
    this.literals[this.count++] = literal
  }

  /** Adds one if `differs` is 0; without a branch on that, which nobody could predict. */
  addIf(position: number, literal: number, differs: number): void {
    if (this.count === this.positions.length) this.reserve(this.count + 1)
    this.positions[this.count] = position
    this.literals[this.count] = literal
    this.count += ((differs | -differs) >>> 31) ^ 1
  }

  addEnd(position: number, byte: number): void {
    if (this.endCount === this.ends.length) this.ends = doubled(this.ends)
    this.ends[this.endCount++] = 2 * position + (byte === CR ? 1 : 0)
    if (byte === LF) this.feedCount++
  }

  clear(): void {
    this.count = 0
    this.feedCount = 0
    this.endCount = 0
  }
}

function doubled(old: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(old.length * 2)
  grown.set(old)
  return grown
}

export interface LiteralScanner {
  /**
   * Walks `bytes` from `start` to `end`, which must be whole lines, and adds where literals and line ends stand. Answers false as soon as an escape
   * sequence, a NUL or a bare colour code is met, unless `stripped`: then the bytes must be stripped first, and what `hits` holds means nothing.
   */
  walk(bytes: Uint8Array, range: Range, hits: Hits, stripped: boolean): boolean
}

export interface Range {
  readonly start: number
  readonly end: number
}

/** Builds a scanner for `literals` (at least three bytes each) when the first text comes. Hits name a literal by its index. */
export function createScanner(literals: () => readonly Literal[]): LiteralScanner {
  let walk: Walk | null = null
  return {
    walk(bytes, range, hits, stripped) {
      walk ??= new Walk(literals())
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
      const tables = walk.tablesFor(bytes.subarray(range.start, range.end))
      return walk.run({ bytes, view, tables, hits, stripped, start: range.start, end: range.end })
    },
  }
}

interface Search extends Range {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly tables: Tables
  readonly hits: Hits
  readonly stripped: boolean
}

/** The state between walks. */
class Walk {
  private readonly literals: readonly Literal[]
  private readonly frequencies = new Frequencies()
  private tables: Tables | null = null
  private kinds: Uint8Array = new Uint8Array(256)
  /** Places that may begin a piece, and words that hold a special byte, of the block at hand. */
  private readonly places = new Int32Array(BLOCK_BYTES / 2 + 2)
  private readonly words = new Int32Array(BLOCK_BYTES / 4 + 2)
  private wordCount = 0
  private readonly shortHits = new Hits()
  private readonly tail = new Uint8Array(TAIL_BYTES + 16)
  private blockBytes = FIRST_BLOCK_BYTES
  private vain = 0
  private sinceSample = 0

  constructor(literals: readonly Literal[]) {
    this.literals = literals
  }

  run(search: Search): boolean {
    const { view, tables, start, end, hits } = search
    const whole = start + Math.max(0, end - start - TAIL_BYTES)
    this.shortHits.clear()
    let at = start
    while (at < whole) {
      const to = Math.min(at + this.blockBytes, whole)
      this.blockBytes = Math.min(2 * this.blockBytes, BLOCK_BYTES)
      const next = at + ((to - at + 3) & ~3)
      if (!this.block(search, this.filter(view, tables, { start: at, end: to }), 0)) return false
      at = next
    }
    if (!this.walkTail(search, at)) return false
    if (tables.shorts.anyAscii) this.findAllShorts(search)
    if (this.shortHits.count > 0) merge(hits, this.shortHits)
    return true
  }

  /** The tables to walk `text` with: made for it when it is the first, or when those at hand lead to too much in vain. */
  tablesFor(text: Uint8Array): Tables {
    this.sinceSample += text.length
    const isDue = this.sinceSample > RESAMPLE_BYTES && this.vain * VAIN_EVERY > this.sinceSample
    if (this.tables !== null && !isDue) {
      if (this.sinceSample > RESAMPLE_BYTES) this.restartCounts()
      return this.tables
    }
    this.frequencies.learn(text)
    this.restartCounts()
    this.tables = buildTables(this.literals, this.frequencies)
    this.kinds = meanings(this.tables.shorts)
    return this.tables
  }

  private restartCounts(): void {
    this.vain = 0
    this.sinceSample = 0
  }

  /**
   * Lists the places from `start` to `end` where a piece of a literal may begin, and the words with a special byte: below 0x20, a bracket, or beyond ASCII.
   * Eight bytes after `end` must be readable. Answers the number of places. Without branches: a mispredicted one costs as much as twenty of these steps.
   */
  private filter(view: DataView, { bits, shift }: Tables, { start, end }: Range): number {
    const { places, words } = this
    let placeCount = 0
    let wordCount = 0
    let word = view.getInt32(start, true)
    let folded = word | FOLD_WORD
    let spread = Math.imul(folded, SPREAD)
    for (let at = start; at < end; at += 4) {
      const next = view.getInt32(at + 4, true)
      const nextFolded = next | FOLD_WORD
      const nextSpread = Math.imul(nextFolded, SPREAD)
      const onWord = Math.imul((spread + (nextFolded & 0xffff)) | 0, SPREAD_KEY) >>> shift
      const inWord = Math.imul((nextSpread + (folded >>> 16)) | 0, SPREAD_KEY) >>> shift
      places[placeCount] = at
      placeCount += ((bits[onWord >>> 3] as number) >>> (onWord & 7)) & 1
      places[placeCount] = at + 2
      placeCount += ((bits[inWord >>> 3] as number) >>> (inWord & 7)) & 1
      // A borrow may mark the byte after a special one too: it is looked at again.
      const bracket = word ^ 0x5b5b5b5b
      const special = ((word - 0x20202020) | word | ((bracket - 0x01010101) & ~bracket)) & 0x80808080
      words[wordCount] = at
      wordCount += (special | -special) >>> 31
      word = next
      folded = nextFolded
      spread = nextSpread
    }
    this.wordCount = wordCount
    return placeCount
  }

  /** Looks at what the filter listed. `shift` is what its places lack to be places in the text. */
  private block(search: Search, placeCount: number, shift: number): boolean {
    const { words } = this
    for (let i = 0; i < this.wordCount; i++) {
      if (!this.attend(search, (words[i] as number) + shift)) return false
    }
    this.compareAt(search, placeCount, shift)
    return true
  }

  /** The last bytes, in a copy with blanks after them, so that no word reaches beyond what can be read. */
  private walkTail(search: Search, from: number): boolean {
    const { tail } = this
    const { bytes, tables, end } = search
    if (from >= end) return true
    tail.fill(0x20)
    tail.set(bytes.subarray(from, end))
    const places = this.filter(new DataView(tail.buffer), tables, { start: 0, end: end - from })
    return this.block(search, places, from)
  }

  /** Line ends, escapes, colours and characters beyond ASCII of one word. */
  private attend(search: Search, word: number): boolean {
    const { bytes, hits, stripped } = search
    const { kinds } = this
    const to = Math.min(word + 4, search.end)
    for (let at = word; at < to; at++) {
      const byte = bytes[at] as number
      const kind = kinds[byte]
      if (kind === PLAIN) continue
      if (kind === LINE_END) hits.addEnd(at, byte)
      else if (kind === IN_SHORT) this.findShortsAt(search, at)
      else if (!stripped && (kind === ESCAPE || afterBareColour(bytes, at, search.end) > at)) return false
    }
    return true
  }

  private findShortsAt(search: Search, at: number): void {
    const { shorts } = search.tables
    const byte = foldByte(search.bytes[at] as number)
    for (let literal = shorts.heads[byte] as number; literal >= 0; literal = shorts.nexts[literal] as number) {
      const start = at - (shorts.offsets[literal] as number)
      if (shortStandsAt(search, literal, start)) this.shortHits.add(start, literal)
    }
  }

  private findAllShorts(search: Search): void {
    const { heads } = search.tables.shorts
    this.shortHits.clear()
    for (let at = search.start; at < search.end; at++) {
      if ((heads[foldByte(search.bytes[at] as number)] as number) >= 0) this.findShortsAt(search, at)
    }
  }

  /** Compares the literals whose piece each place may begin. */
  private compareAt(search: Search, placeCount: number, shift: number): void {
    const { whole, partial } = search.tables
    const { bytes, view, hits } = search
    const { places } = this
    const last = search.end - 5
    const before = hits.count
    let compared = 0
    for (let i = 0; i < placeCount; i++) {
      const place = (places[i] as number) + shift
      if (place > last) break
      const word = view.getInt32(place, true) | FOLD_WORD
      const middle = view.getInt32(place + 1, true) | FOLD_WORD
      // A read beyond the end, even one in a million, makes all of them slow.
      const sixth = place + 5 < bytes.length ? (bytes[place + 5] as number) : FOLD
      const after = (middle >>> 24) | ((sixth | FOLD) << 8)
      const key = Math.imul(Math.imul(word, SPREAD) + after, SPREAD_KEY)
      compared += compareChain(search, whole, key, place) + compareChain(search, partial, middle, place)
    }
    confirm(search, before)
    this.vain += compared - (hits.count - before)
  }
}

/** Adds the literals of a chain that begin and end as the text does where their piece at `place` says; what is between is left to `confirm`. Answers how many were compared. */
function compareChain(search: Search, { heads, entries, shift }: Chains, hashed: number, place: number): number {
  const { view, start, end, hits } = search
  let compared = 0
  let entry = heads[Math.imul(hashed, SPREAD) >>> shift] as number
  for (; entry >= 0; entry = entries[entry + 1] as number) {
    if (entries[entry] !== hashed) continue
    compared++
    const at = place - (entries[entry + 3] as number)
    const length = entries[entry + 4] as number
    if (at < start || at + length > end) continue
    const fold = entries[entry + 5] as number
    if ((view.getInt32(at) | fold) !== entries[entry + 6]) continue
    const last = (view.getInt32(at + length - 4) | fold) ^ (entries[entry + 7] as number)
    hits.addIf(at, entries[entry + 2] as number, last)
  }
  return compared
}

/** Takes away the hits since `before` that are none. */
function confirm(search: Search, before: number): void {
  const { hits } = search
  const { positions, literals } = hits
  let kept = before
  for (let i = before; i < hits.count; i++) {
    const at = positions[i] as number
    const literal = literals[i] as number
    if (!stands(search, at, literal)) continue
    positions[kept] = at
    literals[kept++] = literal
  }
  hits.count = kept
}

/** Whether a literal stands at `at`, where its first and its last four bytes do, if not in the same case. */
function stands(search: Search, at: number, literal: number): boolean {
  const { view, tables } = search
  const { texts } = tables
  const from = texts.starts[literal] as number
  const length = (texts.starts[literal + 1] as number) - from
  if (texts.ignoreCase[literal] === 1) return isSameFolded(search, at, from, length)
  // The last word may overlap the end.
  for (let i = 4; i < length - 4; i += 4) if (view.getInt32(at + i) !== texts.view.getInt32(from + i)) return false
  return true
}

function isSameFolded({ bytes, tables: { texts } }: Search, at: number, from: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (foldByte(bytes[at + i] as number) !== texts.bytes[from + i]) return false
  return true
}

function shortStandsAt({ bytes, start, end, tables: { texts } }: Search, literal: number, at: number): boolean {
  const from = texts.starts[literal] as number
  const length = (texts.starts[literal + 1] as number) - from
  if (at < start || at + length > end) return false
  for (let i = 0; i < length; i++) {
    const byte = bytes[at + i] as number
    if ((texts.ignoreCase[literal] === 0 ? byte : foldByte(byte)) !== texts.bytes[from + i]) return false
  }
  return true
}

/**
 * Puts what was found by other means between the hits, from the last on, so that each hit moves once. Hits are in the order of the lines, if not always of their
 * places on one: so is what comes of them.
 */
function merge(hits: Hits, others: Hits): void {
  let end = hits.count
  hits.reserve(end + others.count)
  const { positions, literals } = hits
  for (let other = others.count - 1; other >= 0; other--) {
    const position = others.positions[other] as number
    const at = firstFrom(positions, end, position)
    positions.copyWithin(at + other + 1, at, end)
    literals.copyWithin(at + other + 1, at, end)
    positions[at + other] = position
    literals[at + other] = others.literals[other] as number
    end = at
  }
  hits.count += others.count
}

/** The first of ascending `positions`, up to `end`, that is not below `position`. */
function firstFrom(positions: Int32Array, end: number, position: number): number {
  let [low, high] = [0, end]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((positions[middle] as number) < position) low = middle + 1
    else high = middle
  }
  return low
}
