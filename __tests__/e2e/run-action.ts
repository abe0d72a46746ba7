/** Runs the built action as the runner does: INPUT_ variables with action.yml's defaults, GITHUB_ files, an event payload. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { Report } from '../../src/core/types.ts'
import { TOKEN } from '../standin/server.ts'
import type { Standin } from '../standin/server.ts'

const ROOT = new URL('../../', import.meta.url)
/** The bundle under test; an override lets a fresh build be tried without committing it. */
const BUNDLE = process.env['DEPLOY_TRIAGE_BUNDLE'] ?? fileURLToPath(new URL('dist/index.js', ROOT))

const ACTION = parse(readFileSync(new URL('action.yml', ROOT), 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
}

export const SHA = 'a'.repeat(40)
export const RUN_ID = 9001

export interface Launch {
  readonly standin: Standin
  readonly event: string
  readonly payload?: unknown
  readonly inputs?: Readonly<Record<string, string>>
  /** Files of the workspace by path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** Files below RUNNER_TEMP by path. */
  readonly temp?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}

export interface Landing {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
  /** The file of the `report` output, as it was written; empty when there is none. */
  readonly reportText: string
  /** The same, read. */
  readonly report: Report | null
  /** API calls of this run. */
  readonly calls: number
  readonly milliseconds: number
  /** Most memory that was resident, in MiB; null where it cannot be told. */
  readonly peakMib: number | null
}

export async function launch(given: Launch): Promise<Landing> {
  const folder = mkdtempSync(join(tmpdir(), 'action-'))
  try {
    return await launchIn(folder, given)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function launchIn(folder: string, given: Launch): Promise<Landing> {
  write(folder, {
    'event.json': JSON.stringify(given.payload ?? {}),
    output: '',
    'summary.md': '',
    'work/.keep': '',
    'temp/.keep': '',
  })
  write(join(folder, 'work'), given.files ?? {})
  write(join(folder, 'temp'), given.temp ?? {})
  const before = given.standin.calls()
  const startedAt = performance.now()
  const { code, stdout, stderr } = await run(folder, {
    ...environmentOf(folder, given),
    ...inputsOf(given.inputs ?? {}),
    ...given.env,
  })
  const milliseconds = performance.now() - startedAt
  const outputs = parseOutputs(readFileSync(join(folder, 'output'), 'utf8'))
  const reportText = outputs['report'] ? readFileSync(outputs['report'], 'utf8') : ''
  const peak = /PEAK_RSS=(\d+)/.exec(stderr)?.[1]
  return {
    exitCode: code,
    stdout,
    stderr: stderr.replace(/PEAK_RSS=\d+\n/, ''),
    summary: readFileSync(join(folder, 'summary.md'), 'utf8'),
    outputs,
    reportText,
    report: reportText === '' ? null : (JSON.parse(reportText) as Report),
    calls: given.standin.calls() - before,
    milliseconds,
    peakMib: peak === undefined ? null : Number(peak) / 1024,
  }
}

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

function environmentOf(folder: string, { standin, event }: Launch): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    ...standin.env,
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    GITHUB_WORKSPACE: join(folder, 'work'),
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ID: String(RUN_ID),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
    GITHUB_JOB: 'triage',
    GITHUB_SHA: SHA,
    GITHUB_REF: 'refs/heads/main',
    RUNNER_TEMP: join(folder, 'temp'),
    RUNNER_NAME: 'runner-1',
  }
}

/** What the runner makes of `with:`, the defaults of action.yml evaluated. */
export function inputsOf(given: Readonly<Record<string, string>>): Record<string, string> {
  const unknown = Object.keys(given).filter((name) => !(name in ACTION.inputs))
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`)
  const entries = Object.entries(ACTION.inputs).map(([name, { default: value = '' }]) => {
    const evaluated = value.replace('${{ toJSON(matrix) }}', 'null').replace('${{ github.token }}', TOKEN)
    return [`INPUT_${name.toUpperCase()}`, given[name] ?? evaluated]
  })
  return Object.fromEntries(entries) as Record<string, string>
}

/**
 * Linux counts the memory of the process that spawned into `maxRSS` (getrusage(2) keeps it across execve), so a test
 * worker of 230 MB would be taken for the action; `VmHWM` begins with the action itself (proc_pid_status(5)).
 */
const REPORT_PEAK = `import { existsSync, readFileSync } from 'node:fs'
const own = () => /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]
const peak = () => (existsSync('/proc/self/status') ? own() : process.resourceUsage().maxRSS)
process.on('exit', () => process.stderr.write('PEAK_RSS=' + peak() + '\\n'))`

async function run(folder: string, env: Record<string, string>) {
  const hook = join(folder, 'peak.mjs')
  writeFileSync(hook, REPORT_PEAK)
  const child = spawn(process.execPath, ['--import', hook, BUNDLE], {
    cwd: join(folder, 'work'),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (chunk) => (texts.stdout += String(chunk)))
  child.stderr.setEncoding('utf8').on('data', (chunk) => (texts.stderr += String(chunk)))
  const code = await new Promise<number | null>((done, failed) => child.on('error', failed).on('close', done))
  return { code, ...texts }
}

/** Reads GITHUB_OUTPUT as the runner does. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const match = /^([^=<]+)<<(.+)$/.exec(lines[at] ?? '')
    if (match === null) continue
    const end = lines.indexOf(match[2] ?? '', at + 1)
    outputs[match[1] ?? ''] = lines.slice(at + 1, end).join('\n')
    at = end
  }
  return outputs
}
