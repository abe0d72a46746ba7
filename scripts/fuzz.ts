/**
 * Fuzzing for as long as is wanted: `npm run fuzz -- --minutes 10 [--seed N] [--from K] [--cases C] [--only TARGET]`.
 * Every case is made from the seed and its number alone, so a run goes on where another ended (`--seed N --from K`), and a failure repeats with the command
 * that it prints. The cases run in a worker: one that hangs is named too. Exit status 0, 1 after a failure, 2 for bad usage.
 */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { runCase } from './fuzz-case.ts'
import type { CaseFailure, FuzzTarget } from './fuzz-case.ts'
import { catalogTargets } from './fuzz-catalog.ts'
import { githubTargets } from './fuzz-github.ts'
import { logTargets } from './fuzz-logs.ts'
import { renderTargets } from './fuzz-render.ts'

interface Plan {
  readonly seed: number
  readonly from: number
  readonly cases: number
  readonly endsAt: number
  readonly only: string | null
}

type Message = { readonly begins: number } | { readonly failure: CaseFailure } | { readonly done: number }

/** A case that takes longer than this is stuck. Milliseconds; a slow machine needs some seconds for a case. */
const STUCK_MS = 120_000

const ALL: readonly FuzzTarget[] = [...logTargets, ...renderTargets, ...catalogTargets, ...githubTargets]

function targetsOf({ only }: Plan): readonly FuzzTarget[] {
  return only === null ? ALL : ALL.filter(({ name }) => name === only)
}

async function work(plan: Plan, tell: (message: Message) => void): Promise<void> {
  const targets = targetsOf(plan)
  let number = plan.from
  for (; number < plan.from + plan.cases && Date.now() < plan.endsAt; number++) {
    tell({ begins: number })
    const failure = await runCase(targets, plan.seed, number)
    if (failure !== null) {
      tell({ failure })
      return
    }
  }
  tell({ done: number })
}

function readPlan(): Plan {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '1' },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
      from: { type: 'string', default: '0' },
      cases: { type: 'string', default: String(Number.MAX_SAFE_INTEGER) },
      only: { type: 'string' },
    },
  })
  const numbers = [values.minutes, values.seed, values.from, values.cases].map(Number)
  const [minutes = 0, seed = 0, from = 0, cases = 0] = numbers
  if (numbers.some((number) => !(number >= 0))) throw new Error('--minutes, --seed, --from and --cases are numbers')
  const plan = { seed, from, cases, endsAt: Date.now() + minutes * 60_000, only: values.only ?? null }
  if (targetsOf(plan).length === 0) throw new Error(`--only is one of ${ALL.map(({ name }) => name).join(', ')}`)
  return plan
}

function supervise(plan: Plan): void {
  const only = plan.only === null ? '' : ` --only ${plan.only}`
  const again = (number: number): string => `npm run fuzz -- --minutes 10 --seed ${plan.seed}${only} --from ${number}`
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: plan })
  let current = plan.from
  let watch: NodeJS.Timeout | undefined
  const end = (text: string, status: number): void => {
    console.log(text)
    process.exit(status)
  }
  const repeat = (): string => `Repeat with: ${again(current)} --cases 1`
  console.log(`seed ${plan.seed}, from case ${plan.from}, targets ${targetsOf(plan).length}`)
  worker.on('error', (error) => {
    end(`case ${current} ended the worker: ${error.stack ?? error.message}\n${repeat()}`, 1)
  })
  worker.on('message', (message: Message) => {
    clearTimeout(watch)
    if ('failure' in message) {
      const { target, input, error } = message.failure
      end(`case ${current} (${target}) failed: ${error}\n\nSmallest input found:\n${input}\n\n${repeat()}`, 1)
    } else if ('done' in message) {
      end(`${message.done - plan.from} cases without a failure. Go on with: ${again(message.done)}`, 0)
    } else {
      current = message.begins
      watch = setTimeout(() => {
        end(`case ${current} hangs.\n${repeat()}`, 1)
      }, STUCK_MS)
      if (current % 500 === 0 && current > plan.from) console.log(`case ${current}`)
    }
  })
}

async function main(): Promise<void> {
  if (!isMainThread) {
    await work(workerData as Plan, (message) => parentPort?.postMessage(message))
    return
  }
  try {
    supervise(readPlan())
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 2
  }
}

await main()
