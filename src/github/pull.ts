import { parseMarker } from '../core/marker.ts'
import type { RepositoryName } from './repository-name.ts'

/** A comment that carries our marker, whoever wrote it. */
export interface PullComment {
  readonly id: number
  readonly url: string
  readonly body: string
  readonly minimized: boolean
  /** Whether this token wrote it; null where only the author's name can tell. */
  readonly mine: boolean | null
  /** Login of the author; null for a deleted account. */
  readonly author: string | null
}

/** An open or closed pull request, as far as publishing needs it. */
export interface Pull {
  readonly number: number
  readonly url: string
  readonly open: boolean
  readonly headSha: string
  /** `owner/name`. */
  readonly baseRepository: string
  /** `owner/name`; null when the fork has been deleted. */
  readonly headRepository: string | null
  readonly labels: readonly string[]
  /** Comments with a well-formed marker, of all pages, oldest first. */
  readonly comments: readonly PullComment[]
}

/** Where the pull request may be found. A hint only: whoever uses it verifies number, base repository and head. */
export type PullHint =
  | { readonly kind: 'number'; readonly number: number; readonly headSha: string }
  | { readonly kind: 'branch'; readonly headRepository: string; readonly branch: string; readonly headSha: string }
  /** In a merge queue: its labels count, but there is no pull request to comment on. */
  | { readonly kind: 'queue'; readonly number: number; readonly why: string }
  | { readonly kind: 'none'; readonly why: string }

/** Where to look for a pull request. */
export interface PullSearch {
  readonly repository: RepositoryName
  readonly pull: PullHint
}

/** What must be true of a pull request before anything is said on it. */
export interface Expected {
  readonly repository: string
  readonly headSha: string
}

/** Null when it is the right pull request; otherwise why it is not, as a sentence. */
export function mismatch(pull: Omit<Pull, 'comments'>, expected: Expected): string | null {
  const name = `pull request #${String(pull.number)}`
  if (pull.baseRepository.toLowerCase() !== expected.repository.toLowerCase()) {
    return `No comment was written: ${name} belongs to another repository.`
  }
  if (!pull.open) return `No comment was written: ${name} is not open.`
  if (pull.headSha !== expected.headSha) {
    return `No comment was written: ${name} has moved on to ${pull.headSha.slice(0, 7)}, this run is for ${expected.headSha.slice(0, 7)}.`
  }
  return null
}

export function hasMarker(body: string): boolean {
  return parseMarker(body) !== null
}
