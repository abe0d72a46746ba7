import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { readFileSync, readdirSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import schema from '../../catalog/rule.schema.json' with { type: 'json' }
import { createRuleReader } from '../../src/catalog/read-rule.ts'
import { compileRegex } from '../../src/core/pattern.ts'
import { SOUND } from './rule-files.ts'

const readRule = createRuleReader()
const read = (text: string) => readRule({ path: 'house/rule.yml', id: 'house/rule', text })
const problemsOf = (text: string) => read(text).problems.map(({ message, cure }) => `${message} ${cure}`)
/** The sound rule without these fields, and with these lines. */
const soundBut = (omitted: readonly string[], lines: string) =>
  stringify(Object.fromEntries(Object.entries(SOUND).filter(([name]) => !omitted.includes(name)))) + lines

test('the schema of rules is itself valid', () => {
  expect(new Ajv({ allowUnionTypes: true }).validateSchema(schema)).toBe(true)
})

describe('YAML means the same to either parser', () => {
  const names = readdirSync('catalog', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yml'))

  test('in every bundled rule', () => {
    expect(names.length).toBeGreaterThan(1_000)
    const differing = names.filter((name) => {
      const text = readFileSync(`catalog/${name}`, 'utf8')
      return JSON.stringify(read(text).raw) !== JSON.stringify(parse(text))
    })
    expect(differing).toEqual([])
  })

  test.each(['yes', 'off', '2026-01-01', '1:30:00', '0x', '1_000', '<<: merged', '.5.', '0b101', 'NULL_', '123abc'])(
    '`%s` is a text',
    (text) => {
      const quoted = text.includes(': ') ? `"${text}"` : text
      expect(read(soundBut(['hits'], `hits:\n  - log: ${quoted}\n`)).raw?.hits).toEqual([{ log: text }])
    },
  )

  test.each([
    ['0o17', 15],
    ['010', 10],
    ['0x1F', 31],
    ['+1', 1],
  ])('`%s` is the number %d', (text, value) => {
    const { raw } = read(soundBut(['hits'], `hits:\n  - exit-code: ${text}\n    log: x\n`))
    expect(raw?.hits).toEqual([{ 'exit-code': value, log: 'x' }])
  })

  test.each(['null', '~', 'true', '12', '1e3', '.inf', '0x1F', ''])('`%s` is no text', (text) => {
    expect(problemsOf(soundBut(['hits'], `hits:\n  - log: ${text}\n`))).toEqual([
      expect.stringContaining('`hits.0.log` must be string'),
    ])
  })
})

describe('YAML as people write it', () => {
  test.each([
    ['a byte order mark', `\ufeff${stringify(SOUND)}`],
    ['line ends of Windows', stringify(SOUND).replaceAll('\n', '\r\n')],
    ['marks of a document', `---\n${stringify(SOUND)}...\n`],
    ['JSON', JSON.stringify(SOUND, null, '\t')],
    ['brackets closed at the column of their key', `${soundBut(['fix'], '')}fix: [\n  "${SOUND.fix[0] ?? ''}"\n]\n`],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({ raw: SOUND, problems: [] })
  })

  test('a colour code pasted into a sample', () => {
    const { raw } = read(soundBut(['hits'], 'hits:\n  - log: "\u001b[31mred"\n'))
    expect(raw?.hits).toEqual([{ log: '\u001b[31mred' }])
  })
})

describe('what is no rule', () => {
  test.each([
    [
      'a doubled key',
      soundBut([], 'title: Something else\n'),
      /not valid YAML: Map keys must be unique at line \d+, column 1/,
    ],
    [
      'a doubled key inside',
      soundBut(['hits'], 'hits:\n  - log: a\n    log: b\n'),
      /not valid YAML: Map keys must be unique at line \d+, column 5/,
    ],
    [
      'tabs that indent',
      soundBut(['hits'], 'hits:\n\t- log: a\n'),
      /not valid YAML: Tabs are not allowed as indentation at line \d+, column 1/,
    ],
    ['an open quote', 'title: "a\n', /not valid YAML: Missing closing "quote at line 2, column 1/],
    [
      'a second document',
      `${stringify(SOUND)}---\n${stringify(SOUND)}`,
      /not valid YAML: Source contains multiple documents/,
    ],
    ['an alias', soundBut([], 'seen: &a where it was seen\naliases: [*a]\n'), /uses YAML aliases/],
    ['an alias without its anchor', soundBut([], 'aliases: [*a]\n'), /uses YAML aliases/],
    ['a merge key', soundBut([], '<<: {seen: where it was seen}\n'), /unknown field `<<`/],
    ['a merge of several', soundBut([], '<<: [{seen: where it was seen}]\n'), /unknown field `<<`/],
    ['a key of every object', soundBut([], '"__proto__": {seen: where it was seen}\n'), /unknown field `__proto__`/],
    [
      'a key of every object inside',
      soundBut(['hits'], 'hits:\n  - log: a\n    __proto__: {b: c}\n'),
      /`hits.0` has the unknown field `__proto__`/,
    ],
    ['nothing', '', /the rule must be object/],
    ['a comment', '# nothing yet\n', /the rule must be object/],
    ['a list', `- ${JSON.stringify(SOUND)}\n`, /the rule must be object/],
    ['a text', 'title\n', /the rule must be object/],
    [
      'lists within lists, as deep as is read',
      `aliases: ${'['.repeat(90)}${']'.repeat(90)}\n${stringify(SOUND)}`,
      /`aliases.0` must be string/,
    ],
  ])('%s', (_, text, problem) => {
    const { raw, problems } = read(text)
    expect([raw, problems.map(({ message }) => message)]).toEqual([
      null,
      expect.arrayContaining([expect.stringMatching(problem)]),
    ])
  })

  const deep = (depth: number): readonly (readonly [string, string])[] => [
    ['lists', `${'['.repeat(depth)}${']'.repeat(depth)}`],
    ['open lists', '['.repeat(depth)],
    ['maps', `${'{a: '.repeat(depth)}1${'}'.repeat(depth)}`],
    ['items', `${'- '.repeat(depth)}a`],
    ['keys', `${'? '.repeat(depth)}a`],
    ['lists as keys', `${'['.repeat(depth)}${']: a'.repeat(depth)}`],
    ['indented keys', Array.from({ length: Math.min(depth, 700) }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ]
  test.each(deep(50_000))('what nests without end: %s, whichever parser sees them', (_, text) => {
    const refused = ['nests deeper than 100 levels. No rule needs that: see catalog/rule.schema.json.']
    expect(problemsOf(text)).toEqual(refused)
    expect(problemsOf(`- "\u001b"\n-\n  ${text.replaceAll('\n', '\n  ')}`)).toEqual(refused)
  })

  test('a tag makes nothing but text', () => {
    const { raw } = read(soundBut(['hits'], "hits:\n  - log: !!js/function 'function () {}'\n"))
    expect(raw?.hits).toEqual([{ log: 'function () {}' }])
  })
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
