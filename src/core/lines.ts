import { cleanLine, cleanStrippedLine, quotableLine } from './clean.ts'

/** Bytes of a line that are looked at; the rest is stepped over. A deployment's JSON on one line fits. */
export const MAX_LINE_BYTES = 128 * 1024
/** Lines kept before and after a match. */
export const CONTEXT_LINES = 12
/** Characters of a context line that are kept. */
const MAX_CONTEXT_CHARS = 1000

const LF = 10
const CR = 13

/** A line of a log that something was found on, with the lines around it as they were printed (colours removed). */
export interface KeptLine {
  /** Index into the files of the scan. */
  readonly file: number
  /** 1-based, counting line feeds. */
  readonly line: number
  /** Lines of the whole scan before this one: orders lines across files. */
  readonly ordinal: number
  /** Cleaned. */
  readonly text: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export interface Span {
  readonly start: number
  readonly end: number
}

/** The line around `at`: from after the last line feed or carriage return to before the next. */
export function lineAround(bytes: Uint8Array, at: number, region: Span): Span {
  let start = at
  while (start > region.start && bytes[start - 1] !== LF && bytes[start - 1] !== CR) start--
  let end = at
  while (end < region.end && bytes[end] !== LF && bytes[end] !== CR) end++
  return { start, end }
}

const decoder = new TextDecoder('utf-8')

function decode(bytes: Uint8Array, span: Span, limit: number): string {
  return decoder.decode(bytes.subarray(span.start, Math.min(span.end, span.start + limit)))
}

/** The cleaned text of a line, cut at MAX_LINE_BYTES. Invalid UTF-8 becomes U+FFFD. `stripped`: escape sequences are gone already. */
export function cleanedText(bytes: Uint8Array, span: Span, stripped: boolean): string {
  const text = decode(bytes, span, MAX_LINE_BYTES)
  return stripped ? cleanStrippedLine(text) : cleanLine(text)
}

/** Cuts a long line before the word at the limit, or before the field where words are as long as that: half a secret would not be recognised as one. */
function cutAtWord(text: string): string {
  if (text.length <= MAX_CONTEXT_CHARS) return text
  const word = afterLast(/\s/, text)
  const end = word > MAX_CONTEXT_CHARS / 2 ? word : afterLast(/[\s"',;{}[\]<>|]/, text)
  return `${text.slice(0, end)}…`
}

/** Where the last of such characters within the limit ends, or 0. */
function afterLast(character: RegExp, text: string): number {
  let end = MAX_CONTEXT_CHARS
  while (end > 0 && !character.test(text.charAt(end - 1))) end--
  return end
}

/** Context lines of one stretch of a log that were read already, by where they start: matches close together share their surroundings. */
export type ReadLines = Map<number, string>

function contextOnce(bytes: Uint8Array, span: Span, read: ReadLines): string {
  const known = read.get(span.start)
  if (known !== undefined) return known
  const text = contextText(bytes, span)
  read.set(span.start, text)
  return text
}

/** A whole physical line as quoted beside a match: colours removed, carriage returns resolved to what stayed visible, bounded. */
function contextText(bytes: Uint8Array, span: Span): string {
  const parts = decode(bytes, span, 4 * MAX_CONTEXT_CHARS)
    .split('\r')
    .filter((part) => part.trim() !== '')
  return cutAtWord(quotableLine(parts.at(-1) ?? ''))
}

/** A stretch of whole lines of a log. */
export interface Stretch extends Span {
  readonly bytes: Uint8Array
  readonly read: ReadLines
}

/** Up to `count` physical lines that end before `at`, in order. */
export function linesBefore(region: Stretch, at: number, count: number): string[] {
  const { bytes, read } = region
  const lines: string[] = []
  let end = bytes.lastIndexOf(LF, at - 1)
  while (end >= region.start && at > region.start && lines.length < count) {
    const start = end === 0 ? 0 : Math.max(bytes.lastIndexOf(LF, end - 1) + 1, region.start)
    lines.unshift(contextOnce(bytes, { start, end }, read))
    end = start - 1
  }
  return lines
}

/** Up to `count` physical lines from the line start `at`. */
export function linesFrom(region: Stretch, at: number, count: number): string[] {
  const { bytes, read } = region
  const lines: string[] = []
  let start = at
  while (start < region.end && lines.length < count) {
    const feed = bytes.indexOf(LF, start)
    const end = feed < 0 || feed > region.end ? region.end : feed
    lines.push(contextOnce(bytes, { start, end }, read))
    start = end + 1
  }
  return lines
}
