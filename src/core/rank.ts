import { explains } from './causality.ts'
import { failurePoint, isPassedOver, wentOnAfter } from './course.ts'
import type { Course } from './course.ts'
import type { RuleMatch } from './match.ts'
import type { Category, Confidence, Outcome, Role, Rule, Verdict } from './types.ts'

/** The one place that decides which match is the cause. */

export interface RankInput {
  readonly matches: readonly RuleMatch[]
  readonly course: Course
  readonly outcome: Outcome
  readonly stepCode: number | null
  readonly platform: string | null
}

export interface RankedFinding {
  readonly rule: Rule
  /** The evidence first, then further places of the same rule. */
  readonly places: readonly RuleMatch[]
  readonly captures: Readonly<Record<string, string>>
  readonly role: Role
  readonly confidence: Confidence
}

export interface Ranking {
  /** Best first; at most one is the cause. */
  readonly findings: readonly RankedFinding[]
  readonly verdict: Verdict
  /** Whether causes were sought and this looks like a failure. */
  readonly failed: boolean
}

interface Contender {
  readonly rule: Rule
  readonly places: readonly RuleMatch[]
  readonly evidence: RuleMatch
  /** The job went on well after every place. */
  readonly tolerated: boolean
  readonly explained: boolean
  readonly agreement: number
}

/** Ranks what matched: tiers, then what explains what, then nearness to the failure, agreement, and the id, so that file order never matters. */
export function rank(input: RankInput): Ranking {
  const contenders = contendersOf(input)
  const notices = contenders.filter(({ rule }) => rule.tier === 'notice')
  if (input.outcome === 'succeeded')
    return { findings: notices.map((each) => toFinding(each, 'notice', input)), verdict: 'unknown', failed: false }
  const errors = contenders.filter(({ rule }) => rule.tier === 'specific' || rule.tier === 'general')
  const wrappers = contenders.filter(({ rule }) => rule.tier === 'wrapper')
  const ordered = orderErrors(errors, input)
  const best = ordered[0]
  const cause = best !== undefined && !isSilent(best, input) ? best : undefined
  const rest = ordered.filter((each) => each !== cause)
  const findings = [
    ...(cause === undefined ? [] : [toFinding(cause, 'cause', input)]),
    ...rest.map((each) => toFinding(each, 'symptom', input)),
    ...wrappers.map((each) => toFinding(each, 'symptom', input)),
    ...notices.map((each) => toFinding(each, 'notice', input)),
  ]
  const failed =
    input.outcome === 'failed' ||
    cause !== undefined ||
    (wrappers.some(({ tolerated }) => !tolerated) && input.course.closing !== 'succeeded')
  return { findings, verdict: cause === undefined ? 'unknown' : decideVerdict(cause, ordered, input), failed }
}

function contendersOf(input: RankInput): Contender[] {
  const byRule = new Map<string, RuleMatch[]>()
  for (const match of input.matches) byRule.set(match.rule.id, [...(byRule.get(match.rule.id) ?? []), match])
  return [...byRule.values()].map((places) => toContender(places, input)).sort(inLogOrder)
}

function inLogOrder(a: Contender, b: Contender): number {
  return a.evidence.line.ordinal - b.evidence.line.ordinal || (a.rule.id < b.rule.id ? -1 : 1)
}

function toContender(places: readonly RuleMatch[], input: RankInput): Contender {
  const [first] = places as [RuleMatch]
  const { rule } = first
  const live = places.filter(
    (place) => !isWarning(place) && !wasMadeLater(place, input.course) && !wentOnAfter(input.course, place.line),
  )
  const usable = live.length > 0 ? live : places
  const inTime = usable.filter(({ line }) => line.ordinal <= failurePoint(input.course))
  const pool = inTime.length > 0 ? inTime : usable
  const evidence = (rule.pick === 'first' ? pool[0] : pool.at(-1)) ?? first
  return {
    rule,
    places: [evidence, ...pool.filter((match) => match !== evidence)],
    evidence,
    tolerated: live.length === 0,
    explained: false,
    agreement: agreementOf(rule, input),
  }
}

/** A connection that the job could do without, or made when it tried again. */
function wasMadeLater({ rule }: RuleMatch, { wentOnCalmly }: Course): boolean {
  return wentOnCalmly && rule.verdict !== 'fatal' && CONNECTIONS.has(rule.category)
}

const CONNECTIONS: ReadonlySet<Category> = new Set<Category>(['network', 'database', 'ssh', 'rate-limit'])

/** A tool that only warns of a connection that was not made goes on. */
function isWarning({ rule, line }: RuleMatch): boolean {
  return rule.tier === 'general' && rule.category === 'network' && /^\W{0,4}warn(?:ing)?\b/i.test(line.text)
}

/** 1 when the exit code or the named platform speaks for the rule, -1 when the exit code speaks against it. */
function agreementOf(rule: Rule, { stepCode, platform, course }: RankInput): number {
  const onPlatform = platform !== null && rule.platform === platform ? 1 : 0
  if (rule.exitCodes.length === 0) return onPlatform
  const codes = [stepCode, ...course.exitCodes.map(({ value }) => value)].filter((code) => code !== null)
  if (codes.some((code) => rule.exitCodes.includes(code))) return 1
  return stepCode !== null && stepCode !== 1 ? -1 : onPlatform
}

function orderErrors(errors: readonly Contender[], input: RankInput): Contender[] {
  const marked = errors.map((each) => ({
    ...each,
    explained: errors.some((other) => other !== each && isExplainedBy(each, other)),
  }))
  const bursts = burstsAfter(input)
  return marked
    .map((each) => ({ each, nearness: bursts(each.evidence.line.ordinal) }))
    .sort((a, b) => compare(a.each, b.each, a.nearness - b.nearness))
    .map(({ each }) => each)
}

function isExplainedBy(symptom: Contender, root: Contender): boolean {
  if (root.tolerated && !symptom.tolerated) return false
  if (root.rule.tier === 'general' && symptom.rule.tier === 'specific') return false
  if (wasPassedOver(symptom, root)) return true
  const named = symptom.rule.symptomOf.some((name) => name === root.rule.id || name === root.rule.category)
  return named || explains(root.rule.category, symptom.rule.category)
}

/** `nearness`: by how many bursts of errors `a` stands further from the failure than `b`. */
/** A script went on after what scripts pass over, and met another error. */
function wasPassedOver({ evidence }: Contender, later: Contender): boolean {
  return (
    later.evidence.line.ordinal > evidence.line.ordinal &&
    isPassedOver(evidence.line) &&
    !isPassedOver(later.evidence.line)
  )
}

function compare(a: Contender, b: Contender, nearness: number): number {
  return (
    Number(a.tolerated) - Number(b.tolerated) ||
    tierWeight(a) - tierWeight(b) ||
    Number(a.explained) - Number(b.explained) ||
    Number(a.agreement < 0) - Number(b.agreement < 0) ||
    nearness ||
    a.evidence.line.ordinal - b.evidence.line.ordinal ||
    b.evidence.weight - a.evidence.weight ||
    b.agreement - a.agreement ||
    (a.rule.id < b.rule.id ? -1 : 1)
  )
}

function tierWeight({ rule }: Contender): number {
  return rule.tier === 'specific' ? 0 : 1
}

/** Lines within which errors belong together: there the first one is the root. */
const BURST_LINES = 60

/** Answers in which burst of errors before the failure a line stands, by its ordinal: 0 is the last one. */
function burstsAfter({ course, matches }: RankInput): (ordinal: number) => number {
  const end = failurePoint(course)
  const ordinals = matches
    .filter(({ rule, line }) => rule.tier !== 'notice' && line.ordinal <= end && !wentOnAfter(course, line))
    .map(({ line }) => line.ordinal)
    .sort((x, y) => x - y)
  const starts = ordinals.filter((ordinal, at) => at > 0 && ordinal - (ordinals[at - 1] ?? 0) > BURST_LINES)
  return (ordinal) => {
    // A burst that begins after the line counts, if there is a line of its own burst that it is parted from.
    const own = ordinals.find((each) => each >= ordinal)
    return own === undefined ? 0 : starts.filter((start) => start > own).length
  }
}

/**
 * What the job took in its stride is no cause, not even when the step is known to have failed; only a log that says itself that it failed may mean it, unless
 * the step that failed says why and this stands in a step that ended well.
 */
function isSilent({ tolerated, evidence }: Contender, { course }: RankInput): boolean {
  const { closing, failedStepSpeaks, goodTurn } = course
  if (!tolerated) return false
  return closing !== 'failed' || (failedStepSpeaks && goodTurn !== null && evidence.line.ordinal < goodTurn.ordinal)
}

/** Fatal only on a specific rule that no exit code contradicts, and with no terminal transient match at or after it. */
function decideVerdict(cause: Contender, ordered: readonly Contender[], input: RankInput): Verdict {
  if (cause.rule.verdict !== 'fatal') return cause.rule.verdict
  if (cause.rule.tier !== 'specific' || cause.agreement < 0 || cause.tolerated) return 'unknown'
  const end = failurePoint(input.course)
  const transientAfter = ordered.some(
    (each) =>
      each !== cause &&
      !each.tolerated &&
      each.rule.verdict === 'transient' &&
      each.places.some(({ line }) => line.ordinal >= cause.evidence.line.ordinal && line.ordinal <= end),
  )
  return transientAfter ? 'unknown' : 'fatal'
}

function toFinding(contender: Contender, role: Role, { stepCode }: RankInput): RankedFinding {
  const { rule, places, evidence, tolerated, agreement } = contender
  const sure = rule.tier === 'specific' && !tolerated && agreement >= 0
  const confidence: Confidence =
    rule.tier === 'general' || tolerated ? 'low' : sure && (agreement > 0 || stepCode !== 0) ? 'high' : 'medium'
  return { rule, places, captures: evidence.captures, role, confidence }
}
