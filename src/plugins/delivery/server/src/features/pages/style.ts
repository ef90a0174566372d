/** The one stylesheet of a page. Colours are pairs of at least 7:1 for text, 4.5:1 for what is small beside it. */
export const STYLE = `
:root{color-scheme:light dark;--ground:#fff;--raised:#f3f6f8;--ink:#16202a;--quiet:#4a5763;--line:#c9d2da;--accent:#00527f;--mark:#e2a100;--alarm-ground:#fdecea;--alarm:#8c1508}
@media (prefers-color-scheme:dark){:root{--ground:#12181d;--raised:#1c252c;--ink:#eef2f5;--quiet:#b4c0ca;--line:#3d4a55;--accent:#8fd0f8;--mark:#f2bd3a;--alarm-ground:#3a1512;--alarm:#ffb4a9}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:400 1.125rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word;hyphens:manual}
a{color:var(--accent);text-underline-offset:.15em;text-decoration-thickness:.07em}
a:hover{text-decoration-thickness:.15em}
:focus-visible{outline:.19rem solid var(--accent);outline-offset:.19rem}
main:focus{outline:0}
.skip{position:absolute;left:-200vw;padding:.5rem 1rem;background:var(--ground)}
.skip:focus{left:0;top:0;z-index:1}
.site-header,.site-footer,main{width:100%;max-width:42rem;margin:0 auto;padding:0 1.25rem}
.site-header{padding-top:1.25rem;padding-bottom:1rem}
.site-header p{margin:0;font-weight:600;font-size:1rem;color:var(--quiet)}
.site-footer{padding-top:2rem;padding-bottom:3rem;border-top:1px solid var(--line)}
main{padding-bottom:4rem}
.page>*{margin:0 0 2rem}
.page p,.page li,.page dd{max-width:60ch}
.head{padding-top:1rem;margin-bottom:2rem}
.kicker{margin:0 0 .75rem;font-size:1rem;font-weight:650;color:var(--accent)}
.kicker::before{content:"";display:block;width:3rem;height:.3rem;margin-bottom:.9rem;background:var(--mark)}
h1,h2,h3,h4,h5,h6{line-height:1.22;text-wrap:balance}
h1{margin:0 0 1rem;font-size:clamp(2rem,1.45rem + 2.4vw,3rem);font-weight:750;letter-spacing:-.015em}
h2{margin:2.75rem 0 .75rem;font-size:1.5rem;font-weight:700}
h3{margin:2rem 0 .5rem;font-size:1.2rem;font-weight:700}
h4,h5,h6{margin:1.75rem 0 .5rem;font-size:1.0625rem;font-weight:700}
.meta{margin:0 0 1.25rem;font-size:1rem;color:var(--quiet)}
.lead{margin:0;font-size:1.3125rem;line-height:1.5;font-weight:500}
.text>:first-child{margin-top:0}
.text>:last-child{margin-bottom:0}
.text p{margin:0 0 1.15em}
.text ul,.text ol{margin:0 0 1.15em;padding-left:1.4em}
.text li{margin-bottom:.4em}
.text li>ul,.text li>ol{margin:.4em 0 0}
.text blockquote{margin:0 0 1.15em;padding-left:1.1em;border-left:.25rem solid var(--line)}
.text pre{overflow-x:auto;padding:1rem;background:var(--raised);white-space:pre-wrap}
.question h2{margin:0 0 .6rem;padding-left:1rem;border-left:.3rem solid var(--mark);font-size:1.3125rem;line-height:1.35}
.question{margin-bottom:2.25rem}
figure{margin:0}
.picture img{display:block;width:100%;height:auto;background:var(--raised)}
.picture figcaption{margin-top:.6rem;font-size:.9375rem;line-height:1.5;color:var(--quiet)}
.credit{white-space:nowrap}
.missing{margin:0;padding:3rem 1rem;background:var(--raised);color:var(--quiet);text-align:center}
.page>.quote{margin:2.75rem 0;padding:.25rem 0 .25rem 1.5rem;border-left:.3rem solid var(--accent)}
.quote blockquote{margin:0;font-size:1.3125rem;line-height:1.5;font-weight:550}
.quote blockquote p{margin:0 0 .75em}
.quote figcaption{font-size:1rem;color:var(--quiet)}
.call-out{padding:1.1rem 1.4rem;background:var(--raised)}
.call-out p{margin:0}
.call-out p+p{margin-top:.35rem}
.call-out a{font-weight:650}
.status{margin:0 0 1.25rem;padding:.8rem 1.1rem;background:var(--alarm-ground);color:var(--alarm);font-size:1.1875rem}
.facts{margin:1.5rem 0 0;padding:.5rem 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
.facts div{display:grid;grid-template-columns:minmax(8rem,1fr) 3fr;gap:.15rem 1rem;padding:.4rem 0}
.facts dt{font-weight:650;overflow-wrap:anywhere}
.facts dd{margin:0;overflow-wrap:anywhere}
section>h2:first-child{margin-top:0}
.people,.webcasts ul{margin:0;padding:0;list-style:none}
.people li,.webcasts li{padding:.65rem 0;border-top:1px solid var(--line)}
.detail{display:block;font-size:1rem;color:var(--quiet)}
.detail::first-letter{text-transform:uppercase}
.action a{display:inline-block;padding:.7rem 1.3rem;background:var(--accent);color:var(--ground);font-weight:650;text-decoration:none}
.action a:hover{text-decoration:underline}
.topics{padding-top:1.5rem;border-top:1px solid var(--line)}
.topics h2{font-size:1rem;margin:0 0 .5rem;color:var(--quiet)}
.topics ul{display:flex;flex-wrap:wrap;gap:.5rem;margin:0;padding:0;list-style:none}
.topics li{padding:.2rem .8rem;background:var(--raised);border-radius:1rem;font-size:1rem}
@media (max-width:30rem){body{font-size:1.0625rem}.facts div{grid-template-columns:1fr}.page>.quote{padding-left:1.1rem}.quote blockquote,.lead,.question h2{font-size:1.1875rem}}
@media print{:root{--ground:#fff;--raised:#fff;--ink:#000;--quiet:#333;--line:#999;--accent:#000;--alarm-ground:#fff;--alarm:#000}body{font-size:11pt}.skip{display:none}.site-header,.site-footer,main{max-width:none;padding-left:0;padding-right:0}.picture,.quote,.call-out,.facts{break-inside:avoid}h1,h2,h3{break-after:avoid}.picture img{max-height:12cm;width:auto;max-width:100%}.call-out{border:1px solid var(--line)}.text a::after,.call-out a::after,.webcasts a::after{content:" (" attr(href) ")";font-size:.9em}.action a{padding:0;background:none;color:inherit;text-decoration:underline}}
`.replaceAll('\n', '');
