export const id=944;export const ids=[944];export const modules={95138:((e,t,n)=>{n.d(t,{BM:()=>distributionChart,K7:()=>meter,KN:()=>percent,S9:()=>barChart});var r=n(25602),i=n(76879),a=n(74781);function distributionChart({title:e,series:t,ends:n}){let o=Math.max(0,...t.map(({shares:e})=>e.length)),s=Math.max(0,...t.flatMap(({shares:e})=>e));if(o===0||!Number.isFinite(s)||s===0)return``;let[c,l]=[8,n===void 0?6:20],u=(0,r.m4)([0,o],[34,354]),d=(0,r.m4)([0,s],[116-l,c]).nice(2),f=d.ticks(2).map(e=>{let t=round(d(e));return(0,a.qy)`<path class="grid" d="M${34},${t}H${354}"/><text class="tick" x="${30}" y="${t+3.5}">${percent(e)}</text>`}),p=t.map(({tone:e,shares:t})=>{let n=[...t,t.at(-1)??0].map((e,t)=>[u(t),d(e)]),r=e===`current`?(0,i.n8)().curve(i.UP).digits(1)(n):(0,i.Wc)().curve(i.UP).y0(d(0)).digits(1)(n);return(0,a.qy)`<path class="${e}" d="${r}"/>`}),m=n===void 0?``:(0,a.qy)`<text class="end" x="${34}" y="${111}">${short(n[0])}</text><text class="end right" x="${354}" y="${111}">${short(n[1])}</text>`;return picture(e,116,(0,a.qy)`${f}${p}${m}`)}function barChart({title:e,labels:t,series:n}){let i=Math.max(0,...n.flatMap(({shares:e})=>e));if(t.length===0||!Number.isFinite(i)||i===0)return``;let o=(0,r.m4)([0,i],[0,198]),[s,c]=n.length>1?[9,6]:[12,6],l=s*n.length+c,u=t.map((e,t)=>{let r=t*l+c/2,i=round(r+s*n.length/2+4),u=n.map(({tone:e,shares:n},i)=>{let c=n[t]??0,l=r+i*s,u=round(o(c));return(0,a.qy)`<rect class="${e}" x="${118}" y="${l}" width="${Math.max(u,+(c>0))}" height="${s-1}"/><text class="share" x="${118+u+4}" y="${l+s-1.5}">${percent(c)}</text>`});return(0,a.qy)`<text class="name" x="${112}" y="${i}">${short(e,17)}</text>${u}`});return picture(e,t.length*l+c,(0,a.qy)`${u}`,n.length>1?`bars pair`:`bars`)}function meter(e,t,n){let i=(0,r.m4)([0,1],[0,360]).clamp(!0),o=t>=n;return(0,a.qy)`<svg class="meter" viewBox="0 0 ${360} 16" role="img" aria-label="${e}" preserveAspectRatio="none"><rect class="rail" x="0" y="5" width="${360}" height="6"/><rect class="${o?`over`:`under`}" x="0" y="5" width="${round(i(t))}" height="6"/><path class="limit" d="M${round(i(n))},0V16"/></svg>`}function picture(e,t,n,r=`distribution`){return(0,a.qy)`<svg class="chart ${r}" viewBox="0 0 ${360} ${round(t)}" role="img" aria-label="${e}">${n}</svg>`}function percent(e){let t=e*100;return t===0?`0%`:Math.abs(t)<.1?t>0?`<0.1%`:`−<0.1%`:`${Number(t.toFixed(+(Math.abs(t)<10)))}%`}function round(e){return Number(e.toFixed(1))}function short(e,t=24){let n=[...e.slice(0,t*2+2)];return n.length>t?`${n.slice(0,t-1).join(``)}…`:e}}),73314:((e,t,n)=>{n.d(t,{AS:()=>item,Os:()=>group,pb:()=>filter});var r=n(26507),i=n(74781);function filter({list:e,noun:t,total:n,states:r,kinds:a=[],sorts:o=!1}){return(0,i.qy)`<form class="filter" data-filter="${e}" role="search" hidden>
<label>Search ${t}<input type="search" name="text" autocomplete="off" spellcheck="false"></label>
${choice(`state`,`Show`,t,r)}${choice(`kind`,`Type`,t,a)}${o&&(0,i.qy)`<label>Order<select name="order"><option value="">what matters first</option><option value="name">by name</option></select></label>`}<output aria-live="polite" data-noun="${t}" data-total="${n}"></output>
</form>`}function choice(e,t,n,a){if(a.length<2)return``;let o=a.map(({value:e,title:t,count:n})=>(0,i.qy)`<option value="${e}">${t}${n!==void 0&&` (${(0,r.B4)(n)})`}</option>`);return(0,i.qy)`<label>${t}<select name="${e}"><option value="">all ${n}</option>${o}</select></label>`}function item(e,t,n=``){return(0,i.qy)`data-item="${e}" data-state="${t}" data-kind="${n}"`}function group(e,t,n){return(0,i.qy)`<details class="group" data-group${t&&(0,i.qy)` open`}><summary><h4>${e}</h4></summary>${n}</details>`}}),74781:((e,t,n)=>{n.d(t,{Ed:()=>Html,SP:()=>shown,qy:()=>html});var r=n(33487);class Html{text;constructor(e){this.text=e}}function html(e,...t){let n=e[0]??``;for(let[r,i]of t.entries())n+=textOf(i)+e[r+1];return new Html(n)}function escapeHtml(e){return/^[\w .,:;/()#@+=-]*$/.test(e)?e:shown(e).replaceAll(/[&<>"'`]/g,e=>`&#${e.charCodeAt(0)};`)}function shown(e){return(0,r.RK)(e).replaceAll(/[\p{Noncharacter_Code_Point}\p{Surrogate}]/gu,`�`)}function textOf(e){if(e==null||e===!1)return``;if(e instanceof Html)return e.text;if(!Array.isArray(e))return escapeHtml(String(e));let t=``;for(let n of e)t+=textOf(n);return t}}),23897:((e,t,n)=>{n.d(t,{I:()=>facts,o:()=>legend});var r=n(74781);function legend(e,t){return(0,r.qy)`<p class="legend"><span><svg class="key" viewBox="0 0 26 12" aria-hidden="true"><rect class="reference" x="1" y="1" width="24" height="10"/></svg> reference: ${e}</span><span><svg class="key" viewBox="0 0 26 12" aria-hidden="true"><path class="current" d="M1,9H9V3H17V7H25"/></svg> current: ${t}</span></p>`}function facts(e){let t=e.filter(([,e])=>e!=null&&e!==``);return(0,r.qy)`<dl class="facts">${t.map(([e,t])=>(0,r.qy)`<div><dt>${e}</dt><dd>${t}</dd></div>`)}</dl>`}}),44367:((e,t,n)=>{n.d(t,{n:()=>page_link,M:()=>page});var r=n(77598),i=n(74781);let a=`:root {
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
}
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
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }`;function page({title:e,body:t,style:n=``,script:r,data:o}){let s=n===``?a:`${a}\n${n.trim()}`,c=[`"use strict";
for (const form of document.querySelectorAll("form[data-filter]")) {
  const list = document.getElementById(form.dataset.filter);
  if (!list) continue;
  const items = [...list.querySelectorAll("[data-item]")].map((element, order) => ({
    element, order, parent: element.parentNode, text: element.dataset.item.toLowerCase(),
    state: element.dataset.state, kind: element.dataset.kind,
  }));
  const groups = [...list.querySelectorAll("[data-group]")].map((element) => ({ element, open: element.open }));
  const output = form.querySelector("output");
  const value = (name) => form.elements[name] ? form.elements[name].value : "";
  let order = "";
  const apply = () => {
    const words = value("text").toLowerCase().split(/\\s+/).filter(Boolean);
    const state = value("state"), kind = value("kind");
    let shown = 0;
    for (const one of items) {
      const fits = (!state || one.state === state) && (!kind || one.kind === kind) &&
        words.every((word) => one.text.includes(word));
      if (one.element.hidden === fits) one.element.hidden = !fits;
      if (fits) shown++;
    }
    const narrowed = words.length > 0 || state !== "" || kind !== "";
    for (const { element, open } of groups) {
      const some = element.querySelector("[data-item]:not([hidden])") !== null;
      element.hidden = !some;
      element.open = narrowed ? some : open;
    }
    if (value("order") !== order) {
      order = value("order");
      const names = new Intl.Collator("en", { numeric: true });
      const sorted = items.slice().sort((a, b) => order === "name" ? names.compare(a.text, b.text) : a.order - b.order);
      for (const one of sorted) one.parent.append(one.element);
    }
    const count = (number) => number.toLocaleString("en-US");
    output.textContent = count(shown) + " of " + count(Number(output.dataset.total)) + " " + output.dataset.noun;
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  apply();
}
let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details.group:not([open])")];
  for (const one of folded) one.open = true;
});
addEventListener("afterprint", () => { for (const one of folded) one.open = false; });
`,...r===void 0?[]:[r]],l=[`default-src 'none'`,`style-src 'sha256-${digest(s)}'`,`script-src ${c.map(e=>`'sha256-${digest(e)}'`).join(` `)}`,`base-uri 'none'`,`form-action 'none'`].join(`; `);return(0,i.qy)`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new i.Ed(l)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${e}</title>
<style>${new i.Ed(s)}</style>
</head>
<body>
${t}
${o!==void 0&&(0,i.qy)`<script type="application/json" id="data">${new i.Ed(jsonInHtml(o))}<\/script>\n`}${c.map(e=>(0,i.qy)`<script>${new i.Ed(e)}<\/script>\n`)}</body>
</html>
`.text}let o=new Map;function digest(e){let t=o.get(e)??(0,r.createHash)(`sha256`).update(e).digest(`base64`);return o.set(e,t),t}function jsonInHtml(e){let t=JSON.stringify(e);return/[<>&\u0080-\uffff]/.test(t)?t.replaceAll(/[<>&\u2028\u2029\p{Cf}]/gu,e=>[...Array(e.length).keys()].map(t=>`\\u${e.charCodeAt(t).toString(16).padStart(4,`0`)}`).join(``)):t}function page_link(e,t){return/^https?:\/\/[^\s"'<>`\\]+$/.test(e)?(0,i.qy)`<a href="${e}" rel="noreferrer noopener">${t}</a>`:(0,i.qy)`${t}`}}),77914:((e,t,n)=>{n.d(t,{t:()=>table});var r=n(74781);function table(e,t,n){let side=({align:e})=>e===void 0?``:(0,r.qy)` class="${e}"`;return(0,r.qy)`<div class="scroll" tabindex="0" role="region" aria-label="${e}"><table><caption>${e}</caption><thead><tr>${t.map(e=>(0,r.qy)`<th scope="col"${side(e)}>${e.title}</th>`)}</tr></thead><tbody>${n.map(({cells:e,attributes:n})=>(0,r.qy)`<tr${n===void 0?``:(0,r.qy)` ${n}`}>${e.map((e,n)=>n===0?(0,r.qy)`<th scope="row"${side(t[n])}>${e}</th>`:(0,r.qy)`<td${side(t[n])}>${e}</td>`)}</tr>`)}</tbody></table></div>`}})};