import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { bundledRules } from '../../src/catalog/bundled.ts'
import { demandsOf } from '../../src/core/demands.ts'
import { compileRegex, createMatcher } from '../../src/core/pattern.ts'
import type { Pattern } from '../../src/core/types.ts'

describe('texts that a regex demands', () => {
  test.each([
    ['npm ERR! code E404', [['npm ERR! code E404']], true],
    ['one|two \\(three\\)', [['one'], ['two (three)']], true],
    ['(?i)Out of Memory', [['Out of Memory']], true],
    ['^ends here\\.$', [['\nends here.\r']], true],
    ['could not (?:find|read) it', [['could not find it'], ['could not read it']], true],
    ['[Oo]ut of colou?r', [['Out of colour'], ['Out of color'], ['out of colour'], ['out of color']], true],
    ['one|', [['one'], []], false],
    ['exit code \\d+|exit status \\d', [['exit code '], ['exit status ']], false],
    ['ab{0,3}cd{2}ef+gh', [['a', 'cd', 'ef', 'gh']], false],
    ['(?:a|b)(?:c|d)(?:e|f)(?:g|h)(?:i|j)(?:k|l)(?:m|n)o', 64, false],
    ['[[:alpha:]\\]x]+ in [^]]yz', [[' in ', 'yz']], false],
    ['late (?i)flag', [[]], false],
    ['\\x41bcd', [[]], false],
    ['\\Qa|b\\E', [[]], false],
    ['(a(b)[)]c\\)d)? end', [[' end']], false],
  ])('%s', (regex, ways, isPlain) => {
    const found = demandsOf(regex)
    expect(typeof ways === 'number' ? found.ways.length : found.ways).toEqual(ways)
    expect(found.isPlain).toBe(isPlain)
  })

  test('never keep a regex from a line that it matches', () => {
    const atom = fc.constantFrom(
      'ab',
      'c',
      '.',
      '\\d',
      '\\.',
      '[a-c]',
      '(?:ab|c)',
      '(?:a|\\.|)',
      '[ab]',
      '[^a]',
      '(?:a(?:b|c))',
      '(?P<n>a)',
      '\\b',
      '^',
      '$',
      'é',
      'K',
    )
    const repeat = fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{0,2}', '??')
    const regexes = fc
      .array(fc.tuple(atom, repeat), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.map(([a, r]) => (/^(?:\\b|\^|\$|\|)$/.test(a) ? a : a + r)).join(''))
      .filter((regex) => regex.split('(?P<n>').length < 3)
    const lines = fc
      .array(fc.constantFrom('ab', 'c', 'a', '.', '7', 'É', 'k', 'K', '\u212a'), { maxLength: 9 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(regexes, lines, fc.boolean(), (regex, line, ignoreCase) => {
        expect(createMatcher({ regex, literal: [''], ignoreCase }).test(line)).toBe(
          compileRegex(regex, ignoreCase).test(line),
        )
      }),
      { numRuns: 5000 },
    )
  })

  test('stand for most regexes of the catalog', () => {
    const patterns = bundledRules().flatMap(({ any }) =>
      any.flatMap((each): readonly Pattern[] => ('all' in each ? each.all : [each])),
    )
    const regexes = patterns.flatMap(({ regex }) => regex ?? [])
    const demanding = regexes.filter((regex) =>
      demandsOf(regex).ways.every((texts) => texts.some(({ length }) => length > 2)),
    )
    expect(demanding.length / regexes.length).toBeGreaterThan(0.7)
  })
})
