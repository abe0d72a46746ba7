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
/** What is looked at of a line: more than enough for a timestamp and a marker. */
const HEAD_BYTES = 512
const EXIT_CODE = /^##\[error\]Process completed with exit code (-?\d{1,10})\.?\r?$/

interface Line {
  readonly number: number
  readonly startByte: number
  readonly endByte: number
  /** Null: the line has no timestamp and belongs to the one before. */
  readonly second: string | null
  readonly text: string
}

/** Reads the log once; memory does not grow with it. Null: no line falls into the window. */
export async function findStep(chunks: AsyncIterable<Uint8Array>, window: StepWindow): Promise<StepRange | null> {
  const search = createSearch(window)
  for await (const line of readLines(chunks)) if (!search.take(line)) break
  return search.result()
}

/** The exit code that a log which is not cut to a step ends with. */
export async function findExitCode(chunks: AsyncIterable<Uint8Array>): Promise<number | null> {
  let exitCode: number | null = null
  for await (const { text } of readLines(chunks)) exitCode = readExitCode(text) ?? exitCode
  return exitCode
}

function readExitCode(text: string): number | null {
  const code = EXIT_CODE.exec(text)?.[1]
  return code === undefined ? null : Number(code)
}

function createSearch({ from, to, name }: StepWindow) {
  let start: Line | null = null
  let atMarker = false
  let named = false
  let endByte = 0
  let cutByte: number | null = null
  let failed = false
  let exitCode: number | null = null
  let second = ''

  const begin = (line: Line, marker: boolean): void => {
    start = line
    atMarker = marker
    failed = false
    exitCode = null
    cutByte = null
  }
  const mayBegin = (line: Line, marker: boolean): void => {
    if (start === null || (marker && !atMarker && !failed)) begin(line, marker)
    // Steps before it may share its first second: its own name settles that.
    if (marker && !named && second === from && line.text === MARKER + name) {
      begin(line, true)
      named = true
    }
  }

  return {
    /** False: what follows cannot belong to the step. */
    take(line: Line): boolean {
      second = line.second ?? second
      if (second < from) return true
      if (second > addSecond(to)) return false
      const marker = line.text.startsWith(`${MARKER}Run `)
      mayBegin(line, marker)
      if (failed && second >= to && (marker || line.text.startsWith(POST)) && line !== start) {
        cutByte = line.startByte
        return false
      }
      if (line.text.startsWith(ERROR)) {
        failed = true
        exitCode = readExitCode(line.text) ?? exitCode
      }
      endByte = line.endByte
      return true
    },
    result(): StepRange | null {
      if (start === null) return null
      return { startLine: start.number, startByte: start.startByte, endByte: cutByte ?? endByte, exitCode }
    },
  }
}

/** Times are cut to seconds on both sides, and the last line may be written a moment after the step was booked as done. */
function addSecond(second: string): string {
  return new Date(Date.parse(`${second}Z`) + 1000).toISOString().slice(0, SECOND)
}

async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 1
  let startByte = 0
  let at = 0
  let head = ''
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    let from = 0
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      head = lengthen(head, bytes, from, end)
      yield parseLine({ number, startByte, endByte: at + end + 1, head })
      number += 1
      from = end + 1
      startByte = at + from
      head = ''
    }
    head = lengthen(head, bytes, from, bytes.length)
    at += bytes.length
  }
  if (at > startByte) yield parseLine({ number, startByte, endByte: at, head })
}

// eslint-disable-next-line @typescript-eslint/max-params -- called once per line
function lengthen(head: string, bytes: Buffer, from: number, to: number): string {
  return head.length >= HEAD_BYTES
    ? head
    : head + bytes.toString('latin1', from, Math.min(to, from + HEAD_BYTES - head.length))
}

function parseLine({ number, startByte, endByte, head }: Omit<Line, 'second' | 'text'> & { head: string }): Line {
  // The byte order mark of the first line, read as Latin-1.
  const plain = number === 1 && head.startsWith('\u00ef\u00bb\u00bf') ? head.slice(3) : head
  const stamped = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,9}Z /.exec(plain)?.[0]
  if (stamped === undefined) return { number, startByte, endByte, second: null, text: plain }
  return { number, startByte, endByte, second: plain.slice(0, SECOND), text: plain.slice(stamped.length) }
}
