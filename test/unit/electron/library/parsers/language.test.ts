import { expect, test } from 'vitest'
import { guessLanguage } from '../../../../../electron/library/parsers/language'

test.each([
  ['en', 'The keeper of the lock says which of the boats are to pass, and that is all that he says to them.'],
  ['fr', 'Les portes du canal sont dans un état qui est difficile à décrire, et les bateaux attendent sur une file.'],
  ['es', 'El canal y los barcos pasan por una puerta con dos hojas, y es la más antigua del país.'],
  ['de', 'Die Schleuse ist alt, und das Tor wird nicht von der Stadt, sondern von einer Familie gehalten.'],
  ['ru', 'Сторож шлюза решает, кому пройти первым.'],
  ['ar', 'يقرر حارس السد من يمر أولا.'],
  ['zh', '船闸看守人决定谁先通过。'],
  ['und', 'Lorem 1234'],
])('%s is told by its script or its commonest words', (lang, text) => {
  expect(guessLanguage(text)).toBe(lang)
})
