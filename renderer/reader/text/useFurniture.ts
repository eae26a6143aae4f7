import { useMemo } from 'react'
import type { DocumentContent } from '../../../shared/model/document'
import { readingMinutes, saidTime } from '../../../shared/text/reading-progress'
import { applicationUrl } from '../../app/api'
import { useWords } from '../../app/words'
import type { TextFurniture } from './build-text'

/** What stands in a text's box beside the text, in the learner's words. */
export function useFurniture(content: DocumentContent): TextFurniture {
  const words = useWords()
  return useMemo(() => {
    const values = { ...saidTime(readingMinutes(content.words)), words: content.words, byline: content.byline }
    return {
      title: content.title,
      byline: words(content.byline === '' ? 'reader.bylineImported' : 'reader.byline', values),
      warnings: content.warnings.length === 0 ? null : words('reader.importWarnings'),
      markSection: (title) => words('reader.markSection', { title }),
      footnote: (number) => words('reader.footnote', { number }),
      notes: words('reader.notes'),
      backToMark: words('reader.backToNoteMark'),
      table: words('reader.table'),
      picture: (alt) => words(alt === '' ? 'reader.pictureUnnamed' : 'reader.picture', { alt }),
      remotePicture: (host, alt) =>
        words(alt === '' ? 'reader.remotePictureUnnamed' : 'reader.remotePicture', { host, alt }),
      missingPicture: (alt) => words(alt === '' ? 'reader.missingPictureUnnamed' : 'reader.missingPicture', { alt }),
      asset: (hash) => applicationUrl(`asset/${hash}`),
    }
  }, [content, words])
}
