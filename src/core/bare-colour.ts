/** Colour codes whose ESC byte got lost on the way: `[31m`. */

const BRACKET = 0x5b

/** The first byte after a bare colour code at `at`, or `at` when there is none. Up to nine numbers of up to three digits. */
export function afterBareColour(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at] !== BRACKET) return at
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
  for (let at = bytes.indexOf(BRACKET, start); at >= 0 && at < end; at = bytes.indexOf(BRACKET, at + 1)) {
    if (afterBareColour(bytes, at, end) > at) return true
  }
  return false
}
