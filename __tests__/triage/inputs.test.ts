import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { catalogOf } from '../../src/core/search-index.ts'
import { ruleWith } from '../../scripts/slow-scan.ts'
import { UserError } from '../../src/errors.ts'
import { checkNames, readInputs } from '../../src/triage/inputs.ts'

interface ActionFile {
  readonly inputs: Record<string, { readonly description: string; readonly default?: string }>
  readonly outputs: Record<string, { readonly description: string }>
}

const ACTION = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as ActionFile

function read(typed: Record<string, string>) {
  return readInputs((name) => typed[name] ?? '')
}

function refusal(typed: Record<string, string>): UserError {
  try {
    read(typed)
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error(`${JSON.stringify(typed)} was accepted`)
}

describe('readInputs', () => {
  test('nothing typed gives the documented defaults', () => {
    const inputs = read({})
    expect(inputs).toMatchObject({
      exitCode: null,
      outcome: null,
      needs: null,
      jobLogs: 'auto',
      policy: { failOn: 'fatal', inconclusive: 'allow' },
      comment: 'on-failure',
      status: 'never',
      statusContext: 'deploy-triage',
      excerpt: 'full',
      summary: true,
      annotations: true,
    })
  })

  test('the defaults of action.yml read the same as nothing typed', () => {
    const literal = Object.entries(ACTION.inputs).flatMap(([name, { default: value }]) =>
      value === undefined || value.includes('${{') ? [] : [[name, value] as const],
    )
    expect(read(Object.fromEntries(literal))).toEqual(read({}))
  })

  test('every input of action.yml is read, and none beside them', () => {
    const asked = new Set<string>()
    readInputs((name) => {
      asked.add(name)
      return ''
    })
    // The token is read before anything is loaded that needs one (src/action.ts).
    expect([...asked, 'token'].sort()).toEqual(Object.keys(ACTION.inputs).sort())
  })

  test.each([
    ['137', 137],
    [' 0 ', 0],
    ['-1073741819', -1073741819],
    ['3221225477', 3221225477],
    ['', null],
  ])('exit code %p is %p', (typed, exitCode) => {
    expect(read({ 'exit-code': typed }).exitCode).toBe(exitCode)
  })

  test.each(['banana', '1.5', '0x1', '99999999999', '1 2', '-'])(
    'exit code %p is refused by name and value',
    (typed) => {
      const error = refusal({ 'exit-code': typed })
      expect(error.message).toContain('`exit-code`')
      expect(error.message).toContain(JSON.stringify(typed))
      expect(error.hint).toContain('whole number')
    },
  )

  test.each([
    ['success', 'succeeded'],
    ['failure', 'failed'],
    ['cancelled', 'cancelled'],
    ['skipped', 'skipped'],
    ['failed', 'failed'],
  ])('outcome takes the word of a step, %s', (typed, outcome) => {
    expect(read({ outcome: typed }).outcome).toBe(outcome)
  })

  test.each([
    ['fail-on', 'fatl', '`fatal`'],
    ['fail-on', 'out-of-memry', '`out-of-memory`'],
    ['outcome', 'sucess', '`success`'],
    ['job-logs', 'alway', '`always`'],
    ['inconclusive', 'blok', '`block`'],
    ['comment', 'on-faliure', '`on-failure`'],
    ['status', 'autos', '`auto`'],
    ['excerpt', 'fulll', '`full`'],
  ])('%s: %s is refused with the nearest choice', (name, typed, meant) => {
    const error = refusal({ [name]: typed })
    expect(error.message).toContain(`\`${name}\` is "${typed}"`)
    expect(error.hint).toContain(`did you mean ${meant}`)
  })

  test.each(['summary', 'annotations'])('%s takes true and false in any case and nothing else', (name) => {
    expect(read({ [name]: 'FALSE' })[name as 'summary']).toBe(false)
    expect(read({ [name]: 'True' })[name as 'summary']).toBe(true)
    expect(refusal({ [name]: 'yes' }).hint).toBe('Use `true` or `false`.')
  })

  test('fail-on takes a list of categories and rule ids, by comma, space or line', () => {
    const { policy } = read({ 'fail-on': 'out-of-memory, migration\nacme/broken' })
    expect(policy.failOn).toEqual(['out-of-memory', 'migration', 'acme/broken'])
  })

  test('fail-on refuses a word that stands alone within a list', () => {
    expect(refusal({ 'fail-on': 'never, network' }).hint).toBe('Use `never` alone, or a list without it.')
  })

  test('needs keeps every job, and a result that is missing is not taken for a success', () => {
    const needs = { deploy: { result: 'failure', outputs: {} }, build: { outputs: {} }, lint: { result: 'odd' } }
    expect(read({ needs: JSON.stringify(needs) }).needs).toEqual([
      { job: 'deploy', result: 'failed' },
      { job: 'build', result: 'missing' },
      { job: 'lint', result: 'missing' },
    ])
  })

  test.each(['not json', '[]', '"x"', 'null'])('needs %p is refused with the expression to use', (typed) => {
    expect(refusal({ needs: typed }).hint).toContain('${{ toJSON(needs) }}')
  })

  test('matrix is null outside a matrix', () => {
    expect(read({ matrix: 'null' }).matrix).toBeNull()
    expect(read({ matrix: '{"os":"linux"}' }).matrix).toEqual({ os: 'linux' })
    expect(refusal({ matrix: '[1]' }).message).toContain('`matrix`')
  })

  test.each(['javascript:alert(1)', 'wiki', 'ftp://example.com'])('docs-url %p is refused', (typed) => {
    expect(refusal({ 'docs-url': typed }).message).toContain('`docs-url`')
  })

  test('run-id is a positive number', () => {
    expect(read({ 'run-id': '17000000001' }).runId).toBe(17000000001)
    expect(refusal({ 'run-id': 'latest' }).hint).toContain('workflow run')
  })

  test('a value over several lines is quoted on one, and a long one is cut', () => {
    const error = refusal({ 'exit-code': `x\n::set-output name=a::b${'y'.repeat(500)}` })
    expect(error.message).not.toContain('\n')
    expect(error.message.length).toBeLessThan(200)
  })

  test('lists are one entry a line', () => {
    expect(read({ log: 'a b.log\r\n\n  c/*.log ' }).log).toEqual(['a b.log', 'c/*.log'])
  })
})

describe('checkNames', () => {
  const catalog = catalogOf([ruleWith('docker/no-space', { aliases: ['docker/full'] }), ruleWith('heroku/h10', {})])

  test('known ids, aliases and platforms pass', () => {
    const typed = { 'disable-rules': 'docker/full', 'fail-on': 'heroku/h10 network', platform: 'heroku' }
    expect(() => {
      checkNames(read(typed), [catalog])
    }).not.toThrow()
  })

  test.each([
    ['disable-rules', 'docker/no-spce', 'docker/no-space'],
    ['fail-on', 'heroku/h1O', 'heroku/h10'],
    ['platform', 'herko', 'heroku'],
  ])('%s: %s is refused with the nearest name', (name, typed, meant) => {
    const attempt = () => {
      checkNames(read({ [name]: typed }), [catalog])
    }
    expect(attempt).toThrow(UserError)
    expect(attempt).toThrow(typed)
    let hint = ''
    try {
      attempt()
    } catch (error) {
      hint = (error as UserError).hint
    }
    expect(hint).toContain(`did you mean \`${meant}\``)
  })
})

describe('action.yml', () => {
  test('descriptions hold no expressions, which the runner would refuse to load', () => {
    const texts = [...Object.values(ACTION.inputs), ...Object.values(ACTION.outputs)].map((entry) => entry.description)
    expect(texts.filter((text) => text.includes('${{'))).toEqual([])
    expect(texts.filter((text) => text.length < 20)).toEqual([])
  })

  test('defaults read contexts that defaults may read', () => {
    const contexts = Object.values(ACTION.inputs).flatMap(({ default: value }) => value?.match(/\$\{\{.*?\}\}/g) ?? [])
    for (const expression of contexts)
      expect(expression).toMatch(/^\$\{\{ (?:toJSON\()?(?:github|strategy|matrix|job|runner)\b/)
  })
})
