// @ts-expect-error -- commonmark ships no types; what is used of it is typed below
import * as commonmark from 'commonmark'

interface Node {
  readonly type: string
  readonly literal: string | null
}
interface Walker {
  next(): { readonly node: Node; readonly entering: boolean } | null
}
const { Parser } = commonmark as { Parser: new () => { parse(markdown: string): { walker(): Walker } } }

/** A node of a parsed Markdown text: its type and, where it has one, its text. */
export interface MarkdownNode {
  readonly type: string
  readonly text: string
}

/** All nodes of a Markdown text in reading order, as the CommonMark reference parser sees them. */
export function parseMarkdown(markdown: string): MarkdownNode[] {
  const walker = new Parser().parse(markdown).walker()
  const nodes: MarkdownNode[] = []
  for (let event = walker.next(); event !== null; event = walker.next()) {
    if (event.entering) nodes.push({ type: event.node.type, text: event.node.literal ?? '' })
  }
  return nodes
}

/** The text of all nodes of a type, joined. */
export function textOf(nodes: readonly MarkdownNode[], type: string): string {
  return nodes
    .filter((node) => node.type === type)
    .map((node) => node.text)
    .join('')
}
