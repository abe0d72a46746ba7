import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { SHAPES } from '../../src/core/redact-engine.ts'
import { createRedactor, createStreamRedactor, redactDeep } from '../../src/core/redact.ts'
import { SECRET_SAMPLES } from '../fixtures/secrets/shapes.ts'

const dash = '-'.repeat(5)
const FRAGMENTS = [
  ...SHAPES.flatMap(({ anchors }) => anchors),
  ...SECRET_SAMPLES.map(({ line }) => line),
  ...SECRET_SAMPLES.flatMap(({ secrets }) => secrets),
  ...[
    '***',
    '*',
    '**',
    '"',
    "'",
    '\\',
    '\n',
    '\r\n',
    ' ',
    ': ',
    '=',
    '@',
    '/',
    ';',
    '&',
    '$',
    '{',
    '}',
    '<',
    '>',
    '.',
    'a',
    'A',
    '7',
    '\ud800',
    '\u001b[0m',
    'é',
  ],
  `${dash}BEGIN PRIVATE KEY${dash}`,
  `${dash}END PRIVATE KEY${dash}`,
]

/** Text made of what the redactor looks for, whole, cut and run together. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...FRAGMENTS),
      fc.string({ unit: 'binary', maxLength: 12 }),
      cut(fc.constantFrom(...FRAGMENTS)),
    ),
    {
      maxLength: 14,
    },
  )
  .map((parts) => parts.join(''))

function cut(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(text, fc.nat(60), fc.nat(60)).map(([whole, from, length]) => whole.slice(from, from + length))
}

const values = fc.array(
  fc.oneof(
    fc.string({ minLength: 4, maxLength: 40 }),
    cut(hostile),
    fc.constantFrom('a1b2', 'aaaa', '*a*a*', 'x***y', 'token='),
  ),
  {
    maxLength: 5,
  },
)

describe('for any text', () => {
  test('redacting twice is redacting once', () => {
    fc.assert(
      fc.property(hostile, values, (text, secrets) => {
        const redact = createRedactor({ values: secrets })
        expect(redact(redact(text))).toBe(redact(text))
      }),
      { numRuns: 400 },
    )
  })

  test('the number of lines stays', () => {
    fc.assert(
      fc.property(hostile, values, (text, secrets) => {
        expect(createRedactor({ values: secrets })(text).split('\n')).toHaveLength(text.split('\n').length)
      }),
      { numRuns: 250 },
    )
  })

  test('no known value is left, wherever it stands', () => {
    const secret = fc
      .string({ minLength: 8, maxLength: 60 })
      .filter((text) => /[a-z0-9]{3}/i.test(text) && !text.includes('*') && text.trim().length >= 4)
    fc.assert(
      fc.property(hostile, secret, hostile, (before, value, after) => {
        const redact = createRedactor({ values: [value] })
        expect(redact(before + value + after)).not.toContain(value.trim())
        expect(redact(`${before} ${Buffer.from(value.trim()).toString('base64')} ${after}`)).not.toContain(
          Buffer.from(value.trim()).toString('base64'),
        )
        expect(redact(before + encodeURIComponent(value.trim()) + after)).not.toContain(
          encodeURIComponent(value.trim()),
        )
      }),
      { numRuns: 150 },
    )
  })

  test('a stream cut anywhere gives what the whole gives', () => {
    fc.assert(
      fc.property(
        hostile,
        values,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 }),
        (text, secrets, sizes) => {
          const redact = createRedactor({ values: secrets.filter((value) => !/[\r\n]/.test(value)) })
          const stream = createStreamRedactor(redact, { addMask: false })
          let out = ''
          for (let at = 0, turn = 0; at < text.length; turn += 1) {
            const size = sizes[turn % sizes.length] ?? 1
            out += stream.push(text.slice(at, at + size))
            at += size
          }
          expect(out + stream.end()).toBe(redact(text))
        },
      ),
      { numRuns: 250 },
    )
  })

  test('a value of any shape keeps its shape, and no string in it keeps a known value', () => {
    const redact = createRedactor({ values: ['known-value-1'] })
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const redacted = redactDeep({ value, note: 'x known-value-1' }, redact)
        expect(redacted.note).toBe('x ***')
        expect(JSON.stringify(redacted.value).replace(/"(?:[^"\\]|\\.)*"/g, '""')).toBe(
          JSON.stringify(value).replace(/"(?:[^"\\]|\\.)*"/g, '""'),
        )
      }),
    )
  })
})
