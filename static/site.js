/* Comfort only: every page reads and works without this file. */
(function () {
  "use strict";

  /* A link into something folded away unfolds it, and a link to a fact unfolds its words. */
  function show() {
    var target = document.getElementById(location.hash.slice(1));
    var words = target && target.matches(".entry li") && target.querySelector("details");
    if (words) words.open = true;
    var folded = target && target.closest("details:not([open])");
    for (var at = folded; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (folded) target.scrollIntoView();
  }

  show();
  addEventListener("hashchange", show);

  /* On paper nothing can be opened: evidence is printed, what is not the article is not. */
  var opened = [];
  addEventListener("beforeprint", function () {
    opened = Array.from(document.querySelectorAll("details.source:not([open])"));
    opened.forEach(function (one) { one.open = true; });
  });
  addEventListener("afterprint", function () {
    opened.forEach(function (one) { one.open = false; });
  });

  /* Tables are sorted by their heads. What is not known stays last, whichever way. */
  var collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  function value(row, column) {
    var cell = row.cells[column];
    return cell.dataset.value === undefined ? cell.textContent.trim() : cell.dataset.value;
  }

  function sort(table, column, falling) {
    var body = table.tBodies[0];
    var rows = Array.from(body.rows);
    rows.sort(function (one, other) {
      var a = value(one, column), b = value(other, column);
      if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1);
      return falling ? collator.compare(b, a) : collator.compare(a, b);
    });
    rows.forEach(function (row) { body.appendChild(row); });
  }

  document.querySelectorAll("table[data-sort]").forEach(function (table) {
    var heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.title = table.dataset.sort + ": " + head.textContent;
      button.textContent = head.textContent;
      head.textContent = "";
      head.appendChild(button);
      button.addEventListener("click", function () {
        var now = head.getAttribute("aria-sort");
        var falling = now ? now === "ascending" : head.matches(".num, .barred");
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", falling ? "descending" : "ascending");
        sort(table, column, falling);
      });
    });
    table.classList.add("sortable");
  });
})();
