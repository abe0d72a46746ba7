import { stat } from 'node:fs/promises'
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
  progressPort: ProgressPort | undefined,
): Promise<ScanResult> {
  const session = engine.start()
  const progress = progressPort === undefined ? null : createProgress(await totalBytes(files), progressPort)
  for (const file of files) {
    for await (const chunk of readLog(file)) {
      session.push(file, chunk)
      progress?.add(chunk.length)
    }
    session.endFile()
  }
  progress?.end()
  return session.finish()
}

/** Bytes of all files; null where one does not tell (a pipe, or packed). */
async function totalBytes(files: readonly string[]): Promise<number | null> {
  if (files.some((file) => file === '-' || file.endsWith('.gz'))) return null
  const found = await Promise.all(files.map((file) => stat(file).catch(() => null)))
  return found.reduce<number | null>(
    (sum, each) => (sum === null || each?.isFile() !== true ? null : sum + each.size),
    0,
  )
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
