import { readdirSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { LANDMARKS } from '../../src/core/landmarks.ts'
import { CORE, expressionsIn, unsafe } from './expressions.ts'

/** Redaction and untrusted text have their own test; patterns are written by who writes rules, not by who writes logs. */
const FILES = readdirSync(CORE).filter((file) => file.endsWith('.ts') && !/^(?:redact|untrusted|pattern)/.test(file))

describe('every regular expression of the core that sees log text', () => {
  test('has no superlinear backtracking, by recheck', async () => {
    const expressions = FILES.flatMap((file) => expressionsIn(file))
    expect(expressions.length).toBeGreaterThanOrEqual(60)
    expect(await unsafe(expressions)).toEqual([])
  }, 300000)

  test('and so have the landmarks', async () => {
    const native = LANDMARKS.filter(({ pattern }) => pattern.regex !== undefined)
    expect(native.length).toBeGreaterThanOrEqual(40)
    const expressions = native.map(({ pattern: { regex = '', ignoreCase = false } }) => ({
      source: regex.replaceAll('(?P<', '(?<'),
      flags: ignoreCase ? 'i' : '',
    }))
    expect(await unsafe(expressions)).toEqual([])
  }, 300000)
})
