/** Finds secrets in a text and replaces them: known values, token shapes, private keys. */
import { stripControls } from './clean.ts'
import { ASSIGNMENT_SHAPES } from './redact-assignments.ts'
import { CONTEXT_SHAPES } from './redact-contexts.ts'
import { compileLiterals, type LiteralMatcher } from './redact-literals.ts'
import { redactPem } from './redact-pem.ts'
import type { Shape } from './redact-shape.ts'
import { PLATFORM_SHAPES } from './redact-shapes-platforms.ts'
import { SERVICE_SHAPES } from './redact-shapes-services.ts'

/** What a secret is replaced with. */
export const MASK = '***'

/** The whole table. */
export const SHAPES: readonly Shape[] = [...PLATFORM_SHAPES, ...SERVICE_SHAPES, ...CONTEXT_SHAPES, ...ASSIGNMENT_SHAPES]

/** A replacement can bring two halves together; lines that still change after this many rounds are withheld. */
const MAX_ROUNDS = 4

/** Start and end, in pairs. */
type Ranges = number[]

/** Shapes by their anchors, as indices into the table. */
const shapesByAnchor = new Map<string, number[]>()
SHAPES.forEach(({ anchors }, index) => {
  for (const anchor of anchors) {
    const shapes = shapesByAnchor.get(anchor)
    if (shapes === undefined) shapesByAnchor.set(anchor, [index])
    else shapes.push(index)
  }
})
const anchorMatcher = compileLiterals([...shapesByAnchor.keys()], { fold: true, all: true })
const shapesAt = [...shapesByAnchor.values()]

/** What a redactor made here looks for, so that a stream can look for more in the same pass. */
const made = new WeakMap<(text: string) => string, readonly LiteralMatcher[]>()

/** A redactor for the table and the given values. */
export function makeRedactor(values: readonly LiteralMatcher[]): (text: string) => string {
  const redactor = (text: string): string => redactText(text, values)
  made.set(redactor, values)
  return redactor
}

/** The values a redactor was made with; null when it was made elsewhere. */
export function matchersOf(redactor: (text: string) => string): readonly LiteralMatcher[] | null {
  return made.get(redactor) ?? null
}

/** Redacts until nothing more is found, so that redacting twice is redacting once. */
export function redactText(text: string, values: readonly LiteralMatcher[]): string {
  let current = redactPem(text)
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = redactOnce(current, values)
    if (next === current) return current
    current = next
  }
  return withhold(current, values)
}

function redactOnce(text: string, values: readonly LiteralMatcher[]): string {
  const redacted = redactPem(replace(text, findSecrets(text, values)))
  return COLOURED.test(redacted) ? redactBehindColours(redacted, values) : redacted
}

/** Escape sequences, and colour codes whose ESC byte was lost. */
const COLOURED = /\u001b|\0|\[\d{1,3}(?:;\d{1,3}){0,8}m/

/**
 * A colour between a name and its value, or in a token, hides it from the table, and does not from who reads the log. A
 * line on which that is so loses its colours.
 */
function redactBehindColours(text: string, values: readonly LiteralMatcher[]): string {
  const lines = text.split('\n')
  const bare = lines.map(stripControls)
  const joined = bare.join('\n')
  const redacted = redactPem(replace(joined, findSecrets(joined, values))).split('\n')
  return lines
    .map((line, index) => {
      const found = redacted[index] ?? MASK
      if (found === bare[index]) return line
      return line.endsWith('\r') ? `${found.trimEnd()}\r` : found
    })
    .join('\n')
}

/** Blanks the lines that would still change: no honest log has them. */
function withhold(text: string, values: readonly LiteralMatcher[]): string {
  const changes = (line: string): boolean => redactOnce(line, values) !== line
  const kept = text.split('\n').map((line) => (changes(line) ? MASK : line))
  return kept.join('\n')
}

function findSecrets(text: string, values: readonly LiteralMatcher[]): Ranges {
  const ranges: Ranges = []
  for (const matcher of values) matcher.each(text, (start, end) => ranges.push(start, end))
  let tried: Int32Array | null = null
  anchorMatcher.each(text, (start, _end, anchor) => {
    tried ??= new Int32Array(SHAPES.length)
    for (const index of shapesAt[anchor] ?? []) {
      const shape = SHAPES[index]
      if (shape !== undefined && start >= (tried[index] ?? 0)) tried[index] = tryShape(shape, text, start, ranges)
    }
  })
  return ranges
}

/** Tries a shape at an anchor; returns the place before which it need not be tried again. */
function tryShape(shape: Shape, text: string, anchor: number, ranges: Ranges): number {
  const { pattern, accept, run } = shape
  const start = shape.back === 'word' ? wordStart(text, anchor) : anchor - (shape.back ?? 0)
  if (start < 0) return 0
  pattern.lastIndex = start
  const match = pattern.exec(text)
  if (match === null) return run === undefined ? 0 : runEnd(run, text, anchor)
  const groups = match.groups ?? {}
  const keep = groups['keep'] ?? ''
  const end = start + match[0].length
  const secret = match[0].slice(keep.length)
  if (accept !== undefined && !accept({ text, start, keep, secret, groups })) return 0
  const grown = shape.grow === undefined ? end : runEnd(shape.grow, text, end)
  ranges.push(start + keep.length, grown)
  return grown
}

/** How far back a word is looked for. */
const MAX_WORD = 300

function wordStart(text: string, anchor: number): number {
  let at = anchor
  while (at > 0 && anchor - at < MAX_WORD && !' \t\r\n"\'`'.includes(text.charAt(at - 1))) at -= 1
  return at
}

/** Where a run of characters ends that a sticky pattern reads from a place on. */
function runEnd(run: RegExp, text: string, from: number): number {
  run.lastIndex = from
  return from + (run.exec(text)?.[0].length ?? 0)
}

/** Overlapping ranges become one mask. A range over several lines keeps their number. */
function replace(text: string, ranges: Ranges): string {
  if (ranges.length === 0) return text
  const merged = merge(ranges)
  let out = ''
  let from = 0
  for (let at = 0; at < merged.length; at += 2) {
    const start = merged[at] ?? 0
    const end = merged[at + 1] ?? 0
    out += text.slice(from, start) + maskOf(text.slice(start, end))
    from = end
  }
  return out + text.slice(from)
}

function maskOf(secret: string): string {
  return secret.includes('\n') ? secret.replace(/[^\n]+/g, MASK) : MASK
}

function merge(ranges: Ranges): Ranges {
  const starts = Array.from({ length: ranges.length / 2 }, (_unused, index) => index * 2)
  starts.sort((a, b) => (ranges[a] ?? 0) - (ranges[b] ?? 0))
  const merged: Ranges = []
  for (const at of starts) {
    const start = ranges[at] ?? 0
    const end = ranges[at + 1] ?? 0
    const last = merged.length - 1
    if (last > 0 && start <= (merged[last] ?? 0)) merged[last] = Math.max(merged[last] ?? 0, end)
    else merged.push(start, end)
  }
  return merged
}
