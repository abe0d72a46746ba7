/** Pull requests, their comments and labels, statuses, users. */
import { commentBody, fullRepositoryBody, labelBody, pullBody, statusBody, userBody } from './bodies.ts'
import { NOT_FOUND, paged, problem } from './exchange.ts'
import type { Incoming, Outgoing, Route } from './exchange.ts'
import { sampleOf } from './sample.ts'
import { addComment } from './world.ts'
import type { Comment, Pull } from './world.ts'

/** GitHub refuses longer ones. Source: REST docs, "Create a commit status". */
const STATUS_DESCRIPTION_LIMIT = 140
/** Source: the API's own message, "Body is too long (maximum is 65536 characters)". */
const COMMENT_LIMIT = 65_536

function findPull({ repository, parameters }: Incoming): Pull | undefined {
  const number = Number(parameters['pull_number'] ?? parameters['issue_number'])
  return repository.pulls.find((pull) => pull.number === number)
}

function htmlBase({ repository }: Incoming): string {
  return `https://github.test/${repository.fullName}`
}

const listPulls: Route = (incoming) => {
  const { query, repository } = incoming
  const state = query.get('state') ?? 'open'
  const head = query.get('head')
  const found = repository.pulls.filter((pull) => {
    const label = `${String(pull.headRepository?.split('/')[0])}:${pull.headRef}`
    const base = query.get('base')
    return (
      (state === 'all' || pull.state === state) &&
      (head === null || head === label) &&
      (base === null || base === pull.baseRef)
    )
  })
  const { page, headers } = paged(found, incoming)
  return { status: 200, headers, body: page.map((pull) => pullBody(repository, pull)) }
}

/** Asked of the base repository, this finds nothing for a commit that lives in a fork. */
const listPullsOfCommit: Route = (incoming) => {
  const { repository, parameters } = incoming
  const own = repository.pulls.filter((pull) => pull.headRepository === repository.fullName)
  const { page, headers } = paged(
    own.filter((pull) => pull.headSha === parameters['commit_sha']),
    incoming,
  )
  return { status: 200, headers, body: page.map((pull) => pullBody(repository, pull)) }
}

const getPull: Route = (incoming) => {
  const pull = findPull(incoming)
  return pull === undefined ? NOT_FOUND : { status: 200, body: pullBody(incoming.repository, pull, 'pull-request') }
}

const listLabels: Route = (incoming) => {
  const pull = findPull(incoming)
  if (pull === undefined) return NOT_FOUND
  const { page, headers } = paged(pull.labels, incoming)
  return { status: 200, headers, body: page.map(labelBody) }
}

const listComments: Route = (incoming) => {
  const pull = findPull(incoming)
  if (pull === undefined) return NOT_FOUND
  const comments = incoming.repository.comments.filter((comment) => comment.pull === pull.number)
  const { page, headers } = paged(comments, incoming)
  return { status: 200, headers, body: page.map((comment) => commentBody(comment, htmlBase(incoming))) }
}

function tooLong(body: string): Outgoing | null {
  if (body.length <= COMMENT_LIMIT) return null
  const errors = [
    {
      resource: 'IssueComment',
      code: 'unprocessable',
      field: 'data',
      message: 'Body is too long (maximum is 65536 characters)',
    },
  ]
  return {
    status: 422,
    body: { message: 'Validation Failed', documentation_url: 'https://docs.github.com/rest', errors },
  }
}

const createComment: Route = (incoming) => {
  const pull = findPull(incoming)
  if (pull === undefined) return NOT_FOUND
  const { body } = incoming.body as { body: string }
  const author = incoming.actor.login
  return (
    tooLong(body) ??
    created(incoming, addComment(incoming.world, incoming.repository, { pull: pull.number, author, body }))
  )
}

function created(incoming: Incoming, comment: Comment): Outgoing {
  return { status: 201, body: commentBody(comment, htmlBase(incoming)) }
}

function findComment({ repository, parameters }: Incoming): Comment | undefined {
  return repository.comments.find(({ id }) => id === Number(parameters['comment_id']))
}

const getComment: Route = (incoming) => {
  const comment = findComment(incoming)
  return comment === undefined ? NOT_FOUND : { status: 200, body: commentBody(comment, htmlBase(incoming)) }
}

const updateComment: Route = (incoming) => {
  const comment = findComment(incoming)
  if (comment === undefined) return NOT_FOUND
  const { body } = incoming.body as { body: string }
  const refusal = tooLong(body)
  if (refusal !== null) return refusal
  comment.body = body
  comment.edits += 1
  comment.updatedAt = incoming.world.now()
  return { status: 200, body: commentBody(comment, htmlBase(incoming)) }
}

const deleteComment: Route = (incoming) => {
  const comment = findComment(incoming)
  if (comment === undefined) return NOT_FOUND
  incoming.repository.comments.splice(incoming.repository.comments.indexOf(comment), 1)
  return { status: 204 }
}

const createStatus: Route = ({ repository, parameters, body }) => {
  const { state, context, description, target_url: targetUrl } = body as Record<string, string | undefined>
  if ((description ?? '').length > STATUS_DESCRIPTION_LIMIT)
    return problem(422, 'description is too long (maximum is 140 characters)')
  const status = {
    sha: parameters['sha'] ?? '',
    state: state ?? '',
    context: context ?? 'default',
    description: description ?? null,
  }
  repository.statuses.push({ ...status, targetUrl: targetUrl ?? null })
  return { status: 201, body: statusBody({ ...status, targetUrl: targetUrl ?? null }) }
}

const listStatuses: Route = (incoming) => {
  const { repository, parameters } = incoming
  const newestFirst = repository.statuses.filter(({ sha }) => sha === parameters['ref']).reverse()
  const { page, headers } = paged(newestFirst, incoming)
  return { status: 200, headers, body: page.map(statusBody) }
}

/** GITHUB_TOKEN and app tokens are no users, and are refused here. */
const getUser: Route = ({ actor }) =>
  actor.kind === 'user'
    ? { status: 200, body: sampleOf('public-user', { ...userBody(actor.login), user_view_type: 'public' }) }
    : problem(403, 'Resource not accessible by integration')

const getRepository: Route = ({ repository }) => ({ status: 200, body: fullRepositoryBody(repository) })

export const pullRoutes: Readonly<Record<string, Route>> = {
  'GET /repos/{owner}/{repo}': getRepository,
  'GET /repos/{owner}/{repo}/pulls': listPulls,
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': getPull,
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': listPullsOfCommit,
  'GET /repos/{owner}/{repo}/issues/{issue_number}/labels': listLabels,
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': listComments,
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': createComment,
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}': getComment,
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': updateComment,
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': deleteComment,
  'GET /user': getUser,
  'GET /repos/{owner}/{repo}/commits/{ref}/statuses': listStatuses,
  'POST /repos/{owner}/{repo}/statuses/{sha}': createStatus,
}
