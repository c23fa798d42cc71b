// One trace: its source on the left, its operations by line of source on the right.

// The operations with the line each is of and how often it ran: {op, index, file, line, times}.
function withLines(trace) {
  let file = -1, line = 0, times = trace.runs;
  return trace.ops.map((op, index) => {
    if (op[0] === 'm') { file = op[5]; line = op[6]; }
    if (op[0] === 'l') times = trace.runs === null ? null : op[3];
    return {op, index, file, line, times: times === null ? 1 : times};
  });
}

const isCode = op => 'gnco'.includes(op[0]) || op[0] === 'j';

function operation(index, item, labels) {
  const op = item.op;
  const parts = operationText(op[1]);
  let kind = op[0];
  const note = (link, text) => parts.push(el('span', {class: 'note'}, link, text || ''));
  if (kind === 'g' && op[2] >= 0) {
    kind = 'g b';
    const bridge = data.traces[op[2]];
    note(traceLink(op[2], '→ bridge'), bridge.runs === null ? '' : ' taken ' + exact(bridge.runs) + '×');
  } else if (kind === 'n') {
    parts.push(el('span', {class: 'note tag'}, op[2]));
  } else if (kind === 'j' || kind === 'l') {
    const target = labels[op[2]];
    if (kind === 'j' && target)
      note(el('a', {href: '#t' + target[0] + '.' + target[1]},
              target[0] === index ? '↑ label' : '→ ' + traceName(data.traces[target[0]])),
           target[0] === index ? '' : ' at ' + data.traces[target[0]].at);
    if (kind === 'l' && data.traces[index].runs !== null)
      note('passed ' + exact(op[3]) + '×');
  }
  return el('div', {class: 'op ' + (kind === '-' ? 'q' : kind), id: 't' + index + '.' + item.index}, parts);
}

// Operations in groups of the same line; light(file, line) marks it in the source.
function groups(index, items, light) {
  const labels = data.labels, made = [];
  let group = null, at = null;
  for (const item of items) {
    if (group === null || item.op[0] === 'm' && (item.file !== at.file || item.line !== at.line)) {
      at = item;
      group = el('div', {class: 'group', 'data-line': item.file + ':' + item.line});
      if (item.file >= 0) {
        const {file, line} = item;
        group.append(el('div', {class: 'at', on: () => light(file, line)},
          el('span', {class: 'loc'}, lineName(file, line)),
          el('span', {class: 'text'}, sourceText(file, line).trim())));
      }
      made.push(group);
    }
    if (item.op[0] === 'm')
      group.append(el('div', {class: 'ins'}, functionName(item.op[1]) + ' +' + item.op[2] + ' ' + item.op[3] +
                      (item.op[4] ? ' [' + item.op[4] + ']' : '')));
    else group.append(operation(index, item, labels));
  }
  return made;
}

// For each function on the way its source, with the lines marked that operations are of.
function sourcePane(trace, items, light) {
  const heat = new Map(), number = new Map();
  for (const item of items) if (isCode(item.op) && item.file >= 0) {
    const key = item.file + ':' + item.line;
    heat.set(key, (heat.get(key) || 0) + item.times);
    number.set(key, (number.get(key) || 0) + 1);
  }
  const most = Math.max(1, ...heat.values());
  const pane = el('div', {class: 'source'});
  const shown = new Set();
  for (const fn of trace.through) {
    const f = data.functions[fn];
    const id = f.file + ':' + f.first;
    if (f.source.length && shown.has(id)) continue;
    shown.add(id);
    pane.append(el('h3', null, f.name, el('span', null, f.file < 0 ? '' : shortFile(f.file))));
    if (!f.source.length) pane.append(el('div', {class: 'missing'}, 'The source is not there (--source DIR).'));
    pane.append(el('div', {class: 'block'}, f.source.map((text, i) => {
      const line = f.first + i, key = f.file + ':' + line;
      const hot = heat.has(key);
      const part = hot ? 0.08 + 0.5 * Math.sqrt(heat.get(key) / most) : 0;
      return el('div', {class: 'src' + (hot ? ' hot' : ''), 'data-line': key,
                        style: hot ? 'background:rgba(var(--heat),' + part.toFixed(2) + ')' : null,
                        on: hot ? () => light(f.file, line) : () => {}},
        el('span', {class: 'no'}, String(line)), el('span', {class: 'text', title: text}, text || ' '),
        el('span', {class: 'ops'}, hot ? count(number.get(key), 'op') : ''));
    })));
  }
  return pane;
}

function facts(trace) {
  const [ops, guards, made, calls] = trace.counts;
  const fact = (number, word) => el('span', null, el('b', null, exact(number)),
                                    ' ' + word + (number === 1 ? '' : 's'));
  const list = [fact(ops, 'operation'), fact(guards, 'guard'), fact(made, 'allocation'), fact(calls, 'call')];
  if (trace.runs !== null) list.push(el('span', null, 'entered ', el('b', null, exact(trace.runs) + '×')));
  if (trace.laps) list.push(el('span', null, 'body ran ', el('b', null, exact(trace.laps) + '×')));
  for (const [name, sites, times] of trace.made)
    list.push(el('span', {class: 'new'}, el('b', null, name),
                 ' ' + (trace.runs === null ? sites + '×' : 'up to ' + exact(times) + '×')));
  return el('div', {class: 'facts'}, list);
}

function crumbs(trace) {
  if (trace.kind !== 'bridge') return el('div', {class: 'crumbs'}, trace.kind === 'loop' ? 'Loop' : 'Entry bridge: goes on in another loop, or leaves machine code');
  const guards = [];
  for (let t = trace; t.parent >= 0; t = data.traces[t.parent])
    guards.unshift(el('a', {href: '#t' + t.parent + '.' + t.from}, traceName(data.traces[t.parent])), ' › ');
  return el('div', {class: 'crumbs'}, guards.length ? guards : 'out of a loop that is not in the log › ', 'bridge');
}

function drawTrace(index) {
  const trace = data.traces[index];
  const items = withLines(trace);
  const lit = [];
  const light = (file, line) => {
    for (const part of lit.splice(0)) part.classList.remove('lit');
    for (const part of panes.querySelectorAll('[data-line="' + file + ':' + line + '"]')) {
      part.classList.add('lit');
      lit.push(part);
    }
    for (const side of panes.children) {
      const first = [...side.querySelectorAll('.lit')].find(part => part.offsetParent);
      if (first) first.scrollIntoView({block: 'nearest'});
    }
  };
  const last = items.map(item => item.op[0]).lastIndexOf('l');
  const right = el('div', {class: 'ops'});
  if (last > 0) {
    const first = items.slice(0, last);
    const number = first.filter(item => isCode(item.op)).length;
    const fold = el('details', {class: 'fold'}, el('summary', null,
      'The first round, peeled off: ' + count(number, 'operation') + '. It checks types and unboxes for the body.'));
    fold.addEventListener('toggle', () => {         // built when it is looked at
      if (fold.children.length === 1) fold.append(...groups(index, first, light));
    });
    right.append(fold, el('div', {class: 'sep'}, 'The body'));
  }
  right.append(...groups(index, last > 0 ? items.slice(last) : items, light));
  const panes = el('div', {class: 'panes'}, sourcePane(trace, items, light), right);
  panes.addEventListener('mouseover', event => {
    const name = event.target.dataset && event.target.dataset.v;
    for (const other of panes.querySelectorAll('.v.same')) other.classList.remove('same');
    if (name) for (const other of panes.querySelectorAll('[data-v="' + name + '"]')) other.classList.add('same');
  });
  const title = traceName(trace).replace(/ 0x.*/, '');
  byId('main').replaceChildren(el('section', {class: 'trace'}, el('header', null, crumbs(trace),
    el('h1', null, title + ' at ', el('span', {class: 'code'}, trace.at)), facts(trace)), panes));
}

// Show an operation of the trace that is drawn.
function goTo(index, number) {
  const trace = data.traces[index];
  const fold = byId('main').querySelector('.fold');
  if (fold && number < trace.ops.map(op => op[0]).lastIndexOf('l') && !fold.open) {
    fold.open = true;
    setTimeout(() => goTo(index, number), 30);
    return;
  }
  const there = document.getElementById('t' + index + '.' + number);
  if (there) {
    there.classList.add('here');
    there.scrollIntoView({block: 'center'});
  }
}
