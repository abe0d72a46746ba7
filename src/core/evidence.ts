import type { KeptLine } from './lines.ts'
import { redactDeep } from './redact.ts'
import type { Redactor } from './redact.ts'
import type { Evidence } from './types.ts'

/** Characters of an evidence line; what is longer is cut round the match. */
export const MAX_EVIDENCE_CHARS = 400
/** Characters of one line of an excerpt. */
export const MAX_EXCERPT_CHARS = 300

/** Cuts a long line round `column`, with an ellipsis at each cut end. */
export function cutAround(text: string, column: number, limit: number): string {
  if (text.length <= limit) return text
  const start = Math.max(0, Math.min(column - Math.floor(limit / 4), text.length - limit))
  const end = start + limit
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
}

export interface Around {
  readonly before: number
  readonly after: number
}

/** Where quotes are taken from: the names of the files, and what masks secrets. */
export interface QuoteSource {
  readonly files: readonly string[]
  readonly redact: Redactor
}

/**
 * Quotes a line with some of the lines around it. `column` is where on the line the reason stands. Secrets are masked before anything is cut: half a secret
 * would not be recognised any more.
 */
export function quote({ files, redact }: QuoteSource, line: KeptLine, around: Around, column = 0): Evidence {
  const before = around.before === 0 ? [] : line.before.slice(-around.before)
  const lines = redactDeep([...before, line.text, ...line.after.slice(0, around.after)], redact)
  const text = lines[before.length] ?? ''
  // What is masked before the reason moves it.
  const at = column === 0 ? 0 : redact(line.text.slice(0, column)).length
  return {
    file: redact(files[line.file] ?? ''),
    line: line.line,
    text: cutAround(text, at, MAX_EVIDENCE_CHARS),
    excerpt: {
      startLine: line.line - before.length,
      lines: lines.map((each, index) => cutAround(each, index === before.length ? at : 0, MAX_EXCERPT_CHARS)),
    },
  }
}
