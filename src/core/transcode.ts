/**
 * UTF-16 to UTF-8, for logs that Windows tools wrote (PowerShell's `>` and `Tee-Object`). Anything else passes unchanged: invalid UTF-8 is dealt with
 * where a line is decoded.
 */
export interface Transcoder {
  push(chunk: Uint8Array): Uint8Array
  /** What was held back for a character that never ended. */
  end(): Uint8Array
}

/** Bytes looked at to tell UTF-16 without a byte order mark. */
const PROBE_BYTES = 256

export function createTranscoder(): Transcoder {
  let decoder: TextDecoder | null | undefined
  const encoder = new TextEncoder()
  const convert = (chunk: Uint8Array, stream: boolean): Uint8Array => {
    if (!decoder) return chunk
    return encoder.encode(decoder.decode(chunk, { stream }))
  }
  return {
    push(chunk) {
      if (decoder === undefined && chunk.length > 0) decoder = decoderFor(chunk)
      return convert(chunk, true)
    },
    end: () => convert(new Uint8Array(0), false),
  }
}

function decoderFor(first: Uint8Array): TextDecoder | null {
  const [a, b] = first
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le')
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be')
  const probe = first.subarray(0, PROBE_BYTES)
  const zeros = (parity: number): number => probe.filter((byte, i) => i % 2 === parity && byte === 0).length
  const half = probe.length / 2
  if (probe.length >= 8 && zeros(1) > half * 0.7 && zeros(0) < half * 0.1) return new TextDecoder('utf-16le')
  if (probe.length >= 8 && zeros(0) > half * 0.7 && zeros(1) < half * 0.1) return new TextDecoder('utf-16be')
  return null
}
