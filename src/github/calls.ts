import type { Client } from './client.ts'

/** The two ways of asking GitHub, as the code that publishes needs them. Errors are Octokit's; see `errors.ts`. */
export interface GitHubCalls {
  /** One REST call, as in `GET /repos/{owner}/{repo}/pulls/{pull_number}`. Resolves to the parsed body. */
  rest(route: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown>
  /** One GraphQL call. Rejects when GitHub reports errors. */
  graphql(query: string, variables: Readonly<Record<string, unknown>>): Promise<unknown>
}

export function callsOf(client: Pick<Client, 'octokit' | 'graphql'>): GitHubCalls {
  return {
    async rest(route, parameters) {
      const answer: { readonly data: unknown } = await client.octokit.request(route, { ...parameters })
      return answer.data
    },
    graphql: (query, variables) => client.graphql<unknown>(query, { ...variables }),
  }
}
