import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { spokenWords } from '../../../../renderer/review/spoken-words'

function side(html: string): Element {
  const { document } = parseHTML(`<html><body><div id="side">${html}</div></body></html>`)
  const found = document.getElementById('side')
  if (!found) throw new Error('no side')
  return found
}

test('a side of a card is read a paragraph, an item and a line at a time', () => {
  expect(
    spokenWords(
      side('<p>Which <b>acts</b>\n are there?</p><ol><li>transfer</li><li>receipt</li></ol><p>One<br>two</p>'),
    ),
  ).toEqual(['Which acts are there?', 'transfer', 'receipt', 'One', 'two'])
})

test('what is for the eye alone is not read, and what is for the ear alone is', () => {
  const gap = 'The <span aria-hidden="true">[…]</span><span class="vh">gap</span> of a child'
  expect(spokenWords(side(`<p>${gap}</p>`))).toEqual(['The gap of a child'])
})

test('a picture is read by its name, a sound and a button not at all', () => {
  expect(
    spokenWords(side('<p>See <img alt="a border" src="x"> here</p><audio>no sound</audio><button>Play</button>')),
  ).toEqual(['See a border here'])
})
