import { defaultSchema, type Options as Schema } from 'rehype-sanitize'

const names = (written: string): string[] => written.split(' ')

const inline = names('a abbr b br cite code del em i img ins kbd mark q s small span strong sub sup u')
const block = names(
  'blockquote dd dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table caption tbody td tfoot th thead tr ul',
)

/**
 * What a stored tree may hold: elements that say something of their words, and hardly an attribute. Nothing in it runs,
 * loads or looks like a part of the program. It holds for each block by itself, so that a long text may be looked through in
 * pieces.
 */
export const storable: Schema = {
  tagNames: [...inline, ...block],
  attributes: {
    a: [
      'href',
      ['dataLink', 'section', 'module', 'reference', 'footnote', 'web', 'mail'],
      'dataTarget',
      'dataWords',
      'dataNumber',
      ['rel', 'noopener', 'noreferrer'],
      ['target', '_blank'],
    ],
    img: [['src', /^asset:[0-9a-f]{64}$/], 'alt', 'width', 'height', 'dataRemote', ['dataMissing', '']],
    li: ['value'],
    ol: ['start', ['type', '1', 'a', 'A', 'i', 'I']],
    section: [['dataNotes', '']],
    ...Object.fromEntries(names('td th').map((name) => [name, ['align', 'colSpan', 'rowSpan', 'scope']])),
    ...Object.fromEntries(names('h1 h2 h3 h4 h5 h6').map((name) => [name, ['dataLevel', ['dataMade', '']]])),
    '*': ['dir', 'lang', ['id', /^[^\s]{1,500}$/]],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['asset'] },
  ancestors: defaultSchema.ancestors ?? {},
  clobber: [],
  // Their words are not meant to be read.
  strip: names('script style template noscript iframe object svg math'),
  allowComments: false,
  allowDoctypes: false,
}
