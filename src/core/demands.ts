/**
 * Texts that every line contains which a regex matches. Looking for them is a hundred times cheaper than the regex, and spares most regexes their
 * compilation. Read from the source in one pass: plain characters outside of groups, classes and repeats. What is not understood demands nothing.
 */
export interface Demands {
  /** One for each alternative at the top of the regex: all its texts are on a line that it matches. */
  readonly ways: readonly (readonly string[])[]
  /** Each way is one text and nothing else, so that a line that contains it matches. */
  readonly isPlain: boolean
}

const NOTHING: Demands = { ways: [[]], isPlain: false }

/** What RE2 syntax `source` demands, in the case that it is written in. */
export function demandsOf(source: string): Demands {
  const reader = new Reader(source)
  if (!reader.read()) return NOTHING
  const { ways, isPlain } = reader
  return { ways, isPlain: isPlain && ways.every(({ length }) => length === 1) }
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
  readonly ways: string[][] = [[]]
  isPlain = true
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
      if (character === '|') this.nextWay()
      else if (!(character === '(' || character === '[' ? this.skipCollection(character) : this.readCharacter()))
        return false
    }
    this.endText()
    return true
  }

  private nextWay(): void {
    this.at++
    this.endText()
    this.ways.push([])
  }

  private skipCollection(opening: '(' | '['): boolean {
    if (!(opening === '(' ? this.skipGroup() : this.skipClass())) return false
    this.take(REPEAT)
    this.interrupt()
    return true
  }

  private readCharacter(): boolean {
    const escaped = this.take(LITERAL_ESCAPE)
    if (escaped === null && this.source.charAt(this.at) === '\\') {
      if (this.take(OTHER_ESCAPE) === null) return false
      this.take(REPEAT)
      this.interrupt()
      return true
    }
    const plain = escaped === null ? this.source.charAt(this.at++) : escaped.slice(1)
    const repeat = this.take(REPEAT)
    const isAny = escaped === null && '.^$'.includes(plain)
    if (!isAny && (repeat === null || !/^(?:[*?]|\{0)/.test(repeat))) this.text += plain
    if (isAny || repeat !== null) this.interrupt()
    return true
  }

  /** Something stands here that is no text. */
  private interrupt(): void {
    this.isPlain = false
    this.endText()
  }

  private endText(): void {
    if (this.text !== '') this.ways.at(-1)?.push(this.text)
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
