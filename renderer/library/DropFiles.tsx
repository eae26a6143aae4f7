import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { useWords } from '../app/words'
import { filesDropped } from './files-dropped'
import './library.css'
import { useImporter } from './useImporter'

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
/** Over what takes files of its own, as a field of a card does. */
const isOfElement = (event: DragEvent): boolean =>
  event.target instanceof Element && event.target.closest('[data-takes-files]') !== null

/** Files can be dropped anywhere: they go to the library, and the library is shown. A browser alone would leave Actus for them. */
export function DropFiles() {
  const words = useWords()
  const navigate = useNavigate()
  const { addFiles } = useImporter()
  const [isOver, setOver] = useState(false)

  useEffect(() => {
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
      if (event.dataTransfer) void filesDropped(event.dataTransfer).then(addFiles, () => addFiles([]))
      void navigate('/library')
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [addFiles, navigate])

  if (!isOver) return null
  return (
    <div className="dropping">
      <p>{words('library.dropHere')}</p>
    </div>
  )
}
