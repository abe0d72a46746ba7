import type { Compiled } from './compile.ts'
import type { KeptLine } from './lines.ts'
import type { Grant, PlacedLine, Region } from './regions.ts'

/**
 * What was found of each item, in bounded work and memory. The first candidates are tried as they come; of the later ones only the place of the last few is
 * kept, and they are tried at the end. A log that repeats one line a million times costs no more than one that has it some hundred times.
 */

/** Candidate lines tried while scanning, per item, before only the last ones are kept. */
export const MAX_TRIES = 200

/** Characters tried in one scan, shared by all items: bounds the time a hostile log can cost. Those at the end have as much again. */
const TRY_BUDGET = 4 * 1024 * 1024
/** A try costs as much as so many characters, since a match is judged later; and plain text so much less than a regex. */
const TRY_COST = 256
const TEXT_DISCOUNT = 32
/** The first try of a regex compiles it, which takes as long as so many characters. */
const COMPILE_COST = 16_384

/** Where a literal of an item stands. Made once and changed for every hit: there may be millions. */
export interface Spot {
  region: Region
  /** First byte of the literal. */
  position: number
  /** Line feeds of the region before it. */
  index: number
  /** Tells its line apart from those before and after it. */
  line: number
}

/** No region has this serial: a slot that is empty, or whose line was read because the bytes of its region went. */
const NONE = -1

/** The last places of items, in flat arrays: `keep.last` slots an item, used in turn. */
class Places {
  readonly from: Int32Array
  readonly next: Uint16Array
  readonly serials: Int32Array
  readonly positions: Int32Array
  readonly indexes: Int32Array
  /** The last region with a place in it. */
  newest = NONE
  /** Lines of slots whose region let go of its bytes. */
  readonly lines = new Map<number, PlacedLine>()

  constructor(compiled: Compiled) {
    this.from = new Int32Array(compiled.itemCount + 1)
    for (let item = 0; item < compiled.itemCount; item++)
      this.from[item + 1] = (this.from[item] as number) + compiled.keep(item).last
    const slots = this.from[compiled.itemCount] as number
    this.next = new Uint16Array(compiled.itemCount)
    this.serials = new Int32Array(slots).fill(NONE)
    this.positions = new Int32Array(slots)
    this.indexes = new Int32Array(slots)
  }

  put(item: number, { region, position, index }: Spot): void {
    const from = this.from[item] as number
    const turn = this.next[item] as number
    const slot = from + turn
    if (this.serials[slot] === NONE && this.lines.size > 0) this.lines.delete(slot)
    this.serials[slot] = this.newest = region.origin.serial
    this.positions[slot] = position
    this.indexes[slot] = index
    this.next[item] = from + turn + 1 === this.from[item + 1] ? 0 : turn + 1
  }

  holds(item: number, serial: number): boolean {
    for (let slot = this.from[item] as number; slot < (this.from[item + 1] as number); slot++)
      if (this.serials[slot] === serial) return true
    return false
  }
}

export class Finds {
  private readonly compiled: Compiled
  private readonly matches = new Map<number, PlacedLine[]>()
  /** Lines tried of an item, and the line last seen, so that two literals of one item on one line count once. */
  private readonly tries: Uint8Array
  private readonly lastLine: Int32Array
  /** Items of which only the last places are kept from now on. */
  private readonly isFull: Uint8Array
  readonly full: number[] = []
  /** Made when an item is full: most logs do not fill one. */
  private places: Places | null = null
  private budget = TRY_BUDGET

  constructor(compiled: Compiled) {
    this.compiled = compiled
    this.tries = new Uint8Array(compiled.itemCount)
    this.lastLine = new Int32Array(compiled.itemCount).fill(NONE)
    this.isFull = new Uint8Array(compiled.itemCount)
  }

  /** Takes a candidate of `item`. They must come in the order of the lines. */
  offer(item: number, spot: Spot): void {
    if (this.lastLine[item] === spot.line) return
    this.lastLine[item] = spot.line
    if (this.isFull[item] === 0) this.tryNow(item, spot)
    else this.keepPlace(item, spot)
  }

  matchesOf(item: number): readonly KeptLine[] {
    return this.matches.get(item) ?? []
  }

  /** Items with matches. */
  matched(): Iterable<number> {
    return this.matches.keys()
  }

  /** Whether places in a region are still among the last ones of an item. */
  isHeld({ origin }: Region): boolean {
    const { places } = this
    return (
      places !== null && origin.serial <= places.newest && this.full.some((item) => places.holds(item, origin.serial))
    )
  }

  /** Reads the lines of places in a region whose bytes are about to go, and forgets places where no characters are left for them. */
  settle(region: Region, grant: Grant): void {
    const { places } = this
    if (places === null || region.origin.serial > places.newest) return
    for (const item of this.full) {
      const end = places.from[item + 1] as number
      for (let slot = places.from[item] as number; slot < end; slot++)
        if (places.serials[slot] === region.origin.serial) settleSlot(places, slot, region, grant)
    }
  }

  /** Tries the last places, the newest of every item first: where the budget ends before the places do, each item has had its turn. */
  finish(regionOf: (serial: number) => Region | undefined): void {
    const { places } = this
    if (places === null) return
    this.budget = TRY_BUDGET
    let areLeft = true
    for (let back = 1; areLeft && this.budget > 0; back++)
      areLeft = this.full.filter((item) => this.tryPlace(item, back, regionOf)).length > 0
    for (const lines of this.matches.values()) lines.sort((a, b) => a.ordinal - b.ordinal)
    places.lines.clear()
  }

  private tryNow(item: number, spot: Spot): void {
    if (this.budget <= 0) {
      this.setFull(item)
      this.keepPlace(item, spot)
      return
    }
    const matches = this.tryLine(item, spot.region.lineAt(spot.position, spot.index))
    if (matches >= this.compiled.keep(item).first || (this.tries[item] as number) >= MAX_TRIES) this.setFull(item)
  }

  /** Tries a line; answers how many matches the item has. */
  private tryLine(item: number, line: PlacedLine): number {
    const matcher = this.compiled.matcher(item)
    const { length } = line.text
    const tries = this.tries[item] as number
    this.tries[item] = Math.min(tries + 1, MAX_TRIES)
    this.budget -= TRY_COST + (matcher.isRegex ? length + (tries === 0 ? COMPILE_COST : 0) : length / TEXT_DISCOUNT)
    const matches = this.matches.get(item) ?? []
    if (matcher.test(line.text)) {
      line.isWanted = true
      if (matches.push(line) === 1) this.matches.set(item, matches)
    }
    return matches.length
  }

  private setFull(item: number): void {
    this.isFull[item] = 1
    this.full.push(item)
  }

  private keepPlace(item: number, spot: Spot): void {
    this.places ??= new Places(this.compiled)
    this.places.put(item, spot)
  }

  /** Tries the place that was put `back` places ago. Answers false where there is none. */
  private tryPlace(item: number, back: number, regionOf: (serial: number) => Region | undefined): boolean {
    if (this.budget <= 0) return false
    const places = this.places as Places
    const [from, to] = [places.from[item] as number, places.from[item + 1] as number]
    if (back > to - from) return false
    const turn = ((places.next[item] as number) - back + (to - from)) % (to - from)
    const slot = from + turn
    const line =
      places.lines.get(slot) ??
      regionOf(places.serials[slot] as number)?.lineAt(places.positions[slot] as number, places.indexes[slot] as number)
    if (line === undefined) return false
    this.tryLine(item, line)
    return true
  }
}

function settleSlot(places: Places, slot: number, region: Region, grant: Grant): void {
  places.serials[slot] = NONE
  if (grant.left <= 0) return
  const line = region.lineAt(places.positions[slot] as number, places.indexes[slot] as number)
  line.isWanted = true
  places.lines.set(slot, line)
}
