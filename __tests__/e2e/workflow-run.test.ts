import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startStandin } from '../standin/server.ts'
import type { Standin } from '../standin/server.ts'
import { addJob, addPull, addRepository, addRun } from '../standin/world.ts'
import type { Repository } from '../standin/world.ts'
import { launch, SHA } from './run-action.ts'
import type { Landing, Launch } from './run-action.ts'
import { FATAL_LOG, jobLog, STEPS, workflowRun } from './scenes.ts'

const OTHER_SHA = 'b'.repeat(40)

let standin: Standin
let repository: Repository

beforeEach(async () => {
  standin = await startStandin()
  repository = addRepository(standin.world, 'acme/shop')
})
afterEach(() => standin.close())

type Given = Omit<Launch, 'standin' | 'event'>

function run(event: string, given: Given = {}): Promise<Landing> {
  return launch({ standin, event, ...given })
}

const comments = () => repository.comments.map(({ body }) => body)

describe('workflow_run', () => {
  const inputs = { status: 'auto' }

  function deployRun(log: string | null, conclusion = 'failure'): void {
    const deploy = addRun(repository, {
      id: 400,
      headSha: SHA,
      headBranch: 'patch-1',
      headRepository: 'someone/shop',
      conclusion,
    })
    addJob(standin.world, deploy, { name: 'deploy', steps: STEPS, conclusion, log: log === null ? null : jobLog(log) })
  }

  const fork = (number: number, headSha = SHA) =>
    addPull(repository, { number, headSha, headRef: 'patch-1', headRepository: 'someone/shop' })

  test('after a failure in a fork: comment, status on its head and a red step, in six calls', async () => {
    deployRun(FATAL_LOG)
    fork(8)
    const landing = await run('workflow_run', { payload: workflowRun(), inputs })
    expect(landing.exitCode).toBe(1)
    expect(comments()).toHaveLength(1)
    expect(comments()[0]).toContain(`run=400 attempt=1 sha=${SHA}`)
    expect(repository.statuses).toMatchObject([
      {
        sha: SHA,
        state: 'failure',
        context: 'deploy-triage',
        targetUrl: 'https://github.test/acme/shop/actions/runs/9001',
      },
    ])
    expect(landing.calls).toBeLessThanOrEqual(6)
  })

  test('the same run triaged twice is said once, another run anew', async () => {
    deployRun(FATAL_LOG)
    fork(8)
    await run('workflow_run', { payload: workflowRun() })
    await run('workflow_run', { payload: workflowRun(), env: { GITHUB_RUN_ID: '9002' } })
    expect(comments()).toHaveLength(1)
    addJob(standin.world, addRun(repository, { id: 401, headSha: SHA }), {
      name: 'deploy',
      steps: STEPS,
      log: jobLog(FATAL_LOG),
    })
    await run('workflow_run', { payload: workflowRun({ id: 401 }), env: { GITHUB_RUN_ID: '9003' } })
    expect(comments()[0]).toContain('run=401')
  })

  test('a run that has only begun gets a pending status and nothing else', async () => {
    const payload = { ...workflowRun({ conclusion: null, status: 'queued' }), action: 'requested' }
    const landing = await run('workflow_run', { payload, inputs })
    expect(repository.statuses).toMatchObject([{ sha: SHA, state: 'pending' }])
    expect(landing).toMatchObject({ exitCode: 0, calls: 1 })
  })

  test.each([
    ['success', 'success'],
    ['skipped', 'success'],
    ['cancelled', 'success'],
  ])('a run that ended with %s gets the status %s and costs one call or two', async (conclusion, state) => {
    const landing = await run('workflow_run', { payload: workflowRun({ conclusion }), inputs })
    expect(repository.statuses).toMatchObject([{ sha: SHA, state }])
    expect(landing.exitCode).toBe(0)
    expect(landing.calls).toBeLessThanOrEqual(3)
  })

  test('two pull requests with one commit: no comment, both named, the status stands', async () => {
    deployRun(FATAL_LOG)
    fork(8)
    addPull(repository, {
      number: 9,
      headSha: SHA,
      headRef: 'patch-1',
      headRepository: 'someone/shop',
      baseRef: 'release',
    })
    const landing = await run('workflow_run', { payload: workflowRun(), inputs })
    expect(comments()).toEqual([])
    expect(landing.summary).toMatch(/#8.*and.*#9/)
    expect(repository.statuses).toHaveLength(1)
  })

  test('a secret in the name of a branch is masked wherever it is said', async () => {
    deployRun(FATAL_LOG)
    const branch = ['fix-gh', `p_${'a1B2'.repeat(9)}`].join('')
    const landing = await run('workflow_run', { payload: workflowRun({ head_branch: branch }), inputs })
    expect(landing.summary).toContain('from branch `fix-***` of `someone/shop`')
    expect(`${landing.stdout}${landing.summary}${landing.reportText}`).not.toContain('a1B2a1B2')
  })

  test('a pull request that has moved on is left in peace', async () => {
    deployRun(FATAL_LOG)
    fork(8, OTHER_SHA)
    const landing = await run('workflow_run', { payload: workflowRun() })
    expect(comments()).toEqual([])
    expect(landing.summary).toContain('moved on')
  })

  test('after a merge queue the status goes on the commit in the queue', async () => {
    deployRun(FATAL_LOG)
    const payload = workflowRun({ event: 'merge_group', head_branch: `gh-readonly-queue/main/pr-8-${OTHER_SHA}` })
    await run('workflow_run', { payload, inputs })
    expect(repository.statuses).toMatchObject([{ sha: SHA, state: 'failure' }])
    expect(comments()).toEqual([])
  })
})
