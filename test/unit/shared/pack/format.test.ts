import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packFormatMarkdown } from '../../../../shared/pack/format'

const format = packFormatMarkdown()
const root = join(import.meta.dirname, '../../../..')

describe('the description of the format', () => {
  test('is the one in README', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    const block =
      /<!-- pack format: `npm run -s cli -- pack format` -->\n\n([\s\S]*?)\n\n<!-- end of pack format -->/.exec(
        readme,
      )?.[1]
    expect(block, 'README has another: put the output of `npm run -s cli -- pack format` between the marks').toBe(
      format,
    )
  })

  test.each(['pack.yaml', 'terms.yaml', 'cards.yaml', 'rules.yaml', 'cases.yaml'])(
    'names every field that the first pack has in %s',
    (file) => {
      const fields = new Set(
        readFileSync(join(root, 'resources/packs/module-14', file), 'utf8')
          .match(/^(?: {2}|- )?[a-zA-Z]+(?=:)/gm)
          ?.map((field) => field.replace(/^[- ]+/, '')),
      )
      expect(fields.size).toBeGreaterThan(2)
      for (const field of fields) expect(format).toMatch(new RegExp(`\`${field}[\`:]`))
    },
  )

  test('says of each field what it is for', () => {
    const bare = format.split('\n').filter((line) => /^ *- `[a-zA-Z]+`(?: \([^)]*\))?: [^;]*$/.test(line))
    // What the name says is not said again.
    expect(bare.map((line) => line.trim())).toEqual(['- `number`: a whole number', '- `title`: text'])
  })
})
