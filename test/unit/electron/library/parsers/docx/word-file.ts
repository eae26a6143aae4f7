import { zipSync } from 'fflate'

const encoder = new TextEncoder()

/** The parts of a made-up Word file, but for those that every file has. */
export interface WordParts {
  /** what stands in w:body */
  body: string
  /** w:style elements */
  styles?: string
  /** what stands in w:numbering */
  numbering?: string
  /** w:footnote elements */
  footnotes?: string
  /** w:endnote elements */
  endnotes?: string
  /** elements of docProps/core.xml */
  properties?: string
  /** more relationships of the document */
  links?: string
  /** more entries of the zip */
  files?: Record<string, Uint8Array>
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml"'
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relationships = (inner: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
const relationship = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`

/** Makes a Word file as Word lays it out. */
export function wordFile(parts: WordParts): Uint8Array {
  const related: [type: string, name: string, root: string, inner: string | undefined][] = [
    ['styles', 'styles.xml', 'w:styles', parts.styles],
    ['numbering', 'numbering.xml', 'w:numbering', parts.numbering],
    ['footnotes', 'footnotes.xml', 'w:footnotes', parts.footnotes],
    ['endnotes', 'endnotes.xml', 'w:endnotes', parts.endnotes],
  ]
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(
      relationship('r1', 'officeDocument', 'word/document.xml') +
        '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
    ),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${parts.body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(
      related.map(([type, name], at) => relationship(`part${at}`, type, name)).join('') + (parts.links ?? ''),
    ),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${parts.properties ?? ''}</cp:coreProperties>`,
  }
  for (const [, name, root, inner] of related)
    if (inner !== undefined) files[`word/${name}`] = `<${root} ${namespaces}>${inner}</${root}>`
  const packed = Object.fromEntries(Object.entries(files).map(([path, words]) => [path, encoder.encode(words)]))
  return zipSync({ ...packed, ...parts.files })
}

/** A run of words, with properties. */
export const run = (words: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`

/** A paragraph of words or runs, in a style or with other properties. */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`

export const inStyle = (id: string): string => `<w:pStyle w:val="${id}"/>`

/** A style of paragraphs. */
export const style = (id: string, name: string, inner = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`

export const externalLink = (id: string, address: string): string =>
  `<Relationship Id="${id}" Type="${types}/hyperlink" Target="${address}" TargetMode="External"/>`

export const pictureLink = (id: string, target: string): string => relationship(id, 'image', target)
