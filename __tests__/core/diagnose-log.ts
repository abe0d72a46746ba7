import { diagnose } from '../../src/core/diagnose.ts'
import type { DeployFacts } from '../../src/core/diagnose.ts'
import { createEngine } from '../../src/core/engine.ts'
import type { ScanResult } from '../../src/core/engine.ts'
import { createRedactor } from '../../src/core/redact.ts'
import type { Diagnosis, Rule } from '../../src/core/types.ts'

const encoder = new TextEncoder()

export type Files = Readonly<Record<string, string>>

/** Scans one log, or several files of one deploy in the order given. */
export function scanText(rules: readonly Rule[], log: string | Files): ScanResult {
  const session = createEngine(rules).start()
  for (const [file, text] of Object.entries(typeof log === 'string' ? { 'deploy.log': log } : log)) {
    session.push(file, encoder.encode(text))
    session.endFile()
  }
  return session.finish()
}

/** What is not given is not known; the gate stands at its defaults. */
export function factsWith(facts: Partial<DeployFacts> = {}): DeployFacts {
  return {
    outcome: null,
    exitCode: null,
    exitCodeSource: null,
    platform: null,
    policy: { failOn: 'fatal', inconclusive: 'allow' },
    disabledRules: [],
    redact: createRedactor(),
    ...facts,
  }
}

export function diagnoseLog(rules: readonly Rule[], log: string | Files, facts?: Partial<DeployFacts>): Diagnosis {
  return diagnose(scanText(rules, log), factsWith(facts))
}

/** The numbered lines `word from` to `word to`. */
export function lines(word: string, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `${word} ${String(from + index)}`)
}
