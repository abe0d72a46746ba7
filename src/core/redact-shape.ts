/** What a row of the redaction table is, and the judgements its rows share. */

/**
 * One shape of a secret. It starts at a literal (its anchor), which is what makes the table fast: a regular expression
 * runs only where its anchor was found. Every pattern is sticky and bounded before any part that must follow, so that the
 * time stays linear in the text.
 */
export interface Shape {
  readonly id: string
  /** In lower case, ASCII; found in either case. */
  readonly anchors: readonly string[]
  /** Sticky. A group named `keep` at the start stays as it is; the rest of the match is the secret. */
  readonly pattern: RegExp
  /** How far before the anchor the pattern starts; `word`: where the word begins that the anchor is in. Default 0. */
  readonly back?: number | 'word'
  /**
   * Characters (sticky) over which a failed try need not be repeated: what made it fail lies behind them. For patterns
   * that read far before they fail.
   */
  readonly run?: RegExp
  /** Characters (sticky) that belong to an accepted secret beyond what the pattern reads: keeps refusals cheap. */
  readonly grow?: RegExp
  /** Says whether this match is a secret, where the pattern alone cannot. */
  readonly accept?: (found: Found) => boolean
  /** Where the format is documented. */
  readonly source: string
}

/** A match: the whole text, where the match starts, what stays, what goes. */
export interface Found {
  readonly text: string
  readonly start: number
  readonly keep: string
  readonly secret: string
  readonly groups: Readonly<Record<string, string | undefined>>
}

/** What stands where a secret would: stars, a variable, a template, `<password>`, `[masked]`. */
const PLACEHOLDER =
  /^\\{0,4}["'`]?(?:\$(?:[{(]|\w{1,100}(?![\w!#$%^&*?]))|%\w{1,64}%|%[sdvqr]$|\{\{|\{[a-z_]{0,64}\}|<[\w .:/-]{0,80}(?:>|$)|\[["']?[a-z][\w .:-]{0,80}(?:["'\]]|$)|\((?:\w{1,40}(?:[ ).:]|$)|$)|your[_ -]|@Microsoft\.KeyVault)/i
const FILLER = /^(?:\*{2,64}|x{3,64}|X{3,64}|[.•…#_-]{1,64})$/

export function isPlaceholder(text: string): boolean {
  return FILLER.test(text) || PLACEHOLDER.test(text)
}

/** Values that say that there is none. */
const VOID =
  /^(?:true|false|null|nil|none|undefined|yes|no|on|off|unset|empty|blank|missing|required|optional|redacted|masked|hidden|filtered|removed)$/i

/** Words that stand in a secret's place and are none. */
const WORDS = new Set(
  (
    'true false null nil none undefined yes no on off ok y n empty blank unset set string str number boolean bool int integer object any ' +
    'text optional required missing invalid expired wrong incorrect malformed unexpected unknown denied rejected failed failure error errors ' +
    'unauthorized forbidden revoked bad not found unsupported deprecated ignored disabled enabled default redacted masked hidden filtered ' +
    'removed sensitive protected encrypted secret password token changed updated created deleted rotated generated provided specified given ' +
    'present absent inherit opaque bearer basic digest eof must should cannot is was has could the please enter confirm prompt stdin ' +
    'never always auto authentication authorization success successful succeeded valid verified accepted configured using after before with ' +
    'without from for when while because and or but if then unable got expected too already does doesn can'
  ).split(' '),
)
const EXPRESSION =
  /^(?:(?:self|this|config|options|process|env|os|settings|args|ctx|req|request|params|props|secrets|vars|inputs|steps|github|data|var|local|module|each|cfg|conf)(?:\.|\[|->)|[A-Za-z_][\w.]{0,80}\(|(?:Optional|List|Dict|Option|Array|Vec|SecretStr|Union)\[|&?mut )/
const REFERENCE =
  /^(?:\.{1,2}[\\/]|~[\\/]|\/(?:run|var|etc|home|tmp|opt|usr|root|app|secrets|workspace|workspaces|mnt|github|Users|builds|dev|proc|data|srv|vault)\/|[A-Z]:\\|arn:|op:\/\/|vault:|projects\/|file:|env:|secretsmanager|ssm:|resolve:|https?:\/\/(?![^/]{0,300}@))/

/** True for what cannot be a secret wherever it stands: nothing, a placeholder, an expression, a path, a reference. */
export function isVoid(secret: string): boolean {
  const head = secret.slice(0, 300)
  const bare = bareOf(head)
  if (!/[\p{L}\p{N}]/u.test(bare)) return isPlaceholder(bare) || bare.length < 4
  return isPlaceholder(head) || isPlaceholder(bare) || VOID.test(bare) || EXPRESSION.test(bare) || REFERENCE.test(bare)
}

function bareOf(head: string): string {
  return head.replace(/^["'`\\]{1,8}/, '').replace(/(?<!["'`\\,;:.!?)\]}])["'`\\,;:.!?)\]}]{1,64}$/, '')
}

/** True for what stands in a secret's place without being one: words, variables, expressions, paths, references. */
export function isHarmless(secret: string): boolean {
  return isVoid(secret) || WORDS.has(bareOf(secret.slice(0, 300)).toLowerCase())
}

/** True where letters and digits are mixed, as in random text and seldom in words. */
export function isMixed(text: string): boolean {
  const head = text.slice(0, 300)
  return /\d/.test(head) && /[A-Za-z]/.test(head)
}

/** True when `text` opens a sentence: more than one word, and the first is one that explains. */
export function isSentence(text: string): boolean {
  const first = /^["']?([A-Za-z']{1,20}),? /.exec(text)?.[1]?.toLowerCase()
  return (
    first !== undefined &&
    text.length >= 8 &&
    (WORDS.has(first) ||
      /^(?:can't|isn't|doesn't|a|an|to|be|as|at|of|in|on|by|it|we|you|are|will|may|needs|expects|length|authentication|does|contains)$/.test(
        first,
      ))
  )
}
