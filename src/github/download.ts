import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf } from '../errors.ts'
import type { Client } from './client.ts'

/** The storage is tried this often again, after pauses of 1, 4 and 9 seconds out of the run's budget. */
const RETRIES = 3

/** Trouble with the storage that the API points to, as opposed to the API itself. */
export class DownloadError extends Error {
  /** What the storage answered; null when it did not, or broke off. */
  readonly status: number | null

  constructor(message: string, status: number | null) {
    super(message)
    this.name = 'DownloadError'
    this.status = status
  }
}

export interface DownloadOptions {
  /** Answers the API call that leads to the file: a redirect, asked for with `redirect: 'manual'`. */
  readonly locate: () => Promise<{
    readonly status: number
    readonly headers: { readonly location?: string | undefined }
  }>
  /** Created anew; gone again when the download fails. */
  readonly file: string
  readonly maxBytes: number
}

export interface Downloaded {
  readonly bytes: number
  /** In lower-case hexadecimal. */
  readonly sha256: string
}

/**
 * Fetches a log or an artifact into a file, without ever holding it in memory. The storage is on another host, and is not
 * sent the token. Throws DownloadError, or the API's error.
 */
export async function download(client: Client, { locate, file, maxBytes }: DownloadOptions): Promise<Downloaded> {
  const { status, headers } = await locate()
  if (headers.location === undefined)
    throw new DownloadError(`no address to download from (status ${String(status)})`, status)
  for (let tries = 0; ; tries++) {
    const startedAt = performance.now()
    try {
      return await fetchOnce(client, { address: headers.location, file, maxBytes })
    } catch (error) {
      await rm(file, { force: true })
      const failure = error instanceof DownloadError ? error : new DownloadError(reasonOf(error), null)
      const ms = (tries + 1) ** 2 * client.timing.secondMs
      if (failure.status === null)
        client.budget.charge(Math.min(performance.now() - startedAt, client.timing.requestTimeoutMs))
      if (!mayPass(failure) || tries >= RETRIES || !client.budget.take(ms)) throw failure
      await pause(ms)
    }
  }
}

function mayPass({ status }: DownloadError): boolean {
  return status === null || status >= 500
}

interface Fetch {
  readonly address: string
  readonly file: string
  readonly maxBytes: number
}

async function fetchOnce(client: Client, { address, file, maxBytes }: Fetch): Promise<Downloaded> {
  const timeoutMs = Math.min(client.timing.requestTimeoutMs, client.budget.remainingMs())
  if (timeoutMs <= 0) throw new DownloadError('the time to wait for GitHub in one run is used up', 504)
  const { HttpClient } = await import('@actions/http-client')
  const http = new HttpClient('deploy-triage', [], { allowRetries: false, socketTimeout: timeoutMs })
  const { message } = await http.get(address)
  const status = message.statusCode ?? 0
  if (status !== 200) {
    message.destroy()
    throw new DownloadError(`the storage answered ${String(status)}`, status)
  }
  const hash = createHash('sha256')
  const meter = createMeter(maxBytes, (chunk) => hash.update(chunk))
  const idle = stopWhenIdle(message, timeoutMs)
  try {
    await pipeline(message, meter.stream, createWriteStream(file, { flags: 'wx' }))
  } finally {
    clearInterval(idle)
  }
  return { bytes: meter.bytes(), sha256: hash.digest('hex') }
}

function createMeter(maxBytes: number, look: (chunk: Uint8Array) => void): { stream: Transform; bytes: () => number } {
  let bytes = 0
  const stream = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length
      if (bytes > maxBytes) {
        done(new DownloadError(`more than ${String(Math.floor(maxBytes / 1024 ** 2))} MiB`, 413))
        return
      }
      look(chunk)
      done(null, chunk)
    },
  })
  return { stream, bytes: () => bytes }
}

/** A stream that stops coming ends neither by itself nor by the socket's own timeout, which guards the first byte only. */
function stopWhenIdle(message: IncomingMessage, timeoutMs: number): NodeJS.Timeout {
  let seen = message.socket.bytesRead
  return setInterval(() => {
    const now = message.socket.bytesRead
    // Backpressure from a slow disk is not the server's silence.
    if (now === seen && !message.isPaused()) message.destroy(new DownloadError('the download came to a halt', null))
    seen = now
  }, timeoutMs)
}

function reasonOf(error: unknown): string {
  const code = codeOf(error)
  if (code === 'ENOSPC') return 'the disk is full'
  return `the download broke off${code === '' ? '' : ` (${code})`}`
}
