import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { UserError } from '../errors.ts'
import { secretValuesOf } from '../core/redact.ts'
import { childEnvironment } from './environment.ts'
import type { RecordInputs } from './inputs.ts'
import { createLive } from './live.ts'
import type { LiveTarget } from './live.ts'
import { createLogWriter } from './log.ts'
import type { LogEnd } from './log.ts'
import { timeoutMessage } from './messages.ts'
import { recordName } from './name.ts'
import { claimFolder, LOG_FILE, newRecord, writeRecord } from './record-file.ts'
import type { DeployRecord } from './record-file.ts'
import { runScript } from './run.ts'
import type { RunResult } from './run.ts'
import { scriptContents, scriptExtension, shellCommand, workingDirectory } from './shell.ts'

/** One recording: where its files are and what is to be run. */
export interface Session {
  readonly inputs: RecordInputs
  readonly env: NodeJS.ProcessEnv
  readonly platform: NodeJS.Platform
  readonly tempFolder: string
  readonly cwd: string
  readonly name: string
  readonly folder: string
}

export interface Recorded {
  readonly record: DeployRecord
  readonly result: RunResult
  readonly log: LogEnd
  /** Why record.json could not be written; null when it was. */
  readonly recordError: string | null
  /** The live output ended within a line. */
  readonly openLine: boolean
}

/** Claims the folder of a recording. Throws UserError when the working directory is none. */
export function openSession(inputs: RecordInputs, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Session {
  const tempFolder = env['RUNNER_TEMP'] ?? os.tmpdir()
  const cwd = workingDirectory(env['GITHUB_WORKSPACE'] ?? process.cwd(), inputs.workingDirectory)
  if (!isFolder(cwd)) {
    const message = `Input \`working-directory\` is ${JSON.stringify(inputs.workingDirectory)}, and there is no such folder.`
    throw new UserError(message, 'Check the path, and that the checkout comes before this step.')
  }
  const wanted = recordName({ input: inputs.name, job: env['GITHUB_JOB'] ?? '', matrix: inputs.matrix })
  return { inputs, env, platform, tempFolder, cwd, ...claimFolder(path.join(tempFolder, 'deploy-triage'), wanted) }
}

/** Runs the script with live output and writes log and record. Rejects only when it could not begin. */
export async function recordScript(session: Session, signals: NodeJS.EventEmitter, out: LiveTarget): Promise<Recorded> {
  const { inputs, env, folder, name } = session
  const fresh = newRecord({ name, startedAt: new Date(), matrix: inputs.matrix, env })
  writeRecord(folder, fresh)
  const log = createLogWriter({ file: path.join(folder, LOG_FILE), secrets: [...secretValuesOf(env), ...inputs.mask] })
  let resume = (): void => undefined
  const live = createLive(out, () => {
    resume()
  })
  const result = await runIn(session, signals, {
    onReader: (go) => {
      resume = go
    },
    take: (bytes) => {
      log.push(bytes)
      return live.write(bytes)
    },
  })
  if (result.timedOut) log.push(Buffer.from(`${live.atLineStart() ? '' : '\n'}${timeoutMessage(inputs)}\n`))
  const logEnd = log.end()
  const { exitCode, signal, timedOut, durationMs } = result
  const record = {
    ...fresh,
    exitCode,
    signal,
    timedOut,
    durationSeconds: Math.round(durationMs) / 1000,
    truncated: logEnd.cut > 0 || logEnd.error !== null,
  }
  return { record, result, log: logEnd, recordError: writeAtEnd(folder, record), openLine: !live.atLineStart() }
}

/** The script has run, so trouble with the file is told and must not take the place of its exit status. */
function writeAtEnd(folder: string, record: DeployRecord): string | null {
  try {
    writeRecord(folder, record)
    return null
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error)
  }
}

interface Wiring {
  readonly onReader: (resume: () => void) => void
  readonly take: (bytes: Uint8Array) => boolean
}

async function runIn(session: Session, signals: NodeJS.EventEmitter, wiring: Wiring): Promise<RunResult> {
  const { inputs, env, platform, tempFolder, cwd } = session
  const marker = randomUUID()
  const script = path.join(tempFolder, `record-${marker}${scriptExtension(inputs.shell)}`)
  fs.writeFileSync(script, scriptContents(inputs.shell, inputs.run, platform), { mode: 0o600 })
  try {
    return await runScript({
      command: shellCommand(inputs.shell, script),
      cwd,
      env: childEnvironment(env, marker),
      platform,
      tempFolder,
      marker,
      signals,
      timeoutMs: inputs.timeoutMs,
      ...wiring,
    })
  } finally {
    fs.rmSync(script, { force: true })
  }
}

function isFolder(file: string): boolean {
  return fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() === true
}
