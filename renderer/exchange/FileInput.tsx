import type { RefObject } from 'react'

interface FileInputProps {
  /** by which it is clicked */
  of: RefObject<HTMLInputElement | null>
  label: string
  /** as an input's accept has it */
  accept: string
  multiple?: boolean
  onFiles(files: File[]): void
}

/** Lets files be chosen in the system's own window; not seen itself. */
export function FileInput({ of, label, accept, multiple = false, onFiles }: FileInputProps) {
  return (
    <input
      ref={of}
      type="file"
      hidden
      aria-label={label}
      accept={accept}
      multiple={multiple}
      onChange={({ target }) => {
        const files = [...(target.files ?? [])]
        if (files.length > 0) onFiles(files)
        // The same file may be chosen again.
        target.value = ''
      }}
    />
  )
}
