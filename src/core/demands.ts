/**
 * Texts that every line contains which a regex matches. Looking for them is a hundred times cheaper than the regex, and spares most regexes their
 * compilation. Read from the source in one pass: characters that stand for themselves, and choices between few of them. What is not understood demands nothing.
 */
export interface Demands {
  /** The regex matches only lines that contain all texts of one way. LINE_START and LINE_END in a text are where the line begins and ends. */
  readonly ways: readonly (readonly string[])[]
  /** Each way is one text and nothing else, so that a line that contains it matches. */
  readonly isPlain: boolean
}

/** Two characters that no line has. */
export const LINE_START = '\n'
export const LINE_END = '\r'

const NOTHING: Demands = { ways: [[]], isPlain: false }

/** A choice that would make more ways at once is not followed. */
const MAX_BRANCHES = 64

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

const FLAGS = /\(\?[ims]+\)/y
const REPEAT = /[*+?]\??|\{\d+(?:,\d*)?\}\??/y
/** A group of plain texts, such as `(?:build|deploy)`, with escapes of punctuation. */
const PLAIN_GROUP = /\((?:\?:|\?P<\w+>)?(?:[^()[\]{}.*+?^$\\]|\\[^A-Za-z0-9\s])*\)/y
/** A class of a few characters, such as `[Ee]`. */
const SMALL_CLASS = /\[[\w ,:;"'`/]{1,4}\]/y
const CLASS = /\[\^?\]?(?:\[:\^?\w+:\]|\\.|[^\]\\])*\]/sy
/** An escape that stands for itself: punctuation. */
const LITERAL_ESCAPE = /\\([^A-Za-z0-9\s])/y
/** Escapes that stand for a class or a place. Others (`\x41`, `\Q…\E`, `\pL`) are not understood. */
const OTHER_ESCAPE = /\\[dDsSwWbBAzntrfv]/y

/** A way as far as it was read: finished texts, and the one being read. */
interface Branch {
  readonly texts: readonly string[]
  readonly text: string
}

const FRESH: Branch = { texts: [], text: '' }

class Reader {
  readonly ways: (readonly string[])[] = []
  isPlain = true
  private readonly source: string
  private at = 0
  private branches: readonly Branch[] = [FRESH]

  constructor(source: string) {
    this.source = source
  }

  /** Answers whether all of it was understood. */
  read(): boolean {
    this.take(FLAGS)
    while (this.at < this.source.length) if (!this.readNext()) return false
    this.endWay()
    return true
  }

  private readNext(): boolean {
    const character = this.source.charAt(this.at)
    if (character === '|') {
      this.at++
      this.endWay()
      return true
    }
    if (character === '(') return this.readGroup()
    if (character === '[') return this.readClass()
    if (character === '\\') return this.readEscape()
    this.at++
    if (character === '.') this.skipRepeated()
    else if (character === '^' || character === '$') this.anchor(character)
    else this.choose([character])
    return true
  }

  /** Where it stands as usual, at the beginning or the end of a way, an anchor is a text. */
  private anchor(character: '^' | '$'): void {
    const isRepeated = this.take(REPEAT) !== null
    const isFirst = this.branches.length === 1 && this.branches[0] === FRESH
    const isLast = this.at === this.source.length || this.source.charAt(this.at) === '|'
    if (isRepeated || !(character === '^' ? isFirst : isLast)) this.interrupt()
    else {
      const mark = character === '^' ? LINE_START : LINE_END
      this.branches = this.branches.map((branch) => ({ ...branch, text: branch.text + mark }))
    }
  }

  private readGroup(): boolean {
    const plain = this.take(PLAIN_GROUP)
    if (plain === null) {
      if (!this.skipGroup()) return false
      this.skipRepeated()
      return true
    }
    const inside = plain.replace(/^\((?:\?:|\?P<\w+>)?/, '').slice(0, -1)
    this.choose(splitAtBars(inside))
    return true
  }

  private readClass(): boolean {
    const small = this.take(SMALL_CLASS)
    if (small !== null) {
      this.choose(small.slice(1, -1).match(/./g) ?? [])
      return true
    }
    if (this.take(CLASS) === null) return false
    this.skipRepeated()
    return true
  }

  private readEscape(): boolean {
    const escaped = this.take(LITERAL_ESCAPE)
    if (escaped !== null) {
      this.choose([escaped.slice(1)])
      return true
    }
    if (this.take(OTHER_ESCAPE) === null) return false
    this.skipRepeated()
    return true
  }

  /** One of `texts` stands here, once or as the repeat after it says. */
  private choose(texts: readonly string[]): void {
    const repeat = this.take(REPEAT)
    const isOptional = repeat?.startsWith('?') ?? false
    const choices = isOptional ? [...texts, ''] : texts
    if (isOptional || repeat === null) {
      if (choices.length * this.branches.length > MAX_BRANCHES) this.interrupt()
      else
        this.branches = this.branches.flatMap((branch) =>
          choices.map((text) => ({ ...branch, text: branch.text + text })),
        )
      return
    }
    // Once at least: what stands before it is followed by it, and nothing more is known.
    const [only] = texts
    if (texts.length === 1 && only !== undefined && !/^(?:\*|\{0)/.test(repeat))
      this.branches = this.branches.map((branch) => ({ ...branch, text: branch.text + only }))
    this.interrupt()
  }

  private skipRepeated(): void {
    this.take(REPEAT)
    this.interrupt()
  }

  /** Something stands here that is no text. */
  private interrupt(): void {
    this.isPlain = false
    this.branches = this.branches.map(ended)
  }

  private endWay(): void {
    this.ways.push(...this.branches.map((branch) => ended(branch).texts))
    this.branches = [FRESH]
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
        if (this.take(CLASS) === null) return false
        continue
      }
      if (this.source.startsWith('\\Q', this.at)) return false
      this.at += character === '\\' ? 2 : 1
      if (character === '(') depth++
      else if (character === ')' && --depth === 0) return true
    }
    return false
  }
}

function ended({ texts, text }: Branch): Branch {
  return text === '' ? { texts, text } : { texts: [...texts, text], text: '' }
}

/** The texts of a plain group, without their escapes. */
function splitAtBars(inside: string): string[] {
  const texts = ['']
  for (const [part] of inside.matchAll(/\\.|./gs)) {
    if (part === '|') texts.push('')
    else texts.push((texts.pop() ?? '') + (part.length > 1 ? part.slice(1) : part))
  }
  return texts
}
