/** The name of a field as it is read: shortTitle is “Short title”, belongs-to “Belongs to”. */
export function labelOf(name: string): string {
  const apart = name
    .replaceAll('-', ' ')
    .replaceAll(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
  return apart.charAt(0).toUpperCase() + apart.slice(1)
}
