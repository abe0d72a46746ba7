/** The part of GitHub's GraphQL API that a sticky comment needs. Fields that GitHub does not have are errors here too. */
import { nodeId } from './bodies.ts'
import { parseOperation } from './graphql-parse.ts'
import type { Field, Value } from './graphql-parse.ts'
import { mayComment } from './permissions.ts'
import type { Actor, Comment, Pull, Repository, World } from './world.ts'

type Arguments = Readonly<Record<string, unknown>>
type Resolver = (given: Arguments) => unknown
/** An object of the API: its type and what its fields resolve to. */
interface Node {
  readonly type: string
  readonly fields: Readonly<Record<string, Resolver>>
}

interface Context {
  readonly world: World
  readonly actor: Actor
}

interface GraphqlAnswer {
  readonly data?: unknown
  readonly errors?: readonly { readonly type?: string; readonly message: string }[]
}

class GraphqlError extends Error {
  readonly type: string
  constructor(message: string, type: string) {
    super(message)
    this.type = type
  }
}

/** Answers one request; `wrong` receives what GitHub's schema would have refused. */
export function answerGraphql(context: Context, body: unknown, wrong: (message: string) => void): GraphqlAnswer {
  try {
    const { query, variables = {} } = body as { query: string; variables?: Arguments }
    const operation = parseOperation(query)
    const extra = Object.keys(variables).filter((name) => !operation.variables.includes(name))
    if (extra.length > 0) wrong(`GraphQL variables ${extra.join(', ')} are not declared`)
    const root = operation.kind === 'query' ? queryNode(context) : mutationNode(context)
    return { data: select(root, operation.fields, variables) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (!(error instanceof GraphqlError)) wrong(`GraphQL: ${message}`)
    return { errors: [{ message, ...(error instanceof GraphqlError ? { type: error.type } : {}) }] }
  }
}

function select(node: Node, fields: readonly Field[], variables: Arguments): Record<string, unknown> {
  const selected: Record<string, unknown> = {}
  for (const field of fields) {
    if (field.on !== null && field.on !== node.type) continue
    if (field.name === '__typename') selected[field.alias] = node.type
    else selected[field.alias] = resolveField(node, field, variables)
  }
  return selected
}

function resolveField(node: Node, field: Field, variables: Arguments): unknown {
  const resolver = node.fields[field.name]
  if (resolver === undefined) throw new Error(`Field '${field.name}' doesn't exist on type '${node.type}'`)
  const given = Object.entries(field.arguments).map(([name, value]) => [name, valueOf(value, variables)])
  const value = resolver(Object.fromEntries(given) as Arguments)
  if (isNode(value) || (Array.isArray(value) && value.some(isNode))) {
    if (field.fields.length === 0) throw new Error(`Field '${field.name}' must have selections`)
  } else if (field.fields.length > 0 && value !== null && !(Array.isArray(value) && value.length === 0))
    throw new Error(`Field '${field.name}' takes no selections`)
  const inner = (item: unknown): unknown => (isNode(item) ? select(item, field.fields, variables) : item)
  return Array.isArray(value) ? value.map(inner) : inner(value)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'fields' in value && 'type' in value
}

function valueOf(value: Value, variables: Arguments): unknown {
  if (value.kind === 'variable') return variables[value.name]
  if (value.kind === 'list') return value.items.map((item) => valueOf(item, variables))
  if (value.kind === 'literal') return value.value
  return Object.fromEntries(Object.entries(value.fields).map(([name, field]) => [name, valueOf(field, variables)]))
}

function queryNode(context: Context): Node {
  const find = (id: unknown) => findComment(context, String(id))?.node ?? null
  return {
    type: 'Query',
    fields: {
      viewer: () => ({ type: 'User', fields: { login: () => context.actor.login } }),
      repository: ({ owner, name }) => {
        const repository = context.world.repositories.get(`${String(owner)}/${String(name)}`)
        if (repository === undefined) throw new GraphqlError('Could not resolve to a Repository', 'NOT_FOUND')
        return repositoryNode(context, repository)
      },
      node: ({ id }) => find(id),
      nodes: ({ ids }) => (Array.isArray(ids) ? ids.map(find) : []),
    },
  }
}

function mutationNode(context: Context): Node {
  const minimizeComment = ({ input }: Arguments) => {
    const { subjectId, classifier } = input as Record<string, unknown>
    if (!/^(?:SPAM|ABUSE|OFF_TOPIC|OUTDATED|DUPLICATE|RESOLVED)$/.test(String(classifier)))
      throw new Error(`unknown classifier ${String(classifier)}`)
    if (!mayComment(context.actor)) throw new GraphqlError('Resource not accessible by integration', 'FORBIDDEN')
    const found = findComment(context, String(subjectId))
    if (found === null) throw new GraphqlError('Could not resolve to a node', 'NOT_FOUND')
    found.comment.minimized = true
    return {
      type: 'MinimizeCommentPayload',
      fields: { minimizedComment: () => found.node, clientMutationId: () => null },
    }
  }
  return { type: 'Mutation', fields: { minimizeComment } }
}

function findComment(context: Context, id: string): { comment: Comment; node: Node } | null {
  for (const repository of context.world.repositories.values()) {
    const comment = repository.comments.find((candidate) => nodeId(candidate) === id)
    if (comment !== undefined) return { comment, node: commentNode(context, repository, comment) }
  }
  return null
}

function repositoryNode(context: Context, repository: Repository): Node {
  const pullRequest = ({ number }: Arguments) => {
    const pull = repository.pulls.find((candidate) => candidate.number === number)
    if (pull === undefined) throw new GraphqlError('Could not resolve to a PullRequest', 'NOT_FOUND')
    return pullNode(context, repository, pull)
  }
  const pullRequests = (given: Arguments) => {
    const states = Array.isArray(given['states'])
      ? given['states'].map((state) => String(state).toLowerCase())
      : ['open', 'closed']
    const found = repository.pulls.filter(
      ({ headRef, state }) =>
        states.includes(state) && (given['headRefName'] === undefined || given['headRefName'] === headRef),
    )
    return connectionNode(
      found.map((pull) => pullNode(context, repository, pull)),
      given,
    )
  }
  return { type: 'Repository', fields: { nameWithOwner: () => repository.fullName, pullRequest, pullRequests } }
}

function nameNode(fullName: string): Node {
  return { type: 'Repository', fields: { nameWithOwner: () => fullName } }
}

function pullNode(context: Context, repository: Repository, pull: Pull): Node {
  const comments = (given: Arguments) => {
    const all = repository.comments.filter((comment) => comment.pull === pull.number)
    return connectionNode(
      all.map((comment) => commentNode(context, repository, comment)),
      given,
    )
  }
  const labels = (given: Arguments) =>
    connectionNode(
      pull.labels.map((name) => ({ type: 'Label', fields: { name: () => name } })),
      given,
    )
  return {
    type: 'PullRequest',
    fields: {
      id: () => `PR_${String(pull.number)}`,
      number: () => pull.number,
      url: () => `https://github.test/${repository.fullName}/pull/${String(pull.number)}`,
      state: () => pull.state.toUpperCase(),
      headRefName: () => pull.headRef,
      headRefOid: () => pull.headSha,
      headRepository: () => (pull.headRepository === null ? null : nameNode(pull.headRepository)),
      baseRefName: () => pull.baseRef,
      baseRepository: () => nameNode(repository.fullName),
      comments,
      labels,
    },
  }
}

/** Forward pages only: `first` is required and at most 100, as GitHub demands. */
function connectionNode(all: readonly Node[], { first, after }: Arguments): Node {
  if (typeof first !== 'number' || first < 1 || first > 100)
    throw new Error('You must provide a `first` value of 1 to 100')
  const start = typeof after === 'string' ? Number(after.replace('cursor:', '')) : 0
  const page = all.slice(start, start + first)
  const end = start + page.length
  const pageInfo: Node = {
    type: 'PageInfo',
    fields: {
      hasNextPage: () => end < all.length,
      endCursor: () => (page.length > 0 ? `cursor:${String(end)}` : null),
    },
  }
  return { type: 'Connection', fields: { nodes: () => page, totalCount: () => all.length, pageInfo: () => pageInfo } }
}

function commentNode({ actor }: Context, repository: Repository, comment: Comment): Node {
  const { login } = { login: comment.author }
  const isBot = login.endsWith('[bot]')
  // GraphQL names an app's author without the suffix that REST adds.
  const author: Node = { type: isBot ? 'Bot' : 'User', fields: { login: () => login.replace(/\[bot\]$/, '') } }
  return {
    type: 'IssueComment',
    fields: {
      id: () => nodeId(comment),
      databaseId: () => (comment.id < 2 ** 31 ? comment.id : null),
      fullDatabaseId: () => String(comment.id),
      body: () => comment.body,
      url: () =>
        `https://github.test/${repository.fullName}/pull/${String(comment.pull)}#issuecomment-${String(comment.id)}`,
      author: () => author,
      viewerDidAuthor: () => comment.author === actor.login,
      isMinimized: () => comment.minimized,
      minimizedReason: () => (comment.minimized ? 'outdated' : null),
      updatedAt: () => comment.updatedAt,
    },
  }
}
