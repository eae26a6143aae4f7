import type { ElementContent, Root } from 'hast'
import { expect, test } from 'vitest'
import { parseMarkdownFile } from '../../../../../electron/library/parsers/markdown'
import { parsePlainText } from '../../../../../electron/library/parsers/plain-text'
import { isElement, textOf } from '../../../../../shared/text/blocks'
import { parseBytes } from './parse-bytes'

/** Each element that names a direction, with its first words. */
const directions = (node: Root | ElementContent): string[] =>
  !('children' in node)
    ? []
    : node.children.flatMap((child) =>
        child.type === 'doctype' || !isElement(child)
          ? []
          : [
              ...(child.properties.dir === undefined
                ? []
                : [`${child.tagName} ${String(child.properties.dir)} ${textOf(child).slice(0, 12)}`]),
              ...directions(child),
            ],
      )

const arabic = 'التهريب جريمة تعبر الحدود، ولذلك تحتاج الدول إلى قانون مشترك يحمي من يهاجر.'
const hebrew = 'הסחר בבני אדם הוא פשע, וההסכמה של הקורבן אינה משנה דבר לפי הפרוטוקול.'
const english = 'Smuggling is a crime that crosses a border, so that States need a law in common.'

test('an Arabic and a Hebrew plain text read from right to left, heading, list and all', () => {
  const list = `- السفينة\n- الطائرة`
  expect(directions(parsePlainText(`الفصل الأول\n\n${arabic} ${arabic}\n\n${list}\n`, 'file').tree)).toEqual([
    'h1 rtl الفصل الأول',
    'p rtl التهريب جريم',
    'ul rtl السفينةالطائ',
  ])
  expect(directions(parsePlainText(`${hebrew}\n`, 'file').tree)).toContain('p rtl הסחר בבני אד')
})

test('a mixed plain text has the direction of each block', () => {
  const text = `${english}\n\n${arabic}\n\n12 345\n\n> ${hebrew}\n`
  expect(directions(parsePlainText(text, 'file').tree)).toEqual([
    'h1 ltr file',
    'p ltr Smuggling is',
    'p rtl التهريب جريم',
    'blockquote rtl הסחר בבני אד',
  ])
})

test('a source in Latin letters does not turn an Arabic sentence round, nor an Arabic word an English one', () => {
  const tree = parsePlainText(`UNODC ${arabic}\n\nالله (Allah) is the word for God in Arabic.\n`, 'file').tree
  expect(directions(tree)).toEqual(['h1 ltr file', 'p rtl UNODC التهري', 'p ltr الله (Allah)'])
})

test('a text without such letters says nothing', () => {
  expect(directions(parsePlainText(`${english}\n\n${english}\n`, 'file').tree)).toEqual([])
})

test('Markdown has no word for a direction either; what HTML in it says is kept', async () => {
  const { tree } = await parseBytes(
    parseMarkdownFile,
    'a.md',
    `# ${hebrew}\n\n1. ${arabic}\n2. ${english}\n\n<p dir="ltr">${hebrew}</p>\n\n| أ | ب |\n|---|---|\n| ج | law |\n`,
  )
  expect(directions(tree)).toEqual([
    'h1 rtl הסחר בבני אד',
    'ol rtl التهريب جريم',
    'li ltr Smuggling is',
    'p ltr הסחר בבני אד',
    'table rtl أبجlaw',
    'td ltr law',
  ])
})
