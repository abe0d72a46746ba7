type Work = (text: string) => unknown

const TIMES = 8
/** Milliseconds of processor time below which a measurement is noise. */
const FLOOR = 10

function cpuMilliseconds(work: Work, text: string): number {
  const before = process.cpuUsage()
  work(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** How many times its share longer the work on a text takes that is eight times as long: 1 where time is linear, 8 where it is quadratic. */
export function growthOf(unit: string, length: number, work: Work): number {
  const of = (size: number): string => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
  // The first run is spent on compiling.
  const [, small = 0, large = 0] = [length / TIMES, length / TIMES, length].map((size) =>
    cpuMilliseconds(work, of(size)),
  )
  return large / Math.max(small, FLOOR) / TIMES
}

/** Between linear, with all that a busy machine adds, and quadratic. */
export const LINEAR = 3
