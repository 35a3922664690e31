/**
 * Texts of the page's modules. The page renders them with the tag t:texts as data blocks
 * (script elements of type application/json with class "texts"); this module adds all of them up once.
 * Placeholders are {0}, {1} as in the bundles; two single quotes stand for one.
 */
let known = null;

function all() {
  if (known === null) {
    known = {};
    for (const block of document.querySelectorAll('script[type="application/json"].texts')) {
      Object.assign(known, JSON.parse(block.textContent));
    }
  }
  return known;
}

/** The text of a key with its placeholders filled; a missing key shows itself. */
export function texts(key, ...values) {
  const pattern = all()[key];
  if (pattern === undefined) {
    return `?${key}?`;
  }
  return pattern.replace(/''/g, "'").replace(/\{(\d+)[^}]*\}/g, (whole, place) => String(values[Number(place)] ?? ''));
}

/** Whether the page is in English. */
export function english() {
  return document.documentElement.lang === 'en';
}
