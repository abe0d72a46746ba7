import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startStandin } from '../standin/server.ts'
import type { Standin } from '../standin/server.ts'
import { addComment, addJob, addPull, addRepository, addRun } from '../standin/world.ts'
import type { Repository } from '../standin/world.ts'
import { launch, RUN_ID, SHA } from './run-action.ts'
import type { Landing, Launch } from './run-action.ts'
import { FATAL_LOG, FATAL_RULE, jobLog, pullRequest, STEPS, TRANSIENT_LOG } from './scenes.ts'

const OTHER_SHA = 'b'.repeat(40)

let standin: Standin
let repository: Repository

beforeEach(async () => {
  standin = await startStandin()
  repository = addRepository(standin.world, 'acme/shop')
})
afterEach(() => standin.close())

type Given = Omit<Launch, 'standin' | 'event'>
const onFile = { inputs: { 'exit-code': '1', log: 'deploy.log' }, files: { 'deploy.log': FATAL_LOG } }

function run(event: string, given: Given = {}): Promise<Landing> {
  return launch({ standin, event, ...given })
}

const comments = () => repository.comments.map(({ body }) => body)

describe('pull_request', () => {
  beforeEach(() => {
    addPull(repository, { number: 7, headSha: SHA })
  })

  test('a fatal failure blocks, and is said in comment, summary, annotation, outputs and report', async () => {
    const landing = await run('pull_request', { payload: pullRequest(), ...onFile })
    expect(landing.exitCode).toBe(1)
    expect(comments()).toHaveLength(1)
    for (const text of [landing.summary, comments()[0]]) expect(text).toContain('BuildJobOutOfMemory')
    expect(landing.outputs).toMatchObject({
      outcome: 'failed',
      classified: 'true',
      rule: FATAL_RULE,
      verdict: 'fatal',
      category: 'out-of-memory',
      'exit-code': '1',
      gate: 'block',
      'comment-id': String(repository.comments[0]?.id),
    })
    expect(landing.outputs['comment-url']).toContain('#issuecomment-')
    expect(landing.report?.deploys).toHaveLength(1)
    expect(landing.stdout).toContain('::error title=')
    expect(landing.stderr).toBe('')
  })

  test('fail, again, green: one comment that follows, and at most six calls each time', async () => {
    const first = await run('pull_request', { payload: pullRequest(), ...onFile })
    const again = await run('pull_request', { payload: pullRequest(), ...onFile, env: { GITHUB_RUN_ID: '9002' } })
    const green = await run('pull_request', {
      payload: pullRequest(),
      inputs: { 'exit-code': '0' },
      env: { GITHUB_RUN_ID: '9003' },
    })
    expect(comments()).toHaveLength(1)
    expect(comments()[0]).toMatch(/^<!-- deploy-triage v1 .*run=9003 .*state=resolved -->\n.*Resolved/)
    expect([first, again, green].map(({ outputs }) => outputs['comment-id'])).toEqual(
      Array(3).fill(String(repository.comments[0]?.id)),
    )
    for (const { calls } of [first, again, green]) expect(calls).toBeLessThanOrEqual(6)
    expect(green.outputs).toMatchObject({ outcome: 'succeeded', classified: '', gate: 'allow' })
  })

  test('green without a history says nothing on the pull request', async () => {
    const landing = await run('pull_request', { payload: pullRequest(), inputs: { outcome: 'success' } })
    expect(comments()).toEqual([])
    expect(landing.exitCode).toBe(0)
    expect(landing.calls).toBe(1)
  })

  test('a transient failure passes, and the comment says that a retry may help', async () => {
    const landing = await run('pull_request', {
      payload: pullRequest(),
      inputs: onFile.inputs,
      files: { 'deploy.log': TRANSIENT_LOG },
    })
    expect(landing).toMatchObject({ exitCode: 0, outputs: { verdict: 'transient', gate: 'allow' } })
    expect(landing.summary).toContain('THE DEPLOY FAILED')
    expect(comments()).toHaveLength(1)
  })

  test('a triage job reads the log of the failed job, with its exit code and a link to the line, in six calls', async () => {
    const own = addRun(repository, { id: RUN_ID })
    addJob(standin.world, own, { name: 'deploy', steps: STEPS, log: jobLog(FATAL_LOG.replace('code 1.', 'code 7.')) })
    addJob(standin.world, own, { name: 'triage', status: 'in_progress', conclusion: null, runnerName: 'runner-1' })
    const landing = await run('pull_request', {
      payload: pullRequest(),
      inputs: { needs: '{"deploy":{"result":"failure"}}' },
    })
    expect(landing.outputs).toMatchObject({ rule: FATAL_RULE, 'exit-code': '7', gate: 'block' })
    expect(landing.report?.deploys[0]).toMatchObject({
      name: 'deploy',
      source: expect.stringContaining('log of job `deploy`'),
    })
    expect(landing.summary).toMatch(/\/actions\/runs\/9001\/job\/\d+#step:2:\d+/)
    expect(landing.calls).toBeLessThanOrEqual(6)
  })

  test('a triage job without `needs` takes jobs that all ended well for a success', async () => {
    const own = addRun(repository, { id: RUN_ID })
    addJob(standin.world, own, { name: 'deploy', conclusion: 'success' })
    addJob(standin.world, own, { name: 'triage', status: 'in_progress', conclusion: null, runnerName: 'runner-1' })
    expect((await run('pull_request', { payload: pullRequest() })).outputs).toMatchObject({
      outcome: 'succeeded',
      gate: 'allow',
    })
  })

  test('a step that asks for the log of its own running job is told so, with the cure', async () => {
    const own = addRun(repository, { id: RUN_ID })
    addJob(standin.world, own, { name: 'deploy', status: 'in_progress', conclusion: null, runnerName: 'runner-1' })
    const landing = await run('pull_request', {
      payload: pullRequest(),
      inputs: { outcome: 'failure', inconclusive: 'block' },
    })
    expect(landing.exitCode).toBe(1)
    expect(landing.summary).toContain('still running')
    expect(landing.summary).toContain('if: always()')
  })

  test('a record of the same job is found without being named', async () => {
    const record = {
      version: 1,
      name: 'deploy',
      exitCode: 137,
      timedOut: false,
      runId: RUN_ID,
      log: 'deploy.log',
      truncated: false,
    }
    const landing = await run('pull_request', {
      payload: pullRequest(),
      temp: {
        'deploy-triage/deploy/record.json': JSON.stringify(record),
        'deploy-triage/deploy/deploy.log': FATAL_LOG,
      },
    })
    expect(landing.outputs).toMatchObject({ rule: FATAL_RULE, 'exit-code': '137' })
    expect(landing.report?.deploys[0]?.diagnosis.exitCode?.source).toBe('record')
  })

  test('a head that has moved on is left in peace', async () => {
    const landing = await run('pull_request', { payload: pullRequest(7, OTHER_SHA), ...onFile })
    expect(comments()).toEqual([])
    expect(landing.exitCode).toBe(1)
    expect(landing.summary).toContain('has moved on')
  })

  test('150 comments of others and a forged marker change nothing', async () => {
    for (let index = 0; index < 150; index += 1)
      addComment(standin.world, repository, { pull: 7, author: 'someone', body: `Hi ${String(index)}` })
    await run('pull_request', { payload: pullRequest(), ...onFile })
    const marker = repository.comments.at(-1)?.body.split('\n')[0] ?? ''
    addComment(standin.world, repository, { pull: 7, author: 'mallory', body: `${marker}\nall is well` })
    await run('pull_request', { payload: pullRequest(), ...onFile, env: { GITHUB_RUN_ID: '9002' } })
    expect(repository.comments).toHaveLength(152)
    expect(repository.comments.filter(({ edits }) => edits > 0).map(({ author }) => author)).toEqual([
      'github-actions[bot]',
    ])
  })

  test('a slow old run does not overwrite what a newer one said', async () => {
    await run('pull_request', {
      payload: pullRequest(),
      inputs: { 'exit-code': '1', log: 'deploy.log' },
      files: { 'deploy.log': TRANSIENT_LOG },
    })
    const old = await run('pull_request', { payload: pullRequest(), ...onFile, env: { GITHUB_RUN_ID: '8000' } })
    expect(comments()[0]).toContain('run=9001')
    expect(old.summary).toContain('A newer run has reported')
  })

  test('override-label turns the block into an allow, in plain sight', async () => {
    repository.pulls[0]?.labels.push('deploy-anyway')
    const landing = await run('pull_request', {
      payload: pullRequest(),
      ...onFile,
      inputs: { ...onFile.inputs, 'override-label': 'deploy-anyway' },
    })
    expect(landing).toMatchObject({ exitCode: 0, outputs: { gate: 'allow' } })
    for (const text of [landing.summary, comments()[0]]) expect(text).toContain('deploy-anyway')
  })

  test('eight runs at once leave one comment, of the newest', async () => {
    const runs = Array.from({ length: 8 }, (_, index) =>
      run('pull_request', { payload: pullRequest(), ...onFile, env: { GITHUB_RUN_ID: String(9100 + index) } }),
    )
    await Promise.all(runs)
    expect(comments()).toHaveLength(1)
    expect(comments()[0]).toContain('run=9107')
  }, 60_000)
})

describe('what is wished', () => {
  beforeEach(() => {
    addPull(repository, { number: 7, headSha: SHA })
  })

  test('comment: never writes none, and asks for nothing', async () => {
    const landing = await run('pull_request', {
      payload: pullRequest(),
      ...onFile,
      inputs: { ...onFile.inputs, comment: 'never' },
    })
    expect(landing).toMatchObject({ exitCode: 1, calls: 0 })
  })

  test('comment: always speaks on green too', async () => {
    await run('pull_request', { payload: pullRequest(), inputs: { 'exit-code': '0', comment: 'always' } })
    expect(comments()).toHaveLength(1)
    expect(comments()[0]).not.toContain('Resolved')
  })

  test('a deploy that was cancelled leaves the comment of the last failure alone', async () => {
    await run('pull_request', { payload: pullRequest(), ...onFile })
    const landing = await run('pull_request', {
      payload: pullRequest(),
      inputs: { outcome: 'cancelled' },
      env: { GITHUB_RUN_ID: '9002' },
    })
    expect(comments()[0]).toContain('run=9001')
    expect(landing).toMatchObject({ exitCode: 0, calls: 0, outputs: { outcome: 'unknown', gate: 'allow' } })
    expect(landing.summary).toContain('cancelled')
  })

  test('summary and annotations can be switched off, and the report goes where it should', async () => {
    const inputs = {
      ...onFile.inputs,
      summary: 'false',
      annotations: 'false',
      comment: 'never',
      'report-path': 'out/triage.json',
    }
    const landing = await run('pull_request', { payload: pullRequest(), inputs, files: onFile.files })
    expect(landing.summary).toBe('')
    expect(landing.stdout.split('\n').filter((line) => line.startsWith('::'))).toHaveLength(1)
    expect(landing.outputs['report']).toMatch(/work\/out\/triage\.json$/)
  })

  test('evidence that names a file and line of the repository is annotated there', async () => {
    const files = {
      'deploy.log': "src/app.ts:12:5 - error TS2304: Cannot find name 'foo'.\n",
      'src/app.ts': 'foo',
      '.git/HEAD': SHA,
    }
    const landing = await run('push', { inputs: { 'exit-code': '2', log: 'deploy.log' }, files })
    expect(landing.stdout).toMatch(/^::(?:error|warning) title=[^,]+,file=src\/app\.ts,line=12::/m)
  })

  test('jobs and legs have comments of their own, comment-key joins them', async () => {
    const leg = (matrix: string, key = '') =>
      run('pull_request', {
        payload: pullRequest(),
        ...onFile,
        inputs: { ...onFile.inputs, matrix, 'comment-key': key },
      })
    await leg('{"os":"linux"}')
    await leg('{"os":"windows"}')
    expect(comments()).toHaveLength(2)
    await leg('{"os":"linux"}', 'all')
    await leg('{"os":"windows"}', 'all')
    expect(comments()).toHaveLength(3)
  })
})

describe('other events', () => {
  test('pull_request_target comments as pull_request does', async () => {
    addPull(repository, { number: 7, headSha: SHA, headRepository: 'someone/shop' })
    await run('pull_request_target', { payload: pullRequest(), ...onFile })
    expect(comments()).toHaveLength(1)
  })

  test.each(['push', 'schedule'])(
    '%s has summary and gate, and a word that there is no pull request',
    async (event) => {
      const landing = await run(event, onFile)
      expect(landing.exitCode).toBe(1)
      expect(landing.summary).toContain('There is no pull request')
      expect(landing.calls).toBe(0)
    },
  )

  test('merge_group reports on the commit in the queue, and honours the label of its pull request', async () => {
    addPull(repository, { number: 7, headSha: OTHER_SHA, labels: ['deploy-anyway'] })
    const payload = { merge_group: { head_sha: SHA, head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${OTHER_SHA}` } }
    const inputs = { ...onFile.inputs, status: 'always', 'override-label': 'deploy-anyway' }
    const landing = await run('merge_group', { payload, inputs, files: onFile.files })
    expect(landing).toMatchObject({ exitCode: 0, outputs: { gate: 'allow' } })
    expect(comments()).toEqual([])
    expect(repository.statuses).toMatchObject([{ sha: SHA, state: 'success', context: 'deploy-triage' }])
    expect(landing.summary).toContain('merge queue')
  })

  test('workflow_dispatch finds the pull request of its branch', async () => {
    addPull(repository, { number: 7, headSha: SHA, headRef: 'topic' })
    const payload = { repository: { default_branch: 'main' } }
    await run('workflow_dispatch', { payload, ...onFile, env: { GITHUB_REF: 'refs/heads/topic' } })
    expect(comments()).toHaveLength(1)
  })

  test('deployment_status of a failure speaks on the pull request of its commit, one under way says nothing', async () => {
    addPull(repository, { number: 7, headSha: SHA, headRef: 'topic' })
    const payload = (state: string) => ({ deployment_status: { state }, deployment: { sha: SHA, ref: 'topic' } })
    const under = await run('deployment_status', {
      payload: payload('in_progress'),
      inputs: { log: 'deploy.log' },
      files: onFile.files,
    })
    expect(under).toMatchObject({ exitCode: 0, calls: 0, outputs: { gate: 'allow' } })
    const failed = await run('deployment_status', {
      payload: payload('failure'),
      inputs: { log: 'deploy.log' },
      files: onFile.files,
    })
    expect(failed.outputs).toMatchObject({ outcome: 'failed', gate: 'block' })
    expect(comments()).toHaveLength(1)
  })
})
