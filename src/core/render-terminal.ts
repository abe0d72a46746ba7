import { fillTemplate, plainLine, withoutCommands } from './untrusted.ts'
import type { Diagnosis, Evidence, Finding } from './types.ts'

export interface TerminalStyle {
  readonly colour: boolean
  /** Columns. */
  readonly width: number
}

type Paint = (text: string) => string

interface Palette {
  /** Columns there are, at least 40. */
  readonly columns: number
  readonly bold: Paint
  readonly dim: Paint
  readonly red: Paint
  readonly yellow: Paint
  readonly green: Paint
}

function paletteOf({ colour, width }: TerminalStyle): Palette {
  const paint =
    (code: number): Paint =>
    (text) =>
      colour ? `\u001b[${String(code)}m${text}\u001b[0m` : text
  return {
    columns: Math.max(width, 40),
    bold: paint(1),
    dim: paint(2),
    red: paint(31),
    yellow: paint(33),
    green: paint(32),
  }
}

const VERDICT_WORDS = {
  fatal: 'fatal: the same commit will fail again',
  transient: 'transient: a retry may succeed',
  unknown: 'not known whether a retry helps',
} as const

const BLAME_WORDS = {
  user: 'code or configuration',
  platform: 'the platform',
  upstream: 'a third party',
  unknown: 'not clear who has to act',
} as const

/** The answer as text for a terminal: cause, line and fix first. Log text has its control characters removed. */
export function renderTerminal(diagnosis: Diagnosis, style: TerminalStyle): string {
  const palette = paletteOf(style)
  const body =
    diagnosis.cause === null ? withoutCause(diagnosis, palette) : withCause(diagnosis, diagnosis.cause, palette)
  const page = [...body, ...alsoSeen(diagnosis, palette), '', ...closing(diagnosis, palette)].join('\n')
  return `${withoutCommands(page)}\n`
}

/** Text that is context is cut at the edge, so that each line of the log stays one line. */
function fit(text: string, columns: number): string {
  return text.length <= columns ? text : `${text.slice(0, columns - 1)}…`
}

/** Columns a telling line may fill over several rows: enough for any message, too little to scroll the answer away. */
const TELLING = 480

function withCause(diagnosis: Diagnosis, cause: Finding, palette: Palette): string[] {
  const mark = diagnosis.verdict === 'transient' ? palette.yellow('↻') : palette.red('✗')
  const head = `${mark} ${palette.bold(plainLine(cause.title))}  ${palette.dim(plainLine(`${cause.rule} · ${cause.category}`))}`
  const who = `${VERDICT_WORDS[diagnosis.verdict]} · ${BLAME_WORDS[cause.blame]}${codeWords(diagnosis)}`
  const [evidence] = cause.evidence
  return [
    head,
    ...wrapText(who, palette).map(palette.dim),
    '',
    ...(evidence === undefined ? [] : quoted(evidence, palette)),
    ...wrapText(fillTemplate(cause.cause, cause.captures, false), palette),
    '',
    palette.bold('  Fix'),
    ...cause.fix.flatMap((step, index) => numbered(fillTemplate(step, cause.captures, false), index + 1, palette)),
    ...(cause.docs === null ? [] : ['', palette.dim(`  ${plainLine(cause.docs)}`)]),
  ]
}

function codeWords({ exitCode }: Diagnosis): string {
  if (exitCode === null) return ''
  const name = exitCode.name === null || /error$/i.test(exitCode.name) ? '' : ` (${plainLine(exitCode.name)})`
  return ` · exit code ${String(exitCode.value)}${name}`
}

function withoutCause(diagnosis: Diagnosis, palette: Palette): string[] {
  if (diagnosis.outcome === 'succeeded') return [`${palette.green('✓')} ${palette.bold('The deploy succeeded')}`]
  if (diagnosis.unclassified === null && diagnosis.stats.bytes === 0)
    return [`${palette.yellow('?')} ${palette.bold('The log is empty: nothing is known of the deploy')}`]
  if (diagnosis.unclassified === null) return [`${palette.green('✓')} ${palette.bold('No known failure in this log')}`]
  const head = `${palette.yellow('?')} ${palette.bold('The deploy failed, and no rule knows why')}${palette.dim(codeWords(diagnosis))}`
  const meaning = diagnosis.exitCode?.meaning ?? null
  return [
    head,
    ...(meaning === null ? [] : wrapText(meaning, palette)),
    '',
    ...(diagnosis.unclassified.evidence.length > 0 ? [palette.bold('  Look here first'), ''] : []),
    ...diagnosis.unclassified.evidence.flatMap((evidence) => quoted(evidence, palette)),
  ]
}

/** The line with two lines on either side, its number in the margin. */
function quoted({ file, line, text, excerpt }: Evidence, palette: Palette): string[] {
  const at = line - excerpt.startLine
  const from = Math.max(0, at - 2)
  const rows = excerpt.lines.slice(from, at + 3).map((content, index) => {
    const number = excerpt.startLine + from + index
    const margin = String(number).padStart(7)
    const isIt = number === line
    return isIt
      ? `${palette.red(`${margin} ▸`)} ${palette.bold(fit(plainLine(text), TELLING))}`
      : palette.dim(fit(`${margin} │ ${plainLine(content)}`, palette.columns))
  })
  return [palette.dim(`  ${plainLine(file)}:${String(line)}`), ...rows, '']
}

function alsoSeen({ findings, cause }: Diagnosis, palette: Palette): string[] {
  const others = findings.filter((finding) => finding !== cause && finding.rule !== cause?.rule).slice(0, 5)
  if (others.length === 0) return []
  const rows = others.map(({ title, rule, role, evidence }) =>
    palette.dim(
      fit(
        `  · ${plainLine(title)} (${plainLine(rule)}, ${role}${evidence[0] === undefined ? '' : `, line ${String(evidence[0].line)}`})`,
        palette.columns,
      ),
    ),
  )
  return ['', palette.bold('  Also seen'), ...rows]
}

function closing({ gate, stats }: Diagnosis, palette: Palette): string[] {
  const words = `${String(stats.lines)} lines · gate: ${gate.decision}, ${plainLine(gate.reason)}`
  return wrapText(words, palette).map(palette.dim)
}

/** Columns of a paragraph at the most: longer rows are hard to read. */
const TEXT_WIDTH = 88

function wrapText(text: string, { columns }: Palette, indent = '  '): string[] {
  const room = Math.min(TEXT_WIDTH, columns - indent.length - 1)
  const rows: string[] = []
  let row = ''
  for (const word of plainLine(text).split(' ')) {
    if (row !== '' && row.length + word.length + 1 > room) {
      rows.push(indent + row)
      row = word
    } else row = row === '' ? word : `${row} ${word}`
  }
  return [...rows, indent + row]
}

function numbered(step: string, number: number, palette: Palette): string[] {
  const [first = '', ...rest] = wrapText(step, palette, '     ')
  return [`  ${String(number)}. ${first.trimStart()}`, ...rest]
}
