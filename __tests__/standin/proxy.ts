/** An HTTP proxy on loopback that tunnels (CONNECT) to loopback, whatever host it is asked for. */
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

export interface Proxy {
  readonly url: string
  /** `host:port` of every tunnel that was opened. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

export async function startProxy(): Promise<Proxy> {
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((_request, response) => response.writeHead(501).end())
  server.on('connect', (request, client: Socket, head: Buffer) => {
    asked.push(request.url ?? '')
    const upstream = connect(Number((request.url ?? '').split(':')[1]), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      upstream.write(head)
      upstream.pipe(client).pipe(upstream)
    })
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      // Either side may hang up at any time.
      socket.on('error', () => socket.destroy())
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    asked,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}
