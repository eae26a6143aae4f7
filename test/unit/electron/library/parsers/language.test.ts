import { expect, test } from 'vitest'
import { guessLanguage } from '../../../../../electron/library/parsers/language'

test.each([
  ['en', 'The keeper of the lock says which of the boats are to pass, and that is all that he says to them.'],
  ['fr', 'Les portes du canal sont dans un état qui est difficile à décrire, et les bateaux attendent sur une file.'],
  ['es', 'El canal y los barcos pasan por una puerta con dos hojas, y es la más antigua del país.'],
  ['de', 'Die Schleuse ist alt, und das Tor wird nicht von der Stadt, sondern von einer Familie gehalten.'],
  ['it', 'Il custode della chiusa decide chi passa per primo, e nessuno gli dice che cosa fare.'],
  ['pt', 'O guarda da eclusa decide quem passa primeiro, e não há recurso das suas decisões.'],
  ['nl', 'De sluiswachter bepaalt wie er als eerste door mag, en wie te laat komt slaapt buiten.'],
  ['pl', 'Strażnik śluzy decyduje, kto przepłynie pierwszy, a łodzie z drewnem czekają niżej.'],
  ['ru', 'Сторож шлюза решает, кому пройти первым.'],
  ['uk', 'Сторож шлюзу вирішує, хто пройде першим, а човни чекають біля брами.'],
  ['el', 'Ο φύλακας της δεξαμενής αποφασίζει ποιος θα περάσει πρώτος.'],
  ['ar', 'يقرر حارس السد من يمر أولا.'],
  ['fa', 'نگهبان آب‌بند تصمیم می‌گیرد چه کسی اول بگذرد.'],
  ['he', 'שומר הסכר מחליט מי יעבור ראשון.'],
  ['hi', 'द्वारपाल तय करता है कि कौन पहले गुज़रेगा और कौन बाहर सोएगा।'],
  ['tr', 'Kanal bekçisi kimin önce geçeceğine karar verir, geç kalan dışarıda uyur.'],
  ['ko', '수문지기가 누가 먼저 지나갈지 결정한다.'],
  ['ja', '水門の番人は誰が先に通るかを決める。'],
  ['zh-Hans', '船闸看守人决定谁先通过。'],
  ['zh-Hant', '船閘看守人決定誰先通過。'],
  ['und', 'Lorem 1234'],
  ['und', ''],
])('%s is told by its script or its letters', (lang, text) => {
  expect(guessLanguage(text)).toBe(lang)
})

test('what a text begins with does not outweigh the rest', () => {
  const licence = 'Permission is granted to copy this text and to pass it on, as long as this notice is kept with it. '
  const body = 'Der Wärter der Schleuse bestimmt, wer zuerst fährt, und wer zu spät kommt, schläft draußen. '
  expect(guessLanguage(licence.repeat(8) + body.repeat(200))).toBe('de')
})
