import { describe, expect, test } from '@jest/globals'
import { createProgress } from '../../src/cli/progress.ts'

/** Scans `megabytes` in steps of 100 MB, each taking `stepMs`. */
function watch(total: number | null, megabytes: number, stepMs: number, seen = true): string[] {
  const shown: string[] = []
  let at = 0
  const progress = createProgress(() => total, {
    write: (text) => void shown.push(text),
    now: () => at,
    isSeen: () => seen,
  })
  for (let done = 0; done < megabytes; done += 100) {
    at += stepMs
    progress.add(100e6)
  }
  progress.end()
  return shown
}

describe('progress', () => {
  test('says how far, how fast and how long, and takes its line away', () => {
    const shown = watch(1000e6, 400, 500)
    expect(shown).toEqual([
      '\r\u001b[2K  200 of 1000 MB · 200 MB/s · 4 s left',
      '\r\u001b[2K  300 of 1000 MB · 200 MB/s · 4 s left',
      '\r\u001b[2K  400 of 1000 MB · 200 MB/s · 3 s left',
      '\r\u001b[2K',
    ])
  })

  test('a pipe has no end to tell', () => {
    expect(watch(null, 200, 1000)[0]).toBe('\r\u001b[2K  100 MB · 100 MB/s')
  })

  test('a scan that is over within a second says nothing', () => {
    expect(watch(1000e6, 300, 100)).toEqual([])
  })

  test('nothing is written where nobody sees it', () => {
    expect(watch(1000e6, 400, 500, false)).toEqual([])
  })

  test('a scan of many small steps is not told each of them', () => {
    expect(watch(1e12, 5000, 100).length).toBeLessThan(20)
  })
})
