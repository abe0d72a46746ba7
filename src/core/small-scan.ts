import type { Hits, Range } from './literal-scan.ts'
import type { LiteralIndex } from './literal-index.ts'

/**
 * The same search for a little text: turned round, so that nothing has to be built for thousands of literals. The text's pieces of four bytes go into a
 * table of bits; a literal whose first or last piece is not in it is not in the text. The few that are left are looked for one by one.
 */

const LF = 10
const CR = 13
const FOLD = 0x20
const FOLD_WORD = 0x20202020
const SPREAD = 0x9e3779b1
/** One bit for each of 2^18 hashes: sparse for the sizes this is used for. */
const SHIFT = 32 - 18

function bitOf(a: number, b: number, c: number, d: number): number {
  return Math.imul(a | (b << 8) | (c << 16) | (d << 24) | FOLD_WORD, SPREAD) >>> SHIFT
}

function bitsOf(text: Uint8Array): Uint8Array {
  const bits = new Uint8Array(1 << 15)
  for (let i = 0; i + 4 <= text.length; i++) {
    const bit = bitOf(text[i] as number, text[i + 1] as number, text[i + 2] as number, text[i + 3] as number)
    bits[bit >>> 3] = (bits[bit >>> 3] as number) | (1 << (bit & 7))
  }
  return bits
}

function isSet(bits: Uint8Array, bit: number): boolean {
  return ((bits[bit >>> 3] as number) & (1 << (bit & 7))) !== 0
}

/** The bit of the piece of a literal at `at`; -1 where it has a character beyond ASCII or is not whole: it may be in any text. */
export function pieceOf(literal: string, at: number): number {
  const a = literal.charCodeAt(at)
  const b = literal.charCodeAt(at + 1)
  const c = literal.charCodeAt(at + 2)
  const d = literal.charCodeAt(at + 3)
  return Number.isNaN(d) || (a | b | c | d) > 127 ? -1 : bitOf(a, b, c, d)
}

/** Whether the last piece of a literal may be in the text. */
function mayEnd(bits: Uint8Array, literal: string): boolean {
  const last = pieceOf(literal, Math.max(0, literal.length - 4))
  return last < 0 || isSet(bits, last)
}

interface Place {
  readonly position: number
  readonly literal: number
}

/** Adds where literals and line ends stand between `start` and `end`; literals have the numbers they have when `indexes` follow each other. */
export function scanSmall(indexes: readonly LiteralIndex[], bytes: Uint8Array, range: Range, hits: Hits): void {
  const text = bytes.subarray(range.start, range.end)
  const bits = bitsOf(text)
  const folded = text.map((byte) => (byte >= 65 && byte <= 90 ? byte + FOLD : byte))
  const places: Place[] = []
  let first = 0
  for (const { literals, foldedFrom, firstPieces } of indexes) {
    for (let at = 0; at < literals.length; at++) {
      const piece = firstPieces[at] as number
      if (piece >= 0 && !isSet(bits, piece)) continue
      const literal = literals[at] as string
      if (mayEnd(bits, literal)) addPlaces(at >= foldedFrom ? folded : text, literal, first + at, places)
    }
    first += literals.length
  }
  places.sort((a, b) => a.position - b.position)
  for (const { position, literal } of places) hits.add(range.start + position, literal)
  text.forEach((byte, at) => {
    if (byte === LF || byte === CR) hits.addEnd(range.start + at, byte)
  })
}

function addPlaces(text: Uint8Array, literal: string, number: number, places: Place[]): void {
  const wanted = new TextEncoder().encode(literal)
  for (let at = find(text, wanted, 0); at >= 0; at = find(text, wanted, at + 1))
    places.push({ position: at, literal: number })
}

function find(text: Uint8Array, wanted: Uint8Array, from: number): number {
  const first = wanted[0] ?? 0
  for (
    let at = text.indexOf(first, from);
    at >= 0 && at + wanted.length <= text.length;
    at = text.indexOf(first, at + 1)
  ) {
    let same = 1
    while (same < wanted.length && text[at + same] === wanted[same]) same++
    if (same === wanted.length) return at
  }
  return -1
}
