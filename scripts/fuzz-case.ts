import fc from 'fast-check'

/** A part of the product with a property that must hold for anything. `K` cases of a target are `K` different seeds. */
export interface FuzzTarget {
  readonly name: string
  /** fast-check's property: throws, or answers false, where it does not hold. */
  readonly property: fc.IAsyncProperty<[unknown]>
}

/** What one case showed: null where all held, else the smallest input found and why it failed. */
export interface CaseFailure {
  readonly target: string
  readonly input: string
  readonly error: string
}

/** Inputs tried in one case. */
const RUNS = 40
/** Longest time for one input; more is called a hang. Milliseconds. */
export const SLOW_MS = 10_000

/** Builds a target. `check` throws where the property does not hold, and may not take longer than SLOW_MS. */
export function target<T>(
  name: string,
  inputs: fc.Arbitrary<T>,
  check: (input: T) => void | Promise<void>,
): FuzzTarget {
  const property = fc.asyncProperty(inputs, async (input) => {
    const began = performance.now()
    await check(input)
    const took = performance.now() - began
    if (took > SLOW_MS) throw new Error(`took ${took.toFixed(0)} ms`)
  })
  return { name, property: property }
}

/** Runs case `number` of `seed`. The same two numbers give the same inputs on every machine. */
export async function runCase(
  targets: readonly FuzzTarget[],
  seed: number,
  number: number,
): Promise<CaseFailure | null> {
  const chosen = targets[number % targets.length] as FuzzTarget
  const result = await fc.check(chosen.property, { seed: mix(seed, number), numRuns: RUNS })
  if (!result.failed) return null
  const { errorInstance: error } = result
  return {
    target: chosen.name,
    input: fc.stringify(result.counterexample?.[0]),
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }
}

/** Two numbers to one seed of 32 bits (the finaliser of MurmurHash3). */
function mix(seed: number, number: number): number {
  let hash = (seed ^ Math.imul(number + 1, 0x9e3779b1)) | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** Throws where `holds` is false; `what` says what should have held. */
export function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

/** Throws where two JSON-like values differ, quoting both where they begin to. */
export function mustEqual(got: unknown, wanted: unknown, what: string): void {
  const [a, b] = [JSON.stringify(got), JSON.stringify(wanted)]
  if (a === b) return
  let at = 0
  while (a[at] === b[at]) at++
  const near = (text: string): string => text.slice(Math.max(0, at - 60), at + 100)
  throw new Error(`${what}\n  got    …${near(a)}\n  wanted …${near(b)}`)
}
