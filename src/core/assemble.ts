import { MAX_LINE_BYTES } from './lines.ts'

const LF = 10
const CR = 13

const NOTHING = new Uint8Array(0)

/** What a chunk brings: the line that it completes, and where its own whole lines are. */
interface Assembled {
  readonly line: Uint8Array | null
  readonly from: number
  readonly to: number
}

/**
 * Cuts chunks into whole lines. The unfinished line at the end of a chunk is kept, up to MAX_LINE_BYTES of it: what is beyond is stepped over until the
 * line ends, so that a line of any length costs neither memory nor the line that follows it.
 */
export class LineAssembler {
  private readonly parts: Uint8Array[] = []
  private kept = 0
  /** The chunk before ended in a carriage return: a line end of its own, unless a line feed follows. */
  private heldReturn = false

  push(chunk: Uint8Array): Assembled {
    const { heldReturn } = this
    this.heldReturn = false
    if (heldReturn && chunk[0] !== LF) return this.ownLines(chunk, 0, this.join(CR))
    if (this.kept === 0 && !heldReturn) return this.ownLines(chunk, 0, null)
    const end = firstLineEnd(chunk)
    if (end === chunk.length - 1 && chunk[end] === CR) return this.hold(chunk, 0, null)
    if (end < 0) {
      this.keep(chunk)
      return { line: null, from: 0, to: 0 }
    }
    this.keep(chunk.subarray(0, end))
    const line = this.join(chunk[end] ?? LF)
    return this.ownLines(chunk, end + 1, line)
  }

  /** The unfinished line at the end of the log. */
  end(): Uint8Array {
    return this.kept === 0 && !this.heldReturn ? NOTHING : this.join(this.heldReturn ? CR : null)
  }

  private ownLines(chunk: Uint8Array, from: number, line: Uint8Array | null): Assembled {
    const to = lastLineEnd(chunk, from)
    if (chunk.at(-1) === CR && to < chunk.length) return this.hold(chunk, from, line)
    this.keep(chunk.subarray(to))
    return { line, from, to }
  }

  /** Keeps the end of a chunk whose last byte is a carriage return, without that. */
  private hold(chunk: Uint8Array, from: number, line: Uint8Array | null): Assembled {
    const to = lastLineEnd(chunk, from)
    this.keep(chunk.subarray(to, -1))
    this.heldReturn = true
    return { line, from, to }
  }

  private keep(rest: Uint8Array): void {
    const room = MAX_LINE_BYTES - this.kept
    if (rest.length === 0 || room <= 0) return
    this.parts.push(rest.slice(0, room))
    this.kept += Math.min(rest.length, room)
  }

  private join(terminator: number | null): Uint8Array {
    const line = new Uint8Array(this.kept + (terminator === null ? 0 : 1))
    let at = 0
    for (const part of this.parts) {
      line.set(part, at)
      at += part.length
    }
    if (terminator !== null) line[at] = terminator
    this.parts.length = 0
    this.kept = 0
    return line
  }
}

function firstLineEnd(bytes: Uint8Array): number {
  const feed = bytes.indexOf(LF)
  const carriage = (feed < 0 ? bytes : bytes.subarray(0, feed)).indexOf(CR)
  return carriage < 0 || carriage + 1 === feed ? feed : carriage
}

/** Where the last whole line of `bytes` ends, or `from`. A carriage return at the very end waits for the byte after it. */
function lastLineEnd(bytes: Uint8Array, from: number): number {
  const feed = bytes.lastIndexOf(LF)
  if (feed >= from) return feed + 1
  return Math.max(bytes.subarray(0, -1).lastIndexOf(CR) + 1, from)
}
