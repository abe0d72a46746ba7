import type { CompiledAlternative, CompiledRule } from './compile.ts'
import type { ScanResult } from './engine.ts'
import type { LandmarkKind } from './landmarks.ts'
import { isEchoedCommand } from './clean.ts'
import type { KeptLine } from './lines.ts'
import { foldCase } from './pattern.ts'
import type { Rule } from './types.ts'

/** One place where a rule matched: the evidence line, and for a block the lines of its items in the order of the log. */
export interface RuleMatch {
  readonly rule: Rule
  readonly line: KeptLine
  readonly captures: Readonly<Record<string, string>>
  /** Where on the evidence line the match begins. */
  readonly column: number
  /** Characters of fixed text that the match rests on: of two rules that match one line, the one that demands more knows it better. */
  readonly weight: number
}

/** Lines of the log that show commands, not output: from `start` to `end`, by ordinal. */
interface EchoedSpan {
  readonly start: number
  readonly end: number
}

/** Lines an echoed step may have; the runner prints script and environment, and a missing end must not hide the rest of the log. */
const MAX_ECHO_LINES = 400

export function landmarksOf(scan: ScanResult, kind: LandmarkKind): KeptLine[] {
  const lines = scan.compiled.landmarks
    .filter(({ landmark }) => landmark.kind === kind)
    .flatMap(({ item }) => scan.matchesOf(item))
  return [...new Set(lines)].sort((a, b) => a.ordinal - b.ordinal)
}

function echoedSpans(scan: ScanResult): EchoedSpan[] {
  const ends = landmarksOf(scan, 'echo-end').map((line) => line.ordinal)
  return landmarksOf(scan, 'echo-start').map(({ ordinal }) => {
    const end = ends.find((each) => each > ordinal) ?? ordinal
    return { start: ordinal, end: Math.min(end, ordinal + MAX_ECHO_LINES) }
  })
}

/** Answers whether a line only shows a command: a scary word there is no failure. */
export function createEchoFilter(scan: ScanResult): (line: KeptLine) => boolean {
  const spans = echoedSpans(scan)
  return (line) =>
    isEchoedCommand(line.text) || spans.some((span) => line.ordinal >= span.start && line.ordinal <= span.end)
}

/** Every match of every rule, in the order of the log within a rule. */
export function findMatches(scan: ScanResult): RuleMatch[] {
  const isEchoed = createEchoFilter(scan)
  return scan.compiled.rules.flatMap((compiled) => {
    const matches = compiled.alternatives.flatMap((alternative) => matchesOf(scan, compiled, alternative, isEchoed))
    return onePerLine(matches)
  })
}

/** Of several alternatives that match one line, the one that demands most of it. */
function onePerLine(matches: readonly RuleMatch[]): RuleMatch[] {
  const best = new Map<KeptLine, RuleMatch>()
  for (const match of matches) {
    const other = best.get(match.line)
    if (other === undefined || match.weight > other.weight) best.set(match.line, match)
  }
  return [...best.values()].sort((a, b) => a.line.ordinal - b.line.ordinal)
}

function matchesOf(
  scan: ScanResult,
  compiled: CompiledRule,
  alternative: CompiledAlternative,
  isEchoed: (line: KeptLine) => boolean,
): RuleMatch[] {
  const isExcluded = (line: KeptLine): boolean =>
    isEchoed(line) || compiled.none().some((matcher) => matcher.test(line.text))
  const found = alternative.items.map((item) => scan.matchesOf(item).filter((line) => !isExcluded(line)))
  if (found.some((lines) => lines.length === 0)) return []
  const [anchors = [], ...others] = found
  return anchors.flatMap((anchor) => {
    const lines = completeBlock(anchor, others, alternative)
    if (lines === null || isBroken(scan, compiled, lines)) return []
    return [toMatch(scan, compiled.rule, alternative, lines)]
  })
}

/** The nearest lines of the other items that make a block with `anchor`, or null. */
function completeBlock(
  anchor: KeptLine,
  others: readonly (readonly KeptLine[])[],
  { within, ordered }: CompiledAlternative,
): KeptLine[] | null {
  const lines = [anchor]
  for (const candidates of others) {
    const previous = lines.at(-1) ?? anchor
    const near = candidates.filter((line) => {
      const span = [...lines, line].map((each) => each.ordinal)
      return (
        line.file === anchor.file &&
        Math.max(...span) - Math.min(...span) <= within &&
        (!ordered || line.ordinal >= previous.ordinal)
      )
    })
    const nearest = near.sort(
      (a, b) => Math.abs(a.ordinal - previous.ordinal) - Math.abs(b.ordinal - previous.ordinal),
    )[0]
    if (nearest === undefined) return null
    lines.push(nearest)
  }
  return lines
}

function isBroken(scan: ScanResult, compiled: CompiledRule, lines: readonly KeptLine[]): boolean {
  if (lines.length < 2) return false
  const ordinals = lines.map((line) => line.ordinal)
  const [from, to] = [Math.min(...ordinals), Math.max(...ordinals)]
  return compiled.noneItems.some((item) => scan.matchesOf(item).some(({ ordinal }) => ordinal >= from && ordinal <= to))
}

function toMatch(
  scan: ScanResult,
  rule: Rule,
  alternative: CompiledAlternative,
  lines: readonly KeptLine[],
): RuleMatch {
  const captures = new Map<string, string>()
  lines.forEach((line, index) => {
    const matcher = scan.compiled.items[alternative.items[index] ?? 0]?.matcher()
    for (const [name, value] of Object.entries(matcher?.captures(line.text) ?? {})) {
      if (!captures.has(name)) captures.set(name, value.trim())
    }
  })
  const [line] = lines as [KeptLine]
  const column = scan.compiled.items[alternative.items[0] ?? 0]?.matcher().indexIn(line.text) ?? 0
  const weight = lines.reduce((sum, each, index) => sum + fixedText(scan, alternative.items[index] ?? 0, each), 0)
  return { rule, line, captures: Object.fromEntries(captures), column: Math.max(column, 0), weight }
}

/** The longest literal of an item on a line; a regex that demands more text than its literal counts for more. */
function fixedText(scan: ScanResult, item: number, { text }: KeptLine): number {
  const matcher = scan.compiled.items[item]?.matcher()
  const folded = matcher?.ignoreCase ? foldCase(text) : text
  const literals = (matcher?.literals ?? [])
    .filter((literal) => folded.includes(literal))
    .map((literal) => literal.length)
  return Math.max(0, ...literals, matcher?.fixedCharacters ?? 0)
}
