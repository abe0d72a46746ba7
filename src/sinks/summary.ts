import { appendFile, stat } from 'node:fs/promises'
import type { ExcerptMode } from '../core/render-context.ts'

/** Bytes of one step's summary; the runner drops a larger one whole (actions/runner, FileCommandManager.cs). */
export const SUMMARY_LIMIT = 1024 * 1024

/** Renders with at most this much of the log; `note` says what was left out. */
export type RenderSummary = (excerpt: ExcerptMode, note: string | null) => string

/**
 * Appends the summary to the file the runner named. Where it would be too large it quotes less, and says so: cause and
 * fix stay. Rejects when the file cannot be written.
 */
export async function writeSummary(path: string, excerpt: ExcerptMode, render: RenderSummary): Promise<void> {
  const used = await stat(path).then(
    ({ size }) => size,
    () => 0,
  )
  const text = fitSummary(SUMMARY_LIMIT - used - 1, excerpt, render)
  await appendFile(path, `${text}\n`)
}

const LESS: Readonly<Record<ExcerptMode, readonly ExcerptMode[]>> = {
  full: ['full', 'line', 'none'],
  line: ['line', 'none'],
  none: ['none'],
}

/** The fullest rendering that fits into `limit` bytes; as a last resort one sentence. */
export function fitSummary(limit: number, excerpt: ExcerptMode, render: RenderSummary): string {
  for (const mode of LESS[excerpt]) {
    const text = render(
      mode,
      mode === excerpt ? null : 'The excerpts were left out here: the summary would be too large.',
    )
    if (Buffer.byteLength(text) <= limit) return text
  }
  return 'The diagnosis is too large for a job summary; it is in the report file and in the outputs.'
}
