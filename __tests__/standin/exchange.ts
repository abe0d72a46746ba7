/** What routes receive and answer, and the errors GitHub answers with. */
import type { Actor, Repository, World } from './world.ts'

export interface Incoming {
  readonly world: World
  readonly actor: Actor
  readonly repository: Repository
  readonly parameters: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: unknown
  /** The address of this request, for Link headers. */
  readonly url: URL
  /** Where blobs are served: another origin, which must never see a token. */
  readonly blobBase: string
}

export interface Outgoing {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export type Route = (incoming: Incoming) => Outgoing

const DOCS = 'https://docs.github.com/rest'

export function problem(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Outgoing {
  return { status, headers, body: { message, documentation_url: DOCS, status: String(status) } }
}

export const NOT_FOUND = problem(404, 'Not Found')

/** GitHub's refusal of a token without a permission; the header's spelling is as of 2026-09. */
export function refused(accepted: string): Outgoing {
  return problem(403, 'Resource not accessible by integration', { 'x-accepted-github-permissions': accepted })
}

/** One page of a list and its Link header, by `per_page` (30, at most 100) and `page`. */
export function paged<T>(
  items: readonly T[],
  { query, url }: Incoming,
): { page: readonly T[]; headers: Record<string, string> } {
  const size = Math.min(100, Number(query.get('per_page') ?? 30))
  const page = Number(query.get('page') ?? 1)
  const last = Math.max(1, Math.ceil(items.length / size))
  const to = (target: number, rel: string) => {
    const link = new URL(url)
    link.searchParams.set('page', String(target))
    return `<${link.href}>; rel="${rel}"`
  }
  const links =
    page < last ? [to(page + 1, 'next'), to(last, 'last')] : page > 1 ? [to(page - 1, 'prev'), to(1, 'first')] : []
  return {
    page: items.slice((page - 1) * size, page * size),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  }
}
