/** What record writes is what triage's sources read: the two are used together and written apart. */
import { expect, test } from '@jest/globals'
import { findRecords } from '../../src/sources/records.ts'
import { newJob, runStep } from './harness.ts'

test('triage finds every recording of its job with exit code, matrix leg and log', async () => {
  const job = newJob()
  const matrix = '{"region":"eu"}'
  await runStep(job, { inputs: { run: 'echo migrating; exit 3', matrix } })
  await runStep(job, { inputs: { run: 'echo web', name: 'web', 'timeout-minutes': '5' } })
  const { sources, problems } = await findRecords({ tempDir: job.temp, runId: 4711 })
  expect(problems).toEqual([])
  expect(sources).toMatchObject([
    {
      kind: 'record',
      name: 'deploy-eu',
      job: 'deploy',
      matrix: { region: 'eu' },
      exitCode: 3,
      timedOut: false,
      notes: [],
    },
    { kind: 'record', name: 'web', matrix: null, exitCode: 0 },
  ])
  const chunks: Uint8Array[] = []
  for (const file of (await sources[0]?.open()) ?? []) for await (const chunk of file.chunks()) chunks.push(chunk)
  expect(Buffer.concat(chunks).toString()).toBe('migrating\n')
})
