/**
 * Patterns for files and artifact names: `*` and `?` within a name, `[abc]`, `{a,b}`, and `**` for any folders.
 * Matching is greedy with one point of return, so no pattern and no name can make it slow.
 */

const MAX_ALTERNATIVES = 256

export function hasGlob(pattern: string): boolean {
  return /[*?[{]/.test(pattern)
}

/** Writes `{a,b}` out. Unbalanced braces stand for themselves. At most 256 results. */
export function expandBraces(pattern: string): readonly string[] {
  const done: string[] = []
  const waiting = [pattern]
  while (waiting.length > 0 && done.length + waiting.length <= MAX_ALTERNATIVES) {
    const next = waiting.pop() ?? ''
    const choices = innermostChoices(next)
    if (choices === null) done.push(next)
    else waiting.push(...choices)
  }
  return done.sort()
}

/** The first `{…}` without braces inside, written out once; null where there is none with a comma. */
function innermostChoices(pattern: string): readonly string[] | null {
  for (const match of pattern.matchAll(/\{[^{}]*\}/g)) {
    const choices = match[0].slice(1, -1).split(',')
    const before = pattern.slice(0, match.index)
    const after = pattern.slice(match.index + match[0].length)
    if (choices.length > 1) return choices.map((choice) => before + choice + after)
  }
  return null
}

/** Whether one name without slashes fits a pattern without `**`. */
export function matchName(pattern: string, name: string): boolean {
  return matchAll({ parts: tokens(pattern), star: '*', fits }, Array.from(name))
}

/** A pattern cut into parts, of which `star` stands for any number of items, and any other for one that it `fits`. */
interface Sequence {
  readonly parts: readonly string[]
  readonly star: string
  readonly fits: (part: string, item: string) => boolean
}

function matchAll({ parts, star, fits: isFit }: Sequence, items: readonly string[]): boolean {
  let at = 0
  let from = 0
  let lastStar = -1
  let resume = 0
  while (from < items.length) {
    const part = parts[at]
    if (part === star) {
      lastStar = at++
      resume = from
    } else if (part !== undefined && isFit(part, items[from] ?? '')) {
      at++
      from++
    } else if (lastStar >= 0) {
      at = lastStar + 1
      from = ++resume
    } else return false
  }
  return parts.slice(at).every((part) => part === star)
}

/** `*`, `?`, a class such as `[a-z]`, or one letter each. */
function tokens(pattern: string): readonly string[] {
  return pattern.match(/\[!?\]?[^\]]*\]|[\s\S]/gu) ?? []
}

function fits(part: string, letter: string): boolean {
  if (part === '?') return true
  if (part.length < 3 || !part.startsWith('[')) return part === letter
  const negated = part.startsWith('[!')
  const members = Array.from(part.slice(negated ? 2 : 1, -1))
  return members.some((member, index) => inClass(members, { member, index, letter })) !== negated
}

function inClass(members: readonly string[], at: { member: string; index: number; letter: string }): boolean {
  const { member, index, letter } = at
  const end = members[index + 2]
  if (members[index + 1] === '-' && end !== undefined) return member <= letter && letter <= end
  return member === letter
}

/** Whether a path's segments fit a pattern's; `**` stands for any number of segments. */
export function matchSegments(pattern: readonly string[], segments: readonly string[]): boolean {
  return matchAll({ parts: pattern, star: '**', fits: matchName }, segments)
}

/** Whether a folder may hold something that fits: its segments fit the pattern's beginning. */
export function mayContain(pattern: readonly string[], folder: readonly string[]): boolean {
  const deep = pattern.indexOf('**')
  const fixed = deep < 0 ? pattern.slice(0, -1) : pattern.slice(0, deep)
  if (deep < 0 && folder.length > fixed.length) return false
  return folder.every((segment, index) => index >= fixed.length || matchName(fixed[index] ?? '', segment))
}
