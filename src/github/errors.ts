import { codeSpan } from '../core/untrusted.ts'
import { codeOf } from '../errors.ts'

/**
 * Reading what went wrong with a GitHub call. Nothing here repeats a body: only the status, the route, the permission
 * header and the documented `message` field, cut short.
 */

const MESSAGE_LIMIT = 200

/**
 * The keys of a `permissions:` block; others (`administration`, `metadata`) cannot be given to a workflow's token.
 * Source: GitHub docs, "Workflow syntax for GitHub Actions", `permissions`.
 */
const GRANTABLE = new Set([
  'actions',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'security-events',
  'statuses',
])

interface Answer {
  readonly headers?: Readonly<Record<string, unknown>>
  readonly data?: unknown
}

interface CallError {
  readonly status?: unknown
  readonly response?: Answer
  readonly request?: { readonly method?: unknown; readonly url?: unknown }
  readonly cause?: unknown
  readonly name?: unknown
  readonly message?: unknown
}

function asCallError(error: unknown): CallError {
  return typeof error === 'object' && error !== null ? error : {}
}

/** The status GitHub answered with; null when there was no answer at all (reset, timeout, DNS). */
export function statusOf(error: unknown): number | null {
  const { status, response } = asCallError(error)
  return response !== undefined && typeof status === 'number' ? status : null
}

/**
 * The permission a refused call needed, as a `permissions:` block spells it: `pull-requests: write`, several that are
 * needed together joined by `, `, alternatives by ` or `. Null when the answer names none a workflow can grant.
 * Source: the `x-accepted-github-permissions` header (GitHub docs, "Troubleshooting the REST API": `;` parts
 * alternatives, `,` parts what is needed together).
 */
export function missingPermission(error: unknown): string | null {
  const { response } = asCallError(error)
  const header = response?.headers?.['x-accepted-github-permissions']
  if (typeof header !== 'string') return null
  const alternatives = header.split(';').flatMap(readAlternative)
  const preferred = alternatives.filter((entry) => entry.startsWith('pull-requests'))
  const others = alternatives.filter((entry) => !entry.startsWith('pull-requests'))
  return [...preferred, ...others].join(' or ') || null
}

function readAlternative(text: string): string[] {
  const grants = text.split(',').flatMap((grant) => {
    const [name = '', level = ''] = grant.trim().split('=')
    const key = name.replaceAll('_', '-')
    return key === 'metadata' ? [] : [{ key, level }]
  })
  const grantable = grants.every(({ key, level }) => GRANTABLE.has(key) && /^(?:read|write)$/.test(level))
  return grants.length > 0 && grantable ? [grants.map(({ key, level }) => `${key}: ${level}`).join(', ')] : []
}

/** One line for a warning: what was asked, and what came back. Never throws. */
export function describeError(error: unknown): string {
  const status = statusOf(error)
  const route = routeOf(error)
  if (status === null) return `GitHub could not be reached${route && ` for ${route}`} (${transportReason(error)})`
  const said = messageOf(error)
  return `GitHub answered ${String(status)} to ${route}${said && `: ${codeSpan(said)}`}`
}

function routeOf(error: unknown): string {
  const { method, url } = asCallError(error).request ?? {}
  if (typeof method !== 'string' || typeof url !== 'string') return ''
  // A call that was never sent has its route, `/repos/{owner}/…`, instead of an address.
  return `${method} ${URL.canParse(url) ? new URL(url).pathname : printable(url)}`
}

function messageOf(error: unknown): string {
  const data = asCallError(error).response?.data
  const said = typeof data === 'object' && data !== null && 'message' in data ? data.message : null
  return typeof said === 'string' ? printable(said) : ''
}

function transportReason(error: unknown): string {
  for (let at = asCallError(error), depth = 0; depth < 4; depth++, at = asCallError(at.cause)) {
    if (codeOf(at) !== '') return printable(codeOf(at))
    if (at.name === 'TimeoutError') return 'no answer in time'
  }
  const { message } = asCallError(error)
  return typeof message === 'string' ? printable(message) : 'unknown reason'
}

function printable(text: string): string {
  const plain = text.replaceAll(/[\p{Cc}\p{Cf}\p{Z}]+/gu, ' ').trim()
  return plain.length > MESSAGE_LIMIT ? `${plain.slice(0, MESSAGE_LIMIT)}…` : plain
}
