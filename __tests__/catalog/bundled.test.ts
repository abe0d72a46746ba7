import { describe, expect, test } from '@jest/globals'
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkCompleteness, checkHealthy, checkSamples } from '../../src/catalog/check.ts'
import { lintRules } from '../../src/catalog/lint.ts'
import { readCatalogs } from '../../src/catalog/load.ts'
import type { Problem } from '../../src/catalog/load.ts'

const FOLDER = fileURLToPath(new URL('../../catalog', import.meta.url))
/** The catalog had this many rules when the test was written; fewer means that a folder is not read any more. */
const FLOOR = 1200
/** All rules and all samples in the test run, in milliseconds. */
const BUDGET = 60_000

const started = performance.now()
const { rules, problems } = await readCatalogs([FOLDER], [])
const told = (found: readonly Problem[]) => found.map(({ path, message, cure }) => `${path}: ${message} ${cure}`)
const healthyLogs = readdirSync(`${FOLDER}/_healthy`).map((name) => ({
  path: name,
  log: readFileSync(`${FOLDER}/_healthy/${name}`, 'utf8'),
}))

describe('the bundled catalog', () => {
  test('has only valid files', () => {
    expect(told(problems)).toEqual([])
  })

  test('has not lost rules', () => {
    expect(rules.length).toBeGreaterThanOrEqual(FLOOR)
  })

  test('has documentation, provenance and look-alikes', () => {
    expect(told(checkCompleteness(rules, true))).toEqual([])
  })

  test('stands the lint', () => {
    expect(told(lintRules(rules))).toEqual([])
  })

  test('wins each hit with its own rule and matches no look-alike', () => {
    expect(told(checkSamples(rules, []))).toEqual([])
  })

  test('names no cause on logs of deploys that went well, whether an exit code is known or not', () => {
    expect(healthyLogs.length).toBeGreaterThan(20)
    expect(
      told(
        checkHealthy(
          rules.map(({ rule }) => rule),
          healthyLogs,
        ),
      ),
    ).toEqual([])
  })

  test('is checked within the time a contributor waits', () => {
    expect(performance.now() - started).toBeLessThan(BUDGET)
  })
})

/** Error codes of the App Platform reference, and errors of Scalingo's troubleshooting pages. */
const DIGITALOCEAN =
  `InternalError BuildJobFailed BuildJobExitNonZero BuildJobTimeout BuildJobOutOfMemory PreviousBuildReused BuildRateLimit DatabaseNotAvailable
  DatabaseNotFound DatabaseLimitExceeded ContainerCommandNotExecutable ContainerExitNonZero ContainerHealthChecksFailed ContainerOutOfMemory ResourceExhausted
  CANCELED SUPERSEDED`.split(/\s+/)
const SCALINGO =
  'BuildError HookError StartError TimeoutError UnknownTechnology ImageTooLarge ArchiveTooLarge ApplicationCrash SSHConnectivity ShallowError BSR'.split(
    ' ',
  )
const EXIT_CODES = ['0', '1', '2', '126', '127', '128', '134', '137', '139', '143', '145', '217', '255']
const codesOf = (platform: string) =>
  rules.filter(({ rule }) => rule.platform === platform).map(({ rule }) => rule.code)

describe('documented codes', () => {
  test.each(DIGITALOCEAN)('App Platform: %s has a rule', (code) => {
    expect(codesOf('digitalocean')).toContain(code)
  })

  test.each(SCALINGO)('Scalingo: %s has a rule', (code) => {
    expect(codesOf('scalingo')).toContain(code)
  })

  test.each(EXIT_CODES)('exit code %s has a meaning, and only one', (code) => {
    const rows = rules.filter(({ rule }) => rule.platform === 'exit-codes' && rule.exitCodes.includes(Number(code)))
    expect(rows.map(({ rule }) => rule.code)).toEqual([code])
  })
})
