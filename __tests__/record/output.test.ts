import { describe, expect, test } from '@jest/globals'
import { LOG_HEAD_BYTES, LOG_TAIL_BYTES } from '../../src/record/log.ts'
import { PIECE_BYTES } from '../../src/record/lines.ts'
import { newJob, record, runStep } from './harness.ts'

/** What record itself prints comes after the script's output. */
function liveOf(stdout: Buffer): Buffer {
  const end = stdout.lastIndexOf('record: exit code')
  const before = stdout.subarray(0, stdout.lastIndexOf('record: not uploaded', end))
  const error = before.lastIndexOf('::error::')
  return error === -1 ? before : before.subarray(0, error)
}

describe('live output and log', () => {
  test('keep the order of 6,000 lines that alternate between the streams', async () => {
    const ran = await record('for ((i = 0; i < 6000; i += 2)); do echo "line $i"; echo "line $((i + 1))" >&2; done')
    const expected = Array.from({ length: 6000 }, (_, index) => `line ${String(index)}\n`).join('')
    expect(liveOf(ran.stdout).toString()).toBe(expected)
    expect(ran.log).toBe(expected)
    expect(ran.stderr).toBe('')
  })

  test('show binary output byte for byte, and the log replaces what is no UTF-8', async () => {
    const all = Array.from({ length: 256 }, (_, byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
    const ran = await record(`printf '${all}\\n'; printf 'h\\xc3'; sleep 0.1; printf '\\xa9\\n'`)
    const bytes = Buffer.concat([Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)), Buffer.from('\nhé\n')])
    expect(liveOf(ran.stdout).equals(bytes)).toBe(true)
    expect(ran.log).toContain('\ufffd')
    expect(ran.log).toContain('hé\n')
    expect(ran.status).toBe(0)
  })

  test('arrive while the script runs', async () => {
    let early = ''
    const ran = await runStep(newJob(), {
      inputs: { run: 'echo first; sleep 0.6; echo second' },
      during: (_child, output) => (early = early === '' ? output : early),
    })
    expect(early).toBe('first\n')
    expect(ran.log).toBe('first\nsecond\n')
  })

  test('begin our own words on a line of their own', async () => {
    const ran = await record("printf 'no line end'; exit 4")
    expect(ran.stdout.toString()).toContain('no line end\n::error::Process completed')
    expect(ran.log).toBe('no line end')
  })

  test('pass workflow commands on to the runner as a run step does', async () => {
    const ran = await record('echo "::warning::certificate expires soon"')
    expect(liveOf(ran.stdout).toString()).toBe('::warning::certificate expires soon\n')
  })

  test('survive a reader that is slow', async () => {
    let slow = false
    const ran = await runStep(newJob(), {
      inputs: { run: 'seq -w 1 500000' },
      during: (child) => {
        if (slow) return
        slow = true
        child.stdout?.pause()
        setTimeout(() => child.stdout?.resume(), 700)
      },
    })
    const expected = Array.from({ length: 500_000 }, (_, index) => `${String(index + 1).padStart(6, '0')}\n`).join('')
    expect(liveOf(ran.stdout).equals(Buffer.from(expected))).toBe(true)
    expect(ran.status).toBe(0)
  })
})

describe('a log beyond the cap', () => {
  test('keeps head and tail and says how many bytes were cut', async () => {
    const ran = await record(
      'for ((i = 0; i < 300000; i++)); do echo "step $i of the rollout finished without trouble"; done; exit 1',
    )
    const raw = liveOf(ran.stdout)
    const [, bytes = '0'] = /^\[record: (\d+) bytes left out here;.*\]$/m.exec(ran.log) ?? []
    const [head = '', tail = ''] = ran.log.split(/^\[record: .*\]\n/m)
    expect(ran.record.truncated).toBe(true)
    expect(raw.toString()).toBe(`${head}${raw.toString('utf8', head.length, head.length + Number(bytes))}${tail}`)
    expect(head.length).toBeGreaterThanOrEqual(LOG_HEAD_BYTES)
    expect(tail.length).toBeGreaterThanOrEqual(LOG_TAIL_BYTES)
    expect(head.length + tail.length).toBeLessThanOrEqual(LOG_HEAD_BYTES + LOG_TAIL_BYTES + 2 * PIECE_BYTES)
    expect(tail.endsWith('step 299999 of the rollout finished without trouble\n')).toBe(true)
  })

  test('holds for one line without an end', async () => {
    const ran = await record('head -c 20000000 /dev/zero | tr "\\0" x')
    expect(ran.log.length).toBeLessThan(LOG_HEAD_BYTES + LOG_TAIL_BYTES + 4 * PIECE_BYTES)
    expect(ran.record).toMatchObject({ exitCode: 0, truncated: true })
  })
})

describe('secrets', () => {
  const secret = 'pw-7f3kQ9z-horse'

  test('of telling variables stay out of the log: whole, split over two writes, in base64', async () => {
    const run = [
      'echo "login with $DEPLOY_PASSWORD now"',
      'printf "split ${DEPLOY_PASSWORD:0:7}"; sleep 0.4; printf "${DEPLOY_PASSWORD:7} end\\n"',
      'printf %s "$DEPLOY_PASSWORD" | base64',
      'printf "user:%s" "$DEPLOY_PASSWORD" | base64',
      'exit 1',
    ].join('\n')
    const ran = await record(run, {}, { DEPLOY_PASSWORD: secret })
    expect(liveOf(ran.stdout).toString()).toContain(secret)
    expect(ran.log).not.toContain(secret)
    expect(ran.log).not.toContain(secret.slice(7))
    expect(ran.log).not.toContain(Buffer.from(secret).toString('base64').slice(0, 12))
    expect(ran.log).not.toContain(Buffer.from(`user:${secret}`).toString('base64').slice(8, 20))
    expect(ran.log).toMatch(/^login with \*\*\* now$/m)
    expect(ran.log).toMatch(/^split \*\*\* end$/m)
  })

  test('given by mask or add-mask, of a known shape, and the runtime token stay out too', async () => {
    const token = `ghp_${'a1B2c3D4e5'.repeat(4).slice(0, 36)}`
    const run = `echo masked-by-input-1; echo ::add-mask::masked-on-the-way; echo masked-on-the-way; echo ${token}; echo rt-12345678`
    const ran = await record(
      run,
      { mask: 'masked-by-input-1\n\nother-value' },
      { ACTIONS_RUNTIME_TOKEN: 'rt-12345678' },
    )
    expect(ran.log).not.toMatch(/masked-by-input-1|masked-on-the-way|rt-12345678/)
    expect(ran.log).not.toContain(token)
    expect(ran.stdout.toString()).toMatch(/^::add-mask::masked-by-input-1$/m)
  })

  test('masked in the part of a log that was cut stay out of its end', async () => {
    const filler =
      'for ((i = 0; i < 120000; i++)); do echo "progress $i ..............................................."; done'
    const ran = await record(`${filler}; echo ::add-mask::late-secret-9; ${filler}; echo the late-secret-9 here`)
    expect(ran.record.truncated).toBe(true)
    expect(ran.log).not.toContain('late-secret-9')
    expect(ran.log).toContain('the *** here')
  })
})
