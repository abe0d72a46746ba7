import type { Compiled } from './compile.ts'
import { forItems } from './item-scanner.ts'
import type { ItemScanner } from './item-scanner.ts'

const NEVER = 2 ** 31 - 1

/**
 * Bounds what hits cost. A log of literals and nothing else has ten million of them in 100 MB, and nearly all belong to items of which all that is kept at the
 * beginning is kept already. After so many hits those items rest: they are looked for once more at the end, in the bytes that are still there. All others are
 * looked for as before, so that what a log shows for the first time is found wherever it stands.
 */
export class Resting {
  private readonly compiled: Compiled
  private readonly hitsBetween: number
  private hitsLeft: number
  /** Of each item the first region that it was not looked for in. */
  private readonly from: Int32Array
  /** First regions that something new was not looked for in, ascending, and what was not from then on. */
  private readonly turns: { readonly first: number; asleep: ItemScanner | null }[] = []
  /** What is looked for in the next region. */
  awake: ItemScanner

  /** Items may rest each time that `hitsBetween` more hits were counted. */
  constructor(compiled: Compiled, hitsBetween: number) {
    this.compiled = compiled
    this.hitsBetween = hitsBetween
    this.hitsLeft = hitsBetween
    this.from = new Int32Array(compiled.itemCount).fill(NEVER)
    this.awake = compiled.all
  }

  /** Takes note of hits. Where there were too many since the last time, `full` items rest from `nextRegion` on. */
  count(hits: number, full: readonly number[], nextRegion: number): void {
    this.hitsLeft -= hits
    if (this.hitsLeft > 0) return
    this.hitsLeft = this.hitsBetween
    const tired = full.filter((item) => this.from[item] === NEVER)
    if (tired.length === 0) return
    for (const item of tired) this.from[item] = nextRegion
    this.turns.push({ first: nextRegion, asleep: null })
    this.awake = this.compiled.scannerFor((item) => this.from[item] === NEVER)
  }

  /** Whether some items were not looked for in a region. */
  anyIn(region: number): boolean {
    const [turn] = this.turns
    return turn !== undefined && turn.first <= region
  }

  /** Looks for what was not looked for in a region, of which there must be something. */
  scannerFor(region: number): ItemScanner {
    const turn = this.turns.findLast(({ first }) => first <= region)
    if (turn === undefined) throw new RangeError(`nothing rested in region ${region}`)
    return (turn.asleep ??= forItems(this.compiled.all, (item) => (this.from[item] as number) <= turn.first))
  }
}
