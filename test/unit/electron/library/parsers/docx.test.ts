import { describe, expect, test } from 'vitest'
import { parseDocxFile } from '../../../../../electron/library/parsers/docx'
import { canonicalText } from '../../../../../shared/text/canonical'
import { asHtml } from './as-html'
import { externalLink, inStyle, p, pictureLink, run, style, wordFile, type WordParts } from './docx/word-file'
import { parseBytes } from './parse-bytes'
import { png } from './pictures'

const read = (parts: WordParts) => parseBytes(parseDocxFile, 'Locks.docx', wordFile(parts))
/** What came in, without the title that the file's name gave. */
const htmlOf = async (parts: WordParts) => asHtml((await read(parts)).tree).replace(/^<h1 dataMade="">Locks<\/h1>/, '')
const wordsOf = async (body: string) => canonicalText((await read({ body })).tree).replace(/^Locks\n/, '')

describe('headings of a Word file', () => {
  test.each([
    ['by the name that Word keeps in every language', style('berschrift1', 'heading 1')],
    ['by a name in another language', style('berschrift1', 'Überschrift 1')],
    [
      'by a style of their own that is based on one',
      style('berschrift1', 'Chapter', '<w:basedOn w:val="H1"/>') + style('H1', 'heading 1'),
    ],
    ['by an outline level', style('berschrift1', 'Chapter', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')],
  ])('are told %s', async (_, styles) => {
    const body =
      p('Gates', inStyle('berschrift1')) + p('They open.') + p('Keys', inStyle('berschrift1')) + p('They turn.')
    expect(await htmlOf({ body, styles })).toBe(
      '<h2 dataLevel="1">Gates</h2><p>They open.</p><h2 dataLevel="1">Keys</h2><p>They turn.</p>',
    )
  })

  test('the heading over contents is one, as it looks; a style that only sounds like one is none', async () => {
    const styles =
      style('H1', 'heading 1') +
      style('T', 'TOC Heading', '<w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>') +
      style('B', 'Body Text')
    expect(await htmlOf({ body: p('Contents', inStyle('T')) + p('Words', inStyle('B')), styles })).toBe(
      '<h2 dataLevel="1">Contents</h2><p>Words</p>',
    )
  })

  test('the paragraph in the style for titles is the title; the file says who wrote it and when', async () => {
    const parsed = await read({
      body:
        p('On locks', inStyle('T')) +
        p('Gates', inStyle('H1')) +
        p('They open.') +
        p('Keys', inStyle('H1')) +
        p('They turn.'),
      styles: style('T', 'Title') + style('H1', 'heading 1'),
      properties:
        '<dc:title>Template</dc:title><dc:creator>A. Weir</dc:creator><dcterms:created>2021-05-03T10:00:00Z</dcterms:created><dc:language>en-GB</dc:language>',
    })
    expect(parsed).toMatchObject({
      title: 'On locks',
      byline: 'A. Weir · 2021-05-03',
      published: '2021-05-03',
      lang: 'en-GB',
    })
    expect(asHtml(parsed.tree)).toBe(
      '<h1>On locks</h1><h2 dataLevel="1">Gates</h2><p>They open.</p><h2 dataLevel="1">Keys</h2><p>They turn.</p>',
    )
  })
})

const numbering =
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/></w:lvl>' +
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>' +
  '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
const item = (words: string, list: number, level = 0) =>
  p(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

describe('blocks of a Word file', () => {
  test('lists nest, begin where they say, go on after a break and begin anew', async () => {
    const body =
      item('three', 1) +
      item('a', 1, 1) +
      item('b', 1, 1) +
      item('four', 1) +
      p('Between.') +
      item('five', 1) +
      p('Then.') +
      item('one', 3) +
      p('Dots.') +
      item('dot', 2)
    expect(await htmlOf({ body, numbering })).toBe(
      '<ol start="3"><li><p>three</p><ol type="a"><li>a</li><li>b</li></ol></li><li>four</li></ol><p>Between.</p>' +
        '<ol start="5"><li>five</li></ol><p>Then.</p><ol><li>one</li></ol><p>Dots.</p><ul><li>dot</li></ul>',
    )
  })

  test('neighbours of a quotation are one; lines of code are one', async () => {
    const styles = style('Q', 'Intense Quote') + style('Z', 'Zitat') + style('C', 'HTML Preformatted')
    const body =
      p('One.', inStyle('Q')) +
      p('Two.', inStyle('Q')) +
      p('And.') +
      p('Drei.', inStyle('Z')) +
      p('if (a)', inStyle('C')) +
      p('  b()', inStyle('C'))
    expect(await htmlOf({ body, styles })).toBe(
      '<blockquote><p>One.</p><p>Two.</p></blockquote><p>And.</p><blockquote><p>Drei.</p></blockquote><pre><code>if (a)\n  b()</code></pre>',
    )
  })

  test('tables have their head, and cells merged both ways', async () => {
    const cell = (words: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(words)}</w:tc>`
    const body =
      `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Lock')}${cell('Gates', '<w:gridSpan w:val="2"/>')}</w:tr>` +
      `<w:tr>${cell('Upper', '<w:vMerge w:val="restart"/>')}${cell('2')}${cell('old')}</w:tr>` +
      `<w:tr>${cell('', '<w:vMerge/>')}${cell('3')}${cell('new')}</w:tr>` +
      `<w:tr><w:trPr><w:del/></w:trPr>${cell('gone')}${cell('gone')}${cell('gone')}</w:tr></w:tbl>`
    expect(await htmlOf({ body })).toBe(
      '<table><thead><tr><th>Lock</th><th colSpan="2">Gates</th></tr></thead><tbody><tr><td rowSpan="2">Upper</td><td>2</td><td>old</td></tr><tr><td>3</td><td>new</td></tr></tbody></table>',
    )
  })

  test('a box of one cell is a table, unless it holds headings', async () => {
    const box = (inner: string) => `<w:tbl><w:tr><w:tc><w:tcPr/>${inner}</w:tc></w:tr></w:tbl>`
    expect(await htmlOf({ body: box(p('Learn:') + p('what a lock is')) })).toBe(
      '<table><tbody><tr><td><p>Learn:</p><p>what a lock is</p></td></tr></tbody></table>',
    )
    const heading = p('Aims', inStyle('H'))
    expect(await htmlOf({ body: box(heading + p('A lock.')) + heading, styles: style('H', 'heading 1') })).toBe(
      '<h2 dataLevel="1">Aims</h2><p>A lock.</p><h2 dataLevel="1">Aims</h2>',
    )
  })

  test('a caption belongs to the picture before it or the table after it', async () => {
    const picture =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="A lock"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rPic"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    const parts = {
      body: p(picture) + p('Figure 1: a lock', inStyle('C')) + p('More.'),
      styles: style('C', 'caption'),
      links: pictureLink('rPic', 'media/lock.png'),
    }
    expect(await htmlOf({ ...parts, files: { 'word/media/lock.png': png } })).toBe(
      '<figure><img src="asset:" alt="A lock"></img><figcaption>Figure 1: a lock</figcaption></figure><p>More.</p>',
    )
    const without = await read(parts)
    expect(asHtml(without.tree)).toContain('<img dataMissing="" alt="A lock">')
    expect(without.warnings).toEqual([{ code: 'missing-images', count: 1 }])
  })

  test('a paragraph from right to left says so', async () => {
    expect(await htmlOf({ body: p('القفل والمفتاح', '<w:bidi/>') })).toBe('<p dir="rtl">القفل والمفتاح</p>')
  })
})

describe('words of a Word file', () => {
  test('emphasis, but not that of a whole heading', async () => {
    const body = p(
      run('a ') +
        run('b', '<w:b/>') +
        run('c', '<w:b/><w:i/>') +
        run('d', '<w:b w:val="0"/>') +
        run('2', '<w:vertAlign w:val="superscript"/>'),
    )
    expect(await htmlOf({ body })).toBe('<p>a <strong>b<em>c</em></strong>d<sup>2</sup></p>')
    const heading = p(run('Gates', '<w:b/>'), inStyle('H')) + p('They open.')
    expect(await htmlOf({ body: heading + heading, styles: style('H', 'heading 1') })).not.toContain('strong')
  })

  test('what was inserted stays, what was deleted, hidden or said beside it goes', async () => {
    const body =
      p(
        `${run('The ')}<w:ins w:id="1">${run('new ')}</w:ins><w:del w:id="2"><w:r><w:delText>old </w:delText></w:r></w:del>${run('secret ', '<w:vanish/>')}${run('lock')}<w:r><w:commentReference w:id="0"/></w:r>`,
      ) +
      p(run('Half a '), '<w:rPr><w:del w:id="3"/></w:rPr>') +
      p('line.')
    const parsed = await read({ body })
    expect(canonicalText(parsed.tree)).toBe('Locks\nThe new lock\nHalf a line.')
    expect(parsed.warnings).toEqual([{ code: 'left-out', count: 1 }])
  })

  test('two paragraphs whose parting was deleted are one, and their words stay apart; a large first letter is part of its word', async () => {
    const deletedEnd = '<w:rPr><w:del w:id="3"/></w:rPr>'
    expect(await wordsOf(p(run('Half a'), deletedEnd) + p(run('line,'), deletedEnd) + p('whole again.'))).toBe(
      'Half a line, whole again.',
    )
    expect(await wordsOf(p('T', '<w:framePr w:dropCap="drop" w:lines="3"/>') + p('he lock opens.'))).toBe(
      'The lock opens.',
    )
  })

  test('of tracked moves the words stand where they went, and not where they were', async () => {
    const body =
      `<w:moveFromRangeStart w:id="1" w:name="m"/><w:p><w:pPr><w:rPr><w:moveFrom w:id="2"/></w:rPr></w:pPr><w:moveFrom w:id="3">${run('Gates open.')}</w:moveFrom></w:p><w:moveFromRangeEnd w:id="1"/>` +
      p('Keys turn.') +
      `<w:moveToRangeStart w:id="4" w:name="m"/><w:p><w:moveTo w:id="5">${run('Gates open.')}</w:moveTo></w:p><w:moveToRangeEnd w:id="4"/>`
    expect(await wordsOf(body)).toBe('Keys turn.\nGates open.')
  })

  test('what stands in content controls, smart tags, boxes of text and fields stays in its place', async () => {
    const field = (instruction: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const box =
      '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx><w:txbxContent>' +
      p('In a box.') +
      '</w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>' +
      p('In a box.') +
      '</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
    const body =
      `<w:sdt><w:sdtContent>${p(`<w:smartTag>${run('One ')}</w:smartTag><w:sdt><w:sdtContent>${run('two ')}</w:sdtContent></w:sdt>${field('DATE', '3 May')}`)}</w:sdtContent></w:sdt>` +
      p(run('Before.') + box) +
      p('After.')
    expect(await wordsOf(body)).toBe('One two 3 May\nBefore.\nIn a box.\nAfter.')
  })

  test('links lead out, or to the bookmark', async () => {
    const body =
      p(
        `<w:hyperlink r:id="rOut">${run('out')}</w:hyperlink> <w:hyperlink w:anchor="_Ref1">${run('in')}</w:hyperlink>`.replace(
          '> <',
          '><',
        ),
      ) + p(`<w:bookmarkStart w:id="0" w:name="_Ref0"/><w:bookmarkStart w:id="1" w:name="_Ref1"/>${run('Here.')}`)
    const html = await htmlOf({ body, links: externalLink('rOut', 'https://example.org/a') })
    expect(html).toContain('<a href="https://example.org/a" dataLink="web">out</a>')
    expect(html).toMatch(/<a href="#[^"]+" dataLink="section">in<\/a>/)
  })

  test('foot- and endnotes are numbered as the text comes to them', async () => {
    const parsed = await htmlOf({
      body: p(
        `${run('A')}<w:r><w:endnoteReference w:id="2"/></w:r>${run(' B')}<w:r><w:footnoteReference w:id="5"/></w:r>`,
      ),
      footnotes: `<w:footnote w:type="separator" w:id="0">${p('—')}</w:footnote><w:footnote w:id="5">${p('<w:r><w:footnoteRef/></w:r>' + run(' At the foot.'))}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${p('At the end.')}</w:endnote>`,
    })
    expect(parsed).toMatch(
      /^<p>A<a href="[^"]+" dataLink="footnote" dataNumber="1"><\/a> B<a href="[^"]+" dataLink="footnote" dataNumber="2"><\/a><\/p><section dataNotes=""><ol><li>(?:<p>)?At the end\.(?:<\/p>)?<\/li><li>(?:<p>)?At the foot\.(?:<\/p>)?<\/li><\/ol><\/section>$/,
    )
  })

  test("an author's own sign for a note is no word of the text", async () => {
    const mark = '<w:r><w:footnoteReference w:id="5" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    const html = await htmlOf({
      body: p(run('A') + mark + run(' B')),
      footnotes: `<w:footnote w:id="5">${p('Said so.')}</w:footnote>`,
    })
    expect(html).toMatch(/^<p>A<a [^>]*dataLink="footnote"[^>]*><\/a> B<\/p>/)
  })

  test('a formula keeps its words', async () => {
    const m = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`
    const body = p(
      `<m:oMath>${m('E=')}<m:f><m:num>${m('m')}</m:num><m:den>${m('a+b')}</m:den></m:f><m:sSup><m:e>${m('c')}</m:e><m:sup>${m('2')}</m:sup></m:sSup></m:oMath>`,
    )
    expect(await htmlOf({ body })).toBe('<p>E=m/(a+b)c<sup>2</sup></p>')
    const binomial = `<m:oMath><m:d><m:e><m:f><m:fPr><m:type m:val="noBar"/></m:fPr><m:num>${m('n')}</m:num><m:den>${m('k')}</m:den></m:f></m:e></m:d></m:oMath>`
    expect(await wordsOf(p(binomial))).toBe('(n; k)')
  })

  test('signs of a font of symbols are what they look like', async () => {
    expect(await wordsOf(p('<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>' + run(' soft\u00ADware')))).toBe(
      'α software',
    )
  })
})

describe('a file that cannot be a Word file', () => {
  const refused = (bytes: Uint8Array) => parseBytes(parseDocxFile, 'Locks.docx', bytes)
  const oldOffice = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

  test('with a password says so', async () => {
    const locked = new Uint8Array([...oldOffice, ...new Uint8Array(504), ...Buffer.from('EncryptedPackage', 'utf16le')])
    await expect(refused(locked)).rejects.toMatchObject({ code: 'file-encrypted' })
  })

  test.each([
    ['of the old Word', new Uint8Array([...oldOffice, ...new Uint8Array(504)]), 'an Office file of the old kind'],
  ])('%s is named', async (_, bytes, found) => {
    await expect(refused(bytes)).rejects.toMatchObject({ code: 'file-mismatch', facts: { named: 'docx', found } })
  })

  test('without its text is damaged; without words it is empty', async () => {
    const whole = wordFile({ body: p('') })
    await expect(refused(whole)).rejects.toMatchObject({ code: 'file-empty' })
    await expect(refused(wordFile({ body: '</w:body></w:document>' }).slice(0, 300))).rejects.toMatchObject({
      code: 'file-damaged',
    })
  })

  test.each([
    ['a hundred thousand empty runs', p('<w:r></w:r><w:r><w:rPr><w:b/></w:rPr></w:r>'.repeat(50_000) + run('end'))],
    [
      'twenty thousand fields that never end',
      p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(20_000)) + p('end'),
    ],
    [
      'tables in tables',
      '<w:tbl><w:tr><w:tc>'.repeat(400) + p('end') + '</w:tc></w:tr></w:tbl>'.repeat(400) + p('end'),
    ],
  ])('%s: comes in or ends in a message', async (_, body) => {
    const outcome = await read({ body, files: { noise: Uint8Array.from({ length: 200 }, (_byte, at) => at) } }).then(
      ({ tree }) => canonicalText(tree).endsWith('end'),
      (error: { code?: string }) => error.code === 'file-damaged',
    )
    expect(outcome).toBe(true)
  })
})
