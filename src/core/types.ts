/**
 * The words of the product, as types. Every other file speaks in these; ARCHITECTURE.md says what each word means.
 * Nothing here has behaviour.
 */

import type { Demands } from './demands.ts'

export const VERDICTS = ['fatal', 'transient', 'unknown'] as const
export const BLAMES = ['user', 'platform', 'upstream', 'unknown'] as const
export const PHASES = ['setup', 'build', 'release', 'deploy', 'boot', 'run', 'ci'] as const
export const TIERS = ['specific', 'general', 'wrapper', 'notice'] as const
export const OUTCOMES = ['failed', 'succeeded', 'unknown'] as const
export const CATEGORIES = [
  'out-of-memory',
  'disk-full',
  'timeout',
  'command-not-found',
  'command-not-executable',
  'port-binding',
  'health-check',
  'crash',
  'image-pull',
  'registry-auth',
  'dependency-missing',
  'dependency-resolution',
  'compile-error',
  'test-failure',
  'config-missing',
  'config-invalid',
  'auth',
  'permission',
  'quota',
  'rate-limit',
  'size-limit',
  'network',
  'tls',
  'database',
  'migration',
  'hook-failure',
  'resource-not-found',
  'resource-conflict',
  'unsupported-runtime',
  'signal-terminated',
  'platform-internal',
  'ssh',
  'git',
  'script-error',
  'unknown',
] as const

/** fatal: the same commit fails again. transient: a retry alone may succeed. unknown: we do not know. */
export type Verdict = (typeof VERDICTS)[number]
/** Who must act. */
export type Blame = (typeof BLAMES)[number]
export type Phase = (typeof PHASES)[number]
export type Category = (typeof CATEGORIES)[number]
/** general: shown only when nothing specific matched. wrapper: never a cause. notice: failed nothing. */
export type Tier = (typeof TIERS)[number]
/** What became of the deploy. */
export type Outcome = (typeof OUTCOMES)[number]
/** cause: the root. symptom: explained by the cause, or a wrapper. notice: worth saying, failed nothing. */
export type Role = 'cause' | 'symptom' | 'notice'
export type Confidence = 'high' | 'medium' | 'low'

/** One thing to find on one cleaned line. `literal` (any of them) must be on the line before `regex` is tried. */
export interface Pattern {
  readonly text?: string
  readonly regex?: string
  readonly literal?: readonly string[]
  readonly ignoreCase?: boolean
  /** What `regex` demands, where it has been read from it before. */
  readonly demands?: Demands
}

/** Items that must all be found within `within` lines of each other (in the given order when `ordered`). */
export interface Block {
  readonly all: readonly Pattern[]
  readonly within: number
  readonly ordered: boolean
}

/** One way a rule can match: a single line, or a block. */
export type Alternative = Pattern | Block

/** One known failure. `id` is `<platform>/<name>`, the path below the catalog without extension. */
export interface Rule {
  readonly id: string
  readonly platform: string
  readonly title: string
  /** The platform's own name for the failure. */
  readonly code?: string
  readonly category: Category
  readonly phase: Phase
  readonly verdict: Verdict
  readonly blame: Blame
  readonly tier: Tier
  readonly any: readonly Alternative[]
  readonly none: readonly Pattern[]
  readonly exitCodes: readonly number[]
  readonly pick: 'first' | 'last'
  readonly symptomOf: readonly string[]
  readonly cause: string
  readonly fix: readonly string[]
  readonly docs?: string
  readonly aliases: readonly string[]
  /** Exit-code rules only: the short name of the code, such as SIGKILL. */
  readonly name?: string
  /** Exit-code rules only: what the code means where a platform gives it a meaning of its own. */
  readonly meaningOn: Readonly<Record<string, string>>
}

/** One quoted place. `line` is 1-based; `text` is that one line, cleaned. */
export interface Evidence {
  readonly file: string
  readonly line: number
  readonly text: string
  readonly excerpt: { readonly startLine: number; readonly lines: readonly string[] }
}

export interface Finding {
  readonly rule: string
  readonly title: string
  readonly platform: string
  readonly code: string | null
  readonly category: Category
  readonly phase: Phase
  readonly verdict: Verdict
  readonly blame: Blame
  readonly tier: Tier
  readonly role: Role
  readonly confidence: Confidence
  readonly cause: string
  readonly fix: readonly string[]
  readonly docs: string | null
  readonly captures: Readonly<Record<string, string>>
  readonly evidence: readonly Evidence[]
}

export interface ExitCode {
  readonly value: number
  readonly name: string | null
  readonly meaning: string | null
  readonly source: 'input' | 'record' | 'log'
}

export interface Gate {
  readonly decision: 'block' | 'allow'
  readonly reason: string
}

/** The answer for one deploy. */
export interface Diagnosis {
  readonly version: 1
  readonly outcome: Outcome
  readonly verdict: Verdict
  readonly exitCode: ExitCode | null
  /** Null when nothing in the catalog explains the failure. */
  readonly cause: Finding | null
  /** All findings, best first; contains the cause. */
  readonly findings: readonly Finding[]
  /** When `cause` is null and the deploy failed: the lines a person would look at first. */
  readonly unclassified: {
    readonly evidence: readonly Evidence[]
    /** A likely category where the evidence supports one: a hint, never blocking. */
    readonly hint: Category | null
  } | null
  readonly gate: Gate
  readonly stats: { readonly bytes: number; readonly lines: number; readonly files: number }
}

/** One deploy of a report. `source` says where the log came from, `url` links to it where there is a link. */
export interface Deploy {
  readonly name: string
  readonly job: string | null
  readonly matrix: Readonly<Record<string, unknown>> | null
  readonly source: string
  readonly url: string | null
  readonly diagnosis: Diagnosis
}

/** Several deploys; the worst speaks. */
export interface Report {
  readonly version: 1
  readonly deploys: readonly Deploy[]
  readonly verdict: Verdict
  readonly gate: Gate
}

/** What blocks: known-fatal causes, any cause, nothing, or the listed categories and rule ids. */
export type FailOn = 'fatal' | 'any' | 'never' | readonly string[]

export interface Policy {
  readonly failOn: FailOn
  /** What to do when no cause was found or no diagnosis was possible. */
  readonly inconclusive: 'allow' | 'block'
}
