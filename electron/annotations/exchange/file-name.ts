/** Signs that some system has in no name of a file, or that begin something else there. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unfit = /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*#^[\]]+/g
/** Names that Windows keeps for devices. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i
const LONGEST = 100

/** A name that every system takes, made of a title, without an ending. */
export function fileNameOf(title: string, otherwise: string): string {
  const name = Array.from(title.toWellFormed().normalize('NFC').replaceAll(unfit, ' ').replaceAll(/\s+/g, ' ').trim())
    .slice(0, LONGEST)
    .join('')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
  if (name === '') return otherwise
  return devices.test(name) ? `${name}_` : name
}

/** Gives each of several files a name of its own, whatever case they are in. */
export function distinctNames(): (name: string) => string {
  const taken = new Set<string>()
  return (name) => {
    let own = name
    for (let n = 2; taken.has(own.toLowerCase()); n++) own = `${name} ${n}`
    taken.add(own.toLowerCase())
    return own
  }
}
