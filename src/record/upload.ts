import path from 'node:path'
import { LOG_FILE, RECORD_FILE } from './record-file.ts'
import type { DeployRecord } from './record-file.ts'
import type { UploadMode } from './inputs.ts'

/** Triage looks for artifacts of this name. */
export const ARTIFACT_PREFIX = 'deploy-record-'
/** An upload is some megabytes at most; longer means that the service does not answer. */
const UPLOAD_TIMEOUT_MS = 120_000

/** What became of an upload. `skipped`: not wanted, or no service here. */
export type UploadResult =
  | { readonly kind: 'uploaded'; readonly artifact: string }
  | { readonly kind: 'skipped'; readonly reason: string | null }
  | { readonly kind: 'failed'; readonly reason: string }

export interface UploadRequest {
  readonly folder: string
  readonly record: DeployRecord
  readonly mode: UploadMode
  readonly retentionDays: number | null
  readonly env: NodeJS.ProcessEnv
  /** Goes behind the name when that is taken, as by a reusable workflow that is called twice. */
  readonly suffix: string
}

/** Puts files into an artifact; rejects when it cannot. */
export type PutArtifact = (request: {
  readonly name: string
  readonly files: readonly string[]
  readonly folder: string
  readonly retentionDays: number | null
}) => Promise<void>

/** Uploads the record, and the log when the script failed or `mode` is `always`. Never rejects. */
export async function upload(request: UploadRequest, put: PutArtifact): Promise<UploadResult> {
  if (request.mode === 'never') return { kind: 'skipped', reason: null }
  const missing = missingService(request.env)
  if (missing !== null) return { kind: 'skipped', reason: missing }
  const name = `${ARTIFACT_PREFIX}${request.record.name}`
  try {
    return await putOnce(request, put, name)
  } catch (error) {
    if (!isConflict(error)) return failed(error)
  }
  return await putOnce(request, put, `${name}-${request.suffix}`).catch(failed)
}

/** The files of an upload. A script that has no exit code was cut off, so it failed. */
export function filesOf(folder: string, record: DeployRecord, mode: UploadMode): readonly string[] {
  const withLog = mode === 'always' || record.exitCode !== 0
  return [RECORD_FILE, ...(withLog ? [LOG_FILE] : [])].map((file) => path.join(folder, file))
}

/**
 * Why there is no artifact service to upload to; null when there is one. The hosts it exists on are those
 * @actions/artifact accepts (its shared/config, isGhes).
 */
export function missingService(env: NodeJS.ProcessEnv): string | null {
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com'
  const host = URL.canParse(server) ? new URL(server).hostname.toLowerCase() : ''
  if (host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost')) {
    return 'this server does not offer the artifact service'
  }
  const present = (env['ACTIONS_RUNTIME_TOKEN'] ?? '') !== '' && (env['ACTIONS_RESULTS_URL'] ?? '') !== ''
  return present ? null : 'there is no artifact service here'
}

async function putOnce(request: UploadRequest, put: PutArtifact, name: string): Promise<UploadResult> {
  const { folder, record, mode, retentionDays } = request
  const files = filesOf(folder, record, mode)
  await withinTime(put({ name, files, folder, retentionDays }))
  return { kind: 'uploaded', artifact: name }
}

async function withinTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const seconds = String(UPLOAD_TIMEOUT_MS / 1000)
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${seconds} seconds`))
    }, UPLOAD_TIMEOUT_MS)
  })
  try {
    await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && /\(409\)|already exists/.test(error.message)
}

function failed(error: unknown): UploadResult {
  return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
}
