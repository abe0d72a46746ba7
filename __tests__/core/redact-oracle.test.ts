import { describe, expect, test } from '@jest/globals'
import { lintSource } from '@secretlint/core'
import { creator } from '@secretlint/secretlint-rule-preset-recommend'
import { createRedactor } from '../../src/core/redact.ts'
import { SECRET_SAMPLES } from '../fixtures/secrets/shapes.ts'

const redact = createRedactor()

/** What secretlint's recommended preset finds in a text: the ranges it reports. */
async function findings(content: string): Promise<string[]> {
  const { messages } = await lintSource({
    source: { filePath: 'deploy.log', content, ext: '.log', contentType: 'text' },
    options: { config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] } },
  })
  return messages.map(({ range }) => content.slice(range[0], range[1]))
}

describe('the redactor against @secretlint/secretlint-rule-preset-recommend', () => {
  test('finds whatever the preset finds in the corpus', async () => {
    const flagged: string[] = []
    const left: string[] = []
    for (const { id, line } of SECRET_SAMPLES) {
      if ((await findings(line)).length > 0) flagged.push(id)
      if ((await findings(redact(line))).length > 0) left.push(id)
    }
    expect(left).toEqual([])
    expect(flagged.length).toBeGreaterThanOrEqual(20)
  }, 60000)

  test('is not switched off by the comment that switches the preset off', async () => {
    const { line, secrets } = SECRET_SAMPLES.find(({ id }) => id === 'github-classic') ?? { line: '', secrets: [] }
    const disabled = `secretlint-disable\n${line}`
    expect(await findings(disabled)).toEqual([])
    expect(secrets.some((secret) => redact(disabled).includes(secret))).toBe(false)
  })
})
