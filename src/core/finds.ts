import type { KeptLine } from './lines.ts'
import type { Matcher } from './pattern.ts'
import type { Region } from './regions.ts'

/**
 * What was found of one pattern, in bounded work and memory: the first candidates are verified as they come, of the later ones only the last few are
 * kept and verified at the end. A log that repeats one line a million times costs no more than one that has it some hundred times.
 */

/** How many matches of a pattern are kept from the beginning of the log, and how many candidates from its end. */
export interface Keep {
  readonly first: number
  readonly last: number
}

/** Candidates verified while scanning, per pattern, before only the last ones are kept. */
const MAX_EAGER_TRIES = 200

/** Characters of lines verified in one scan, shared by all patterns: bounds the time a hostile log can cost. Those at the end have as much again. */
export const VERIFY_BUDGET = 4 * 1024 * 1024
/** Looking for plain text costs this much less than a regex. */
export const TEXT_DISCOUNT = 32

/** A later candidate. Its line is read when its region is about to go; newer candidates may have taken its place by then. */
export interface Candidate {
  readonly region: Region
  readonly position: number
  readonly line: number
  kept: KeptLine | null
}

export class Finds {
  readonly matcher: Matcher
  readonly matches: KeptLine[] = []
  /** Candidate lines seen, verified or not. */
  count = 0
  /** Start of the last line tried, so that two literals of one pattern on one line count once: region and offset. */
  lastRegion: Region | null = null
  lastStart = -1
  private tries = 0
  private readonly keep: Keep
  private readonly ring: Candidate[] = []
  private ringAt = 0

  constructor(matcher: Matcher, keep: Keep) {
    this.matcher = matcher
    this.keep = keep
  }

  get isEager(): boolean {
    return this.matches.length < this.keep.first && this.tries < MAX_EAGER_TRIES
  }

  /** Verifies one candidate now. */
  tryNow(kept: KeptLine): boolean {
    this.tries++
    if (!this.matcher.test(kept.text)) return false
    this.matches.push(kept)
    return true
  }

  /** Keeps a candidate for the end, instead of the oldest one kept. */
  defer(region: Region, position: number, line: number): void {
    if (this.keep.last === 0) return
    this.ring[this.ringAt] = { region, position, line, kept: null }
    this.ringAt = (this.ringAt + 1) % this.keep.last
  }

  /** Candidates of pushes before `push` whose line has not been read yet. */
  unread(push: number): Candidate[] {
    return this.ring.filter((candidate) => candidate.kept === null && candidate.region.push < push)
  }

  /** Verifies what was deferred, in the order of the log. `spend` answers whether the characters may still be spent. */
  finish(spend: (characters: number) => boolean): void {
    const kept = [...this.ring.slice(this.ringAt), ...this.ring.slice(0, this.ringAt)].flatMap(
      (candidate) => candidate.kept ?? [],
    )
    for (const line of new Set(kept)) {
      if (
        spend(this.matcher.isRegex ? line.text.length : line.text.length / TEXT_DISCOUNT) &&
        this.matcher.test(line.text)
      )
        this.matches.push(line)
    }
    this.matches.sort((a, b) => a.ordinal - b.ordinal)
    this.ring.length = 0
  }
}
