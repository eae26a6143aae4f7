/**
 * The prefixes under which readers look for names, by namespace: a file may choose others. Transitional and strict Office
 * files have different namespaces for the same elements. Names of namespaces that are not here keep the prefix that the file gave.
 */
const prefixes: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://www.idpf.org/2007/opf': '',
  'urn:oasis:names:tc:opendocument:xmlns:container': '',
  'http://www.daisy.org/z3986/2005/ncx/': '',
  'http://www.w3.org/1999/xhtml': '',
  'http://www.w3.org/2001/04/xmlenc#': 'enc',
}

/** The namespaces in force at a place, and the names that were met there: a file has few names, a million times. */
export interface NamespaceScope {
  /** by the prefix that the file gives them; '' for those without one */
  uris: ReadonlyMap<string, string>
  elements: Map<string, string>
  attributes: Map<string, string>
}

export const emptyScope = (): NamespaceScope => ({ uris: new Map(), elements: new Map(), attributes: new Map() })

/** The scope inside an element with these attributes. */
export function scopeWithin(scope: NamespaceScope, attributes: Record<string, string>): NamespaceScope {
  const declared = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (declared.length === 0) return scope
  const uris = new Map([...scope.uris, ...declared.map(([name, uri]): [string, string] => [name.slice(6), uri])])
  return { ...emptyScope(), uris }
}

/** The name of an element as readers look for it. */
export const elementName = (name: string, { uris, elements }: NamespaceScope): string =>
  elements.get(name) ?? remembered(elements, name, knownName(name, uris))

/** The name of an attribute as readers look for it; one without a prefix is in no namespace. */
export const attributeName = (name: string, { uris, attributes }: NamespaceScope): string =>
  attributes.get(name) ?? remembered(attributes, name, name.includes(':') ? knownName(name, uris) : name)

function remembered(names: Map<string, string>, name: string, known: string): string {
  names.set(name, known)
  return known
}

function knownName(name: string, uris: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':')
  const uri = uris.get(colon < 0 ? '' : name.slice(0, colon))
  const prefix = uri === undefined ? undefined : prefixes[uri]
  if (prefix === undefined) return name
  const local = colon < 0 ? name : name.slice(colon + 1)
  return prefix === '' ? local : `${prefix}:${local}`
}
