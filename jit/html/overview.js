// The first page: where the work is, which guards failed, what was allocated or given up.

const ROWS = 20;

function table(heads, rows, draw) {
  const body = el('tbody', null, rows.slice(0, ROWS).map(draw));
  const made = el('div', null, el('table', null, el('thead', null, el('tr', null, heads.map(
    head => el('th', {class: head.startsWith('#') ? 'num' : ''}, head.replace('#', ''))))), body));
  if (rows.length > ROWS) {
    const more = el('button', {class: 'more', on: () => {
      body.append(...rows.slice(ROWS).map(draw));
      more.remove();
    }}, 'Show all ' + exact(rows.length));
    made.append(more);
  }
  return made;
}

const num = number => el('td', {class: 'num'}, exact(number));
const part = (title, hint, ...rest) => [el('h2', null, title), el('p', {class: 'hint'}, hint), ...rest];

function hotLines() {
  if (!data.lines.length)
    return part('Lines', 'This log names no lines of source; a newer executable does.');
  return part('Lines whose operations ran most',
    data.counted ? 'Operations of machine code, times the rounds that they were in: an upper bound, since a guard before them may have left the round.'
                 : 'Operations of machine code. This log counts no rounds.',
    table(['#ran at most', '#operations', 'line', ''], data.lines, row => el('tr', null, num(data.counted ? row[0] : null), num(row[1]),
      el('td', {class: 'code'}, row[5] >= 0 ? traceLink(row[5], lineName(row[2], row[3])) : lineName(row[2], row[3])),
      el('td', {class: 'code'}, row[4]))));
}

function hotGuards() {
  const hint = 'A guard gets a bridge when it has failed often enough; from then on its failures are counted. ' +
    'Of a guard without a bridge is known only that it failed less often, or that a trace from there was given up.';
  return part('Guards that failed', data.guards.length ? hint : 'No guard failed so often that it got a bridge.',
    data.guards.length ? table(['#bridge taken', 'guard', 'where'], data.guards, row => {
      const [times, trace, op, bridge, condition, file, line] = row;
      return el('tr', null, num(times), el('td', {class: 'code'},
        el('a', {href: '#t' + trace + '.' + op}, data.traces[trace].ops[op][1].replace(/, 0x[0-9a-f]+/, '')),
        el('div', {class: 'sub'}, condition), el('div', {class: 'sub'}, 'goes on in ', traceLink(bridge))),
        el('td', {class: 'code'}, data.traces[bridge].at,
           file >= 0 ? el('div', {class: 'sub'}, lineName(file, line) + '  ' + sourceText(file, line).trim()) : null));
    }) : null);
}

function allocations() {
  return part('Allocated in machine code', data.made.length
      ? 'By class; an upper bound of how often. The class may be a base class.' : 'Nothing.',
    data.made.length ? table(['#times at most', '#operations', 'class'], data.made, row => el('tr', null,
      num(data.counted ? row[2] : null), num(row[1]), el('td', {class: 'code'}, row[0]))) : null);
}

function abortedTraces() {
  return part('Traces given up', data.aborted.length
      ? 'What was traced, but never became machine code.' : 'None.',
    data.aborted.length ? table(['#times', 'began at', 'why'], data.aborted, row => el('tr', null, num(row.times),
      el('td', {class: 'code'}, row.places[0] || 'a place unknown',
        el('details', null, el('summary', {class: 'sub'}, count(row.length, 'instruction') + ' on the way'),
          row.places.map(place => el('div', {class: 'sub'}, place)),
          row.length > row.places.length ? el('div', {class: 'sub'}, '… to ' + row.last) : null)),
      el('td', null, row.why))) : null);
}

function drawOverview() {
  const loops = data.traces.filter(trace => trace.kind !== 'bridge').length;
  const sum = at => data.traces.reduce((total, trace) => total + trace.counts[at], 0);
  const tile = (number, word) => el('div', null, el('b', null, exact(number)), el('span', null, word));
  byId('main').replaceChildren(el('div', {class: 'page'}, el('h1', null, data.title),
    el('div', {class: 'tiles'}, tile(loops, 'loops'), tile(data.traces.length - loops, 'bridges'),
       tile(data.aborted.reduce((n, row) => n + row.times, 0), 'given up'), tile(sum(0), 'operations'),
       tile(sum(1), 'guards'), tile(sum(2), 'allocations'), tile(sum(3), 'calls')),
    hotLines(), hotGuards(), allocations(), abortedTraces(),
    data.totals.length ? part('Totals of the JIT compiler', 'As it tells them itself; times are in seconds.',
      el('table', {class: 'narrow'}, el('tbody', null, data.totals.map(([name, value]) => el('tr', null,
        el('td', null, name), el('td', {class: 'code'}, value)))))) : null,
    data.notInlined.length ? part('Not inlined any more', 'They made a trace too long.',
      el('div', {class: 'code'}, data.notInlined.map(place => el('div', null, place)))) : null));
}

// Which part is shown stands behind the # of the address: nothing, t3, or t3.14.
function route() {
  const found = location.hash.match(/^#t(\d+)(?:\.(\d+))?$/);
  const index = found && found[1] in data.traces ? Number(found[1]) : -1;
  chooseInTree(index);
  if (index < 0) drawOverview();
  else {
    drawTrace(index);
    if (found[2]) goTo(index, Number(found[2]));
  }
}

byId('home').append('Traces of ' + data.title);
byId('home').title = data.title;
let waiting = 0;
byId('filter').addEventListener('input', event => {
  clearTimeout(waiting);
  waiting = setTimeout(() => { tree.words = event.target.value; drawTree(); }, 80);
});
document.addEventListener('keydown', event => {
  if (event.key === '/' && document.activeElement !== byId('filter')) {
    event.preventDefault();
    byId('filter').focus();
  }
});
window.addEventListener('hashchange', route);
if (entries.length <= 12) for (const entry of entries) tree.open.add(entry.fn);
route();
