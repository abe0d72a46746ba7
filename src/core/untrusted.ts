/**
 * The one place that turns untrusted text (log lines, captures, names of files, branches and artifacts, titles of pull
 * requests) into Markdown, terminal output, runner output and comment markers. In Markdown it ends up in code nodes only.
 */

const CSI = /(?:\u001b\[|\u009b)[0-?]{0,64}[ -/]{0,8}[@-~]/g
const OSC = /(?:\u001b\]|\u009d)[^\u0007\u001b\u009c\u009d\r\n]{0,2048}(?:\u0007|\u001b\\|\u009c)/g
/** Controls but for line feed and tab. */

const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g
/** Line and paragraph separators end a line for some readers. */
const SEPARATORS = /[\u2028\u2029]/g
/**
 * Characters that show nothing or reorder what is shown: bidi controls (Unicode UAX #9), zero-width and filler
 * characters, interlinear annotations, variation of nothing, tags.
 */
const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]|[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu

const LONE_SURROGATE = /\p{Cs}/gu

/** Text for a terminal or a plain file: line feeds and tabs stay, nothing else can move the cursor, hide or reorder. */
export function plain(text: string): string {
  return text
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(OSC, '')
    .replace(CSI, '')
    .replace(/\r\n?/g, '\n')
    .replace(SEPARATORS, '\n')
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
}

/** As `plain`, on one line. */
export function plainLine(text: string): string {
  return plain(text).replace(/[\n\t]/g, ' ')
}

/** Text that can be printed to the runner's stream. */
export function commandSafe(text: string): string {
  return withoutCommands(plain(text))
}

/**
 * The runner reads a command from `::` at the start of a line (after white space) and from `##[` anywhere in a line
 * (actions/runner ActionCommand.cs, TryParseV2 and TryParse); a space put into both makes them text. For whole pages of
 * ours, colours and all: what is printed in a step is read by the runner, whoever prints it.
 */
export function withoutCommands(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.trimStart().startsWith('::') ? line.replace('::', ': :') : line))
    .join('\n')
    .replaceAll('##[', '## [')
}

/** Inline code. Never empty, never more than one line; no text closes it, since its fence is longer than any run in it. */
export function codeSpan(text: string): string {
  const line = plainLine(text)
  const content = line === '' ? ' ' : line
  const fence = '`'.repeat(longestRun(content) + 1)
  const blank = content.trim() === ''
  const pad = !blank && /^[` ]|[` ]$/.test(content) ? ' ' : ''
  return `${fence}${pad}${content}${pad}${fence}`
}

/**
 * Inline code for a cell of a table. GitHub splits a row at every pipe, in code too, and reads `\|` differently after a
 * backslash, so a pipe becomes a broken bar.
 */
export function tableCell(text: string): string {
  return codeSpan(text.replaceAll('|', '¦'))
}

/** A fenced block of lines; put it at the start of a line, with no indentation. `info` is a language name or nothing. */
export function codeBlock(lines: readonly string[], info = ''): string {
  const content = lines.map((line) => plain(line).replaceAll('\n', ' '))
  const longest = content.reduce((most, line) => Math.max(most, longestRun(line)), 0)
  const fence = '`'.repeat(Math.max(3, longest + 1))
  return [`${fence}${info.replace(/[^A-Za-z0-9+-]/g, '')}`, ...content, fence].join('\n')
}

/**
 * A value inside a comment marker (`<!-- key=value -->`) or an attribute: `[A-Za-z0-9._:/@+-]` as it is, all else
 * percent-encoded as UTF-8, and no two hyphens in a row, so that it cannot end the comment. decodeURIComponent reads it.
 */
export function attribute(text: string): string {
  return encodeURIComponent(text.replace(LONE_SURROGATE, '\ufffd'))
    .replace(/[!'()*~]/g, (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%(?:2F|3A|40|2B)/g, (unit) => decodeURIComponent(unit))
    .replace(/^-|-(?=-)|-$/g, '%2D')
}

/** A run of Markdown: code, or text that is not yet escaped. */
interface Piece {
  readonly code: boolean
  readonly text: string
}

/**
 * Text of a rule as Markdown: spans in backticks become code, everything else is shown as it is written. A word that
 * GitHub would turn into a mention, a link, a reference or a formula becomes code too.
 */
export function ruleText(text: string): string {
  return rendered(split(text).flatMap((piece) => (piece.code ? [piece] : words(piece.text))))
}

const PLACEHOLDER = /(?<![{$])\{([A-Za-z_]\w{0,63})\}(?!\})/g

/**
 * Puts captures into the text of a rule, at `{name}`. `asCode`: as Markdown, where a capture is code (inside a span of
 * the text it stays inside it); else as plain text on one line. A capture that is missing or blank shows
 * as `<name>`.
 */
export function fillTemplate(template: string, captures: Readonly<Record<string, string>>, asCode: boolean): string {
  const valueOf = (name: string): string => {
    const value = Object.hasOwn(captures, name) ? plainLine(captures[name] ?? '') : ''
    return value.trim() === '' ? `<${name}>` : value
  }
  const fill = (text: string): string => text.replace(PLACEHOLDER, (_all, name: string) => valueOf(name))
  if (!asCode) return plainLine(fill(template))
  return rendered(
    split(template).flatMap((piece) =>
      piece.code ? [{ code: true, text: fill(piece.text) }] : fillText(piece.text, valueOf),
    ),
  )
}

function fillText(text: string, valueOf: (name: string) => string): Piece[] {
  return text.split(PLACEHOLDER).flatMap((part, index): Piece[] => {
    if (index % 2 === 0) return words(part)
    return [{ code: true, text: valueOf(part) }]
  })
}

/** Code spans as CommonMark finds them: a run of backticks, closed by the next run of the same length. */
function split(text: string): Piece[] {
  const folded = plainLine(text)
  const runs = [...folded.matchAll(/`+/g)].map((run) => ({ start: run.index, end: run.index + run[0].length }))
  const closing = closingRuns(runs)
  const pieces: Piece[] = []
  let from = 0
  runs.forEach((open, at) => {
    const close = closing[at]
    if (open.start < from || close === undefined) return
    pieces.push({ code: false, text: folded.slice(from, open.start) })
    pieces.push({ code: true, text: folded.slice(open.end, close.start) })
    from = close.end
  })
  pieces.push({ code: false, text: folded.slice(from) })
  return pieces
}

interface Run {
  readonly start: number
  readonly end: number
}

/** For each run the next one of its length, found from the end in one pass. */
function closingRuns(runs: readonly Run[]): (Run | undefined)[] {
  const later = new Map<number, Run>()
  const closing: (Run | undefined)[] = []
  for (const run of runs.toReversed()) {
    closing.push(later.get(run.end - run.start))
    later.set(run.end - run.start, run)
  }
  return closing.reverse()
}

/** Mentions, references, commit ids, links, addresses, formulas, emoji: GitHub makes something of these outside code. */
const LIVELY = /[@$]|:\/\/|:[\w+-]+:|(?:^|[\W_])www\.|#\d|^\W?GH-\d|^\W?[0-9a-f]{7,40}\W?$/i

function words(text: string): Piece[] {
  return text.split(/(\s+)/).flatMap((word): Piece[] => {
    if (!LIVELY.test(word)) return [{ code: false, text: word }]
    const lead = /^[("'[]{0,4}/.exec(word)?.[0] ?? ''
    const body = word.slice(lead.length)
    const tail = /[.,;:!?)"'\]]{0,8}$/.exec(body)?.[0] ?? ''
    return [
      { code: false, text: lead },
      { code: true, text: body.slice(0, body.length - tail.length) },
      { code: false, text: tail },
    ]
  })
}

/** What at the start of a line would make a list, a heading, a rule or a table of it. */
const BLOCK_START = /^(?:[-+=#:]|\d{1,9}[.)])/

/** Code next to code becomes one span: two fences in a row would read as one. */
function rendered(pieces: readonly Piece[]): string {
  const joined: Piece[] = []
  for (const piece of pieces) {
    if (piece.text === '') continue
    const before = joined.at(-1)
    if (before?.code === piece.code) joined.splice(-1, 1, { code: piece.code, text: before.text + piece.text })
    else joined.push(piece)
  }
  const markdown = joined.map((piece) => (piece.code ? codeSpan(piece.text) : escaped(piece.text))).join('')
  return markdown.trim().replace(BLOCK_START, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]~|]/g, (unit) => `\\${unit}`)
}

function longestRun(text: string): number {
  let longest = 0
  for (const run of text.matchAll(/`+/g)) longest = Math.max(longest, run[0].length)
  return longest
}
