import { cleanLine } from './clean.ts'
import type { ScanResult } from './engine.ts'
import { STEP_TURN } from './landmarks.ts'
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
  /** The runner's last turn to a next step before anything failed: what stands above it lies in steps that ended well. Null where no runner wrote the log. */
  readonly goodTurn: KeptLine | null
  /** The runner marked an error of the step that failed that says more than that it failed. */
  readonly failedStepSpeaks: boolean
  /** What the job's own last word was; null when it did not say. */
  readonly closing: 'failed' | 'succeeded' | null
  /** Calm lines follow whatever rules know, and nothing says that the job failed: a connection that was not made was made later, or not needed. */
  readonly wentOnCalmly: boolean
  /** Nothing that rules know stands in the last lines, and nothing says that the job failed: whatever went wrong before, it went on for long. */
  readonly wentOnForLong: boolean
}

/** A closing word stands this near the end of the log. Lines. */
const CLOSING_LINES = 25
/** So many calm lines are not what a program says of its end. */
const CALM_LINES = 8
/** A job that went on for more lines than this after an error took it in its stride, where the error is of a kind that scripts do. */
const QUIET_LINES = 25

/** Reads the course of a log. `matches` are what rules found: words of success before the last of them are not the log's last word. */
export function readCourse(scan: ScanResult, matches: readonly RuleMatch[]): Course {
  const isEchoed = createEchoFilter(scan)
  const of = (kind: Parameters<typeof landmarksOf>[1]): KeptLine[] =>
    landmarksOf(scan, kind).filter((line) => !isEchoed(line))
  const successes = of('success').filter(({ text }) => !ARTIFACT_KEPT.test(text))
  const failures = of('failure')
  const errors = of('error').filter(({ text }) => !STEP_TURN.test(text))
  const exitCodes = reportedExitCodes(scan, isEchoed)
  const around = [...failures, ...errors, ...exitCodes.map(({ line }) => line), ...matches.map(({ line }) => line)]
  const runner = runnersWord(scan, failures, around)
  const farewell = scan.tail.slice(-FAREWELL_LINES).findLast((line) => isFarewell(line.text) && !isEchoed(line))
  const closing = runner.endedWell
    ? 'succeeded'
    : closingWord(scan, later(successes.at(-1), farewell), failures.at(-1), lastTrouble(matches))
  const end = scan.tail.at(-1)?.ordinal ?? 0
  const calm = scan.tail.filter(({ ordinal, text }) => ordinal > lastTrouble(matches) && isCalm(text)).length
  const wentOnForLong = failures.length === 0 && end - lastTrouble(matches) >= QUIET_LINES
  return {
    successes: farewell !== undefined && closing === 'succeeded' ? [...successes, farewell] : successes,
    failures,
    steps: landmarksOf(scan, 'step'),
    errors,
    // What a process of a job that went well ended with explains nothing.
    exitCodes:
      closing === 'succeeded' ? [] : exitCodes.filter(({ line }) => !wentOnForLong || end - line.ordinal < QUIET_LINES),
    goodTurn: runner.goodTurn,
    failedStepSpeaks: runner.failedStepSpeaks,
    closing,
    wentOnCalmly: failures.length === 0 && calm >= CALM_LINES,
    wentOnForLong,
  }
}

/** A line of output as any: not of a stack, and without a word that errors, their explanations and the way out of a program are made of. */
function isCalm(text: string): boolean {
  return /^\S/.test(text) && !LOUD.test(text)
}

const LOUD =
  /error|fail|exception|cannot|can't|could not|couldn|unable|denied|refused|not found|invalid|timed? ?out|traceback|fatal|abort|exit|warn|retry|stack|caused|help|see |hint|debug|please|more info|https?:|reset|no such|terminat|killed|signal|stopp|orphan|cleanup|clean up/i

/** Reports are kept of jobs that failed, too. */
const ARTIFACT_KEPT = /^Artifact \S{1,200} has been successfully uploaded/

function later(a: KeptLine | undefined, b: KeptLine | undefined): KeptLine | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a.ordinal > b.ordinal ? a : b
}

/** The runner's mark of an error, where a line is quoted with its prefixes; `gh run view --log` puts job, step and time in front. */
const RUNNER_ERROR = /^(?:[^\t]{0,120}\t[^\t]{0,120}\t\S{20,40} )?##\[error\]/

const RUNNER_FAILURE =
  /^(?:(?:Error: )?Process completed with exit code|The process '.{1,300}' failed with exit code|Process exited with status \d)/

/**
 * What the runner's own lines say: it turns to a next step only when the one before ended well, or after an `##[error]`. A job that went to its end
 * without one went well, whatever its tools complained of.
 */
function runnersWord(
  scan: ScanResult,
  failures: readonly KeptLine[],
  around: readonly KeptLine[],
): Pick<Course, 'goodTurn' | 'failedStepSpeaks'> & { readonly endedWell: boolean } {
  const turns = landmarksOf(scan, 'error').filter(({ text }) => STEP_TURN.test(text))
  if (!turns.some(({ text }) => text.startsWith('##[group]'))) return NO_RUNNER
  const marked = [...turns, ...around].flatMap(markedErrors)
  const ended = failures.filter(({ text }) => RUNNER_FAILURE.test(text)).map(({ ordinal }) => ordinal)
  const trouble = Math.min(...marked.map(({ ordinal }) => ordinal), ...ended, Number.POSITIVE_INFINITY)
  const last = turns.at(-1)
  const goodTurn = turns.findLast(({ ordinal }) => ordinal < trouble) ?? null
  return {
    goodTurn,
    failedStepSpeaks: goodTurn !== null && marked.some(({ text }) => !RUNNER_FAILURE.test(cleanLine(text))),
    endedWell: trouble === Number.POSITIVE_INFINITY && last !== undefined && !last.text.startsWith('##[group]'),
  }
}

const NO_RUNNER = { goodTurn: null, failedStepSpeaks: false, endedWell: false }

/** Lines around a kept one that the runner marked as errors, by ordinal. */
function markedErrors({ ordinal, before, after }: KeptLine): { readonly text: string; readonly ordinal: number }[] {
  const above = before.map((text, index) => ({ text, ordinal: ordinal - before.length + index }))
  const below = after.map((text, index) => ({ text, ordinal: ordinal + 1 + index }))
  return [...above, ...below].filter(({ text }) => RUNNER_ERROR.test(text))
}

/** Lines from the end in which a log says farewell. */
const FAREWELL_LINES = 12

/** What healthy logs end with. In the middle of a log these words mean nothing. */
const FAREWELLS: readonly RegExp[] = [
  /^(?:\W{0,6}|\[[\w -]{1,20}\] {0,4}|INFO[\w.:-]{0,40} {0,4})(?:all )?done(?: in [\d.]{1,9} ?(?:m?s|seconds))?[.! ]{0,3}$/i,
  /^(?:\W{0,6}|\[[\w -]{1,20}\] {0,4})(?:all )?done[.,!]? (?:with )?(?:no|0) errors?\b/i,
  /(?:^|[\s(,;])(?:no|0) (?:errors?|failed|failures)\b|^\s{0,8}0 Error\(s\)$/i,
  /^\W{0,6}(?:[\w./:-]{1,40} ){1,4}(?:is|are) (?:now )?(?:live|up|up and running|running|online|healthy|reachable)(?:(?: at| on)? https?:\/\/\S{1,200})?[.! ]{0,3}$/i,
  /\b(?:live|ready|deployed|published|released|hosted) (?:(?:at|on|to):? )?https?:\/\//i,
  /^\W{0,6}(?:service|production|website|live|app|application|hosting|preview|deploy\w{0,4})(?: url)?: https?:\/\//i,
  /^\W{0,6}(?:deploy\w{0,6}|release|rollout|cleanup|smoke tests?)[: -]{1,3}(?:success|succeeded|ok|done|complete|completed|passed)[.! ]{0,3}$/i,
  /^\s{0,4}Tasks: {1,6}(\d{1,6}) successful, \1 total$/,
  /^\W{0,6}(?:successfully )?(?:deployed|published|released)\b[^:]{1,80}(?: in [\d.]{1,9} ?m?s| ->| to \S{3,80}|@sha256:[0-9a-f]{2,64})\b/i,
]

/** Counts of what did fail, beside a nought. */
const FAILED_COUNT = /\b[1-9]\d{0,8} (?:errors?|fail(?:ed|ures?)?)\b/i

function isFarewell(text: string): boolean {
  return FAREWELLS.some((words) => words.test(text)) && !FAILED_COUNT.test(text)
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

/** The line at which the job gave up, by ordinal: the last of its closing failures, or the end of the log. A job that went well in the end never did. */
export function failurePoint({ failures, closing }: Course): number {
  const last = failures.at(-1)
  if (last === undefined) return Number.POSITIVE_INFINITY
  const isOver = closing === 'succeeded' && !failures.some(({ text }) => RUNNER_FAILURE.test(text))
  return isOver ? Number.POSITIVE_INFINITY : last.ordinal
}

/** Whether the job went on well after a line: it says so itself, or a success came later, before the job gave up. */
export function wentOnAfter(course: Course, line: KeptLine): boolean {
  const end = failurePoint(course)
  const turn = course.goodTurn
  if (turn !== null && turn.file === line.file && turn.ordinal > line.ordinal) return true
  if (saysToleration(line) || (course.wentOnForLong && (isPassedOver(line) || POD_EVENT.test(line.text)))) return true
  return course.successes.some(({ ordinal, file }) => file === line.file && ordinal > line.ordinal && ordinal < end)
}

/** What commands say of a thing that is there already, or not there to be removed. Scripts go on after it as often as not. */
const PASSED_OVER: readonly RegExp[] = [
  /^(?:\/\S{1,40}\/)?(?:rm|rmdir|mkdir|cp|mv|ln|ls|cat|chmod|chown|kill|pkill|killall|find|grep|userdel|useradd|groupadd|stat|touch|unlink): /,
  /^(?:curl: \(22\)|wget: server returned error|.{0,20}ERROR 404)/,
  /^Error response from daemon: (?:No such|network with name|remove |removal of |a prune operation)|^Error: No such (?:container|object|image|volume|network)/,
  /^Error from server \((?:NotFound|AlreadyExists)\): (?!error when)|^error: no matching resources|^Error: (?:\w{1,20}: )?(?:release: not found|repo(?:sitory)? \S{1,80} already exists)/,
  /\((?:[\w.]{0,60}(?:NotFound|AlreadyExists|AlreadyOwnedByYou|NoSuch)[\w.]{0,60}|ResourceConflictException|InvalidChangeBatch)\) when calling the (?:Create|Delete|Describe|Add|Remove|Get|Head|Change)\w{1,60} operation/,
  /^fatal: (?:tag '|a branch named '|A branch named '|No names found|not a git repository)|^error: (?:pathspec '|remote \S{1,80} already exists|tag ')|^nothing to commit|^\s{0,3}! \[rejected\] .*(?:clobber existing tag|already exists)/,
  /^\[PM2\]\[ERROR\] (?:Process or Namespace|Process) \S{1,80} not found|: ERROR \((?:not running|no such (?:process|group)|already started)\)/,
  /^Failed to (?:stop|disable|kill|reset-failed)\b|^Unit \S{1,80} (?:could not be found|not loaded)/,
  /^(?:\S{1,40} )?(?:received SIGTERM|Terminated)\b/i,
  /^(?:psql:.{0,80})?ERROR: {1,2}(?:role|database|relation|schema|type|extension) "[^"]{1,80}" already exists/,
]

/** Whether a line is of the kind that scripts pass over: alone it is a cause only near the end, and an error of another kind after it is the cause. */
export function isPassedOver({ text }: KeptLine): boolean {
  return PASSED_OVER.some((words) => words.test(text))
}

/** Words of a tool that takes the failure on this line as it is. (Rules that meet words of retrying know themselves what they mean.) */
const TOLERATES =
  /, (?:will )?retry(?:ing)?(?: (?:in|with|without|once)\b|[.…]{0,3}$)|\b(?:falling back|non-fatal|not fatal|as expected)\b|\((?:ignored|ignoring|optional|expected|skipped|skipping|harmless)\)|, (?:ignoring|skipping|continuing|going on|creating)(?: \w{1,20})?[.!]?$/i

/** The same, when it is the next line that says so. */
const THEN_TOLERATES =
  /^\W{0,6}(?:\S{1,40} )?(?:retrying|will retry|trying (?:again|port|next|another|the next)|falling back|ignoring|ignored|continuing|trying fallback|(?:ok|passed) \((?:expected|ignored|rejected)|nothing to (?:do|delete))\b/i

/** Lines that must follow: a log that ends beside such words gave up all the same. */
const LINES_AFTER_TOLERATION = 8
const GAVE_UP =
  /\b(?:too many (?:retries|attempts)|giving up|gave up|aborting|max(?:imum)?(?: number of)? (?:retries|attempts)|(?:no|0) (?:more )?(?:retries|attempts)|retries exhausted|after \d{1,4} (?:retries|attempts|tries))\b/i

/** A pod in `kubectl get pods` that has been as it is for days: not this deploy's. */
const OLD_POD =
  /^(?:\S{1,80} {1,40})?\S{1,253} {1,60}\d{1,3}\/\d{1,3} {1,20}\w{1,40} {1,30}\d{1,6} {1,10}(?:\([^)]{1,30}\) {1,10})?\d{1,4}d(?:\d{1,2}h)?(?: |$)/

/** Trouble of a pod, as the cluster tells it while the pod comes up. */
const POD_EVENT =
  /^(?:[\w()]{1,30} {1,20})?Warning {1,10}(?:FailedScheduling|Unhealthy|FailedMount|FailedAttachVolume|BackOff|NodeNotReady) /

function saysToleration({ text, after }: KeptLine): boolean {
  if (TOLERATES.test(text) || OLD_POD.test(text)) return true
  const went = after.length > LINES_AFTER_TOLERATION && !after.some((next) => GAVE_UP.test(next))
  return went && after.slice(0, 2).some((next) => THEN_TOLERATES.test(next))
}
