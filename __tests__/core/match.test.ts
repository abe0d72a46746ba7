import { describe, expect, test } from '@jest/globals'
import { findMatches } from '../../src/core/match.ts'
import type { Rule } from '../../src/core/types.ts'
import { lines, scanText } from './diagnose-log.ts'
import { ruleWith } from '../../scripts/slow-scan.ts'

/** `line:text` of every match of the rules. */
function matched(rules: readonly Rule[], log: readonly string[]): string[] {
  return findMatches(scanText(rules, log.join('\n'))).map(({ line }) => `${String(line.line)}:${line.text}`)
}

function block(fields: Partial<Rule> & { within?: number; ordered?: boolean } = {}): Rule {
  const { within = 3, ordered = false, ...rest } = fields
  return ruleWith('test/block', {
    any: [{ all: [{ text: 'pulling image' }, { text: 'no basic auth' }], within, ordered }],
    ...rest,
  })
}

describe('a block', () => {
  test('matches when all its items are near each other, and stands on the line of the first item', () => {
    expect(matched([block()], ['x', 'pulling image a', 'y', 'no basic auth'])).toEqual(['2:pulling image a'])
  })

  test('does not match with an item missing', () => {
    expect(matched([block()], ['pulling image a', 'done'])).toEqual([])
  })

  test('reaches as many lines as it says and not one more', () => {
    expect(matched([block()], ['pulling image a', '-', '-', 'no basic auth'])).toHaveLength(1)
    expect(matched([block()], ['pulling image a', '-', '-', '-', 'no basic auth'])).toEqual([])
  })

  test('takes its items in any order unless it is ordered', () => {
    const log = ['no basic auth', 'pulling image a']
    expect(matched([block()], log)).toEqual(['2:pulling image a'])
    expect(matched([block({ ordered: true })], log)).toEqual([])
    expect(matched([block({ ordered: true })], [...log].reverse())).toEqual(['1:pulling image a'])
  })

  test('may have two items on one line', () => {
    expect(matched([block({ within: 0 })], ['pulling image a: no basic auth'])).toHaveLength(1)
  })

  test('measures the whole block, not only its neighbours', () => {
    const three = ruleWith('test/three', {
      any: [{ all: [{ text: 'one' }, { text: 'two' }, { text: 'three' }], within: 4, ordered: true }],
    })
    expect(matched([three], ['one', '-', 'two', '-', 'three'])).toHaveLength(1)
    expect(matched([three], ['one', '-', '-', 'two', '-', 'three'])).toEqual([])
  })

  test('takes the captures of the nearest lines', () => {
    const rule = ruleWith('test/near', {
      any: [
        {
          all: [{ text: 'push failed' }, { regex: 'registry=(?P<registry>\\S+)', literal: ['registry='] }],
          within: 10,
          ordered: false,
        },
      ],
    })
    const log = ['registry=far', '-', '-', '-', 'push failed', 'registry=near', '-', 'registry=later']
    expect(findMatches(scanText([rule], log.join('\n')))[0]?.captures).toEqual({ registry: 'near' })
  })

  test('does not reach from one file into the next', () => {
    const scan = scanText([block()], { 'a.log': 'pulling image a\n', 'b.log': 'no basic auth\n' })
    expect(findMatches(scan)).toEqual([])
  })

  test('is broken by a word of `none` between its items, and by none elsewhere', () => {
    const rule = block({ none: [{ text: 'will retry' }] })
    expect(matched([rule], ['pulling image a', 'will retry', 'no basic auth'])).toEqual([])
    expect(matched([rule], ['pulling image a', 'no basic auth, will retry'])).toEqual([])
    expect(matched([rule], ['will retry', 'pulling image a', 'no basic auth', 'will retry'])).toHaveLength(1)
  })
})

describe('none', () => {
  const rule = ruleWith('test/none', {
    any: [{ text: 'connection refused' }],
    none: [{ text: 'retrying' }, { regex: 'attempt \\d+ of', literal: ['attempt'] }],
  })

  test('excludes the line it stands on', () => {
    expect(matched([rule], ['connection refused, retrying', 'attempt 2 of 5: connection refused'])).toEqual([])
  })

  test('excludes no other line', () => {
    expect(matched([rule], ['retrying', 'connection refused', 'retrying'])).toEqual(['2:connection refused'])
  })
})

describe('captures', () => {
  test('are trimmed, and those that took nothing are left out', () => {
    const rule = ruleWith('test/captures', {
      any: [
        {
          regex: "Cannot find module '(?P<module>[^']+)'(?: from '(?P<from>[^']+)')?",
          literal: ['Cannot find module'],
        },
      ],
    })
    const [match] = findMatches(scanText([rule], "Error: Cannot find module ' express '"))
    expect(match?.captures).toEqual({ module: 'express' })
    expect(match?.column).toBe(7)
  })

  test('of a page are cut to a name', () => {
    const rule = ruleWith('test/long', { any: [{ regex: 'name=(?P<name>\\S+)', literal: ['name='] }] })
    const [match] = findMatches(scanText([rule], `name=${'n'.repeat(5000)}`))
    expect(match?.captures['name']).toHaveLength(300)
  })

  test('of several items are joined, the first to name one wins', () => {
    const one = { regex: 'a=(?P<v>\\w+)', literal: ['a='] }
    const two = { regex: 'b=(?P<v>\\w+) c=(?P<w>\\w+)', literal: ['b='] }
    const rule = ruleWith('test/join', { any: [{ all: [one, two], within: 2, ordered: false }] })
    expect(findMatches(scanText([rule], 'a=1\nb=2 c=3'))[0]?.captures).toEqual({ v: '1', w: '3' })
  })
})

describe('commands that are only shown', () => {
  const rule = ruleWith('test/echo', { any: [{ text: 'permission denied' }] })

  test.each([
    '+ echo "permission denied"',
    '$ grep "permission denied" log',
    '> test ! -e "permission denied"',
    'Step 3/9 : RUN echo "permission denied"',
    '#8 [2/5] RUN echo "permission denied"',
    '#9 [build 12/15] RUN echo "permission denied"',
    '2026-03-04T05:06:07.1234567Z + echo "permission denied"',
    '   4 | >>> RUN echo "permission denied"',
  ])('%j is no failure', (line) => {
    expect(matched([rule], ['before', line, 'after'])).toEqual([])
  })

  test('the script that the runner prints is none, up to the end of its group', () => {
    const log = [
      '##[group]Run ./deploy.sh || echo "permission denied"',
      './deploy.sh || echo "permission denied"',
      'shell: /usr/bin/bash -e {0}',
      '##[endgroup]',
      './deploy.sh: permission denied',
    ].map((line) => `2026-03-04T05:06:07.1234567Z ${line}`)
    expect(matched([rule], log)).toEqual(['5:./deploy.sh: permission denied'])
  })

  test('a group without an end hides its first line alone', () => {
    const log = ['##[group]Run echo "permission denied"', ...lines('x', 1, 3), 'permission denied']
    expect(matched([rule], log)).toEqual(['5:permission denied'])
  })

  test('a group that ends far away hides no more than a script has lines', () => {
    const log = ['##[group]Run ./deploy.sh', ...lines('x', 1, 500), 'permission denied', '##[endgroup]']
    expect(matched([rule], log)).toEqual(['502:permission denied'])
  })

  test('the output of the command counts', () => {
    expect(matched([rule], ['+ ./deploy.sh', './deploy.sh: permission denied'])).toEqual([
      '2:./deploy.sh: permission denied',
    ])
  })
})

describe('one line', () => {
  test('counts once for a rule, by the alternative that demands most of it', () => {
    const rule = ruleWith('test/once', {
      any: [{ text: 'denied' }, { regex: '(?P<path>\\S+): permission denied', literal: ['permission denied'] }],
    })
    const matches = findMatches(scanText([rule], './run.sh: permission denied'))
    expect(matches.map(({ captures, weight }) => ({ captures, weight }))).toEqual([
      { captures: { path: './run.sh' }, weight: ': permission denied'.length },
    ])
  })

  test('may belong to several rules', () => {
    const rules = ['test/a', 'test/b'].map((id) => ruleWith(id, { any: [{ text: 'denied' }] }))
    expect(findMatches(scanText(rules, 'denied')).map(({ rule }) => rule.id)).toEqual(['test/a', 'test/b'])
  })

  test('matches of a rule come in the order of the log', () => {
    const rule = ruleWith('test/order', { any: [{ text: 'second' }, { text: 'first' }] })
    expect(matched([rule], ['first', 'second', 'first'])).toEqual(['1:first', '2:second', '3:first'])
  })
})
