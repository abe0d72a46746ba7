import { readdirSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { SHAPES } from '../../src/core/redact-engine.ts'
import { createRedactor } from '../../src/core/redact.ts'
import { codeBlock, codeSpan, commandSafe, fillTemplate, plain, ruleText } from '../../src/core/untrusted.ts'
import { CORE, expressionsIn, unsafe } from './expressions.ts'
import { LINEAR, growthOf } from './growth.ts'

describe('every regular expression of redaction and of untrusted text', () => {
  test('is sticky and has no superlinear backtracking, by recheck', async () => {
    expect(SHAPES.length).toBeGreaterThanOrEqual(95)
    expect(SHAPES.filter(({ pattern }) => !pattern.sticky).map(({ id }) => id)).toEqual([])
    expect(await unsafe(SHAPES.map(({ pattern }) => pattern))).toEqual([])
  }, 300000)

  test('is linear where it is written in the helpers too', async () => {
    const table = new Set(SHAPES.map(({ pattern }) => pattern.source))
    const files = readdirSync(CORE).filter((file) => /^(?:redact|untrusted)/.test(file))
    const expressions = files.flatMap((file) => expressionsIn(file)).filter(({ source }) => !table.has(source))
    expect(expressions.length).toBeGreaterThanOrEqual(40)
    expect(await unsafe(expressions)).toEqual([])
  }, 300000)

  test('is checked by a tool that would notice', async () => {
    expect(await unsafe([{ source: '(a+)+$', flags: 'y' }])).toHaveLength(1)
  }, 60000)
})

describe('hostile text', () => {
  const redact = createRedactor({ values: ['aaaaaaaaaaaaaaaaaaaaaaaab', 'hunter22'] })

  test('is measured by what would notice a square', () => {
    const everyTail = (text: string): void => {
      for (let at = 0; at < text.length; at += 20) /[bcd]/.test(text.slice(at))
    }
    expect(growthOf('a', 2e5, everyTail)).toBeGreaterThan(LINEAR)
  })

  test.each([
    'a',
    ' ',
    '\n',
    'eyJ',
    'eyJaaaaaaaa.eyJaaaa',
    '://a:',
    'postgres://a:',
    'authorization:x',
    'bearer a1',
    '-secretkey:x',
    'token:x',
    'password=${',
    "password='\\",
    'password password pass',
    'curl .',
    'mysql a ',
    'login -p',
    '@tcp(: ',
    'cookie a=',
    'echo a| ',
    `${'-'.repeat(5)}BEGIN PRIVATE KEY${'-'.repeat(5)}`,
    `${'-'.repeat(5)}BEGIN PRIVATE KEY${'-'.repeat(5)}\n`,
    'hunter2',
    '\u001b[0mtoken=',
    '[0m',
    'password\n',
    'password\na: b\n',
    'password | ',
    'password  ',
    '<password>a',
    'password="a" -> ',
    '-u a -b c ',
    'htpasswd -b a ',
    'openssl a ',
    'put-parameter a ',
    ':\\/\\/a:',
    '%3A%2F%2Fa:',
    'https://a:b/',
    'curl -b a',
  ])(
    'of %j, one megabyte, is redacted in linear time',
    (unit) => {
      expect(growthOf(unit, 1e6, redact)).toBeLessThan(LINEAR)
    },
    60000,
  )

  test.each(['`', '` ', '``` `` ` ', '\u001b[', '\u001b]', '@a ', '{a}', ' ', '::\n', '##[', '\u202e'])(
    'of %j, 200 kilobytes, is rendered in linear time',
    (unit) => {
      const work = (text: string): void => {
        for (const render of [plain, commandSafe, codeSpan, ruleText]) render(text)
        codeBlock([text])
        fillTemplate(text, { a: '`' }, true)
      }
      expect(growthOf(unit, 2e5, work)).toBeLessThan(LINEAR)
    },
    60000,
  )
})
