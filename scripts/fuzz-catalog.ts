import fc from 'fast-check'
import { createRuleReader } from '../src/catalog/read-rule.ts'
import { toRule } from '../src/catalog/raw.ts'
import { findSetProblems } from '../src/catalog/rule-set.ts'
import { diagnose } from '../src/core/diagnose.ts'
import { createEngine } from '../src/core/engine.ts'
import type { Rule } from '../src/core/types.ts'
import { must, target } from './fuzz-case.ts'
import type { FuzzTarget } from './fuzz-case.ts'

/** Two rules that use what the format has, to be broken. */
const RULES = [
  `title: A thing is missing
category: config-missing
phase: build
verdict: fatal
blame: user
match:
  any:
    - text: 'thing not found'
    - regex: 'no (?P<name>\\w+) here'
      literal: 'no '
  none:
    - text: ignored
cause: The {name} is missing.
fix:
  - Add \`{name}\`.
hits:
  - log: |
      thing not found
misses:
  - log: nothing
`,
  `title: A block
category: crash
phase: run
verdict: unknown
blame: unknown
tier: general
pick: first
aliases: [house/old]
symptom-of: [house/other]
match:
  any:
    - all:
        - text: begin
          ignore-case: true
        - regex: '^end \\d+'
          literal: ['end ']
      within: 5
      ordered: true
  exit-code: [1, 137]
cause: It ended.
fix: [Look at it.]
docs: https://example.com/docs
`,
]

const TOKENS = [
  ...[
    '__proto__: ',
    'constructor: ',
    'prototype: ',
    '<<: ',
    '? ',
    ': ',
    '- ',
    '&a ',
    '*a',
    '!!js/function ',
    '!!binary ',
    '!!set ',
    '!<tag> ',
    '%YAML 1.1\n',
    '---\n',
    '...\n',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '|\n',
    '>\n',
    '#',
    '\t',
    '  ',
    '\n',
    '\0',
    '\u0085',
    '\u2028',
    '\ufeff',
    '~',
    'null',
    '0x7f',
    '1e999',
    '.inf',
    '-1',
    '2026-11-22',
    'yes',
  ],
  ...[
    '(a+)+$',
    '(?:',
    '(?P<name>',
    '(?P<__proto__>x)',
    'x{1000}',
    '(x{1000}){1000}',
    '\\1',
    '(?=x)',
    '[z-a]',
    '\\p{L}',
    '(?i)',
    '.*',
    '^',
    '',
  ],
  ...['[[[[[[[[[[', '{a: {a: {a: {a: ', '- - - - - - - ', '&a [*a]', 'a: &b [*b, *b]', '🙂', '\ud800'],
]

interface Edit {
  readonly at: number
  readonly length: number
  readonly text: string
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(600),
  length: fc.oneof(fc.constant(0), fc.nat(8), fc.nat(120)),
  text: fc.oneof(
    fc.constantFrom(...TOKENS),
    fc.tuple(fc.constantFrom(...TOKENS), fc.nat(300)).map(([text, times]) => text.repeat(times)),
    fc.string({ unit: 'binary', maxLength: 6 }),
  ),
})

/** Rule files, mutated: parts cut out, doubled, replaced by what parsers choke on. */
const ruleText = fc
  .record({ base: fc.constantFrom(...RULES), edits: fc.array(edit, { maxLength: 5 }) })
  .map(({ base, edits }) =>
    edits.reduce((text, { at, length, text: into }) => text.slice(0, at) + into + text.slice(at + length), base),
  )

const readRule = createRuleReader()
const LOG = new TextEncoder().encode(
  `a thing not found\nno ${'a'.repeat(3_000)}! here\nbegin\nend 7\n${RULES.join('')}\n`,
)

function checkRuleFile(texts: readonly string[]): void {
  const loaded = texts.flatMap((text, index) => {
    const file = { path: `rule-${index}.yml`, id: `house/rule-${index}`, text }
    const { raw, problems } = readRule(file)
    must(raw !== null || problems.length > 0, 'a file that is no rule has a problem')
    must(
      problems.every(({ message, cure }) => message !== '' && cure !== ''),
      'a problem says what to do',
    )
    return raw === null ? [] : [{ file, raw, rule: toRule(file.id, raw), problems }]
  })
  findSetProblems(loaded, [])
  useRules(loaded.filter(({ problems }) => problems.length === 0).map(({ rule }) => rule))
  must(({} as Readonly<Record<string, unknown>>)['title'] === undefined, 'Object.prototype is as it was')
}

/** What was accepted works: it scans and answers. */
function useRules(rules: readonly Rule[]): void {
  const session = createEngine(rules).start()
  session.push('log', LOG)
  diagnose(session.finish(), {
    outcome: 'failed',
    exitCode: 1,
    exitCodeSource: 'input',
    platform: null,
    policy: { failOn: 'fatal', inconclusive: 'allow' },
    disabledRules: [],
    redact: (text) => text,
  })
}

export const catalogTargets: readonly FuzzTarget[] = [
  target('catalog', fc.array(ruleText, { minLength: 1, maxLength: 3 }), checkRuleFile),
]
