import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { startStandin } from '../standin/server.ts'
import type { Standin } from '../standin/server.ts'
import { addRepository, addRun } from '../standin/world.ts'
import { launch, RUN_ID } from './run-action.ts'
import { FATAL_LOG, FATAL_RULE, TRANSIENT_LOG, UNKNOWN_LOG, UNSURE_LOG } from './scenes.ts'

const PAGE = readFileSync(new URL('../../docs/gate.md', import.meta.url), 'utf8')

interface Row {
  readonly deploy: string
  readonly diagnosis: string
  readonly failOn: string
  readonly inconclusive: string
  readonly gate: string
}

const ROWS: readonly Row[] = PAGE.split('\n')
  .filter((line) => line.startsWith('|') && !/^\|(?:-|\s*the deploy\s*\|)/.test(line))
  .map((line) => {
    const [deploy = '', diagnosis = '', failOn = '', inconclusive = '', gate = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', ''))
    return { deploy, diagnosis, failOn, inconclusive, gate }
  })

const needs = (result?: string) =>
  JSON.stringify({ deploy: result === undefined ? { outputs: {} } : { result, outputs: {} } })

const DEPLOYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  succeeded: { needs: needs('success') },
  skipped: { needs: needs('skipped') },
  cancelled: { needs: needs('cancelled') },
  failed: { needs: needs('failure') },
  'not known': { outcome: 'unknown' },
  'missing from needs': { needs: needs() },
}

const LOGS: Readonly<Record<string, string | null>> = {
  'known and fatal': FATAL_LOG,
  'known and transient': TRANSIENT_LOG,
  'known, may or may not pass on a retry': UNSURE_LOG,
  'no cause found': UNKNOWN_LOG,
  'no log to read': null,
  'nothing to diagnose': null,
}

const FAIL_ON: Readonly<Record<string, string>> = {
  'its category': 'out-of-memory',
  'its rule': FATAL_RULE,
  'another category': 'network',
}

let standin: Standin
beforeAll(async () => {
  standin = await startStandin()
  addRun(addRepository(standin.world, 'acme/shop'), { id: RUN_ID })
})
afterAll(() => standin.close())

describe('the truth table of docs/gate.md', () => {
  test('is read whole', () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(20)
    expect(
      ROWS.filter(
        ({ deploy, diagnosis, gate }) =>
          !(deploy in DEPLOYS) || !(diagnosis in LOGS) || !/^(?:allow|block)$/.test(gate),
      ),
    ).toEqual([])
  })

  test.each(ROWS.map((row) => [Object.values(row).join(', '), row] as const))('%s', async (_, row) => {
    const log = LOGS[row.diagnosis]
    const landing = await launch({
      standin,
      event: 'push',
      inputs: {
        ...DEPLOYS[row.deploy],
        'fail-on': FAIL_ON[row.failOn] ?? row.failOn,
        inconclusive: row.inconclusive,
        'job-logs': 'never',
        ...(log === null ? {} : { log: 'deploy.log' }),
      },
      files: log === null || log === undefined ? {} : { 'deploy.log': log },
    })
    expect(landing.outputs['gate']).toBe(row.gate)
    expect(landing.exitCode).toBe(row.gate === 'block' ? 1 : 0)
    expect(landing.report?.gate.decision).toBe(row.gate)
    expect(landing.summary).not.toBe('')
  })
})
