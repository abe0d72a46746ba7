/** Runs the built record as the runner runs it: INPUT_*, GITHUB_* files, its own temp folder. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll } from '@jest/globals'
import type { DeployRecord } from '../../src/record/record-file.ts'

/** The folder that holds `dist/` and `record/`: the repository, or another build to try. */
const ROOT = process.env['DEPLOY_TRIAGE_ROOT'] ?? path.resolve(import.meta.dirname, '../..')
const MAIN = path.join(ROOT, 'dist/record/index.js')
const POST = path.join(ROOT, 'record/post.mjs')

const folders: string[] = []
afterAll(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true })
})

/** One job's folders and files on its runner. */
export interface Job {
  readonly temp: string
  readonly workspace: string
  readonly env: Readonly<Record<string, string>>
}

export interface Ran {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: Buffer
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  /** Names of the folders below `deploy-triage`. */
  readonly folders: readonly string[]
  /** Of the folder that the outputs name. */
  readonly log: string
  readonly record: DeployRecord
}

export interface Step {
  readonly inputs: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly post?: boolean
  /** Called with the running process, and with its output whenever there is more. */
  readonly during?: (child: ChildProcess, output: string) => void
}

export function newJob(env: Readonly<Record<string, string>> = {}): Job {
  const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'record-test-'))
  folders.push(temp)
  const workspace = path.join(temp, 'workspace')
  fs.mkdirSync(workspace)
  const files = Object.fromEntries(
    ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY'].map((name) => [`GITHUB_${name}`, fileIn(temp, name)]),
  )
  const fixed = {
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    GITHUB_JOB: 'deploy',
    GITHUB_WORKFLOW: 'CD',
    GITHUB_RUN_ID: '4711',
    GITHUB_RUN_ATTEMPT: '2',
  }
  const system = { PATH: process.env['PATH'] ?? '', HOME: temp }
  return {
    temp,
    workspace,
    env: { ...system, ...fixed, ...files, RUNNER_TEMP: temp, GITHUB_WORKSPACE: workspace, ...env },
  }
}

/** Runs one step of a job to its end. */
export async function runStep(job: Job, step: Step): Promise<Ran> {
  const state = step.post === true ? commandsIn(job.env['GITHUB_STATE']) : {}
  const inputs = prefixed(step.inputs, (name) => `INPUT_${name.toUpperCase()}`)
  const env = { ...job.env, ...inputs, ...prefixed(state, (name) => `STATE_${name}`), ...step.env }
  const child = spawn(process.execPath, [step.post === true ? POST : MAIN], {
    cwd: job.workspace,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks: Buffer[] = []
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    step.during?.(child, Buffer.concat(chunks).toString())
  })
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const [status, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  return { status, signal, stdout: Buffer.concat(chunks), stderr, ...filesOf(job) }
}

function prefixed(values: Readonly<Record<string, string>>, rename: (name: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]): [string, string] => [rename(name), value]))
}

/** Runs a script in a job of its own. */
export async function record(run: string, inputs: Step['inputs'] = {}, env: Step['env'] = {}): Promise<Ran> {
  return await runStep(newJob(), { inputs: { run, ...inputs }, env })
}

function filesOf(job: Job): Pick<Ran, 'outputs' | 'folders' | 'log' | 'record'> {
  const outputs = commandsIn(job.env['GITHUB_OUTPUT'])
  const root = path.join(job.temp, 'deploy-triage')
  const folders = fs.existsSync(root) ? fs.readdirSync(root).sort() : []
  const folder = outputs['log'] === undefined ? path.join(root, folders[0] ?? '') : path.dirname(outputs['log'])
  return {
    outputs,
    folders,
    log: textOf(folder, 'deploy.log'),
    record: JSON.parse(textOf(folder, 'record.json') || 'null') as DeployRecord,
  }
}

function textOf(folder: string, name: string): string {
  const file = path.join(folder, name)
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
}

function fileIn(folder: string, name: string): string {
  const file = path.join(folder, `file-command-${name}`)
  fs.writeFileSync(file, '')
  return file
}

/** `name=value` and `name<<delimiter` entries, the last of each name. */
export function commandsIn(file: string | undefined): Record<string, string> {
  const lines = fs.readFileSync(file ?? '', 'utf8').split('\n')
  const found: Record<string, string> = {}
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, name = '', mark = '', rest = ''] = /^([^=<]+)(=|<<)(.*)$/.exec(line) ?? []
    if (mark === '=') found[name] = rest
    if (mark === '<<')
      found[name] = lines
        .splice(0, lines.indexOf(rest) + 1)
        .slice(0, -1)
        .join('\n')
  }
  return found
}

/** Waits until something is true, at most `seconds`. */
export async function until(condition: () => boolean, seconds: number): Promise<boolean> {
  const end = Date.now() + seconds * 1000
  while (!condition() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20))
  return condition()
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
