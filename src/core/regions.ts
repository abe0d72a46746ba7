import { CONTEXT_LINES, cleanedText, lineAround, linesBefore, linesFrom } from './lines.ts'
import type { KeptLine, ReadLines, Stretch } from './lines.ts'

/** Where in a scan a stretch of log begins. */
export interface Origin {
  /** The number of the region. */
  readonly serial: number
  /** Index into the files of the scan. */
  readonly file: number
  /** Number of its first line in the file, and in the whole scan. */
  readonly line: number
  readonly ordinal: number
  /** The push that brought it. */
  readonly push: number
}

/** The bytes of a stretch as they were walked. */
interface Walked {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
  /** Line feeds in it. */
  readonly lines: number
  /** Escape sequences and colour codes are gone from these bytes: they are a copy. */
  readonly stripped: boolean
}

const LF = 10

/**
 * A stretch of whole lines that was walked: a part of a pushed chunk, or one line put together from two chunks. Its bytes belong to the caller until it is
 * closed, which must happen before two more pushes have returned: then it copies them, with the lines around it, or lets them go. What stands around a
 * line is read when it is asked for.
 */
export class Region implements Stretch {
  readonly origin: Origin
  readonly lines: number
  bytes: Uint8Array
  start: number
  end: number
  private readonly stripped: boolean
  /** Closed regions own their bytes, or have let them go. */
  isClosed = false
  /** What places in `bytes` lack to be positions: those are places in the bytes that were walked. */
  shift = 0
  /** Context lines read already, by where they start: matches close together share their surroundings. */
  readonly read: ReadLines = new Map()
  private readonly kept = new Map<number, PlacedLine>()
  private above: readonly string[] | null = null
  private below: string[] = []

  constructor(origin: Origin, { bytes, start, end, lines, stripped }: Walked) {
    this.origin = origin
    this.bytes = bytes
    this.start = start
    this.end = end
    this.lines = lines
    this.stripped = stripped
  }

  get size(): number {
    return this.end - this.start
  }

  /** The line at `position`, cleaned; `index` is the number of line feeds before it. Always the same object for a line. */
  lineAt(position: number, index: number): PlacedLine {
    const { start, end } = lineAround(this.bytes, position - this.shift, this)
    const place = start + this.shift
    const known = this.kept.get(place)
    if (known !== undefined) return known
    const line = new PlacedLine(this, place, index, cleanedText(this.bytes, { start, end }, this.stripped))
    this.kept.set(place, line)
    return line
  }

  /** Up to `count` lines before the one at `position`, and after it; from what surrounds the region only when it is closed. */
  before(position: number, count: number): readonly string[] {
    const own = linesBefore(this, position - this.shift, count)
    const missing = count - own.length
    return missing === 0 || this.above === null ? own : [...this.above.slice(-missing), ...own]
  }

  after(position: number, count: number): readonly string[] {
    const feed = this.bytes.indexOf(LF, position - this.shift)
    const own = feed < 0 || feed >= this.end ? [] : linesFrom(this, feed + 1, count)
    return own.length === count ? own : [...own, ...this.below.slice(0, count - own.length)]
  }

  /** Whether one of its lines is wanted. */
  get isWanted(): boolean {
    for (const line of this.kept.values()) if (line.isWanted) return true
    return false
  }

  /** Takes a copy of its bytes; in `room`, where that is large enough. */
  own(room: Uint8Array | undefined): void {
    this.forgetUnwanted()
    this.read.clear()
    const bytes = this.bytes.subarray(this.start, this.end)
    const copy = room !== undefined && room.length >= bytes.length ? room.subarray(0, bytes.length) : bytes.slice()
    copy.set(bytes)
    this.bytes = copy
    this.shift += this.start
    this.start = 0
    this.end = bytes.length
  }

  /** Takes what surrounds it, unless it has that already, and answers whether it wants more lines that follow. */
  surround(neighbours: Neighbours): boolean {
    if (this.above !== null) return false
    this.above = neighbours.above(this, CONTEXT_LINES)
    this.below = neighbours.below(this, CONTEXT_LINES)
    return this.below.length < CONTEXT_LINES
  }

  /** Takes lines that follow when it is closed, and answers whether it wants more. */
  followedBy(later: Region): boolean {
    this.below.push(...linesFrom(later, later.start, CONTEXT_LINES - this.below.length))
    return this.below.length < CONTEXT_LINES
  }

  /** Lets go of the bytes, and answers them for reuse. Wanted lines keep their surroundings as far as `grant` has characters for them. */
  release(grant: Grant): Uint8Array {
    this.forgetUnwanted()
    for (const line of this.kept.values()) line.settle(grant)
    this.kept.clear()
    this.read.clear()
    const room = new Uint8Array(this.bytes.buffer)
    this.bytes = NOTHING
    this.start = this.end = 0
    return room
  }

  private forgetUnwanted(): void {
    for (const [start, line] of this.kept) if (!line.isWanted) this.kept.delete(start)
  }
}

const NOTHING = new Uint8Array(0)

/** The regions around one, as far as their bytes are there. */
interface Neighbours {
  /** Up to `count` lines before a region, and after it. */
  above(region: Region, count: number): string[]
  below(region: Region, count: number): string[]
}

/** A supply of characters that may be kept of regions let go. */
export interface Grant {
  left: number
}

/** A line with its place in a region, from which its surroundings are read when somebody asks. */
export class PlacedLine implements KeptLine {
  readonly file: number
  readonly line: number
  readonly ordinal: number
  readonly text: string
  /** Whether somebody holds it: a match, or a candidate whose bytes went. */
  isWanted = false
  private region: Region | null
  private readonly position: number
  private around: { readonly before: readonly string[]; readonly after: readonly string[] } | null = null

  constructor(region: Region, position: number, index: number, text: string) {
    const { origin } = region
    this.region = region
    this.position = position
    this.file = origin.file
    this.line = origin.line + index
    this.ordinal = origin.ordinal + index
    this.text = text
  }

  get before(): readonly string[] {
    return this.surroundings().before
  }

  get after(): readonly string[] {
    return this.surroundings().after
  }

  /** Reads the surroundings now, where characters are left for them, and lets go of the region. */
  settle(grant: Grant): void {
    if (this.region === null) return
    this.around = grant.left > 0 ? this.surroundings() : { before: [], after: [] }
    const lines = [this.text, ...this.around.before, ...this.around.after]
    grant.left -= lines.reduce((sum, { length }) => sum + length, 0)
    this.region = null
  }

  private surroundings(): { readonly before: readonly string[]; readonly after: readonly string[] } {
    if (this.around !== null || this.region === null) return this.around ?? { before: [], after: [] }
    const { region, position } = this
    return { before: region.before(position, CONTEXT_LINES), after: region.after(position, CONTEXT_LINES) }
  }
}
