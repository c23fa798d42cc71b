// The tree on the left: functions, their loops, the bridges of these.

const children = data.traces.map(() => []);
const functions = new Map();        // index of a function -> the traces that begin a tree
data.traces.forEach((trace, index) => {
  if (trace.parent >= 0) children[trace.parent].push(index);
  else {
    if (!functions.has(trace.fn)) functions.set(trace.fn, []);
    functions.get(trace.fn).push(index);
  }
});
for (const list of children) list.sort((a, b) => data.traces[b].work - data.traces[a].work);

function withBridges(index, depth, visit) {
  visit(index, depth);
  for (const child of children[index]) withBridges(child, depth + 1, visit);
}

const ORDERS = {
  work: ['most work', (a, b) => b.work - a.work],
  name: ['name', (a, b) => a.name < b.name ? -1 : 1],
  time: ['compiled', (a, b) => a.first - b.first]};
const tree = {order: 'work', open: new Set(), words: '', chosen: -1};

const entries = [...functions].map(([fn, roots]) => {
  let work = 0, total = 0, text = functionName(fn);
  for (const root of roots) withBridges(root, 0, index => {
    const trace = data.traces[index];
    work += trace.work;
    total += 1;
    text += '\n' + [traceName(trace), trace.at, trace.through.map(functionName).join(' '),
                    trace.made.map(row => row[0]).join(' ')].join(' ');
  });
  return {fn, roots, work, total, text: text.toLowerCase(), name: functionName(fn),
          first: Math.min(...roots)};
});
const mostWork = Math.max(1, ...entries.map(entry => entry.work));

function figures(trace) {
  const [ops, guards, made, calls] = trace.counts;
  return [count(ops, 'op'), count(guards, 'guard'), made ? made + ' new' : '',
          calls ? count(calls, 'call') : ''].filter(Boolean).join(' · ');
}

function traceRow(index, depth) {
  const trace = data.traces[index];
  let title = 'loop ' + trace.number + '  ' + placeOf(trace);
  if (trace.parent >= 0) {
    const parent = data.traces[trace.parent];
    const elsewhere = trace.fn === parent.fn ? '' : functionName(trace.fn) + ' ';
    title = '↳ ' + parent.ops[trace.from][1].match(/\w+(?=\()/)[0] + '  ' + elsewhere + placeOf(trace);
  } else if (trace.kind === 'bridge') title = 'bridge  ' + placeOf(trace);
  const spec = (trace.at.match(/\[(.*)\]$/) || [])[1];
  const ran = rounds(trace);
  return el('a', {class: 'row' + (index === tree.chosen ? ' on' : ''), href: '#t' + index,
                  'data-index': index, style: 'padding-left:' + (28 + 14 * depth) + 'px', title: trace.at},
    el('div', {class: 'one'}, el('span', null, title),
       el('span', {class: 'n'}, ran === null ? '' : short(ran) + '×')),
    el('div', {class: 'two'}, figures(trace) + (trace.kind === 'entry bridge' ? ' · entry bridge' : '') +
       (spec ? ' · for ' + spec : '')));
}

function functionRow(entry, open) {
  const toggle = () => {
    if (tree.open.has(entry.fn)) tree.open.delete(entry.fn); else tree.open.add(entry.fn);
    drawTree();
  };
  return el('button', {class: 'fn', on: toggle, 'aria-expanded': open},
    el('div', {class: 'name'}, el('span', {class: 'mark'}, open ? '▾' : '▸'),
       el('b', {title: entry.name}, entry.name), el('span', {class: 'n'}, String(entry.total))),
    el('div', {class: 'bar', style: 'width:calc((100% - 16px) * ' + (entry.work / mostWork).toFixed(4) + ')'}));
}

function drawTree() {
  const words = tree.words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.filter(entry => words.every(word => entry.text.includes(word)));
  found.sort(ORDERS[tree.order][1]);
  const rows = document.createDocumentFragment();
  let budget = words.length ? 300 : Infinity;       // a filter opens what it finds
  for (const entry of found) {
    const open = tree.open.has(entry.fn) || (words.length > 0 && budget > 0);
    rows.append(functionRow(entry, open));
    if (open) for (const root of entry.roots) withBridges(root, 0, (index, depth) => {
      rows.append(traceRow(index, depth));
      budget -= 1;
    });
  }
  if (!found.length) rows.append(el('div', {class: 'none'}, 'Nothing is called that.'));
  byId('tree').replaceChildren(rows);
  byId('order').replaceChildren('Order: ', ...Object.keys(ORDERS).map(key => el('button', {
    class: key === tree.order ? 'on' : '', on: () => { tree.order = key; drawTree(); }},
    ORDERS[key][0])));
}

function chooseInTree(index) {
  tree.chosen = index;
  if (index >= 0) {
    let root = index;
    while (data.traces[root].parent >= 0) root = data.traces[root].parent;
    tree.open.add(data.traces[root].fn);
  }
  drawTree();
  const row = byId('tree').querySelector('.row.on');
  if (row) row.scrollIntoView({block: 'nearest'});
}
