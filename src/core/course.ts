import type { ScanResult } from './engine.ts'
import { createEchoFilter, landmarksOf } from './match.ts'
import type { KeptLine } from './lines.ts'
import type { RuleMatch } from './match.ts'

/** How the deploy went, as its log tells it. Lines are in the order of the log, echoed commands left out. */
export interface Course {
  readonly successes: readonly KeptLine[]
  readonly steps: readonly KeptLine[]
  readonly failures: readonly KeptLine[]
  readonly errors: readonly KeptLine[]
  readonly exitCodes: readonly { readonly line: KeptLine; readonly value: number }[]
  /** What the job's own last word was; null when it did not say. */
  readonly closing: 'failed' | 'succeeded' | null
}

/** A closing word stands this near the end of the log. Lines. */
const CLOSING_LINES = 25

/** Reads the course of a log. `matches` are what rules found: words of success before the last of them are not the log's last word. */
export function readCourse(scan: ScanResult, matches: readonly RuleMatch[]): Course {
  const isEchoed = createEchoFilter(scan)
  const of = (kind: Parameters<typeof landmarksOf>[1]): KeptLine[] =>
    landmarksOf(scan, kind).filter((line) => !isEchoed(line))
  const successes = of('success')
  const failures = of('failure')
  return {
    successes,
    failures,
    steps: landmarksOf(scan, 'step'),
    errors: of('error'),
    exitCodes: reportedExitCodes(scan, isEchoed),
    closing: closingWord(scan, successes.at(-1), failures.at(-1), lastTrouble(matches)),
  }
}

function reportedExitCodes(
  scan: ScanResult,
  isEchoed: (line: KeptLine) => boolean,
): { line: KeptLine; value: number }[] {
  const found = scan.compiled.landmarks.filter(({ landmark }) => landmark.kind === 'exit-code')
  const codes = found.flatMap(({ item }) =>
    scan.matchesOf(item).flatMap((line) => {
      const code = scan.compiled.matcher(item).captures(line.text)['code']
      return code === undefined || isEchoed(line) ? [] : [{ line, value: Number(code) }]
    }),
  )
  return codes.sort((a, b) => a.line.ordinal - b.line.ordinal)
}

function lastTrouble(matches: readonly RuleMatch[]): number {
  return matches.reduce((last, { rule, line }) => (rule.tier === 'notice' ? last : Math.max(last, line.ordinal)), -1)
}

function closingWord(
  scan: ScanResult,
  success: KeptLine | undefined,
  failure: KeptLine | undefined,
  trouble: number,
): 'failed' | 'succeeded' | null {
  const end = scan.tail.at(-1)?.ordinal ?? 0
  const near = (line: KeptLine | undefined): number =>
    line !== undefined && end - line.ordinal <= CLOSING_LINES ? line.ordinal : -1
  if (near(failure) < 0 && near(success) < 0) return null
  if (near(failure) >= near(success)) return 'failed'
  return trouble > near(success) ? null : 'succeeded'
}

/** The line at which the job gave up, by ordinal: the last of its closing failures, or the end of the log. */
export function failurePoint(course: Course): number {
  const last = course.failures.at(-1)
  return last === undefined ? Number.POSITIVE_INFINITY : last.ordinal
}

/** Whether the job went on well after a line: a success of its own came later, before it gave up. */
export function wentOnAfter(course: Course, line: KeptLine): boolean {
  const end = failurePoint(course)
  return course.successes.some(({ ordinal, file }) => file === line.file && ordinal > line.ordinal && ordinal < end)
}
