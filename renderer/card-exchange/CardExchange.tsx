import { lazy, Suspense, useEffect } from 'react'
import { useLocation } from 'react-router'
import { useCommand } from '../app/commands'
import { useCardExchange } from './asked'

const CardImportDialog = lazy(async () => ({ default: (await import('./CardImportDialog')).CardImportDialog }))
const CardExportDialog = lazy(async () => ({ default: (await import('./CardExportDialog')).CardExportDialog }))

/** The dialogs by which cards come in and leave, for every screen. */
export function CardExchange() {
  const { asked, bringIn, takeOut, goOn, close } = useCardExchange()
  const { pathname } = useLocation()
  // Back leads to another screen, which no dialog of the one before may cover.
  useEffect(() => close, [pathname, close])
  useCommand('import-cards', () => bringIn())
  useCommand('export-cards', () => takeOut())
  if (asked === null) return null
  return (
    <Suspense fallback={null}>
      {asked.what === 'import' ? (
        <CardImportDialog key={asked.after.length} files={asked.files} onClose={goOn} />
      ) : (
        <CardExportDialog scope={asked.scope} onClose={close} />
      )}
    </Suspense>
  )
}
