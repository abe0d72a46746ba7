import { Hits } from './automaton.ts'
import { cleanLine } from './clean.ts'
import { compileRules, standsAt } from './compile.ts'
import type { Compiled } from './compile.ts'
import { Finds, VERIFY_BUDGET } from './finds.ts'
import type { Candidate } from './finds.ts'
import { CONTEXT_LINES, MAX_LINE_BYTES, cleanedText, lineAround, linesAfter, linesBefore, linesFrom } from './lines.ts'
import type { KeptLine, Span } from './lines.ts'
import { createTranscoder } from './transcode.ts'
import type { Transcoder } from './transcode.ts'
import type { Rule } from './types.ts'

/** Lines of the end of the log that are kept whatever they say. */
const TAIL_LINES = 60

const LF = 10
const CR = 13

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

interface OpenContext {
  readonly kept: KeptLine
  missing: number
}

/**
 * One pass over the logs of one deploy. Memory is bounded by what is kept, whatever the size of the log: a chunk is walked where it lies, and only a
 * line that the next chunk continues is copied (up to MAX_LINE_BYTES of it).
 */
export class Session {
  private readonly compiled: Compiled
  private readonly finds: (Finds | undefined)[]
  private readonly hits = new Hits()
  private readonly files: string[] = []
  private carry: Uint8Array = new Uint8Array(0)
  private skipping = false
  private transcoder: Transcoder = createTranscoder()
  private line = 1
  private linesBeforeFile = 0
  private bytes = 0
  private tailLines: TailLine[] = []
  private totalLines = 0
  private open: OpenContext[] = []
  private deferred: { candidate: Candidate; find: Finds }[] = []
  private budget = VERIFY_BUDGET
  private cached: { start: number; kept: MutableLine } | null = null
  private inFile = false

  constructor(compiled: Compiled) {
    this.compiled = compiled
    this.finds = new Array<Finds | undefined>(compiled.items.length)
  }

  /** Feeds the next bytes of `file`. `firstLine` is the number of the file's first line, where a log is a part of a longer one. */
  push(file: string, chunk: Uint8Array, firstLine = 1): void {
    if (!this.inFile || this.files.at(-1) !== file) this.beginFile(file, firstLine)
    this.bytes += chunk.length
    this.feed(this.transcoder.push(chunk))
  }

  /** Ends the current file: what follows begins a new one. */
  endFile(): void {
    if (!this.inFile) return
    this.feed(this.transcoder.end())
    if (this.carry.length > 0) {
      this.scan(this.carry, { start: 0, end: this.carry.length })
      this.totalLines++
    }
    this.carry = new Uint8Array(0)
    this.skipping = false
    this.inFile = false
    this.open = []
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
      tail: this.tail(),
      stats: { bytes: this.bytes, lines: this.totalLines, files: this.files.length },
    }
  }

  private beginFile(file: string, firstLine: number): void {
    this.endFile()
    if (this.files.length > 0) this.linesBeforeFile += this.line - this.firstLine
    this.files.push(file)
    this.firstLine = firstLine
    this.line = firstLine
    this.tailLines = []
    this.transcoder = createTranscoder()
    this.inFile = true
  }

  private firstLine = 1

  /** Walks whole lines and keeps the unfinished one for the next chunk. */
  private feed(chunk: Uint8Array): void {
    let from = 0
    if (this.skipping || this.carry.length > 0) {
      from = this.finishLine(chunk)
      if (from < 0) return
    }
    const end = lastLineEnd(chunk, from)
    if (end > from) this.scan(chunk, { start: from, end })
    this.carryOver(chunk.subarray(Math.max(end, from)))
  }

  /** Completes the carried line from `chunk`; answers where the next line starts, or -1 when the line goes on. */
  private finishLine(chunk: Uint8Array): number {
    const end = firstLineEnd(chunk)
    if (!this.skipping) this.carryOver(joined(this.carry, chunk.subarray(0, end < 0 ? chunk.length : end + 1)))
    if (end < 0) return -1
    if (this.skipping) this.carry = joined(this.carry, chunk.subarray(end, end + 1))
    const line = this.carry
    this.carry = new Uint8Array(0)
    this.skipping = false
    this.scan(line, { start: 0, end: line.length })
    return end + 1
  }

  /** Keeps the beginning of a line; what is beyond the limit is stepped over until the line ends. */
  private carryOver(rest: Uint8Array): void {
    this.skipping = rest.length > MAX_LINE_BYTES && rest.at(-1) !== LF && rest.at(-1) !== CR
    this.carry = rest.length === 0 ? new Uint8Array(0) : rest.slice(0, this.skipping ? MAX_LINE_BYTES : rest.length)
  }

  private scan(bytes: Uint8Array, region: Span): void {
    this.feedOpenContexts(bytes, region)
    this.hits.clear()
    this.cached = null
    const lines = this.compiled.automaton.walk(bytes, region.start, region.end, this.hits)
    for (let i = 0; i < this.hits.count; i++) this.onHit(bytes, region, i)
    for (const { candidate } of this.deferred) this.readCandidate(bytes, region, candidate)
    this.deferred = []
    this.cached = null
    this.keepTail(bytes, region, this.line + lines)
    this.line += lines
    this.totalLines += lines
    this.scanned += region.end - region.start
  }

  private scanned = 0

  private onHit(bytes: Uint8Array, region: Span, index: number): void {
    const { compiled, hits } = this
    const position = hits.positions[index] ?? 0
    const literal = hits.literals[index] ?? 0
    const start = position - (compiled.automaton.reach[literal] ?? 0)
    const text = compiled.literals[literal] ?? new Uint8Array(0)
    const to = compiled.itemsFrom[literal + 1] ?? 0
    for (let at = compiled.itemsFrom[literal] ?? 0; at < to; at++) {
      const item = compiled.itemsOf[at] ?? 0
      const find = this.findsOf(item)
      if (standsAt(bytes, start, text, find.matcher.ignoreCase) || hasSequences(bytes, position, region)) {
        this.onCandidate(bytes, region, { find, item, position, line: this.line + (hits.lines[index] ?? 0) })
      }
    }
  }

  private findsOf(item: number): Finds {
    const known = this.finds[item]
    if (known !== undefined) return known
    const { matcher, keep } = this.compiled.items[item] as Compiled['items'][number]
    return (this.finds[item] = new Finds(matcher, keep))
  }

  private onCandidate(
    bytes: Uint8Array,
    region: Span,
    at: { find: Finds; item: number; position: number; line: number },
  ): void {
    const { find, position, line } = at
    if (!find.isEager || this.budget <= 0) {
      const candidate: Candidate = { position, line, kept: null }
      find.count++
      find.defer(candidate)
      this.deferred.push({ candidate, find })
      if (this.deferred.length > 4096) this.dropOverwritten()
      return
    }
    const { start, kept } = this.lineOf(bytes, region, position, line)
    if (find.lastLineStart === this.scanned + start) return
    find.lastLineStart = this.scanned + start
    find.count++
    this.budget -= kept.text.length
    if (find.tryNow(kept) && this.compiled.items[at.item]?.context) this.addContext(bytes, region, position, kept)
  }

  /** A candidate that newer ones have pushed out needs no reading. */
  private dropOverwritten(): void {
    const alive = new Set([...new Set(this.deferred.map(({ find }) => find))].flatMap((find) => find.unread()))
    this.deferred = this.deferred.filter(({ candidate }) => alive.has(candidate))
  }

  private lineOf(
    bytes: Uint8Array,
    region: Span,
    position: number,
    line: number,
  ): { start: number; kept: MutableLine } {
    const span = lineAround(bytes, position, region)
    if (this.cached?.start === span.start) return this.cached
    const kept: MutableLine = {
      file: this.files.length - 1,
      line,
      ordinal: this.linesBeforeFile + line - this.firstLine,
      text: cleanedText(bytes, span),
      before: [],
      after: [],
    }
    return (this.cached = { start: span.start, kept })
  }

  private addContext(bytes: Uint8Array, region: Span, position: number, kept: MutableLine): void {
    if (kept.before.length > 0 || kept.after.length > 0) return
    const own = linesBefore(bytes, position, region, CONTEXT_LINES)
    const earlier = this.tailLines.filter(({ line }) => line < kept.line - own.length).map(({ text }) => text)
    kept.before = [...earlier, ...own].slice(-CONTEXT_LINES)
    kept.after.push(...linesAfter(bytes, position, region, CONTEXT_LINES))
    if (kept.after.length < CONTEXT_LINES) this.open.push({ kept, missing: CONTEXT_LINES - kept.after.length })
  }

  private feedOpenContexts(bytes: Uint8Array, region: Span): void {
    for (const each of this.open) {
      const lines = linesFrom(bytes, region.start, region, each.missing)
      each.kept.after.push(...lines)
      each.missing -= lines.length
    }
    this.open = this.open.filter((each) => each.missing > 0)
  }

  private readCandidate(bytes: Uint8Array, region: Span, candidate: Candidate): void {
    if (candidate.kept !== null) return
    const { kept } = this.lineOf(bytes, region, candidate.position, candidate.line)
    this.addContext(bytes, region, candidate.position, kept)
    candidate.kept = kept
  }

  /** `next` is the number of the line after the region, or of the unfinished one at its end. */
  private keepTail(bytes: Uint8Array, region: Span, next: number): void {
    const texts = linesBefore(bytes, region.end, region, TAIL_LINES)
    const tail = texts.map((text, index) => ({ line: next - texts.length + index, text }))
    if (bytes[region.end - 1] !== LF) {
      const [text = ''] = linesFrom(bytes, Math.max(bytes.lastIndexOf(LF, region.end - 1) + 1, region.start), region, 1)
      tail.push({ line: next, text })
    }
    const first = tail[0]?.line ?? next
    this.tailLines = [...this.tailLines.filter(({ line }) => line < first), ...tail].slice(-TAIL_LINES)
  }

  private tail(): KeptLine[] {
    const file = this.files.length - 1
    return this.tailLines.map(({ line, text }) => ({
      file,
      line,
      ordinal: this.linesBeforeFile + line - this.firstLine,
      text: cleanLine(text),
      before: [],
      after: [],
    }))
  }
}

interface TailLine {
  readonly line: number
  readonly text: string
}

type MutableLine = { -readonly [K in keyof KeptLine]: KeptLine[K] }

function firstLineEnd(bytes: Uint8Array): number {
  const feed = bytes.indexOf(LF)
  const carriage = (feed < 0 ? bytes : bytes.subarray(0, feed)).indexOf(CR)
  return carriage < 0 ? feed : carriage
}

/** Where the last whole line of `bytes` ends, or `from`. */
function lastLineEnd(bytes: Uint8Array, from: number): number {
  const feed = bytes.lastIndexOf(LF)
  if (feed >= from) return feed + 1
  return Math.max(bytes.lastIndexOf(CR) + 1, from)
}

function joined(head: Uint8Array, rest: Uint8Array): Uint8Array {
  const both = new Uint8Array(head.length + rest.length)
  both.set(head)
  both.set(rest, head.length)
  return both
}

/** Whether the line around `at` holds control bytes or a bare colour code: then a literal may stand there in pieces. */
function hasSequences(bytes: Uint8Array, at: number, region: Span): boolean {
  const { start, end } = lineAround(bytes, at, region)
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0
    if ((byte < 32 && byte !== 9) || byte === 127) return true
    if (byte === 0x6d && i > start && isCodePart(bytes[i - 1] ?? 0)) return true
  }
  return false
}

function isCodePart(byte: number): boolean {
  return byte === 0x5b || (byte >= 0x30 && byte <= 0x39)
}
