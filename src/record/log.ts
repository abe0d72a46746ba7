import fs from 'node:fs'
import { createRedactor, createStreamRedactor } from '../core/redact.ts'
import { maskedValues } from './add-mask.ts'
import { collectLines } from './lines.ts'
import { createTail } from './tail.ts'
import type { PieceRedactor } from './tail.ts'

/** Raw bytes kept from the beginning of a log; at most one piece more. */
export const LOG_HEAD_BYTES = 1024 * 1024
/** Raw bytes kept from its end; at most one piece more. */
export const LOG_TAIL_BYTES = 4 * 1024 * 1024
/** How often complete lines reach the disk, in ms. */
const FLUSH_MS = 250
/** How often there is a look whether there is time to redact a piece of the end, in ms. */
const SPARE_MS = 4
/** More output than this within SPARE_MS is a flood, in which nothing is redacted that may fall out anyway. */
const FLOOD_BYTES = 262_144

export interface LogEnd {
  /** Raw bytes left out between head and tail. */
  readonly cut: number
  /** Why the log is incomplete, such as ENOSPC; null when it is complete. */
  readonly error: string | null
}

export interface LogWriter {
  /** Takes raw output. The bytes may be reused after the call. */
  push(bytes: Uint8Array): void
  /** Writes the rest. */
  end(): LogEnd
}

/**
 * Writes a redacted copy of a script's output to `file`, at most LOG_HEAD_BYTES and LOG_TAIL_BYTES of it: the head as it
 * comes, the tail when the script has ended. Bytes that are no UTF-8 become U+FFFD.
 */
export function createLogWriter(options: {
  readonly file: string
  readonly secrets: readonly string[]
  readonly headBytes?: number
  readonly tailBytes?: number
}): LogWriter {
  const { headBytes = LOG_HEAD_BYTES, tailBytes = LOG_TAIL_BYTES } = options
  const out = openLog(options.file)
  const redactor = createPieceRedactor(options.secrets)
  const tail = createTail(tailBytes, redactor)
  let head = 0
  let sinceLook = 0
  let spareTimer: NodeJS.Timeout | undefined
  const redactInSpareTime = (): void => {
    if (sinceLook < FLOOD_BYTES) tail.redactOne()
    sinceLook = 0
  }
  const collector = collectLines((piece) => {
    redactor.learn(maskedValues(piece))
    if (head >= headBytes) {
      tail.push(piece)
      spareTimer ??= setInterval(redactInSpareTime, SPARE_MS)
      return
    }
    head += piece.length
    out.write(redactor.redact(piece))
  })
  const flushTimer = setInterval(() => {
    collector.flush()
  }, FLUSH_MS)
  return {
    push(bytes) {
      sinceLook += bytes.length
      collector.push(bytes)
    },
    end() {
      clearInterval(flushTimer)
      clearInterval(spareTimer)
      collector.end()
      const rest = tail.end()
      const cut = tail.cut()
      out.write(`${cut > 0 ? cutLine(cut) : ''}${rest}`)
      return { cut, error: out.close() }
    },
  }
}

/** A file that takes no more after the first error: a full disk must not end the deploy whose output it is. */
function openLog(file: string): { write(text: string): void; close(): string | null } {
  const fd = fs.openSync(file, 'w', 0o600)
  let error: string | null = null
  const attempt = (work: () => void): void => {
    try {
      if (error === null) work()
    } catch (caught) {
      error = (caught as NodeJS.ErrnoException).code ?? String(caught)
    }
  }
  return {
    write(text) {
      attempt(() => {
        for (let rest = Buffer.from(text); rest.length > 0;) rest = rest.subarray(fs.writeSync(fd, rest))
      })
    },
    close() {
      attempt(() => {
        fs.closeSync(fd)
      })
      return error
    },
  }
}

/** The line that stands for what was cut; no rule matches it. */
function cutLine(bytes: number): string {
  return `[record: ${String(bytes)} bytes left out here; this log keeps the beginning and the end]\n`
}

/** Decodes and redacts pieces in order. A secret or a character may be split between two of them. */
function createPieceRedactor(secrets: readonly string[]): PieceRedactor & { learn(values: readonly string[]): void } {
  const stream = createStreamRedactor(createRedactor({ values: secrets }))
  let decoder = newDecoder()
  /** What was lost in front of the next piece: nothing, whole lines, or the first part of a line. */
  let lost: 'nothing' | 'lines' | 'part' = 'nothing'
  function redact(piece: Buffer): string {
    const text = decoder.decode(piece, { stream: true })
    if (lost === 'nothing') return stream.push(text)
    const whole = lost === 'part' ? text.slice(text.indexOf('\n') + 1) : text
    lost = 'nothing'
    // Whatever the redactor still held belongs before the cut.
    stream.end()
    if (startsInsideKey(whole)) stream.push('-----BEGIN PRIVATE KEY-----\n')
    return stream.push(whole)
  }
  return {
    redact,
    skipped(lastLost) {
      lost = lastLost.at(-1) === 0x0a ? 'lines' : 'part'
      decoder = newDecoder()
    },
    end: () => stream.push(decoder.decode()) + stream.end(),
    learn(values) {
      for (const value of values) stream.addValue(value)
    },
  }
}

/** The end of a private key comes before the beginning of one, so its first lines were cut. */
function startsInsideKey(text: string): boolean {
  const end = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY/.exec(text)
  return end !== null && !text.slice(0, end.index).includes('-----BEGIN')
}

function newDecoder(): TextDecoder {
  return new TextDecoder('utf-8', { ignoreBOM: true })
}
