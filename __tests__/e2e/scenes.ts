/** Logs and events that several scenarios share. */
import { SHA } from './run-action.ts'

const noise = Array.from({ length: 40 }, (_, index) => `Uploading layer ${String(index + 1)} of 40`).join('\n')
const wrapper = '##[error]Process completed with exit code 1.\n'

/** digitalocean/build-job-out-of-memory: fatal, out-of-memory. */
export const FATAL_LOG = `${noise}\nError : BuildJobOutOfMemory Your build job failed because it was out of memory.\n${wrapper}`
export const FATAL_RULE = 'digitalocean/build-job-out-of-memory'
/** digitalocean/build-rate-limit. */
export const TRANSIENT_LOG = `${noise}\nError : BuildRateLimit Your build job is being rate-limited due to concurrent build limits.\n${wrapper}`
/** digitalocean/build-job-timeout: a retry may or may not help. */
export const UNSURE_LOG = `${noise}\nError : BuildJobTimeout Your build job failed because it timed out after 60 minutes\n${wrapper}`
export const UNKNOWN_LOG = `${noise}\nfrobnicator: the gizmo refused to quux\n${wrapper}`

export const pullRequest = (number = 7, sha = SHA) => ({
  action: 'synchronize',
  number,
  pull_request: { number, head: { sha, ref: 'change-7', repo: { full_name: 'acme/shop' } }, base: { ref: 'main' } },
})

export const workflowRun = (extra: Readonly<Record<string, unknown>> = {}) => ({
  action: 'completed',
  workflow_run: {
    id: 400,
    run_attempt: 1,
    name: 'Deploy',
    path: '.github/workflows/deploy.yml',
    event: 'pull_request',
    status: 'completed',
    conclusion: 'failure',
    head_sha: SHA,
    head_branch: 'patch-1',
    head_repository: { full_name: 'someone/shop' },
    pull_requests: [],
    ...extra,
  },
})

/** One job's log as the runner writes it: a timestamp before each line, steps told apart by their groups. */
export function jobLog(text: string): string {
  const stamp = '2026-01-31T10:00:05.1234567Z '
  const head = ['##[group]Run ./deploy.sh', './deploy.sh', 'shell: /usr/bin/bash -e {0}', '##[endgroup]']
  return [...head, ...text.trimEnd().split('\n')].map((line) => `${stamp}${line}\n`).join('')
}

export const STEPS = [
  {
    name: 'Set up job',
    number: 1,
    status: 'completed',
    conclusion: 'success',
    started_at: '2026-01-31T10:00:00Z',
    completed_at: '2026-01-31T10:00:02Z',
  },
  {
    name: 'Run ./deploy.sh',
    number: 2,
    status: 'completed',
    conclusion: 'failure',
    started_at: '2026-01-31T10:00:03Z',
    completed_at: '2026-01-31T10:00:09Z',
  },
] as const
