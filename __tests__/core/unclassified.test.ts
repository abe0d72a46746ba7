import { describe, expect, test } from '@jest/globals'
import { likelyCategory } from '../../src/core/hint.ts'
import { diagnoseLog, lines } from './diagnose-log.ts'

/** What a person is told to look at when no rule knows a failure: the texts, best first. */
function toldFirst(log: readonly string[]): string[] {
  const { unclassified } = diagnoseLog([], log.join('\n'), { exitCode: 1 })
  return (unclassified?.evidence ?? []).map(({ text }) => text)
}

const GAVE_UP = '##[error]Process completed with exit code 1.'
const STEPS = lines('Compiling unit', 1, 60)

describe('the headline of a stack trace', () => {
  test.each<[string, string, string[]]>([
    [
      'JavaScript',
      "TypeError: Cannot read properties of undefined (reading 'region')",
      [
        '/srv/app/dist/main.js:12',
        '    const region = settings.region',
        '                            ^',
        '',
        "TypeError: Cannot read properties of undefined (reading 'region')",
        '    at start (/srv/app/dist/main.js:12:29)',
        '    at Module._compile (node:internal/modules/cjs/loader:1554:14)',
        '',
        'Node.js v20.19.0',
      ],
    ],
    [
      'Python',
      'shop.errors.CatalogError: no price list for region eu-9',
      [
        'Traceback (most recent call last):',
        '  File "/srv/app/manage.py", line 22, in <module>',
        '    main()',
        '  File "/srv/app/shop/boot.py", line 9, in main',
        '    load_prices()',
        'shop.errors.CatalogError: no price list for region eu-9',
      ],
    ],
    [
      'Java',
      'Exception in thread "main" java.lang.IllegalStateException: no shard owns key 7',
      [
        'Exception in thread "main" java.lang.IllegalStateException: no shard owns key 7',
        '\tat com.example.shards.Ring.owner(Ring.java:41)',
        '\tat com.example.Main.main(Main.java:12)',
      ],
    ],
    [
      'Go',
      'panic: runtime error: index out of range [3] with length 3',
      [
        'panic: runtime error: index out of range [3] with length 3',
        '',
        'goroutine 1 [running]:',
        'main.pick(...)',
        '\t/src/cmd/pick.go:14',
        'exit status 2',
      ],
    ],
    [
      'Ruby',
      "/app/lib/price.rb:7:in 'Price#load': no tariff named winter (Price::UnknownTariffError)",
      [
        "/app/lib/price.rb:7:in 'Price#load': no tariff named winter (Price::UnknownTariffError)",
        "\tfrom /app/bin/release:4:in '<main>'",
      ],
    ],
    [
      'PHP',
      'PHP Fatal error:  Uncaught LogicException: tariff winter is closed in /app/src/Tariff.php:31',
      [
        'PHP Fatal error:  Uncaught LogicException: tariff winter is closed in /app/src/Tariff.php:31',
        'Stack trace:',
        '#0 /app/public/index.php(12): Tariff->open()',
        '#1 {main}',
        '  thrown in /app/src/Tariff.php on line 31',
      ],
    ],
    [
      'Rust',
      "thread 'main' panicked at src/main.rs:9:14:",
      [
        "thread 'main' panicked at src/main.rs:9:14:",
        'called `Option::unwrap()` on a `None` value',
        'note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace',
      ],
    ],
    [
      '.NET',
      'Unhandled exception. System.InvalidOperationException: Sequence contains no elements',
      [
        'Unhandled exception. System.InvalidOperationException: Sequence contains no elements',
        '   at System.Linq.ThrowHelper.ThrowNoElementsException()',
        '   at Shop.Program.Main(String[] args) in /src/Program.cs:line 8',
      ],
    ],
    [
      'Elixir',
      '** (KeyError) key :tariff not found in: %{region: "eu"}',
      [
        '** (KeyError) key :tariff not found in: %{region: "eu"}',
        '    (shop 0.1.0) lib/shop/price.ex:12: Shop.Price.load/1',
        '    (mix 1.17.0) lib/mix/task.ex:495: anonymous fn/3 in Mix.Task.run_task/5',
      ],
    ],
  ])('of %s is told first', (_, headline, trace) => {
    expect(toldFirst([...STEPS, ...trace, GAVE_UP])[0]).toBe(headline)
  })

  test('is told though the runner and colours stand before it', () => {
    const log = [...STEPS, '\u001b[31mRangeError: Invalid array length\u001b[39m', '    at f (a.js:1:2)', GAVE_UP]
    const printed = log.map((line) => `2026-03-04T05:06:07.1234567Z ${line}`)
    expect(toldFirst(printed)[0]).toBe('RangeError: Invalid array length')
  })
})

describe('what else is told first', () => {
  test.each<[string, string, string[]]>([
    [
      "the compiler's first error",
      "src/price.ts(14,7): error TS2322: Type 'string' is not assignable to type 'number'.",
      [
        "src/price.ts(14,7): error TS2322: Type 'string' is not assignable to type 'number'.",
        ...lines('-', 1, 4),
        "src/price.ts(90,3): error TS2304: Cannot find name 'tariff'.",
        'Found 2 errors in 1 file.',
      ],
    ],
    [
      "the C compiler's first error",
      'src/price.c:14:7: error: expected expression before return',
      [
        'src/price.c:3:1: warning: unused variable x',
        'src/price.c:14:7: error: expected expression before return',
        ...lines('-', 1, 4),
        'src/price.c:60:1: error: control reaches end',
        'make: *** [Makefile:9: price.o] Error 1',
      ],
    ],
    [
      'the first failing test',
      '  ● prices › winter tariff is closed',
      [
        '  ● prices › winter tariff is closed',
        '',
        ...lines('    code', 1, 5),
        '  ● prices › summer tariff is open',
        ...lines('    code', 1, 5),
      ],
    ],
    [
      'a message of the tool above its wrapper',
      'error: tariff table is stale',
      [
        'error: tariff table is stale',
        ...lines('x', 1, 4),
        'error: Recipe `release` failed on line 4 with exit code 1',
      ],
    ],
  ])('%s', (_, expected, end) => {
    expect(toldFirst([...STEPS, ...end, GAVE_UP])[0]).toBe(expected.trimEnd())
  })

  test('an error of the last burst, not one that the job went on well after', () => {
    const log = ['Error: cache is cold', ...STEPS, 'Deployment complete', ...STEPS, 'Error: tariff is closed', GAVE_UP]
    expect(toldFirst(log)[0]).toBe('Error: tariff is closed')
  })

  test('an error of the last burst, not a louder one far above it', () => {
    expect(toldFirst(['TypeError: cache is cold', ...STEPS, 'fatal: tariff is closed', GAVE_UP])[0]).toBe(
      'fatal: tariff is closed',
    )
  })

  test.each([
    '0 errors, 3 files checked',
    'no errors found',
    'npm warn deprecated inflight@1.0.6: error prone',
    'Error: connection lost, retrying in 5 s',
    'wrote dist/error.js',
  ])('not %j', (line) => {
    expect(
      toldFirst([line, ...lines('step', 1, 4), 'Error: tariff is closed', ...lines('step', 5, 8), GAVE_UP])[0],
    ).toBe('Error: tariff is closed')
  })
})

describe('where nothing stands out', () => {
  test('the line before the wrapper is told, with the lines above it', () => {
    const { unclassified } = diagnoseLog([], [...lines('moving crate', 1, 30), GAVE_UP].join('\n'))
    expect(unclassified?.evidence).toHaveLength(1)
    expect(unclassified?.evidence[0]).toMatchObject({ line: 30, text: 'moving crate 30' })
    expect(unclassified?.evidence[0]?.excerpt).toEqual({
      startLine: 22,
      lines: [...lines('moving crate', 22, 30), 'Process completed with exit code 1.'],
    })
    expect(unclassified?.hint).toBeNull()
  })

  test('blank lines at the end are no answer', () => {
    expect(toldFirst([...lines('moving crate', 1, 5), '', '   ', GAVE_UP])).toEqual(['moving crate 5'])
  })

  test('a log of one line is told whole', () => {
    expect(toldFirst(['moving crate 1'])).toEqual(['moving crate 1'])
  })

  test('a log of nothing but the wrapper tells the wrapper', () => {
    expect(toldFirst([GAVE_UP])).toEqual(['Process completed with exit code 1.'])
  })
})

describe('a long line', () => {
  const fields = (count: number): string =>
    Array.from({ length: count }, (_, index) => `"field${String(index)}":"${'x'.repeat(40)}",`).join('')

  test('is cut round what tells, where that stands in the middle of it', () => {
    const [text = ''] = toldFirst([`{${fields(25)}"message":"Error: tariff is closed",${fields(25)}"end":1}`])
    expect(text).toMatch(/^….*"message":"Error: tariff is closed".*…$/)
    expect(text.length).toBeLessThan(420)
  })

  test('is cut round the error where what stands before it belongs to the look of it', () => {
    const [text = ''] = toldFirst([`{${fields(25)}"at":"app.ts:12:5"error:"tariff is closed"${fields(25)}}`])
    expect(text).toContain('"at":"app.ts:12:5"error:"tariff is closed"')
  })

  test('is cut round what tells though secrets before it are masked', () => {
    const tokens = `ghp_${'A1b2'.repeat(9)} `.repeat(40)
    const [text = ''] = toldFirst([`${tokens}Error: tariff is closed ${'y '.repeat(400)}`])
    expect(text).toContain('*** Error: tariff is closed')
  })

  test.each(['', 'ERROR '])('of which the error is out of sight shows how it begins, after %j', (prefix) => {
    const [text = ''] = toldFirst([`${prefix}{${fields(3000)}"message":"tariff is closed"}`])
    expect(text).toContain('{"field0":"xxx')
    expect(text).toMatch(/…$/)
  })

  test('is cut between fields, and not in a value that may be a secret', () => {
    const [text = ''] = toldFirst([`{"kind":"page","value":"${'x'.repeat(200_000)}"}`])
    expect(text).toBe('{"kind":"page","value":"…')
  })
})

describe('three places at most are told', () => {
  test('and none beside another', () => {
    const log = lines('Error: thing', 1, 12)
    const numbers = (diagnoseLog([], [...log, GAVE_UP].join('\n')).unclassified?.evidence ?? []).map(({ line }) => line)
    expect(numbers).toEqual([1, 4, 7])
  })
})

describe('the hint', () => {
  test.each([
    ['write /tmp/layer: no space left on device', 'disk-full'],
    ['FATAL ERROR: JavaScript heap out of memory', 'out-of-memory'],
    ['HTTP 429 Too Many Requests', 'rate-limit'],
    ['x509: certificate signed by unknown authority', 'tls'],
    ['request failed: 401', 'auth'],
    ['open /srv/app: permission denied', 'permission'],
    ['TARIFF_URL is not set', 'config-missing'],
    ['connect ECONNREFUSED 10.0.0.1:9000', 'network'],
    ['context deadline exceeded', 'timeout'],
    ["Cannot find module 'left-pad'", 'dependency-missing'],
    ['expected 3 to equal 4', 'test-failure'],
    ['release tariff already exists', 'resource-conflict'],
    ['bucket does not exist', 'resource-not-found'],
  ])('of %j is %s', (line, category) => {
    expect(likelyCategory([line])).toBe(category)
  })

  test('is taken from the first line that gives one', () => {
    expect(likelyCategory(['something broke', 'bucket does not exist', 'permission denied'])).toBe('resource-not-found')
  })

  test('is none where no word gives one', () => {
    expect(likelyCategory(['something broke', ''])).toBeNull()
    expect(likelyCategory([])).toBeNull()
  })

  test('comes with the answer and leaves verdict and gate alone', () => {
    const diagnosis = diagnoseLog([], 'Error: open /srv/app: permission denied', { exitCode: 1 })
    expect(diagnosis).toMatchObject({ verdict: 'unknown', cause: null, unclassified: { hint: 'permission' } })
    expect(diagnosis.gate.decision).toBe('allow')
  })
})
