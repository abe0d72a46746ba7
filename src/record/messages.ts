import { createRedactor, secretValuesOf } from '../core/redact.ts'
import { commandSafe } from '../core/untrusted.ts'
import { UserError } from '../errors.ts'
import type { RecordInputs } from './inputs.ts'
import type { RunResult } from './run.ts'
import type { Recorded, Session } from './session.ts'
import type { UploadResult } from './upload.ts'

/**
 * The errors a step ends with: none after success. The last is the runner's own sentence about a `run:` step (actions/runner,
 * ScriptHandler.cs), so that whoever reads exit codes in job logs finds it in the same form.
 */
export function exitMessages(result: RunResult, inputs: RecordInputs): readonly string[] {
  if (result.exitCode === 0) return []
  return [...reasonOf(result, inputs), `Process completed with exit code ${String(result.exitCode)}.`]
}

function reasonOf(result: RunResult, inputs: RecordInputs): readonly string[] {
  if (result.timedOut) return [timeoutMessage(inputs)]
  if (result.startError === null) return []
  const why = result.startError === 'ENOENT' ? 'it is not on the PATH' : result.startError
  return [
    `Input \`shell\` is \`${inputs.shell}\`, which could not be started: ${why}. Use bash, sh or pwsh, whichever the runner has.`,
  ]
}

/** The log holds it too, so that a diagnosis names this limit and not a tool's. */
export function timeoutMessage({ timeoutMs }: RecordInputs): string {
  const minutes = (timeoutMs ?? 0) / 60_000
  return `The script ran longer than the ${String(minutes)} minutes of \`timeout-minutes\` and was ended.`
}

/** What is wrong with the files; null when nothing is. */
export function fileTrouble({ log, recordError }: Recorded): string | null {
  const reason = log.error ?? recordError
  return reason === null ? null : `The deploy's log or record is incomplete, as it could not be written: ${reason}.`
}

/** What record says at its end. */
export function summaryLine(session: Session, recorded: Recorded): string {
  const { exitCode, signal, timedOut, durationSeconds } = recorded.record
  const how = timedOut ? ', out of time' : signal === null ? '' : `, ${signal}`
  const { cut } = recorded.log
  const left = cut === 0 ? '' : ` (${String(cut)} bytes left out of the log)`
  return `record: exit code ${String(exitCode)}${how} after ${String(durationSeconds)} s; files in ${session.folder}${left}`
}

/** What is to be said of an upload; null when nothing is. */
export function uploadMessage(result: UploadResult, folder: string, env: NodeJS.ProcessEnv): string | null {
  switch (result.kind) {
    case 'uploaded':
      return `record: uploaded as artifact ${result.artifact}`
    case 'skipped':
      return result.reason === null ? null : `record: not uploaded, as ${result.reason}. The files stay in ${folder}`
    case 'failed':
      return `The deploy's record could not be uploaded: ${withoutSecrets(result.reason, env)}. Its files stay in ${folder} until the job ends.`
  }
}

/** Why a recording could not be made: a sentence without a stack trace, and without a secret that a path may hold. */
export function errorMessage(error: unknown, env: NodeJS.ProcessEnv): string {
  const what =
    error instanceof UserError ? `${error.message} ${error.hint}` : `The deploy was not recorded: ${reasonFor(error)}.`
  return withoutSecrets(what, env)
}

/** The script has run, but what it came to is in no output. */
export function outputsMessage(error: unknown, env: NodeJS.ProcessEnv): string {
  return withoutSecrets(`The outputs of record could not be written: ${reasonFor(error)}.`, env)
}

/** What a library or the system said, which may hold a URL or a path. */
function withoutSecrets(text: string, env: NodeJS.ProcessEnv): string {
  return commandSafe(createRedactor({ values: secretValuesOf(env) })(text))
}

function reasonFor(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
