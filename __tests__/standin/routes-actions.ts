/** Runs, jobs, logs and artifacts. */
import { artifactBody, jobBody, runBody } from './bodies.ts'
import { NOT_FOUND, paged, problem } from './exchange.ts'
import type { Incoming, Outgoing, Route } from './exchange.ts'
import type { Content, Job, Run } from './world.ts'

function findRun({ repository, parameters }: Incoming): Run | undefined {
  const runs = repository.runs.filter(({ id }) => id === Number(parameters['run_id']))
  const attempt = parameters['attempt_number']
  if (attempt !== undefined) return runs.find((run) => run.attempt === Number(attempt))
  return runs.sort((a, b) => b.attempt - a.attempt)[0]
}

const getRun: Route = (incoming) => {
  const run = findRun(incoming)
  return run === undefined ? NOT_FOUND : { status: 200, body: runBody(run) }
}

const listJobs: Route = (incoming) => {
  const run = findRun(incoming)
  if (run === undefined) return NOT_FOUND
  const { page, headers } = paged(run.jobs, incoming)
  const base = `https://github.test/${incoming.repository.fullName}`
  return {
    status: 200,
    headers,
    body: { total_count: run.jobs.length, jobs: page.map((job) => jobBody(run, job, base)) },
  }
}

function redirectToBlob({ world, blobBase }: Incoming, content: Content): Outgoing {
  const key = `blob-${String(world.nextId())}`
  world.blobs.set(key, content)
  return { status: 302, headers: { location: `${blobBase}/${key}?sig=signed` } }
}

function findJob({ repository, parameters }: Incoming): Job | undefined {
  return repository.runs.flatMap(({ jobs }) => jobs).find(({ id }) => id === Number(parameters['job_id']))
}

/** A job that still runs, or was cancelled before it began, has no log yet. */
const getJobLog: Route = (incoming) => {
  const job = findJob(incoming)
  if (job?.log === undefined || job.log === null || job.status !== 'completed') return NOT_FOUND
  return redirectToBlob(incoming, job.log)
}

const listArtifacts: Route = (incoming) => {
  const name = incoming.query.get('name')
  const ofRun = incoming.repository.artifacts.filter(({ runId }) => runId === Number(incoming.parameters['run_id']))
  const artifacts = name === null ? ofRun : ofRun.filter((artifact) => artifact.name === name)
  const { page, headers } = paged(artifacts, incoming)
  return { status: 200, headers, body: { total_count: artifacts.length, artifacts: page.map(artifactBody) } }
}

const getArtifact: Route = (incoming) => {
  const { repository, parameters } = incoming
  if (parameters['archive_format'] !== 'zip') return problem(404, 'Not Found')
  const artifact = repository.artifacts.find(({ id }) => id === Number(parameters['artifact_id']))
  if (artifact === undefined) return NOT_FOUND
  return artifact.expired ? problem(410, 'Artifact has expired') : redirectToBlob(incoming, artifact.content)
}

export const actionsRoutes: Readonly<Record<string, Route>> = {
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}': getRun,
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}': getRun,
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs': listJobs,
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs': listJobs,
  'GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs': getJobLog,
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': listArtifacts,
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}': getArtifact,
}
