/**
 * Cleaning: what a line says, without how it was printed. Rules see cleaned lines; excerpts keep the prefixes, so that a quoted line stays
 * recognisable. Every pattern here is linear (checked by recheck in the tests).
 */

/** ECMA-48 sequences (CSI, OSC, two-byte escapes), and colour codes whose ESC byte got lost on the way, as App Platform prints them. */
const SEQUENCES =
  /\0|\x1b(?:\[[0-?]*[ -/]*[@-~]?|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[\ud800-\udbff][\udc00-\udfff]|[^[\]]?)|\[\d{1,3}(?:;\d{1,3}){0,8}m/g
const CONTROLS = /[\0-\x08\x0a-\x1f\x7f]/g
const NEEDS_STRIPPING = /[\0-\x08\x0a-\x1f\x7f]|\[[\d;]{0,24}m/

/** The line without colour codes and escape sequences; other control characters become blanks. */
export function stripControls(line: string): string {
  return NEEDS_STRIPPING.test(line) ? blankControls(line.replace(SEQUENCES, '')) : line
}

function blankControls(line: string): string {
  return line.replace(CONTROLS, ' ')
}

/**
 * What tools put in front of other tools' lines. Order matters only where one form contains another.
 * Sources: actions/runner Logging.cs (timestamp, ##[…]), git's sideband (`remote: `), App Platform's build log (gutter, bracketed time),
 * Scalingo CLI (`[LOG] `), BuildKit's plain progress (`#12 3.456 `), compose (`web-1  | `), Cloud Foundry and Heroku log drains, CRI logs,
 * Cloud Build (`Step #1 - "name": `), GitLab's timestamped traces (`00O `), Capistrano 2 (` ** [out :: host] `),
 * Netlify (`9:14:01 AM: `), `gh run view --log` (job and step before the timestamp), act (`[workflow/job]   | `, and a flag before its last word), Railway (`[err]  `),
 * Fly (`app[id] fra [info]`), EAS (`[stderr] `), Coolify (`2026-Jun-17 …`), Ansible's log_path (`p=1 u=ci n=ansible INFO| `), drone-ssh (`err: `).
 */
const PREFIXES: readonly RegExp[] = [
  /^\uFEFF/,
  /^\s{0,3}\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?\]?(?: \d\d[OE][ +])? ?/,
  /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d+)? /,
  /^\d{4}-[A-Z][a-z]{2}-\d\d \d\d:\d\d:\d\d(?:\.\d{1,9})? /,
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d {1,2}/,
  /^\[?\d\d:\d\d:\d\d(?:[.,]\d{1,6})?\]?:? /,
  /^\d{1,2}:\d\d:\d\d [AP]M: /,
  /^[^\t]{1,120}\t[^\t]{1,120}\t(?=\uFEFF?\d{4}-\d\d-\d\dT)/,
  /^\[[^\]]{1,80}\] {1,4}\| /,
  /^remote: ?/,
  /^[│|] ?/,
  /^\[LOG\] ?/,
  /^Step #\d{1,3}(?: - "[^"]{1,80}")?: /,
  // A warning that a process failed is none of a step that did: `The process '` below it would say so.
  /^##\[(?:error|warning(?!\]The process ')|notice|debug|command|section)\]/,
  /^::(?:error|warning|notice)(?: [^:]{0,200})?::/,
  /^#\d{1,4} (?:\d+\.\d+ )?/,
  /^\d{1,5}\.\d{1,3} (?=\S)/,
  /^[\w.-]{1,60} +\| /,
  /^(?:stdout|stderr) [FP] /,
  /^\s{0,3}\[(?:APP|STG|RTR|CELL|API|LGR|SSH)[^\]]{0,40}\] (?:OUT|ERR) /,
  /^(?:app|heroku)\[[\w.-]{1,60}\]: /,
  /^app\[[0-9a-f]{6,20}\] [a-z]{3} \[(?:info|warn|error)\] ?/,
  /^\[(?:err|inf|stderr|stdout)\] {1,2}/,
  /^(?:err|out): /,
  /^p=\d{1,8} u=\S{1,60}(?: n=\S{1,60})?(?: [A-Z]{1,8})? ?\| {1,2}/,
  /^\[[^\]]{1,80}\] \u{1F3C1} {1,3}/u,
  /^\[[\w-]{1,60}\] (?=\[?\d{4}-\d\d-\d\d[T ]\d\d)/,
  /^\s{0,3}\*{1,2} \[[^\]]{0,80}\] /,
]

/** More prefixes than this in a row are content. */
const MAX_PREFIXES = 5

/** A line for quoting: colours and the runner's timestamp are gone, whatever else the tool printed in front stays. */
export function quotableLine(line: string): string {
  return stripControls(line).replace(RUNNER_TIMESTAMP, '').trimEnd()
}

const RUNNER_TIMESTAMP = /^\uFEFF?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z /

/** The length of the prefixes in front of a stripped line. */
export function prefixLength(stripped: string): number {
  let rest = stripped
  for (let count = 0; count < MAX_PREFIXES; count++) {
    const found = PREFIXES.map((prefix) => prefix.exec(rest)?.[0].length ?? 0).find((length) => length > 0)
    if (found === undefined) break
    rest = rest.slice(found)
  }
  return stripped.length - rest.length
}

/** The line as rules see it: no colour codes, no control characters, no prefixes of runners, gutters and drains. */
export function cleanLine(line: string): string {
  return withoutPrefixes(stripControls(line))
}

/** As `cleanLine`, for a line whose escape sequences and colour codes are gone already. */
export function cleanStrippedLine(line: string): string {
  return withoutPrefixes(blankControls(line))
}

function withoutPrefixes(stripped: string): string {
  return stripped.slice(prefixLength(stripped)).trimEnd()
}

/**
 * Whether a cleaned line shows a command, or a commit, rather than output: shell traces (`+ cmd`), npm's and yarn's `> cmd` and `$ cmd`, Dockerfile steps,
 * and Dockerfile listings. A scary word in a command is not a failure. Gradle's messages (`> Could not resolve x`) and quoted logs (`> npm ERR!`)
 * start with `> ` too and are none.
 */
export function isEchoedCommand(cleaned: string): boolean {
  return ECHOED.test(cleaned) || COMMIT.test(cleaned)
}

/** What git and CI print of a commit: its message may name any failure, most often the one it mends. */
const COMMIT =
  /^\s{0,4}(?:(?:Previous )?HEAD (?:is now at|position was) [0-9a-f]{7}|\[[\w./ ()-]{1,80} [0-9a-f]{7,40}\] |(?:\* )?[0-9a-f]{7,40} (?:\([^)]{1,60}\) )?(?:fix|feat|chore|docs|tests?|ci|build|refactor|revert|Revert|perf|style|Merge|Fix|Add|Handle)\b|[Cc]ommit [Mm]essage: |(?:fix|feat|chore|refactor|perf|revert)(?:\([\w./ -]{1,40}\))?!?: )/

const ECHOED =
  /^\s{0,4}(?:\++ \S|\$ \S|> (?![A-Z]\w*[ :.']|npm (?:ERR!|error) |error|java\.|\d+ [a-z])\S|Step \d+\/\d+ ?: |\[[\w./: -]{0,60}\b\d{1,4}\/\d{1,4}\] (?:RUN|COPY|ADD|FROM|WORKDIR|ENV|CMD) |(?:>>>)? ?\d{1,4} ?\| {1,4}(?:>>> )?\S|-{1,5}> (?:RUN|Running in) |(?:RUN|ENTRYPOINT|CMD) \S)/
