/**
 * GitHub's API on loopback: stateful, scriptable, and strict. Every request and answer is held against GitHub's OpenAPI
 * description; whatever does not fit, or matches nothing, fails the test in `close`.
 */
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serveBlob } from './blobs.ts'
import { checkAnswer, checkRequest, matchOperation } from './contract.ts'
import { NOT_FOUND, problem } from './exchange.ts'
import type { Incoming, Outgoing } from './exchange.ts'
import { createFaultBox } from './faults.ts'
import type { Fault, FaultBox } from './faults.ts'
import { answerGraphql } from './graphql.ts'
import { checkPermission } from './permissions.ts'
import { actionsRoutes } from './routes-actions.ts'
import { pullRoutes } from './routes-pulls.ts'
import { createWorld } from './world.ts'
import type { World } from './world.ts'

const ROUTES = { ...pullRoutes, ...actionsRoutes }

export interface JournalEntry {
  /** As in openapi.json, or `graphql`, or `blob`. */
  readonly operation: string
  readonly method: string
  readonly path: string
  readonly body: unknown
  /** 0 while no answer was given: reset or hung. */
  status: number
}

export interface Standin {
  readonly world: World
  readonly journal: readonly JournalEntry[]
  /** GITHUB_API_URL, GITHUB_GRAPHQL_URL and GITHUB_SERVER_URL for the client. */
  readonly env: {
    readonly GITHUB_API_URL: string
    readonly GITHUB_GRAPHQL_URL: string
    readonly GITHUB_SERVER_URL: string
  }
  fault(fault: Fault): void
  clearFaults(): void
  /** API and GraphQL calls so far; blobs are another server's. */
  calls(): number
  /** Stops, and throws when a request or an answer broke GitHub's description. */
  close(): Promise<void>
}

export interface StandinOptions {
  /** `/api/v3` plays GitHub Enterprise Server. */
  readonly apiPath?: '' | '/api/v3'
  /** Answers come this much later, so that writers overlap. */
  readonly latencyMs?: number
  /** Instead of 127.0.0.1, in all addresses that are given out: only a proxy can resolve it. */
  readonly hostname?: string
}

interface Inside extends StandinOptions {
  readonly world: World
  readonly faults: FaultBox
  readonly journal: JournalEntry[]
  readonly wrong: string[]
  blobBase: string
  apiBase: string
}

/** The token most tests use: GITHUB_TOKEN of a workflow with every permission. */
export const TOKEN = 'ghs_standin'

export async function startStandin(options: StandinOptions = {}): Promise<Standin> {
  const inside: Inside = {
    ...options,
    world: createWorld(),
    faults: createFaultBox(),
    journal: [],
    wrong: [],
    blobBase: '',
    apiBase: '',
  }
  inside.world.actors.set(TOKEN, { login: 'github-actions[bot]', kind: 'installation', permissions: 'all' })
  const api = await listen((request, response) => void serveApi(inside, request, response))
  const blobs = await listen((request, response) => {
    serveBlob(inside, request, response)
  })
  inside.blobBase = addressOf(blobs, options.hostname)
  inside.apiBase = addressOf(api, options.hostname)
  const base = inside.apiBase
  const apiPath = options.apiPath ?? ''
  return {
    world: inside.world,
    journal: inside.journal,
    env: {
      GITHUB_API_URL: base + apiPath,
      GITHUB_GRAPHQL_URL: base + (apiPath === '' ? '/graphql' : '/api/graphql'),
      GITHUB_SERVER_URL: 'https://github.test',
    },
    fault: (fault) => {
      inside.faults.add(fault)
    },
    clearFaults: () => {
      inside.faults.clear()
    },
    calls: () => inside.journal.filter(({ operation }) => operation !== 'blob').length,
    async close() {
      await Promise.all([stop(api), stop(blobs)])
      if (inside.wrong.length > 0) throw new Error(`not as GitHub describes it:\n${inside.wrong.join('\n')}`)
    },
  }
}

async function listen(handler: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(handler)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return server
}

function addressOf(server: Server, hostname = '127.0.0.1'): string {
  return `http://${hostname}:${String((server.address() as AddressInfo).port)}`
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
}

async function serveApi(inside: Inside, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', inside.apiBase)
  const method = request.method ?? 'GET'
  const text = await readText(request)
  const pathname = url.pathname.replace(/^\/api(?:\/v3)?(?=\/)/, '')
  const match = matchOperation(method, pathname)
  const operation = pathname === '/graphql' && method === 'POST' ? 'graphql' : (match?.operation ?? 'unmatched')
  const body: unknown = text === '' ? undefined : JSON.parse(text)
  const entry: JournalEntry = { operation, method, path: url.pathname + url.search, body, status: 0 }
  inside.journal.push(entry)
  if (operation === 'unmatched') inside.wrong.push(`${method} ${url.pathname} is no operation known here`)
  inside.wrong.push(...checkHeaders(request).map((message) => `${operation}: ${message}`))
  const effect = inside.faults.strike(operation)
  if (effect?.kind === 'hang') return
  if (effect?.kind === 'reset' && effect.carriedOut !== true) return void request.socket.resetAndDestroy()
  const answer = effect?.kind === 'answer' ? faultAnswer(effect) : carryOut(inside, { entry, url, request })
  if (inside.latencyMs !== undefined) await new Promise((done) => setTimeout(done, inside.latencyMs))
  if (effect?.kind === 'reset') return void request.socket.resetAndDestroy()
  send({ entry, response, answer, effect })
}

function checkHeaders({ headers }: IncomingMessage): string[] {
  const wrong: string[] = []
  if (!/^(?:token|bearer) \S+$/i.test(headers.authorization ?? '')) wrong.push('there is no token')
  // GitHub refuses requests without one.
  if ((headers['user-agent'] ?? '') === '') wrong.push('there is no User-Agent')
  return wrong
}

function faultAnswer(effect: Extract<Fault['effect'], { kind: 'answer' }>): Outgoing {
  return problem(effect.status, effect.message ?? 'ordered by the test', effect.headers)
}

interface Call {
  readonly entry: JournalEntry
  readonly url: URL
  readonly request: IncomingMessage
}

function carryOut(inside: Inside, { entry, url, request }: Call): Outgoing {
  const actor = inside.world.actors.get((request.headers.authorization ?? '').split(' ')[1] ?? '')
  if (actor === undefined) return problem(401, 'Bad credentials')
  if (entry.operation === 'graphql') {
    const body = answerGraphql({ world: inside.world, actor }, entry.body, (message) => inside.wrong.push(message))
    return { status: 200, body }
  }
  const match = matchOperation(entry.method, url.pathname.replace(/^\/api\/v3(?=\/)/, ''))
  if (match === null) return NOT_FOUND
  const wrong = checkRequest({ match, query: url.searchParams, body: entry.body })
  inside.wrong.push(...wrong.map((message) => `${match.operation}: ${message}`))
  if (wrong.length > 0) return problem(422, 'Validation Failed')
  const answer = route(inside, { url, actor, match, body: entry.body })
  const misfit = checkAnswer(match.operation, answer.status, answer.body)
  inside.wrong.push(...misfit.map((message) => `${match.operation} ${String(answer.status)}: ${message}`))
  return answer
}

type RouteCall = Pick<Incoming, 'url' | 'actor' | 'body'> & {
  readonly match: NonNullable<ReturnType<typeof matchOperation>>
}

function route(inside: Inside, { url, actor, match, body }: RouteCall): Outgoing {
  const { operation, parameters } = match
  const handler = ROUTES[operation]
  if (handler === undefined) throw new Error(`the stand-in has no route for ${operation}`)
  const fullName = `${String(parameters['owner'])}/${String(parameters['repo'])}`
  const unowned = { fullName, isPrivate: false, pulls: [], comments: [], statuses: [], runs: [], artifacts: [] }
  const repository = operation === 'GET /user' ? unowned : inside.world.repositories.get(fullName)
  if (repository === undefined) return NOT_FOUND
  const { world, blobBase } = inside
  const refusal = checkPermission(operation, actor, repository)
  return refusal ?? handler({ world, actor, repository, parameters, query: url.searchParams, body, url, blobBase })
}

interface Sending {
  readonly entry: JournalEntry
  readonly response: ServerResponse
  readonly answer: Outgoing
  readonly effect: Fault['effect'] | null
}

function send({ entry, response, answer, effect }: Sending): void {
  entry.status = answer.status
  const text = answer.body === undefined ? '' : JSON.stringify(answer.body)
  const type = text === '' ? {} : { 'content-type': 'application/json; charset=utf-8' }
  response.writeHead(answer.status, { ...type, ...answer.headers, 'content-length': Buffer.byteLength(text) })
  if (effect?.kind !== 'cut-body' && effect?.kind !== 'stall-body') return void response.end(text)
  response.write(text.slice(0, text.length / 2))
  if (effect.kind === 'cut-body') setTimeout(() => response.socket?.resetAndDestroy(), 20)
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk)
  return text
}
