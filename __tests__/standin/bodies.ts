/** The world's things as GitHub's API spells them. */
import { sampleOf } from './sample.ts'
import type { Artifact, Comment, Job, Pull, Repository, Run, Status } from './world.ts'

type Body = Record<string, unknown>

export function userBody(login: string): Body {
  return sampleOf('simple-user', { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' })
}

function repositoryBody(schema: string, fullName: string): Body {
  const [owner = '', name = ''] = fullName.split('/')
  return sampleOf(schema, { name, full_name: fullName, owner: userBody(owner) })
}

export function fullRepositoryBody({ fullName, isPrivate }: Repository): Body {
  const body = repositoryBody('full-repository', fullName)
  return { ...body, private: isPrivate, visibility: isPrivate ? 'private' : 'public', default_branch: 'main' }
}

export function pullBody(repository: Repository, pull: Pull, schema = 'pull-request-simple'): Body {
  const { headRepository: fork } = pull
  const head = { ref: pull.headRef, sha: pull.headSha, label: `${String(fork?.split('/')[0])}:${pull.headRef}` }
  return sampleOf(schema, {
    number: pull.number,
    state: pull.state,
    labels: pull.labels.map((name, index) => labelBody(name, index)),
    user: userBody('contributor'),
    head: {
      ...head,
      repo: fork === null ? null : repositoryBody('repository', fork),
      user: userBody(fork?.split('/')[0] ?? 'ghost'),
    },
    base: {
      ref: pull.baseRef,
      sha: 'b'.repeat(40),
      repo: repositoryBody('repository', repository.fullName),
      user: userBody('octo'),
    },
  })
}

export function labelBody(name: string, index: number): Body {
  const description = 'Set by a person'
  return {
    id: 7000 + index,
    node_id: `LA_${String(index)}`,
    url: 'https://api.github.test/label',
    name,
    description,
    color: 'ededed',
    default: false,
  }
}

export function commentBody(comment: Comment, htmlBase: string): Body {
  return sampleOf('issue-comment', {
    id: comment.id,
    node_id: nodeId(comment),
    body: comment.body,
    user: userBody(comment.author),
    updated_at: comment.updatedAt,
    html_url: `${htmlBase}/pull/${String(comment.pull)}#issuecomment-${String(comment.id)}`,
    // Only GitHub Apps' comments carry one, and GITHUB_TOKEN's app is GitHub Actions, number 15368.
    performed_via_github_app: null,
  })
}

export function nodeId(comment: Comment): string {
  return `IC_${String(comment.id)}`
}

export function statusBody(status: Status): Body {
  const { state, context, description, targetUrl } = status
  return sampleOf('status', {
    state,
    context,
    description,
    target_url: targetUrl,
    creator: userBody('github-actions[bot]'),
  })
}

export function runBody(run: Run): Body {
  return sampleOf('workflow-run', {
    id: run.id,
    run_attempt: run.attempt,
    event: run.event,
    head_sha: run.headSha,
    head_branch: run.headBranch,
    status: run.conclusion === null ? 'in_progress' : 'completed',
    conclusion: run.conclusion,
    head_repository: repositoryBody('minimal-repository', run.headRepository),
    // Empty for runs from forks, which is the case that matters.
    pull_requests: [],
  })
}

export function jobBody(run: Run, job: Job, htmlBase: string): Body {
  return sampleOf('job', {
    id: job.id,
    run_id: run.id,
    run_attempt: job.attempt,
    head_sha: run.headSha,
    name: job.name,
    status: job.status,
    conclusion: job.conclusion,
    runner_name: job.runnerName,
    steps: job.steps,
    html_url: `${htmlBase}/actions/runs/${String(run.id)}/job/${String(job.id)}`,
  })
}

export function artifactBody(artifact: Artifact): Body {
  return sampleOf('artifact', {
    id: artifact.id,
    name: artifact.name,
    size_in_bytes: artifact.size,
    expired: artifact.expired,
    created_at: artifact.createdAt,
    ...(artifact.digest === null ? {} : { digest: artifact.digest }),
    workflow_run: { id: artifact.runId },
  })
}
