import { redactDeep } from './redact.ts'
import type { Redactor } from './redact.ts'
import type { Deploy, Diagnosis, Finding, Report, Rule } from './types.ts'

/**
 * Redacts what a report holds of logs, and the names of deploys and sources. What a rule says is left as it is: the bundled catalog is public, and a
 * password like `postgres` would blacken ids and links and be given away by that. Own rules are redacted when they are loaded, by `redactRule`. The
 * reason of a gate is made of our words and a rule's; whoever puts others into it redacts them.
 */
export function redactReport(report: Report, redact: Redactor): Report {
  return { ...report, deploys: report.deploys.map((deploy) => redactDeploy(deploy, redact)) }
}

function redactDeploy({ diagnosis, ...about }: Deploy, redact: Redactor): Deploy {
  return { ...redactDeep(about, redact), diagnosis: redactDiagnosis(diagnosis, redact) }
}

function redactDiagnosis(diagnosis: Diagnosis, redact: Redactor): Diagnosis {
  const { cause, findings, unclassified } = diagnosis
  return {
    ...diagnosis,
    cause: cause === null ? null : redactFinding(cause, redact),
    findings: findings.map((each) => redactFinding(each, redact)),
    unclassified:
      unclassified === null ? null : { ...unclassified, evidence: redactDeep(unclassified.evidence, redact) },
  }
}

function redactFinding(finding: Finding, redact: Redactor): Finding {
  const { captures, evidence } = finding
  return { ...finding, ...redactDeep({ captures, evidence }, redact) }
}

/** What a rule says to people. Its id and platform are names of files, by which it is switched off and found. */
const WORDS = ['title', 'code', 'cause', 'fix', 'docs', 'name', 'meaningOn'] as const

/** An own rule without the secrets that somebody wrote into its texts. What it matches stays as it is. */
export function redactRule(rule: Rule, redact: Redactor): Rule {
  const words = WORDS.filter((word) => rule[word] !== undefined).map((word) => [word, redactDeep(rule[word], redact)])
  return { ...rule, ...(Object.fromEntries(words) as Partial<Rule>) }
}
