import { expect } from '@jest/globals'
import { parseMarkdown, textOf } from '../../scripts/markdown-tree.ts'

/** What log lines, names and titles may be, each with the word EVIL in it. */
export const HOSTILE = [
  'EVIL @everyone #1 https://evil.example/EVIL www.evil.example',
  '`EVIL` ``EVIL`` ```EVIL',
  '```\n# EVIL\n```',
  '~~~ EVIL',
  '<img src=x onerror=EVIL()><script>EVIL</script>',
  '<!-- EVIL --> --> <!-- deploy-triage v1 key=EVIL -->',
  '</details><details open><summary>EVIL</summary>',
  '![EVIL](https://evil.example/EVIL.png) [EVIL](javascript:EVIL)',
  '| EVIL | EVIL |\n|---|---|',
  '> [!WARNING]\n> EVIL',
  '\u202eEVIL\u2066 \u200bEVIL\ufeff',
  '\u001b]8;;https://evil.example\u0007EVIL\u001b]8;;\u0007',
  '$`EVIL`$ $$EVIL$$ :EVIL:',
  '\\` EVIL \\',
  '{module} EVIL {constructor} {__proto__}',
  "' EVIL: '''",
  '&lt;EVIL&gt; &#64;EVIL',
]

/** Types of nodes in which untrusted text stands, `code` and `code_block` where all is well. */
export function homesOf(markdown: string, word: string): string[] {
  const nodes = parseMarkdown(markdown)
  return [...new Set(nodes.filter(({ text }) => text.includes(word)).map(({ type }) => type))]
}

export const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/

/** The word stands in code alone, and nothing on the page moves, hides or loads. */
export function expectInert(markdown: string): void {
  expect(homesOf(markdown, 'EVIL').filter((type) => type !== 'code' && type !== 'code_block')).toEqual([])
  expect(textOf(parseMarkdown(markdown), 'html_block')).not.toMatch(/EVIL|img|script/)
  expect(parseMarkdown(markdown).map(({ type }) => type)).not.toContain('image')
  expect(markdown).not.toMatch(CONTROLS)
}
