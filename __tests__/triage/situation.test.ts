import { describe, expect, test } from '@jest/globals'
import type { Declared } from '../../src/triage/inputs.ts'
import { declaredOutcome, diagnosisOutcome, sourceOutcome, specialGate, stricter } from '../../src/triage/situation.ts'

const POLICY = { failOn: 'fatal', inconclusive: 'allow' } as const
const nothing = { outcome: null, exitCode: null, needs: null }
const needs = (...results: readonly Declared[]) =>
  results.map((result, index) => ({ job: `job${String(index)}`, result }))

describe('declaredOutcome', () => {
  test.each([
    [
      'the outcome input before all',
      { outcome: 'succeeded', exitCode: 1, needs: needs('failed') },
      'failed',
      'succeeded',
    ],
    ['the exit code before needs', { outcome: null, exitCode: 1, needs: needs('succeeded') }, null, 'failed'],
    ['an exit code of 0', { outcome: null, exitCode: 0, needs: null }, 'failed', 'succeeded'],
    ['needs before the event', { outcome: null, exitCode: null, needs: needs('succeeded') }, 'failed', 'succeeded'],
    ['the event last', nothing, 'failed', 'failed'],
    ['nothing', nothing, null, null],
  ] as const)('takes %s', (_, inputs, event, expected) => {
    expect(declaredOutcome(inputs, { declared: event })).toBe(expected)
  })

  test.each([
    [['succeeded', 'failed', 'missing'], 'failed'],
    [['succeeded', 'missing', 'cancelled'], 'missing'],
    [['succeeded', 'cancelled'], 'cancelled'],
    [['succeeded', 'skipped'], 'succeeded'],
    [['skipped', 'skipped'], 'skipped'],
    [[], 'missing'],
  ] as const)('needs of %p are %s', (results, expected) => {
    expect(declaredOutcome({ ...nothing, needs: needs(...results) }, { declared: null })).toBe(expected)
  })
})

describe('sourceOutcome', () => {
  const source = (conclusion: string | null, exitCode: number | null) => ({ conclusion, exitCode, timedOut: null })

  test('what was typed is about the only log, not about one of several', () => {
    expect(sourceOutcome(source(null, 0), { typed: 'failed', declared: 'failed', only: true })).toBe('failed')
    expect(sourceOutcome(source(null, 0), { typed: 'failed', declared: 'failed', only: false })).toBe('succeeded')
  })

  test('the conclusion of the API outranks a record', () => {
    expect(sourceOutcome(source('failure', 0), { typed: null, declared: null, only: true })).toBe('failed')
    expect(sourceOutcome(source('success', 1), { typed: null, declared: null, only: true })).toBe('succeeded')
  })

  test('a run that succeeded has no failed deploy, whatever a record claims', () => {
    expect(sourceOutcome(source(null, 137), { typed: null, declared: 'succeeded', only: false })).toBe('succeeded')
  })

  test('a record that ran out of time failed, whatever its exit code', () => {
    const source = { conclusion: null, exitCode: 0, timedOut: true }
    expect(sourceOutcome(source, { typed: null, declared: null, only: true })).toBe('failed')
  })

  test('of several logs of a failed run, those without a word of their own are left to their log', () => {
    expect(sourceOutcome(source(null, null), { typed: null, declared: 'failed', only: false })).toBeNull()
    expect(sourceOutcome(source(null, null), { typed: null, declared: 'failed', only: true })).toBe('failed')
  })
})

describe('gates without a diagnosis', () => {
  test('cancelled and skipped pass even where inconclusive blocks; a missing result does not', () => {
    const strict = { ...POLICY, inconclusive: 'block' } as const
    expect(specialGate('cancelled', strict)?.decision).toBe('allow')
    expect(specialGate('skipped', strict)?.decision).toBe('allow')
    expect(specialGate('missing', strict)?.decision).toBe('block')
    expect(specialGate('missing', POLICY)?.decision).toBe('allow')
    expect(specialGate('failed', strict)).toBeNull()
  })

  test('of two decisions the stricter stands', () => {
    const allow = { decision: 'allow', reason: 'a' } as const
    const block = { decision: 'block', reason: 'b' } as const
    expect(stricter(allow, block)).toBe(block)
    expect(stricter(block, allow)).toBe(block)
    expect(stricter(allow, { ...allow })).toBe(allow)
  })

  test('a diagnosis knows three outcomes', () => {
    expect(
      [null, 'failed', 'succeeded', 'cancelled', 'missing'].map((word) => diagnosisOutcome(word as Declared | null)),
    ).toEqual([null, 'failed', 'succeeded', 'unknown', 'unknown'])
  })
})
