/** Redaction of a log while it streams by, piece by piece. */
import { MASK, matchersOf, redactText } from './redact-engine.ts'
import { compileLiterals, type LiteralMatcher } from './redact-literals.ts'
import { pemStart, redactPemLine } from './redact-pem.ts'
import { literalsOf } from './redact-values.ts'

/** A line longer than this is passed on in parts. */
const MAX_LINE = 65536
/** What is held back of a long line: more than the longest secret that is looked for in one piece. */
const OVERLAP = 8192
/** A line without a place to cut is held up to here. */
const MAX_HELD = 524288
/** Characters of learned literals; a log that adds more masks than this is withheld from then on. */
const MAX_LEARNED = 2000000

export interface StreamRedactor {
  /** Takes text as it comes and returns what can be passed on, redacted. */
  push(text: string): string
  /** Returns the rest. */
  end(): string
  /** Adds a value to mask from here on. */
  addValue(value: string): void
}

/**
 * Wraps a redactor for streaming: whole lines at a time, so that a secret split between two pushes is found, and private
 * keys over several lines too. With `addMask` (default true) it learns the values of `::add-mask::` lines. What it returns
 * joined is the text redacted, with as many lines.
 */
export function createStreamRedactor(
  redactor: (text: string) => string,
  options: { readonly addMask?: boolean } = {},
): StreamRedactor {
  const learned = createLearner()
  const pem = pemStart()
  const known = matchersOf(redactor)
  const redactPart = (text: string): string => {
    if (learned.full()) return text.replace(/[^\n]+/g, MASK)
    const matchers = learned.matchers()
    return known === null ? redactor(redactText(text, matchers)) : redactText(text, [...known, ...matchers])
  }
  const inContext = createContext(redactPart)
  const redactLines = (text: string): string => {
    if (pem.left === 0 && !/-----BEGIN|PuTTY-User-Key-File/.test(text)) return inContext(text)
    return inContext(
      text
        .split('\n')
        .map((line) => redactPemLine(line, pem))
        .join('\n'),
    )
  }
  const redactBlock = (block: string): string => {
    if (options.addMask === false || !/\badd-mask\b/i.test(block)) return redactLines(block)
    return block
      .split(/(?<=\n)/)
      .map((line) => {
        const command = readMask(line)
        if (command === null) return redactLines(line)
        learned.add(command.value)
        return `${command.prefix.trimStart().startsWith('::') ? command.prefix : redactPart(command.prefix)}${MASK}${line.endsWith('\n') ? '\n' : ''}`
      })
      .join('')
  }
  return {
    ...createBuffer(redactBlock, redactPart),
    addValue: (value) => {
      learned.add(value)
    },
  }
}

/** Lines that a name and its value may be apart; `.netrc` and Kubernetes write them on lines of their own. */
const CONTEXT_LINES = 4
/** Longer lines are no names, and would be read again and again. */
const MAX_CONTEXT = 2048

/** Redacts pieces together with the last lines before them, so that it does not matter where a log was cut in pieces. */
function createContext(redactPart: (part: string) => string): (part: string) => string {
  let context = ''
  return (part) => {
    const redacted = redactPart(context + part)
    const from = afterLines(redacted, context.split('\n').length - 1)
    context = part.endsWith('\n') ? lastLines(context + part) : ''
    return redacted.slice(from)
  }
}

/** The last whole lines of a text that ends with a line feed. */
function lastLines(text: string): string {
  let from = text.length
  for (let count = 0; count < CONTEXT_LINES && from > 0; count += 1) {
    const start = from < 2 ? 0 : text.lastIndexOf('\n', from - 2) + 1
    if (text.length - start > MAX_CONTEXT) break
    from = start
  }
  return text.slice(from)
}

function afterLines(text: string, lines: number): number {
  let at = 0
  for (let line = 0; line < lines; line += 1) at = text.indexOf('\n', at) + 1
  return at
}

/** Holds what has no end of line yet; what it passes on ends at one, or at a place in a long line where nothing is cut. */
function createBuffer(
  redactBlock: (block: string) => string,
  redactPart: (part: string) => string,
): Pick<StreamRedactor, 'push' | 'end'> {
  let held = ''
  let nextTry = MAX_LINE
  const flush = (): string => {
    if (held.length < nextTry) return ''
    const cut = held.length < MAX_HELD ? findCut(held, redactPart) : held.length
    nextTry = cut === 0 ? held.length * 2 : MAX_LINE
    const part = held.slice(0, cut)
    held = held.slice(cut)
    return part === '' ? '' : redactBlock(part)
  }
  return {
    push: (text) => {
      const end = text.lastIndexOf('\n') + 1
      const block = end === 0 ? '' : held + text.slice(0, end)
      held = end === 0 ? held + text : text.slice(end)
      return (block === '' ? '' : redactBlock(block)) + flush()
    },
    end: () => {
      const rest = held
      held = ''
      return rest === '' ? '' : redactBlock(rest)
    },
  }
}

/** A place before the overlap where cutting changes nothing, or 0. */
function findCut(line: string, redactPart: (text: string) => string): number {
  const whole = redactPart(line)
  let at = line.length - OVERLAP
  for (let tries = 0; tries < 4 && at > 0; tries += 1) {
    const space = Math.max(line.lastIndexOf(' ', at), line.lastIndexOf('\r', at)) + 1
    const cut = space > line.length / 2 ? space : at
    if (redactPart(line.slice(0, cut)) + redactPart(line.slice(cut)) === whole) return cut
    at = cut - 512
  }
  return 0
}

/**
 * The value of an add-mask command, as the runner reads it: `::` at the start of the trimmed line, `##[` anywhere
 * (actions/runner ActionCommand.cs), with %25, %0D and %0A unescaped.
 */
function readMask(line: string): { prefix: string; value: string } | null {
  const start = line.length - line.trimStart().length
  const bracket = line.indexOf('##[')
  const end = line.startsWith('::', start)
    ? endOfName(line, start + 2, '::')
    : bracket < 0
      ? 0
      : endOfName(line, bracket + 3, ']')
  if (end === 0) return null
  const value = line.slice(end).replace(/\r?\n?$/, '')
  return {
    prefix: line.slice(0, end),
    value: value.replace(/%0D/gi, '\r').replace(/%0A/gi, '\n').replace(/%25/g, '%'),
  }
}

/** Where the head of an add-mask command ends, or 0 when it is another command. */
function endOfName(line: string, from: number, mark: string): number {
  const end = line.indexOf(mark, from)
  return end >= 0 && /^add-mask(?: |$)/i.test(line.slice(from, end)) ? end + mark.length : 0
}

interface Learner {
  add(value: string): void
  matchers(): readonly LiteralMatcher[]
  full(): boolean
}

/** Values learned on the way: automata of growing size, merged when alike, so that many masks stay cheap. */
function createLearner(): Learner {
  const groups: { literals: readonly string[]; matcher: LiteralMatcher }[] = []
  let pending: string[] = []
  let size = 0
  const compilePending = (): void => {
    let literals: readonly string[] = pending
    pending = []
    for (
      let last = groups.at(-1);
      last !== undefined && last.literals.length <= literals.length * 2;
      last = groups.at(-1)
    ) {
      literals = [...last.literals, ...literals]
      groups.pop()
    }
    groups.push({ literals, matcher: compileLiterals(literals) })
  }
  return {
    add: (value) => {
      const literals = size > MAX_LEARNED ? [] : literalsOf([value])
      size += literals.reduce((sum, literal) => sum + literal.length, 0)
      pending.push(...literals)
    },
    matchers: () => {
      if (pending.length > 0) compilePending()
      return groups.map((group) => group.matcher)
    },
    full: () => size > MAX_LEARNED,
  }
}
