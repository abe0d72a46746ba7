import type { CompiledAlternative, CompiledRule } from './compile.ts'
import type { ScanResult } from './engine.ts'
import type { LandmarkKind } from './landmarks.ts'
import { isEchoedCommand } from './clean.ts'
import type { KeptLine } from './lines.ts'
import { foldCase } from './fold-case.ts'
import type { Matcher } from './pattern.ts'
import type { Rule } from './types.ts'

/** One place where a rule matched: the evidence line, and for a block the lines of its items in the order of the log. */
export interface RuleMatch {
  readonly rule: Rule
  readonly line: KeptLine
  /** Names taken from the lines; read when asked for, as is what follows. */
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
  return scan.rules.flatMap((number) => {
    const compiled = scan.compiled.rule(number)
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
    isEchoed(line) || compiled.none.some((matcher) => matcher.test(line.text))
  const found = alternative.items.map((item) => scan.matchesOf(item).filter((line) => !isExcluded(line)))
  if (found.some((lines) => lines.length === 0)) return []
  const [anchors = [], ...others] = found
  const matchers = alternative.items.map((item) => scan.compiled.matcher(item))
  return anchors.flatMap((anchor) => {
    const lines = completeBlock(anchor, others, alternative)
    if (lines === null || isBroken(scan, compiled, lines)) return []
    return [new FoundMatch(compiled.rule, lines, matchers)]
  })
}

/** The nearest lines of the other items that make a block with `anchor`, or null. */
function completeBlock(
  anchor: KeptLine,
  others: readonly (readonly KeptLine[])[],
  { within, ordered }: CompiledAlternative,
): [KeptLine, ...KeptLine[]] | null {
  const lines: [KeptLine, ...KeptLine[]] = [anchor]
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

/** A match with what is read of it when it is asked for: a hostile log has thousands of matches, and few are quoted. */
class FoundMatch implements RuleMatch {
  readonly rule: Rule
  readonly line: KeptLine
  private readonly lines: readonly KeptLine[]
  private readonly matchers: readonly Matcher[]
  private known: Readonly<Record<string, string>> | null = null

  constructor(rule: Rule, lines: readonly [KeptLine, ...KeptLine[]], matchers: readonly Matcher[]) {
    this.rule = rule
    this.line = lines[0]
    this.lines = lines
    this.matchers = matchers
  }

  get captures(): Readonly<Record<string, string>> {
    return (this.known ??= capturesOf(this.lines, this.matchers))
  }

  get column(): number {
    return Math.max(0, this.matchers[0]?.indexIn(this.line.text) ?? 0)
  }

  get weight(): number {
    return this.lines.reduce((sum, { text }, index) => sum + fixedText(this.matchers[index] as Matcher, text), 0)
  }
}

/** Of a name that several lines give, the first. */
function capturesOf(lines: readonly KeptLine[], matchers: readonly Matcher[]): Record<string, string> {
  const captures = new Map<string, string>()
  lines.forEach(({ text }, index) => {
    for (const [name, value] of Object.entries(matchers[index]?.captures(text) ?? {}))
      if (!captures.has(name)) captures.set(name, value.trim())
  })
  return Object.fromEntries(captures)
}

/** The longest literal of an item on a line; a regex that demands more text than its literal counts for more. */
function fixedText({ ignoreCase, literals, fixedCharacters }: Matcher, text: string): number {
  const folded = ignoreCase ? foldCase(text) : text
  const lengths = literals.filter((literal) => folded.includes(literal)).map(({ length }) => length)
  return Math.max(0, ...lengths, fixedCharacters)
}
