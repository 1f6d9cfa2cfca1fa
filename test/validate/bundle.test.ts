import { build } from 'esbuild'
import { expect, test } from 'vitest'

/** Words that only one of the models, or only the documents, have. */
const MARKS: Readonly<Record<string, RegExp>> = {
  interaction: /abandoned-before-queue/,
  ticket: /bot-outcome/,
  survey: /csat/,
  activity: /contacts/,
  scheduledActivity: /adherence/,
  document: /2020-12/,
  reader: /a value that can be read/,
}

/** What a bundler keeps of the room where only `name` is imported. */
async function marksIn(name: string): Promise<readonly string[]> {
  const contents = `export { ${name} } from './src/validate/index.ts'`
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    write: false,
  })
  const [file] = outputFiles
  return Object.keys(MARKS).filter((mark) => MARKS[mark]?.test(file?.text ?? ''))
}

test.each([
  ['parseInteraction', ['interaction', 'reader']],
  ['parseTicket', ['ticket', 'reader']],
  ['parseSurvey', ['survey', 'reader']],
  ['parseAgentActivity', ['activity', 'reader']],
  ['parseScheduledActivity', ['scheduledActivity', 'reader']],
  ['parseAll', []],
  ['ticketSchema', ['ticket', 'document']],
  ['surveySchema', ['survey', 'document']],
])('%s brings only %j into a bundle', async (name, marks) => {
  expect(await marksIn(name)).toEqual(marks)
})
