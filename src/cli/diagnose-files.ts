import { diagnose } from '../core/diagnose.ts'
import { createEngine } from '../core/engine.ts'
import type { ScanResult } from '../core/engine.ts'
import type { Redactor } from '../core/redact.ts'
import type { Diagnosis, Rule } from '../core/types.ts'
import type { CliOptions } from './arguments.ts'
import { readLog } from './read-log.ts'

/** Scans files as the log of one deploy, in the order given. */
export async function scanFiles(rules: readonly Rule[], files: readonly string[]): Promise<ScanResult> {
  const session = createEngine(rules).start()
  for (const file of files) {
    for await (const chunk of readLog(file)) session.push(file, chunk)
    session.endFile()
  }
  return session.finish()
}

/** The answer to what was scanned, under the options given. */
export function diagnoseScan(scan: ScanResult, options: CliOptions, redact: Redactor): Diagnosis {
  return diagnose(scan, {
    outcome: options.outcome,
    exitCode: options.exitCode,
    exitCodeSource: options.exitCode === null ? null : 'input',
    platform: options.platform,
    policy: { failOn: options.failOn, inconclusive: 'allow' },
    disabledRules: [],
    redact,
  })
}
