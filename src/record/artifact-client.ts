import type { PutArtifact } from './upload.ts'

/** Uploads through the results service. The client is large, so it is loaded when there is something to upload. */
export const putArtifact: PutArtifact = async ({ name, files, folder, retentionDays }) => {
  const { DefaultArtifactClient } = await import('@actions/artifact')
  const options = retentionDays === null ? {} : { retentionDays }
  await new DefaultArtifactClient().uploadArtifact(name, [...files], folder, options)
}
