import { UserError } from './errors.ts'
import { isRecord } from './payload.ts'

/** Reads a raw input by name; empty when it was not given. */
export type ReadInput = (name: string) => string

/** A typed value as a message quotes it: JSON escapes keep it on one line, long ones are cut. */
export function quoted(value: string): string {
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 79)}…` : value)
}

/** The error for a value that is none of what is allowed. `allowed` completes "Use …". */
export function badValue(name: string, value: string, allowed: string): UserError {
  return new UserError(`Input \`${name}\` is ${quoted(value)}, which it cannot be.`, `Use ${allowed}.`)
}

/** One of `choices`. An empty value takes the first of them, as a workflow expression may come out empty. */
export function choice<T extends string>(read: ReadInput, name: string, choices: readonly T[]): T {
  const value = read(name).trim()
  const [fallback] = choices
  if (value === '' && fallback !== undefined) return fallback
  const found = choices.find((candidate) => candidate === value)
  if (found !== undefined) return found
  throw badValue(name, value, `${listed(choices)}${suggestion(value, choices)}`)
}

/** `true` or `false` in any case; empty is true, the default of every switch there is. */
export function flag(read: ReadInput, name: string): boolean {
  const value = read(name).trim().toLowerCase()
  if (value === '' || value === 'true') return true
  if (value === 'false') return false
  throw badValue(name, read(name), '`true` or `false`')
}

/** A whole number within 32 bits, signed or not: Windows codes come as 3221225477 or -1073741819. */
export function exitCodeOf(read: ReadInput): number | null {
  const value = read('exit-code').trim()
  if (value === '') return null
  const number = /^[+-]?\d{1,10}$/.test(value) ? Number(value) : NaN
  if (number >= -(2 ** 31) && number < 2 ** 32) return number
  throw badValue('exit-code', value, 'a whole number such as `1` or `137`, or leave it out when it is not known')
}

/** A run id: a positive whole number. */
export function runIdOf(read: ReadInput): number | null {
  const value = read('run-id').trim()
  if (value === '') return null
  if (/^[1-9]\d{0,14}$/.test(value)) return Number(value)
  throw badValue('run-id', value, 'the number of a workflow run, as in `${{ github.event.workflow_run.id }}`')
}

/** `toJSON(matrix)` */
export type Matrix = Readonly<Record<string, unknown>>

/** The matrix of the job; null in a job without one. */
export function matrixOf(read: ReadInput): Matrix | null {
  const value = read('matrix').trim()
  if (value === '') return null
  const matrix = jsonOf(value)
  if (matrix === null || isRecord(matrix)) return matrix
  throw badValue('matrix', value, '`${{ toJSON(matrix) }}` or `null`')
}

/** What a text means as JSON; `undefined` when it is none. */
export function jsonOf(value: string): unknown {
  try {
    return JSON.parse(value) as unknown
  } catch {
    return undefined
  }
}

/** Non-empty lines, trimmed. */
export function lines(read: ReadInput, name: string): readonly string[] {
  return read(name)
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Words separated by commas, spaces or line ends, without repeats. */
export function words(value: string): readonly string[] {
  return [...new Set(value.split(/[\s,]+/).filter((word) => word !== ''))]
}

/** Trimmed text, null when empty. */
export function text(read: ReadInput, name: string): string | null {
  const value = read(name).trim()
  return value === '' ? null : value
}

/** A name that ends up in an API field: one line, at most `limit` characters. */
export function shortText(read: ReadInput, name: string, limit: number): string | null {
  const value = text(read, name)
  if (value === null || (value.length <= limit && !/[\u0000-\u001f\u007f]/.test(value))) return value
  throw badValue(name, value, `one line of at most ${String(limit)} characters`)
}

/** An http or https address, as it is to be linked. */
export function urlOf(read: ReadInput, name: string): string | null {
  const value = text(read, name)
  if (value === null) return null
  const url = URL.canParse(value) ? new URL(value) : null
  if (url !== null && (url.protocol === 'https:' || url.protocol === 'http:')) return url.href
  throw badValue(name, value, 'a whole address such as `https://wiki.example.com/deploys`')
}

/** `a`, `b` or `c`, in code marks. */
export function listed(names: readonly string[]): string {
  const marked = names.map((name) => `\`${name}\``)
  const last = marked.at(-1) ?? ''
  return marked.length < 2 ? last : `${marked.slice(0, -1).join(', ')} or ${last}`
}

/** ` (did you mean …?)` when one candidate is a slip of the keyboard away, else nothing. */
export function suggestion(value: string, candidates: readonly string[]): string {
  const limit = value.length < 6 ? 2 : 3
  const near = candidates
    .map((candidate) => ({ candidate, distance: editDistance(value.slice(0, 100).toLowerCase(), candidate) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)[0]
  return near === undefined ? '' : ` (did you mean \`${near.candidate}\`?)`
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    previous = row
  }
  return previous.at(-1) ?? 0
}
