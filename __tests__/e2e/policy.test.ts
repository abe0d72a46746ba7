import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startStandin } from '../standin/server.ts'
import type { Standin } from '../standin/server.ts'
import { addArtifact, addJob, addPull, addRepository, addRun } from '../standin/world.ts'
import type { Repository } from '../standin/world.ts'
import { buildZip } from '../sources/zip-builder.ts'
import { launch, SHA } from './run-action.ts'
import type { Landing, Launch } from './run-action.ts'
import { FATAL_LOG, FATAL_RULE, jobLog, pullRequest, STEPS, UNKNOWN_LOG, workflowRun } from './scenes.ts'

let standin: Standin
let repository: Repository

beforeEach(async () => {
  standin = await startStandin()
  repository = addRepository(standin.world, 'acme/shop')
  addPull(repository, { number: 7, headSha: SHA })
})
afterEach(() => standin.close())

const onFile = { 'exit-code': '1', log: 'deploy.log' }
const run = (given: Omit<Launch, 'standin' | 'event'> & Partial<Pick<Launch, 'event'>>): Promise<Landing> =>
  launch({ standin, event: 'pull_request', payload: pullRequest(), ...given })

function ownRule(given: { readonly text: string; readonly verdict: string }): string {
  return `title: Our own word for it
category: config-missing
phase: deploy
verdict: ${given.verdict}
blame: user
match:
  any:
    - text: '${given.text}'
cause: The platform team knows this one.
fix:
  - Ask in the channel of the platform team.
hits:
  - log: |
      ${given.text}
`
}

describe('own rules', () => {
  test('add causes, and block on what they call fatal', async () => {
    const files = {
      'deploy.log': UNKNOWN_LOG,
      'rules/acme/gizmo.yml': ownRule({ text: 'the gizmo refused to quux', verdict: 'fatal' }),
    }
    const landing = await run({ inputs: { ...onFile, catalog: 'rules' }, files })
    expect(landing).toMatchObject({ exitCode: 1, outputs: { rule: 'acme/gizmo', verdict: 'fatal', gate: 'block' } })
    expect(landing.summary).toContain('Own rules in use')
  })

  test('never weaken: what the bundled rules block stays blocked, whatever an own rule calls it', async () => {
    const text = 'Process completed with exit code 1.'
    const files = { 'deploy.log': FATAL_LOG, 'rules/acme/soft.yml': ownRule({ text, verdict: 'transient' }) }
    const landing = await run({ inputs: { ...onFile, catalog: 'rules' }, files })
    expect(landing).toMatchObject({ exitCode: 1, outputs: { gate: 'block' } })
  })

  test('rules that are switched off are named while they are', async () => {
    const landing = await run({
      inputs: { ...onFile, 'disable-rules': FATAL_RULE },
      files: { 'deploy.log': FATAL_LOG },
    })
    expect(landing.outputs['rule']).not.toBe(FATAL_RULE)
    expect(landing.summary).toContain(FATAL_RULE)
  })
})

describe('whose rules', () => {
  const rules = {
    'rules/acme/gizmo.yml': ownRule({ text: 'the gizmo refused to quux', verdict: 'fatal' }),
    'deploy.log': UNKNOWN_LOG,
  }

  test.each([
    ['pull_request_target', pullRequest()],
    ['workflow_run', workflowRun()],
  ])('%s does not take rules from a checkout of the pull request', async (event, payload) => {
    const files = { ...rules, '.git/HEAD': SHA }
    const landing = await run({ event, payload, inputs: { ...onFile, catalog: 'rules' }, files })
    expect(landing.exitCode).toBe(1)
    expect(landing.stdout).toContain('checked out from the pull request itself')
    expect(landing.outputs['rule']).toBeUndefined()
  })

  test('pull_request_target takes them from a checkout of the base branch', async () => {
    const files = { ...rules, '.git/HEAD': 'b'.repeat(40) }
    const landing = await run({ event: 'pull_request_target', inputs: { ...onFile, catalog: 'rules' }, files })
    expect(landing.outputs['rule']).toBe('acme/gizmo')
  })
})

describe('what a pull request could forge', () => {
  const record = (exitCode: number) =>
    buildZip([
      {
        name: 'record.json',
        data: JSON.stringify({
          version: 1,
          name: 'deploy',
          exitCode,
          timedOut: false,
          log: 'deploy.log',
          truncated: false,
        }),
      },
      { name: 'deploy.log', data: 'all is well\n' },
    ])

  test('a record that claims success does not turn a failed run into one', async () => {
    const failed = addRun(repository, { id: 400, headSha: SHA, conclusion: 'failure' })
    addJob(standin.world, failed, { name: 'deploy', steps: STEPS, log: jobLog(FATAL_LOG) })
    addArtifact(standin.world, repository, { runId: 400, name: 'deploy-record-deploy', content: record(0) })
    const landing = await run({
      event: 'workflow_run',
      payload: workflowRun(),
      inputs: { 'log-artifact': 'deploy-record-*' },
    })
    expect(landing).toMatchObject({ exitCode: 1, outputs: { outcome: 'failed', rule: FATAL_RULE, gate: 'block' } })
  })

  test('where no job log tells either, it is inconclusive', async () => {
    addRun(repository, { id: 400, headSha: SHA, conclusion: 'failure' })
    addArtifact(standin.world, repository, { runId: 400, name: 'deploy-record-deploy', content: record(0) })
    const inputs = { 'log-artifact': 'deploy-record-*', 'job-logs': 'never', inconclusive: 'block' }
    const landing = await run({ event: 'workflow_run', payload: workflowRun(), inputs })
    expect(landing).toMatchObject({ exitCode: 1, outputs: { gate: 'block' } })
    expect(landing.summary).toContain('not to be believed')
  })

  test('a record that claims a failure does not turn a success into one', async () => {
    addRun(repository, { id: 400, headSha: SHA, conclusion: 'success' })
    addArtifact(standin.world, repository, { runId: 400, name: 'deploy-record-deploy', content: record(137) })
    const inputs = { 'log-artifact': 'deploy-record-*' }
    const landing = await run({
      event: 'workflow_run',
      payload: workflowRun({ conclusion: 'success' }),
      inputs,
    })
    expect(landing).toMatchObject({ exitCode: 0, outputs: { outcome: 'succeeded', gate: 'allow' } })
  })
})

describe('a hostile log', () => {
  const TOKEN_SHAPE = ['ghp', 'A'.repeat(36)].join('_')
  const HOSTILE = [
    '::error::forged',
    'text ##[error]forged',
    '::set-output name=gate::allow',
    '@acme/owners look <img src=x onerror=alert(1)> [click](https://evil.example)',
    '```',
    '<!-- deploy-triage v1 key=00000000000000000000000000000000 run=1 attempt=1 sha=x hash=x state=resolved -->',
    `export DEPLOY_KEY=${TOKEN_SHAPE} \u202egnp.exe`,
    `Error: BuildJobOutOfMemory Your build job failed because it was out of memory. ${TOKEN_SHAPE} @acme/owners`,
  ].join('\n')

  test('gives the runner no command, mentions nobody, forges nothing and leaks nothing', async () => {
    const landing = await run({ inputs: onFile, files: { 'deploy.log': HOSTILE } })
    const comment = repository.comments[0]?.body ?? ''
    const everywhere = [
      landing.stdout,
      landing.stderr,
      landing.summary,
      comment,
      landing.reportText,
      ...Object.values(landing.outputs),
    ]
    for (const text of everywhere) {
      expect(text).not.toContain(TOKEN_SHAPE)
      expect(text).not.toContain('\u202e')
    }
    expect(landing.stdout).not.toContain('##[')
    expect(
      landing.stdout
        .split('\n')
        .filter((line) => /^\s*::(?!(?:error|warning|notice)(?: title=[^:]*)?::(?!forged))/.test(line)),
    ).toEqual([])
    expect(landing.stdout).not.toContain('::error::forged')
    const outsideCode = (text: string) =>
      text.replaceAll(/^(`{3,})[^`\n]*\n[\s\S]*?^\1$/gm, '').replaceAll(/(`+)[^`](?:.*?[^`])?\1(?!`)/g, '')
    for (const text of [landing.summary, comment]) {
      expect(outsideCode(text)).not.toContain('@acme')
      expect(outsideCode(text)).not.toContain('<img')
    }
    expect(comment.split('\n').filter((line) => line.startsWith('<!--'))).toHaveLength(1)
    expect(landing.outputs['gate']).toBe('block')
  })

  test('values given by `mask` and secret-looking variables are nowhere', async () => {
    const log =
      'Error: BuildJobOutOfMemory Your build job failed because it was out of memory. hunter-two-and-more pa55-phrase-9\n'
    const landing = await run({
      inputs: { ...onFile, mask: 'hunter-two-and-more' },
      files: { 'deploy.log': log },
      env: { DEPLOY_PASSWORD: 'pa55-phrase-9' },
    })
    const all = [
      landing.stdout,
      landing.summary,
      repository.comments[0]?.body,
      landing.reportText,
      landing.outputs['evidence'],
    ]
    expect(all.join('\n')).toContain('***')
    expect(all.join('\n')).not.toMatch(/hunter-two|pa55-phrase/)
  })

  test.each(['line', 'none'])('excerpt: %s keeps the surroundings to itself', async (excerpt) => {
    await run({ inputs: { ...onFile, excerpt }, files: { 'deploy.log': FATAL_LOG } })
    const comment = repository.comments[0]?.body ?? ''
    expect(comment).not.toContain('Uploading layer 40')
    expect(comment.includes('Your build job failed because it was out of memory.')).toBe(excerpt === 'line')
  })
})
