import { afterBareColour } from './bare-colour.ts'

const NUL = 0
const LF = 10
const CR = 13
const ESC = 27
const BRACKET = 0x5b

/** Whether bytes hold escape sequences or NULs, which must be stripped before literals can be found. */
export function needsStripping(bytes: Uint8Array): boolean {
  return bytes.includes(ESC) || bytes.includes(NUL)
}

/**
 * The bytes without escape sequences, bare colour codes and NULs: byte for byte what `stripControls` makes of the text. Line ends stay, so line numbers do.
 * Words without a byte that may begin such a thing are copied whole.
 */
export function stripBytes(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const stripped = new Uint8Array(end - start)
  const from = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const to = new DataView(stripped.buffer)
  const lastWord = end - 4
  let length = 0
  for (let at = start; at < end;) {
    if (at <= lastWord) {
      const word = from.getInt32(at)
      if (!mayBegin(word)) {
        to.setInt32(length, word)
        length += 4
        at += 4
        continue
      }
    }
    const after = afterCode(bytes, at, end)
    if (after > at) at = after
    else stripped[length++] = bytes[at++] as number
  }
  return stripped.subarray(0, length)
}

/** Whether a word has a NUL, an ESC or a bracket; a byte beside one may be taken for another. */
function mayBegin(word: number): boolean {
  const escape = word ^ 0x1b1b1b1b
  const bracket = word ^ 0x5b5b5b5b
  const zeros = ((word - 0x01010101) & ~word) | ((escape - 0x01010101) & ~escape) | ((bracket - 0x01010101) & ~bracket)
  return (zeros & 0x80808080) !== 0
}

/** The first byte after what is to be stripped at `at`, or `at` where that is text. */
function afterCode(bytes: Uint8Array, at: number, end: number): number {
  const byte = bytes[at] as number
  if (byte === ESC) return afterEscape(bytes, at, end)
  if (byte === NUL) return at + 1
  return byte === BRACKET ? afterBareColour(bytes, at, end) : at
}

/**
 * The first byte after the escape sequence that starts at `at`, never beyond the line: CSI, OSC (to BEL or ST) and two-byte sequences, as ECMA-48 has them.
 */
function afterEscape(bytes: Uint8Array, at: number, end: number): number {
  const kind = at + 1 < end ? (bytes[at + 1] as number) : LF
  if (kind === LF || kind === CR) return at + 1
  if (kind === BRACKET) return afterControlSequence(bytes, at + 2, end)
  if (kind === 0x5d) return afterSystemCommand(bytes, at + 2, end)
  return afterCharacter(bytes, at + 1, end)
}

function afterControlSequence(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end && isBetween(bytes[at], 0x30, 0x3f)) at++
  while (at < end && isBetween(bytes[at], 0x20, 0x2f)) at++
  return at < end && isBetween(bytes[at], 0x40, 0x7e) ? at + 1 : at
}

function afterSystemCommand(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end && bytes[at] !== 7 && bytes[at] !== ESC && bytes[at] !== LF && bytes[at] !== CR) at++
  if (at < end && bytes[at] === 7) return at + 1
  return at < end && bytes[at] === ESC && bytes[at + 1] === 0x5c ? at + 2 : at
}

function isBetween(byte: number | undefined, low: number, high: number): boolean {
  return byte !== undefined && byte >= low && byte <= high
}

/** The first byte after the UTF-8 character at `from`. A broken one ends before the first byte that is no part of it: that may be a line feed. */
function afterCharacter(bytes: Uint8Array, from: number, end: number): number {
  const first = bytes[from] as number
  const length = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  let at = from + 1
  while (at < Math.min(from + length, end) && isBetween(bytes[at], 0x80, 0xbf)) at++
  return at
}
