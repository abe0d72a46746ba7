/** What the action says of one deploy, everywhere it speaks: no more of the log than it may quote, and nothing that the gate contradicts. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startStandin } from '../standin/server.ts'
import type { Standin } from '../standin/server.ts'
import { addPull, addRepository } from '../standin/world.ts'
import type { Repository } from '../standin/world.ts'
import { launch, SHA } from './run-action.ts'
import type { Landing, Launch } from './run-action.ts'
import { FATAL_LOG, FATAL_RULE, pullRequest } from './scenes.ts'

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

/** Everything that a run says, in one text. */
function everything(landing: Landing): string {
  const comment = repository.comments[0]?.body ?? ''
  return [landing.stdout, landing.summary, landing.reportText, comment, ...Object.values(landing.outputs)].join('\n')
}

describe('excerpt: none', () => {
  const inputs = { ...onFile, excerpt: 'none' }

  test('quotes nothing of a failure that no rule knows, and says where to look', async () => {
    const landing = await run({ inputs, files: { 'deploy.log': 'x\nError: tariff is closed\n' } })
    expect(everything(landing)).not.toContain('tariff')
    expect(landing.outputs).toMatchObject({ classified: 'false', evidence: '' })
    expect(landing.stdout).toContain('The place to look at first: deploy.log, line 2')
  })

  test('quotes nothing of a known failure, and nothing that the log says in words of its own', async () => {
    const log = 'ERROR: (gcloud.run.deploy) PERMISSION_DENIED: the quaggas have left\n'
    const landing = await run({ inputs, files: { 'deploy.log': log } })
    expect(landing.outputs).toMatchObject({ classified: 'true', evidence: '' })
    expect(everything(landing)).not.toContain('quaggas')
  })
})

test('excerpt: line keeps the surroundings out of the report file too', async () => {
  const landing = await run({ inputs: { ...onFile, excerpt: 'line' }, files: { 'deploy.log': FATAL_LOG } })
  expect(landing.outputs['evidence']).toContain('out of memory')
  expect(everything(landing)).not.toContain('Uploading layer')
})

describe('secret values that are everyday words', () => {
  const log =
    'psql: error: connection to server at "db", port 5432 failed: FATAL:  password authentication failed for user "postgres"\n'
  const files = { 'deploy.log': log }

  test('leave what the bundled catalog says alone, and are masked in what the log says', async () => {
    const landing = await run({ inputs: onFile, files, env: { POSTGRES_PASSWORD: 'postgres' } })
    expect(landing.outputs).toMatchObject({ rule: 'postgres/authentication-failed', platform: 'postgres' })
    expect(landing.outputs['docs']).toContain('https://www.postgresql.org/')
    expect(landing.outputs['evidence']).toContain('for user "***"')
    expect(landing.summary).toContain('rule=postgres%2Fauthentication-failed')
    for (const said of [everything(landing), landing.reportText]) expect(said).not.toContain('user "postgres"')
    expect(landing.report?.deploys[0]?.diagnosis.cause?.captures).toEqual({ user: '***' })
  })

  test('decide nothing', async () => {
    const env = { A_TOKEN: 'block', B_TOKEN: 'allow', C_TOKEN: 'fatal', D_TOKEN: 'failed' }
    const landing = await run({ inputs: onFile, files: { 'deploy.log': FATAL_LOG }, env })
    expect(landing).toMatchObject({ exitCode: 1, outputs: { gate: 'block', verdict: 'fatal', outcome: 'failed' } })
  })

  test('are masked in own rules, as before', async () => {
    const rule = ownRule({ text: 'the gizmo refused', verdict: 'fatal' }).replace('Ask in', 'Ask zanzibar in')
    const landing = await run({
      inputs: { ...onFile, catalog: 'rules' },
      files: { 'deploy.log': 'the gizmo refused to quux\n', 'rules/acme/gizmo.yml': rule },
      env: { DEPLOY_PASSWORD: 'zanzibar' },
    })
    expect(landing.outputs).toMatchObject({ rule: 'acme/gizmo', fix: '1. Ask \\*\\*\\* in the channel.' })
    expect(everything(landing)).not.toContain('zanzibar')
  })
})

describe('what speaks agrees with what was decided', () => {
  test('where an own rule calls transient what a bundled one knows to be fatal', async () => {
    const rule = ownRule({ text: 'Your build job failed because it was out of memory.', verdict: 'transient' })
    const landing = await run({
      inputs: { ...onFile, catalog: 'rules' },
      files: { 'deploy.log': FATAL_LOG, 'rules/acme/soft.yml': rule },
    })
    expect(landing).toMatchObject({ exitCode: 1, outputs: { gate: 'block', verdict: 'fatal', rule: FATAL_RULE } })
    expect(landing.summary).toContain('**Fatal: the same commit will fail again**')
    expect(landing.summary).toContain('`acme/soft`, symptom')
    expect(landing.summary).not.toContain('Transient')
    expect(landing.stdout).not.toContain('Ask in the channel')
  })

  test('where `fail-on` does not name a fatal cause', async () => {
    const inputs = { ...onFile, 'fail-on': 'migration' }
    const landing = await run({ inputs, files: { 'deploy.log': FATAL_LOG } })
    expect(landing).toMatchObject({ exitCode: 0, outputs: { gate: 'allow', verdict: 'fatal' } })
    expect(landing.summary).toContain('Does not block the merge: fatal, but not among what `fail-on` names')
  })

  test('on a push, where there is no merge to block', async () => {
    const landing = await run({ event: 'push', payload: {}, inputs: onFile, files: { 'deploy.log': FATAL_LOG } })
    expect(landing.summary.split('\n')[4]).toBe('🚫 **Blocks: this job fails**')
    expect(landing.summary).not.toContain('the merge')
  })
})

describe('docs-url', () => {
  const address = 'https://wiki.example.com/deploys'
  const link = `[Your team's runbook](<${address}>)`

  test.each([
    ['no rule knows the cause', 'Error: tariff is closed\n'],
    ['no log was read', ''],
  ])('is linked where %s', async (_, log) => {
    const inputs = { ...(log === '' ? { 'exit-code': '1', 'job-logs': 'never' } : onFile), 'docs-url': address }
    const landing = await run({ inputs, files: { 'deploy.log': log } })
    expect(landing.summary).toContain(link)
    expect(repository.comments[0]?.body).toContain(link)
  })

  test('is published without the credentials in it', async () => {
    const inputs = { ...onFile, 'docs-url': 'https://reader:quagga77@wiki.example.com/?token=Zq8wK2nV5xT1' }
    const landing = await run({ inputs, files: { 'deploy.log': FATAL_LOG } })
    expect(everything(landing)).toContain('wiki.example.com')
    expect(everything(landing)).not.toMatch(/quagga77|Zq8wK2nV5xT1/)
  })
})

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
  - Ask in the channel.
hits:
  - log: |
      ${given.text}
`
}
