import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { stringify } from 'yaml'
import schema from '../../catalog/rule.schema.json' with { type: 'json' }
import { createRuleReader } from '../../src/catalog/read-rule.ts'
import { compileRegex } from '../../src/core/pattern.ts'
import { SOUND } from './rule-files.ts'

const readRule = createRuleReader()
const read = (text: string) => readRule({ path: 'house/rule.yml', id: 'house/rule', text })
const problemsOf = (text: string) => read(text).problems.map(({ message, cure }) => `${message} ${cure}`)

test('the schema of rules is itself valid', () => {
  expect(new Ajv({ allowUnionTypes: true }).validateSchema(schema)).toBe(true)
})

describe('regexes', () => {
  const rule = (regex: string, ignoreCase: boolean) =>
    stringify({ ...SOUND, match: { any: [{ regex, literal: 'frobnicator', 'ignore-case': ignoreCase }] } })
  const compiles = (regex: string, ignoreCase: boolean): boolean => {
    try {
      compileRegex(regex, ignoreCase)
      return true
    } catch {
      return false
    }
  }
  const TOKENS = [
    ...[
      'a',
      'É',
      '.',
      '^',
      '$',
      '|',
      '(',
      '(?:',
      ')',
      '[',
      '[^',
      ']',
      '-',
      '*',
      '+',
      '?',
      '{2}',
      '{1000}',
      '{1001}',
      '{3,2}',
      '{',
    ],
    ...[
      '\\b',
      '\\1',
      '\\k<n>',
      '\\p{L}',
      '\\p{X}',
      '\\Q',
      '\\E',
      '\\',
      '\\z',
      '\\Z',
      '\\x{10FFFF}',
      '\\C',
      '[:alpha:]',
      '[[:word:]]',
    ],
    ...[
      '(?=',
      '(?!',
      '(?<=',
      '(?>',
      '(?P<n>',
      '(?<n>',
      '(?P=n)',
      '(?i)',
      '(?-s:',
      '(?x)',
      '(?U)',
      '*+',
      '??',
      '((a{100}){100}){2}',
    ],
  ]

  test('are refused where they would not compile, and only there', () => {
    const regexes = fc
      .array(fc.constantFrom(...TOKENS), { minLength: 3, maxLength: 12 })
      .map((tokens) => tokens.join(''))
    fc.assert(
      fc.property(regexes, fc.boolean(), (regex, ignoreCase) => {
        expect(read(rule(regex, ignoreCase)).raw !== null).toBe(compiles(regex, ignoreCase))
      }),
      { numRuns: 2_000 },
    )
  })

  test.each(['frob(?=x)', 'frob(?<!x)', '(frob)\\1', 'frob(?>x)', 'frob)', 'frob{1001}', '((frob{1000}){1000}){1000}'])(
    '%s',
    (regex) => {
      expect(problemsOf(rule(regex, false))).toEqual([
        expect.stringContaining(`the regex \`${regex}\` is not RE2 syntax (`),
      ])
    },
  )

  test('as deep as they may nest compile when they are needed', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}frob${')'.repeat(depth)}`
    const depths = [1, 100, 500, 900, 990]
    expect(depths.map((depth) => read(rule(nested(depth), true)).raw !== null)).toEqual(
      depths.map((depth) => compiles(nested(depth), true)),
    )
    expect(compiles(nested(900), true)).toBe(true)
  })
})
