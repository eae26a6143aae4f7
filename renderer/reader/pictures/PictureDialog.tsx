import { useEffect, useState } from 'react'
import { useWords } from '../../app/words'
import { Dialog } from '../../ui/Dialog'
import type { TextView } from '../text/text-view'

interface ShownPicture {
  src: string
  alt: string
}

/** A picture of the text, as large as the window allows; opened by a click, Enter or Space on it. */
export function PictureDialog({ view }: { view: TextView | null }) {
  const words = useWords()
  const [shown, setShown] = useState<ShownPicture | null>(null)

  useEffect(() => {
    if (!view) return
    const { root } = view
    const show = (event: Event) => {
      const image = event.target instanceof Element ? event.target.closest<HTMLImageElement>('img[data-picture]') : null
      if (!image) return
      event.preventDefault()
      setShown({ src: image.src, alt: image.dataset.picture ?? '' })
    }
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Enter' || event.key === ' ') show(event)
    }
    root.addEventListener('click', show)
    root.addEventListener('keydown', pressed)
    return () => {
      root.removeEventListener('click', show)
      root.removeEventListener('keydown', pressed)
    }
  }, [view])

  return (
    <Dialog title={shown?.alt || words('reader.pictureTitle')} isOpen={shown !== null} onClose={() => setShown(null)}>
      {shown && <img className="picture-large" src={shown.src} alt={shown.alt} />}
    </Dialog>
  )
}
