/* Added by `dateline serve`, and in no built site: shows the page anew when its archive has changed. */
(function () {
  "use strict";

  var shown = document.currentScript.dataset.shown, changes = null;

  /* A browser opens only few connections to one server: what nobody looks at has none. */
  function listen() {
    if (changes) changes.close();
    changes = document.hidden ? null : new EventSource("/.live/changes?" + shown);
    if (changes) changes.onmessage = function () { changes.close(); location.reload(); };
  }

  listen();
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", function () { if (changes) changes.close(); });
})();
