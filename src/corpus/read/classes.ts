/** A class of deviations in a corpus: its name, and what authors can do about it. */
export interface DeviationClass {
  name: string;
  fix: string;
}

const readAsIs = 'nothing to do: it is read as it is';

/**
 * The classes of deviations by stable code. A code never changes its meaning.
 *
 * KB01 to KB37 are deviations from the dialect itself; the others matter for publishing on the web.
 */
export const classes = {
  KB01: { name: 'file is not an article', fix: readAsIs },
  KB02: { name: 'ms.custom is not a list', fix: 'write ms.custom as a list of quoted strings' },
  KB03: { name: 'misspelled metadata key', fix: 'correct the key' },
  KB04: { name: 'ms.assetid is not a GUID', fix: 'remove ms.assetid or give one GUID' },
  KB05: { name: 'ms.date missing or irregular', fix: 'write ms.date as MM/DD/YYYY' },
  KB06: { name: 'unknown kind of translation', fix: 'use HT or MT for ms.translationtype' },
  KB07: { name: 'audience under two keys', fix: 'write ms.audience, as Admin or ITPro' },
  KB08: {
    name: 'irregular title',
    fix: 'give it a unique title, the same as the heading and without a number',
  },
  KB09: { name: 'file name is not a web address', fix: 'rename to a-z, 0-9 and hyphens' },
  KB10: { name: 'file name used in two folders', fix: 'rename one of the files' },
  KB11: { name: 'article missing in a locale', fix: 'translate the article' },
  KB12: { name: 'translation of an older source', fix: 'hand the article off again' },
  KB13: { name: 'heading without anchor', fix: 'write <a name="…"></a> in the heading' },
  KB14: { name: 'bold paragraph used as heading', fix: 'write a heading: ## …' },
  KB15: { name: 'alert damaged', fix: 'write the text inside the quote of the alert' },
  KB16: { name: 'embedded video or page', fix: readAsIs },
  KB17: {
    name: 'image embedded in the text',
    fix: 'save the image as a file and give it alternative text',
  },
  KB18: {
    name: 'image not shown as written',
    fix: 'use a PNG, GIF, JPEG or WebP file of the corpus, and spell its path the way it is named',
  },
  KB19: { name: 'placeholder written as HTML', fix: 'write the placeholder in backticks' },
  KB20: { name: 'irregular HTML', fix: 'write <br>, and close every tag that was opened' },
  KB21: { name: 'not MDX', fix: readAsIs },
  KB22: { name: 'colon that looks like a directive', fix: readAsIs },
  KB23: { name: 'template variable', fix: 'write what the reader should see' },
  KB24: {
    name: 'link without host',
    fix: 'write the whole address, or name the site in “links” of content/site.yaml',
  },
  KB25: {
    name: 'relative link to a missing target',
    fix: 'link to an article or image that exists',
  },
  KB26: { name: 'link by published path', fix: 'link to the file' },
  KB27: { name: 'link that opens an app', fix: 'use a web address where there is one' },
  KB28: { name: 'broken link syntax', fix: 'write [text](address) without a space between' },
  KB29: { name: 'link without text', fix: 'move the words of the link into its brackets' },
  KB30: {
    name: 'bold markers shown as text, or run together',
    fix: 'close bold before the next word begins',
  },
  KB31: { name: 'space missing after link or bold', fix: 'write a space after it' },
  KB32: { name: 'irregular address', fix: 'encode the address' },
  KB33: { name: 'invisible or special characters', fix: 'use ordinary spaces where possible' },
  KB34: { name: 'text in another language', fix: 'translate it, or move it to its locale' },
  KB35: { name: 'same text as another article', fix: 'keep one and redirect the other' },
  KB36: { name: 'accidental code block', fix: 'indent by less than four spaces' },
  KB37: { name: 'left-to-right text in a right-to-left one', fix: readAsIs },
  KB38: { name: 'old address', fix: 'use the current address' },
  KB39: { name: 'structure differs from the other locales', fix: 'compare with the source' },
  KB40: { name: 'front matter unreadable', fix: 'correct the YAML' },
  KB41: { name: 'article cannot be rendered', fix: 'nest less deeply' },
  KB42: {
    name: 'file not read',
    fix: 'save it as a separate UTF-8 file that ends in .md, or list it under “exclude” in content/site.yaml',
  },
  KB43: { name: 'file names that differ only in their ending', fix: 'rename one of the files' },
  KB44: { name: 'included file not pasted', fix: 'include a file of this locale that exists' },
  KB45: { name: 'extension that is not rendered', fix: 'write it in plain Markdown' },
  KB46: { name: 'syntax of another dialect', fix: 'write it in plain Markdown' },
  KB47: {
    name: 'link within the article to a missing heading',
    fix: 'link to a heading that exists, as it is written',
  },
  KB48: { name: 'article without content', fix: 'write its text, or remove the file' },
  KB49: {
    name: 'folder that is not a locale',
    fix: 'name it after a locale, such as nl-NL, or list it under “exclude” in content/site.yaml',
  },
} as const satisfies Record<string, DeviationClass>;

/** Stable code of a class of deviations. */
export type ClassCode = keyof typeof classes;

/** All codes, in order. */
export const classCodes = Object.keys(classes).filter(isClassCode);

function isClassCode(code: string): code is ClassCode {
  return code in classes;
}
