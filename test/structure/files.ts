import { readdirSync } from 'node:fs'

/** The paths of the files under a folder whose names end in `ending`, from the project's root. */
export const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => `${folder}/${path}`)
    .toSorted()
