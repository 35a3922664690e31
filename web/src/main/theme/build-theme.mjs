/**
 * Makes the PrimeFaces theme "jiangxin" (Faces library primefaces-jiangxin) from the theme that comes with PrimeFaces, by
 * putting the house's tokens in place of its literal colours, fonts, focus rings and shadows. The source theme declares
 * custom properties but reads none of them, so setting those would change nothing.
 *
 * Reads  target/primefaces/META-INF/resources/primefaces-saga-blue/theme.css (unpacked by Maven)
 * Writes target/theme/resources/primefaces-jiangxin/theme.css
 * Fails  when a literal colour is left that palette.mjs does not know.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CLEAR, PALETTE } from './palette.mjs';

const web = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const source = resolve(web, 'target/primefaces/META-INF/resources/primefaces-saga-blue/theme.css');
const target = resolve(web, 'target/theme/resources/primefaces-jiangxin/theme.css');

const LITERAL = /#[0-9a-f]{3,8}\b|(?:rgb|hsl)a?\([^)]*\)/gi;

/** Lower case, no blanks, whole numbers except the opacity of a four-part colour. */
function normal(literal) {
  const text = literal.toLowerCase().replace(/\s+/g, '');
  if (text.startsWith('#')) {
    return text;
  }
  const [, name, inside] = text.match(/^([a-z]+)\((.*)\)$/);
  const parts = inside.split(',').map((part, place) => {
    if (place === 3) {
      return part.replace(/^0(?=\.)/, '');
    }
    return part.replace(/[\d.]+/, (digits) => String(Math.round(Number(digits))));
  });
  return `${name}(${parts.join(',')})`;
}

/** Rules of the sheet, with at-rules as one piece; the theme has no comments inside rules. */
function* rules(css) {
  let depth = 0;
  let start = 0;
  for (let i = 0; i < css.length; i += 1) {
    if (css[i] === '{') {
      depth += 1;
    } else if (css[i] === '}') {
      depth -= 1;
      if (depth === 0) {
        yield css.slice(start, i + 1);
        start = i + 1;
      }
    }
  }
}

/** Whether a rule is left out: custom properties nobody reads, and native inputs, which components.css dresses. */
function leftOut(rule) {
  const selector = rule.slice(0, rule.indexOf('{')).trim();
  return selector.startsWith(':root') || /^body (select|input:not\()/.test(selector) || selector === '*';
}

function dressed(rule) {
  return rule
    .replace(/font-family:\s*-apple-system[^;}]*/g, 'font-family:var(--jx-font)')
    .replace(/box-shadow:\s*inset 0 0 0 \.\d+rem (?:rgb|hsl)\([^)]*\)/g, 'box-shadow:var(--jx-focus-inset)')
    .replace(/box-shadow:\s*0 0 0 \.2r?em (?:rgb|hsl)\([^)]*\)/g, 'box-shadow:var(--jx-focus)')
    .replace(/box-shadow:\s*0(?:px)? \d+px [^;}]*rgba\(0,0,0,\.12\)/g, 'box-shadow:var(--jx-float)')
    .replace(/(transition|animation)([a-z-]*):([^;}]*)/g, (whole, kind, suffix, value) =>
      `${kind}${suffix}:${value.replace(/\d*\.\d+s\b/g, 'var(--jx-fast)')}`)
    .replace(/font-weight:\s*(500|700|bold)/g, 'font-weight:var(--jx-weight-strong)');
}

const foreign = new Set();

function coloured(rule) {
  const body = rule.indexOf('{');
  return rule.slice(0, body) + rule.slice(body).replace(LITERAL, (literal) => {
    const colour = normal(literal);
    if (CLEAR.has(colour)) {
      return 'transparent';
    }
    const token = PALETTE[colour];
    if (!token) {
      foreign.add(`${literal} (${colour})`);
      return literal;
    }
    return `var(--jx-${token})`;
  });
}

const css = readFileSync(source, 'utf8').replace(/^\uFEFF/, '').replace(/\/\*[\s\S]*?\*\//g, '');
const out = [];
for (const rule of rules(css)) {
  if (!leftOut(rule)) {
    out.push(coloured(dressed(rule)).replace(/color:var\(--jx-surface\)(?=[;}])/g, (whole, place, text) =>
      text[place - 1] === '-' ? whole : 'color:var(--jx-ink-on-dark)'));
  }
}
if (foreign.size > 0) {
  console.error(`Colours of the source theme without a token (add them to palette.mjs):\n  ${[...foreign].join('\n  ')}`);
  process.exit(1);
}
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, `/* Made from the PrimeFaces theme by build-theme.mjs; change palette.mjs instead of this file. */\n${out.join('\n')}\n`);
console.log(`theme jiangxin: ${out.length} rules`);
