import type { Hits } from './literal-scan.ts'

/**
 * The same search for a little text: turned round, so that nothing has to be built for thousands of literals. The text's pieces of four bytes go into a
 * table of bits; a literal whose first or last piece is not in it is not in the text. The few that are left are looked for one by one.
 */

const LF = 10
const FOLD = 0x20
const SPREAD = 0x9e3779b1
/** One bit for each of 2^18 hashes: sparse for the sizes this is used for. */
const SHIFT = 32 - 18

function bitOf(a: number, b: number, c: number, d: number): number {
  return Math.imul(a | (b << 8) | (c << 16) | (d << 24), SPREAD) >>> SHIFT
}

function bitsOf(masked: Uint8Array): Uint8Array {
  const bits = new Uint8Array(1 << 15)
  for (let i = 0; i + 4 <= masked.length; i++) {
    const bit = bitOf(masked[i] ?? 0, masked[i + 1] ?? 0, masked[i + 2] ?? 0, masked[i + 3] ?? 0)
    bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7))
  }
  return bits
}

/** Whether the piece of a literal at `at` may be in the text. A character beyond ASCII, or no whole piece, may always be. */
function mayHold(bits: Uint8Array, literal: string, at: number): boolean {
  const [a, b, c, d] = [
    literal.charCodeAt(at),
    literal.charCodeAt(at + 1),
    literal.charCodeAt(at + 2),
    literal.charCodeAt(at + 3),
  ]
  if (Number.isNaN(d) || (a | b | c | d) > 127) return true
  const bit = bitOf(a | FOLD, b | FOLD, c | FOLD, d | FOLD)
  return ((bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0
}

/** Adds where literals stand between `start` and `end` (either case); answers the number of line feeds. */
export function scanSmall(
  literals: readonly string[],
  bytes: Uint8Array,
  range: { start: number; end: number },
  hits: Hits,
): number {
  const text = bytes.subarray(range.start, range.end)
  const masked = text.map((byte) => byte | FOLD)
  const bits = bitsOf(masked)
  const encoder = new TextEncoder()
  const feeds = lineFeeds(text)
  literals.forEach((literal, index) => {
    if (!mayHold(bits, literal, 0) || !mayHold(bits, literal, Math.max(0, literal.length - 4))) return
    const wanted = encoder.encode(literal).map((byte) => byte | FOLD)
    for (let at = find(masked, wanted, 0); at >= 0; at = find(masked, wanted, at + 1))
      hits.add(range.start + at, feeds[at] ?? 0, index)
  })
  return feeds[text.length] ?? 0
}

function find(masked: Uint8Array, wanted: Uint8Array, from: number): number {
  const first = wanted[0] ?? 0
  for (
    let at = masked.indexOf(first, from);
    at >= 0 && at + wanted.length <= masked.length;
    at = masked.indexOf(first, at + 1)
  ) {
    let same = 1
    while (same < wanted.length && masked[at + same] === wanted[same]) same++
    if (same === wanted.length) return at
  }
  return -1
}

/** Line feeds before each position, and in all. */
function lineFeeds(text: Uint8Array): Int32Array {
  const counts = new Int32Array(text.length + 1)
  for (let i = 0; i < text.length; i++) counts[i + 1] = (counts[i] ?? 0) + (text[i] === LF ? 1 : 0)
  return counts
}
