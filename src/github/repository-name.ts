/** `owner/name` of a repository, taken apart. */
export interface RepositoryName {
  readonly owner: string
  readonly repo: string
}
