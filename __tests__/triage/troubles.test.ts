import { describe, expect, test } from '@jest/globals'
import { createRedactor } from '../../src/core/redact.ts'
import { createTroubles } from '../../src/triage/troubles.ts'

const redact = createRedactor({ values: ['known-value'] })

describe('what could not be published', () => {
  test('is said without the secrets that a server or a disk quotes', async () => {
    const troubles = createTroubles(redact)
    const step = () => Promise.reject(new Error("EACCES: permission denied, open '/tmp/known-value'"))
    await troubles.attempt('The report file could not be written', null, step)
    troubles.add('Trouble with known-value.')
    expect(troubles.messages).toEqual([
      "The report file could not be written: EACCES: permission denied, open '/tmp/***'",
      'Trouble with ***.',
    ])
  })
})
