import { codeBlock, codeSpan, fillTemplate, ruleText } from './untrusted.ts'
import { problemUrl } from './product.ts'
import type { ExcerptMode } from './render-context.ts'
import type { Blame, Deploy, Diagnosis, Evidence, Finding, Gate, Verdict } from './types.ts'

/** The building blocks of summary and comment: each is Markdown, without blank lines at its ends. Log text stands in code only. */

/** How much of a deploy is shown. */
export interface Detail {
  readonly excerpt: ExcerptMode
  /** Lines of an excerpt at the most. */
  readonly excerptLines: number
  readonly alsoSeen: boolean
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  fatal: 'Fatal: the same commit will fail again',
  transient: 'Transient: a retry may succeed',
  unknown: 'Not known whether a retry helps',
}

const BLAME_WORDS: Readonly<Record<Blame, string>> = {
  user: 'yours to fix, in code or configuration',
  platform: 'the platform’s to fix',
  upstream: 'a third party’s to fix (registry, network, service)',
  unknown: 'not clear who has to act',
}

/** The face of an answer: one symbol that differs by shape, and never by colour alone. */
export function symbolOf({ outcome, cause, verdict, unclassified, stats }: Diagnosis): string {
  if (outcome === 'succeeded') return '✅'
  if (cause === null) return unclassified === null && stats.bytes > 0 ? '⚪' : '❓'
  return verdict === 'transient' ? '🔁' : '❌'
}

/** What happened, in a few words of ours and the rule's. */
export function headlineOf({ outcome, cause, unclassified, stats }: Diagnosis): string {
  if (cause !== null) return ruleText(cause.title)
  if (outcome === 'succeeded') return 'The deploy succeeded'
  if (unclassified === null)
    return stats.bytes > 0 ? 'No known failure found' : 'Nothing was read, so nothing is known of the deploy'
  return isUnread(unclassified.evidence)
    ? 'The deploy failed, and there was no log to read'
    : 'The deploy failed, and no rule knows why'
}

/** Nothing to quote: no log was found, or an empty one. */
export function isUnread(evidence: readonly Evidence[]): boolean {
  return evidence.length === 0
}

/** Verdict, blame and exit code on one line. */
export function verdictLine(diagnosis: Diagnosis): string {
  const { cause, verdict, unclassified } = diagnosis
  const code = exitCodeWords(diagnosis)
  if (cause === null) return [...(unclassified === null ? [] : [`**${VERDICT_WORDS.unknown}**`]), ...code].join(' · ')
  return [`**${VERDICT_WORDS[verdict]}**`, BLAME_WORDS[cause.blame], codeSpan(cause.category), ...code].join(' · ')
}

/** The code, and its name where that says more than "error". */
function exitCodeWords({ exitCode }: Diagnosis): string[] {
  if (exitCode === null) return []
  const name = exitCode.name === null || /error$/i.test(exitCode.name) ? '' : ` (${ruleText(exitCode.name)})`
  return [`exit code ${String(exitCode.value)}${name}`]
}

/** What the gate decided. A reason that repeats the headline is left out, but for what it adds to it. `beforeMerge`: there is a merge to block. */
export function gateLine({ decision, reason }: Gate, cause: Finding | null, beforeMerge: boolean): string {
  const repeated = cause === null ? '' : `${cause.title} (${cause.rule})`
  const rest = repeated === '' ? reason : reason.replace(repeated, '').replace(/[:\s]{1,4}$/, '')
  const because = rest === '' ? '' : `: ${ruleText(rest)}`
  if (decision === 'allow') return `${beforeMerge ? 'Does not block the merge' : 'Does not fail this job'}${because}`
  return `🚫 **${beforeMerge ? 'Blocks the merge' : 'Blocks: this job fails'}**${because}`
}

/** Where to go when the answer is wrong. The link carries rule and release, never a word of the log. */
export function notThis(cause: Finding): string {
  const tell = link('say so', problemUrl(cause.rule))
  const body = `Please ${tell}: the link names the rule and the release, nothing of the log. A rule of your own, in \`.github/deploy-triage/\`, can name the real cause:`
  return fold('Not this?', `${body}\n\n${skeletonFor('the line that states the cause', '...')}`)
}

/** For a failure that no rule knows: a rule to start from, where the line has something to know it by. */
export function teachIt(evidence: Evidence | undefined): string {
  const tell = link('tell us', problemUrl(null))
  const skeleton = ruleSkeleton(evidence)
  const body =
    skeleton === null
      ? `This line is too short, or too much of it is masked, for a rule to know it by: ${tell} what it was.`
      : `Complete this and save it under \`.github/deploy-triage/\`, or ${tell} what it was:\n\n${skeleton}`
  return fold('Teach it this failure', body)
}

/** Link text is ours; the address is a rule's or the server's, and can end neither the link nor the line. */
export function link(text: string, url: string): string {
  return `[${text}](<${url.replace(/[<>\s\\]/g, encodeURIComponent)}>)`
}

/** The quoted line in its context, with the number of every line and a mark at the one that counts. */
export function excerptOf(evidence: Evidence, detail: Detail): string {
  if (detail.excerpt === 'line' || detail.excerptLines <= 1) return codeBlock([evidence.text], 'text')
  const at = evidence.line - evidence.excerpt.startLine
  const half = Math.floor((detail.excerptLines - 1) / 2)
  const from = Math.max(0, at - half)
  const lines = evidence.excerpt.lines.slice(from, at + half + 1)
  const last = evidence.excerpt.startLine + from + lines.length - 1
  const width = String(last).length
  const numbered = lines.map((text, index) => {
    const number = evidence.excerpt.startLine + from + index
    return `${number === evidence.line ? '▸' : ' '} ${String(number).padStart(width)} │ ${number === evidence.line ? evidence.text : text}`
  })
  return codeBlock(numbered, 'text')
}

/** Characters of a line that fit a code block on a desk; a longer one is scrolled there, so it is shown wrapped as well. */
const FITS = 84

/** Where the quoted line is, as a link where the server has one; and the line itself where the block below cannot show it whole. */
export function placeOf(evidence: Evidence, url: string | null, detail: Detail): string {
  const where = `${codeSpan(evidence.file)}, line ${String(evidence.line)}`
  const linked = url === null ? where : `${where} (${link('open', url)})`
  const wraps = evidence.text.length > FITS && detail.excerpt === 'full' && detail.excerptLines > 1
  return wraps ? `${linked}: ${codeSpan(evidence.text.slice(0, MAX_WRAPPED))}` : linked
}

/** Characters of a wrapped line: five or six rows of a phone. */
const MAX_WRAPPED = 240

/** What to do, and why it happens. */
export function adviceOf(cause: Finding, docsUrl: string | null): string {
  const steps = cause.fix.map((step, index) => `${String(index + 1)}. ${fillTemplate(step, cause.captures, true)}`)
  const links = [...(cause.docs === null ? [] : [link('Documentation', cause.docs)]), ...runbook(docsUrl)]
  const why = fillTemplate(cause.cause, cause.captures, true)
  return [`**Fix**\n\n${steps.join('\n')}`, `**Why** ${why}`, ...(links.length === 0 ? [] : [links.join(' · ')])].join(
    '\n\n',
  )
}

/** The page of the `docs-url` input. */
export function runbook(docsUrl: string | null): string[] {
  return docsUrl === null ? [] : [link("Your team's runbook", docsUrl)]
}

/** Findings beside the cause, folded away. */
export function alsoSeenOf({ findings, cause }: Diagnosis): string | null {
  const others = findings.filter((finding) => finding.rule !== cause?.rule).slice(0, 8)
  if (others.length === 0) return null
  const rows = others.map((finding) => {
    const [evidence] = finding.evidence
    const line = evidence === undefined ? '' : `, line ${String(evidence.line)}`
    return `- ${ruleText(finding.title)} (${codeSpan(finding.rule)}, ${finding.role}${line})`
  })
  return fold(`Also seen (${String(others.length)})`, rows.join('\n'))
}

/** A folded section. `title` is ours; `body` is Markdown. */
export function fold(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`
}

/** Characters of a literal that do not slow a scan down, and those that one line of a rule has room for. */
const LITERAL = { least: 5, most: 160 }

/**
 * A rule to start from, for a failure that no rule knows; null where the line has no part that would be found again. What was masked or cut stands
 * otherwise in the log, and so may what is not printed.
 */
function ruleSkeleton(evidence: Evidence | undefined): string | null {
  if (evidence === undefined) return skeletonFor('the line that states the cause', '...')
  const parts = evidence.text.split(/\*{3}|…|\p{C}/u).map((part) => part.trim().slice(0, LITERAL.most).trim())
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '')
  return longest.length < LITERAL.least ? null : skeletonFor(longest, evidence.text)
}

/** Log text goes into the code block, and nowhere else. */
function skeletonFor(text: string, hit: string): string {
  const lines = [
    '# .github/deploy-triage/my-failure.yml',
    'title: What happened, in a few words',
    'category: config-invalid',
    'phase: deploy',
    'verdict: unknown',
    'blame: user',
    'match:',
    '  any:',
    `    - text: '${text.replace(/'/g, "''")}'`,
    'cause: Why it happens, in two or three sentences.',
    'fix:',
    '  - What to change, and where.',
    'hits:',
    '  - log: |',
    `      ${hit.trim()}`,
  ]
  return codeBlock(lines, 'yaml')
}

/** The name of a deploy in a report of several. Untrusted, so code. */
export function nameOf({ name }: Deploy): string {
  return codeSpan(name)
}
