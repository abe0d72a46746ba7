import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { isAlive, newJob, record, runStep, until } from './harness.ts'
import { commandsIn } from './harness.ts'

const ENDING = 'Process completed with exit code'

describe('the exit status', () => {
  test.each([1, 2, 255])('is the %i that the script ended with', async (code) => {
    const ran = await record(`echo deploying; exit ${String(code)}`)
    expect(ran.status).toBe(code)
    expect(ran.outputs).toMatchObject({ 'exit-code': String(code), signal: '', 'timed-out': 'false' })
    expect(ran.record).toMatchObject({ version: 1, name: 'deploy', exitCode: code, signal: null, timedOut: false })
    expect(ran.stdout.toString()).toContain(`::error::${ENDING} ${String(code)}.\n`)
  })

  test('is 0 after success, and then no error is printed', async () => {
    const ran = await record('echo done')
    expect(ran.status).toBe(0)
    expect(ran.stdout.toString()).not.toContain(ENDING)
    expect(ran.record.exitCode).toBe(0)
    expect(Number(ran.outputs['duration-seconds'])).toBeGreaterThan(0)
  })

  test('is 126 for a file that cannot be executed and 127 for a command that does not exist', async () => {
    expect((await record('touch tool; ./tool')).status).toBe(126)
    expect((await record('no-such-deploy-tool --now')).status).toBe(127)
  })

  test('is 128 + n when a signal ends the shell, which the record names', async () => {
    const ran = await record('kill -KILL $$')
    expect(ran.status).toBe(137)
    expect(ran.outputs).toMatchObject({ 'exit-code': '137', signal: 'SIGKILL' })
    expect(ran.record).toMatchObject({ exitCode: 137, signal: 'SIGKILL' })
  })

  test('is 137 without a signal when a command of the script was killed', async () => {
    const ran = await record("sh -c 'kill -KILL $$'")
    expect(ran.record).toMatchObject({ exitCode: 137, signal: null })
  })

  test('counts the left side of a pipe under bash and not under sh', async () => {
    expect((await record('false | cat')).status).toBe(1)
    expect((await record('false | cat', { shell: 'sh' })).status).toBe(0)
    expect((await record('false; echo unreached', { shell: 'sh' })).stdout.toString()).not.toContain('unreached')
  })

  test('is that of bash for an unset variable under set -u', async () => {
    const script = 'set -u\necho "${NOT_SET_ANYWHERE}"\n'
    const plain = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script])
    const ran = await record(script)
    expect(plain.status).not.toBe(0)
    expect(ran.status).toBe(plain.status)
    expect(ran.log).toContain('NOT_SET_ANYWHERE: unbound variable')
  })

  test('is 0 with continue-on-error while the outputs tell', async () => {
    const ran = await record('exit 3', { 'continue-on-error': 'true' })
    expect(ran.status).toBe(0)
    expect(ran.outputs['exit-code']).toBe('3')
    expect(ran.record.exitCode).toBe(3)
  })

  test('is 127 with a word about the input when the shell is not there', async () => {
    const ran = await record('exit 0', { shell: 'pwsh' }, { PATH: folderWith('mkfifo') })
    expect(ran.status).toBe(127)
    expect(ran.stdout.toString()).toContain('::error::Input `shell` is `pwsh`, which could not be started')
  })
})

describe('without mkfifo', () => {
  test('the streams are still one, in order', async () => {
    const ran = await record('echo one; echo two >&2; echo three; exit 5', {}, { PATH: folderWith('bash') })
    expect(ran.status).toBe(5)
    expect(ran.log).toBe('one\ntwo\nthree\n')
  })
})

/** A folder for PATH that holds one program. */
function folderWith(program: string): string {
  const folder = path.join(newJob().temp, 'bin')
  fs.mkdirSync(folder)
  const file = spawnSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).stdout.trim()
  fs.symlinkSync(file, path.join(folder, program))
  return folder
}

describe('the environment of the script', () => {
  const given = {
    ACTIONS_RUNTIME_TOKEN: 'runtime-token-1',
    ACTIONS_RUNTIME_URL: 'https://runtime.example',
    ACTIONS_RESULTS_URL: '',
    ACTIONS_CACHE_URL: 'https://cache.example',
    ACTIONS_CACHE_SERVICE_V2: 'True',
    ACTIONS_ID_TOKEN_REQUEST_URL: 'https://id.example',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'id-token-1',
    GITHUB_ACTION_REPOSITORY: 'o/deploy-triage',
    DEPLOY_REGION: 'fra1',
  }

  test('is that of a run step: without what only actions get, with the OIDC request', async () => {
    const { stdout } = await record('env | cut -d= -f1 | sort', {}, given)
    const names = stdout.toString().split('\n')
    expect(names).toEqual(
      expect.arrayContaining([
        'PATH',
        'CI',
        'GITHUB_OUTPUT',
        'DEPLOY_REGION',
        'ACTIONS_ID_TOKEN_REQUEST_URL',
        'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
      ]),
    )
    expect(
      names.filter((name) =>
        /^(?:INPUT_|STATE_|ACTIONS_(?:RUNTIME|RESULTS|CACHE)|GITHUB_ACTION_REPOSITORY)/.test(name),
      ),
    ).toEqual([])
  })

  test('lets the file commands work beside our own outputs', async () => {
    const job = newJob()
    const run =
      'echo "url=https://eu.example" >> "$GITHUB_OUTPUT"; echo REGION=fra1 >> "$GITHUB_ENV"; echo /opt/bin >> "$GITHUB_PATH"; echo k=v >> "$GITHUB_STATE"; echo "# Deployed" >> "$GITHUB_STEP_SUMMARY"'
    const ran = await runStep(job, { inputs: { run } })
    expect(ran.outputs).toMatchObject({ url: 'https://eu.example', 'exit-code': '0' })
    expect(commandsIn(job.env['GITHUB_ENV'])).toEqual({ REGION: 'fra1' })
    expect(commandsIn(job.env['GITHUB_STATE'])).toMatchObject({ k: 'v' })
    expect(fs.readFileSync(job.env['GITHUB_PATH'] ?? '', 'utf8')).toBe('/opt/bin\n')
    expect(fs.readFileSync(job.env['GITHUB_STEP_SUMMARY'] ?? '', 'utf8')).toBe('# Deployed\n')
  })

  test('starts it in the working directory, below the workspace', async () => {
    const job = newJob()
    fs.mkdirSync(path.join(job.workspace, 'infra'))
    const ran = await runStep(job, { inputs: { run: 'pwd -P', 'working-directory': 'infra' } })
    expect(ran.log).toBe(`${fs.realpathSync(path.join(job.workspace, 'infra'))}\n`)
  })

  test('gives it an output that can be opened again, as a run step does', async () => {
    const ran = await record('echo to-stderr > /dev/stderr; echo to-stdout > /dev/stdout')
    expect(ran.status).toBe(0)
    expect(ran.log).toBe('to-stderr\nto-stdout\n')
  })

  test('gives it an input that has ended', async () => {
    expect((await record('cat; echo read')).log).toBe('read\n')
  })
})

describe('the end of a script that does not end', () => {
  const stubborn =
    "trap '' TERM INT; echo pid=$$; (trap '' TERM INT; echo child=$BASHPID; while :; do sleep 0.2; done) & while :; do sleep 0.2; done"
  const pidsIn = (text: string): number[] =>
    [...text.matchAll(/(?:pid|child|stray)=(\d+)/g)].map((match) => Number(match[1]))

  test('comes by force after timeout-minutes, and nothing of it is left', async () => {
    const run =
      process.platform === 'linux' ? `setsid sh -c 'echo stray=$$; sleep 60' & sleep 0.2; ${stubborn}` : stubborn
    const ran = await record(run, { 'timeout-minutes': '0.01' })
    expect(ran.status).toBe(124)
    expect(ran.outputs).toMatchObject({ 'exit-code': '124', 'timed-out': 'true', signal: 'SIGKILL' })
    expect(ran.record).toMatchObject({ exitCode: 124, timedOut: true })
    expect(ran.log).toMatch(
      /(?:^|\n)The script ran longer than the 0\.01 minutes of `timeout-minutes` and was ended\.\n$/,
    )
    expect(ran.stdout.toString()).toContain('longer than the 0.01 minutes')
    const pids = pidsIn(ran.log)
    expect(pids).toHaveLength(process.platform === 'linux' ? 3 : 2)
    expect(await until(() => !pids.some(isAlive), 2)).toBe(true)
  })

  test('leaves it the time to clean up after SIGTERM', async () => {
    const ran = await record("trap 'echo rolled back; exit 9' TERM; echo up; while :; do sleep 0.1; done", {
      'timeout-minutes': '0.01',
    })
    expect(ran.log).toMatch(/^up\n(?:Terminated\n)?rolled back\nThe script ran longer [^\n]*\n$/)
    expect(ran.record).toMatchObject({ exitCode: 124, timedOut: true, signal: null })
  })

  test('comes within the time that the runner leaves after a cancel, with the record written', async () => {
    let since = 0
    const during = (child: { kill(signal: NodeJS.Signals): boolean }, output: string): void => {
      if (since > 0 || !output.includes('child=')) return
      since = Date.now()
      child.kill('SIGINT')
    }
    const ran = await runStep(newJob(), { inputs: { run: stubborn }, during })
    expect(Date.now() - since).toBeLessThan(9_500)
    expect(ran.record).toMatchObject({ exitCode: 137, signal: 'SIGKILL', timedOut: false })
    const pids = pidsIn(ran.log)
    expect(pids).toHaveLength(2)
    expect(await until(() => !pids.some(isAlive), 2)).toBe(true)
  })

  test('passes a cancel on to the whole group, whose own status it keeps', async () => {
    const run =
      "trap 'echo cleaned; exit 7' INT; (trap 'echo child saw it; exit 0' INT; echo ready; while :; do sleep 0.1; done) & wait $!"
    let sent = false
    const ran = await runStep(newJob(), {
      inputs: { run },
      during: (child, output) => {
        if (sent || !output.includes('ready')) return
        sent = true
        child.kill('SIGINT')
      },
    })
    expect(ran.status).toBe(7)
    expect(ran.log).toContain('cleaned\n')
  })

  test('does not wait for long on what the script left in the background, nor count the wait', async () => {
    const since = performance.now()
    const ran = await record('sleep 30 & echo pid=$!')
    expect(ran.status).toBe(0)
    expect(performance.now() - since).toBeLessThan(15_000)
    expect(ran.record.durationSeconds).toBeLessThan(4.5)
    const [pid = 0] = pidsIn(ran.log)
    expect(isAlive(pid)).toBe(true)
    process.kill(pid)
  })
})

describe('what cannot be meant', () => {
  test.each([
    ['shell', 'zsh', '`bash`, `sh` or `pwsh`'],
    ['timeout-minutes', 'soon', 'a number of minutes'],
    ['timeout-minutes', '0', 'a number of minutes'],
    ['retention-days', '-1', 'a whole number of days'],
    ['upload', 'sometimes', '`record`, `always` or `never`'],
    ['continue-on-error', 'maybe', '`false` or `true`'],
    ['matrix', '[1]', 'toJSON(matrix)'],
    ['working-directory', 'nowhere', 'no such folder'],
  ])('is red for %s: %s and says what can be', async (name, value, cure) => {
    const ran = await record('echo deployed', { [name]: value })
    expect(ran.status).toBe(1)
    expect(ran.stdout.toString()).toContain(`::error::Input \`${name}\` is "${value}"`)
    expect(ran.stdout.toString()).toContain(cure)
    expect(ran.stdout.toString()).not.toContain('deployed')
  })

  test('is red without a script', async () => {
    const ran = await record(' \n')
    expect(ran.status).toBe(1)
    expect(ran.stdout.toString()).toContain('Input `run` is empty')
  })
})

describe('where the files are', () => {
  test('is a folder named after job and matrix leg, and the record says both', async () => {
    const ran = await record('exit 1', { matrix: '{"region":"eu","size":2}' })
    expect(ran.folders).toEqual(['deploy-eu-2'])
    expect(ran.record).toMatchObject({
      name: 'deploy-eu-2',
      job: 'deploy',
      workflow: 'CD',
      matrix: { region: 'eu', size: 2 },
      runId: 4711,
      runAttempt: 2,
      log: 'deploy.log',
      truncated: false,
    })
    expect(new Date(ran.record.startedAt).toISOString()).toBe(ran.record.startedAt)
  })

  test('is another folder for a second recording of the same job', async () => {
    const job = newJob()
    await runStep(job, { inputs: { run: 'echo one' } })
    const ran = await runStep(job, { inputs: { run: 'echo two' } })
    expect(ran.folders).toEqual(['deploy', 'deploy-2'])
    expect(ran.log).toBe('two\n')
  })

  test('may be gone at the end, which is one warning and not the status', async () => {
    const ran = await record('rm -r "$RUNNER_TEMP/deploy-triage"; exit 6')
    expect(ran.status).toBe(6)
    expect(ran.stdout.toString().match(/^::warning::.*/gm)).toEqual([expect.stringContaining('ENOENT')])
  })

  test('keeps the exit code of the script where outputs cannot be written', async () => {
    const ran = await record('exit 6', {}, { GITHUB_OUTPUT: '/nonexistent/output' })
    expect(ran.status).toBe(6)
    expect(ran.stdout.toString()).toContain('::warning::The outputs of record could not be written: ')
  })

  test('leaves neither script nor pipe behind', async () => {
    const job = newJob()
    await runStep(job, { inputs: { run: 'echo one' } })
    expect(fs.readdirSync(job.temp).filter((name) => name.startsWith('record-'))).toEqual([])
  })
})
