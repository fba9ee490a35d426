/* The search: Pagefind's index, asked from a form whose state is the page's address. The page is of use without it. */
(function () {
  "use strict";

  var finder = document.querySelector(".finder");
  var form = finder.querySelector("form");
  var input = form.querySelector("#words");
  var status = finder.querySelector(".found");
  var chosen = finder.querySelector(".chosen");
  var section = finder.querySelector("section");
  var list = section.querySelector("ol");
  var more = section.querySelector(".more");
  var says = JSON.parse(finder.dataset.says);
  var labels = JSON.parse(finder.dataset.labels);
  var facets = Array.from(form.querySelectorAll("[data-facet]"));
  var files = new URL(".", document.currentScript.src);     // the site's folder
  var home = new URL(finder.dataset.home, location.href);    // the home page in the language of this one
  var lang = document.documentElement.lang;
  var SHOWN = 20, VALUES = 30, QUOTED = 2, LONGEST = 60, PAUSE = 250;   // results, values, sentences, their words; ms
  var search;                                               // Pagefind, once it is there

  /* What is asked for: { words, filters: { facet: [value, ...] } }. The address holds it, so that it can be shared. */
  function asked() {
    var query = new URLSearchParams(location.search);
    var filters = {};
    facets.forEach(function (facet) {
      var values = query.getAll(facet.dataset.facet);
      if (values.length) filters[facet.dataset.facet] = Array.from(new Set(values));
    });
    return { words: (query.get("q") || "").trim(), filters: filters };
  }

  function address(ask) {
    var query = new URLSearchParams();
    if (ask.words) query.set("q", ask.words);
    Object.keys(ask.filters).forEach(function (facet) {
      ask.filters[facet].forEach(function (value) { query.append(facet, value); });
    });
    var text = query.toString();
    return location.pathname + (text ? "?" + text : "");
  }

  /* One step back for each filter, and one for all that is typed without a filter in between. */
  var typing = false;
  function ask(wanted, typed) {
    if (address(wanted) === location.pathname + location.search) return;
    history[typed && typing ? "replaceState" : "pushState"](null, "", address(wanted));
    typing = typed;
    answer();
  }

  function toggled(facet, value) {
    var wanted = asked();
    var values = wanted.filters[facet] || [];
    var others = values.filter(function (one) { return one !== value; });
    wanted.filters[facet] = others.length < values.length ? others : values.concat(value);
    ask(wanted, false);
  }

  /* - the answer - */

  var turn = 0;
  async function answer() {
    var mine = ++turn;
    var wanted = asked();
    var filtered = Object.keys(wanted.filters).length > 0;
    var found = null;
    if (wanted.words || filtered) {
      finder.setAttribute("aria-busy", "true");
      // Without words nothing is a better match than anything else: the newest first.
      found = await search.search(wanted.words || null, { filters: wanted.filters, sort: wanted.words ? {} : { date: "desc" } });
    }
    var counts = found ? found.filters : await search.filters();
    if (mine !== turn) return;
    showFacets(counts, wanted.filters);
    showChosen(wanted.filters);
    section.hidden = !found || !found.results.length;
    list.textContent = "";
    status.textContent = !found ? "" : found.results.length ? filled(says.found, { number: shown(found.results.length) }) : says.none;
    if (found) await showMore(found.results, mine, false);
    if (mine === turn) finder.removeAttribute("aria-busy");
  }

  async function showMore(results, mine, focus) {
    var first = list.children.length;
    var data = await Promise.all(results.slice(first, first + SHOWN).map(function (result) { return result.data(); }));
    if (mine !== turn) return;
    data.forEach(function (one) { list.append(item(one)); });
    more.hidden = list.children.length >= results.length;
    more.onclick = function () { showMore(results, mine, true); };
    if (focus && list.children[first]) list.children[first].querySelector("a").focus();
  }

  function item(page) {
    var link = new URL("." + page.raw_url, home).href + "index.html";
    var words = page.content.split(/\s+/);
    var hits = new Set(page.locations);
    var begins = page.anchors.concat({ id: "", location: words.length });
    var passages = begins.slice(0, -1).map(function (anchor, at) {
      return { id: anchor.id, from: anchor.location, to: begins[at + 1].location };
    });
    var title = element("h3", "name");
    title.append(element("a"));
    title.firstChild.href = link;
    title.dir = "auto";
    if (page.meta["title-" + lang]) title.firstChild.textContent = page.meta["title-" + lang];
    else marked(title.firstChild, page.meta.title.split(/\s+/), 0, hits);
    var about = element("p", "meta", [label("kind", page.filters.kind[0]), page.meta.publisher].filter(Boolean).join(" · "));
    var body = element("div");
    body.append(title);
    best(passages, page.weighted_locations).forEach(function (passage) { body.append(quote(passage, words, hits, link)); });
    body.append(about);
    var row = element("li");
    row.append(element("p", "date", page.meta["date-" + lang] || page.meta.date || ""), body);
    return row;
  }

  /* The passages that the hits speak for most, in their order; of an article asked for by filters alone, its first. */
  function best(passages, hits) {
    var quotable = passages.filter(function (passage) { return passage.id !== "publisher" && passage.to > passage.from; });
    quotable.forEach(function (passage) {
      passage.weight = hits.reduce(function (sum, hit) {
        return hit.location >= passage.from && hit.location < passage.to ? sum + hit.balanced_score : sum;
      }, 0);
    });
    var told = quotable.filter(function (passage) { return passage.weight > 0; });
    if (!told.length) return quotable.slice(0, 1);
    told.sort(function (a, b) { return b.weight - a.weight || a.from - b.from; });
    return told.slice(0, QUOTED).sort(function (a, b) { return a.from - b.from; });
  }

  function quote(passage, words, hits, link) {
    var said = element("p", "passage");
    said.dir = "auto";
    var from = passage.from, to = passage.to;
    if (to - from > LONGEST) {                              // of a long sentence what stands around its first hit
      var first = Array.from(hits).filter(function (hit) { return hit >= from && hit < to; }).sort(function (a, b) { return a - b; })[0];
      from = Math.max(from, Math.min((first || from) - LONGEST / 2, to - LONGEST));
      to = Math.min(to, from + LONGEST);
    }
    if (from > passage.from) said.append("… ");
    marked(said, words.slice(from, to), from, hits);
    if (to < passage.to) said.append(" …");
    if (/^s\d+$/.test(passage.id)) {
      var where = element("a", "where", filled(says.sentence, { number: passage.id.slice(1) }));
      where.href = link + "#" + passage.id;
      said.append(" ", where);
    }
    return said;
  }

  function marked(into, words, offset, hits) {
    words.forEach(function (word, at) {
      if (at) into.append(" ");
      into.append(hits.has(offset + at) ? element("mark", "", word) : word);
    });
  }

  /* - facets - */

  function showFacets(counts, filters) {
    facets.forEach(function (facet) {
      var name = facet.dataset.facet;
      var taken = filters[name] || [];
      var values = Object.keys(counts[name] || {}).filter(function (value) { return counts[name][value] || taken.includes(value); });
      taken.forEach(function (value) { if (!values.includes(value)) values.push(value); });
      var rank = function (value) { return taken.includes(value) ? Infinity : counts[name][value]; };
      values.sort(name === "year" ? descending : function (a, b) {
        return rank(b) - rank(a) || label(name, a).localeCompare(label(name, b));
      });
      facet.hidden = !values.length;
      facet.querySelector("summary .tally").textContent = shown(values.length);
      var sift = facet.querySelector(".sift");
      sift.hidden = values.length <= VALUES;
      var fill = function () { showValues(facet, values, counts[name] || {}, taken); };
      sift.lastChild.oninput = fill;
      fill();
    });
  }

  function descending(a, b) { return (a === "undated") - (b === "undated") || (a < b ? 1 : -1); }

  function showValues(facet, values, counts, taken) {
    var name = facet.dataset.facet;
    var into = facet.querySelector("ul");
    var held = into.contains(document.activeElement) ? document.activeElement.value : null;
    var sift = facet.querySelector(".sift");
    var wanted = sift.hidden ? "" : sift.lastChild.value.trim().toLocaleLowerCase();
    var fitting = values.filter(function (value) { return label(name, value).toLocaleLowerCase().includes(wanted); });
    into.textContent = "";
    fitting.slice(0, VALUES).forEach(function (value) {
      var box = element("input");
      box.type = "checkbox";
      box.value = value;
      box.checked = taken.includes(value);
      box.onchange = function () { toggled(name, value); };
      var row = element("li"), text = element("label");
      text.append(box, " ", label(name, value), " ", element("span", "tally", shown(counts[value] || 0)));
      row.append(text);
      into.append(row);
      if (value === held) box.focus();
    });
    if (fitting.length > VALUES) into.append(element("li", "meta", says.more));
  }

  function showChosen(filters) {
    var held = chosen.contains(document.activeElement);
    chosen.textContent = "";
    facets.forEach(function (facet) {
      var name = facet.dataset.facet;
      (filters[name] || []).forEach(function (value) {
        var row = element("li"), button = element("button", "", label(name, value) + " ×");
        button.type = "button";
        button.setAttribute("aria-label", filled(says.remove, { filter: label(name, value) }));
        button.onclick = function () { toggled(name, value); };
        row.append(button);
        chosen.append(row);
      });
    });
    chosen.hidden = !chosen.children.length;
    if (held) (chosen.querySelector("button") || input).focus();
  }

  /* - small things - */

  function element(name, kind, text) {
    var made = document.createElement(name);
    if (kind) made.className = kind;
    if (text) made.textContent = text;
    return made;
  }

  function label(facet, value) { return labels[facet] && labels[facet][value] || value; }

  function filled(text, values) { return text.replace(/\{(\w+)\}/g, function (all, name) { return values[name]; }); }

  function shown(number) { return number.toLocaleString(lang); }

  function because(reason) {
    document.querySelectorAll("[data-why]").forEach(function (note) { note.hidden = note.dataset.why !== reason; });
    finder.hidden = reason !== "";
  }

  function read() {
    input.value = asked().words;
    typing = false;
    return answer();
  }

  /* - the beginning: from a folder nothing can be fetched, and a failure says so - */

  if (location.protocol === "file:") {
    because("file");
    return;
  }
  import(new URL("pagefind/pagefind.js", files).href).then(async function (pagefind) {
    search = pagefind;
    await search.filters();
    because("");
    await read();
    var pause;
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      clearTimeout(pause);
      ask(Object.assign(asked(), { words: input.value.trim() }), true);
      typing = false;
    });
    input.addEventListener("input", function () {
      clearTimeout(pause);
      pause = setTimeout(function () { ask(Object.assign(asked(), { words: input.value.trim() }), true); }, PAUSE);
    });
    addEventListener("popstate", read);
  }).catch(function () { because("failed"); });
})();
