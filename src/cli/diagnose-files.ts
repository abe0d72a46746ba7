import { statSync } from 'node:fs'
import { diagnose } from '../core/diagnose.ts'
import type { Engine, ScanResult } from '../core/engine.ts'
import type { Redactor } from '../core/redact.ts'
import type { Diagnosis } from '../core/types.ts'
import type { CliOptions } from './arguments.ts'
import { createProgress } from './progress.ts'
import type { ProgressPort } from './progress.ts'
import { readLog } from './read-log.ts'

/** Scans files as the log of one deploy, in the order given; a long scan shows its progress where there is somebody to see it. */
export async function scanFiles(
  engine: Engine,
  files: readonly string[],
  progressPort: ProgressPort,
): Promise<ScanResult> {
  const session = engine.start()
  const progress = createProgress(() => totalBytes(files), progressPort)
  for (const file of files) {
    for await (const chunk of readLog(file)) {
      session.push(file, chunk)
      progress.add(chunk.length)
    }
    session.endFile()
  }
  progress.end()
  return session.finish()
}

/** Bytes of all files; null where one does not tell (a pipe, or packed). */
function totalBytes(files: readonly string[]): number | null {
  let total = 0
  for (const file of files) {
    const found = file === '-' || file.endsWith('.gz') ? undefined : statSync(file, { throwIfNoEntry: false })
    if (found?.isFile() !== true) return null
    total += found.size
  }
  return total
}

/** The answer to what was scanned, under the options given. A deploy that was cancelled or skipped never blocks. */
export function diagnoseScan(scan: ScanResult, options: CliOptions, redact: Redactor): Diagnosis {
  const { outcome } = options
  const hasNotRun = outcome === 'cancelled' || outcome === 'skipped'
  const diagnosis = diagnose(scan, {
    outcome: hasNotRun ? 'unknown' : outcome,
    exitCode: options.exitCode,
    exitCodeSource: options.exitCode === null ? null : 'input',
    platform: options.platform,
    policy: { failOn: options.failOn, inconclusive: 'allow' },
    disabledRules: [],
    redact,
  })
  return hasNotRun ? { ...diagnosis, gate: { decision: 'allow', reason: `the deploy was ${outcome}` } } : diagnosis
}
