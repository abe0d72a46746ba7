import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { explains } from '../../src/core/causality.ts'
import { CATEGORIES } from '../../src/core/types.ts'
import type { Category, Diagnosis, Rule } from '../../src/core/types.ts'
import { diagnoseLog, lines } from './diagnose-log.ts'
import { ruleWith } from '../../scripts/slow-scan.ts'

/** A rule that matches its own name: `test/a` is found on every line with `<a>`. */
function rule(name: string, fields: Partial<Rule> = {}): Rule {
  return ruleWith(`test/${name}`, { any: [{ text: `<${name}>` }], verdict: 'fatal', ...fields })
}

const GAVE_UP = 'Process completed with exit code 1.'
const WENT_WELL = 'Deployment complete'
/** More lines than a burst of errors has. */
const LONG = lines('step', 1, 80)

function answer({ verdict, cause }: Diagnosis): string {
  return `${verdict} ${cause?.rule ?? '-'}`
}

function diagnoseLines(rules: readonly Rule[], log: readonly string[], exitCode: number | null = 1): Diagnosis {
  return diagnoseLog(rules, log.join('\n'), { exitCode })
}

function roles({ findings }: Diagnosis): Record<string, string> {
  return Object.fromEntries(findings.map(({ rule: id, role }) => [id.replace('test/', ''), role]))
}

describe('tiers', () => {
  test('a specific rule beats a general one, wherever they stand', () => {
    const rules = [rule('special'), rule('general', { tier: 'general' })]
    for (const log of [
      ['<special>', '<general>', GAVE_UP],
      ['<general>', '<special>', GAVE_UP],
      ['<special>', ...LONG, '<general>', GAVE_UP],
    ])
      expect(diagnoseLines(rules, log).cause?.rule).toBe('test/special')
  })

  test('a general rule is the cause when nothing specific matched, with low confidence, and never fatal', () => {
    const diagnosis = diagnoseLines([rule('general', { tier: 'general' })], ['<general>', GAVE_UP])
    expect(answer(diagnosis)).toBe('unknown test/general')
    expect(diagnosis.cause?.confidence).toBe('low')
  })

  test('a wrapper and a notice are never the cause, and are told in their roles', () => {
    const rules = [rule('wrapper', { tier: 'wrapper' }), rule('notice', { tier: 'notice' })]
    const diagnosis = diagnoseLines(rules, ['<notice>', '<wrapper>', GAVE_UP])
    expect(answer(diagnosis)).toBe('unknown -')
    expect(roles(diagnosis)).toEqual({ wrapper: 'symptom', notice: 'notice' })
    expect(diagnosis.unclassified).not.toBeNull()
  })

  test('a wrapper at the end says that it failed, even where nothing else does', () => {
    const rules = [rule('wrapper', { tier: 'wrapper' })]
    expect(diagnoseLines(rules, ['x', '<wrapper>'], null).unclassified?.evidence.length).toBeGreaterThan(0)
    expect(diagnoseLines(rules, ['<wrapper>', 'x', WENT_WELL], null).unclassified).toBeNull()
  })

  test('a notice alone says nothing of failure', () => {
    expect(diagnoseLines([rule('notice', { tier: 'notice' })], ['x', '<notice>'], null).unclassified).toBeNull()
  })

  test('findings come best first: the cause, other errors, wrappers, notices', () => {
    const rules = [
      rule('notice', { tier: 'notice' }),
      rule('wrapper', { tier: 'wrapper' }),
      rule('general', { tier: 'general' }),
      rule('cause'),
    ]
    const { findings } = diagnoseLines(rules, ['<notice>', '<wrapper>', '<general>', '<cause>', GAVE_UP])
    expect(findings.map(({ rule: id }) => id)).toEqual(['test/cause', 'test/general', 'test/wrapper', 'test/notice'])
  })
})

describe('what explains what', () => {
  test.each<[Category, Category]>([
    ['out-of-memory', 'signal-terminated'],
    ['port-binding', 'health-check'],
    ['dependency-missing', 'crash'],
    ['registry-auth', 'image-pull'],
    ['migration', 'hook-failure'],
    ['network', 'timeout'],
  ])('%s is the cause and %s its symptom, in either order', (root, symptom) => {
    const rules = [rule('a-symptom', { category: symptom }), rule('root', { category: root })]
    for (const log of [
      ['<root>', '<a-symptom>', GAVE_UP],
      ['<a-symptom>', '<root>', GAVE_UP],
      ['<root>', ...LONG, '<a-symptom>', GAVE_UP],
    ]) {
      const diagnosis = diagnoseLines(rules, log)
      expect(roles(diagnosis)).toEqual({ root: 'cause', 'a-symptom': 'symptom' })
    }
  })

  test('no category explains itself, and no two explain each other through any chain', () => {
    const reach = (from: Category, seen: Set<Category>): Set<Category> => {
      for (const next of CATEGORIES.filter((each) => explains(from, each) && !seen.has(each)))
        reach(next, seen.add(next))
      return seen
    }
    expect(CATEGORIES.filter((category) => reach(category, new Set()).has(category))).toEqual([])
    expect(reach('out-of-memory', new Set()).size).toBeGreaterThan(5)
  })

  test('what was tolerated does not explain what was not', () => {
    const rules = [rule('network', { category: 'network' }), rule('crash', { category: 'crash' }), rule('other')]
    const log = ['<network>', WENT_WELL, '<crash>', 'x', '<other>', GAVE_UP]
    expect(diagnoseLines(rules, log).cause?.rule).toBe('test/crash')
  })

  test('a general rule does not explain a specific one', () => {
    const rules = [
      rule('general', { tier: 'general', category: 'out-of-memory' }),
      rule('crash', { category: 'crash' }),
    ]
    expect(diagnoseLines(rules, ['<general>', '<crash>', GAVE_UP]).cause?.rule).toBe('test/crash')
  })

  test.each(['test/root', 'permission'])('symptom-of %s makes an exception', (name) => {
    const root = rule('root', { category: 'permission' })
    const log = ['<first>', '<root>', GAVE_UP]
    expect(diagnoseLines([rule('first', { category: 'git' }), root], log).cause?.rule).toBe('test/first')
    const symptom = rule('first', { category: 'git', symptomOf: [name] })
    expect(diagnoseLines([symptom, root], log).cause?.rule).toBe('test/root')
    expect(diagnoseLines([symptom], ['<first>', GAVE_UP]).cause?.rule).toBe('test/first')
  })
})

describe('nearness to the failure', () => {
  const rules = [rule('early'), rule('late')]

  test('the first error of the last burst beats what stands far above it', () => {
    expect(diagnoseLines(rules, ['<early>', ...LONG, '<late>', GAVE_UP]).cause?.rule).toBe('test/late')
  })

  test('within a burst the first error is the root', () => {
    expect(diagnoseLines(rules, ['<early>', 'x', '<late>', GAVE_UP]).cause?.rule).toBe('test/early')
  })

  test('what the job went on well after loses to what it did not', () => {
    const log = ['<early>', WENT_WELL, '<late>', GAVE_UP]
    expect(diagnoseLines(rules, log).cause?.rule).toBe('test/late')
    expect(diagnoseLines([rule('early'), rule('late', { tier: 'general' })], log).cause).not.toMatchObject({
      confidence: 'high',
    })
  })

  test('a rule is quoted at its last place before the failure, or at its first when it says so', () => {
    const log = ['<a>', 'x', '<a>', 'y', GAVE_UP, '<a>']
    expect(diagnoseLines([rule('a')], log).cause?.evidence[0]?.line).toBe(3)
    expect(diagnoseLines([rule('a', { pick: 'first' })], log).cause?.evidence[0]?.line).toBe(1)
  })

  test('of a rule found before and after a success, the place after counts', () => {
    const log = ['<a>', WENT_WELL, '<a>', 'x', GAVE_UP]
    expect(diagnoseLines([rule('a', { pick: 'first' })], log).cause?.evidence[0]?.line).toBe(3)
  })

  test('retry noise that was followed by success is no cause', () => {
    const noise = rule('noise', { verdict: 'transient', category: 'network' })
    const log = ['<noise>', '<noise>', 'npm install finished', 'Successfully installed 12 packages', ...LONG, '<real>']
    const diagnosis = diagnoseLines([noise, rule('real', { category: 'compile-error' })], [...log, GAVE_UP])
    expect(answer(diagnosis)).toBe('fatal test/real')
    expect(roles(diagnosis)).toEqual({ noise: 'symptom', real: 'cause' })
  })

  test('of two rules that match one line the one that demands more of it wins', () => {
    const short = ruleWith('test/a-short', { any: [{ text: 'denied' }] })
    const long = ruleWith('test/long', { any: [{ text: 'push access denied' }] })
    expect(diagnoseLines([short, long], ['push access denied', GAVE_UP]).cause?.rule).toBe('test/long')
  })

  test('equals are told apart by their ids', () => {
    const twins = ['b', 'a'].map((name) => ruleWith(`test/${name}`, { any: [{ text: 'denied' }] }))
    expect(diagnoseLines(twins, ['denied', GAVE_UP]).cause?.rule).toBe('test/a')
  })
})

describe('exit codes', () => {
  test('a rule that the exit code speaks against loses to one it does not', () => {
    const rules = [rule('oom', { exitCodes: [137] }), rule('other')]
    const log = ['<oom>', '<other>', 'the end']
    expect(diagnoseLines(rules, log, 137).cause?.rule).toBe('test/oom')
    expect(diagnoseLines(rules, log, 3).cause?.rule).toBe('test/other')
  })

  test.each([1, null])('%p speaks against nothing', (exitCode) => {
    const rules = [rule('oom', { exitCodes: [137] }), rule('other')]
    expect(diagnoseLines(rules, ['<oom>', '<other>', 'the end'], exitCode).cause?.rule).toBe('test/oom')
  })

  test('that the log reports agree too', () => {
    const rules = [rule('oom', { exitCodes: [137] })]
    expect(answer(diagnoseLines(rules, ['<oom>', 'web exited with code 137', 'x'], 3))).toBe('fatal test/oom')
    expect(answer(diagnoseLines(rules, ['<oom>', 'x'], 3))).toBe('unknown test/oom')
  })

  test('make the confidence', () => {
    const confidence = (exitCode: number | null): string | undefined =>
      diagnoseLines([rule('oom', { exitCodes: [137] })], ['<oom>', 'x'], exitCode).cause?.confidence
    expect([confidence(137), confidence(1), confidence(3)]).toEqual(['high', 'high', 'medium'])
  })
})

describe('the platform', () => {
  test('that is named decides between equals', () => {
    const rules = ['aws', 'heroku'].map((platform) => ruleWith(`${platform}/same`, { any: [{ text: 'boom' }] }))
    const cause = (platform: string | null): string | undefined =>
      diagnoseLog(rules, 'boom', { exitCode: 1, platform }).cause?.rule
    expect([cause(null), cause('heroku'), cause('aws')]).toEqual(['aws/same', 'heroku/same', 'aws/same'])
  })

  test('does not lift a rule over a nearer one', () => {
    const rules = [ruleWith('heroku/far', { any: [{ text: '<far>' }] }), rule('near')]
    const log = ['<far>', ...LONG, '<near>'].join('\n')
    expect(diagnoseLog(rules, log, { exitCode: 1, platform: 'heroku' }).cause?.rule).toBe('test/near')
  })
})

describe('fatal', () => {
  const transient = rule('transient', { verdict: 'transient', category: 'rate-limit' })

  test('is what a specific rule says and nothing contradicts', () => {
    expect(answer(diagnoseLines([rule('a')], ['<a>', GAVE_UP]))).toBe('fatal test/a')
    expect(answer(diagnoseLines([rule('a')], ['<a>'], null))).toBe('fatal test/a')
  })

  test.each<'unknown' | 'transient'>(['unknown', 'transient'])('is never made of %s', (verdict) => {
    expect(answer(diagnoseLines([rule('a', { verdict })], ['<a>', GAVE_UP]))).toBe(`${verdict} test/a`)
  })

  test('is not said against the exit code', () => {
    expect(answer(diagnoseLines([rule('a', { exitCodes: [137] })], ['<a>', 'x'], 143))).toBe('unknown test/a')
  })

  test.each([
    ['after it', ['<fatal>', 'x', '<transient>', GAVE_UP]],
    ['on its line', ['<fatal> <transient>', GAVE_UP]],
    ['far after it', ['<fatal>', ...LONG.slice(0, 50), '<transient>', GAVE_UP]],
  ])('is not said with a terminal transient %s', (_, log) => {
    const diagnosis = diagnoseLines([rule('fatal', { category: 'compile-error' }), transient], log)
    expect(diagnosis.verdict).not.toBe('fatal')
    expect(diagnosis.gate.decision).toBe('allow')
  })

  test('is not said when any place of a transient is after it, whichever place is quoted', () => {
    const first = rule('transient', { verdict: 'transient', category: 'rate-limit', pick: 'first' })
    const diagnosis = diagnoseLines(
      [rule('fatal', { category: 'rate-limit' }), { ...first, symptomOf: ['test/fatal'] }],
      ['<transient>', '<fatal>', '<transient>', GAVE_UP],
    )
    expect(answer(diagnosis)).toBe('unknown test/fatal')
  })

  test('is said with a transient before it', () => {
    const rules = [rule('fatal'), { ...transient, symptomOf: ['test/fatal'] }]
    expect(answer(diagnoseLines(rules, ['<transient>', '<fatal>', GAVE_UP]))).toBe('fatal test/fatal')
  })

  test('is said with a transient after it that the job went on well after', () => {
    const log = ['<fatal>', '<transient>', WENT_WELL, ...LONG, '<fatal>', GAVE_UP]
    expect(answer(diagnoseLines([rule('fatal'), transient], log))).toBe('fatal test/fatal')
  })

  test('is never said of what was tolerated: a transient failure after it does not block', () => {
    const log = ['<fatal>', WENT_WELL, ...LONG, '<transient>', GAVE_UP]
    const diagnosis = diagnoseLines([rule('fatal'), transient], log)
    expect(answer(diagnosis)).toBe('transient test/transient')
    expect(diagnosis.gate.decision).toBe('allow')
  })

  test('is never said of what was tolerated, even with nothing else to say', () => {
    const diagnosis = diagnoseLines([rule('fatal')], ['<fatal>', WENT_WELL, ...LONG, GAVE_UP])
    expect(diagnosis.verdict).toBe('unknown')
    expect(diagnosis.gate.decision).toBe('allow')
  })

  test('is said when the permanent failure comes last', () => {
    const log = ['<transient>', WENT_WELL, ...LONG, '<fatal>', GAVE_UP]
    expect(answer(diagnoseLines([rule('fatal'), transient], log))).toBe('fatal test/fatal')
  })
})

describe('a healthy end', () => {
  const log = ['<a>', 'x', '<wrapper>', 'y', WENT_WELL]
  const rules = [rule('a'), rule('wrapper', { tier: 'wrapper' })]

  test.each([null, 1])('is silent about what went wrong before it, with the exit code %p', (exitCode) => {
    expect(diagnoseLines(rules, log, exitCode)).toMatchObject({ cause: null, verdict: 'unknown' })
  })

  test('is none when the failure comes after it', () => {
    expect(answer(diagnoseLines(rules, [...log, '<a>'], null))).toBe('fatal test/a')
  })
})

describe('order', () => {
  const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'] as const
  const field = fc.record({
    category: fc.constantFrom<Category>('network', 'crash', 'timeout', 'compile-error', 'hook-failure'),
    tier: fc.constantFrom<Rule['tier']>('specific', 'general', 'wrapper', 'notice'),
    verdict: fc.constantFrom<Rule['verdict']>('fatal', 'transient', 'unknown'),
    exitCodes: fc.constantFrom<readonly number[]>([], [1], [137]),
    pick: fc.constantFrom<Rule['pick']>('first', 'last'),
  })
  const logLine = fc.constantFrom(...NAMES.map((name) => `<${name}>`), '<a> <b>', 'x', WENT_WELL, GAVE_UP)

  test('of the rules never changes the answer', () => {
    fc.assert(
      fc.property(
        fc.tuple(...NAMES.map(() => field)),
        fc.shuffledSubarray(
          NAMES.map((_, index) => index),
          { minLength: NAMES.length },
        ),
        fc.array(logLine, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(null, 1, 137),
        (fields, order, log, exitCode) => {
          const rules = NAMES.map((name, index) => rule(name, fields[index]))
          const shuffled = order.flatMap((index) => rules[index] ?? [])
          expect(diagnoseLines(shuffled, log, exitCode)).toEqual(diagnoseLines(rules, log, exitCode))
        },
      ),
      { numRuns: 150 },
    )
  })

  test('of the files of a deploy never changes the cause where one file holds the failure', () => {
    const rules = [rule('a'), rule('wrapper', { tier: 'wrapper' })]
    const files = {
      'setup.log': 'x\n<a>\ny\nDeployment complete\n',
      'deploy.log': `x\n<a>\n${GAVE_UP}\n`,
      'after.log': 'x\n<wrapper>\n',
    }
    const names = Object.keys(files) as (keyof typeof files)[]
    const answers = new Set(
      [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
      ].map((order) => {
        const log = Object.fromEntries(
          order.map((index) => names[index] as keyof typeof files).map((name) => [name, files[name]]),
        )
        const { cause, verdict } = diagnoseLog(rules, log, { exitCode: 1 })
        return `${verdict} ${cause?.rule ?? '-'} ${cause?.evidence[0]?.file ?? '-'}`
      }),
    )
    expect([...answers]).toEqual(['fatal test/a deploy.log'])
  })
})
