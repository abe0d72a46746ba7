import { Hits } from './literal-scan.ts'
import { cleanLine } from './clean.ts'
import { compileRules, standsExactly } from './compile.ts'
import type { Compiled } from './compile.ts'
import { Finds, TEXT_DISCOUNT, VERIFY_BUDGET } from './finds.ts'
import type { Candidate } from './finds.ts'
import { LineAssembler } from './assemble.ts'
import { CONTEXT_LINES, cleanedText, lineAround, linesFrom } from './lines.ts'
import type { KeptLine } from './lines.ts'
import { RecentRegions } from './regions.ts'
import type { Region } from './regions.ts'
import { needsStripping, stripBytes } from './strip.ts'
import { createTranscoder } from './transcode.ts'
import type { Transcoder } from './transcode.ts'
import type { Rule } from './types.ts'

/** Lines of the end of the log that are kept whatever they say. */
const TAIL_LINES = 60

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
  /** The last lines, oldest first. */
  readonly tail: readonly KeptLine[]
  readonly stats: { readonly bytes: number; readonly lines: number; readonly files: number }
}

/** Rules, compiled once for any number of scans. */
export function createEngine(rules: readonly Rule[]): Engine {
  const compiled = compileRules(rules)
  return { compiled, start: () => new Session(compiled) }
}

type MutableLine = { -readonly [K in keyof KeptLine]: KeptLine[K] }

/** A line that was decoded. */
interface CachedLine {
  readonly region: Region
  readonly start: number
  readonly end: number
  readonly kept: MutableLine
}

/** Parts of one line of the log that are remembered while candidates are read. */
const MAX_PARTS = 16

function isIn(line: CachedLine, region: Region, position: number): boolean {
  return line.region === region && line.start <= position && position < line.end
}

/**
 * One pass over the logs of one deploy. Memory is bounded by what is kept, whatever the size of the log: a chunk is walked where it lies, and only a line
 * that the next chunk continues is copied.
 */
export class Session {
  private readonly compiled: Compiled
  private readonly finds: (Finds | undefined)[]
  /** Finds with candidates that may have to be read before their bytes go. */
  private readonly waiting = new Set<Finds>()
  private readonly hits = new Hits()
  private readonly files: string[] = []
  private readonly recent = new RecentRegions()
  private assembler = new LineAssembler()
  private transcoder: Transcoder = createTranscoder()
  private pushes = 0
  private line = 1
  private firstLine = 1
  private linesBeforeFile = 0
  private totalLines = 0
  private bytes = 0
  private budget = VERIFY_BUDGET
  private open: { readonly kept: KeptLine; missing: number }[] = []
  /** The line last decoded: most candidates of a line come one after the other. */
  private cached: CachedLine | null = null
  private inFile = false

  constructor(compiled: Compiled) {
    this.compiled = compiled
    this.finds = new Array<Finds | undefined>(compiled.items.length)
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
      this.scan(rest, 0, rest.length)
      this.totalLines++
    }
    this.readWaiting(Number.POSITIVE_INFINITY)
    this.open = []
    this.inFile = false
  }

  finish(): ScanResult {
    this.endFile()
    let budget = VERIFY_BUDGET
    const spend = (characters: number): boolean => (budget -= characters) > 0
    for (const find of this.finds) find?.finish(spend)
    const finds = this.finds
    return {
      compiled: this.compiled,
      files: this.files,
      matchesOf: (item) => finds[item]?.matches ?? [],
      tail: this.recent.tail(TAIL_LINES).map(({ line, text }) => this.keptLine(line, cleanLine(text))),
      stats: { bytes: this.bytes, lines: this.totalLines, files: this.files.length },
    }
  }

  private beginFile(file: string, firstLine: number): void {
    this.endFile()
    if (this.files.length > 0) this.linesBeforeFile += this.line + 1 - this.firstLine
    this.files.push(file)
    this.firstLine = firstLine
    this.line = firstLine
    this.recent.clear()
    this.assembler = new LineAssembler()
    this.transcoder = createTranscoder()
    this.inFile = true
  }

  private feed(chunk: Uint8Array): void {
    if (chunk.length === 0) return
    this.pushes++
    const { line, from, to } = this.assembler.push(chunk)
    if (line !== null) this.scan(line, 0, line.length)
    if (to > from) this.scan(chunk, from, to)
    this.readWaiting(this.pushes)
    this.recent.keepFrom(this.pushes - 1)
  }

  private scan(bytes: Uint8Array, start: number, end: number): void {
    const region = this.walk(bytes, start, end)
    this.recent.add(region)
    if (this.open.length > 0) this.feedOpenContexts(region)
    for (let i = 0; i < this.hits.count; i++) this.onHit(region, i)
    this.line += region.lines
    this.totalLines += region.lines
  }

  /** Finds literals where the bytes lie; where colours are in the way, in a stripped copy. */
  private walk(bytes: Uint8Array, start: number, end: number): Region {
    const { hits, line, pushes: push } = this
    hits.clear()
    const lines = needsStripping(bytes.subarray(start, end))
      ? -1
      : this.compiled.scanner.walk(bytes, { start, end }, hits, false)
    if (lines >= 0) return { bytes, start, end, line, lines, push, stripped: false, read: new Map() }
    hits.clear()
    const copy = stripBytes(bytes, start, end)
    const feeds = this.compiled.scanner.walk(copy, { start: 0, end: copy.length }, hits, true)
    return { bytes: copy, start: 0, end: copy.length, line, lines: feeds, push, stripped: true, read: new Map() }
  }

  private onHit(region: Region, index: number): void {
    const { compiled, hits } = this
    const position = hits.positions[index] ?? 0
    const literal = hits.literals[index] ?? 0
    const text = compiled.literal(literal)
    const to = compiled.itemsFrom[literal + 1] ?? 0
    for (let at = compiled.itemsFrom[literal] ?? 0; at < to; at++) {
      const item = compiled.itemsOf[at] ?? 0
      const find = this.findsOf(item)
      if (compiled.items[item]?.ignoreCase === true || standsExactly(region.bytes, position, text)) {
        this.onCandidate(region, find, { item, position, line: region.line + (hits.lines[index] ?? 0) })
      }
    }
  }

  private findsOf(item: number): Finds {
    const known = this.finds[item]
    if (known !== undefined) return known
    const { matcher, keep } = this.compiled.items[item] as Compiled['items'][number]
    return (this.finds[item] = new Finds(matcher(), keep))
  }

  private onCandidate(region: Region, find: Finds, at: { item: number; position: number; line: number }): void {
    const { position, line } = at
    if (!find.isEager || this.budget <= 0) {
      find.count++
      find.defer(region, position, line)
      this.waiting.add(find)
      return
    }
    const { start, kept } = this.lineOf(region, position, line)
    if (find.lastRegion === region && find.lastStart === start) return
    find.lastRegion = region
    find.lastStart = start
    find.count++
    this.budget -= find.matcher.isRegex ? kept.text.length : kept.text.length / TEXT_DISCOUNT
    if (find.tryNow(kept) && this.compiled.items[at.item]?.context) this.addContext(region, position, kept)
  }

  /** Reads the candidates of pushes before `push` that no newer one has replaced: their bytes are about to go. */
  private readWaiting(push: number): void {
    // Many patterns wait for the same few lines: each is decoded once, or lines that hold every literal would fill the memory.
    const read = new Map<number, CachedLine[]>()
    for (const find of this.waiting) {
      for (const candidate of find.unread(push)) candidate.kept = this.readOnce(candidate, read)
      if (find.unread(Number.POSITIVE_INFINITY).length === 0) this.waiting.delete(find)
    }
  }

  /** `read`: what was read of a line of the log, which carriage returns may part into many. */
  private readOnce({ region, position, line }: Candidate, read: Map<number, CachedLine[]>): MutableLine {
    const parts = read.get(line) ?? []
    const known = parts.slice(-MAX_PARTS).find((part) => isIn(part, region, position))
    if (known !== undefined) return known.kept
    const part = this.lineOf(region, position, line)
    this.addContext(region, position, part.kept)
    parts.push(part)
    read.set(line, parts)
    return part.kept
  }

  private lineOf(region: Region, position: number, line: number): CachedLine {
    if (this.cached !== null && isIn(this.cached, region, position)) return this.cached
    const { start, end } = lineAround(region.bytes, position, region)
    const kept = this.keptLine(line, cleanedText(region.bytes, { start, end }, region.stripped))
    return (this.cached = { region, start, end, kept })
  }

  private keptLine(line: number, text: string): KeptLine {
    return {
      file: this.files.length - 1,
      line,
      ordinal: this.linesBeforeFile + line - this.firstLine,
      text,
      before: [],
      after: [],
    }
  }

  private addContext(region: Region, position: number, kept: MutableLine): void {
    if (kept.before.length > 0 || kept.after.length > 0 || this.open.some((each) => each.kept === kept)) return
    kept.before = this.recent.before(region, position, CONTEXT_LINES)
    kept.after.push(...this.recent.after(region, position, CONTEXT_LINES))
    if (kept.after.length < CONTEXT_LINES) this.open.push({ kept, missing: CONTEXT_LINES - kept.after.length })
  }

  private feedOpenContexts(region: Region): void {
    for (const each of this.open) {
      const lines = linesFrom(region, region.start, each.missing)
      each.kept.after.push(...lines)
      each.missing -= lines.length
    }
    this.open = this.open.filter((each) => each.missing > 0)
  }
}
