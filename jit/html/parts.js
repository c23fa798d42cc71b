'use strict';
// Making elements, writing numbers, finding things in the data.

const data = JSON.parse(document.getElementById('data').textContent);
const byId = id => document.getElementById(id);

// An element; of its children strings become text, so nothing in a log is ever markup.
function el(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const key in attributes || {}) {
    if (key === 'on') made.addEventListener('click', attributes.on);
    else if (attributes[key] !== null) made.setAttribute(key, attributes[key]);
  }
  for (const child of children.flat()) if (child !== null) made.append(child);
  return made;
}

function exact(number) {
  return number === null ? '–' : String(number).replace(/\B(?=(\d{3})+$)/g, '\u2009');
}

function short(number) {
  if (number === null) return '';
  for (const [size, letter] of [[1e9, 'G'], [1e6, 'M'], [1e4, 'k']])
    if (number >= size)
      return (number / (letter === 'k' ? 1e3 : size)).toPrecision(3).replace(/\.?0+$/, '') + letter;
  return String(number);
}

function count(number, word) {
  return exact(number) + ' ' + word + (number === 1 ? '' : 's');
}

const functionName = index => data.functions[index].name;
const placeOf = trace => trace.at.replace(/ \[.*\]$/, '').replace(/^.* (\+\d+ )/, '$1');
const rounds = trace => trace.runs === null ? null : Math.max(trace.runs, trace.laps || 0);
const traceName = trace => trace.kind === 'bridge' ? 'bridge ' + trace.guard : 'loop ' + trace.number;
const traceLink = (index, text) => el('a', {href: '#t' + index}, text || traceName(data.traces[index]));

// The text of a line of source, wherever the page has it.
const texts = new Map();
function sourceText(file, line) {
  if (!texts.size) {
    texts.set('', '');
    for (const f of data.functions)
      f.source.forEach((text, i) => texts.set(f.file + ':' + (f.first + i), text));
    for (const [key, text] of Object.entries(data.extra)) texts.set(key, text);
  }
  return texts.get(file + ':' + line) || '';
}

const shortFile = file => data.files[file].replace(/^.*\//, '');
const lineName = (file, line) => shortFile(file) + ':' + line;

// What the parts of an operation look like: its name, variables, addresses.
const WORDS = /(ConstClass\([^)]*\)|\b[pif]\d+\b|0x[0-9a-f]{6,}|@\d+|\b\d{12,}\b)/;
function operationText(text) {
  const open = text.search(/\w+\(/);
  const name = text.slice(open).match(/^\w+/)[0];
  const parts = [];
  const add = piece => piece.split(WORDS).forEach((word, i) => {
    if (i % 2 === 0 || word.startsWith('Const')) parts.push(word);
    else if (/^[pif]\d/.test(word)) parts.push(el('span', {class: 'v', 'data-v': word}, word));
    else parts.push(el('span', {class: 'addr'}, word));
  });
  add(text.slice(0, open));
  parts.push(el('span', {class: 'w'}, name));
  add(text.slice(open + name.length));
  return parts;
}
