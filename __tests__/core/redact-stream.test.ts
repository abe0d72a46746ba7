import { describe, expect, test } from '@jest/globals'
import { createRedactor, createStreamRedactor } from '../../src/core/redact.ts'
import { SECRET_SAMPLES } from '../fixtures/secrets/shapes.ts'

const redact = createRedactor()

function stream(text: string, size: number, values: readonly string[] = []): string {
  const redactor = createStreamRedactor(createRedactor({ values }))
  let out = ''
  for (let at = 0; at < text.length; at += size) out += redactor.push(text.slice(at, at + size))
  return out + redactor.end()
}

describe('createStreamRedactor', () => {
  const log = SECRET_SAMPLES.map(({ line }) => `log: step\n${line}\n`).join('')

  test.each([1, 7, 64, 4096])('returns what the redactor returns for the whole, in pieces of %i', (size) => {
    expect(stream(log, size)).toBe(redact(log))
  })

  test('finds a value split between two pushes', () => {
    const redactor = createStreamRedactor(createRedactor({ values: ['hunter2secret'] }))
    expect(redactor.push('a hunter2')).toBe('')
    expect(redactor.push('secret b\nrest')).toBe('a *** b\n')
    expect(redactor.end()).toBe('rest')
  })

  test('passes whole lines on at once', () => {
    const redactor = createStreamRedactor(redact)
    expect(redactor.push('one\ntwo\nthr')).toBe('one\ntwo\n')
  })

  test('finds a value on the line after its name, whenever that comes', () => {
    const redactor = createStreamRedactor(redact)
    expect(redactor.push('- key: API_TOKEN\n')).toBe('- key: API_TOKEN\n')
    expect(redactor.push('  scope: RUN_TIME\n')).toBe('  scope: RUN_TIME\n')
    expect(redactor.push('  value: k3yk3yk3yk3y\n')).toBe('  value: ***\n')
    expect(redactor.push('  value: k3yk3yk3yk3y\n')).toBe('  value: k3yk3yk3yk3y\n')
  })

  test('a key in colours is redacted line by line', () => {
    const redactor = createStreamRedactor(redact)
    const body = 'MIIEpAIBAAKCAQEA7bq2Xk1v9zJm3sQp0RtYw8LhN5cFgD4eUiOaVbXyZ6K1T2S3'
    redactor.push(`\u001b[36m${'-'.repeat(5)}BEGIN PRIVATE KEY${'-'.repeat(5)}\u001b[0m\n`)
    expect(redactor.push(`\u001b[36m${body}\u001b[0m\n`)).not.toContain(body.slice(0, 8))
    expect(redactor.push(`\u001b[36m${body}\u001b[0m\n`)).not.toContain(body.slice(-8))
  })

  test('learns the values of add-mask commands from then on, in every encoding', () => {
    const redactor = createStreamRedactor(redact)
    const text = `k3y-value\n::add-mask::k3y-value\nk3y-value ${btoa('k3y-value')}\n`
    expect(redactor.push(text)).toBe('k3y-value\n::add-mask::***\n*** ***\n')
    expect(redactor.push('  ::add-mask::sec%250Aond\n##[add-mask]third one\n')).toBe(
      '  ::add-mask::***\n##[add-mask]***\n',
    )
    expect(redactor.push('sec%0Aond third one\n')).toBe('*** ***\n')
  })

  test('learns a masked value of several lines line by line', () => {
    const redactor = createStreamRedactor(redact)
    redactor.push('::add-mask::line-one-1%0Aline-two-2\n')
    expect(redactor.push('a line-one-1\nb line-two-2\n')).toBe('a ***\nb ***\n')
  })

  test('learns nothing from add-mask where told so', () => {
    const redactor = createStreamRedactor(redact, { addMask: false })
    expect(redactor.push('::add-mask::k3y-value\nk3y-value\n')).toBe('::add-mask::k3y-value\nk3y-value\n')
  })

  test('learns values it is given', () => {
    const redactor = createStreamRedactor(redact)
    redactor.addValue('given-value')
    expect(redactor.push('a given-value\n')).toBe('a ***\n')
  })

  test('does not let a learned value hide the rest of a token', () => {
    const redactor = createStreamRedactor(redact)
    redactor.addValue('a1b2')
    expect(redactor.push(['tok gh', 'p_000000a1b20000000000000000000000000000\n'].join(''))).toBe('tok ***\n')
  })

  test('works with a redactor made elsewhere', () => {
    const redactor = createStreamRedactor((text) => text.replaceAll('own', '***'))
    redactor.addValue('given-value')
    expect(redactor.push('own given-value password=x1y2\n')).toBe('*** *** password=***\n')
  })

  test.each([60000, 65520, 65530, 65536, 70000, 122900])(
    'a long line without an end hides a value and a token at %i',
    (place) => {
      const token = ['gh', 'p_', 'a1'.repeat(18)].join('')
      const text = `${'x '.repeat(place / 2)}hunter2secret ${token} ${'y '.repeat(90000)}`
      const out = stream(text, 1000, ['hunter2secret'])
      expect(out).toBe(`${'x '.repeat(place / 2)}*** *** ${'y '.repeat(90000)}`)
    },
  )

  test('a line without any space is passed on too, in bounded memory', () => {
    const redactor = createStreamRedactor(redact)
    let longest = 0
    let passed = 0
    for (let at = 0; at < 400; at += 1) {
      passed += redactor.push('z'.repeat(10000)).length
      longest = Math.max(longest, (at + 1) * 10000 - passed)
    }
    expect(longest).toBeLessThan(600000)
    expect(passed + redactor.end().length).toBe(4000000)
  })

  test('a log that adds masks without end is withheld from then on', () => {
    const redactor = createStreamRedactor(redact)
    const masks = Array.from({ length: 6000 }, (_unused, at) => `::add-mask::mask-${String(at)}-${'q'.repeat(40)}\n`)
    for (const mask of masks) redactor.push(mask)
    expect(redactor.push('plain text\nmore\n')).toBe('***\n***\n')
  }, 60000)
})
