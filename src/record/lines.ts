/** How much is collected before it is handed on, in bytes. */
export const PIECE_BYTES = 65_536

/** Collects output into pieces of whole lines. */
export interface LineCollector {
  push(bytes: Uint8Array): void
  /** Hands on the lines that are complete. */
  flush(): void
  /** Hands on everything. */
  end(): void
}

/**
 * Calls `onPiece` with pieces of at most PIECE_BYTES that end with a line feed; only a longer line and the end of the
 * output come without. A piece is valid during the call alone.
 */
export function collectLines(onPiece: (piece: Buffer) => void): LineCollector {
  const held = Buffer.allocUnsafeSlow(PIECE_BYTES)
  let size = 0
  function handOn(length: number): void {
    if (length === 0) return
    onPiece(held.subarray(0, length))
    held.copyWithin(0, length, size)
    size -= length
  }
  const completeLines = (): number => held.subarray(0, size).lastIndexOf(0x0a) + 1
  return {
    push(bytes) {
      for (let from = 0; from < bytes.length;) {
        const part = bytes.subarray(from, from + PIECE_BYTES - size)
        held.set(part, size)
        size += part.length
        from += part.length
        if (size === PIECE_BYTES) handOn(completeLines() || size)
      }
    },
    flush() {
      handOn(completeLines())
    },
    end() {
      handOn(size)
    },
  }
}
