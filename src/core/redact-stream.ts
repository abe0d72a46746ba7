/** Redaction of a log while it streams by, piece by piece. */
import { pemStart, redactPemLine } from './redact-pem.ts'
import { redactText } from './redact-engine.ts'
import { compileLiterals, type LiteralMatcher } from './redact-literals.ts'
import { literalsOf } from './redact-values.ts'

/** A line longer than this is passed on in parts. */
const MAX_LINE = 65536
/** What is held back of a long line: longer than any secret that is looked for. */
const OVERLAP = 8192
/** A line without a place to cut is held up to here. */
const MAX_HELD = 1048576
/** Characters of learned literals; a log that adds more masks than this is withheld from then on. */
const MAX_LEARNED = 4000000

export interface StreamRedactor {
  /** Takes text as it comes and returns what can be passed on, redacted. */
  push(text: string): string
  /** Returns the rest. */
  end(): string
  /** Adds a value to mask from here on. */
  addValue(value: string): void
}

/**
 * Wraps a redactor for streaming: whole lines at a time, so that a secret split between two pushes is found; private keys
 * over several lines too. With `addMask` (default true) it learns the values of `::add-mask::` lines.
 */
export function createStreamRedactor(
  redactor: (text: string) => string,
  options: { readonly addMask?: boolean } = {},
): StreamRedactor {
  const learned = learner()
  const pem = pemStart()
  let held = ''
  const redactPart = (text: string): string => (learned.full() ? '***' : redactor(redactText(text, learned.matchers())))
  const redactLine = (line: string): string => {
    const mask = options.addMask === false ? null : maskOf(line)
    if (mask !== null) learned.add(mask.value)
    return mask === null ? redactPart(redactPemLine(line, pem)) : `${mask.prefix}***`
  }
  const flushLong = (): string => {
    if (held.length <= MAX_LINE) return ''
    const cut = cutOf(held, redactPart)
    if (cut === 0 && held.length < MAX_HELD) return ''
    const part = cut === 0 ? held : held.slice(0, cut)
    held = held.slice(part.length)
    return redactPart(part)
  }
  return {
    push: (text) => {
      const lines = (held + text).split('\n')
      held = lines.pop() ?? ''
      return lines.map((line) => `${redactLine(line)}\n`).join('') + flushLong()
    },
    end: () => {
      const rest = held
      held = ''
      return rest === '' ? '' : redactLine(rest)
    },
    addValue: (value) => {
      learned.add(value)
    },
  }
}

/**
 * The value of an add-mask command, as the runner reads it: `::` at the start of the trimmed line, `##[` anywhere
 * (actions/runner ActionCommand.cs), with %25, %0D and %0A unescaped.
 */
function maskOf(line: string): { prefix: string; value: string } | null {
  const match = /^\s*::add-mask[^:\n]{0,100}::|^.{0,4000}?##\[add-mask[^\]\n]{0,100}\]/i.exec(line)
  if (match === null) return null
  const value = line.slice(match[0].length).replace(/\r$/, '')
  return { prefix: match[0], value: value.replace(/%0D/gi, '\r').replace(/%0A/gi, '\n').replace(/%25/g, '%') }
}

/** Values learned on the way: automata of growing size, merged when alike, so that many masks stay cheap. */
function learner(): { add(value: string): void; matchers(): readonly LiteralMatcher[]; full(): boolean } {
  const groups: { literals: string[]; matcher: LiteralMatcher }[] = []
  let size = 0
  return {
    add: (value) => {
      let literals = literalsOf([value])
      size += literals.reduce((sum, literal) => sum + literal.length, 0)
      if (literals.length === 0 || size > MAX_LEARNED) return
      for (
        let last = groups.at(-1);
        last !== undefined && last.literals.length <= literals.length;
        last = groups.at(-1)
      ) {
        literals = [...new Set([...last.literals, ...literals])]
        groups.pop()
      }
      groups.push({ literals, matcher: compileLiterals(literals) })
    },
    matchers: () => groups.map((group) => group.matcher),
    full: () => size > MAX_LEARNED,
  }
}

/** A place before the overlap where cutting changes nothing, or 0. */
function cutOf(line: string, redactor: (text: string) => string): number {
  const whole = redactor(line)
  let at = line.length - OVERLAP
  for (let tries = 0; tries < 4 && at > 0; tries += 1) {
    const space = Math.max(line.lastIndexOf(' ', at), line.lastIndexOf('\r', at)) + 1
    const cut = space > line.length / 2 ? space : at
    if (redactor(line.slice(0, cut)) + redactor(line.slice(cut)) === whole) return cut
    at = cut - 512
  }
  return 0
}
