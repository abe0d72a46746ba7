/**
 * Finds the lines of one step in the log of its job. The file names no steps; what it has is a timestamp on every line and
 * `##[group]Run …` where a step, or a step inside a composite action, begins. The API has the seconds between which the
 * step ran. Sources: actions/runner Logging.cs (timestamps), ScriptHandler.cs and ActionManager (markers, exit code line).
 */

/** The step's own second and last one, `2026-01-31T10:00:00`, and its name. */
export interface StepWindow {
  readonly from: string
  readonly to: string
  /** A step without a name of its own is called as its marker reads: `Run ./deploy.sh`. */
  readonly name: string
}

/** Where the step stands: lines are 1-based, bytes from `startByte` up to and not including `endByte`. */
export interface StepRange {
  readonly startLine: number
  readonly startByte: number
  readonly endByte: number
  readonly exitCode: number | null
}

const SECOND = 'YYYY-MM-DDTHH:MM:SS'.length
const MARKER = '##[group]'
const ERROR = '##[error]'
const POST = 'Post job cleanup.'
const NOTHING = Buffer.alloc(0)
const BYTE_ORDER_MARK_BYTES = 3
const [HASH, DASH, DOT, SPACE] = [0x23, 0x2d, 0x2e, 0x20]
const [CAPITAL_P, CAPITAL_T, CAPITAL_Z] = [0x50, 0x54, 0x5a]
/** What is looked at of a line: more than enough for a timestamp and a marker. */
const HEAD_BYTES = 512
const EXIT_CODE = /^##\[error\]Process completed with exit code (-?\d{1,10})\.?$/

interface Line {
  readonly number: number
  readonly startByte: number
  readonly endByte: number
  /** Null: the line has no timestamp and belongs to the one before. */
  readonly second: string | null
  /** Without the timestamp; '' where it cannot be a marker. */
  readonly text: string
}

/** Reads the log once; memory does not grow with it. Null: no line falls into the window. */
export async function findStep(chunks: AsyncIterable<Uint8Array>, window: StepWindow): Promise<StepRange | null> {
  const until = addSecond(window.to)
  const search: Search = { ...window, until, second: '', found: null, atMarker: false, atName: false, failed: false }
  await scanLines(chunks, (line) => takeLine(search, line))
  return search.found
}

/** The exit code that a log which is not cut to a step ends with. */
export async function findExitCode(chunks: AsyncIterable<Uint8Array>): Promise<number | null> {
  let exitCode: number | null = null
  await scanLines(chunks, ({ text }) => {
    exitCode = readExitCode(text) ?? exitCode
    return true
  })
  return exitCode
}

function readExitCode(text: string): number | null {
  const code = EXIT_CODE.exec(text)?.[1]
  return code === undefined ? null : Number(code)
}

/** How far the search has come. */
interface Search extends StepWindow {
  /** The last second in which a line may still be the step's. */
  readonly until: string
  /** Of the last line that had a timestamp. */
  second: string
  found: { -readonly [Key in keyof StepRange]: StepRange[Key] } | null
  /** The step begins at a marker, or even at the one that bears its name. */
  atMarker: boolean
  atName: boolean
  /** An error was seen since its beginning. */
  failed: boolean
}

/** False: neither this line nor what follows belongs to the step. */
function takeLine(search: Search, line: Line): boolean {
  search.second = line.second ?? search.second
  if (search.second < search.from) return true
  if (search.second > search.until) return false
  const marker = line.text.startsWith(`${MARKER}Run `)
  const next = marker || line.text.startsWith(POST)
  if (beginsAt(search, line, marker)) begin(search, line, marker)
  else if (next && search.failed && search.second >= search.to) return false
  if (line.text.startsWith(ERROR)) search.failed = true
  if (search.found !== null) {
    search.found.endByte = line.endByte
    search.found.exitCode = readExitCode(line.text) ?? search.found.exitCode
  }
  return true
}

/** The first line of the window, or better its first marker, or better the marker with the step's name: steps before may share its first second. */
function beginsAt(search: Search, line: Line, marker: boolean): boolean {
  if (search.found === null) return true
  if (!marker) return false
  const early = search.second === search.from
  if (early && !search.atName && line.text === MARKER + search.name) return true
  return !search.atMarker && (early || !search.failed)
}

function begin(search: Search, line: Line, marker: boolean): void {
  const { number: startLine, startByte, endByte } = line
  search.found = { startLine, startByte, endByte, exitCode: null }
  search.atMarker = marker
  search.atName = line.text === MARKER + search.name
  search.failed = false
}

/** Times are cut to seconds on both sides, and the last line may be written a moment after the step was booked as done. */
function addSecond(second: string): string {
  return new Date(Date.parse(`${second}Z`) + 1000).toISOString().slice(0, SECOND)
}

/** Hands over line after line until `take` answers false. */
async function scanLines(chunks: AsyncIterable<Uint8Array>, take: (line: Line) => boolean): Promise<void> {
  let number = 1
  let startByte = 0
  let at = 0
  let head: Buffer = NOTHING
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    let from = 0
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      head = lengthen(head, bytes.subarray(from, end))
      if (!take(parseLine({ number, startByte, endByte: at + end + 1, head }))) return
      number += 1
      from = end + 1
      startByte = at + from
      head = NOTHING
    }
    // Copied, because the chunk may be used again.
    head = Buffer.from(lengthen(head, bytes.subarray(from)))
    at += bytes.length
  }
  if (at > startByte) take(parseLine({ number, startByte, endByte: at, head }))
}

function lengthen(head: Buffer, more: Buffer): Buffer {
  if (head.length >= HEAD_BYTES) return head
  const part = more.subarray(0, HEAD_BYTES - head.length)
  return head.length === 0 ? part : Buffer.concat([head, part])
}

function parseLine({ number, startByte, endByte, head }: Omit<Line, 'second' | 'text'> & { head: Buffer }): Line {
  const from = number === 1 && head[0] === 0xef ? BYTE_ORDER_MARK_BYTES : 0
  const textAt = endOfTimestamp(head, from)
  const second = textAt === null ? null : head.toString('latin1', from, from + SECOND)
  return { number, startByte, endByte, second, text: interesting(head, textAt ?? from) }
}

/** Where the text begins after `2026-01-31T10:00:00.1234567Z `; null without one. Run for every line: no regex, no strings. */
function endOfTimestamp(head: Buffer, from: number): number | null {
  const shaped = head[from + 4] === DASH && head[from + 10] === CAPITAL_T && head[from + SECOND] === DOT
  if (!shaped) return null
  let at = from + SECOND + 1
  while (at < from + 30 && isDigit(head[at])) at++
  return head[at] === CAPITAL_Z && head[at + 1] === SPACE ? at + 2 : null
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}

/** The text of a line that could be a marker; of all others, which are nearly all, none is made. */
function interesting(head: Buffer, at: number): string {
  // Runners on Windows end their lines with CR and LF.
  return head[at] === HASH || head[at] === CAPITAL_P ? head.toString('utf8', at).replace(/\r$/, '') : ''
}
