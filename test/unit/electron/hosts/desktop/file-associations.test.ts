import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { importExtensions } from '../../../../../shared/import-formats'

const builder = z.object({
  fileAssociations: z.array(z.object({ ext: z.array(z.string()), mimeType: z.string(), rank: z.literal('Alternate') })),
})

it('the installed program is offered for every kind that can be imported, and for no other', () => {
  const { fileAssociations } = builder.parse(parse(readFileSync('electron-builder.yml', 'utf8')))
  const offered = fileAssociations.flatMap(({ ext }) => ext.map((one) => `.${one}`))
  expect(offered.toSorted()).toEqual(importExtensions.toSorted())
  expect(new Set(fileAssociations.map(({ mimeType }) => mimeType)).size).toBe(fileAssociations.length)
})
