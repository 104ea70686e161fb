// The stable address of a rule: rule.html#ID leads to the page that the rule stands on.
"use strict";

(async () => {
  const anchor = decodeURIComponent(location.hash.slice(1));
  if (!anchor) return;
  const status = document.getElementById("address");
  await tacitLoad("assets/search.js");
  for (const number of await tacitFind(anchor) || []) {
    const found = await tacitDocument(number);
    if (found.kind === 3 && found.page.endsWith("#" + anchor)) {
      location.replace(up + found.page);
      return;
    }
  }
  status.textContent = "There is no rule with the id " + anchor + " in this report.";
})();
addEventListener("hashchange", () => location.reload());
