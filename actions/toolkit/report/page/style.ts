/** Colours that people with any colour vision tell apart (Okabe and Ito), on light and on dark. */
const theme = `
:root {
  color-scheme: light dark;
  --back: #ffffff; --card: #ffffff; --soft: #f4f6f8; --line: #d8dee4; --text: #1b2229; --muted: #59636e;
  --link: #0a5bb5; --bad: #b3261e; --bad-soft: #fdeceb; --warn: #8a5a00; --warn-soft: #fdf3dc;
  --good: #1a6b3c; --good-soft: #e6f4ea; --reference: #9db7cf; --reference-edge: #5b87ae; --current: #c8500a;
  --plain: #4c8fc4; --grid: #e3e8ed;
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #0f1419; --card: #161c23; --soft: #1b222a; --line: #303a45; --text: #e4e9ee; --muted: #9aa7b4;
    --link: #7cb8f5; --bad: #ff9a90; --bad-soft: #3b1a18; --warn: #f0c060; --warn-soft: #352a12;
    --good: #7fd6a0; --good-soft: #14301f; --reference: #35506a; --reference-edge: #6d9bc4; --current: #ffa15c;
    --plain: #5a9bd0; --grid: #28313b;
  }
}`;

const text = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 5rem; }
body { margin: 0 auto; max-width: 84rem; padding: 1.5rem clamp(1rem, 3vw, 2.5rem) 3rem; background: var(--back);
  color: var(--text); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
h1 { font-size: clamp(1.4rem, 3vw, 1.9rem); line-height: 1.25; margin: 0 0 .4rem; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .7rem; overflow-wrap: anywhere; }
h3 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; overflow-wrap: anywhere; }
h4, h5 { font-size: .95rem; margin: 0; overflow-wrap: anywhere; }
p { margin: .3rem 0; }
a { color: var(--link); }
code { font: .92em/1.4 ui-monospace, SFMono-Regular, Menlo, "Liberation Mono", monospace; overflow-wrap: anywhere; }
td code { white-space: pre-wrap; }
.lead { font-size: 1.08rem; max-width: 60rem; overflow-wrap: anywhere; }
.muted, caption, .facts dt, footer { color: var(--muted); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
header { border-bottom: 1px solid var(--line); padding-bottom: 1rem; }
footer { border-top: 1px solid var(--line); margin-top: 2.5rem; padding-top: .8rem; font-size: .9rem; overflow-wrap: anywhere; }
dl.facts { display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; margin: .7rem 0 0; }
dl.facts div { min-width: 0; }
dl.facts dt { font-size: .82rem; }
dl.facts dd { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
.badge { display: inline-block; padding: 0 .5em; border-radius: 1em; font-size: .82rem; font-weight: 600;
  white-space: nowrap; background: var(--soft); color: var(--muted); }
.badge.bad { background: var(--bad-soft); color: var(--bad); }
.badge.warn { background: var(--warn-soft); color: var(--warn); }
.badge.good { background: var(--good-soft); color: var(--good); }
.legend { display: flex; flex-wrap: wrap; gap: 0 1.2rem; color: var(--muted); font-size: .9rem; }
.legend svg { width: 26px; height: 12px; vertical-align: -1px; }
`;

const parts = `
.filter { display: flex; flex-wrap: wrap; gap: .5rem .9rem; align-items: end; position: sticky; top: 0; z-index: 1;
  padding: .6rem 0; background: var(--back); border-bottom: 1px solid var(--line); margin-bottom: .8rem; }
.filter label { display: flex; flex-direction: column; font-size: .82rem; color: var(--muted); }
.filter input, .filter select { font: inherit; font-size: .95rem; color: var(--text); background: var(--card);
  border: 1px solid var(--line); border-radius: 6px; padding: .25rem .5rem; min-height: 2.1rem; max-width: 100%; }
.filter input { width: 16rem; }
.filter output { color: var(--muted); padding-bottom: .35rem; font-variant-numeric: tabular-nums; }
@media (max-width: 40rem) { .filter { position: static; } .filter input { width: 100%; } }
[hidden] { display: none !important; }
.cards { display: grid; gap: .9rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 23rem), 1fr)); margin: .7rem 0; }
.card { border: 1px solid var(--line); border-radius: 10px; background: var(--card); padding: .8rem 1rem; min-width: 0;
  content-visibility: auto; contain-intrinsic-size: auto 300px; }
.card.bad { border-left: 4px solid var(--bad); }
.card.warn { border-left: 4px solid var(--warn); }
.card .top { display: flex; flex-wrap: wrap; gap: .2rem .6rem; align-items: baseline; justify-content: space-between; }
.card p, .card dl { font-size: .92rem; }
.card details { margin-top: .4rem; font-size: .88rem; }
.card .chart { margin-top: .5rem; }
details.group { margin: 1rem 0; }
details.group > summary { cursor: pointer; padding: .3rem 0; }
details.group > summary h4 { display: inline; font-size: 1rem; }
summary { cursor: pointer; }
.scroll { overflow-x: auto; position: relative; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption, .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: .35rem .7rem .35rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
thead th { font-size: .82rem; color: var(--muted); font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 600; }
.scroll th:first-child { min-width: 9rem; } .scroll td { min-width: 5.5rem; } .scroll td.right { min-width: 0; }
.scroll .cells { min-width: 14rem; }
th.right, td.right { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td ul { margin: 0; padding-left: 1.1rem; }
table table { font-size: .9em; }
`;

const charts = `
.chart { display: block; width: 100%; max-width: 26rem; height: auto; overflow: visible; }
.chart text { font-size: 10px; fill: var(--muted); }
.chart .tick, .chart .name, .chart .end.right { text-anchor: end; }
.chart .name { fill: var(--text); font-size: 11px; }
.chart.pair .share { font-size: 8px; }
.grid { stroke: var(--grid); fill: none; }
path.reference, rect.reference { fill: var(--reference); stroke: var(--reference-edge); stroke-width: .8; }
path.current { fill: none; stroke: var(--current); stroke-width: 2; stroke-linejoin: round; }
rect.current { fill: var(--current); }
path.plain, rect.plain { fill: var(--plain); }
.chart.wide { max-width: 60rem; } .cards.wide { grid-template-columns: 1fr; }
path.line { fill: none; stroke-width: 2; stroke-linejoin: round; } path.line.estimate { stroke: var(--reference-edge); }
path.line.measured { stroke: var(--current); } path.line.plain { fill: none; stroke: var(--plain); }
path.band { fill: var(--reference); opacity: .35; } path.limit { fill: none; stroke: var(--muted); stroke-dasharray: 5 4; }
path.border { stroke: var(--muted); } circle.estimate { fill: var(--reference-edge); } circle.measured { fill: var(--current); }
circle.plain { fill: var(--plain); } circle.alert { stroke: var(--bad); stroke-width: 2; }
.meter { width: 100%; max-width: 30rem; height: 16px; display: block; margin-top: .6rem; }
.meter .rail { fill: var(--line); } .meter .over { fill: var(--bad); } .meter .under { fill: var(--good); }
.meter .limit { stroke: var(--text); stroke-width: 2; vector-effect: non-scaling-stroke; }
`;

const print = `
@media print {
  :root { color-scheme: light; --back: #fff; --card: #fff; --soft: #f4f6f8; --line: #c8ced4; --text: #000; --muted: #444;
    --link: #000; --bad: #9b1c15; --bad-soft: #fff; --warn: #6b4600; --warn-soft: #fff; --good: #14552f; --good-soft: #fff;
    --reference: #9db7cf; --reference-edge: #5b87ae; --current: #c8500a; --plain: #4c8fc4; --grid: #e3e8ed; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .filter { display: none; }
  .cards { grid-template-columns: 1fr 1fr; }
  .card, tr, .chart { break-inside: avoid; }
  .card { content-visibility: visible; }
  .scroll { overflow: visible; }
  h2, h3, summary { break-after: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;

/** The look of every page: light and dark by the reader's setting, on paper light. */
export const style = `${theme}${text}${parts}${charts}${print}`.trim();
