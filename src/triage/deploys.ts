import { diagnose } from '../core/diagnose.ts'
import type { Engine, ScanResult } from '../core/engine.ts'
import type { Redactor } from '../core/redact.ts'
import { decideTwice } from '../core/two-decisions.ts'
import { codeSpan } from '../core/untrusted.ts'
import type { Deploy, Diagnosis, Policy } from '../core/types.ts'
import { UserError } from '../errors.ts'
import type { Declared } from './inputs.ts'
import { diagnosisOutcome, specialGate, sourceOutcome } from './situation.ts'
import type { Known } from './situation.ts'
import type { LogSource, SourceProblem } from '../sources/types.ts'

/** What every deploy of a run is judged by. */
export interface Court {
  readonly engine: Engine
  readonly policy: Policy
  readonly platform: string | null
  readonly disabledRules: readonly string[]
  /** Ids of the rules that are not bundled. */
  readonly ownRules: readonly string[]
  /** The `exit-code` input; it is about the only deploy there is. */
  readonly exitCode: number | null
  /** Masks secrets in what is quoted, before it is cut. */
  readonly redact: Redactor
}

export interface Judged {
  readonly deploy: Deploy
  readonly problems: readonly SourceProblem[]
}

/** Reads one source and says what became of its deploy. What broke while reading is a problem; what was read still counts. */
export async function judgeSource(court: Court, source: LogSource, known: Known): Promise<Judged> {
  const { scan, problems } = await scanSource(court.engine, source)
  const typed = known.only ? court.exitCode : null
  const diagnosis = judge(court, scan, {
    declared: sourceOutcome(source, known),
    exitCode: typed ?? source.exitCode,
    exitCodeSource: typed === null ? source.exitCodeSource : 'input',
  })
  const { name, job, matrix, description, url } = source
  return { deploy: { name, job, matrix, source: description, url, diagnosis }, problems }
}

/** A deploy without a log: all that is known is how it ended. */
export function judgeUnread(court: Court, about: Omit<Deploy, 'diagnosis'>, declared: Declared | null): Deploy {
  const scan = court.engine.start().finish()
  const exitCodeSource = court.exitCode === null ? null : 'input'
  return { ...about, diagnosis: judge(court, scan, { declared, exitCode: court.exitCode, exitCodeSource }) }
}

async function scanSource(
  engine: Engine,
  source: LogSource,
): Promise<{ readonly scan: ScanResult; readonly problems: readonly SourceProblem[] }> {
  const session = engine.start()
  const problems: SourceProblem[] = []
  try {
    for (const file of await source.open()) {
      for await (const chunk of file.chunks()) session.push(file.file, chunk, file.firstLine)
      session.endFile()
    }
  } catch (error) {
    const reason =
      error instanceof UserError
        ? error
        : new UserError(`The log of ${codeSpan(source.name)} could not be read to its end.`, '')
    problems.push({ message: reason.message, hint: reason.hint })
  }
  return { scan: session.finish(), problems }
}

interface Ending {
  readonly declared: Declared | null
  readonly exitCode: number | null
  readonly exitCodeSource: 'input' | 'record' | 'log' | null
}

/** Judged with all rules, and with the bundled ones alone where there are others. */
function judge(court: Court, scan: ScanResult, { declared, exitCode, exitCodeSource }: Ending): Diagnosis {
  const { policy, platform, disabledRules, ownRules, redact } = court
  const facts = { outcome: diagnosisOutcome(declared), exitCode, exitCodeSource, platform, policy, redact }
  const diagnosis = diagnose(scan, { ...facts, disabledRules })
  const special = specialGate(declared, policy)
  if (special !== null) return { ...diagnosis, gate: special }
  if (ownRules.length === 0) return diagnosis
  const bundled = diagnose(scan, { ...facts, disabledRules: [...disabledRules, ...ownRules] })
  return decideTwice(diagnosis, bundled)
}
