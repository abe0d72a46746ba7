import { readCourse } from './course.ts'
import type { Course } from './course.ts'
import { MAX_EXCERPT_CHARS, quote } from './evidence.ts'
import type { QuoteSource } from './evidence.ts'
import { decideOutcome, describeExitCode, exitCodeRule, isExitCodeId, stepExitCode } from './exit-code.ts'
import type { ExitCodeFacts } from './exit-code.ts'
import type { ScanResult } from './engine.ts'
import { decideGate } from './gate.ts'
import { likelyCategory } from './hint.ts'
import type { KeptLine } from './lines.ts'
import { findMatches } from './match.ts'
import type { RuleMatch } from './match.ts'
import { rank } from './rank.ts'
import type { RankedFinding } from './rank.ts'
import type { Redactor } from './redact.ts'
import { tellingColumn, tellingLines } from './unclassified.ts'
import type { Diagnosis, Evidence, Finding, Outcome, Policy, Role, Rule, Verdict } from './types.ts'

/** What is known of a deploy apart from its log. */
export interface DeployFacts extends ExitCodeFacts {
  readonly outcome: Outcome | null
  readonly policy: Policy
  /** Rule ids that are switched off. */
  readonly disabledRules: readonly string[]
  /** Masks secrets in everything that is quoted. */
  readonly redact: Redactor
}

/** Findings listed beside the cause. */
const MAX_FINDINGS = 25
/** Places quoted of one finding, and the lines around each: forty lines in all at the most. */
const QUOTED_PLACES = 3
const AROUND_FIRST = { before: 8, after: 9 }
const AROUND_MORE = { before: 4, after: 5 }

/** What an answer is written from. */
interface Desk {
  readonly scan: ScanResult
  readonly course: Course
  readonly source: QuoteSource
}

/** The answer for one deploy: what failed, why, what to do, and whether it may be merged. Never throws; an unknown failure is a value. */
export function diagnose(scan: ScanResult, facts: DeployFacts): Diagnosis {
  const matches = findMatches(scan).filter(({ rule }) => !isDisabled(rule, facts))
  const course = readCourse(scan, matches)
  const desk: Desk = { scan, course, source: { files: scan.files, redact: facts.redact } }
  const code = stepExitCode(facts, course)
  const outcome = decideOutcome(facts.outcome, code?.value ?? null, course)
  const codes = scan.compiled.rulesWith(isExitCodeId).filter((rule) => !isDisabled(rule, facts))
  const ranking = rank({ matches, course, outcome, stepCode: code?.value ?? null, platform: facts.platform })
  const findings = ranking.findings
    .slice(0, MAX_FINDINGS)
    .map((ranked) => withTellingLines(toFinding(desk, ranked), desk))
  const known = findings.find(({ role }) => role === 'cause') ?? null
  const byCode = known === null && ranking.failed ? causeByExitCode(desk, codes, code?.value ?? null) : null
  const cause = known ?? byCode
  const verdict = cause === null ? 'unknown' : ranking.verdict
  const platform = facts.platform ?? cause?.platform ?? null
  return {
    version: 1,
    outcome,
    verdict,
    exitCode: code === null ? null : describeExitCode(codes, code.value, code.source, platform),
    cause,
    findings: byCode === null ? findings : [byCode, ...findings],
    unclassified: cause === null && ranking.failed ? unclassified(desk) : null,
    gate: decideGate({ outcome, verdict, cause }, withPresentIds(facts.policy, scan)),
    stats: scan.stats,
  }
}

/** A rule that was renamed blocks under its former id too. */
function withPresentIds(policy: Policy, { compiled }: ScanResult): Policy {
  if (typeof policy.failOn === 'string') return policy
  const rules = compiled.rulesWith(() => true)
  const presentId = (name: string): string => rules.find(({ aliases }) => aliases.includes(name))?.id ?? name
  return { ...policy, failOn: policy.failOn.map(presentId) }
}

function isDisabled(rule: Rule, { disabledRules }: DeployFacts): boolean {
  return disabledRules.some((id) => id === rule.id || rule.aliases.includes(id))
}

function toFinding({ source }: Desk, ranked: RankedFinding): Finding {
  const { rule, places, role, confidence } = ranked
  const evidence = places
    .slice(0, QUOTED_PLACES)
    .map((place, index) => quote(source, place.line, index === 0 ? AROUND_FIRST : AROUND_MORE, columnOf(place)))
  const captures = maskedCaptures(ranked, source.redact)
  return finding(rule, { role, confidence, captures, evidence, verdict: rule.verdict })
}

/** Where on its line a match begins. Only a line that will be cut needs it, and a regex may have to be compiled for it. */
function columnOf(place: RuleMatch): number {
  return isCut(place.line) ? place.column : 0
}

function isCut({ text }: KeptLine): boolean {
  return text.length > MAX_EXCERPT_CHARS
}

/** Captures of the evidence line. One that took a part of a secret is masked as a whole: alone it would not be recognised. */
function maskedCaptures({ captures, places }: RankedFinding, redact: Redactor): Record<string, string> {
  const line = places[0]?.line.text ?? ''
  const masked = redact(line)
  const isTouched = (value: string): boolean => line.includes(value) && !masked.includes(value)
  return Object.fromEntries(
    Object.entries(captures).map(([name, value]) => [name, isTouched(value) ? '***' : redact(value)]),
  )
}

/** A general cause says that something ended, and the reason stands elsewhere: the lines a person would look at are quoted beside it. */
function withTellingLines(found: Finding, desk: Desk): Finding {
  if (found.role !== 'cause' || found.tier !== 'general') return found
  const quoted = new Set(found.evidence.map(({ line }) => line))
  const more = quoteAll(desk, tellingLines(desk.scan, desk.course)).filter(({ line }) => !quoted.has(line))
  return {
    ...found,
    evidence: [...found.evidence.slice(0, 1), ...more, ...found.evidence.slice(1)].slice(0, QUOTED_PLACES),
  }
}

interface FindingParts {
  readonly role: Role
  readonly confidence: Finding['confidence']
  readonly captures: Readonly<Record<string, string>>
  readonly evidence: readonly Evidence[]
  readonly verdict: Verdict
}

function finding(rule: Rule, parts: FindingParts): Finding {
  const { id, title, platform, category, phase, blame, tier, cause, fix } = rule
  const about = { rule: id, title, platform, code: rule.code ?? null, category, phase, blame, tier }
  return { ...about, cause, fix, docs: rule.docs ?? null, ...parts }
}

/** An informative exit code is a cause of last resort: low confidence, and never a reason to block. */
function causeByExitCode(desk: Desk, rules: readonly Rule[], stepCode: number | null): Finding | null {
  const { scan, course } = desk
  const codes = [stepCode, ...course.exitCodes.map(({ value }) => value).reverse()]
  for (const code of codes) {
    const rule = code === null ? undefined : exitCodeRule(rules, code)
    if (rule?.tier !== 'general') continue
    const said = course.exitCodes.findLast(({ value }) => value === code)
    const lines = tellingLines(scan, course)
    const evidence = quoteAll(
      desk,
      said === undefined ? lines : [said.line, ...lines.filter((line) => line !== said.line)],
    )
    return finding(rule, { role: 'cause', confidence: 'low', captures: {}, evidence, verdict: 'unknown' })
  }
  return null
}

function quoteAll({ source }: Desk, lines: readonly KeptLine[]): Evidence[] {
  return lines
    .slice(0, QUOTED_PLACES)
    .map((line, index) =>
      quote(source, line, index === 0 ? AROUND_FIRST : AROUND_MORE, isCut(line) ? tellingColumn(line.text) : 0),
    )
}

function unclassified(desk: Desk): NonNullable<Diagnosis['unclassified']> {
  const lines = tellingLines(desk.scan, desk.course)
  return { evidence: quoteAll(desk, lines), hint: likelyCategory(lines.map(({ text }) => text)) }
}
