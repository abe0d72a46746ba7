import { redactDeep } from './redact.ts'
import type { Redactor } from './redact.ts'
import type { Diagnosis, Evidence, Finding } from './types.ts'

/** A diagnosis that may leave core: every text redacted, excerpts as a whole, so that a key that spans lines is seen. */
export function redactDiagnosis(diagnosis: Diagnosis, redactor: Redactor): Diagnosis {
  const finding = (each: Finding): Finding => ({
    ...each,
    captures: redactDeep(each.captures, redactor),
    evidence: each.evidence.map((place) => redactEvidence(place, redactor)),
  })
  const { cause, unclassified } = diagnosis
  return {
    ...diagnosis,
    cause: cause === null ? null : finding(cause),
    findings: diagnosis.findings.map(finding),
    unclassified:
      unclassified === null
        ? null
        : { ...unclassified, evidence: unclassified.evidence.map((place) => redactEvidence(place, redactor)) },
  }
}

function redactEvidence({ file, line, text, excerpt }: Evidence, redactor: Redactor): Evidence {
  return {
    file: redactor(file),
    line,
    text: redactor(text),
    excerpt: { startLine: excerpt.startLine, lines: redactLines(excerpt.lines, redactor) },
  }
}

/** Redacts lines together; where that changed their number, each for itself, so that line numbers stay true. */
function redactLines(lines: readonly string[], redactor: Redactor): readonly string[] {
  const together = redactor(lines.join('\n')).split('\n')
  if (together.length === lines.length) return together
  const gone = new Set(lines.filter((line) => !together.includes(line)))
  return lines.map((line) => (gone.has(line) ? '***' : redactor(line)))
}
