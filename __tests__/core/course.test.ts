import { describe, expect, test } from '@jest/globals'
import type { Diagnosis, Rule } from '../../src/core/types.ts'
import { diagnoseLog, lines } from './diagnose-log.ts'
import { ruleWith } from '../../scripts/slow-scan.ts'

/** A rule that matches its own name: `test/a` is found on every line with `<a>`. */
function rule(name: string, fields: Partial<Rule> = {}): Rule {
  return ruleWith(`test/${name}`, { any: [{ text: `<${name}>` }], verdict: 'fatal', ...fields })
}

const GAVE_UP = 'Process completed with exit code 1.'

function answer({ verdict, cause }: Diagnosis): string {
  return `${verdict} ${cause?.rule ?? '-'}`
}

function diagnoseLines(rules: readonly Rule[], log: readonly string[], exitCode: number | null = 1): Diagnosis {
  return diagnoseLog(rules, log.join('\n'), { exitCode })
}

describe('the runner', () => {
  const step = (name: string): string[] => [`##[group]Run ${name}`, name, '##[endgroup]']
  const END = ['Post job cleanup.', '[command]/usr/bin/git version', 'Cleaning up orphan processes']
  const rules = [rule('a'), rule('b')]

  test('turned to a next step without an error: what stands above it was tolerated', () => {
    const log = [...step('first'), '<a>', ...step('second'), '<b>', `##[error]${GAVE_UP}`, ...END]
    expect(answer(diagnoseLines(rules, log))).toBe('fatal test/b')
  })

  test('turned to a next step after an error of its own: nothing is excused', () => {
    const log = [...step('first'), '<a>', '##[error]Not well', ...step('second'), 'x', ...END]
    expect(answer(diagnoseLines(rules, log))).toBe('fatal test/a')
  })

  test('marked the line itself as an error', () => {
    const log = [...step('first'), '##[error]<a>', ...step('upload'), 'x', ...END]
    expect(answer(diagnoseLines(rules, log))).toBe('fatal test/a')
  })

  test.each([null, 1])('went to the end without an error: the job went well, with the exit code %p', (exitCode) => {
    const log = [...step('first'), '<a>', ...step('second'), '<b>', ...END]
    expect(diagnoseLines(rules, log, exitCode)).toMatchObject({ cause: null, verdict: 'unknown' })
  })

  test('marked an error that says why: what stands in a step that ended well is not the cause then', () => {
    const before = [...step('lint || true'), '<a>', ...step('check')]
    const says = [...before, '##[error]The layer is out of date', `##[error]${GAVE_UP}`, ...END]
    expect(answer(diagnoseLines([rule('a')], says))).toBe('unknown -')
    const silent = [...before, 'x', `##[error]${GAVE_UP}`, ...END]
    expect(answer(diagnoseLines([rule('a')], silent))).toBe('unknown test/a')
  })

  test('ran a script over SSH that failed, which is not marked as an error', () => {
    const failed = [...step('ssh-action'), 'err: <a>', '2026/03/02 10:00:03 Process exited with status 1', ...END]
    expect(answer(diagnoseLines([rule('a')], failed))).toBe('fatal test/a')
    const asked = failed.map((line) => line.replace('status 1', 'status 143'))
    expect(answer(diagnoseLines([rule('a')], asked))).toBe('unknown -')
  })

  test('warned of a process that failed while it tidied up', () => {
    const log = [
      ...step('test'),
      'ok',
      'Post job cleanup.',
      "##[warning]The process '/usr/bin/git' failed with exit code 128",
    ]
    expect(diagnoseLines(rules, [...log, 'Cleaning up orphan processes'], null)).toMatchObject({ outcome: 'succeeded' })
  })

  test.each([
    ['Done. Your build exited with 0.', 'succeeded'],
    ['Done. Your build exited with 1.', 'failed'],
    ["##[error]Bash exited with code '2'.", 'failed'],
    ['      Branch main (at 0da1a83) deployed as release 20260301101010 by ci', 'succeeded'],
    ['ALL TESTS PASSED', 'succeeded'],
  ])('or another one ends with %p', (word, outcome) => {
    expect(diagnoseLines(rules, ['x', word], null).outcome).toBe(outcome)
  })

  test('says what it says in the output of gh too', () => {
    const gh = (line: string): string => `deploy\tStep\t2026-03-01T10:10:10.1234567Z ${line}`
    const log = [...step('first'), '<a>', '##[error]Not well', ...step('second'), 'x', ...END].map(gh)
    expect(answer(diagnoseLines(rules, log))).toBe('fatal test/a')
  })

  test('uploads after a failure, and the job did not go well for that', () => {
    const log = [
      ...step('deploy'),
      '<a>',
      `##[error]${GAVE_UP}`,
      ...step('keep'),
      'Artifact x has been successfully uploaded!',
      ...END,
    ]
    expect(answer(diagnoseLines(rules, log))).toBe('fatal test/a')
  })
})

describe('words of toleration', () => {
  const MORE = lines('step', 1, 12)

  test.each(['<a>, falling back to the mirror', '<a> (ignored)', '<a> (as expected)', 'non-fatal: <a>'])(
    'on the line itself: %s',
    (line) => {
      expect(diagnoseLines([rule('a')], ['x', line, ...MORE]).cause).toBeNull()
    },
  )

  test.each(['retrying in 3 s', 'trying again', '  OK (expected 401)', '[deploy] falling back to npm'])(
    'on the next line: %s',
    (next) => {
      expect(diagnoseLines([rule('a')], ['x', '<a>', next, ...MORE]).cause).toBeNull()
    },
  )

  test('mean nothing where the log ends beside them, or says that it gave up', () => {
    expect(answer(diagnoseLines([rule('a')], ['x', '<a>', 'retrying (0 left)', 'y']))).toBe('fatal test/a')
    expect(answer(diagnoseLines([rule('a')], ['x', '<a>', 'retrying', 'Too many retries.', ...MORE]))).toBe(
      'fatal test/a',
    )
  })

  test('are no cause, but a log that says that it failed may mean them', () => {
    const diagnosis = diagnoseLines([rule('a')], ['x', '<a> (ignored)', ...MORE, GAVE_UP])
    expect(answer(diagnosis)).toBe('unknown test/a')
    expect(diagnosis.cause?.confidence).toBe('low')
  })

  test('of warning excuse a connection that a general rule knows', () => {
    const network = (tier: Rule['tier']): Rule => rule('a', { category: 'network', tier })
    const log = ['x', 'WARN <a>', 'y']
    expect(diagnoseLines([network('general')], log).cause).toBeNull()
    expect(diagnoseLines([network('specific')], log).cause).not.toBeNull()
  })
})

describe('a farewell', () => {
  test.each([
    'Done.',
    '✨  Done in 4.02s.',
    '[deploy] done, 0 errors',
    'Summary: 12 ok, 0 failed',
    '    0 Error(s)',
    'shop is up',
    'Service URL: https://shop.example.com',
    'App is now live at https://shop.example.com',
    'Published ghcr.io/acme/shop@sha256:0a1b',
    '✔ deploy:success',
    ' Tasks:    3 successful, 3 total',
  ])('ends a healthy log: %s', (farewell) => {
    for (const exitCode of [null, 1])
      expect(diagnoseLines([rule('a')], ['x', '<a>', 'y', farewell], exitCode).cause).toBeNull()
  })

  test.each([
    '1 failed, 0 errors',
    'done with a',
    'react@19.0.0 failed',
    'shop is up to date',
    ' Tasks:    2 successful, 3 total',
  ])('is not: %s', (word) => {
    expect(answer(diagnoseLines([rule('a')], ['x', '<a>', 'y', word]))).toBe('fatal test/a')
  })

  test('is one at the end alone, and with nothing found after it', () => {
    expect(answer(diagnoseLines([rule('a')], ['<a>', 'Done.', ...lines('step', 1, 12)]))).toBe('fatal test/a')
    expect(answer(diagnoseLines([rule('a')], ['x', 'Done.', '<a>']))).toBe('fatal test/a')
  })

  test('explains the exit codes of processes too', () => {
    const code = ruleWith('exit-codes/137', { exitCodes: [137], tier: 'general', code: '137' })
    expect(diagnoseLines([code], ['worker exited with code 137', 'y', 'Done.']).cause).toBeNull()
    expect(diagnoseLines([code], ['worker exited with code 137', 'y']).cause).not.toBeNull()
  })
})

describe('CodeBuild', () => {
  const phase = (name: string, state: string): string =>
    `[Container] 2026/03/01 10:10:10.123456 Phase complete: ${name} State: ${state}`

  test('ended well when its BUILD did, whatever was said on the way', () => {
    const log = ['<a>', phase('BUILD', 'SUCCEEDED'), phase('POST_BUILD', 'SUCCEEDED')]
    expect(diagnoseLines([rule('a')], log).cause).toBeNull()
  })

  test('goes on to POST_BUILD after a BUILD that failed', () => {
    const log = [
      '<a>',
      phase('BUILD', 'FAILED'),
      phase('POST_BUILD', 'SUCCEEDED'),
      phase('UPLOAD_ARTIFACTS', 'SUCCEEDED'),
    ]
    for (const exitCode of [null, 1]) expect(answer(diagnoseLines([rule('a')], log, exitCode))).toBe('fatal test/a')
  })
})

describe('what scripts pass over', () => {
  const missing = ruleWith('test/missing', {
    any: [{ text: 'No such file' }, { text: 'AlreadyExists' }],
    verdict: 'fatal',
    category: 'config-missing',
  })
  const rules = [missing, rule('a', { category: 'compile-error' })]
  const PASSED = [
    "rm: cannot remove 'x': No such file or directory",
    'Error from server (AlreadyExists): namespaces "x" already exists',
  ]

  test.each(PASSED)('is no cause when another error comes after it: %s', (line) => {
    expect(answer(diagnoseLines(rules, [line, 'x', '<a>', 'y']))).toBe('fatal test/a')
    expect(answer(diagnoseLines(rules, ['<a>', 'x', line]))).toBe('fatal test/a')
  })

  test.each(PASSED)('is no cause when the job went on for long: %s', (line) => {
    expect(diagnoseLines(rules, [line, ...lines('step', 1, 30)]).cause).toBeNull()
    expect(answer(diagnoseLines(rules, [line, ...lines('step', 1, 10)]))).toBe('fatal test/missing')
    expect(answer(diagnoseLines(rules, [line, ...lines('step', 1, 30), GAVE_UP]))).toBe('fatal test/missing')
  })

  test('is not every error that the job went on after', () => {
    expect(answer(diagnoseLines(rules, ['<a>', ...lines('step', 1, 30)]))).toBe('fatal test/a')
    expect(answer(diagnoseLines(rules, ['Error: No such file or directory: x', ...lines('step', 1, 30)]))).toBe(
      'fatal test/missing',
    )
  })

  test('explains the exit code of an old process no more', () => {
    const code = ruleWith('exit-codes/137', { exitCodes: [137], tier: 'general', code: '137' })
    expect(diagnoseLines([code], ['old exited with code 137', ...lines('step', 1, 30)]).cause).toBeNull()
  })
})

describe('a connection that was not made', () => {
  const network = (fields: Partial<Rule> = {}): Rule =>
    rule('a', { category: 'network', verdict: 'transient', ...fields })
  const CALM = lines('copied file', 1, 8)

  test('is no cause when the job went on calmly', () => {
    expect(diagnoseLines([network()], ['x', '<a>', ...CALM]).cause).toBeNull()
    expect(diagnoseLines([network()], ['x', '<a>, retrying without the cache', 'y']).cause).toBeNull()
  })

  test.each([
    ['few lines follow', CALM.slice(0, 7)],
    ['what follows is a stack', lines('    at connect', 1, 12)],
    ['what follows are explanations', lines('see the log for error', 1, 12)],
    ['the log says that it failed', [...CALM, GAVE_UP]],
  ])('is the cause when %s', (_, after) => {
    expect(answer(diagnoseLines([network()], ['x', '<a>', ...after]))).toBe('transient test/a')
  })

  test('is the cause when it fails again on every retry, or is of another kind', () => {
    expect(answer(diagnoseLines([network({ verdict: 'fatal' })], ['x', '<a>', ...CALM]))).toBe('fatal test/a')
    expect(answer(diagnoseLines([network({ category: 'crash' })], ['x', '<a>', ...CALM]))).toBe('transient test/a')
    expect(answer(diagnoseLines([network()], ['x', '<a>, retry after 2026-08-13', 'y']))).toBe('transient test/a')
  })
})

describe('kubectl', () => {
  const oom = ruleWith('test/oom', { any: [{ text: 'OOMKilled' }, { text: 'Insufficient cpu' }], verdict: 'fatal' })

  test('lists pods that have been broken for days, which are not of this deploy', () => {
    expect(
      diagnoseLines([oom], ['x', 'batch-5f5f-bb22        0/1     OOMKilled          212 (3h ago)   3d', 'y']).cause,
    ).toBeNull()
    expect(
      diagnoseLines([oom], ['x', 'batch-5f5f-bb22        0/1     OOMKilled          2              41s', 'y']).cause,
    ).not.toBeNull()
  })

  test('tells of trouble that pods had while they came up', () => {
    const event =
      '3m12s       Warning   FailedScheduling    pod/api-9kq2x    0/4 nodes are available: 4 Insufficient cpu.'
    expect(diagnoseLines([oom], [event, ...lines('step', 1, 30)]).cause).toBeNull()
    expect(diagnoseLines([oom], [event, 'y']).cause).not.toBeNull()
  })
})

describe('an artifact', () => {
  test('is kept of a job that failed, too', () => {
    const log = [
      '<a>',
      'x',
      'Artifact report has been successfully uploaded! Final size is 48211 bytes. Artifact ID is 4471120983',
    ]
    expect(answer(diagnoseLines([rule('a')], log))).toBe('fatal test/a')
  })
})

describe('test runs', () => {
  test('say that suites failed although every test that ran passed', () => {
    const log = ['<a>', 'Test Suites: 1 failed, 4 passed, 5 total', 'Tests:       21 passed, 21 total', 'x']
    expect(answer(diagnoseLines([rule('a')], log))).toBe('fatal test/a')
  })

  test.each([
    'Test Suites: 4 passed, 4 total',
    'test result: ok. 4 passed; 0 failed; 0 ignored',
    '31 examples, 0 failures, 1 pending',
  ])('ended well: %s', (summary) => {
    expect(diagnoseLines([rule('a')], ['<a>', 'x', summary]).cause).toBeNull()
  })
})
