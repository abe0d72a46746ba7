import { linesBefore, linesFrom } from './lines.ts'
import type { Stretch } from './lines.ts'

/**
 * A stretch of whole lines that was walked: a part of a pushed chunk, or one line put together from two chunks. `bytes` belong to the caller and
 * stay as they are until two more pushes have returned.
 */
export interface Region extends Stretch {
  /** Number of its first line. */
  readonly line: number
  /** Line feeds in it. */
  readonly lines: number
  readonly push: number
  /** Escape sequences and colour codes are gone from these bytes: they are a copy. */
  readonly stripped: boolean
}

const LF = 10

/** The regions whose bytes are still there, so that lines around a match can be read when it is known that they are wanted. */
export class RecentRegions {
  private regions: Region[] = []

  add(region: Region): void {
    this.regions.push(region)
  }

  /** Forgets regions of pushes before `push`. */
  keepFrom(push: number): void {
    if ((this.regions[0]?.push ?? push) >= push) return
    for (const region of this.regions) if (region.push < push) region.read.clear()
    this.regions = this.regions.filter((region) => region.push >= push)
  }

  clear(): void {
    this.regions = []
  }

  /** Up to `count` lines before the line at `position` of `region`. */
  before(region: Region, position: number, count: number): string[] {
    const lines = linesBefore(region, position, count)
    for (let index = this.regions.indexOf(region) - 1; index >= 0 && lines.length < count; index--) {
      const earlier = this.regions[index] as Region
      lines.unshift(...linesBefore(earlier, earlier.end, count - lines.length))
    }
    return lines
  }

  /** Up to `count` lines after the line at `position` of `region`, as far as they were read. */
  after(region: Region, position: number, count: number): string[] {
    const feed = region.bytes.indexOf(LF, position)
    const lines = feed < 0 || feed >= region.end ? [] : linesFrom(region, feed + 1, count)
    for (let index = this.regions.indexOf(region) + 1; index < this.regions.length && lines.length < count; index++) {
      const later = this.regions[index] as Region
      lines.push(...linesFrom(later, later.start, count - lines.length))
    }
    return lines
  }

  /** The last `count` lines with their numbers. */
  tail(count: number): { readonly line: number; readonly text: string }[] {
    const last = this.regions.at(-1)
    if (last === undefined) return []
    const isWhole = last.bytes[last.end - 1] === LF
    const unfinished = isWhole
      ? []
      : linesFrom(last, Math.max(last.bytes.lastIndexOf(LF, last.end - 1) + 1, last.start), 1)
    const texts = [...this.before(last, last.end, count), ...unfinished]
    const next = last.line + last.lines + unfinished.length
    return texts.map((text, index) => ({ line: next - texts.length + index, text })).slice(-count)
  }
}
