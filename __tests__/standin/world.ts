/** What the stand-in knows: repositories, pull requests, comments, runs. Tests build it up and look into it afterwards. */
import type { Readable } from 'node:stream'

/** Whoever a token belongs to. `permissions` are what a `permissions:` block would grant; `installation` is GITHUB_TOKEN's kind. */
export interface Actor {
  readonly login: string
  readonly kind: 'installation' | 'user'
  readonly permissions: ReadonlySet<string> | 'all'
}

export interface Pull {
  readonly number: number
  state: 'open' | 'closed'
  headSha: string
  readonly headRef: string
  /** `owner/name`; null: the fork was deleted. */
  readonly headRepository: string | null
  readonly baseRef: string
  readonly labels: string[]
}

export interface Comment {
  readonly id: number
  readonly pull: number
  readonly author: string
  body: string
  minimized: boolean
  edits: number
  updatedAt: string
}

export interface Status {
  readonly sha: string
  readonly state: string
  readonly context: string
  readonly description: string | null
  readonly targetUrl: string | null
}

export interface Step {
  readonly name: string
  readonly number: number
  readonly status: 'queued' | 'in_progress' | 'completed'
  readonly conclusion: string | null
  readonly started_at: string | null
  readonly completed_at: string | null
}

export type Content = Uint8Array | string | (() => Readable)

export interface Job {
  readonly id: number
  readonly attempt: number
  readonly name: string
  readonly status: 'queued' | 'in_progress' | 'completed'
  readonly conclusion: string | null
  readonly runnerName: string | null
  readonly steps: readonly Step[]
  /** Null: the server has none (still running, cancelled before it began, deleted). */
  readonly log: Content | null
}

export interface Run {
  readonly id: number
  readonly attempt: number
  readonly event: string
  readonly headSha: string
  readonly headBranch: string
  readonly headRepository: string
  readonly conclusion: string | null
  readonly jobs: Job[]
}

export interface Artifact {
  readonly id: number
  readonly runId: number
  readonly name: string
  readonly content: Content
  readonly size: number
  readonly expired: boolean
  /** `sha256:…`, or null as for artifacts of old. */
  readonly digest: string | null
  readonly createdAt: string
}

export interface Repository {
  readonly fullName: string
  readonly isPrivate: boolean
  readonly pulls: Pull[]
  readonly comments: Comment[]
  readonly statuses: Status[]
  readonly runs: Run[]
  readonly artifacts: Artifact[]
}

export interface World {
  readonly repositories: Map<string, Repository>
  readonly actors: Map<string, Actor>
  readonly blobs: Map<string, Content>
  /** Ids rise as GitHub's do, beyond what 32 bits hold. */
  nextId(): number
  /** A clock of its own: every look moves it on by a second. */
  now(): string
}

export function createWorld(): World {
  let id = 4_300_000_000
  let seconds = 0
  return {
    repositories: new Map(),
    actors: new Map(),
    blobs: new Map(),
    nextId: () => ++id,
    now: () => new Date(Date.UTC(2026, 0, 31, 10) + ++seconds * 1000).toISOString().replace('.000Z', 'Z'),
  }
}

export function addRepository(world: World, fullName: string, isPrivate = false): Repository {
  const repository = { fullName, isPrivate, pulls: [], comments: [], statuses: [], runs: [], artifacts: [] }
  world.repositories.set(fullName, repository)
  return repository
}

type Given<T, K extends keyof T> = Partial<T> & Pick<T, K>

export function addPull(repository: Repository, given: Given<Pull, 'number' | 'headSha'>): Pull {
  const headRef = `change-${String(given.number)}`
  const defaults = { state: 'open', headRef, headRepository: repository.fullName, baseRef: 'main', labels: [] } as const
  const pull: Pull = { ...defaults, labels: [], ...given }
  repository.pulls.push(pull)
  return pull
}

export function addComment(
  world: World,
  repository: Repository,
  given: Given<Comment, 'pull' | 'author' | 'body'>,
): Comment {
  const comment: Comment = { id: world.nextId(), minimized: false, edits: 0, updatedAt: world.now(), ...given }
  repository.comments.push(comment)
  return comment
}

export function addRun(repository: Repository, given: Given<Run, 'id'>): Run {
  const { fullName } = repository
  const defaults = {
    attempt: 1,
    event: 'push',
    headSha: 'a'.repeat(40),
    headBranch: 'main',
    conclusion: 'failure',
    jobs: [],
  }
  const run: Run = { ...defaults, headRepository: fullName, jobs: [], ...given }
  repository.runs.push(run)
  return run
}

export function addJob(world: World, run: Run, given: Given<Job, 'name'>): Job {
  const defaults = { status: 'completed', conclusion: 'failure', runnerName: null, steps: [], log: null } as const
  const job: Job = { id: world.nextId(), attempt: run.attempt, ...defaults, ...given }
  run.jobs.push(job)
  return job
}

export function addArtifact(
  world: World,
  repository: Repository,
  given: Given<Artifact, 'runId' | 'name' | 'content'>,
): Artifact {
  const size = typeof given.content === 'function' ? 0 : given.content.length
  const defaults = { id: world.nextId(), size, expired: false, digest: null, createdAt: world.now() }
  const artifact: Artifact = { ...defaults, ...given }
  repository.artifacts.push(artifact)
  return artifact
}
