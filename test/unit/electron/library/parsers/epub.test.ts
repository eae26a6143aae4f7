import { describe, expect, test } from 'vitest'
import { parseEpubFile } from '../../../../../electron/library/parsers/epub'
import { canonicalText } from '../../../../../shared/text/canonical'
import { asHtml } from './as-html'
import { book, page, type BookParts } from './epub/book'
import { parseBytes } from './parse-bytes'
import { png } from './pictures'

const read = (parts: BookParts) => parseBytes(parseEpubFile, 'locks.epub', book(parts))
const htmlOf = async (parts: BookParts) => asHtml((await read(parts)).tree)
const title = '<dc:title>On locks</dc:title>'
const sentence = 'The keeper opens the gates when both sides are level. '
const long = `<p>${sentence.repeat(10)}</p>`

describe('a book', () => {
  test('says its title, its authors, its date and its language', async () => {
    const metadata =
      '<dc:title id="s">A short one</dc:title><dc:title id="m">On locks</dc:title><meta refines="#m" property="title-type">main</meta>' +
      '<dc:creator>A. Weir</dc:creator><dc:creator>B. Gate</dc:creator><dc:date>2021-05-03T00:00:00Z</dc:date><dc:language>en-GB</dc:language>'
    expect(await read({ metadata, chapters: { 'a.xhtml': page(long) } })).toMatchObject({
      title: 'On locks',
      byline: 'A. Weir, B. Gate · 2021-05-03',
      published: '2021-05-03',
      lang: 'en-GB',
    })
  })

  test('is one text: its files in their order, those outside of it last, links from one to another inside it', async () => {
    const html = await htmlOf({
      metadata: title,
      chapters: {
        'notes.xhtml': page('<h1>Answers</h1><p id="x">Yes.</p>'),
        'one two.xhtml': page(
          '<h1>One</h1><p>See <a href="b.xhtml#x">there</a> and <a href="b.xhtml">all of it</a>.</p>',
        ),
        'b.xhtml': page('<h1>Two</h1><p>Before.</p><p id="x">There.</p><p><a href="https://example.org/">out</a></p>'),
      },
      aside: ['notes.xhtml'],
    })
    expect(html.replace(/href="#[^"]*"/g, 'href="#"')).toBe(
      '<h1 dataMade="">On locks</h1>' +
        '<h2 dataLevel="1">One</h2><p>See <a href="#" dataLink="section">there</a> and <a href="#" dataLink="section">all of it</a>.</p>' +
        '<h2 dataLevel="1">Two</h2><p>Before.</p><p>There.</p><p><a href="https://example.org/" dataLink="web">out</a></p>' +
        '<h2 dataLevel="1">Answers</h2><p>Yes.</p>',
    )
    const [there, all] = [...html.matchAll(/href="(#[^"]*)"/g)].map(([, href]) => href)
    expect(there).not.toBe(all)
  })

  test('whose title stands on its title page has it from there', async () => {
    const html = await htmlOf({
      metadata: title,
      chapters: { 'a.xhtml': page('<h1>On locks</h1>'), 'b.xhtml': page(`<h1>One</h1>${long}`) },
    })
    expect(html).toMatch(/^<h1>On locks<\/h1><h2 dataLevel="1">One<\/h2>/)
  })

  test('whose only first-level heading is a chapter is not named after it', async () => {
    expect(
      (await read({ metadata: title, chapters: { 'a.xhtml': page(`<h1>Preface</h1>${long}<h2>Thanks</h2>${long}`) } }))
        .title,
    ).toBe('On locks')
  })

  test('has the headings that only its contents name: what says the same words, or else the name', async () => {
    const point = (words: string, src: string, inner = '') =>
      `<navPoint><navLabel><text>${words}</text></navLabel><content src="${src}"/>${inner}</navPoint>`
    const html = await htmlOf({
      metadata: title,
      ncx: point('Part I', 'p.xhtml', point('Gates', 'a.xhtml')) + point('Keys', 'b.xhtml#k'),
      chapters: {
        'p.xhtml': page(`<h1>Part I</h1>${long}`),
        'a.xhtml': page(`<p class="big">GATES</p>${long}`),
        'b.xhtml': page(long),
      },
    })
    expect([...html.matchAll(/<(h\d)[^>]*>(.*?)<\/h\d>/g)].map(([, tag, words]) => `${tag} ${words}`)).toEqual([
      'h1 On locks',
      'h2 Part I',
      'h3 GATES',
      'h2 Keys',
    ])
  })

  test('whose every file begins with a heading of the first level has the levels of its contents', async () => {
    const nav =
      '<nav epub:type="toc"><ol><li><a href="a.xhtml">One</a><ol><li><a href="b.xhtml">Inner</a></li></ol></li><li><a href="c.xhtml">Two</a></li></ol></nav>'
    const html = await htmlOf({
      metadata: title,
      nav,
      chapters: {
        'a.xhtml': page('<h1>One</h1><p>a</p>'),
        'b.xhtml': page('<h1>Inner</h1><p>b</p>'),
        'c.xhtml': page('<h1>Two</h1><p>c</p>'),
      },
    })
    expect(html.match(/<h\d/g)).toEqual(['<h1', '<h2', '<h3', '<h2'])
  })

  test('leaves out its page of contents, unless that says more', async () => {
    const nav = '<h1>Contents</h1><nav epub:type="toc"><ol><li><a href="a.xhtml">One</a></li></ol></nav>'
    const chapters = { 'nav.xhtml': page(nav), 'a.xhtml': page('<h1>One</h1><p>a</p>') }
    const items = '<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    expect(await htmlOf({ metadata: title, chapters, items })).toBe(
      '<h1 dataMade="">On locks</h1><h2 dataLevel="1">One</h2><p>a</p>',
    )
    const more = { ...chapters, 'nav.xhtml': page(nav + long) }
    expect(await htmlOf({ metadata: title, chapters: more, items })).toContain('The keeper opens')
  })

  test('gathers its notes, those that pop up too', async () => {
    const body =
      '<p>A<a epub:type="noteref" href="#n1">1</a> B<a epub:type="noteref" href="n.xhtml#n2">2</a></p><aside epub:type="footnote" id="n1"><p>First.</p></aside>'
    const html = await htmlOf({
      metadata: title,
      chapters: {
        'a.xhtml': page(body),
        'n.xhtml': page('<ol><li epub:type="footnote" id="n2"><p>Second.</p></li></ol>'),
      },
    })
    expect(html).toMatch(
      /<p>A<a [^>]*dataNumber="1"><\/a> B<a [^>]*dataNumber="2"><\/a><\/p><section dataNotes=""><ol><li>(?:<p>)?First\..*Second\./,
    )
  })
})

describe('the files of a book', () => {
  test('have their pictures from beside them; the cover stands first', async () => {
    const parsed = await read({
      metadata: `${title}<meta name="cover" content="cov"/>`,
      items: '<item id="cov" href="img/cover.png" media-type="image/png"/>',
      chapters: { 'text/a.xhtml': page('<p>See <img src="../img/a%20b.png" alt="A lock"/></p>') },
      files: { 'OEBPS/img/a b.png': png, 'OEBPS/img/cover.png': png },
    })
    expect(asHtml(parsed.tree)).toMatch(
      /^<h1 dataMade="">On locks<\/h1><p><img src="asset:"[^>]*><\/img><\/p><p>See ?<img src="asset:" alt="A lock">/,
    )
    expect(parsed.warnings).toEqual([])
  })

  test('are XHTML: what is closed at once is closed, what has a name is a sign, what stands in CDATA is read', async () => {
    const html = await htmlOf({
      metadata: title,
      chapters: {
        'a.xhtml': page(
          '<p><a id="x"/>a&nbsp;b &eacute; <i/>c <![CDATA[d < e]]></p><p>f</p>',
          '<title/><script src="x.js"/>',
        )
          // Careless makers leave that out.
          .replace(/<\?xml.*?<html [^>]*>/, '<html>'),
      },
    })
    expect(html).toContain('<p>a\u00A0b é c d < e</p><p>f</p>')
  })

  test('may be in another encoding, which they declare', async () => {
    const bytes = Uint8Array.from(Buffer.from(page('<p>na\u00EFve</p>').replace('UTF-8', 'ISO-8859-1'), 'latin1'))
    expect(canonicalText((await read({ metadata: title, chapters: { 'a.xhtml': bytes } })).tree)).toBe(
      'On locks\nnaïve',
    )
  })

  test('may each be written in another direction', async () => {
    const arabic = page('<h1>باب</h1><p>نص قصير</p>').replace('<html ', '<html dir="rtl" lang="ar" ')
    const html = await htmlOf({
      metadata: title,
      chapters: { 'a.xhtml': page('<h1>One</h1><p>a</p>'), 'b.xhtml': arabic },
    })
    expect(html).toContain('<p>a</p><h2 dataLevel="1" dir="rtl">باب</h2><p dir="rtl">نص قصير</p>')
  })

  test('zipped with their folder are found all the same', async () => {
    const { strFromU8, unzipSync, zipSync } = await import('fflate')
    const inner = unzipSync(book({ metadata: title, chapters: { 'a.xhtml': page('<p>a</p>') } }))
    expect(strFromU8(inner.mimetype ?? new Uint8Array())).toBe('application/epub+zip')
    const outer = zipSync(Object.fromEntries(Object.entries(inner).map(([path, bytes]) => [`epub/${path}`, bytes])))
    expect(canonicalText((await parseBytes(parseEpubFile, 'locks.epub', outer)).tree)).toBe('On locks\na')
  })
})

describe('a file that cannot be a book', () => {
  const chapters = { 'a.xhtml': page('<p>a</p>') }
  const encryption = (algorithm: string) => ({
    'META-INF/encryption.xml': `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData><e:EncryptionMethod Algorithm="${algorithm}"/></e:EncryptedData></encryption>`,
  })

  test('with a lock on it says so; fonts may be disguised', async () => {
    const locked = encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc')
    await expect(read({ chapters, files: locked })).rejects.toMatchObject({ code: 'file-encrypted' })
    const fonts = encryption('http://www.idpf.org/2008/embedding')
    expect((await read({ metadata: title, chapters, files: fonts })).title).toBe('On locks')
  })

  test.each([
    ['without text', { chapters: {} }, 'file-damaged', 'names no text'],
    [
      'with a package that nests without end',
      { chapters, files: { 'OEBPS/content.opf': '<a>'.repeat(9000) } },
      'file-damaged',
      'nests without end',
    ],
    ['without words', { chapters: { 'a.xhtml': page('') } }, 'file-empty', ''],
  ])('%s ends in a message', async (_, parts, code, detail) => {
    await expect(read(parts)).rejects.toMatchObject({ code })
    if (detail !== '')
      await expect(read(parts)).rejects.toMatchObject({ facts: { detail: expect.stringContaining(detail) } })
  })
})
