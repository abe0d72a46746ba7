import type { LogFile } from '../../src/sources/types.ts'

/** All of a log's text. */
export async function textOf(file: LogFile | undefined): Promise<string> {
  if (file === undefined) throw new Error('there is no such file')
  const chunks: Uint8Array[] = []
  for await (const chunk of file.chunks()) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
