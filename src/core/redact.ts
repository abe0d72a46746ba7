/** Redaction: what every text goes through before it leaves core. docs/security.md says what it finds and what not. */
import { makeRedactor } from './redact-engine.ts'
import { compileLiterals } from './redact-literals.ts'
import { redactKeyEnd } from './redact-pem.ts'
import { literalsOf } from './redact-values.ts'

export { secretValuesOf } from './redact-env.ts'
export { createStreamRedactor } from './redact-stream.ts'

/** Replaces every secret in a text by `***`. Redacting twice is redacting once; the number of lines stays. */
export interface Redactor {
  (text: string): string
}

/**
 * A redactor for the token shapes of the table and for exact secret values (at least 4 characters, also line by line,
 * and as base64, URL and JSON write them). Nothing in a text can switch it off.
 */
export function createRedactor(options: { readonly values?: readonly string[] } = {}): Redactor {
  const literals = literalsOf(options.values ?? [])
  return makeRedactor(literals.length > 0 ? [compileLiterals(literals)] : [])
}

/**
 * Redacts every string in a JSON-like value; keys stay. A list of strings is read as consecutive lines, so that a secret
 * over several lines is found there too.
 */
export function redactDeep<T>(value: T, redactor: Redactor): T {
  return deep(value, redactor) as T
}

function deep(value: unknown, redactor: Redactor): unknown {
  if (typeof value === 'string') return redactor(value)
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === 'string')) return redactLines(value, redactor)
    return value.map((item) => deep(item, redactor))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, deep(item, redactor)]))
}

function redactLines(lines: readonly string[], redactor: Redactor): string[] {
  const redacted = redactor(redactKeyEnd(lines).join('\n')).split('\n')
  let at = 0
  return lines.map((line) => {
    const count = line.split('\n').length
    at += count
    return redacted.slice(at - count, at).join('\n')
  })
}
