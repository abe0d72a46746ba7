import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createRedactor, redactDeep, secretValuesOf } from '../../src/core/redact.ts'
import { SECRET_SAMPLES } from '../fixtures/secrets/shapes.ts'

const redact = createRedactor()
const LOOKALIKES = readFileSync(new URL('../fixtures/secrets/lookalikes.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')

/** Pieces of a secret that say too much when they are left: all of a short one, eight characters of a long one. */
function leftOf(secret: string, redacted: string): string[] {
  if (secret.length <= 12) return redacted.includes(secret) ? [secret] : []
  const pieces = Array.from({ length: secret.length - 7 }, (_unused, at) => secret.slice(at, at + 8))
  return pieces.filter((piece) => redacted.includes(piece))
}

describe('the table of shapes', () => {
  test('the corpora are as large as promised', () => {
    expect(new Set(SECRET_SAMPLES.map(({ id }) => id)).size).toBe(SECRET_SAMPLES.length)
    expect(SECRET_SAMPLES.length).toBeGreaterThanOrEqual(244)
    expect(new Set(LOOKALIKES).size).toBeGreaterThanOrEqual(800)
  })

  test.each(SECRET_SAMPLES)('$id is redacted', ({ line, secrets }) => {
    expect(secrets.every((secret) => line.includes(secret))).toBe(true)
    const redacted = redact(line)
    expect(secrets.flatMap((secret) => leftOf(secret, redacted))).toEqual([])
    expect(redacted).toContain('***')
  })

  test.each(SECRET_SAMPLES)('$id is redacted amid other lines and behind a prefix', ({ line, secrets }) => {
    const log = `\u001b[36mstep 1\u001b[0m\n2026-11-22T06:00:00.0000000Z ${line}\nstep 2\n`
    const redacted = redact(log)
    expect(secrets.flatMap((secret) => leftOf(secret, redacted))).toEqual([])
    expect(redacted.split('\n')).toHaveLength(log.split('\n').length)
    expect(redacted.startsWith('\u001b[36mstep 1\u001b[0m\n2026-11-22T06:00:00.0000000Z ')).toBe(true)
    expect(redacted.endsWith('\nstep 2\n')).toBe(true)
  })

  test('what is no secret stays: at most 1 % of the look-alikes are touched', () => {
    const touched = LOOKALIKES.filter((line) => redact(line) !== line)
    expect(touched).toEqual([])
    expect(redact(LOOKALIKES.join('\n'))).toBe(LOOKALIKES.join('\n'))
  })

  test('redacting twice is redacting once', () => {
    for (const { line } of SECRET_SAMPLES) expect(redact(redact(line))).toBe(redact(line))
  })

  test('no line in the log switches it off', () => {
    const { line, secrets } = SECRET_SAMPLES[0] ?? { line: '', secrets: [] }
    const off = [
      'secretlint-disable',
      '/* secretlint-disable */',
      'gitleaks:allow',
      'pragma: allowlist secret',
      'nosec',
    ]
    for (const word of off) {
      const redacted = redact(`# ${word}\n${line} # ${word}`)
      expect(secrets.some((secret) => redacted.includes(secret))).toBe(false)
    }
  })

  test('a token cut by the log is redacted as far as it goes', () => {
    for (const id of ['github-classic', 'github-server-2026', 'github-fine-grained', 'digitalocean-pat', 'heroku']) {
      const { line, secrets } = SECRET_SAMPLES.find((sample) => sample.id === id) ?? { line: '', secrets: [] }
      const secret = secrets[0] ?? ''
      const cut = line.slice(0, line.indexOf(secret) + 45)
      expect(leftOf(secret.slice(0, 45), redact(cut))).toEqual([])
    }
  })

  test('the rest of the line stays readable', () => {
    expect(redact('postgres://app:hunter2@db.internal:5432/app')).toBe('postgres://app:***@db.internal:5432/app')
    expect(redact('docker login -u ci -p hunter2 ghcr.io')).toBe('docker login -u ci -p *** ghcr.io')
    expect(redact('Server=db;Password=a b;Encrypt=True')).toBe('Server=db;Password=***;Encrypt=True')
    expect(redact('{"user":"app","password":"a b","port":1}')).toBe('{"user":"app","password":"***","port":1}')
  })
})

describe('colours', () => {
  const esc = '\u001b'

  test('do not hide a value from its name, and stay where they hide none', () => {
    const log = `${esc}[32mok${esc}[0m\r\n${esc}[36mDB_PASSWORD${esc}[0m=${esc}[33mhunter22${esc}[0m\r\n[1mdone[0m`
    expect(redact(log)).toBe(`${esc}[32mok${esc}[0m\r\nDB_PASSWORD=***\r\n[1mdone[0m`)
  })

  test('do not part a token or a known value', () => {
    const token = ['gh', `p_${'a1'.repeat(9)}${esc}[1m${'b2'.repeat(9)}`].join('')
    expect(redact(`using ${token} now`)).not.toMatch(/a1a1|b2b2/)
    const known = createRedactor({ values: ['known-value'] })
    expect(known(`a known${esc}[0m-value b`)).toBe('a *** b')
  })

  test('an address that a terminal hides in a link is redacted as well', () => {
    const link = `${esc}]8;;https://ci:hunter22@git.example.com/\u0007here${esc}]8;;\u0007`
    expect(redact(link)).not.toContain('hunter22')
  })
})

describe('private keys', () => {
  const dash = '-'.repeat(5)
  const body = 'MIIEpAIBAAKCAQEA7bq2Xk1v9zJm3sQp0RtYw8LhN5cFgD4eUiOaVbXyZ6K1T2S3'

  test('the lines of a key go, the number of lines stays', () => {
    const key = `before\n${dash}BEGIN RSA PRIVATE KEY${dash}\n${body}\nKw==\n${dash}END RSA PRIVATE KEY${dash}\nafter`
    expect(redact(key)).toBe(
      `before\n${dash}BEGIN RSA PRIVATE KEY${dash}\n***\n***\n${dash}END RSA PRIVATE KEY${dash}\nafter`,
    )
  })

  test('a key whose end is missing takes nothing else with it', () => {
    const log = `${dash}BEGIN PRIVATE KEY${dash}\n${body}\n${body}\nnpm error code 1\nBuild failed`
    expect(redact(log)).toBe(`${dash}BEGIN PRIVATE KEY${dash}\n***\n***\nnpm error code 1\nBuild failed`)
  })

  test('a certificate and a public key stay', () => {
    const certificate = `${dash}BEGIN CERTIFICATE${dash}\n${body}\n${dash}END CERTIFICATE${dash}`
    expect(redact(certificate)).toBe(certificate)
  })
})

describe('known values', () => {
  const secret = 'Zq7!pä/ß+k&"x'

  test('are found as they are and in every encoding', () => {
    const redactor = createRedactor({ values: [secret] })
    const forms = [
      secret,
      encodeURIComponent(secret),
      encodeURIComponent(secret).replace(/%../g, (unit) => unit.toLowerCase()),
      JSON.stringify(secret).slice(1, -1),
      Buffer.from(secret).toString('base64'),
      Buffer.from(secret).toString('base64').replace(/=+$/, ''),
      Buffer.from(secret).toString('base64url'),
    ]
    for (const form of forms) expect(redactor(`x ${form} y`)).toBe('x *** y')
  })

  test('are found as shells, SQL, XML and Python quote them, and without the quotes of a settings file', () => {
    const redactor = createRedactor({ values: [`it's <a> "pa$s" & \`more\``, '"quoted-value-9"'] })
    const forms = [
      String.raw`it'\''s <a> "pa$s" & ` + '`more`',
      `it''s <a> "pa$s" & \`more\``,
      String.raw`it\'s <a> "pa$s" & ` + '`more`',
      String.raw`it's <a> \"pa\$s\" & ` + '\\`more\\`',
      String.raw`it\'s\ \<a\>\ \"pa\$s\"\ \&\ ` + '\\`more\\`',
      'it&apos;s &lt;a&gt; &quot;pa$s&quot; &amp; `more`',
      'it&#39;s &lt;a&gt; &quot;pa$s&quot; &amp; `more`',
      'quoted-value-9',
    ]
    for (const form of forms) expect(redactor(`x ${form} y`)).toBe('x *** y')
  })

  test.each([0, 1, 2, 3, 4])('are found in base64 of a longer text, %i characters in', (offset) => {
    const redactor = createRedactor({ values: ['correct-horse-battery'] })
    const encoded = Buffer.from(`${'u'.repeat(offset)}correct-horse-battery:and more`).toString('base64')
    const left = redactor(encoded).replace('***', '')
    expect(redactor(encoded)).toContain('***')
    expect(left.length).toBeLessThan(encoded.length - 24)
  })

  test('of several lines are found whole and line by line', () => {
    const redactor = createRedactor({ values: ['first-line-1\nsecond-line-2\n'] })
    expect(redactor('a first-line-1\nb second-line-2')).toBe('a ***\nb ***')
    expect(redactor('first-line-1\nsecond-line-2\nc')).toBe('***\n***\nc')
  })

  test('that overlap are one mask, and the longest wins', () => {
    const redactor = createRedactor({ values: ['abcd', 'abcdefgh', 'efghijkl'] })
    expect(redactor('xabcdefghijkly')).toBe('x***y')
  })

  test('inside a token do not save the rest of the token', () => {
    const redactor = createRedactor({ values: ['a1b2'] })
    expect(redactor(['tok gh', 'p_000000a1b20000000000000000000000000000'].join(''))).toBe('tok ***')
  })

  test('shorter than four characters, or blank, are ignored', () => {
    const redactor = createRedactor({ values: ['', '  ', 'abc', '\n\n', '****', '----'] })
    expect(redactor('abc *** ---- \n\n')).toBe('abc *** ---- \n\n')
  })

  test('may be thousands', () => {
    const values = Array.from({ length: 5000 }, (_unused, index) => `value-${String(index)}-${String(index * 7919)}`)
    const redactor = createRedactor({ values })
    expect(redactor(values.join(' '))).toBe(values.map(() => '***').join(' '))
  })

  test('may be any text', () => {
    const redactor = createRedactor({ values: ['\ud800abc', '*bcde', 'ab***cdef', '.*+?^${}()|[]\\'] })
    expect(redactor('x*bcdey ab***cdef .*+?^${}()|[]\\')).not.toMatch(/bcde|cdef|\?\^/)
  })
})

describe('redactDeep', () => {
  test('reaches every string and leaves keys, numbers and shape alone', () => {
    const redactor = createRedactor({ values: ['hunter2x'] })
    const value = { hunter2x: 'a hunter2x', list: [1, null, true, { deep: ['hunter2x'] }], none: undefined }
    expect(redactDeep(value, redactor)).toEqual({
      hunter2x: 'a ***',
      list: [1, null, true, { deep: ['***'] }],
      none: undefined,
    })
  })

  test('reads a list of strings as lines, so that a key over several of them goes', () => {
    const dash = '-'.repeat(5)
    const lines = ['log', `${dash}BEGIN PRIVATE KEY${dash}`, 'A'.repeat(30) + 'b1'.repeat(17), 'log\nlog']
    expect(redactDeep(lines, redact)).toEqual(['log', `${dash}BEGIN PRIVATE KEY${dash}`, '***', 'log\nlog'])
  })

  test('knows a key by its end where the excerpt begins within it', () => {
    const dash = '-'.repeat(5)
    const body = ['A'.repeat(30) + 'b1'.repeat(17), 'B'.repeat(30) + 'c2'.repeat(17), 'Qw3k0Q==']
    const end = `${dash}END RSA PRIVATE KEY${dash}`
    const stamp = (second: number): string => `2026-11-22T06:00:0${String(second)}Z `
    const digest = `sha256:${'a1'.repeat(32)}`
    expect(redactDeep([digest, ...body, end, digest], redact)).toEqual([digest, '***', '***', '***', end, digest])
    const stamped = body.map((line, index) => stamp(index) + line)
    expect(redactDeep([...stamped, stamp(9) + end], redact)).toEqual([
      ...[0, 1, 2].map((second) => `${stamp(second)}***`),
      stamp(9) + end,
    ])
    const certificate = `${dash}END CERTIFICATE${dash}`
    expect(redactDeep([...body, certificate], redact)).toEqual([...body, certificate])
  })

  test('does not follow a key named __proto__', () => {
    const value: unknown = JSON.parse('{"__proto__": {"polluted": "yes"}}')
    redactDeep(value, redact)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('secretValuesOf', () => {
  test('takes the values of variables that are named like secrets', () => {
    const env = {
      GITHUB_TOKEN: 'token-value',
      NPM_AUTH: 'npm-auth-value',
      DB_PASSWORD: 'p4ssword',
      AWS_SECRET_ACCESS_KEY: 'secret/access+key',
      STRIPE_API_KEY: 'stripe-key',
      DEPLOY_PRIVATE_KEY: 'line one\nline two',
      GOOGLE_CREDENTIALS: '{"type":"service_account"}',
      SMTP_PASS: 'smtp-pass',
    }
    expect(secretValuesOf(env).sort()).toEqual(Object.values(env).sort())
  })

  test('takes only the credentials of a URL', () => {
    expect(secretValuesOf({ DATABASE_URL: 'postgres://app:p%40ss@db/app' })).toEqual(['p%40ss', 'p@ss'])
    expect(secretValuesOf({ REDIS_URL: 'redis://cache:6379' })).toEqual([])
  })

  test('leaves out what would blacken the log', () => {
    const env = {
      ENABLE_TOKEN: 'true',
      TOKEN_COUNT: '1',
      SSH_AUTH_SOCK: '/tmp/ssh-abc/agent.12',
      PASSWORD_FILE: '/run/secrets/password',
      AUTH_METHOD: 'oauth',
      PWD: '/home/runner/_work/shop',
      OLDPWD: '/home/runner',
      AUTH: 'basic',
      PATH: '/usr/bin',
      HOME: '/home/runner',
      SECRET_NAME: 'prod/db',
      UNSET_TOKEN: undefined,
      EMPTY_TOKEN: '',
    }
    expect(secretValuesOf(env)).toEqual([])
  })
})
