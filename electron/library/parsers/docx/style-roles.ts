/** What a paragraph is, as far as its style says. */
export type ParagraphRole =
  | { kind: 'heading'; level: number }
  | { kind: 'title' | 'subtitle' | 'quote' | 'code' | 'caption' | 'contents' | 'text' }

/*
 * Word writes the names of its own styles in English, whatever its language; other programs, and people who make a style
 * of their own, write them in theirs.
 */
const headingWords =
  'heading|header|überschrift|titre|título|titulo|encabezado|titolo|intestazione|заголовок|标题|標題|見出し|제목|عنوان|العنوان|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|başlık|επικεφαλίδα|כותרת|शीर्षक|cabeçalho|judul|tiêu đề|címsor'

const headingName = new RegExp(`^(?:${headingWords})[ _-]?([1-9])$`, 'iu')

const names: [kind: Exclude<ParagraphRole['kind'], 'heading'>, name: RegExp][] = [
  [
    'title',
    /^(?:title|titel|titre|título|titulo|titolo|название|заглавие|标题|標題|表題|제목|العنوان|tytuł|název|titre principal)$/iu,
  ],
  [
    'subtitle',
    /^(?:subtitle|untertitel|sous-titre|subtítulo|sottotitolo|подзаголовок|副标题|副標題|副題|부제|عنوان فرعي|ondertitel|underrubrik)$/iu,
  ],
  [
    'quote',
    /^(?:(?:intense |block )?(?:quote|quotation|text)s?|block ?quote|quote block|quotations|(?:intensives )?zitat|citation(?: intense)?|cita(?: destacada| intensa)?|citazione(?: intensa)?|citação(?: intensa)?|(?:выделенная )?цитата(?: 2)?|(?:明显)?引用|引文|引用文|鮮明引文|인용|(?:강한 )?인용|اقتباس(?: مكثف)?|citaat|citat|blocktext)$/iu,
  ],
  [
    'code',
    /^(?:html preformatted|source ?code|preformatted(?: text)?|code(?: block)?|macro text|macro|quelltext|quellcode)$/iu,
  ],
  [
    'caption',
    /^(?:caption|(?:table|image|figure) caption|beschriftung|légende|leyenda|epígrafe|didascalia|legenda|название объекта|题注|標號|図表番号|캡션|تسمية توضيحية|illustration|table|figure|drawing)$/iu,
  ],
  [
    'contents',
    /^(?:toc|contents|verzeichnis|inhaltsverzeichnis|tm|tabla de contenido|tdc|sommario|оглавление|目录|目次)[ _-]?[1-9]$/iu,
  ],
]

/** "block text" is a quotation, while "text" alone, "body text" and "block" are not. */
const noQuote = /^(?:block )?(?:text)s?$/iu

/** What a style is by its name or id; null if that tells nothing. */
export function roleOfName(name: string): ParagraphRole | null {
  const level = headingName.exec(name)?.[1]
  if (level !== undefined) return { kind: 'heading', level: Number(level) }
  if (/^block text$/i.test(name)) return { kind: 'quote' }
  const kind = names.find(([one, pattern]) => pattern.test(name) && !(one === 'quote' && noQuote.test(name)))?.[0]
  return kind === undefined ? null : { kind }
}

/** Whether a style of characters is for code. */
export const isCodeName = (name: string): boolean =>
  /^(?:verbatim char|source text|html (?:code|typewriter|keyboard|sample|preformatted char)|(?:inline )?code(?: char)?|teletype|user entry)$/iu.test(
    name,
  )
