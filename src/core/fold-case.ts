/** ASCII letters to lower case; others stay, as in the scanner. */
export function foldCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}
