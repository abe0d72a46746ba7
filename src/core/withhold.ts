import type { ExcerptMode } from './render-context.ts'
import type { Deploy, Diagnosis, Evidence, Finding, Report } from './types.ts'

/**
 * A report with as much of the log as may be quoted, so that no sink has to know: of `none` the places stay, and captures that are a single word (a
 * module, a host, a variable), since a fix is worth little without its names. A capture of several words is a piece of the log's own prose.
 */
export function withhold(report: Report, excerpt: ExcerptMode): Report {
  if (excerpt === 'full') return report
  const cut = excerpt === 'line' ? lineOnly : placeOnly
  const within = (finding: Finding): Finding => ({
    ...finding,
    evidence: finding.evidence.map(cut),
    captures: excerpt === 'line' ? finding.captures : namesOf(finding.captures),
  })
  return { ...report, deploys: report.deploys.map((deploy) => withheld(deploy, within, cut)) }
}

function withheld(
  deploy: Deploy,
  within: (finding: Finding) => Finding,
  cut: (evidence: Evidence) => Evidence,
): Deploy {
  const { cause, findings, unclassified } = deploy.diagnosis
  const diagnosis: Diagnosis = {
    ...deploy.diagnosis,
    cause: cause === null ? null : within(cause),
    findings: findings.map(within),
    unclassified: unclassified === null ? null : { ...unclassified, evidence: unclassified.evidence.map(cut) },
  }
  return { ...deploy, diagnosis }
}

function lineOnly(evidence: Evidence): Evidence {
  const own = evidence.line - evidence.excerpt.startLine
  return { ...evidence, excerpt: { startLine: evidence.line, lines: evidence.excerpt.lines.slice(own, own + 1) } }
}

function placeOnly({ file, line }: Evidence): Evidence {
  return { file, line, text: '', excerpt: { startLine: line, lines: [] } }
}

function namesOf(captures: Finding['captures']): Finding['captures'] {
  return Object.fromEntries(Object.entries(captures).filter(([, value]) => !/\s/.test(value.trim())))
}
