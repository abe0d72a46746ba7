import { randomUUID } from 'node:crypto'
import { getOctokit } from '@actions/github'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { createWaitBudget, MAX_TOTAL_WAIT_MS } from './budget.ts'
import type { WaitBudget } from './budget.ts'

/** After this long without an answer a connection counts as hung. */
export const REQUEST_TIMEOUT_MS = 10_000

/** How often a call is tried again after a server error or a broken connection; the pauses are 1, 4 and 9 units. */
const RETRIES = 3

/**
 * Statuses that no retry cures. Rate limits (403 and 429 with the headers that say so) are the throttling plugin's.
 * Source: GitHub docs, "Best practices for using the REST API".
 */
const CLIENT_ERRORS = Array.from({ length: 100 }, (_, index) => 400 + index)

type Octokit = ReturnType<typeof getOctokit>

/** Everything a run does with GitHub's API goes through one of these. */
export interface Client {
  readonly octokit: Octokit
  /** Rejects when GitHub reports GraphQL errors; takes the URL from GITHUB_GRAPHQL_URL. */
  readonly graphql: Octokit['graphql']
  readonly budget: WaitBudget
  readonly timing: ClientTiming
}

/** Milliseconds. Tests shorten them; nothing else should. */
export interface ClientTiming {
  readonly maxTotalWaitMs: number
  readonly requestTimeoutMs: number
  /** What plugin-retry and plugin-throttling count in: 1,000 makes their seconds real seconds. */
  readonly secondMs: number
}

const DEFAULT_TIMING: ClientTiming = {
  maxTotalWaitMs: MAX_TOTAL_WAIT_MS,
  requestTimeoutMs: REQUEST_TIMEOUT_MS,
  secondMs: 1_000,
}

export interface ClientOptions {
  /** Must not be empty: the caller says what is missing where there is no token. */
  readonly token: string
  /** GITHUB_API_URL and GITHUB_GRAPHQL_URL; the proxy variables are read by @actions/github from the process. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly timing?: Partial<ClientTiming>
}

/**
 * A client that retries server errors and rate limits within one budget for the whole run, gives up on hung
 * connections, and prints nothing.
 */
export function createClient({ token, env, timing: overrides }: ClientOptions): Client {
  const timing = { ...DEFAULT_TIMING, ...overrides }
  const budget = createWaitBudget(timing.maxTotalWaitMs)
  const withinBudget = (seconds: number): boolean => budget.take(seconds * timing.secondMs)
  const options = {
    baseUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
    userAgent: 'deploy-triage',
    log: { debug: silent, info: silent, warn: silent, error: silent },
    retry: { doNotRetry: CLIENT_ERRORS, retries: RETRIES, retryAfterBaseValue: timing.secondMs },
    throttle: {
      // The plugin spaces the writes of all clients that share an id.
      id: randomUUID(),
      retryAfterBaseValue: timing.secondMs,
      onRateLimit: withinBudget,
      onSecondaryRateLimit: withinBudget,
    },
  }
  const octokit = getOctokit(token, options, attemptWithin({ budget, timing }), retry, throttling)
  return { octokit, graphql: graphqlAt(octokit, env['GITHUB_GRAPHQL_URL']), budget, timing }
}

function silent(): void {
  // Answers and URLs are untrusted text, and a line of it may be a workflow command.
}

function graphqlAt(octokit: Octokit, url: string | undefined): Octokit['graphql'] {
  return url ? octokit.graphql.defaults({ baseUrl: url.replace(/\/graphql\/?$/, '') }) : octokit.graphql
}

interface CallOptions {
  readonly request: Record<string, unknown>
}

interface Limits {
  readonly budget: WaitBudget
  readonly timing: ClientTiming
}

/**
 * An Octokit plugin that must come before `retry` and `throttling`, which then wrap it: it bounds one attempt, books the
 * time of a failed one, and takes the retries away when the pause before the next would not fit.
 */
function attemptWithin({ budget, timing }: Limits) {
  return (octokit: { readonly hook: Octokit['hook'] }): void => {
    octokit.hook.wrap('request', async (request, options) => {
      const startedAt = performance.now()
      try {
        if (budget.remainingMs() <= 0) throw spentError()
        const timeoutMs = Math.min(timing.requestTimeoutMs, budget.remainingMs())
        // Octokit binds the options to every hook: a copy would be ignored.
        options.request.signal = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMs)))
        return requireParsed(await request(options))
      } catch (error) {
        budget.charge(performance.now() - startedAt)
        throw prepareForRetry({ error, options, budget, timing })
      }
    })
  }
}

function spentError(): Error {
  return Object.assign(new Error('the time to wait for GitHub in one run is used up'), { status: 500 })
}

/**
 * Octokit answers a body that broke off, or that is not the JSON it claims to be, with the text it got: an empty list
 * would then look like "no comments". Here it is a server error, which is retried.
 */
function requireParsed<T extends { readonly data?: unknown; readonly headers: object; readonly status: number }>(
  answer: T,
): T {
  const type = 'content-type' in answer.headers ? String(answer.headers['content-type']) : ''
  const broken = typeof answer.data === 'string' && /^application\/(?:[\w.+-]*\+)?json\b/.test(type)
  if (!broken || answer.status >= 300) return answer
  throw Object.assign(new Error('the answer broke off'), { status: 500 })
}

function prepareForRetry({
  error,
  options,
  budget,
  timing,
}: Limits & { error: unknown; options: CallOptions }): unknown {
  if (typeof error !== 'object' || error === null) return error
  const failure = error as RetryableError
  // plugin-retry looks here; errors that Octokit did not make itself lack it.
  failure.request ??= { ...options, request: { ...options.request } }
  if ((failure.status ?? 500) >= 500) {
    const tries = Number(options.request['retryCount'] ?? 0)
    const affordable = tries < RETRIES && budget.take((tries + 1) ** 2 * timing.secondMs)
    if (!affordable) options.request['retries'] = 0
  }
  if (isBareRateLimit(failure)) failure.message += ' (a secondary rate limit, by its Retry-After header)'
  return failure
}

interface RetryableError {
  message: string
  request?: unknown
  readonly status?: number
  readonly response?: { readonly headers?: Readonly<Record<string, unknown>> }
}

/** GitHub does not promise the wording that plugin-throttling looks for; a Retry-After header says the same. */
function isBareRateLimit({ status, response, message }: RetryableError): boolean {
  const limited = status === 403 || status === 429
  const named = /\bsecondary rate\b/i.test(message) || response?.headers?.['x-ratelimit-remaining'] === '0'
  return limited && !named && response?.headers?.['retry-after'] !== undefined
}
