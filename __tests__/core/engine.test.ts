import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createEngine } from '../../src/core/engine.ts'
import type { ScanResult } from '../../src/core/engine.ts'
import { Hits, createScanner } from '../../src/core/literal-scan.ts'
import { indexPatterns } from '../../src/core/search-index.ts'
import { scanSmall } from '../../src/core/small-scan.ts'
import { stripBytes } from '../../src/core/strip.ts'
import { MAX_LINE_BYTES } from '../../src/core/lines.ts'
import type { Pattern } from '../../src/core/types.ts'
import { ruleWith, slowBoundedScan, slowScan } from '../../scripts/slow-scan.ts'

const encoder = new TextEncoder()

function scanChunks(patterns: readonly Pattern[], chunks: readonly Uint8Array[]): ScanResult {
  const rules = patterns.map((pattern, index) => ruleWith(`test/rule-${index}`, { any: [pattern] }))
  const session = createEngine(rules).start()
  for (const chunk of chunks) session.push('log', chunk)
  return session.finish()
}

function found(scan: ScanResult, rule: number): string[] {
  const item = scan.compiled.rule(rule).alternatives[0]?.items[0] ?? -1
  return scan.matchesOf(item).map(({ line, text }) => `${line}:${text}`)
}

/** Both keep the first and the last matches; between them only the reference has all. */
function ends(matches: readonly string[]): { first: readonly string[]; last: string | undefined } {
  return { first: matches.slice(0, 12), last: matches.at(-1) }
}

const LITERALS = [
  'needle',
  'needles galore',
  'edles',
  'Err: x',
  'a b c',
  'é✘ü',
  'xxy',
  '[31 missing',
  'dle',
  'les ga',
  'eedle',
]
const PATTERNS: readonly Pattern[] = [
  ...LITERALS.map((text) => ({ text })),
  { text: 'NEEDLE', ignoreCase: true },
  { regex: '^need(?:le)+ \\d+$', literal: ['needle'] },
  { regex: 'x{2,}y+', literal: ['xxy'] },
]

/** Pieces of which logs are made: literals, parts of them, line ends of every kind, colours with and without ESC, controls, long characters. */
const piece = fc.oneof(
  fc.constantFrom(...LITERALS, 'need', 'le', 'NeeDle', ' 42', '\n', '\n', '\r\n', '\r', '\n\n'),
  fc.constantFrom(
    '\u001b[31m',
    '\u001b[0m',
    '[31m',
    '[0m',
    '[1;32m',
    '[m',
    '\u001b]0;title\u0007',
    '\u001b(',
    '\u001b',
    '\0',
    '\b',
    '[',
    ';31m',
  ),
  fc.constantFrom('é', '✘', '│ ', 'remote: ', '##[error]', '2026-01-02T03:04:05.1234567Z ', 'x', 'y', ' ', '\t'),
)
const logText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

function cutAt(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const points = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b)
  return [...points, bytes.length].map((end, index) => bytes.slice(points[index - 1] ?? 0, end))
}

describe('scanning means: rules over cleaned lines', () => {
  test('random logs in random chunks match exactly what the slow reference matches', () => {
    fc.assert(
      fc.property(logText, fc.array(fc.nat(2000), { maxLength: 6 }), (text, cuts) => {
        const bytes = encoder.encode(text)
        const scan = scanChunks(PATTERNS, cutAt(bytes, cuts))
        PATTERNS.forEach((pattern, rule) => {
          expect(ends(found(scan, rule))).toEqual(ends(slowScan(pattern, bytes)))
        })
      }),
      { numRuns: 400 },
    )
  })

  test('a log cut at every offset gives the same matches', () => {
    const text = 'a needle\r\nb \u001b[31mnee\u001b[0mdle 7\nre[31mmote: need[0mle\rneedle 9\n│ é✘ü needles galore'
    const bytes = encoder.encode(text)
    for (let cut = 0; cut <= bytes.length; cut++) {
      const scan = scanChunks(PATTERNS, [bytes.slice(0, cut), bytes.slice(cut)])
      PATTERNS.forEach((pattern, rule) => {
        expect(found(scan, rule)).toEqual(slowScan(pattern, bytes))
      })
    }
  })

  test('long logs give the same result, and true line numbers', () => {
    const lines = Array.from({ length: 3000 }, (_, i) =>
      i % 377 === 5 ? `step ${i} needle ${i}` : `step ${i} \u001b[2mall is well\u001b[0m`,
    )
    const bytes = encoder.encode(lines.join('\n'))
    const scan = scanChunks(PATTERNS, [bytes])
    PATTERNS.forEach((pattern, rule) => {
      expect(found(scan, rule)).toEqual(slowScan(pattern, bytes))
    })
    expect(scan.stats.lines).toBe(3000)
  })

  test('a match that ends with a block of the walk or with the log is found', () => {
    for (const length of [4096, 65_536].flatMap((block) => Array.from({ length: 24 }, (_, i) => block - 6 + i))) {
      const text = `${'-'.repeat(60)}\n`.repeat(1100).slice(0, length - 7) + '\nneedle'
      expect(found(scanChunks([{ text: 'needle' }], [encoder.encode(text)]), 0)).toHaveLength(1)
    }
  })
})

describe('bounds mean the same to the slow reference', () => {
  const line = fc.constantFrom(
    'needle',
    'needle 7',
    'NEEDLES galore',
    'a needle and a needle',
    'xxy',
    'xxxxyyy',
    '\u001b[31mneed\u001b[0mle 9',
    'all is well',
    'é✘ü',
    '',
  )
  const burst = fc.tuple(line, fc.integer({ min: 1, max: 260 })).map(([text, times]) => Array<string>(times).fill(text))
  const longLog = fc.array(burst, { maxLength: 12 }).map((bursts) => bursts.flat().join('\n'))

  test('for logs that repeat lines more often than are kept, in chunks', () => {
    fc.assert(
      fc.property(longLog, fc.array(fc.nat(40_000), { maxLength: 5 }), (text, cuts) => {
        const bytes = encoder.encode(text)
        const scan = scanChunks(PATTERNS, cutAt(bytes, cuts))
        PATTERNS.forEach((pattern, rule) => {
          const item = scan.compiled.rule(rule).alternatives[0]?.items[0] ?? -1
          expect(found(scan, rule)).toEqual(slowBoundedScan(pattern, bytes, scan.compiled.keep(item)))
        })
      }),
      { numRuns: 60 },
    )
  })

  test('for a log of which regions have to be let go', () => {
    const rare = Array.from(
      { length: 40 },
      (_, i) => `needle ${i}\n${'all is well, and this line is long enough\n'.repeat(9000)}`,
    )
    const bytes = encoder.encode(`${'needle\n'.repeat(300)}${rare.join('')}`)
    const pattern = { text: 'needle' }
    const scan = scanChunks([pattern], [bytes.slice(0, 5_000_001), bytes.slice(5_000_001)])
    const item = scan.compiled.rule(0).alternatives[0]?.items[0] ?? -1
    expect(found(scan, 0)).toEqual(slowBoundedScan(pattern, bytes, scan.compiled.keep(item)))
    const last = scan.matchesOf(item).at(-1)
    expect(last?.before).toHaveLength(12)
    expect(last?.after).toHaveLength(12)
  })
})

describe('items that rest', () => {
  const bounds = { hitsBeforeRest: 60, ownedBytes: 4000 }
  /** Copies of regions hold at least so much of the end of a log: the oldest one is let go whole. */
  const stillThere = 2000

  /** In chunks that end anywhere. */
  function scanText(patterns: readonly Pattern[], bytes: Uint8Array): ScanResult {
    const rules = patterns.map((pattern, index) => ruleWith(`test/rule-${index}`, { any: [pattern] }))
    const session = createEngine(rules, bounds).start()
    for (let from = 0; from < bytes.length; from += 433) session.push('log', bytes.slice(from, from + 433))
    return session.finish()
  }

  const line = fc.constantFrom(
    'needle',
    'needle 7',
    'NEEDLES galore',
    'a needle',
    'xxxxyyy',
    '[31mnee[0mdle 9',
    'well',
    '',
  )
  const burst = fc.tuple(line, fc.integer({ min: 1, max: 90 })).map(([text, times]) => Array<string>(times).fill(text))
  const bursts = fc.array(burst, { minLength: 4, maxLength: 16 }).map((each) => each.flat())

  test('are found at the beginning and at the end, and those that never had enough are found everywhere', () => {
    fc.assert(
      fc.property(bursts, (lines) => {
        const bytes = encoder.encode(`${lines.join('\n')}\n`)
        const endsFrom =
          bytes.subarray(0, Math.max(0, bytes.length - stillThere)).filter((byte) => byte === 10).length + 2
        const scan = scanText(PATTERNS, bytes)
        PATTERNS.forEach((pattern, rule) => {
          const { first, last } = scan.compiled.keep(rule)
          const matches = found(scan, rule)
          const [atStart, atEnd] = [
            slowBoundedScan(pattern, bytes, { first, last: 0 }),
            slowBoundedScan(pattern, bytes, { first: 0, last }).filter((each) => Number.parseInt(each) >= endsFrom),
          ]
          expect(slowScan(pattern, bytes)).toEqual(expect.arrayContaining(matches))
          expect(matches.slice(0, atStart.length)).toEqual(atStart)
          expect(matches.slice(matches.length - atEnd.length)).toEqual(atEnd)
        })
      }),
      { numRuns: 60 },
    )
  })

  test('are not looked for in between, whatever else is found there', () => {
    const noise = Array.from({ length: 400 }, () => 'needle, but this line says no more than the others')
    const lines = [...noise, 'needle 1', ...noise, 'xxyy', ...noise, 'needle 2']
    const patterns = [{ regex: 'needle \\d', literal: ['needle'] }, { text: 'xxyy' }]
    const scan = scanText(patterns, encoder.encode(lines.join('\n')))
    expect(found(scan, 0)).toEqual(['1203:needle 2'])
    expect(found(scan, 1)).toEqual(['802:xxyy'])
  })

  test('have the lines around them, across the borders of pushes', () => {
    const lines = Array.from({ length: 2000 }, (_, i) => `needle ${i}`)
    const last = scanText([{ text: 'needle' }], encoder.encode(lines.join('\n'))).matchesOf(0)
    expect(last.at(-1)?.line).toBe(2000)
    for (const { line: at, before, after } of last.slice(-8)) {
      expect(before).toEqual(lines.slice(Math.max(0, at - 13), at - 1))
      expect(after).toEqual(lines.slice(at, at + 12))
    }
  })
})

describe('two ways to search', () => {
  test('a small text, and tables for a large one, find the same literals on the same lines', () => {
    const index = indexPatterns([...PATTERNS, { text: 'ODD', ignoreCase: true }])
    const scanner = createScanner(() =>
      index.literals.map((literal, at) => ({ bytes: encoder.encode(literal), ignoreCase: at >= index.foldedFrom })),
    )
    const list = ({ count, positions, literals }: Hits): string[] =>
      Array.from({ length: count }, (_, i) => `${positions[i]}:${literals[i]}`).sort()
    const endsOf = ({ ends, endCount, feedCount }: Hits): number[] => [feedCount, ...ends.slice(0, endCount)]
    fc.assert(
      fc.property(logText, fc.nat(9), (text, start) => {
        const bytes = stripBytes(encoder.encode(text), 0, encoder.encode(text).length)
        const range = { start: Math.min(start, bytes.length), end: bytes.length }
        const [large, small] = [new Hits(), new Hits()]
        scanner.walk(bytes, range, large, true)
        scanSmall([index], bytes, range, small)
        expect(list(large)).toEqual(list(small))
        expect(endsOf(large)).toEqual(endsOf(small))
      }),
      { numRuns: 600 },
    )
  })
})

describe('bounds', () => {
  test('a line is looked at up to the limit, and the line after it is not lost', () => {
    const long = 'x'.repeat(3 * MAX_LINE_BYTES)
    const bytes = encoder.encode(`first needle\n${long} needle\nlast needle\n`)
    for (const size of [1000, 65_536, bytes.length]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.slice(i * size, (i + 1) * size),
      )
      expect(found(scanChunks([{ text: 'needle' }], chunks), 0)).toEqual(['1:first needle', '3:last needle'])
    }
  })

  test('of a line repeated often the first and the last places are kept', () => {
    const bytes = encoder.encode('needle 1\n'.repeat(50_000))
    const lines = found(scanChunks([{ text: 'needle' }], [bytes]), 0).map((match) => Number(match.split(':')[0]))
    expect(lines.slice(0, 3)).toEqual([1, 2, 3])
    expect(lines.at(-1)).toBe(50_000)
    expect(lines.length).toBeLessThan(40)
  })

  test('a regex whose candidates mostly fail still finds the last true one', () => {
    const bytes = encoder.encode(`${'needle none\n'.repeat(5000)}needle 77`)
    expect(found(scanChunks([{ regex: 'needle \\d+', literal: ['needle'] }], [bytes]), 0)).toEqual(['5001:needle 77'])
  })
})

describe('encodings', () => {
  test.each(['utf-16le', 'utf-16be'] as const)('%s is read, with and without its mark', (encoding) => {
    const text = 'one\r\na needle here\r\n'
    const little = Buffer.from(text, 'utf16le')
    const bytes = encoding === 'utf-16le' ? little : Buffer.from(little).swap16()
    const mark = encoding === 'utf-16le' ? [0xff, 0xfe] : [0xfe, 0xff]
    for (const chunks of [
      [bytes],
      [Buffer.concat([Buffer.from(mark), bytes])],
      [bytes.subarray(0, 9), bytes.subarray(9)],
    ]) {
      const scan = scanChunks(
        [{ text: 'needle' }],
        chunks.map((chunk) => new Uint8Array(chunk)),
      )
      expect(found(scan, 0)).toEqual(['2:a needle here'])
    }
  })

  test('invalid UTF-8 and NUL bytes around a literal do not hide it', () => {
    const bytes = new Uint8Array([0xff, 0xfe - 1, 0, ...encoder.encode('nee'), 0, ...encoder.encode('dle'), 0xc3, 10])
    expect(found(scanChunks([{ text: 'needle' }], [bytes]), 0)).toHaveLength(1)
  })
})

describe('what stands around a match', () => {
  test('context is the same whatever the chunks', () => {
    const bytes = encoder.encode(Array.from({ length: 60 }, (_, i) => (i === 30 ? 'needle' : `line ${i}`)).join('\n'))
    for (const size of [7, 50, 100, 1000]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.slice(i * size, (i + 1) * size),
      )
      const scan = scanChunks([{ text: 'needle' }], chunks)
      const [match] = scan.matchesOf(scan.compiled.rule(0).alternatives[0]?.items[0] ?? -1)
      expect(match?.after[0]).toBe('line 31')
      expect(match?.before.at(-1)).toBe('line 29')
    }
  })

  test('what follows is found although a cut parts it from the match', () => {
    const bytes = encoder.encode('needle\nneedle')
    for (let cut = 0; cut <= bytes.length; cut++) {
      const scan = scanChunks([{ text: 'needle' }], [bytes.slice(0, cut), bytes.slice(cut)])
      const item = scan.compiled.rule(0).alternatives[0]?.items[0] ?? -1
      expect(scan.matchesOf(item).map(({ before, after }) => [before, after])).toEqual([
        [[], ['needle']],
        [['needle'], []],
      ])
    }
  })

  test('the end of the log is kept with its line numbers', () => {
    const scan = scanChunks([], [encoder.encode('a\nb\n'), encoder.encode('c\nd')])
    expect(scan.tail.map(({ line, text }) => `${line}:${text}`)).toEqual(['1:a', '2:b', '3:c', '4:d'])
  })
})
