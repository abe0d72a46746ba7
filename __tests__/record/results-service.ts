/**
 * A stand-in for the results service: the Twirp calls of an upload and the blob storage behind its signed URLs
 * (@actions/artifact, generated/results/api/v1/artifact.twirp-client and internal/upload).
 */
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import yauzl from 'yauzl'

export interface Uploaded {
  readonly name: string
  readonly expiresAt: string | null
  /** As it was uploaded. */
  readonly zip: Buffer
  readonly files: Readonly<Record<string, string>>
}

export interface ResultsService {
  /** What the runner gives to an action so that it finds the service. */
  readonly env: Readonly<Record<string, string>>
  readonly calls: readonly string[]
  /** Finished uploads, unzipped. */
  uploads(): Promise<readonly Uploaded[]>
  close(): Promise<void>
}

/** How the service misbehaves. */
export interface Faults {
  /** Status and message of every CreateArtifact. */
  readonly create?: { readonly status: number; readonly msg: string }
  /** Names that exist already. */
  readonly taken?: readonly string[]
  /** Called before CreateArtifact is answered, which it is not. */
  readonly onCreate?: () => void
}

interface Pending {
  readonly name: string
  readonly expiresAt: string | null
  readonly blocks: Map<string, Buffer>
  zip: Buffer
  finished: boolean
}

const TOKEN_PAYLOAD = { scp: 'Actions.GenericRead:0 Actions.Results:run-backend-id:job-backend-id' }

export async function startResultsService(faults: Faults = {}): Promise<ResultsService> {
  const artifacts: Pending[] = []
  const calls: string[] = []
  const server = http.createServer((request, response) => {
    void answer({ request, response, artifacts, calls, faults })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const payload = Buffer.from(JSON.stringify(TOKEN_PAYLOAD)).toString('base64url')
  return {
    env: {
      ACTIONS_RUNTIME_TOKEN: `eyJhbGciOiJub25lIn0.${payload}.c2ln`,
      ACTIONS_RESULTS_URL: `${origin}/`,
      ACTIONS_RUNTIME_URL: `${origin}/`,
    },
    calls,
    uploads: async () => await Promise.all(artifacts.filter((one) => one.finished).map(unpacked)),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

interface Exchange {
  readonly request: http.IncomingMessage
  readonly response: http.ServerResponse
  readonly artifacts: Pending[]
  readonly calls: string[]
  readonly faults: Faults
}

async function answer(exchange: Exchange): Promise<void> {
  const { request, response, artifacts, calls } = exchange
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const method = url.pathname.split('/').at(-1) ?? ''
  calls.push(`${request.method ?? ''} ${method}`)
  if (url.pathname.startsWith('/blob/')) {
    storeBlock(artifacts[Number(method)], url.searchParams, body)
    response.writeHead(201, { etag: '"0x1"', 'x-ms-version': '2024-01-01' }).end()
    return
  }
  const wanted = JSON.parse(body.toString()) as Record<string, unknown>
  if (method === 'CreateArtifact') create(exchange, wanted)
  else if (method === 'FinalizeArtifact') finalize(exchange, wanted)
  else response.writeHead(404).end()
}

function create({ response, artifacts, faults, request }: Exchange, wanted: Record<string, unknown>): void {
  const name = String(wanted['name'])
  if (faults.onCreate !== undefined) {
    faults.onCreate()
    return
  }
  const taken = artifacts.some((one) => one.name === name) || faults.taken?.includes(name) === true
  const conflict = { status: 409, msg: 'an artifact with this name already exists on the workflow run' }
  const refusal = faults.create ?? (taken ? conflict : null)
  if (refusal !== null) {
    json(response, refusal.status, { msg: refusal.msg })
    return
  }
  const expiresAt = typeof wanted['expires_at'] === 'string' ? wanted['expires_at'] : null
  artifacts.push({ name, expiresAt, blocks: new Map(), zip: Buffer.alloc(0), finished: false })
  const signed = `http://${request.headers.host ?? ''}/blob/container/${String(artifacts.length - 1)}?sig=signature`
  json(response, 200, { ok: true, signed_upload_url: signed })
}

function finalize({ response, artifacts }: Exchange, wanted: Record<string, unknown>): void {
  const artifact = artifacts.find((one) => one.name === wanted['name'])
  if (artifact !== undefined) artifact.finished = true
  json(response, 200, { ok: artifact !== undefined, artifact_id: '17' })
}

function storeBlock(artifact: Pending | undefined, query: URLSearchParams, body: Buffer): void {
  if (artifact === undefined) return
  if (query.get('comp') === 'block') artifact.blocks.set(query.get('blockid') ?? '', body)
  else if (query.get('comp') === 'blocklist') artifact.zip = Buffer.concat([...artifact.blocks.values()])
  else artifact.zip = body
}

function json(response: http.ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function unpacked(artifact: Pending): Promise<Uploaded> {
  const files: Record<string, string> = {}
  await new Promise<void>((resolve, reject) => {
    yauzl.fromBuffer(artifact.zip, { lazyEntries: true }, (error, zip) => {
      if (error !== null) {
        reject(error)
        return
      }
      zip.on('end', resolve)
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (failure, stream) => {
          if (failure !== null) {
            reject(failure)
            return
          }
          void text(stream).then((content) => {
            files[entry.fileName] = content
            zip.readEntry()
          })
        })
      })
      zip.readEntry()
    })
  })
  const { name, expiresAt, zip } = artifact
  return { name, expiresAt, zip, files }
}
