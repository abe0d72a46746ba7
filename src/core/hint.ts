import type { Category } from './types.ts'

/** Words that make a category likely. The first that is found counts, so the more telling ones come first. A hint is said, and never blocks. */
const WORDS: readonly (readonly [RegExp, Category])[] = [
  [/no space left|disk (?:is )?full|ENOSPC/i, 'disk-full'],
  [/out of memory|\bOOM|\bkilled\b|heap/i, 'out-of-memory'],
  [/too many requests|rate.?limit|throttl/i, 'rate-limit'],
  [/quota|limit (?:was |is |has been )?(?:exceeded|reached)|insufficient (?:balance|funds|capacity)/i, 'quota'],
  [/certificate|x509|\bSSL\b|\bTLS\b/i, 'tls'],
  [
    /unauthori[sz]ed|authentication (?:failed|required)|invalid (?:token|credentials?|api.?key|password)|not logged in|\b401\b/i,
    'auth',
  ],
  [/permission denied|forbidden|access.?denied|not (?:authori[sz]ed|permitted|allowed)|\b403\b/i, 'permission'],
  [
    /environment variable|env(?:ironment)? var|is not set|not configured|required (?:input|option|parameter)/i,
    'config-missing',
  ],
  [
    /ECONN|ENOTFOUND|EAI_AGAIN|getaddrinfo|connection (?:refused|reset|closed|timed out)|unreachable|could not resolve host/i,
    'network',
  ],
  [/timed? ?out|deadline exceeded/i, 'timeout'],
  [
    /cannot find (?:module|package)|module not found|no module named|unresolved import|could not find (?:gem|package)/i,
    'dependency-missing',
  ],
  [/\bmigrat(?:ion|e)\b/i, 'migration'],
  [/database|\bSQL(?:STATE)?\b/i, 'database'],
  [/assert|expected .{1,40}(?:received|but (?:was|got)|to (?:be|equal))|tests? failed|\bFAIL(?:ED)?\b/, 'test-failure'],
  [
    /syntax error|unexpected token|parse error|cannot find symbol|undefined (?:reference|variable)|type error/i,
    'compile-error',
  ],
  [/invalid (?:config|value|option|argument|spec|manifest|yaml)|unknown (?:option|flag|field|key)/i, 'config-invalid'],
  [/already exists|conflict|locked|in progress/i, 'resource-conflict'],
  [/command not found/i, 'command-not-found'],
  [/not found|does not exist|no such/i, 'resource-not-found'],
]

/** A likely category for a failure that no rule knows, from the lines that tell most; null where they tell nothing. */
export function likelyCategory(lines: readonly string[]): Category | null {
  for (const line of lines) {
    const found = WORDS.find(([words]) => words.test(line))
    if (found !== undefined) return found[1]
  }
  return null
}
