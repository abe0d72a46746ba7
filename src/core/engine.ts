import { LineAssembler } from './assemble.ts'
import { cleanLine } from './clean.ts'
import { Compiled } from './compile.ts'
import { Finds } from './finds.ts'
import type { Spot } from './finds.ts'
import type { ItemScanner } from './item-scanner.ts'
import type { KeptLine } from './lines.ts'
import { Hits } from './literal-scan.ts'
import type { Range } from './literal-scan.ts'
import { RecentRegions } from './recent.ts'
import { Region } from './regions.ts'
import type { Grant } from './regions.ts'
import { Resting } from './resting.ts'
import { catalogOf } from './search-index.ts'
import type { Catalog } from './search-index.ts'
import { needsStripping, stripBytes } from './strip.ts'
import { createTranscoder } from './transcode.ts'
import type { Transcoder } from './transcode.ts'
import type { Rule } from './types.ts'

/** Lines of the end of the log that are kept whatever they say. */
const TAIL_LINES = 60
/** Bytes walked at a time: what is found in them, and they themselves, stay in the cache. */
const REGION_BYTES = 256 * 1024
/** Bytes of regions that are kept because something in them may be quoted; beyond that the oldest are read and let go. */
const MAX_OWNED_BYTES = 4 * 1024 * 1024
/** Characters of lines and surroundings that are kept of regions let go. */
const MAX_SETTLED_CHARACTERS = 1024 * 1024
/** Hits after which items that are full rest. */
const HITS_BEFORE_REST = 256 * 1024

/** What tests make smaller. */
interface Bounds {
  readonly hitsBeforeRest: number
  readonly ownedBytes: number
}

const BOUNDS: Bounds = { hitsBeforeRest: HITS_BEFORE_REST, ownedBytes: MAX_OWNED_BYTES }

export interface Engine {
  readonly compiled: Compiled
  start(): Session
}

/** What one pass over a log found. */
export interface ScanResult {
  readonly compiled: Compiled
  readonly files: readonly string[]
  /** Matches of an item in the order of the log. */
  matchesOf(item: number): readonly KeptLine[]
  /** Numbers of the rules of which some item matched, ascending. */
  readonly rules: readonly number[]
  /** The last lines, oldest first. */
  readonly tail: readonly KeptLine[]
  readonly stats: { readonly bytes: number; readonly lines: number; readonly files: number }
}

/** Catalogs, made ready once for any number of scans. */
export function engineFor(catalogs: readonly Catalog[], bounds = BOUNDS): Engine {
  const compiled = new Compiled(catalogs)
  return { compiled, start: () => new Session(compiled, bounds) }
}

/** The same for rules as they are. */
export function createEngine(rules: readonly Rule[], bounds = BOUNDS): Engine {
  return engineFor([catalogOf(rules)], bounds)
}

/**
 * One pass over the logs of one deploy. Memory is bounded by what is kept, whatever the size of the log: a chunk is walked where it lies, and only a line
 * that the next chunk continues is copied.
 */
export class Session {
  private readonly compiled: Compiled
  private readonly maxOwnedBytes: number
  private readonly finds: Finds
  private readonly resting: Resting
  private readonly hits = new Hits()
  private readonly files: string[] = []
  private readonly recent = new RecentRegions()
  /** Regions whose bytes are there, by their numbers. */
  private readonly regions = new Map<number, Region>()
  /** Regions that own their bytes, oldest first. */
  private readonly owned: Region[] = []
  private ownedBytes = 0
  /** Those of them that were closed before enough lines followed. */
  private open: Region[] = []
  private readonly grant: Grant = { left: MAX_SETTLED_CHARACTERS }
  /** Bytes of regions let go, for the next ones. */
  private readonly rooms: Uint8Array[] = []
  private assembler = new LineAssembler()
  private transcoder: Transcoder = createTranscoder()
  private nextSerial = 0
  private pushes = 0
  private line = 1
  private ordinal = 0
  private totalLines = 0
  private bytes = 0
  /** Line ends walked, of either kind: tells the lines of a scan apart. It may wrap: only neighbours are compared. */
  private ends = 0
  /** The last region had to be stripped, so the next will have to be. */
  private expectsColours = false
  private inFile = false

  constructor(compiled: Compiled, { hitsBeforeRest, ownedBytes }: Bounds) {
    this.compiled = compiled
    this.maxOwnedBytes = ownedBytes
    this.finds = new Finds(compiled)
    this.resting = new Resting(compiled, hitsBeforeRest)
  }

  /**
   * Feeds the next bytes of `file`. They must stay unchanged until two more pushes have returned. `firstLine` is the number of the file's first line, where a
   * log is a part of a longer one.
   */
  push(file: string, chunk: Uint8Array, firstLine = 1): void {
    if (!this.inFile || this.files.at(-1) !== file) this.beginFile(file, firstLine)
    this.bytes += chunk.length
    this.feed(this.transcoder.push(chunk))
  }

  /** Ends the current file: what follows begins a new one. */
  endFile(): void {
    if (!this.inFile) return
    this.feed(this.transcoder.end())
    const rest = this.assembler.end()
    if (rest.length > 0) {
      this.scan(rest, { start: 0, end: rest.length })
      this.totalLines++
    }
    this.closeBefore(Number.POSITIVE_INFINITY)
    this.open = []
    this.inFile = false
  }

  finish(): ScanResult {
    this.endFile()
    const tail = this.tail()
    const { compiled, files, finds } = this
    this.searchAgain()
    finds.finish((serial) => this.regions.get(serial))
    const rules = new Set([...finds.matched()].map((item) => compiled.ruleOf(item)).filter((rule) => rule >= 0))
    return {
      compiled,
      files,
      matchesOf: (item) => finds.matchesOf(item),
      rules: [...rules].sort((a, b) => a - b),
      tail,
      stats: { bytes: this.bytes, lines: this.totalLines, files: files.length },
    }
  }

  private beginFile(file: string, firstLine: number): void {
    this.endFile()
    if (this.files.length > 0) this.ordinal++
    this.files.push(file)
    this.line = firstLine
    this.recent.clear()
    this.assembler = new LineAssembler()
    this.transcoder = createTranscoder()
    this.inFile = true
  }

  private tail(): KeptLine[] {
    return this.recent.tail(TAIL_LINES).map(({ back, text }) => ({
      file: this.files.length - 1,
      line: this.line - back,
      ordinal: this.ordinal - back,
      text: cleanLine(text),
      before: [],
      after: [],
    }))
  }

  private feed(chunk: Uint8Array): void {
    if (chunk.length === 0) return
    this.pushes++
    const { line, from, to } = this.assembler.push(chunk)
    if (line !== null) this.scan(line, { start: 0, end: line.length })
    for (let start = from; start < to;) {
      const end = regionEnd(chunk, start, to)
      this.scan(chunk, { start, end })
      start = end
    }
    this.closeBefore(this.pushes)
    this.recent.keepFrom(this.pushes - 1)
  }

  private scan(bytes: Uint8Array, range: Range): void {
    const region = this.walk(bytes, range)
    this.regions.set(region.origin.serial, region)
    this.recent.add(region)
    if (this.open.length > 0) this.open = this.open.filter((each) => each.followedBy(region))
    this.offerHits(region, this.resting.awake)
    this.line += region.lines
    this.ordinal += region.lines
    this.totalLines += region.lines
    this.resting.count(this.hits.count, this.finds.full, this.nextSerial)
  }

  /** Looks for what rested, in the regions that are still there: all since some items rest. */
  private searchAgain(): void {
    const regions = this.owned.filter(({ origin }) => this.resting.anyIn(origin.serial))
    for (const file of new Set(regions.map(({ origin }) => origin.file))) {
      const ofFile = regions.filter(({ origin }) => origin.file === file)
      const neighbours = new RecentRegions(ofFile)
      for (const region of ofFile) {
        this.searchRegionAgain(region)
        region.surround(neighbours)
      }
    }
  }

  private searchRegionAgain(region: Region): void {
    const { bytes, start, end, origin } = region
    const search = this.resting.scannerFor(origin.serial)
    this.hits.clear()
    search.scanner.walk(bytes, { start, end }, this.hits, true)
    this.offerHits(region, search)
  }

  /** Finds literals where the bytes lie; where colours are in the way, in a stripped copy. */
  private walk(bytes: Uint8Array, { start, end }: Range): Region {
    const { hits, line, ordinal } = this
    const { scanner } = this.resting.awake
    const origin = { serial: this.nextSerial++, file: this.files.length - 1, line, ordinal, push: this.pushes }
    hits.clear()
    const isPlain = !(this.expectsColours && needsStripping(bytes.subarray(start, end)))
    this.expectsColours = !(isPlain && scanner.walk(bytes, { start, end }, hits, false))
    if (!this.expectsColours) return new Region(origin, { bytes, start, end, lines: hits.feedCount, stripped: false })
    hits.clear()
    const copy = stripBytes(bytes, start, end)
    scanner.walk(copy, { start: 0, end: copy.length }, hits, true)
    return new Region(origin, { bytes: copy, start: 0, end: copy.length, lines: hits.feedCount, stripped: true })
  }

  private offerHits(region: Region, { itemsFrom, itemsOf }: ItemScanner): void {
    const { positions, literals, ends, count, endCount } = this.hits
    const firstEnd = this.ends
    this.ends = (firstEnd + endCount + 1) | 0
    const spot: Spot = { region, position: 0, index: 0, line: firstEnd }
    let nextEnd = 0
    for (let i = 0; i < count; i++) {
      const position = positions[i] as number
      for (; nextEnd < endCount && (ends[nextEnd] as number) >> 1 < position; nextEnd++) {
        spot.index += 1 - ((ends[nextEnd] as number) & 1)
      }
      spot.line = (firstEnd + nextEnd) | 0
      spot.position = position + region.shift
      const literal = literals[i] as number
      const to = itemsFrom[literal + 1] as number
      for (let at = itemsFrom[literal] as number; at < to; at++) this.finds.offer(itemsOf[at] as number, spot)
    }
  }

  /** Closes regions of pushes before `push`: their bytes are about to go. */
  private closeBefore(push: number): void {
    for (const region of this.recent.pushedBefore(push)) this.close(region)
  }

  /** Keeps the bytes of a region that something is wanted of, or that has to be searched again. */
  private close(region: Region): void {
    if (region.isClosed) return
    region.isClosed = true
    const isHeld = region.isWanted || this.finds.isHeld(region)
    if (!isHeld && !this.resting.anyIn(region.origin.serial)) {
      this.regions.delete(region.origin.serial)
      return
    }
    if (isHeld && region.surround(this.recent)) this.open.push(region)
    region.own(this.rooms.pop())
    this.owned.push(region)
    this.ownedBytes += region.size
    while (this.ownedBytes > this.maxOwnedBytes) this.releaseOldest()
  }

  private releaseOldest(): void {
    const region = this.owned.shift()
    if (region === undefined) return
    this.ownedBytes -= region.size
    this.finds.settle(region, this.grant)
    this.regions.delete(region.origin.serial)
    this.rooms.push(region.release(this.grant))
  }
}

const LF = 10

/** Where a region from `start` ends: after a line, as near to REGION_BYTES as lines allow. */
function regionEnd(bytes: Uint8Array, start: number, end: number): number {
  if (end - start <= REGION_BYTES) return end
  const feed = bytes.lastIndexOf(LF, start + REGION_BYTES)
  if (feed >= start) return feed + 1
  const next = bytes.indexOf(LF, start + REGION_BYTES)
  return next < 0 || next >= end ? end : next + 1
}
