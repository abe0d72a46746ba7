import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { compareRuns, formatMarker, parseMarker } from '../core/marker.ts'
import type { Marker, MarkerState } from '../core/marker.ts'
import type { GitHubCalls } from '../github/calls.ts'
import { statusOf } from '../github/errors.ts'
import { readPull } from '../github/pull-request.ts'
import { ACTIONS_BOT, commentOf } from '../github/pull-rest.ts'
import type { Pull, PullComment } from '../github/pull.ts'
import { stringAt, recordAt } from '../payload.ts'
import type { RepositoryName } from '../github/repository-name.ts'

/** Characters of one comment, marker included: GitHub's own error names 65,536 (dependency-review-action#730). */
export const COMMENT_LIMIT = 65_536

/** How often state is looked at and put right; beyond this other writers are left to converge. */
const ROUNDS = 6

export interface CommentWish {
  readonly calls: GitHubCalls
  readonly repository: RepositoryName
  /** Read just before: the first look at what is there costs no call. */
  readonly pull: Pull
  /** `commentKey`. */
  readonly key: string
  readonly run: { readonly runId: number; readonly attempt: number; readonly sha: string }
  readonly state: MarkerState
  /** Whether to write where we have no comment yet. */
  readonly create: boolean
  /** Milliseconds (up to twice as many) between a write and the look that checks it: time for other writers' requests to land. */
  readonly settleMs: number
  /** The text below the marker, at most `budget` characters. `history`: it replaces a comment of ours. */
  render(history: boolean, budget: number): string
}

export interface CommentResult {
  /** `outdated`: a newer run has spoken already. `silent`: nothing to say and nothing there. */
  readonly action: 'created' | 'updated' | 'unchanged' | 'outdated' | 'silent'
  readonly comment: { readonly id: number; readonly url: string } | null
}

/**
 * Brings the one comment of a key up to date, whatever other writers do at the same time: after each write everything is
 * read again, the lowest id stays, it gets the text of the newest run, and our own extras go. There is no
 * compare-and-swap on comments, so a stale write is undone by the newer writer's next look; only one that stays on the
 * wire for longer than `settleMs` could survive, until the next run. Rejects with Octokit's error.
 */
export async function publishComment(wish: CommentWish): Promise<CommentResult> {
  const first = ownComments(wish.pull.comments, { key: wish.key, author: ACTIONS_BOT })
  if (first.length === 0 && !wish.create) return { action: 'silent', comment: null }
  const ours = composeBody(wish, first.length > 0)
  const state: Writing = { wish, ours, author: ACTIONS_BOT, written: null, gone: new Set(), action: 'unchanged' }
  let mine = first
  for (let round = 0; round < ROUNDS; round += 1) {
    const changed = await converge(state, mine, round === 0)
    if (!changed) break
    mine = await lookAgain(state)
  }
  const kept = mine.find(({ comment }) => !state.gone.has(comment.id))?.comment ?? state.written
  return { action: state.action, comment: kept === null ? null : { id: kept.id, url: kept.url } }
}

interface Own {
  readonly comment: PullComment
  readonly marker: Marker
}

interface Body {
  readonly marker: Marker
  readonly body: string
}

/** What one run of `publishComment` has learnt and done so far. */
interface Writing {
  readonly wish: CommentWish
  readonly ours: Body
  /** Our login where only a name tells whose a comment is; learnt from the first comment we write. */
  author: string
  written: PullComment | null
  /** Ids that turned out deleted, or not ours to change. */
  readonly gone: Set<number>
  action: CommentResult['action']
}

/** Comments of this token for this key, not hidden by anyone, lowest id first. */
export function ownComments(
  comments: readonly PullComment[],
  who: { readonly key: string; readonly author: string },
): readonly Own[] {
  return comments
    .flatMap((comment) => {
      const marker = parseMarker(comment.body)
      const mine = comment.mine ?? comment.author === who.author
      return marker !== null && mine && !comment.minimized && marker.key === who.key ? [{ comment, marker }] : []
    })
    .sort((a, b) => a.comment.id - b.comment.id)
}

function composeBody(wish: CommentWish, history: boolean): Body {
  const { key, run, state } = wish
  const placeholder = { key, ...run, state, hash: '0'.repeat(32) }
  const budget = COMMENT_LIMIT - formatMarker(placeholder).length - 1
  const text = wish.render(history, budget)
  if (text.length > budget) throw new Error(`the comment has ${String(text.length)} characters, ${String(budget)} fit`)
  const marker = { ...placeholder, hash: createHash('sha256').update(text).digest('hex').slice(0, 32) }
  return { marker, body: `${formatMarker(marker)}\n${text}` }
}

/** One step towards one comment with the newest run's text. False when there is nothing (more) to do. */
async function converge(state: Writing, mine: readonly Own[], firstLook: boolean): Promise<boolean> {
  const [lowest, ...extras] = mine.filter(({ comment }) => !state.gone.has(comment.id))
  if (lowest === undefined) return firstLook || state.written === null ? create(state) : false
  const newest = newestOf([lowest, ...extras])
  const others = compareRuns(newest.marker, state.ours.marker) > 0
  if (others && state.action === 'unchanged') state.action = 'outdated'
  const wanted = others ? { marker: newest.marker, body: newest.comment.body } : state.ours
  const stale =
    firstLook && !others ? !same(lowest.marker, wanted.marker) : compareRuns(lowest.marker, wanted.marker) < 0
  if (stale && !(await update(state, lowest.comment, wanted))) return true
  for (const { comment } of extras) await remove(state, comment.id)
  return stale || extras.length > 0
}

function newestOf(mine: readonly [Own, ...Own[]]): Own {
  return mine.reduce((best, own) => (compareRuns(own.marker, best.marker) > 0 ? own : best))
}

function same(a: Marker, b: Marker): boolean {
  return formatMarker(a) === formatMarker(b)
}

async function create(state: Writing): Promise<true> {
  const { calls, repository, pull } = state.wish
  const parameters = { ...repository, issue_number: pull.number, body: state.ours.body }
  const answer = await calls.rest('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', parameters)
  const created = commentOf(answer)
  state.author = stringAt(recordAt(answer, 'user'), 'login') ?? state.author
  state.written = created === null ? null : { ...created, mine: true }
  state.action = 'created'
  return true
}

/** False when the comment has been deleted meanwhile or is not ours to change; a new one is written instead. */
async function update(state: Writing, comment: PullComment, { body }: Body): Promise<boolean> {
  try {
    await state.wish.calls.rest('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      ...state.wish.repository,
      comment_id: comment.id,
      body,
    })
    if (state.action === 'unchanged') state.action = 'updated'
    return true
  } catch (error) {
    if (![403, 404, 410].includes(statusOf(error) ?? 0)) throw error
    state.gone.add(comment.id)
    return false
  }
}

async function remove(state: Writing, id: number): Promise<void> {
  state.gone.add(id)
  try {
    const parameters = { ...state.wish.repository, comment_id: id }
    await state.wish.calls.rest('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', parameters)
  } catch (error) {
    // Another writer was quicker, or it is not ours to delete; either way there is nothing left to do about it.
    if (![403, 404, 410].includes(statusOf(error) ?? 0)) throw error
  }
}

/** Our comments as they are now. One that was just written counts even where a replica does not show it yet. */
async function lookAgain(state: Writing): Promise<readonly Own[]> {
  const { calls, repository, pull, key, settleMs } = state.wish
  // Writers that look at the same moment would all rewrite at the same moment.
  await setTimeout(settleMs * (1 + Math.random()))
  const comments = (await readPull(calls, repository, pull.number))?.comments ?? []
  const { written } = state
  const missing = written !== null && comments.every(({ id }) => id !== written.id)
  return ownComments(missing ? [...comments, written] : comments, { key, author: state.author })
}
