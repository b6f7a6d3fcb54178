/** The look of the moderation page: plain, readable from 320 px on, light and dark. */
export const moderationStyles = `
:root {
  color-scheme: light dark;
  --page: #f6f5f2; --card: #fff; --text: #1d1c1a; --soft: #5c5953; --line: #d9d6cf;
  --main: #1c5d3b; --on-main: #fff; --grave: #9c2b1e; --note: #fff6dc; --note-line: #b58a1b; --star: #8a5a00; --link: #1d4f91;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #161614; --card: #201f1d; --text: #ebe9e4; --soft: #aaa69d; --line: #3b3935;
    --main: #7cc79c; --on-main: #10231a; --grave: #f0978a; --note: #332b15; --note-line: #c9a13b; --star: #e5b65a; --link: #9cc2f2;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--card); }
.skip:focus { left: 1rem; top: .5rem; }
.head, main { max-width: 46rem; margin: 0 auto; padding: 0 1rem; }
.head { padding-top: 1.5rem; }
h1 { font-size: 1.25rem; margin: 0 0 .75rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem; list-style: none; margin: 0; padding: 0; }
nav li a { display: block; padding: .375rem .75rem; border-radius: 1rem; color: inherit; text-decoration: none; }
nav li a:hover { text-decoration: underline; }
nav li span { color: var(--soft); font-variant-numeric: tabular-nums; }
nav a[aria-current] { background: var(--text); color: var(--page); }
nav a[aria-current] span { color: inherit; }
main { padding-bottom: 4rem; outline: none; }
article { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; margin: 1rem 0; padding: 1rem 1.25rem; }
article > header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; align-items: baseline; }
h2 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; }
.kind { border: 1px solid var(--line); border-radius: .25rem; padding: 0 .375rem; margin-right: .25rem; font-weight: 500; }
.kind.report { border-color: var(--grave); color: var(--grave); }
.kind.change { border-color: var(--link); color: var(--link); }
.meta { margin: 0; color: var(--soft); font-size: .875rem; font-variant-numeric: tabular-nums; }
.collected { margin: .25rem 0 0; color: var(--soft); font-size: .875rem; }
.collected.verified { color: var(--main); }
.stars { margin: .75rem 0 .25rem; font-weight: 600; }
.stars span:first-child { color: var(--star); letter-spacing: .1em; }
.stars span:last-child { color: inherit; letter-spacing: 0; }
.title { margin: .25rem 0; font-weight: 600; overflow-wrap: anywhere; }
.text { margin: .25rem 0 .75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.label { margin: .75rem 0 .25rem; color: var(--soft); font-size: .875rem; }
.review ul { margin: .25rem 0; padding-left: 1.25rem; overflow-wrap: anywhere; }
.disclosed, .decided, .decision { background: var(--note); border-left: 4px solid var(--note-line); margin: .75rem 0; padding: .5rem .75rem; overflow-wrap: anywhere; }
.decided { margin-top: 1rem; outline: none; }
.quoted { border-left: 4px solid var(--line); padding-left: .75rem; }
.versions { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); gap: 0 1rem; }
.gone, .empty { color: var(--soft); }
.empty { padding: 3rem 0; text-align: center; }
.review ul.media { display: flex; flex-wrap: wrap; gap: .75rem; list-style: none; padding: 0; margin: .75rem 0; }
.media li { max-width: 12rem; font-size: .875rem; color: var(--soft); }
.media img { display: block; width: auto; height: auto; max-width: 100%; max-height: 12rem; border-radius: .25rem; background: var(--line); }
dl { margin: .5rem 0; font-size: .875rem; display: flex; flex-wrap: wrap; gap: .125rem 1.25rem; }
dl div { display: flex; gap: .375rem; flex-wrap: wrap; }
dt { color: var(--soft); }
dt::after { content: ":"; }
dd { margin: 0; overflow-wrap: anywhere; }
.decide { display: flex; flex-wrap: wrap; gap: .5rem; align-items: flex-start; border-top: 1px solid var(--line); margin-top: 1rem; padding-top: 1rem; }
.failed { flex-basis: 100%; margin: 0; color: var(--grave); font-weight: 600; }
button, summary { font: inherit; min-height: 2.5rem; padding: .375rem 1rem; border: 1px solid var(--soft); border-radius: .375rem; background: none; color: inherit; cursor: pointer; }
summary { list-style: none; display: inline-block; }
summary::-webkit-details-marker { display: none; }
button.main { background: var(--main); border-color: var(--main); color: var(--on-main); font-weight: 600; }
button.grave { border-color: var(--grave); color: var(--grave); font-weight: 600; }
details[open] { flex: 1 1 14rem; }
details form { display: grid; gap: .25rem; justify-items: start; padding-top: .75rem; max-width: 32rem; }
details button { margin-top: .5rem; }
label { font-weight: 600; font-size: .875rem; }
select, textarea { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--soft); border-radius: .375rem; padding: .375rem .5rem; width: 100%; }
details form p { margin: .25rem 0; max-width: 32rem; }
.sure { display: flex; gap: .5rem; align-items: center; min-height: 1.5rem; }
.sure input { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--grave); }
.hint { margin: 0; color: var(--soft); font-size: .875rem; }
.pages { display: flex; justify-content: space-between; }
@media (forced-colors: active) { nav a[aria-current] { outline: 2px solid; } }
`;
