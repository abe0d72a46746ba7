import { mkdtemp, mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { codeSpan } from '../core/untrusted.ts'
import type { Client } from '../github/client.ts'
import { download, DownloadError } from '../github/download.ts'
import { describeError, missingPermission, statusOf } from '../github/errors.ts'
import { newestAttempts } from './attempts.ts'
import { MAX_GUNZIPPED_BYTES, readLog } from './chunks.ts'
import type { GunzipBudget } from './chunks.ts'
import { expandBraces, hasGlob, matchName } from './glob.ts'
import { inParallel } from './parallel.ts'
import { brokenRecord, fromRecord, parseRecord, RECORD_FILE } from './records.ts'
import type { DeployRecord } from './records.ts'
import type { LogFile, LogSource, RunTarget, SourceProblem, SourceResult } from './types.ts'
import { ArchiveError, unzip } from './unzip.ts'
import type { UnzippedFile } from './unzip.ts'

/** Packed. A log of several GB packs to a fraction of this. */
const MAX_ARTIFACT_BYTES = 1024 ** 3
/** A matrix has at most 256 legs. Source: GitHub docs, "Running variations of jobs in a workflow". */
const MAX_ARTIFACTS = 512
const PARALLEL_DOWNLOADS = 8
const NAMES_SHOWN = 5

export interface FindArtifactsOptions {
  readonly client: Client
  readonly target: RunTarget
  /** Names or patterns, as typed. */
  readonly patterns: readonly string[]
  /** RUNNER_TEMP. Everything is unpacked in a fresh folder below it. */
  readonly tempDir: string
}

interface Artifact {
  readonly id: number
  readonly name: string
  readonly expired: boolean
  readonly digest: string | null
}

/**
 * The deploys whose logs the named artifacts of a run hold, one each, in the order of their names. A zip and a raw file
 * (`archive: false`) are told apart by their first bytes. Never throws for trouble with GitHub or an archive: that is
 * told in `problems`.
 */
export async function findArtifacts(options: FindArtifactsOptions): Promise<SourceResult> {
  let listed: readonly Artifact[]
  try {
    listed = await listArtifacts(options)
  } catch (error) {
    return { sources: [], problems: [listingProblem(options.target, error)] }
  }
  const wanted = options.patterns.flatMap(expandBraces)
  const matching = listed.filter(({ name }) => wanted.some((pattern) => pattern === name || matchName(pattern, name)))
  const problems = options.patterns
    .filter((pattern) => !anyMatch(pattern, listed))
    .map((pattern) => absent(pattern, listed))
  if (matching.length > MAX_ARTIFACTS) problems.push(leftOut(matching.length))
  const folder = await freshFolder(options.tempDir)
  const results = await inParallel(matching.slice(0, MAX_ARTIFACTS), PARALLEL_DOWNLOADS, (artifact) =>
    readArtifact({ ...options, artifact, folder: path.join(folder, String(artifact.id)) }),
  )
  return {
    sources: newestAttempts(results.flatMap((result) => ('kind' in result ? [result] : []))),
    problems: [...problems, ...results.flatMap((result) => ('kind' in result ? [] : [result]))],
  }
}

function anyMatch(pattern: string, artifacts: readonly Artifact[]): boolean {
  const alternatives = expandBraces(pattern)
  return artifacts.some(({ name }) => alternatives.some((one) => one === name || matchName(one, name)))
}

/** The newest of each name: a run that was run again lists those of its earlier attempts too. */
async function listArtifacts({ client, target, patterns }: FindArtifactsOptions): Promise<readonly Artifact[]> {
  const { octokit } = client
  const only = patterns.length === 1 && !hasGlob(patterns[0] ?? '') ? { name: patterns[0] ?? '' } : {}
  const parameters = { ...target.repository, run_id: target.runId, per_page: 100, ...only }
  const listed = await octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, parameters)
  const newest = new Map<string, Artifact>()
  for (const { id, name, expired, digest } of listed) {
    const known = newest.get(name)
    if (known === undefined || known.id < id) newest.set(name, { id, name, expired, digest: digest ?? null })
  }
  return [...newest.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function freshFolder(tempDir: string): Promise<string> {
  await mkdir(tempDir, { recursive: true })
  return mkdtemp(path.join(tempDir, 'deploy-triage-artifacts-'))
}

interface Reading extends FindArtifactsOptions {
  readonly artifact: Artifact
  readonly folder: string
}

async function readArtifact(reading: Reading): Promise<LogSource | SourceProblem> {
  const { artifact } = reading
  if (artifact.expired) return expiredProblem(artifact)
  try {
    await mkdir(reading.folder)
    const file = path.join(reading.folder, 'download')
    const { sha256 } = await fetchArtifact(reading, file)
    if (artifact.digest !== null && artifact.digest !== `sha256:${sha256}`) return digestProblem(artifact)
    const zipped = await isZip(file)
    const files = zipped
      ? await unzip({ archive: file, folder: reading.folder })
      : [{ name: artifact.name, path: file, bytes: 0 }]
    return await toSource(reading, files)
  } catch (error) {
    return downloadProblem(artifact, error)
  }
}

async function fetchArtifact({ client, target, artifact }: Reading, file: string) {
  const parameters = { ...target.repository, artifact_id: artifact.id, archive_format: 'zip' }
  // Followed by hand: the storage must not be sent the token.
  const request = { redirect: 'manual', parseSuccessResponseBody: false } as const
  const locate = () => client.octokit.rest.actions.downloadArtifact({ ...parameters, request })
  return download(client, { locate, file, maxBytes: MAX_ARTIFACT_BYTES })
}

/** A zip begins with an entry, or is empty and begins with its end. */
async function isZip(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.equals(Buffer.from('PK\x03\x04', 'latin1')) || buffer.equals(Buffer.from('PK\x05\x06', 'latin1'))
  } finally {
    await handle.close()
  }
}

async function toSource(reading: Reading, files: readonly UnzippedFile[]): Promise<LogSource | SourceProblem> {
  const { artifact, target } = reading
  const recordFile = files.find(({ name }) => path.posix.basename(name) === RECORD_FILE)
  const record = recordFile === undefined ? null : await readRecord(recordFile)
  if (recordFile !== undefined && record === null) return brokenRecord(`artifact ${codeSpan(artifact.name)}`)
  const logs = recordFile !== undefined && record !== null ? logsBeside(recordFile, record, files) : files
  if (record === null && logs.length === 0) return emptyProblem(artifact)
  const { owner, repo } = target.repository
  const page = `${target.serverUrl}/${owner}/${repo}/actions/runs/${String(target.runId)}/artifacts/${String(artifact.id)}`
  return {
    ...unrecorded(artifact.name),
    ...(record === null ? {} : fromRecord(record)),
    kind: 'artifact',
    description: `artifact ${codeSpan(artifact.name)} of run ${String(target.runId)}`,
    url: page,
    conclusion: null,
    open: () => {
      const budget = { left: MAX_GUNZIPPED_BYTES }
      return Promise.resolve(byName(logs).map((file) => toLogFile(file, budget)))
    },
    lineUrl: () => null,
  }
}

function byName(files: readonly UnzippedFile[]): readonly UnzippedFile[] {
  return [...files].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function unrecorded(name: string) {
  return {
    name,
    job: null,
    matrix: null,
    exitCode: null,
    exitCodeSource: null,
    runAttempt: null,
    timedOut: null,
    notes: [],
  }
}

function toLogFile({ name, path: file }: UnzippedFile, budget: GunzipBudget): LogFile {
  return { file: name, firstLine: 1, chunks: () => readLog(file, codeSpan(name), budget) }
}

async function readRecord({ path: file, bytes }: UnzippedFile): Promise<DeployRecord | null> {
  return bytes > 64 * 1024 ? null : parseRecord(await readFile(file, 'utf8'))
}

/** The log that the record names, in the record's own folder; any other file is not the deploy's. */
function logsBeside(
  recordFile: UnzippedFile,
  record: DeployRecord,
  files: readonly UnzippedFile[],
): readonly UnzippedFile[] {
  const wanted = path.posix.join(path.posix.dirname(recordFile.name), record.log ?? 'deploy.log')
  return files.filter(({ name }) => path.posix.normalize(name) === wanted)
}

function absent(pattern: string, listed: readonly Artifact[]): SourceProblem {
  const names = listed.slice(0, NAMES_SHOWN).map(({ name }) => codeSpan(name))
  const more = listed.length > NAMES_SHOWN ? ` and ${String(listed.length - NAMES_SHOWN)} more` : ''
  const there = names.length === 0 ? '' : ` The run has ${names.join(', ')}${more}.`
  return {
    message: `No artifact matches ${codeSpan(pattern)}.${there}`,
    hint: 'Upload the log in a step with `if: always()`, and wait for that job with `needs:`.',
  }
}

function leftOut(count: number): SourceProblem {
  const message = `${String(count)} artifacts match, and only ${String(MAX_ARTIFACTS)} were read.`
  return { message, hint: 'Name the artifacts of this deploy more narrowly in `log-artifact`.' }
}

function expiredProblem({ name }: Artifact): SourceProblem {
  const hint = 'Run the deploy again, or raise `retention-days` where the artifact is uploaded.'
  return { message: `Artifact ${codeSpan(name)} has expired, and its log is gone.`, hint }
}

function digestProblem({ name }: Artifact): SourceProblem {
  const message = `Artifact ${codeSpan(name)} did not arrive as it was uploaded: its SHA-256 digest differs.`
  return { message, hint: 'Run this job again; if it stays so, run the deploy again.' }
}

function emptyProblem({ name }: Artifact): SourceProblem {
  return { message: `Artifact ${codeSpan(name)} holds no file.`, hint: 'Check the `path` of the step that uploads it.' }
}

function downloadProblem(artifact: Artifact, error: unknown): SourceProblem {
  const which = `Artifact ${codeSpan(artifact.name)}`
  if (statusOf(error) === 410) return expiredProblem(artifact)
  if (error instanceof ArchiveError) {
    const message = `${which} was not read: the archive ${error.message}.`
    return { message, hint: 'Upload the log alone, with actions/upload-artifact.' }
  }
  const told = error instanceof DownloadError ? error.message : describeError(error)
  return { message: `${which} could not be downloaded: ${told}.`, hint: 'Run this job again.' }
}

function listingProblem({ runId }: RunTarget, error: unknown): SourceProblem {
  const permission = missingPermission(error)
  if (permission !== null) {
    const message = `The artifacts of run ${String(runId)} may not be listed: the token lacks \`${permission}\`.`
    return { message, hint: `Give the job \`permissions:\` with \`${permission}\`.` }
  }
  if (statusOf(error) === 404) {
    const hint = 'Check `run-id`; for a private repository the job needs `permissions:` with `actions: read`.'
    return { message: `There is no run ${String(runId)} in this repository.`, hint }
  }
  return {
    message: `The artifacts of run ${String(runId)} could not be listed: ${describeError(error)}.`,
    hint: 'Run this job again.',
  }
}
