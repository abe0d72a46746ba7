import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundledRules } from '../../src/catalog/bundled.ts'
import { loadCatalog } from '../../src/catalog/load.ts'
import { diagnose } from '../../src/core/diagnose.ts'
import { createEngine } from '../../src/core/engine.ts'
import type { Diagnosis, Rule } from '../../src/core/types.ts'
import { UserError } from '../../src/errors.ts'
import { LINEAR, growthOf } from '../core/growth.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hostile-catalog-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let count = 0
/** A catalog folder with these files. */
async function catalogOf(files: Readonly<Record<string, string>>): Promise<string> {
  const catalog = path.join(folder, `catalog-${String(count++)}`)
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(catalog, name)), { recursive: true })
    await writeFile(path.join(catalog, name), text)
  }
  return catalog
}

/** A rule file; `match` and `more` are YAML. */
function ruleFile(match: string, more = ''): string {
  return `title: Our deploy failed
category: config-missing
phase: deploy
verdict: fatal
blame: user
match:
${match}
cause: Something of ours is missing, as this text says.
fix:
  - Add what is missing, and deploy again.
hits:
  - log: house failure
${more}`
}

const plainMatch = (text: string): string => `  any:\n    - text: ${JSON.stringify(text)}`
const GOOD = ruleFile(plainMatch('house failure'))

async function problemOf(files: Readonly<Record<string, string>>): Promise<string> {
  const catalog = await catalogOf(files)
  const error: unknown = await loadCatalog([catalog], []).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(UserError)
  return (error as UserError).message
}

function answer(rules: readonly Rule[], log: string): Diagnosis {
  const session = createEngine(rules).start()
  session.push('log', new TextEncoder().encode(log))
  return diagnose(session.finish(), {
    outcome: 'failed',
    exitCode: 1,
    exitCodeSource: 'input',
    platform: null,
    policy: { failOn: 'fatal', inconclusive: 'allow' },
    disabledRules: [],
    redact: (text) => text,
  })
}

describe('a broken catalog is a sentence that names the file', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghi'.split('').map(
      (name, i) =>
        `${name}: &${name} [${Array(9)
          .fill(`*${'abcdefgh'[i] ?? 'a'}`)
          .join(', ')}]`,
    ),
  ]
  const cases: readonly (readonly [string, string])[] = [
    ['a bomb of aliases', bomb.join('\n')],
    ['one alias', `${GOOD}aliases: &a [house/old]\nsymptom-of: *a\n`],
    ['an alias to itself', 'a: &a [*a]'],
    ['merge keys', `<<: {title: x}\n${GOOD}`],
    ['ten thousand opened lists', '['.repeat(10_000)],
    ['ten thousand lists, closed', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['deep flow maps', '{a: '.repeat(5_000) + '1' + '}'.repeat(5_000)],
    ['deep block lists', Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i)}-`).join('\n')],
    ['deep keys', Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['a `__proto__` key', `${GOOD}__proto__:\n  polluted: yes\n`],
    ['a `constructor` key', `${GOOD}constructor:\n  prototype: {polluted: yes}\n`],
    ['a key of its own type', `${GOOD}? {a: b}\n: c\n`],
    ['a tag that makes code', `${GOOD}docs: !!js/function 'function () {}'\n`],
    ['several documents', `${GOOD}---\n${GOOD}`],
    ['NUL bytes', '\0'.repeat(1_000)],
    ['no text', ''],
    ['a number', '7'],
    ['doubled keys', `${GOOD}${GOOD}`],
    ['a regex that is none', ruleFile("  any:\n    - regex: '(a'\n      literal: abc")],
    ['a regex that multiplies', ruleFile("  any:\n    - regex: '((a{1000}){1000}){1000}'\n      literal: abc")],
    [
      'ten thousand groups',
      ruleFile(
        `  any:\n    - regex: '${'('.repeat(900)}a${')'.repeat(900)}${'x'.repeat(300)}'\n      literal: abc\n    - regex: '('\n      literal: abc`,
      ),
    ],
  ]
  test.each(cases)('%s', async (_, text) => {
    const message = await problemOf({ 'ours/broken.yml': text })
    expect(message).toContain('ours/broken.yml')
    expect(message.length).toBeLessThan(10_000)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('a file too large to be a rule', async () => {
    expect(await problemOf({ 'ours/huge.yml': `${GOOD}# ${'x'.repeat(300_000)}` })).toContain('huge.yml')
  })

  test('a link that leads nowhere, and a pipe that never ends', async () => {
    const catalog = await catalogOf({ 'ours/good.yml': GOOD })
    await symlink('/nowhere', path.join(catalog, 'ours', 'lost.yml'))
    await expect(loadCatalog([catalog], [])).rejects.toThrow(UserError)
    const other = await catalogOf({ 'ours/good.yml': GOOD })
    execFileSync('mkfifo', [path.join(other, 'ours', 'pipe.yml')])
    await expect(loadCatalog([other], [])).rejects.toThrow(UserError)
    await expect(loadCatalog([path.join(other, 'ours', 'pipe.yml')], [])).rejects.toThrow(UserError)
  })
})

describe('what explodes elsewhere is linear here', () => {
  test.each([
    '(a+)+$',
    '(a|aa)+$',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '(.*)*(.*)*(.*)*!',
    'a?a?a?a?a?a?a?a?a?a?aaaaaaaaaa$',
  ])('%s', async (regex) => {
    const catalog = await catalogOf({
      'ours/explodes.yml': ruleFile(`  any:\n    - regex: '${regex}'\n      literal: aaaa`),
    })
    const rules = await loadCatalog([catalog], [])
    expect(growthOf('a', 20_000, (text) => void answer(rules, `${text}!\n`.repeat(3)))).toBeLessThan(LINEAR)
  })

  test('groups may be named like properties of every object', async () => {
    const catalog = await catalogOf({
      'ours/names.yml': ruleFile(
        "  any:\n    - regex: 'lost (?P<constructor>\\w+) (?P<__proto__>\\w+)'\n      literal: 'lost '",
      ),
    })
    const { cause } = answer(await loadCatalog([catalog], []), 'lost one two\n')
    expect(cause?.rule).toBe('ours/names')
    expect(cause?.captures['constructor']).toBe('one')
  })

  test('a rule that matches every line quotes a few of a million', async () => {
    const catalog = await catalogOf({ 'ours/all.yml': ruleFile("  any:\n    - regex: '^.*$'\n      literal: 'step'") })
    const diagnosis = answer(await loadCatalog([catalog], []), 'step is done\n'.repeat(1_000_000))
    expect(diagnosis.cause?.rule).toBe('ours/all')
    expect(diagnosis.cause?.evidence.length).toBeLessThan(4)
    expect(diagnosis.stats.lines).toBe(1_000_000)
  })

  test('a block whose exception is one character is looked for all the same', async () => {
    const match = '  any:\n    - all:\n        - text: begin\n        - text: broken\n  none:\n    - text: "#"'
    const rules = await loadCatalog([await catalogOf({ 'ours/block.yml': ruleFile(match) })], [])
    expect(answer(rules, 'begin\nis broken\n').cause?.rule).toBe('ours/block')
    expect(answer(rules, 'begin\n# is broken\n').cause).toBeNull()
  })
})

describe('many rules', () => {
  test('ten thousand load beside the bundled ones, and the last of them is found', async () => {
    const numbers = Array.from({ length: 10_000 }, (_, i) => String(i).padStart(5, '0'))
    const catalog = await catalogOf(
      Object.fromEntries(numbers.map((n) => [`ours/rule-${n}.yml`, ruleFile(plainMatch(`house failure ${n}`))])),
    )
    const bundled = bundledRules()
    const rules = [...bundled, ...(await loadCatalog([catalog], bundled))]
    const diagnosis = answer(rules, `${'all is well here\n'.repeat(5_000)}house failure 09999\n`)
    expect(diagnosis.cause?.rule).toBe('ours/rule-09999')
  }, 120_000)

  test('a chain of five thousand symptoms is followed without running out of stack', async () => {
    const link = (i: number): string => `symptom-of: [ours/rule-${String(i + 1)}]\n`
    const names = Array.from(
      { length: 5_000 },
      (_, i) =>
        [`ours/rule-${String(i)}.yml`, ruleFile(plainMatch(`failure ${String(i)}`), i < 4_999 ? link(i) : '')] as const,
    )
    const rules = await loadCatalog([await catalogOf(Object.fromEntries(names))], [])
    expect(rules).toHaveLength(5_000)
  }, 120_000)

  test('a circle of symptoms is told, and a rule that only leads into it is not', async () => {
    const circle = (next: string): string => ruleFile(plainMatch(`failure ${next}`), `symptom-of: [ours/${next}]\n`)
    const message = await problemOf({ 'ours/a.yml': circle('b'), 'ours/b.yml': circle('a'), 'ours/c.yml': circle('a') })
    expect(message).toMatch(/2 problem.*\n.*a\.yml.*\n.*b\.yml/)
    expect(message).not.toContain('c.yml')
  })
})
