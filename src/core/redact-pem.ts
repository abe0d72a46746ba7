/**
 * Private keys over several lines. What lies between BEGIN and END goes, line by line, so that the number of lines stays
 * as it was; a key whose end or beginning is missing is known by its body.
 */

const BEGIN = /-----BEGIN[ A-Z0-9]{0,40}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-\d:|-----BEGIN PGP MESSAGE-----/
const END = /-----END[ A-Z0-9]{0,40}PRIVATE KEY(?: BLOCK)?-----/
/** A body line, after whatever a log puts before a line: base64 to the end of the line. */
const BODY = /(?:^|[^A-Za-z0-9+/=])([A-Za-z0-9+/]{40,}={0,2})[ \t"',\r]*$/
/** The last, shorter line of a body. */
const TAIL = /(?:^|[^A-Za-z0-9+/=])([A-Za-z0-9+/]{1,76}={0,2})[ \t"',\r]*$/
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

/**
 * Redacts the key material of one line, given what came before; updates `state`. Pass lines without their line feed.
 */
export function redactPemLine(line: string, state: PemState): string {
  if (state.left === 0 && !line.includes('-----BEGIN') && !line.includes('PuTTY-User-Key-File')) return line
  const end = END.exec(line)
  const begin = BEGIN.exec(line)
  if (begin !== null && (end === null || end.index < begin.index)) return openKey(line, begin, state)
  if (begin !== null && end !== null) return oneLineKey(line, state)
  if (state.left === 0) return line
  state.left -= 1
  if (end !== null) {
    state.left = 0
    return endKey(line, end, state)
  }
  return bodyLine(line, state)
}

function openKey(line: string, begin: RegExpExecArray, state: PemState): string {
  state.left = MAX_LINES
  state.prefix = prefixOf(line.slice(0, begin.index))
  const after = begin.index + begin[0].length
  const rest = line.slice(after)
  return /[A-Za-z0-9+/=]{8}/.test(rest) ? `${line.slice(0, after)}***` : line
}

/** Key after key on one line, as JSON and environment files hold them. */
function oneLineKey(line: string, state: PemState): string {
  let out = ''
  let rest = line
  for (;;) {
    const begin = BEGIN.exec(rest)
    if (begin === null) break
    const after = begin.index + begin[0].length
    const end = END.exec(rest.slice(after))
    if (end === null) {
      const opened = openKey(rest, begin, state)
      return out + opened
    }
    out += `${rest.slice(0, after)}***${end[0]}`
    rest = rest.slice(after + end.index + end[0].length)
  }
  state.left = 0
  state.prefix = null
  return out + rest
}

function endKey(line: string, end: RegExpExecArray, state: PemState): string {
  const before = line.slice(0, end.index)
  state.prefix = null
  let to = before.length
  while (to > 0 && !isBody(before.charAt(to - 1))) to -= 1
  let from = to
  while (from > 0 && isBody(before.charAt(from - 1))) from -= 1
  return to - from < 16 ? line : `${before.slice(0, from)}***${line.slice(end.index)}`
}

function isBody(unit: string): boolean {
  return /[A-Za-z0-9+/=\\]/.test(unit)
}

function bodyLine(line: string, state: PemState): string {
  const full = BODY.exec(line)
  const body = full ?? (state.prefix === null ? null : TAIL.exec(line))
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

/** Redacts private keys in a text of any number of lines. */
export function redactPem(text: string): string {
  if (!text.includes('-----') && !text.includes('PuTTY-User')) return text
  const state = pemStart()
  return text
    .split('\n')
    .map((line) => redactPemLine(line, state))
    .join('\n')
}
