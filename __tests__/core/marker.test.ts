import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compareRuns, formatMarker, parseMarker } from '../../src/core/marker.ts'
import type { Marker } from '../../src/core/marker.ts'

const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...Array.from('0123456789abcdef')), { minLength: length, maxLength: length })
    .map((digits) => digits.join(''))

const markers: fc.Arbitrary<Marker> = fc.record({
  key: hex(32),
  runId: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER - 1 }),
  attempt: fc.integer({ min: 1, max: 999_999 }),
  sha: fc.oneof(hex(40), hex(64)),
  hash: hex(32),
  state: fc.constantFrom('failed', 'resolved'),
})

const MARKER: Marker = {
  key: 'a'.repeat(32),
  runId: 7,
  attempt: 1,
  sha: 'b'.repeat(40),
  hash: 'c'.repeat(32),
  state: 'failed',
}

describe('marker', () => {
  test('what is written is read back', () => {
    fc.assert(
      fc.property(markers, fc.string(), (marker, text) => {
        expect(parseMarker(`${formatMarker(marker)}\n${text}`)).toEqual(marker)
      }),
    )
  })

  test('it is one HTML comment that nothing can close early', () => {
    fc.assert(
      fc.property(markers, (marker) => {
        expect(formatMarker(marker)).toMatch(/^<!-- (?!.*--.*--)[\w =-]+ -->$/)
      }),
    )
  })

  test.each([
    ['on a later line', `Look:\n${formatMarker(MARKER)}\n`],
    ['quoted', `> ${formatMarker(MARKER)}\n`],
    ['with text behind it', `${formatMarker(MARKER)} hello\n`],
    ['of another schema version', formatMarker(MARKER).replace(' v1 ', ' v2 ')],
    ['with a run of zero', formatMarker(MARKER).replace('run=7', 'run=0')],
    ['with a key that is no hash', formatMarker(MARKER).replace(MARKER.key, 'deploy')],
    ['with an unknown state', formatMarker(MARKER).replace('state=failed', 'state=open')],
    ['that is empty', ''],
  ])('a marker %s is not ours', (_, body) => {
    expect(parseMarker(body)).toBeNull()
  })

  test('a line end of Windows does not hide it', () => {
    expect(parseMarker(`${formatMarker(MARKER)}\r\ntext`)).toEqual(MARKER)
  })

  test('runs are ordered by id, then by attempt', () => {
    expect(compareRuns({ runId: 2, attempt: 1 }, { runId: 1, attempt: 9 })).toBeGreaterThan(0)
    expect(compareRuns({ runId: 1, attempt: 2 }, { runId: 1, attempt: 3 })).toBeLessThan(0)
    expect(compareRuns({ runId: 1, attempt: 2 }, { runId: 1, attempt: 2 })).toBe(0)
  })
})
