import { chmodSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Diagnosis } from '../../src/core/types.ts'
import { LOG, OWN_RULE, ROOT, cli, cliInto, diagnosed, expectRefusal, folder, removeFolder, write } from './run-cli.ts'

beforeAll(() => {
  write('deploy.log', LOG)
  write('build.log', 'all is well\n')
  write('odd.log', 'x\nError: tariff is closed\n')
  write('own/tariff.yml', OWN_RULE)
})

afterAll(removeFolder)

describe('diagnose', () => {
  test('answers in JSON alone, to the letter of the contract', async () => {
    const diagnosis = await diagnosed(['deploy.log', '--exit-code', '1'])
    expect(Object.keys(diagnosis).sort()).toEqual(
      ['version', 'outcome', 'verdict', 'exitCode', 'cause', 'findings', 'unclassified', 'gate', 'stats'].sort(),
    )
    expect(diagnosis).toMatchObject({
      version: 1,
      outcome: 'failed',
      verdict: 'fatal',
      exitCode: { value: 1, source: 'input' },
      cause: { rule: 'node/module-not-found', role: 'cause', captures: { module: 'express' } },
      unclassified: null,
      stats: { bytes: LOG.length, lines: 4, files: 1 },
    })
    expect(diagnosis.cause?.evidence[0]).toMatchObject({
      file: 'deploy.log',
      line: 3,
      text: "Error: Cannot find module 'express'",
    })
  })

  test('answers as text and as Markdown', async () => {
    const text = await cli(['diagnose', 'deploy.log'])
    expect(text).toMatchObject({ status: 0, err: '' })
    expect(text.out).toContain("      3 ▸ Error: Cannot find module 'express'")
    expect(text.out).not.toContain('\u001b')
    const markdown = await cli(['diagnose', 'deploy.log', '--format', 'markdown'])
    expect(markdown.out).toMatch(/^### ❌ /)
    expect(markdown.out).toContain('npm install express')
  })

  test('prints nothing that the runner of a workflow takes for a command', async () => {
    const line = "::error::x ##[error]Error: Cannot find module 'express'"
    write('commands.log', `${line}\n::set-output name=a::b\n##[add-path]/tmp\n${line}\n`)
    const formats = ['text', 'markdown', 'json'].map((format) => ['diagnose', '--format', format])
    for (const words of [...formats, ['explain']]) {
      const { out, err } = await cli([...words, 'commands.log', '--exit-code', '1'])
      expect(out).toContain('express')
      expect(out + err).not.toMatch(/^\s*::|##\[/m)
    }
  })

  test('reads a pipe, with and without a dash', async () => {
    for (const words of [[], ['-']]) {
      const diagnosis = await diagnosed(words, { input: LOG })
      expect(diagnosis.cause).toMatchObject({ rule: 'node/module-not-found', evidence: [{ file: '-', line: 3 }] })
    }
  })

  test('reads gzip files, and gzip in a pipe', async () => {
    write('deploy.log.gz', gzipSync(LOG))
    const expected = { rule: 'node/module-not-found', evidence: [{ line: 3 }] }
    expect((await diagnosed(['deploy.log.gz'])).cause).toMatchObject(expected)
    expect((await diagnosed([], { input: gzipSync(LOG) })).cause).toMatchObject(expected)
  })

  test('reads a gzip file of many chunks whole', async () => {
    const noise = Buffer.from(
      Array.from({ length: 600_000 }, (_, i) => `${Math.imul(i, 0x9e3779b1).toString(36)}\n`).join(''),
    )
    write('long.log.gz', gzipSync(Buffer.concat([noise, Buffer.from(LOG)]), { level: 0 }))
    expect((await diagnosed(['long.log.gz'])).cause).toMatchObject({ evidence: [{ line: 600_003 }] })
  })

  test('says of an empty log that it is one, beside the answer', async () => {
    write('empty.log', '')
    for (const words of [
      ['diagnose', 'empty.log'],
      ['diagnose', 'empty.log', '--format', 'json'],
      ['explain', '-'],
    ]) {
      const { status, out, err } = await cli(words)
      expect({ status, err }).toEqual({ status: 0, err: expect.stringContaining('The log is empty') })
      expect(out).toMatch(/\b0\b/)
    }
  })

  test('takes a text for one, whatever it begins like', async () => {
    for (const begin of ['PK', 'BZh', '7zip', '(µ']) {
      const { cause } = await diagnosed([], { input: `${begin} ${LOG}` })
      expect(cause?.rule).toBe('node/module-not-found')
    }
  })

  test('reads UTF-16 in either byte order', async () => {
    const little = Buffer.from(`\uFEFF${LOG}`, 'utf16le')
    write('little.log', little)
    write('big.log', Buffer.from(little).swap16())
    for (const file of ['little.log', 'big.log']) {
      expect((await diagnosed([file])).cause?.evidence[0]).toMatchObject({ line: 3 })
    }
  })

  test('takes several files as one deploy', async () => {
    const diagnosis = await diagnosed(['build.log', 'deploy.log'])
    expect(diagnosis.stats).toMatchObject({ files: 2, lines: 5 })
    expect(diagnosis.cause?.evidence[0]).toMatchObject({ file: 'deploy.log', line: 3 })
  })

  test('says what no rule knows, and what an exit code means', async () => {
    const odd = await diagnosed(['odd.log', '--exit-code', '3'])
    expect(odd).toMatchObject({ cause: null, unclassified: { evidence: [{ line: 2 }] } })
    const killed = await diagnosed(['build.log', '--exit-code', '137'])
    expect(killed).toMatchObject({
      verdict: 'unknown',
      cause: { rule: 'exit-codes/137', confidence: 'low' },
      exitCode: { value: 137, name: 'SIGKILL' },
    })
  })

  test('takes the outcome before the exit code, and any integer as a code', async () => {
    expect((await diagnosed(['deploy.log', '--exit-code', '1', '--outcome', 'succeeded'])).outcome).toBe('succeeded')
    expect((await diagnosed(['odd.log', '--exit-code', '-1'])).exitCode?.value).toBe(-1)
    expect((await diagnosed(['odd.log', '--exit-code', '3221225477'])).exitCode?.value).toBe(3221225477)
  })

  test.each([
    ['success', 'succeeded', 0],
    ['failure', 'failed', 1],
    ['cancelled', 'unknown', 0],
    ['skipped', 'unknown', 0],
  ])('takes the outcome %s, as steps have it, for %s', async (typed, outcome, status) => {
    const words = ['diagnose', 'deploy.log', '--outcome', typed, '--fail-on', 'any', '--format', 'json']
    const ended = await cli(words)
    expect(ended).toMatchObject({ status, err: '' })
    expect(JSON.parse(ended.out)).toMatchObject({ outcome, gate: { decision: status === 1 ? 'block' : 'allow' } })
  })

  test('masks secrets', async () => {
    const token = `ghp_${'a1B2c3D4'.repeat(4)}z9Y8`
    write('secret.log', `token ${token}\nError: Cannot find module '${token}'\n`)
    for (const format of ['text', 'markdown', 'json']) {
      const { out } = await cli(['diagnose', 'secret.log', '--format', format])
      expect(out).toContain('Cannot find module')
      expect(out).not.toContain('a1B2c3D4')
    }
  })

  test('uses own rules beside the bundled ones', async () => {
    write('tariff.log', 'error: the tariff table is stale\n')
    const { cause } = await diagnosed(['tariff.log', '--catalog', 'own'])
    expect(cause).toMatchObject({ rule: 'tariff', platform: 'house' })
    expect(await cli(['diagnose', 'tariff.log', '--catalog', 'own', '--fail-on', 'tariff'])).toMatchObject({
      status: 1,
    })
  })
})

describe('the exit status', () => {
  test.each([
    [[], 0],
    [['--fail-on', 'never'], 0],
    [['--fail-on', 'fatal'], 1],
    [['--fail-on', 'any'], 1],
    [['--fail-on', 'dependency-missing'], 1],
    [['--fail-on', 'node/module-not-found, quota'], 1],
    [['--fail-on', 'quota,rate-limit'], 0],
    [['--fail-on', 'fatal', '--exit-code', '0'], 0],
  ] as const)('with %j is %i', async (words, status) => {
    const ended = await cli(['diagnose', 'deploy.log', ...words])
    expect(ended).toMatchObject({ status, err: '' })
    expect(ended.out).not.toBe('')
  })
})

describe('bad input gets one clear message', () => {
  test.each<[string, readonly string[], readonly (string | RegExp)[]]>([
    ['an exit code', ['diagnose', 'deploy.log', '--exit-code', 'banana'], [/--exit-code is "banana"/, /such as 137/]],
    ['a broken exit code', ['diagnose', 'deploy.log', '--exit-code', '1.5'], [/"1\.5", which is not a whole number/]],
    ['a negative one', ['diagnose', 'deploy.log', '--exit-code', '-1.5'], [/"-1\.5", which is not a whole number/]],
    ['hexadecimals', ['diagnose', 'deploy.log', '--exit-code', '0x89'], [/"0x89", which is not a whole number/]],
    ['no code of any system', ['diagnose', 'deploy.log', '--exit-code', '4294967296'], [/outside of.*4294967295\./s]],
    ['nor this', ['diagnose', 'deploy.log', '--exit-code', '-2147483649'], [/outside of.*from -2147483648/s]],
    ['a platform', ['diagnose', 'deploy.log', '--platform', 'kuberentes'], [/did you mean `kubernetes`/, /heroku, /]],
    [
      'a platform to explain',
      ['explain', 'deploy.log', '--platform', 'elsewhere'],
      [/--platform is "elsewhere"\./, /heroku, /],
    ],
    ['an empty exit code', ['diagnose', 'deploy.log', '--exit-code', ''], [/--exit-code is ""/]],
    ['fail-on', ['diagnose', 'deploy.log', '--fail-on', 'fatl'], [/--fail-on is "fatl"/, /fatal, any, never/]],
    ['a list of fail-on', ['diagnose', 'deploy.log', '--fail-on', 'quota,fatal'], [/--fail-on is "fatal"/]],
    ['a rule id in fail-on', ['diagnose', 'deploy.log', '--fail-on', 'heroku/nope'], [/heroku\/nope/, /rules/]],
    [
      'an outcome',
      ['diagnose', 'deploy.log', '--outcome', 'green'],
      [/"green"/, /failed, succeeded, unknown.*cancelled/],
    ],
    ['a format', ['diagnose', 'deploy.log', '--format', 'xml'], [/"xml"/, /text, markdown, json/]],
    ['an option', ['diagnose', '--bogus'], [/--bogus/, /--help/]],
    ['a command', ['diagnoze'], [/"diagnoze"/, /diagnose, rules/]],
    ['a file', ['diagnose', 'missing.log'], [/missing\.log does not exist/]],
    ['a folder', ['diagnose', 'own'], [/own is a folder/]],
    ['a catalog', ['diagnose', 'deploy.log', '--catalog', 'nowhere'], [/nowhere does not exist/]],
    ['a rule', ['rules', 'show', 'nope/module-not-found'], [/nope\/module-not-found/, /node\/module-not-found/]],
    ['a rule like no other', ['rules', 'show', 'nope/x'], [/There is no rule/, /lists all ids/]],
    ['nothing to explain', ['explain'], [/no log to explain/]],
    ['nothing to check', ['catalog', 'check'], [/no catalog to check/]],
    ['half a command', ['catalog'], [/"catalog" is not understood/, /catalog check/]],
    [
      'a format of explain',
      ['explain', 'deploy.log', '--format', 'json'],
      [/`explain` does not use --format/, /--platform/],
    ],
    ['a gate of explain', ['explain', 'deploy.log', '--fail-on', 'any'], [/`explain` does not use --fail-on/]],
    [
      'a second log to explain',
      ['explain', 'deploy.log', 'odd.log'],
      [/"odd\.log" is one word too many/, /explain FILE/],
    ],
    [
      'a platform to list',
      ['rules', 'list', 'heroku'],
      [/"heroku" is one word too many for `rules list`/, /rules show ID/],
    ],
    [
      'a second rule to show',
      ['rules', 'show', 'exit-codes/1', 'exit-codes/2'],
      [/"exit-codes\/2" is one word too many/],
    ],
    ['a rule to show', ['rules', 'show'], [/"rules show" is not understood/, /rules show ID/]],
    ['a format of rules', ['rules', '--format', 'markdown'], [/`rules` has no --format markdown/, /text, json/]],
    ['a log for the demo', ['demo', 'deploy.log'], [/"deploy\.log" is one word too many for `demo`/, /diagnose FILE/]],
    ['a gate of the demo', ['demo', '--fail-on', 'fatal'], [/`demo` does not use --fail-on/, /--format/]],
    ['an option of the check', ['catalog', 'check', 'own', '--format', 'json'], [/does not use --format/, /--catalog/]],
    ['a missing catalog to check', ['catalog', 'check', 'nowhere'], [/nowhere does not exist/]],
  ])('about %s', async (_, words, parts) => {
    expectRefusal(await cli(words), ...parts)
  })

  test('about half a gzip file', async () => {
    write('half.log.gz', gzipSync(LOG).subarray(0, 30))
    expectRefusal(await cli(['diagnose', 'half.log.gz']), /half\.log\.gz begins like a gzip file/, /copied whole/)
  })

  test.each([
    ['log.zip', 'PK\x03\x04\x14\0', /log\.zip is a zip archive/],
    ['log.xz', '\xfd7zXZ\0\0', /packed by xz/],
    ['log.zst', '(\xb5/\xfd$', /packed by zstd/],
    ['log.bz2', 'BZh91AY&SY', /packed by bzip2/],
    ['log.7z', "7z\xbc\xaf'\x1c\0", /a 7z archive/],
  ])('about %s, which is no text', async (name, begin, part) => {
    const bytes = Buffer.from(`${begin}\0\n${LOG}`, 'latin1')
    write(name, bytes)
    expectRefusal(await cli(['diagnose', name, '--exit-code', '1']), part, /Unpack it first/)
    expectRefusal(await cli(['explain', '-'], { input: bytes }), /What was piped in is/)
  })

  const asRoot = process.getuid?.() === 0
  ;(asRoot ? test.skip : test)('about a file that may not be read', async () => {
    chmodSync(path.join(folder, write('locked.log', 'x')), 0)
    expectRefusal(await cli(['diagnose', 'locked.log']), /locked\.log may not be read/)
  })

  test.each([
    ['an unknown field', OWN_RULE.replace('phase:', 'fase:'), /`fase`/],
    [
      'a broken regex',
      OWN_RULE.replace('text: tariff table is stale', "regex: '(stale'\n      literal: stale"),
      /regex/,
    ],
    ['no YAML', 'title: [', /YAML/],
  ])('about an own rule with %s', async (_, rule, part) => {
    write('broken/rule.yml', rule)
    expectRefusal(await cli(['diagnose', 'deploy.log', '--catalog', 'broken']), /broken\/rule\.yml/, part)
  })

  test('prints no control character of what was typed', async () => {
    const { err } = await cli(['diagnose', 'x\n::error::y\u001b[31m.log'])
    expect(err).not.toMatch(/^::|\u001b/m)
  })
})

describe('demo', () => {
  test('diagnoses a long log whose cause stands far above its end', async () => {
    const { out, err, status } = await cli(['demo'])
    expect({ err, status }).toEqual({ err: '', status: 0 })
    expect(out).toContain('what deploy-triage says')
    expect(out).toMatch(/^ {2}Fix$/m)
    expect(out).toContain('### ❌')
    const diagnosis = JSON.parse((await cli(['demo', '--format', 'json'])).out) as Diagnosis
    expect(diagnosis.stats.lines).toBeGreaterThan(300)
    expect(diagnosis.stats.lines - (diagnosis.cause?.evidence[0]?.line ?? 0)).toBeGreaterThan(60)
  })
})

describe('a reader that has seen enough', () => {
  test('is no failure', async () => {
    for (const words of [['rules', '--format', 'json'], ['demo'], ['rules']]) {
      const { status, err } = await cli(words, { head: true })
      expect({ status, err }).toEqual({ status: 0, err: '' })
    }
  })
})

const isLinux = process.platform === 'linux'
;(isLinux ? describe : describe.skip)('an answer that cannot be written', () => {
  test.each(['diagnose deploy.log', 'diagnose deploy.log --fail-on any', 'rules', 'demo', '--help'])(
    'is bad output and no block: %s',
    (words) => {
      expectRefusal(cliInto('/dev/full', words.split(' ')), /cannot be written.*no space left/)
    },
  )

  test('leaves the exit status to tell when nothing can be said at all', () => {
    expect(cliInto('/dev/full', ['diagnose', 'missing.log'], '/dev/full').status).toBe(2)
  })

  test('is none where nobody reads it: what blocks still blocks', async () => {
    write('long.log', `${LOG}${'Error: tariff is closed\n'.repeat(1000)}`)
    const words = ['diagnose', 'long.log', '--format', 'json', '--fail-on', 'any']
    expect(await cli(words, { deaf: true })).toEqual({ status: 1, out: '', err: '' })
  })
})

describe('help', () => {
  test('is what no command, help and --help answer', async () => {
    const [none, help, option] = await Promise.all([cli([]), cli(['help']), cli(['--help'])])
    expect(none).toMatchObject({ status: 0, err: '' })
    expect(none.out).toMatch(/^ {2}diagnose \[FILE\.\.\.\]/m)
    expect([help.out, option.out]).toEqual([none.out, none.out])
  })

  test('knows the release', async () => {
    const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { readonly version: string }
    expect((await cli(['--version'])).out).toBe(`${manifest.version}\n`)
  })
})
