/**
 * Finds many literals in a stream of bytes at a cost that does not grow with their number.
 *
 * An Aho-Corasick automaton (Aho & Corasick, 1975) as one table: `table[state + classOf[byte]]` is the next state. Four things make it fast:
 * - states are premultiplied by the row length, so a step is two loads and an addition;
 * - bytes are mapped to classes, upper and lower case to the same one: rows are short, and case is settled when a candidate is verified;
 * - a literal enters with its rarest window of at most WINDOW bytes, so 10,000 literals need tens of MB and hits in healthy logs stay rare;
 * - four stretches of a chunk, cut at line ends, are walked interleaved: their loads overlap, where a single walk waits for each one.
 * A negative entry means "stop and look": a window ended here, a line ended, or control bytes begin. Those and escape sequences are stepped over, so literals are found in coloured lines too, exactly as if the line had been cleaned first.
 * Colour codes that lost their ESC byte are windows of their own; a line with one is walked a second time with the codes stepped over.
 *
 * Limits: literals must not contain line ends or control characters. A window that ends here is only a candidate: the caller verifies the line.
 */

const WINDOW = 10
const FLAG = -0x80000000
const LF = 10
const CR = 13
const ESC = 27

/** Letters of log text from common to rare. */
const BY_FREQUENCY = ' etoainsrlcdup0m1.2/-g3hb5f4687y9v:_wk"=x,\'()j[]zq@#'

export interface Automaton {
  /** Bytes of tables held. */
  readonly size: number
  /** By literal: how far before the last byte of a hit its first byte stands (in a line without escape sequences). */
  readonly reach: Int32Array
  /** Walks whole lines of `bytes` from `start` to `end` (which follows a line end, or ends the input). */
  walk(bytes: Uint8Array, start: number, end: number, hits: Hits): number
}

/** Where windows ended. `line` counts line feeds from the start of the walk. Grows as needed; `clear` keeps the memory. */
export class Hits {
  count = 0
  /** Whether control bytes or bare colour codes were met: then a literal may stand in pieces. */
  sequences = false
  positions = new Int32Array(1024)
  lines = new Int32Array(1024)
  literals = new Int32Array(1024)

  add(position: number, line: number, literal: number): void {
    if (this.count === this.positions.length) this.grow()
    this.positions[this.count] = position
    this.lines[this.count] = line
    this.literals[this.count] = literal
    this.count++
  }

  clear(): void {
    this.count = 0
    this.sequences = false
  }

  private grow(): void {
    const double = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(old.length * 2)
      grown.set(old)
      return grown
    }
    this.positions = double(this.positions)
    this.lines = double(this.lines)
    this.literals = double(this.literals)
  }
}

function isControl(byte: number): boolean {
  return (byte < 32 && byte !== 9 && byte !== LF && byte !== CR) || byte === 127
}

/** ASCII upper case to lower case; other bytes as they are. */
export function foldByte(byte: number): number {
  return byte >= 65 && byte <= 90 ? byte + 32 : byte
}

/**
 * How rare a window is in log text: rare letters count, and borders between words count more. A word alone ("resource") is in every log, the end of one
 * word with the beginning of the next ("ce linki") hardly is.
 */
function rarity(window: string): number {
  let score = 0
  for (const char of window) {
    const rank = BY_FREQUENCY.indexOf(char)
    score += rank < 0 ? 60 : rank
  }
  const borders = window.match(/[a-z][^a-z]|[^a-z][a-z]/g)?.length ?? 0
  return score * (1 + borders)
}

/** The start of the rarest window of a folded literal, given as one character per byte. */
function rarestWindow(folded: string): number {
  let best = 0
  let bestScore = -1
  for (let at = 0; at + WINDOW <= folded.length; at++) {
    const score = rarity(folded.slice(at, at + WINDOW))
    if (score > bestScore) [best, bestScore] = [at, score]
  }
  return best
}

function windowOf(literal: Uint8Array): { bytes: Uint8Array; reach: number } {
  const folded = literal.map(foldByte)
  const at = rarestWindow(String.fromCharCode(...folded))
  const bytes = folded.subarray(at, at + WINDOW)
  return { bytes, reach: at + bytes.length - 1 }
}

/** `[0m` … `[107m`, and the same after a semicolon: colour codes without their ESC byte (ECMA-48 SGR numbers). */
function bareColourCodes(): string[] {
  return ['[m', ...Array.from({ length: 108 }, (_, n) => [`[${String(n)}m`, `;${String(n)}m`]).flat()]
}

function classesOf(windows: readonly Uint8Array[]): { classOf: Uint8Array; count: number } {
  const classOf = new Uint8Array(256)
  let count = 4
  for (const window of windows) {
    for (const byte of window) if (classOf[byte] === 0) classOf[byte] = count++
  }
  for (let byte = 0; byte < 256; byte++) {
    if (byte >= 65 && byte <= 90) classOf[byte] = classOf[byte + 32] ?? 0
    if (isControl(byte)) classOf[byte] = SKIP
  }
  classOf[LF] = END
  classOf[ESC] = ESCAPE
  return { classOf, count }
}

/** Classes with a meaning of their own; 0 is every byte that is in no window. */
const SKIP = 1
const END = 2
const ESCAPE = 3

interface Trie {
  readonly table: Int32Array
  readonly stateCount: number
  /** The first literal whose window ends at a state, or -1; further ones follow `nextSame`. */
  readonly firstAt: Int32Array
  readonly nextSame: Int32Array
}

function buildTrie(windows: readonly Uint8Array[], classOf: Uint8Array, width: number): Trie {
  const capacity = 1 + windows.reduce((sum, window) => sum + window.length, 0)
  const table = new Int32Array(capacity * width)
  const firstAt = new Int32Array(capacity).fill(-1)
  const nextSame = new Int32Array(windows.length).fill(-1)
  let stateCount = 1
  windows.forEach((window, literal) => {
    let state = 0
    for (const byte of window) {
      const at = state * width + (classOf[byte] ?? 0)
      if (table[at] === 0) table[at] = stateCount++
      state = table[at] ?? 0
    }
    nextSame[literal] = firstAt[state] ?? -1
    firstAt[state] = literal
  })
  return { table: table.slice(0, stateCount * width), stateCount, firstAt, nextSame }
}

interface Linked {
  readonly table: Int32Array
  /** For each state the nearest state on its failure path where a window ends, or 0. */
  readonly outputLink: Int32Array
}

/** Breadth-first: fills missing transitions from the failure state, links outputs, premultiplies and flags. */
function link(trie: Trie, width: number): Linked {
  const { table, stateCount, firstAt } = trie
  const fail = new Int32Array(stateCount)
  const outputLink = new Int32Array(stateCount)
  const queue = new Int32Array(stateCount)
  let tail = 1
  for (let head = 0; head < tail; head++) {
    const state = queue[head] ?? 0
    const failure = fail[state] ?? 0
    outputLink[state] = (firstAt[failure] ?? -1) >= 0 ? failure : (outputLink[failure] ?? 0)
    for (let cls = 0; cls < width; cls++) {
      const at = state * width + cls
      const child = table[at] ?? 0
      const viaFailure = state === 0 ? 0 : (table[failure * width + cls] ?? 0)
      if (child === 0) table[at] = viaFailure
      else {
        fail[child] = viaFailure
        queue[tail++] = child
      }
    }
  }
  return { table: flag(table, { ...trie, outputLink }, width), outputLink }
}

function flag(table: Int32Array, trie: Trie & { outputLink: Int32Array }, width: number): Int32Array {
  for (let state = 0; state < trie.stateCount; state++) {
    const row = state * width
    for (let cls = 0; cls < width; cls++) {
      const next = table[row + cls] ?? 0
      const ends = (trie.firstAt[next] ?? -1) >= 0 || trie.outputLink[next] !== 0
      table[row + cls] = (next * width) | (ends ? FLAG : 0)
    }
    table[row + SKIP] = row | FLAG
    table[row + END] = FLAG
    table[row + ESCAPE] = row | FLAG
  }
  return table
}

/**
 * The first byte after the escape sequence that starts at `at`, never beyond the line: CSI, OSC (to BEL or ST) and two-byte sequences, as ECMA-48 has them.
 * The same sequences as `stripControls` removes.
 */
function afterEscape(bytes: Uint8Array, at: number, end: number): number {
  const lineBreak = (i: number): boolean => i >= end || bytes[i] === LF || bytes[i] === CR
  let i = at + 1
  if (lineBreak(i)) return i
  const kind = bytes[i]
  if (kind === 0x5b) {
    i++
    while (!lineBreak(i) && (bytes[i] ?? 0) >= 0x30 && (bytes[i] ?? 0) <= 0x3f) i++
    while (!lineBreak(i) && (bytes[i] ?? 0) >= 0x20 && (bytes[i] ?? 0) <= 0x2f) i++
    return !lineBreak(i) && (bytes[i] ?? 0) >= 0x40 && (bytes[i] ?? 0) <= 0x7e ? i + 1 : i
  }
  if (kind === 0x5d) {
    i++
    while (!lineBreak(i) && bytes[i] !== 7 && bytes[i] !== ESC) i++
    if (lineBreak(i)) return i
    return bytes[i] === 7 ? i + 1 : bytes[i + 1] === 0x5c ? i + 2 : i
  }
  return i + sequenceLength(kind ?? 0)
}

/** Bytes of the UTF-8 character that starts with `first`. */
function sequenceLength(first: number): number {
  return first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
}

/** The first byte after a bare colour code at `at`, or `at` when there is none. */
function afterBareColour(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at] !== 0x5b) return at
  let i = at + 1
  for (let numbers = 0; numbers < 9; numbers++) {
    const from = i
    while (i < end && i - from < 3 && (bytes[i] ?? 0) >= 0x30 && (bytes[i] ?? 0) <= 0x39) i++
    if (bytes[i] === 0x6d && i < end) return i === from && numbers > 0 ? at : i + 1
    if (bytes[i] !== 0x3b || i === from) return at
    i++
  }
  return at
}

interface Lane {
  at: number
  end: number
  state: number
  lines: number
}

/** Builds the automaton for `literals` (UTF-8 bytes, at least one byte each). Hits name a literal by its index. */
export function buildAutomaton(literals: readonly Uint8Array[]): Automaton {
  const encoder = new TextEncoder()
  const bareCodes = bareColourCodes().map((code) => encoder.encode(code))
  const firstBare = literals.length
  const own = literals.map(windowOf)
  const windows = [...own.map((window) => window.bytes), ...bareCodes]
  const { classOf, count: width } = classesOf(windows)
  const trie = buildTrie(windows, classOf, width)
  const { table, outputLink } = link(trie, width)
  const { firstAt, nextSame } = trie

  /** Adds what ends at `state`; true when a bare colour code is among it. */
  function collect(state: number, position: number, line: number, hits: Hits): boolean {
    let bare = false
    for (let at = state / width; at !== 0; at = outputLink[at] ?? 0) {
      for (let literal = firstAt[at] ?? -1; literal >= 0; literal = nextSame[literal] ?? -1) {
        if (literal < firstBare) hits.add(position, line, literal)
        else bare = true
      }
    }
    return bare
  }

  /** Walks the line around a bare colour code again, stepping over codes; ends on the line's end. */
  function rewalk(bytes: Uint8Array, lane: Lane, hits: Hits): void {
    let at = lane.at
    while (at > 0 && bytes[at - 1] !== LF && bytes[at - 1] !== CR) at--
    let state = 0
    while (at < lane.end && bytes[at] !== LF && bytes[at] !== CR) {
      const after = bytes[at] === ESC ? afterEscape(bytes, at, lane.end) : afterBareColour(bytes, at, lane.end)
      if (after > at) {
        at = after
        continue
      }
      const next = table[state + (classOf[bytes[at] ?? 0] ?? 0)] ?? 0
      state = next & 0x7fffffff
      if (next < 0) collect(state, at, lane.lines, hits)
      at++
    }
    lane.at = at
    lane.state = 0
  }

  /** What a negative entry asks for. `lane.at` is on the byte that led there. */
  function attend(bytes: Uint8Array, lane: Lane, entry: number, hits: Hits): void {
    const byte = bytes[lane.at]
    if (byte === LF) {
      lane.lines++
      lane.state = 0
      lane.at++
    } else if (byte === ESC) {
      hits.sequences = true
      lane.at = afterEscape(bytes, lane.at, lane.end)
    } else if (isControl(byte ?? 0)) {
      hits.sequences = true
      lane.at++
    } else {
      lane.state = entry & 0x7fffffff
      if (collect(lane.state, lane.at, lane.lines, hits)) {
        hits.sequences = true
        rewalk(bytes, lane, hits)
      } else lane.at++
    }
  }

  function walkLane(bytes: Uint8Array, lane: Lane, hits: Hits): void {
    while (lane.at < lane.end) {
      let { at, state } = lane
      let entry = 0
      for (; at < lane.end; at++) {
        entry = table[state + (classOf[bytes[at] as number] as number)] as number
        if (entry < 0) break
        state = entry
      }
      lane.at = at
      lane.state = state
      if (at < lane.end) attend(bytes, lane, entry, hits)
    }
  }

  /** Four lanes in step while all have bytes left. One step is four independent loads. */
  function walkInterleaved(bytes: Uint8Array, lanes: readonly [Lane, Lane, Lane, Lane], hits: readonly Hits[]): void {
    const [p, q, r, s] = lanes
    const [hp, hq, hr, hs] = hits as [Hits, Hits, Hits, Hits]
    for (;;) {
      let steps = Math.min(p.end - p.at, q.end - q.at, r.end - r.at, s.end - s.at)
      if (steps <= 0) return
      let { at: pa, state: ps } = p
      let { at: qa, state: qs } = q
      let { at: ra, state: rs } = r
      let { at: sa, state: ss } = s
      let pe = 0
      let qe = 0
      let re = 0
      let se = 0
      for (; steps > 0; steps--) {
        pe = table[ps + (classOf[bytes[pa] as number] as number)] as number
        qe = table[qs + (classOf[bytes[qa] as number] as number)] as number
        re = table[rs + (classOf[bytes[ra] as number] as number)] as number
        se = table[ss + (classOf[bytes[sa] as number] as number)] as number
        if ((pe | qe | re | se) < 0) break
        ps = pe
        qs = qe
        rs = re
        ss = se
        pa++
        qa++
        ra++
        sa++
      }
      p.at = pa
      q.at = qa
      r.at = ra
      s.at = sa
      p.state = ps
      q.state = qs
      r.state = rs
      s.state = ss
      if (steps <= 0) return
      step(bytes, p, pe, hp)
      step(bytes, q, qe, hq)
      step(bytes, r, re, hr)
      step(bytes, s, se, hs)
    }
  }

  function step(bytes: Uint8Array, lane: Lane, entry: number, hits: Hits): void {
    if (entry < 0) attend(bytes, lane, entry, hits)
    else {
      lane.state = entry
      lane.at++
    }
  }

  const spare = [new Hits(), new Hits(), new Hits()]

  function walk(bytes: Uint8Array, start: number, end: number, hits: Hits): number {
    const lanes = cutIntoLanes(bytes, start, end)
    const laneHits = [hits, ...spare]
    for (const each of spare) each.clear()
    if (lanes.every((lane) => lane.at < lane.end)) walkInterleaved(bytes, lanes, laneHits)
    let lines = 0
    lanes.forEach((lane, index) => {
      const own = laneHits[index] ?? hits
      walkLane(bytes, lane, own)
      for (let i = 0; index > 0 && i < own.count; i++)
        hits.add(own.positions[i] ?? 0, (own.lines[i] ?? 0) + lines, own.literals[i] ?? 0)
      lines += lane.lines
    })
    return lines
  }

  return { size: table.byteLength + outputLink.byteLength, reach: Int32Array.from(own, (window) => window.reach), walk }
}

/** Four stretches of about the same length, each beginning a line. With fewer lines than that, some are empty. */
function cutIntoLanes(bytes: Uint8Array, start: number, end: number): [Lane, Lane, Lane, Lane] {
  const cutAfter = (at: number): number => {
    const feed = bytes.indexOf(LF, at)
    return feed < 0 || feed >= end ? end : feed + 1
  }
  const length = end - start
  const a = length < 4096 ? end : cutAfter(start + (length >> 2))
  const b = a >= end ? end : cutAfter(Math.max(a, start + (length >> 1)))
  const c = b >= end ? end : cutAfter(Math.max(b, start + length - (length >> 2)))
  const lane = (at: number, to: number): Lane => ({ at, end: to, state: 0, lines: 0 })
  return [lane(start, a), lane(a, b), lane(b, c), lane(c, end)]
}
