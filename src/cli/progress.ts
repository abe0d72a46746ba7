import { lazily } from '../core/lazily.ts'

/** Where progress is shown and what it needs: a terminal's stderr, a clock in milliseconds. */
export interface ProgressPort {
  readonly write: (text: string) => void
  readonly now: () => number
  /** Whether somebody sees it. Asked when there is something to show: looking at the terminal takes its time. */
  readonly isSeen: () => boolean
}

export interface Progress {
  /** Counts bytes that were scanned; says so now and then. */
  add(bytes: number): void
  /** Takes the line away. */
  end(): void
}

/** A log that is answered sooner needs no progress. Milliseconds. */
const QUIET_MS = 1000
const EVERY_MS = 250
const CLEAR_LINE = '\r\u001b[2K'

/** One line that tells how far a long scan is, how fast, and how long it will take. `total` in bytes; null when it is not known (a pipe). */
export function createProgress(total: () => number | null, { write, now, isSeen }: ProgressPort): Progress {
  const started = now()
  const known = lazily(() => (isSeen() ? { total: total() } : null))
  let done = 0
  let shownAt: number | null = null
  return {
    add(bytes) {
      done += bytes
      const at = now()
      if (at - started < QUIET_MS || (shownAt !== null && at - shownAt < EVERY_MS)) return
      shownAt = at
      const shown = known()
      if (shown !== null) write(CLEAR_LINE + describe(done, shown.total, (at - started) / 1000))
    },
    end() {
      if (shownAt !== null && known() !== null) write(CLEAR_LINE)
    },
  }
}

function describe(done: number, total: number | null, seconds: number): string {
  const rate = done / seconds
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0)
  const known = total !== null && total >= done
  const size = known ? `${megabytes(done)} of ${megabytes(total)} MB` : `${megabytes(done)} MB`
  const left = known ? ` · ${Math.ceil((total - done) / rate)} s left` : ''
  return `  ${size} · ${megabytes(rate)} MB/s${left}`
}
