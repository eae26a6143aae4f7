import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useWords } from '../app/words'
import { isPackFile, useWaitingPacks } from '../app/stores/waiting-packs'
import { useCardExchange } from '../card-exchange/asked'
import { withoutCards } from '../card-exchange/files-of-cards'
import { filesDropped, type PlacedFile } from './files-dropped'
import './library.css'
import { useImporter } from './useImporter'

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
/** Over what takes files of its own, as a field of a card does. */
const isOfElement = (event: DragEvent): boolean =>
  event.target instanceof Element && event.target.closest('[data-takes-files]') !== null

/** Files can be dropped anywhere: they go to the library, and the library is shown; those of cards open the dialog that brings these in, and packs go to the screen of packs. A browser alone would leave Actus for them. */
export function DropFiles() {
  const words = useWords()
  const navigate = useNavigate()
  const { addFiles } = useImporter()
  const { bringIn } = useCardExchange()
  const [isOver, setOver] = useState(false)
  const { pathname } = useLocation()
  const [waiting, setWaiting] = useState<readonly File[]>([])
  // A screen that is left takes its dialog with it: cards that came with texts are shown once the library is there.
  useEffect(() => {
    if (waiting.length === 0 || pathname !== '/library') return
    bringIn(waiting)
    setWaiting([])
  }, [bringIn, pathname, waiting])

  useEffect(() => {
    const takeDropped = async (dropped: Promise<PlacedFile[]>) => {
      const all = await dropped.catch(() => [])
      const packs = all.flatMap(({ file }) => (isPackFile(file) ? file : []))
      const placed = all.filter(({ file }) => !isPackFile(file))
      useWaitingPacks.getState().add(packs)
      if (packs.length > 0 && placed.length === 0) return void navigate('/authoring')
      const [texts, cards] = await withoutCards(placed)
      if (texts.length === 0 && cards.length > 0) return bringIn(cards)
      setWaiting(cards)
      addFiles(texts)
      void navigate(packs.length > 0 ? '/authoring' : '/library')
    }
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      setOver(!isOfElement(event))
      if (!isOfElement(event)) event.preventDefault()
    }
    // Left for another element of the window, it has a related target.
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event) || isOfElement(event)) return
      event.preventDefault()
      setOver(false)
      // Asked for at once: the list is emptied when the event has ended.
      if (event.dataTransfer) void takeDropped(filesDropped(event.dataTransfer))
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [addFiles, bringIn, navigate])

  if (!isOver) return null
  return (
    <div className="dropping">
      <p>{words('library.dropHere')}</p>
    </div>
  )
}
