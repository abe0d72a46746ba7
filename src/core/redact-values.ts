/**
 * The forms in which a known secret value shows up in a log: as it is, line by line, quoted for a shell, SQL or XML, and
 * as base64, URL and JSON encoders write it.
 */

const MIN_LENGTH = 4
/** Shorter pieces of base64 turn up by chance. */
const MIN_ENCODED = 8
/** Longer values are also looked for piece by piece, so that a cut inside one leaves little of it. */
const PIECE = 1024

/** Every literal to look for, given the secret values: distinct, none shorter than 3, longest first. */
export function literalsOf(values: readonly string[]): string[] {
  const literals = new Set<string>()
  for (const value of values) {
    for (const part of partsOf(value)) {
      for (const form of formsOf(part)) {
        for (const piece of withoutStars(form)) literals.add(piece)
      }
    }
  }
  return [...literals].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

/** The value, its trimmed form, and each of its lines: a log often puts a prefix before every line. */
function partsOf(value: string): string[] {
  const trimmed = value.trim()
  if (trimmed.length < MIN_LENGTH) return []
  const lines = trimmed.split(/\r\n|[\r\n]/)
  const whole = lines.length > 1 ? [trimmed, lines.join('\n'), lines.join('\r\n'), ...lines] : lines
  const parts = [...whole, ...whole.map(withoutQuotes)]
  return parts.map((part) => part.trim()).filter((part) => part.length >= MIN_LENGTH && saysSomething(part))
}

/** Quotes round a value in a settings file are seldom a part of it, and are gone where a shell prints it. */
function withoutQuotes(part: string): string {
  return /^(["']).*\1$/s.test(part) ? part.slice(1, -1) : part
}

/** A rule of dashes would be found all over a log. */
function saysSomething(part: string): boolean {
  return /[\p{L}\p{N}]/u.test(part) || new Set(part).size >= 4
}

function formsOf(part: string): string[] {
  const forms = [part, ...encodedTexts(part), ...quotedTexts(part), ...base64Forms(part)]
  if (part.length > PIECE) {
    for (let at = 0; at < part.length; at += PIECE) forms.push(part.slice(at, at + PIECE))
  }
  return forms.filter((form) => form.length >= MIN_LENGTH)
}

function encodedTexts(part: string): string[] {
  const json = JSON.stringify(part).slice(1, -1)
  const url = percentEncoded(part)
  const strict = url.replace(/[!'()*]/g, (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`)
  return [
    json,
    json.replace(/\//g, '\\/'),
    JSON.stringify(json).slice(1, -1),
    url,
    strict,
    lowerHex(url),
    lowerHex(strict),
    strict.replace(/%20/g, '+'),
  ]
}

/** As shells (`set -x`, `"…"`, `printf %q`), SQL, XML and Python write it. The runner masks most of these too (ValueEncoders.cs). */
function quotedTexts(part: string): string[] {
  const xml = part.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  return [
    part.replace(/'/g, String.raw`'\''`),
    part.replace(/'/g, "''"),
    part.replace(/'/g, String.raw`\'`),
    part.replace(/["$`\\]/g, String.raw`\$&`),
    part.replace(/[^\p{L}\p{N}_@%+=:,./-]/gu, String.raw`\$&`),
    xml,
    xml.replace(/"/g, '&quot;').replace(/'/g, '&apos;'),
    xml.replace(/"/g, '&quot;').replace(/'/g, '&#39;'),
  ]
}

function lowerHex(text: string): string {
  return text.replace(/%[0-9A-F]{2}/g, (unit) => unit.toLowerCase())
}

/** encodeURIComponent throws on a lone surrogate, and any string may be a mask. */
function percentEncoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))
}

/**
 * Base64 of the value standing alone, and the characters that never vary when it stands inside a longer text, at each of
 * the three alignments, in both alphabets.
 */
function base64Forms(part: string): string[] {
  const bytes = new TextEncoder().encode(part)
  const forms: string[] = []
  for (const offset of [0, 1, 2]) {
    const shifted = new Uint8Array(offset + bytes.length)
    shifted.set(bytes, offset)
    const encoded = base64(shifted)
    const fixed = encoded.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6))
    forms.push(fixed)
    if (offset === 0) forms.push(encoded, encoded.replace(/={1,2}$/, ''))
  }
  const long = forms.filter((form) => form.length >= MIN_ENCODED)
  return [...long, ...long.map((form) => form.replace(/\+/g, '-').replace(/\//g, '_'))]
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Standard base64 with padding. */
export function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    text += ALPHABET.charAt(group >> 18) + ALPHABET.charAt((group >> 12) & 63)
    text += left > 1 ? ALPHABET.charAt((group >> 6) & 63) : '='
    text += left > 2 ? ALPHABET.charAt(group & 63) : '='
  }
  return text
}

/**
 * Stars are what a redacted secret is replaced with, so a literal must not begin or end with one nor contain three in a
 * row: what was redacted would match again in another way.
 */
function withoutStars(form: string): string[] {
  return form
    .split(/\*{3,}/)
    .map((piece) => piece.replace(/^\*{1,2}/, '').replace(/\*{1,2}$/, ''))
    .filter((piece) => piece.length >= Math.min(MIN_LENGTH, form.length - 1))
}
