import { afterEach, describe, expect, test } from '@jest/globals'
import type { DeployRecord } from '../../src/record/record-file.ts'
import { newJob, runStep } from './harness.ts'
import type { Job } from './harness.ts'
import { startResultsService } from './results-service.ts'
import type { Faults, ResultsService } from './results-service.ts'

const services: ResultsService[] = []

async function service(faults: Faults = {}): Promise<ResultsService> {
  const started = await startResultsService(faults)
  services.push(started)
  return started
}

async function jobWith(results: ResultsService, env: Record<string, string> = {}): Promise<Job> {
  return await Promise.resolve(newJob({ ...results.env, ...env }))
}

afterEach(async () => {
  await Promise.all(
    services.splice(0).map(async (one) => {
      await one.close()
    }),
  )
})

describe('the artifact', () => {
  test('holds the record alone after success', async () => {
    const results = await service()
    const ran = await runStep(await jobWith(results), { inputs: { run: 'echo fine' } })
    const [uploaded, ...others] = await results.uploads()
    expect(others).toEqual([])
    expect(uploaded?.name).toBe('deploy-record-deploy')
    expect(Object.keys(uploaded?.files ?? {})).toEqual(['record.json'])
    expect(JSON.parse(uploaded?.files['record.json'] ?? '')).toEqual(ran.record)
    expect(ran.outputs['artifact']).toBe('deploy-record-deploy')
  })

  test('holds the log too after a failure, redacted, under the name of the matrix leg', async () => {
    const results = await service()
    const inputs = {
      run: 'echo "token $API_TOKEN"; printf %s "$API_TOKEN" | base64; exit 3',
      matrix: '{"env":"prod"}',
      'retention-days': '5',
    }
    const ran = await runStep(await jobWith(results, { API_TOKEN: 'tk-4kd83jf93k' }), { inputs })
    const [uploaded] = await results.uploads()
    expect(ran.status).toBe(3)
    expect(uploaded?.name).toBe('deploy-record-deploy-prod')
    expect(uploaded?.files['deploy.log']).toBe('token ***\n***\n')
    expect(JSON.parse(uploaded?.files['record.json'] ?? '')).toMatchObject({
      exitCode: 3,
      name: 'deploy-prod',
      matrix: { env: 'prod' },
    })
    expect(new Date(uploaded?.expiresAt ?? 0).getTime()).toBeGreaterThan(Date.now() + 4 * 86_400_000)
  })

  test('holds both after success with upload: always, and there is none with upload: never', async () => {
    const results = await service()
    await runStep(await jobWith(results), { inputs: { run: 'echo fine', upload: 'always' } })
    const [uploaded] = await results.uploads()
    expect(Object.keys(uploaded?.files ?? {}).sort()).toEqual(['deploy.log', 'record.json'])
    const none = await service()
    const ran = await runStep(await jobWith(none), { inputs: { run: 'exit 1', upload: 'never' } })
    expect(none.calls).toEqual([])
    expect(ran.outputs['artifact']).toBe('')
  })

  test('gets another name when that name is taken, as by a reusable workflow called twice', async () => {
    const results = await service({ taken: ['deploy-record-deploy'] })
    const ran = await runStep(await jobWith(results), { inputs: { run: 'true' } })
    const [uploaded] = await results.uploads()
    expect(uploaded?.name).toMatch(/^deploy-record-deploy-[0-9a-f]{6}$/)
    expect(ran.outputs['artifact']).toBe(uploaded?.name)
    expect(ran.stdout.toString()).not.toContain('::warning::')
  })
})

describe('an upload that does not work', () => {
  test('is one warning and changes no status', async () => {
    const results = await service({ create: { status: 403, msg: 'insufficient scope' } })
    const green = await runStep(await jobWith(results), { inputs: { run: 'echo fine' } })
    expect(green.status).toBe(0)
    expect(green.stdout.toString().match(/^::warning::.*/gm)).toEqual([expect.stringContaining('insufficient scope')])
    const red = await runStep(await jobWith(results), { inputs: { run: 'exit 9' } })
    expect(red.status).toBe(9)
    expect(red.outputs['artifact']).toBe('')
  })

  test('is no warning where there is no service; the files are named', async () => {
    const job = newJob({
      ACTIONS_RUNTIME_TOKEN: 'x',
      ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/',
      GITHUB_SERVER_URL: 'https://git.example.com',
    })
    const ran = await runStep(job, { inputs: { run: 'exit 1' } })
    expect(ran.stdout.toString()).not.toContain('::warning::')
    expect(ran.stdout.toString()).toContain(
      `this server does not offer the artifact service. The files stay in ${job.temp}`,
    )
    expect(ran.log).toBe('')
  })
})

describe('post', () => {
  const waiting = { run: "trap 'echo cleaned; exit 130' INT; echo ready; while :; do sleep 0.1; done" }

  test('uploads what main could not after a cancel', async () => {
    const results = await service()
    const job = await jobWith(results)
    let sent = false
    const cancelled = await runStep(job, {
      inputs: waiting,
      during: (child, output) => {
        if (!sent && output.includes('ready')) sent = child.kill('SIGINT')
      },
    })
    expect(cancelled.status).toBe(130)
    expect(results.calls).toEqual([])
    const post = await runStep(job, { inputs: waiting, post: true })
    const [uploaded] = await results.uploads()
    expect(post.status).toBe(0)
    expect(uploaded?.files['deploy.log']).toBe('ready\ncleaned\n')
    expect(JSON.parse(uploaded?.files['record.json'] ?? '')).toMatchObject({ exitCode: 130, timedOut: false })
  })

  test('uploads what there is when main was killed', async () => {
    const results = await service()
    const job = await jobWith(results)
    let pid = 0
    const killed = await runStep(job, {
      inputs: { run: 'echo pid=$$; exec sleep 30' },
      during: (child, output) => {
        const found = /pid=(\d+)/.exec(output)
        if (found === null || pid > 0) return
        pid = Number(found[1])
        setTimeout(() => child.kill('SIGKILL'), 600)
      },
    })
    process.kill(pid)
    expect(killed.signal).toBe('SIGKILL')
    await runStep(job, { inputs: { run: 'echo again' }, post: true })
    const [uploaded] = await results.uploads()
    expect(JSON.parse(uploaded?.files['record.json'] ?? '') as DeployRecord).toMatchObject({
      exitCode: null,
      durationSeconds: null,
    })
    expect(uploaded?.files['deploy.log']).toBe(`pid=${String(pid)}\n`)
  })

  test('uploads again what main was killed over while uploading', async () => {
    let kill = (): void => undefined
    const stuck = await service({
      onCreate: () => {
        kill()
      },
    })
    const job = await jobWith(stuck)
    await runStep(job, { inputs: { run: 'exit 1' }, during: (child) => (kill = () => child.kill('SIGKILL')) })
    const results = await service()
    await runStep(job, { inputs: { run: 'exit 1' }, post: true, env: results.env })
    expect((await results.uploads()).map((one) => one.name)).toEqual(['deploy-record-deploy'])
  })

  test('does nothing when main did all of it, and never runs the script', async () => {
    const results = await service()
    const job = await jobWith(results)
    await runStep(job, { inputs: { run: 'echo deployed' } })
    const calls = results.calls.length
    const post = await runStep(job, { inputs: { run: 'echo deployed' }, post: true })
    expect(results.calls).toHaveLength(calls)
    const without = await runStep(newJob(), { inputs: { run: 'echo deployed' }, post: true })
    expect([post.status, without.status]).toEqual([0, 0])
    expect(`${post.stdout.toString()}${without.stdout.toString()}`).toBe('')
  })
})
