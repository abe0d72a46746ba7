/**
 * Texts that every line contains which a regex matches. Looking for them is a hundred times cheaper than the regex, and spares most regexes their
 * compilation. Read from the source in one pass: plain characters outside of groups, classes and repeats. What is not understood demands nothing.
 */

/** A shorter text stands on most lines. */
const SHORTEST = 2

/** The texts of RE2 syntax `source`, in order; none where it has alternatives at its top, or flags that change its meaning half way. */
export function demandsOf(source: string): readonly string[] {
  const reader = new Reader(source)
  return reader.read() ? reader.texts.filter((text) => text.length >= SHORTEST) : []
}

/** Whether flags at the beginning make a regex ignore case. */
export function ignoresCase(source: string): boolean {
  return /^\(\?[ms]*i/.test(source)
}

const REPEAT = /[*+?]\??|\{\d+(?:,\d*)?\}\??/y
const FLAGS = /\(\?[ims]+\)/y
/** An escape that stands for itself: punctuation. */
const LITERAL_ESCAPE = /\\([^A-Za-z0-9\s])/y
/** Escapes that stand for a class or a place. Others (`\x41`, `\Q…\E`, `\pL`) are not understood. */
const OTHER_ESCAPE = /\\[dDsSwWbBAzntrfv]/y

const CLASS = /\[\^?\]?(?:\[:\^?\w+:\]|\\.|[^\]\\])*\]/sy

class Reader {
  readonly texts: string[] = []
  private readonly source: string
  private at = 0
  private text = ''

  constructor(source: string) {
    this.source = source
  }

  /** Answers whether all of it was understood. */
  read(): boolean {
    this.take(FLAGS)
    while (this.at < this.source.length) {
      const character = this.source.charAt(this.at)
      if (character === '|') return false
      if (character === '(' || character === '[') {
        const isUnderstood = character === '(' ? this.skipGroup() : this.skipClass()
        if (!isUnderstood) return false
        this.take(REPEAT)
        this.end()
      } else if (!this.readCharacter()) return false
    }
    this.end()
    return true
  }

  private readCharacter(): boolean {
    const escaped = this.take(LITERAL_ESCAPE)
    if (escaped === null && this.source.charAt(this.at) === '\\') {
      if (this.take(OTHER_ESCAPE) === null) return false
      this.take(REPEAT)
      this.end()
      return true
    }
    const plain = escaped === null ? this.source.charAt(this.at++) : escaped.slice(1)
    const repeat = this.take(REPEAT)
    const isAny = escaped === null && '.^$'.includes(plain)
    if (isAny || (repeat !== null && /^[*?]|^\{0/.test(repeat))) this.end()
    else {
      this.text += plain
      if (repeat !== null) this.end()
    }
    return true
  }

  private end(): void {
    this.texts.push(this.text)
    this.text = ''
  }

  private take(expression: RegExp): string | null {
    expression.lastIndex = this.at
    const taken = expression.exec(this.source)?.[0] ?? null
    this.at += taken?.length ?? 0
    return taken
  }

  /** Steps over a group, whatever is in it. Flags in a group of their own, as in `a(?i)b`, change what follows. */
  private skipGroup(): boolean {
    if (this.take(FLAGS) !== null) return false
    let depth = 0
    while (this.at < this.source.length) {
      const character = this.source.charAt(this.at)
      if (character === '[') {
        if (!this.skipClass()) return false
        continue
      }
      if (this.source.startsWith('\\Q', this.at)) return false
      this.at += character === '\\' ? 2 : 1
      if (character === '(') depth++
      else if (character === ')' && --depth === 0) return true
    }
    return false
  }

  /** Steps over a class: `]` stands for itself at the beginning, and `[:alpha:]` in it is no end. */
  private skipClass(): boolean {
    return this.take(CLASS) !== null
  }
}
