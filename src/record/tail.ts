import { PIECE_BYTES } from './lines.ts'

/** A piece of the log's end: raw until there was time to redact it. `bytes` is its raw size. */
interface Piece {
  readonly bytes: number
  raw: Buffer | null
  text: string
}

/** The last bytes of a log, redacted little by little. */
export interface Tail {
  /** Takes at most PIECE_BYTES. They may be reused after the call. */
  push(piece: Buffer): void
  /** Redacts the oldest raw piece. False when there is none. */
  redactOne(): boolean
  /** Redacts what is left and returns the text. */
  end(): string
  /** Raw bytes that fell out in front. */
  cut(): number
}

/** What turns pieces into text, in order; `skipped` tells it that pieces before the next one were lost. */
export interface PieceRedactor {
  redact(piece: Buffer): string
  skipped(lastLost: Buffer): void
  end(): string
}

/**
 * Keeps at least the last `limit` raw bytes in whole pieces. Pieces that fall out before their turn are never redacted,
 * which is what keeps a flood of output cheap.
 */
export function createTail(limit: number, redactor: PieceRedactor): Tail {
  const pieces: Piece[] = []
  let total = 0
  let cut = 0
  /** Index of the oldest raw piece. */
  let next = 0
  /** Buffers that are free again: new ones for every piece would outrun the garbage collector. */
  const spare: Buffer[] = []
  function dropFirst(): void {
    const first = pieces.shift()
    if (first === undefined) return
    total -= first.bytes
    cut += first.bytes
    if (first.raw !== null) {
      redactor.skipped(first.raw)
      spare.push(first.raw)
    }
    next = Math.max(0, next - 1)
  }
  function redactOne(): boolean {
    const piece = pieces[next]
    if (piece?.raw == null) return false
    piece.text = redactor.redact(piece.raw)
    spare.push(piece.raw)
    piece.raw = null
    next += 1
    return true
  }
  return {
    push(piece) {
      pieces.push({ bytes: piece.length, raw: copied(piece, spare.pop()), text: '' })
      total += piece.length
      while (total - (pieces[0]?.bytes ?? 0) >= limit) dropFirst()
    },
    redactOne,
    end() {
      while (redactOne());
      return pieces.map((piece) => piece.text).join('') + redactor.end()
    },
    cut: () => cut,
  }
}

function copied(piece: Buffer, spare: Buffer | undefined): Buffer {
  const whole =
    spare?.buffer.byteLength === PIECE_BYTES ? Buffer.from(spare.buffer) : Buffer.allocUnsafeSlow(PIECE_BYTES)
  piece.copy(whole)
  return whole.subarray(0, piece.length)
}
