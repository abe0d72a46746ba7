/**
 * Private keys over several lines. What lies between BEGIN and END goes, line by line, so that the number of lines stays
 * as it was; a key whose end or beginning is missing is known by its body.
 */
import { stripControls } from './clean.ts'

const BEGIN = /-----BEGIN(?:[ A-Z0-9]{0,40}PRIVATE KEY(?: BLOCK)?| PGP MESSAGE)-----|PuTTY-User-Key-File-\d:/y
const END = /-----END(?:[ A-Z0-9]{0,40}PRIVATE KEY(?: BLOCK)?| PGP MESSAGE)-----|Private-MAC:/y

interface Mark {
  readonly start: number
  readonly end: number
}

/** The first BEGIN or END of a key from a place on. */
function findMark(line: string, pattern: RegExp, opening: readonly string[], from = 0): Mark | null {
  let found: Mark | null = null
  for (const literal of opening) {
    for (let at = line.indexOf(literal, from); at >= 0; at = line.indexOf(literal, at + 1)) {
      pattern.lastIndex = at
      const match = pattern.exec(line)
      if (match === null) continue
      if (found === null || at < found.start) found = { start: at, end: at + match[0].length }
      break
    }
  }
  return found
}

const findBegin = (line: string, from = 0): Mark | null =>
  findMark(line, BEGIN, ['-----BEGIN', 'PuTTY-User-Key-File-'], from)
const findEnd = (line: string, from = 0): Mark | null => findMark(line, END, ['-----END', 'Private-MAC:'], from)
/** A body line, after whatever a log puts before a line: base64 to the end of the line. */
const BODY = /(?:^|[^A-Za-z0-9+/=])([A-Za-z0-9+/]{40,}={0,2})[ \t"',\r]*$/
/** The last, shorter line of a body. */
const TAIL = /(?:^|[^A-Za-z0-9+/=])([A-Za-z0-9+/]{1,76}={0,2})[ \t"',\r]*$/
/** How a line of a key ends where an inspector or a compiler shows it as strings that are joined: `\n' +`. */
const STRING_END = /(?:\\{1,4}[nr]){1,4}["'`][ \t]{0,4}[+.]?[ \t\r]{0,4}$/
/** The longest key in use (RSA 16384, encrypted) has fewer lines. */
const MAX_LINES = 400

/** What is known from the lines before. */
export interface PemState {
  /** Lines a key may still go on for; 0 outside a key. */
  left: number
  /** What stood before the body on the line before, digits as 0; null when that line was no part of a body. */
  prefix: string | null
}

export function pemStart(): PemState {
  return { left: 0, prefix: null }
}

/** A line with more keys than this is cut: looking for each of them would take time with the square of their number. */
const MAX_KEYS = 64

/**
 * Redacts the key material of one line, given what came before; updates `state`. Pass lines without their line feed.
 */
export function redactPemLine(line: string, state: PemState): string {
  if (state.left === 0 && !/-----BEGIN|PuTTY-User-Key-File/.test(line)) return line
  const bare = stripControls(line)
  const redacted = redactBareLine(bare, state)
  return redacted === bare ? line : redacted
}

function redactBareLine(line: string, state: PemState): string {
  let out = ''
  let at = 0
  for (let keys = 0; keys < MAX_KEYS; keys += 1) {
    const begin = state.left > 0 ? null : findBegin(line, at)
    if (begin === null && state.left === 0) return out + line.slice(at)
    if (begin !== null) {
      out += line.slice(at, begin.end)
      at = begin.end
      Object.assign(state, { left: MAX_LINES, prefix: prefixOf(line.slice(0, begin.start)) })
    }
    const end = findEnd(line, at)
    if (end === null) return out + (begin === null ? bodyLine(line, state) : startOfBody(line.slice(at)))
    out += (begin === null ? endOfBody(line.slice(at, end.start)) : '***') + line.slice(end.start, end.end)
    at = end.end
    Object.assign(state, pemStart())
  }
  return `${out}***`
}

/** What follows BEGIN on its line, in a key that goes on. */
function startOfBody(rest: string): string {
  return /[A-Za-z0-9+/=]{8}/.test(rest) ? '***' : rest
}

/** What stands before END on its line, in a key that began on another. */
function endOfBody(before: string): string {
  let to = before.length
  while (to > 0 && !isBody(before.charAt(to - 1))) to -= 1
  let from = to
  while (from > 0 && isBody(before.charAt(from - 1))) from -= 1
  return to - from < 16 ? before : `${before.slice(0, from)}***`
}

function isBody(unit: string): boolean {
  return /[A-Za-z0-9+/=\\]/.test(unit)
}

function bodyLine(line: string, state: PemState): string {
  state.left -= 1
  const content = line.replace(STRING_END, '')
  const full = BODY.exec(content)
  const body = full ?? (state.prefix === null ? null : TAIL.exec(content))
  if (body === null) {
    if (line.trim() !== '' && !/:[ ]/.test(line)) state.prefix = null
    return line
  }
  const text = body[1] ?? ''
  const at = body.index + body[0].indexOf(text)
  const prefix = prefixOf(line.slice(0, at))
  if (full === null && (prefix !== state.prefix || (text.length < 16 && text.length % 4 !== 0))) return line
  state.prefix = full === null ? null : prefix
  return `${line.slice(0, at)}***`
}

function prefixOf(before: string): string {
  return before.replace(/\d/g, '0')
}

/**
 * Redacts what stands before the end of a key whose beginning is not among these lines, as in an excerpt: lines that have
 * the form of a body, up to the first that has not. A stream cannot look back, and never misses a beginning.
 */
export function redactKeyEnd(lines: readonly string[]): readonly string[] {
  const bare = lines.map(stripControls)
  const last = bare.findIndex((line) => findEnd(line) !== null)
  if (last < 1 || bare.slice(0, last + 1).some((line) => findBegin(line) !== null)) return lines
  const end = findEnd(bare[last] ?? '')
  const prefix = prefixOf((bare[last] ?? '').slice(0, end?.start))
  const redacted = [...lines]
  for (let at = last - 1; at >= 0; at -= 1) {
    const body = (at === last - 1 ? TAIL : BODY).exec((bare[at] ?? '').replace(STRING_END, ''))
    const start = body === null ? 0 : body.index + body[0].indexOf(body[1] ?? '')
    if (body === null || prefixOf((bare[at] ?? '').slice(0, start)) !== prefix) break
    redacted[at] = `${(bare[at] ?? '').slice(0, start)}***`
  }
  return redacted
}

/** Redacts private keys in a text of any number of lines. */
export function redactPem(text: string): string {
  if (!text.includes('-----') && !text.includes('PuTTY-User')) return text
  const state = pemStart()
  return text
    .split('\n')
    .map((line) => redactPemLine(line, state))
    .join('\n')
}
