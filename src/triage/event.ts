import type { PullHint } from '../github/pull.ts'
import { isRecord, numberAt, recordAt, stringAt } from '../payload.ts'
import type { Payload } from '../payload.ts'
import type { Declared } from './inputs.ts'
import type { RepositoryName } from '../github/repository-name.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** One run of one workflow. `workflow` is its file's path where known, else its name. */
export interface RunRef {
  readonly runId: number
  readonly attempt: number
  readonly workflow: string
  readonly url: string
}

/** The part to play, read from the event. */
export interface Part {
  readonly event: string
  readonly repository: RepositoryName
  readonly serverUrl: string
  /** The run this action runs in, and its job id. */
  readonly own: RunRef & { readonly job: string }
  /** The run whose deploy is diagnosed: our own, or on workflow_run the one that triggered us. */
  readonly subject: RunRef
  /** Head of the pull request, or the commit that was pushed or deployed; null when the event names none. */
  readonly headSha: string | null
  /** How the subject ended, as the event says; null when it does not. */
  readonly declared: Declared | null
  /** The deploy has not ended yet: there is nothing to diagnose. */
  readonly pending: boolean
  readonly pull: PullHint
  /** Whose workflow file and inputs these are: the base branch's, or on plain `pull_request` the author's. */
  readonly trust: 'base' | 'head'
  /** Commits whose files are the author's although workflow and inputs are the base branch's. */
  readonly authorShas: readonly string[]
}

/** Reads the part to play from the runner's environment and the event payload. Never throws: what is missing stays null. */
export function readPart(env: Environment, payload: Payload): Part {
  const base = basePart(env)
  switch (base.event) {
    case 'workflow_run':
      return workflowRunPart(base, payload)
    case 'deployment_status':
      return deploymentPart(base, payload)
    case 'merge_group':
      return mergeGroupPart(base, payload)
    case 'workflow_dispatch':
      return { ...base, pull: dispatchHint(base, env, payload) }
    default:
      return isRecord(payload['pull_request']) ? pullRequestPart(base, payload) : base
  }
}

function basePart(env: Environment): Part {
  const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/')
  const serverUrl = env['GITHUB_SERVER_URL'] ?? 'https://github.com'
  const event = env['GITHUB_EVENT_NAME'] ?? ''
  const runId = positive(env['GITHUB_RUN_ID']) ?? 1
  const attempt = positive(env['GITHUB_RUN_ATTEMPT']) ?? 1
  const workflow = (env['GITHUB_WORKFLOW_REF'] ?? '').split('@')[0] || (env['GITHUB_WORKFLOW'] ?? '')
  const run = { runId, attempt, workflow, url: runUrl({ serverUrl, owner, repo, runId, attempt }) }
  return {
    event,
    repository: { owner, repo },
    serverUrl,
    own: { ...run, job: env['GITHUB_JOB'] ?? '' },
    subject: run,
    headSha: shaOf(env['GITHUB_SHA']),
    declared: null,
    pending: false,
    pull: { kind: 'none', why: `There is no pull request: the run was started by \`${event}\`.` },
    trust: 'base',
    authorShas: [],
  }
}

function pullRequestPart(base: Part, payload: Payload): Part {
  const pull = recordAt(payload, 'pull_request')
  const number = positive(numberAt(pull, 'number') ?? numberAt(payload, 'number'))
  const headSha = shaOf(stringAt(recordAt(pull, 'head'), 'sha'))
  const trust = base.event === 'pull_request_target' ? 'base' : 'head'
  const merge = shaOf(stringAt(pull, 'merge_commit_sha'))
  const authorShas = trust === 'base' ? [headSha, merge].filter((sha) => sha !== null) : []
  if (number === null || headSha === null) return { ...base, headSha, trust, authorShas }
  return { ...base, headSha, trust, authorShas, pull: { kind: 'number', number, headSha } }
}

const QUEUE_WORD = 'There is no pull request to comment on: the run is for a merge queue.'

function mergeGroupPart(base: Part, payload: Payload): Part {
  const group = recordAt(payload, 'merge_group')
  const headSha = shaOf(stringAt(group, 'head_sha')) ?? base.headSha
  return { ...base, headSha, pull: queueHint(stringAt(group, 'head_ref') ?? '') ?? { kind: 'none', why: QUEUE_WORD } }
}

/**
 * The pull request at the end of a merge queue's temporary branch, `gh-readonly-queue/<base>/pr-<number>-<sha>`
 * (docs.github.com: managing a merge queue).
 */
function queueHint(ref: string): PullHint | null {
  const match = /^(?:refs\/heads\/)?gh-readonly-queue\/.+\/pr-([1-9]\d{0,9})-[0-9a-f]{40,64}$/.exec(ref)
  return match === null ? null : { kind: 'queue', number: Number(match[1]), why: QUEUE_WORD }
}

function dispatchHint(base: Part, env: Environment, payload: Payload): PullHint {
  const ref = env['GITHUB_REF'] ?? ''
  const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : null
  const main = stringAt(recordAt(payload, 'repository'), 'default_branch')
  if (branch === null || branch === main || base.headSha === null) return base.pull
  return { kind: 'branch', headRepository: fullName(base), branch, headSha: base.headSha }
}

function deploymentPart(base: Part, payload: Payload): Part {
  const state = stringAt(recordAt(payload, 'deployment_status'), 'state') ?? ''
  const deployment = recordAt(payload, 'deployment')
  const headSha = shaOf(stringAt(deployment, 'sha')) ?? base.headSha
  const branch = stringAt(deployment, 'ref')
  const named = branch !== null && headSha !== null && branch !== headSha && !branch.startsWith('refs/')
  const hint: PullHint = named ? { kind: 'branch', headRepository: fullName(base), branch, headSha } : base.pull
  return {
    ...base,
    headSha,
    subject: triggeringRun(base, recordAt(payload, 'workflow_run')) ?? base.subject,
    declared: DEPLOYMENT_STATES.get(state) ?? null,
    pending: ['pending', 'queued', 'in_progress', 'waiting'].includes(state),
    pull: hint,
  }
}

const DEPLOYMENT_STATES: ReadonlyMap<string, Declared> = new Map([
  ['success', 'succeeded'],
  ['failure', 'failed'],
  ['error', 'failed'],
  ['inactive', 'skipped'],
])

function workflowRunPart(base: Part, payload: Payload): Part {
  const run = recordAt(payload, 'workflow_run')
  const action = stringAt(payload, 'action') ?? 'completed'
  const headSha = shaOf(stringAt(run, 'head_sha'))
  return {
    ...base,
    headSha,
    subject: triggeringRun(base, run) ?? base.subject,
    declared: conclusionOf(stringAt(run, 'conclusion')),
    pending: action !== 'completed',
    pull: runHint(run, headSha),
    authorShas: headSha !== null && /^pull_request/.test(stringAt(run, 'event') ?? '') ? [headSha] : [],
  }
}

function triggeringRun(base: Part, run: Payload): RunRef | null {
  const runId = positive(numberAt(run, 'id'))
  if (runId === null) return null
  const attempt = positive(numberAt(run, 'run_attempt')) ?? 1
  const workflow = stringAt(run, 'path')?.split('@')[0] ?? stringAt(run, 'name') ?? ''
  return { runId, attempt, workflow, url: runUrl({ ...base.repository, serverUrl: base.serverUrl, runId, attempt }) }
}

/** `workflow_run.pull_requests` is empty for forks, so the head repository and branch lead (actions/runner#3444). */
function runHint(run: Payload, headSha: string | null): PullHint {
  const branch = stringAt(run, 'head_branch')
  const headRepository = stringAt(recordAt(run, 'head_repository'), 'full_name')
  const event = stringAt(run, 'event') ?? ''
  const queue = queueHint(branch ?? '')
  if (queue !== null) return queue
  if (event === 'schedule') return { kind: 'none', why: 'There is no pull request: the run was started by `schedule`.' }
  if (branch === null || headRepository === null || headSha === null) {
    return { kind: 'none', why: 'No pull request was looked for: the run names no branch (a deleted fork, or a tag).' }
  }
  return { kind: 'branch', headRepository, branch, headSha }
}

/** A run's or job's conclusion in the words of the REST API. */
export function conclusionOf(conclusion: string | null): Declared | null {
  if (conclusion === null) return null
  return CONCLUSIONS.get(conclusion) ?? 'unknown'
}

const CONCLUSIONS: ReadonlyMap<string, Declared> = new Map([
  ['success', 'succeeded'],
  ['failure', 'failed'],
  ['timed_out', 'failed'],
  ['startup_failure', 'failed'],
  ['cancelled', 'cancelled'],
  ['skipped', 'skipped'],
])

interface RunAddress extends RepositoryName {
  readonly serverUrl: string
  readonly runId: number
  readonly attempt: number
}

function runUrl(run: RunAddress): string {
  const page = `${run.serverUrl}/${run.owner}/${run.repo}/actions/runs/${String(run.runId)}`
  return run.attempt === 1 ? page : `${page}/attempts/${String(run.attempt)}`
}

function fullName(part: Part): string {
  return `${part.repository.owner}/${part.repository.repo}`
}

function shaOf(value: string | null | undefined): string | null {
  return value !== null && value !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : null
}

function positive(value: string | number | null | undefined): number | null {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : null
}
