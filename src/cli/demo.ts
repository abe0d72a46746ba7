export async function demoCommand(_options: unknown, _terminal: unknown): Promise<number> {
  return Promise.resolve(0)
}
