/** Finds secrets in a text and replaces them: known values, token shapes, private keys. */
import { ASSIGNMENT_SHAPES } from './redact-assignments.ts'
import { CONTEXT_SHAPES } from './redact-contexts.ts'
import { compileLiterals, type LiteralMatcher } from './redact-literals.ts'
import { redactPem } from './redact-pem.ts'
import { VENDOR_SHAPES, type Shape } from './redact-shapes.ts'

export const MASK = '***'

/** Every shape, in the order of the table. */
export const SHAPES: readonly Shape[] = [...VENDOR_SHAPES, ...CONTEXT_SHAPES, ...ASSIGNMENT_SHAPES]

/** A replacement can bring two harmless halves together; text that still changes after this many rounds is withheld. */
const MAX_ROUNDS = 4

/** Start and end, in pairs. */
type Ranges = number[]

const anchors = [...new Set(SHAPES.flatMap((shape) => shape.anchors))]
const anchorMatcher = compileLiterals(anchors, { fold: true, all: true })
const shapesAt = anchors.map((anchor) =>
  SHAPES.flatMap((shape, index) => (shape.anchors.includes(anchor) ? [index] : [])),
)

/** Redacts until nothing more is found, so that redacting twice is redacting once. */
export function redactText(text: string, values: readonly LiteralMatcher[]): string {
  let current = redactPem(text)
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = replace(current, findSecrets(current, values))
    if (next === current) return current
    current = redactPem(next)
  }
  return withhold(current, values)
}

/** Blanks the lines that would still change: no honest log has them. */
function withhold(text: string, values: readonly LiteralMatcher[]): string {
  const lines = text.split('\n')
  const kept = lines.map((line) => (replace(line, findSecrets(line, values)) === line ? line : MASK))
  return kept.join('\n')
}

function findSecrets(text: string, values: readonly LiteralMatcher[]): Ranges {
  const ranges: Ranges = []
  for (const matcher of values) matcher.each(text, (start, end) => ranges.push(start, end))
  const tried = new Int32Array(SHAPES.length).fill(-1)
  anchorMatcher.each(text, (start, _end, anchor) => {
    for (const index of shapesAt[anchor] ?? []) {
      const shape = SHAPES[index]
      if (shape === undefined || start < (tried[index] ?? 0)) continue
      const end = tryShape(shape, text, start, ranges)
      tried[index] = end
    }
  })
  return ranges
}

/** Where this shape need not be tried before: after its match, or after the run of characters it failed on. */
function tryShape(shape: Shape, text: string, anchor: number, ranges: Ranges): number {
  const start = anchor - (shape.back ?? 0)
  if (start < 0) return anchor
  const { pattern } = shape
  pattern.lastIndex = start
  const match = pattern.exec(text)
  if (match === null) return anchor
  const keep = match.groups?.['keep'] ?? ''
  const secret = match[0].slice(keep.length)
  if (shape.accept?.({ text, start, keep, secret }) === false) return anchor
  ranges.push(start + keep.length, start + match[0].length)
  return keep === '' ? start + match[0].length : anchor
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
  const lines = secret.split('\n').length
  return lines === 1 ? MASK : Array.from({ length: lines }, () => MASK).join('\n')
}

function merge(ranges: Ranges): Ranges {
  const starts: number[] = []
  for (let at = 0; at < ranges.length; at += 2) starts.push(at)
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
