import { linesBefore, linesFrom } from './lines.ts'
import type { Region } from './regions.ts'

const LF = 10

/** The regions whose bytes are still there, in the order of the log, so that lines can be read across their borders. */
export class RecentRegions {
  private regions: Region[]

  constructor(regions: Region[] = []) {
    this.regions = regions
  }

  add(region: Region): void {
    this.regions.push(region)
  }

  /** Regions of pushes before `push`. */
  pushedBefore(push: number): Region[] {
    return this.regions.filter(({ origin }) => origin.push < push)
  }

  /** Forgets regions of pushes before `push`. */
  keepFrom(push: number): void {
    if ((this.regions[0]?.origin.push ?? push) < push)
      this.regions = this.regions.filter(({ origin }) => origin.push >= push)
  }

  clear(): void {
    this.regions = []
  }

  /** Up to `count` lines before `region`. */
  above(region: Region, count: number): string[] {
    const lines: string[] = []
    for (let index = this.regions.indexOf(region) - 1; index >= 0 && lines.length < count; index--) {
      const earlier = this.regions[index] as Region
      lines.unshift(...linesBefore(earlier, earlier.end, count - lines.length))
    }
    return lines
  }

  /** Up to `count` lines after `region`, as far as they were read. */
  below(region: Region, count: number): string[] {
    const lines: string[] = []
    for (let index = this.regions.indexOf(region) + 1; index < this.regions.length && lines.length < count; index++) {
      const later = this.regions[index] as Region
      lines.push(...linesFrom(later, later.start, count - lines.length))
    }
    return lines
  }

  /** The last `count` lines, oldest first; `back`: how many line feeds they stand before the end. */
  tail(count: number): { readonly back: number; readonly text: string }[] {
    const last = this.regions.at(-1)
    if (last === undefined) return []
    const isWhole = last.bytes[last.end - 1] === LF
    const unfinished = isWhole
      ? []
      : linesFrom(last, Math.max(last.bytes.lastIndexOf(LF, last.end - 1) + 1, last.start), 1)
    const texts = [...this.above(last, count), ...linesBefore(last, last.end, count), ...unfinished]
    return texts.map((text, index) => ({ back: texts.length - index - unfinished.length, text })).slice(-count)
  }
}
