/**
 * How fast redaction is: 100 MB of plain log lines, the same through the stream in chunks of 64 KiB, with 2,000 known
 * values, and with a secret on every tenth line. Prints megabytes per second of processor time; run it with
 * `node build/bench/redact.js`.
 */
import { createRedactor, createStreamRedactor } from '../src/core/redact.ts'

const PLAIN =
  '2026-11-22T06:00:00.1234567Z #12 12.34 npm http fetch GET 200 https://registry.npm.example/lodash 123ms (cache miss)\n'
const SECRET = '2026-11-22T06:00:00.1234567Z #12 12.34 connecting to postgres://app:hunter2@db.internal:5432/app\n'
const MEGABYTE = 1_000_000

function megabytesPerSecond(characters: number, work: () => void): string {
  work()
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (characters / (user + system)).toFixed(1)
}

function block(lines: readonly string[]): string {
  const unit = lines.join('')
  return unit.repeat(Math.ceil(MEGABYTE / unit.length))
}

const plain = block([PLAIN])
const mixed = block([...Array.from({ length: 9 }, () => PLAIN), SECRET])
const manyValues = Array.from({ length: 2000 }, (_unused, index) => `known-value-${String(index * 7919)}`)
const redact = createRedactor({ values: ['one-known-value', 'another-known-value'] })
const redactMany = createRedactor({ values: manyValues })

function repeat(text: string, redactor: (text: string) => string): () => void {
  return () => {
    for (let round = 0; round < 100; round += 1) redactor(text)
  }
}

function streamed(): void {
  const stream = createStreamRedactor(redact)
  for (let round = 0; round < 100; round += 1) {
    for (let at = 0; at < plain.length; at += 65536) stream.push(plain.slice(at, at + 65536))
  }
  stream.end()
}

const rows: readonly (readonly [string, string])[] = [
  ['plain log', megabytesPerSecond(plain.length * 100, repeat(plain, redact))],
  ['plain log, streamed', megabytesPerSecond(plain.length * 100, streamed)],
  ['plain log, 2,000 known values', megabytesPerSecond(plain.length * 100, repeat(plain, redactMany))],
  ['a secret on every tenth line', megabytesPerSecond(mixed.length * 100, repeat(mixed, redact))],
]
for (const [name, speed] of rows) console.log(`${name.padEnd(32)} ${speed.padStart(7)} MB/s`)
