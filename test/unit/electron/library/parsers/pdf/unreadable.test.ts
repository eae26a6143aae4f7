import { describe, expect, it } from 'vitest'
import { AppError } from '../../../../../../shared/errors'
import { filler, read, readBytes } from './read-pdf'
import { writePdf } from './write-pdf'

describe('what is no readable PDF', () => {
  const failure = async (bytes: Uint8Array) => {
    const error: unknown = await readBytes(bytes).catch((reason: unknown) => reason)
    return error instanceof AppError ? { code: error.code, facts: error.facts } : error
  }

  it('names a password, and reads a file that only the owner locked', async () => {
    expect(await failure(writePdf({ pages: [{ texts: filler(700) }], encrypt: 'user' }))).toEqual({
      code: 'file-encrypted',
      facts: { file: 'file.pdf' },
    })
    expect((await read({ pages: [{ texts: filler(700) }], encrypt: 'owner' })).lines.join(' ')).toContain(
      'running text does',
    )
  })

  it('names a scan with its pages, and counts the scanned pages of a text', async () => {
    expect(
      await failure(
        writePdf({
          pages: [
            { texts: [], picture: true },
            { texts: [], picture: true },
          ],
        }),
      ),
    ).toEqual({ code: 'file-scanned', facts: { file: 'file.pdf', pages: 2 } })
    const partly = await read({ pages: [{ texts: filler(700) }, { texts: [], picture: true }] })
    expect(partly.document.warnings).toContainEqual({ code: 'scanned-pages', count: 1 })
  })

  it('reads a few words that stand on a page without a picture', async () => {
    const { lines } = await read({ pages: [{ texts: [{ x: 72, y: 700, text: 'Yes.' }] }] })
    expect(lines.join(' ')).toContain('Yes.')
    expect(
      await failure(writePdf({ pages: [{ texts: [{ x: 72, y: 700, text: 'Yes.' }], picture: true }] })),
    ).toMatchObject({ code: 'file-scanned' })
    expect(await failure(writePdf({ pages: [{ texts: [] }] }))).toMatchObject({ code: 'file-scanned' })
  })

  it('names damage, and reads what can be found without the table of places', async () => {
    expect(await failure(new TextEncoder().encode('no PDF at all'))).toMatchObject({
      code: 'file-damaged',
      facts: { kind: 'pdf' },
    })
    expect(await failure(new Uint8Array())).toMatchObject({ code: 'file-empty' })
    const whole = Buffer.from(writePdf({ pages: [{ texts: filler(700) }] }))
    const misplaced = Buffer.concat([Buffer.from('Some words before it\n'), whole])
    expect((await readBytes(new Uint8Array(misplaced))).lines.join(' ')).toContain('running text does')
  })
})
