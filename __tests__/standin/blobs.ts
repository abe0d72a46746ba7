/** The storage that job logs and artifacts are fetched from: signed links, no tokens, another origin than the API. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FaultBox } from './faults.ts'
import type { World } from './world.ts'

interface Storage {
  readonly world: World
  readonly faults: FaultBox
  readonly journal: { operation: string; method: string; path: string; body: unknown; status: number }[]
  readonly wrong: string[]
}

export function serveBlob(storage: Storage, request: IncomingMessage, response: ServerResponse): void {
  const entry = { operation: 'blob', method: request.method ?? '', path: request.url ?? '', body: undefined, status: 0 }
  storage.journal.push(entry)
  if (request.headers.authorization !== undefined) storage.wrong.push('blob: the token was sent to the storage')
  if (request.method !== 'GET') storage.wrong.push(`blob: ${String(request.method)}`)
  const effect = storage.faults.strike('blob')
  if (effect?.kind === 'hang') return
  if (effect?.kind === 'reset') return void request.socket.resetAndDestroy()
  const content = storage.world.blobs.get((request.url ?? '').slice(1).split('?')[0] ?? '')
  const found = effect?.kind !== 'answer' && content !== undefined
  entry.status = effect?.kind === 'answer' ? effect.status : found ? 200 : 404
  response.writeHead(entry.status, effect?.kind === 'answer' ? effect.headers : {})
  if (!found) return void response.end('<?xml version="1.0"?><Error><Code>BlobNotFound</Code></Error>')
  if (effect?.kind !== 'cut-body' && effect?.kind !== 'stall-body') {
    sendAll(content, response)
    return
  }
  const text = typeof content === 'function' ? '' : content
  response.write(text.slice(0, text.length / 2))
  if (effect.kind === 'cut-body') setTimeout(() => response.socket?.resetAndDestroy(), 20)
}

function sendAll(content: Uint8Array | string | (() => Readable), response: ServerResponse): void {
  if (typeof content !== 'function') return void response.end(content)
  // The client may well hang up first: that is its right.
  pipeline(content(), response).catch(() => response.destroy())
}
