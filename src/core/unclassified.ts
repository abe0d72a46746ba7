import type { Course } from './course.ts'
import { failurePoint, wentOnAfter } from './course.ts'
import type { KeptLine } from './lines.ts'
import type { ScanResult } from './engine.ts'

/**
 * The lines a person would look at first when no rule knows the failure. Each error-like line is weighed by what it looks like and by where it stands:
 * a headline with a name says more than a word, and the first error of the last burst before the end says more than what follows from it.
 */

interface Look {
  readonly like: RegExp
  readonly weight: number
}

/** What a telling line looks like. Applied to lines the scan already found error-like, so few and short. */
const LOOKS: readonly Look[] = [
  { like: /^(?:[\w.$]+\.)?[A-Z]\w+(?:Error|Exception|Fault): \S/, weight: 9 },
  {
    like: /^(?:Uncaught|Unhandled|Caused by:|Exception in thread|thread '.*' panicked|panic:|PHP (?:Fatal|Parse) error|\*\* \()/,
    weight: 9,
  },
  { like: /^\S+[:(]\d+[:,)]\d*.{0,4}(?:fatal )?error\b/i, weight: 10 },
  { like: /^\s*(?:✘|✖|×|❌|X|●|✕|✗) ?\[?(?:ERROR)?\]? ?\S/, weight: 7 },
  { like: /^(?:FAIL|FAILED|not ok|--- FAIL)\b/, weight: 7 },
  { like: /^E {2,}\S/, weight: 8 },
  { like: /^\W{0,6}(?:ERROR|FATAL|SEVERE)\s+\S/, weight: 7 },
  { like: /^\W{0,4}(?:fatal|error|err!?|erreur|failure|critical)\b[^\w\s]{1,3} ?\S/i, weight: 8 },
  { like: /\b(?:error|fatal|exception)\]?:? \S/i, weight: 4 },
  {
    like: /\b(?:denied|refused|not found|no such|unauthorized|forbidden|invalid|missing|timed out|cannot|could not|unable to|does not exist)\b/i,
    weight: 3,
  },
]

/** What makes a line error-like where it has no look of its own. */
const ERROR_WORD = /error|fatal|exception|panic|fail|abort|killed|exit(?:ed)? (?:code|status)/i

/** Characters before the end of a look that are worth showing: some looks begin with whatever stands before the error. */
const LOOK_END = 100

/** Where on a line that which tells begins: an error may stand in the middle of a page of JSON. */
export function tellingColumn(text: string): number {
  const look = LOOKS.find(({ like }) => like.test(text))
  const found = (look?.like ?? ERROR_WORD).exec(text)
  return found === null ? 0 : Math.max(found.index, found.index + found[0].length - LOOK_END)
}

/** Lines that say that something failed and never why, and lines that only sound like errors. */
const EMPTY_WORDS: readonly RegExp[] = [
  /^(?:##\[error\])?Process completed with exit code|^The process '.*' failed with exit code|^Error: Process completed|^npm (?:ERR!|error) (?:A complete log|code ELIFECYCLE|errno|Exit status|Failed at|This is probably|$)/i,
  /^(?:make|gmake)(?:\[\d+\])?: \*\*\*|^error: (?:failed to push some refs|Recipe )|^error Command failed|command failed with exit code|exit(?:ed)? (?:code|status|with)|returned (?:a )?non-zero/i,
  /\b0 (?:errors?|failed|failures)\b|\bno errors?\b|\bwarn(?:ing)?\b|deprecat|^\s+at |^\s*File "|^\s*from \S+:\d+|\berrors?\.(?:js|ts|log|html|php|py|rb|go|c|java)\b|:\/\/[^\s:]*error/i,
  /\bretry(?:ing)?\b|will try again|trying again|ignored|ignoring|skipp(?:ed|ing)|optional/i,
]

/** Lines after which a new burst of errors begins. */
const BURST_GAP = 40

interface Weighed {
  readonly line: KeptLine
  readonly weight: number
}

function weigh(line: KeptLine, course: Course): Weighed {
  const look = LOOKS.find(({ like }) => like.test(line.text))?.weight ?? 2
  const empty = EMPTY_WORDS.some((words) => words.test(line.text)) ? 8 : 0
  const passed = wentOnAfter(course, line) ? 5 : 0
  return { line, weight: look - empty - passed }
}

/** Error lines of the last burst before the job gave up. */
function lastBurst(lines: readonly KeptLine[], end: number): KeptLine[] {
  const before = lines.filter((line) => line.ordinal <= end)
  const burst: KeptLine[] = []
  for (const line of [...before].reverse()) {
    const next = burst[0]
    if (next !== undefined && next.ordinal - line.ordinal > BURST_GAP) break
    burst.unshift(line)
  }
  return burst
}

/** The three most telling lines, best first; the last lines before the end where nothing stands out. */
export function tellingLines(scan: ScanResult, course: Course): KeptLine[] {
  const burst = new Set(lastBurst(course.errors, failurePoint(course)))
  const weighed = course.errors
    .map((line) => weigh(line, course))
    .map(({ line, weight }) => ({ line, weight: burst.has(line) ? weight + 4 : weight }))
    .filter(({ weight }) => weight > 0)
  const best = weighed.sort((a, b) => b.weight - a.weight || a.line.ordinal - b.line.ordinal)
  return best.length > 0 ? spread(best.map(({ line }) => line)) : lastWords(scan, course)
}

/** At most three lines that are not neighbours: neighbours are in each other's excerpt. */
function spread(lines: readonly KeptLine[]): KeptLine[] {
  const chosen: KeptLine[] = []
  for (const line of lines) {
    if (chosen.length === 3) break
    if (chosen.every((other) => Math.abs(other.ordinal - line.ordinal) > 2)) chosen.push(line)
  }
  return chosen
}

function lastWords(scan: ScanResult, course: Course): KeptLine[] {
  const end = failurePoint(course)
  const said = scan.tail.filter(
    ({ text, ordinal }) => text.trim() !== '' && ordinal < end && !EMPTY_WORDS.some((words) => words.test(text)),
  )
  const last = said.at(-1) ?? scan.tail.at(-1)
  if (last === undefined) return []
  const index = scan.tail.indexOf(last)
  const before = scan.tail.slice(Math.max(0, index - 12), index).map(({ text }) => text)
  const after = scan.tail.slice(index + 1, index + 4).map(({ text }) => text)
  return [{ ...last, before, after }]
}
