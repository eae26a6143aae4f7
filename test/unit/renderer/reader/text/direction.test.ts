import { expect, test } from 'vitest'
import { isRightToLeft } from '../../../../../renderer/reader/text/direction'

test('a language says from where it is written, unless its script says otherwise', () => {
  expect(['ar', 'ar-EG', 'he', 'fa-IR', 'ur', 'pa-Arab', 'az-Arab-IR'].map(isRightToLeft)).not.toContain(false)
  expect(['en', 'ru', 'zh-Hant', 'ja', '', 'ku-Latn', 'arn'].map(isRightToLeft)).not.toContain(true)
})
