/** Entry point of record: runs a script, keeps its exit code and log. With `--post` it uploads what main could not. */
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import * as core from '@actions/core'
import { putArtifact } from './record/artifact-client.ts'
import { inputReader, readRecordInputs } from './record/inputs.ts'
import {
  errorMessage,
  exitMessages,
  fileTrouble,
  outputsMessage,
  summaryLine,
  uploadMessage,
} from './record/messages.ts'
import { pendingOf, stateOf, STATE_NAME } from './record/post.ts'
import { LOG_FILE, RECORD_FILE } from './record/record-file.ts'
import { openSession, recordScript } from './record/session.ts'
import type { Recorded, Session } from './record/session.ts'
import { upload } from './record/upload.ts'
import type { UploadRequest, UploadResult } from './record/upload.ts'

const STDOUT = 1

async function main(): Promise<number> {
  const inputs = readRecordInputs(inputReader(process.env))
  const session = openSession(inputs, process.env, process.platform)
  core.saveState(STATE_NAME, stateOf(session))
  for (const value of inputs.mask) core.setSecret(value)
  // A cancel is dealt with while the script runs; afterwards there are some seconds to finish in.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)
  // A reader of our output that goes away is no error of the deploy.
  process.stdout.on('error', () => undefined)
  const recorded = await recordScript(session, process, { fd: STDOUT, stream: process.stdout })
  if (recorded.openLine) process.stdout.write('\n')
  for (const message of exitMessages(recorded.result, inputs)) core.error(message)
  const trouble = fileTrouble(recorded)
  if (trouble !== null) core.warning(trouble)
  // Cancelled: the rest of the time is the platform's. Post uploads.
  const uploaded = recorded.result.cancelled ? null : await uploadAndSay(session, recorded)
  trySetOutputs(session, recorded, uploaded)
  core.info(summaryLine(session, recorded))
  return inputs.continueOnError ? 0 : recorded.result.exitCode
}

async function uploadAndSay(session: Session, { record }: Recorded): Promise<UploadResult> {
  const { upload: mode, retentionDays } = session.inputs
  const result = await uploadFiles({ folder: session.folder, record, mode, retentionDays })
  core.saveState(STATE_NAME, '')
  return result
}

async function post(): Promise<number> {
  const pending = pendingOf(core.getState(STATE_NAME))
  if (pending === null) return 0
  const { state, record } = pending
  await uploadFiles({ folder: state.folder, record, mode: state.upload, retentionDays: state.retentionDays })
  return 0
}

async function uploadFiles(what: Omit<UploadRequest, 'env' | 'suffix'>): Promise<UploadResult> {
  const suffix = randomBytes(3).toString('hex')
  const result = await upload({ ...what, env: process.env, suffix }, putArtifact)
  const message = uploadMessage(result, what.folder, process.env)
  if (message !== null) (result.kind === 'failed' ? core.warning : core.info)(message)
  return result
}

/** The script has run: outputs that cannot be written are no reason for another exit code than its own. */
function trySetOutputs(...what: Parameters<typeof setOutputs>): void {
  try {
    setOutputs(...what)
  } catch (error) {
    core.warning(outputsMessage(error, process.env))
  }
}

function setOutputs(session: Session, { record }: Recorded, uploaded: UploadResult | null): void {
  core.setOutput('exit-code', record.exitCode)
  core.setOutput('signal', record.signal ?? '')
  core.setOutput('timed-out', record.timedOut)
  core.setOutput('duration-seconds', record.durationSeconds)
  core.setOutput('log', path.join(session.folder, LOG_FILE))
  core.setOutput('record', path.join(session.folder, RECORD_FILE))
  core.setOutput('artifact', uploaded?.kind === 'uploaded' ? uploaded.artifact : '')
}

async function run(): Promise<void> {
  const isPost = process.argv.includes('--post')
  let status: number
  try {
    status = isPost ? await post() : await main()
  } catch (error) {
    core.error(errorMessage(error, process.env))
    // An upload is no reason for a red step, a recording that could not be made is.
    status = isPost ? 0 : 1
  }
  // Connections that the upload keeps open must not hold up the job.
  process.stdout.write('', () => process.exit(status))
}

await run()
