import { RE2JS } from 're2js'
import { foldCase } from './fold-case.ts'
import { LINE_END, LINE_START, demandsOf, ignoresCase } from './demands.ts'
import type { Demands } from './demands.ts'
import { lazily } from './lazily.ts'
import type { Pattern } from './types.ts'

/**
 * A pattern ready to be tried on cleaned lines. Regexes are compiled when they are first needed: most never are.
 * re2js runs RE2 syntax in linear time, so no pattern and no line can make a match explode.
 */
export interface Matcher {
  /** One of these is on every line that matches; folded to lower case when `ignoreCase`. */
  readonly literals: readonly string[]
  readonly ignoreCase: boolean
  readonly isRegex: boolean
  /** Characters of plain text that the regex demands, estimated from its source: groups, classes and repeats count nothing. */
  readonly fixedCharacters: number
  test(line: string): boolean
  /** Named groups of the first match; empty when there are none. */
  captures(line: string): Record<string, string>
  /** Where the first match begins, or the literal where there is no regex; -1 when it does not match. */
  indexIn(line: string): number
}

/** Longest capture kept: a name, never a page. Characters. */
const MAX_CAPTURE = 300

/** What must be on a line for a pattern to match it: one of these, folded to lower case when the pattern ignores case. */
export function literalsOf({ text, literal, ignoreCase }: Pattern): readonly string[] {
  const literals = text === undefined ? (literal ?? []) : [text]
  return ignoreCase === true ? literals.map(foldCase) : literals
}

/** Compiles a pattern. Throws RE2JSSyntaxException (at first use) when the regex is not RE2 syntax: loading checks that before. */
export function createMatcher(pattern: Pattern): Matcher {
  const ignoreCase = pattern.ignoreCase ?? false
  const fold = ignoreCase ? foldCase : (text: string): string => text
  const literals = literalsOf(pattern)
  const { regex } = pattern
  const tester = regex === undefined ? null : createTester(regex, pattern)
  const hasLiteral = (line: string): boolean =>
    literals.length === 0 || literals.some((literal) => fold(line).includes(literal))
  return {
    literals,
    ignoreCase,
    isRegex: tester !== null,
    get fixedCharacters() {
      return regex === undefined ? 0 : countFixed(regex)
    },
    test: (line) => hasLiteral(line) && (tester === null || tester.test(line)),
    captures: (line) => (regex?.includes('(?P<') ? namedGroups(tester?.compiled(), line) : {}),
    indexIn: (line) => (tester === null ? fold(line).indexOf(literals[0] ?? '') : matchStart(tester.compiled(), line)),
  }
}

/** The two characters beyond ASCII that are `s` and `k` where case does not count. */
const FOLDS_TO_ASCII = /[\u017f\u212a]/

interface Tester {
  test(line: string): boolean
  compiled(): RE2JS
}

/** Tries what a regex demands first, and compiles it when a line has that. */
function createTester(regex: string, { ignoreCase = false, demands: known }: Pattern): Tester {
  const compiled = lazily(() => compileRegex(regex, ignoreCase))
  const folded = ignoreCase || ignoresCase(regex)
  const demands = lazily(() => (folded ? foldDemands(known ?? demandsOf(regex)) : (known ?? demandsOf(regex))))
  return {
    test(line) {
      if (folded && FOLDS_TO_ASCII.test(line)) return compiled().test(line)
      const shown = LINE_START + (folded ? foldCase(line) : line) + LINE_END
      const mayMatch = demands().ways.some((texts) => texts.every((text) => shown.includes(text)))
      return mayMatch && (demands().isPlain || compiled().test(line))
    },
    compiled,
  }
}

/** Case beyond ASCII is RE2's to fold: a text that has some demands nothing. */
function foldDemands({ ways, isPlain }: Demands): Demands {
  const isAscii = (text: string): boolean => /^[\n\r\x20-\x7e]*$/.test(text)
  return {
    ways: ways.map((texts) => texts.filter(isAscii).map(foldCase)),
    isPlain: isPlain && ways.every((texts) => texts.every(isAscii)),
  }
}

/**
 * A matcher for an expression of the code, which runs as a native regular expression: it needs no compilation of ours. Only for those that the tests hold to
 * be linear.
 */
export function createNativeMatcher(pattern: Pattern): Matcher {
  const { regex = '', ignoreCase = false } = pattern
  const expression = lazily(() => new RegExp(regex.replaceAll('(?P<', '(?<'), ignoreCase ? 'i' : ''))
  const fold = ignoreCase ? foldCase : (text: string): string => text
  const literals = literalsOf(pattern)
  return {
    literals,
    ignoreCase,
    isRegex: true,
    fixedCharacters: 0,
    test: (line) => literals.some((literal) => fold(line).includes(literal)) && expression().test(line),
    captures: (line) => ({ ...expression().exec(line)?.groups }),
    indexIn: (line) => line.search(expression()),
  }
}

/** Plain characters outside groups and classes; a rough measure of how much a regex asks for. */
function countFixed(source: string): number {
  const outside = source
    .replace(/\\[\\.+*?()[\]{}|^$/-]/g, '_')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\\[a-zA-Z]/g, '')
  let flat = outside
  for (let depth = 0; depth < 4; depth++) flat = flat.replace(/\([^()]*\)/g, '')
  return flat.includes('|') ? Math.min(...flat.split('|').map(plainLength)) : plainLength(flat)
}

function plainLength(source: string): number {
  return source.replace(/.[*?]|[+.^${}]/g, '').length
}

/** Compiles RE2 syntax; throws where it is not. */
export function compileRegex(regex: string, ignoreCase: boolean): RE2JS {
  return RE2JS.compile(regex, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0)
}

function matchStart(regex: RE2JS, line: string): number {
  const matcher = regex.matcher(line)
  return matcher.find() ? matcher.start() : -1
}

function namedGroups(regex: RE2JS | undefined, line: string): Record<string, string> {
  if (regex === undefined) return {}
  const names = Object.keys(regex.namedGroups())
  const matcher = regex.matcher(line)
  if (!matcher.find()) return {}
  const found = names.map((name) => [name, matcher.group(name)?.slice(0, MAX_CAPTURE)] as const)
  return Object.fromEntries(found.filter((entry): entry is [string, string] => Boolean(entry[1])))
}
