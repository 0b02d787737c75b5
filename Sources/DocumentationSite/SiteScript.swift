/// The scripts of the site. Without them every page can be read, and nothing but the search is missing.
enum SiteScript {
    /// Runs before anything is drawn, so that the chosen colours do not flash up late.
    static let theme = """
        "use strict";
        (function () {
          var chosen = null;
          try { chosen = localStorage.getItem("martlet-theme"); } catch (error) {}
          if (chosen === "dark" || chosen === "light") {
            document.documentElement.dataset.theme = chosen;
          }
          document.documentElement.classList.add("scripted");
        })();

        """

    static let text = """
        "use strict";
        (function () {
          var root = document.documentElement;

          // Light and dark: what the system says, until somebody presses the button.
          var button = document.querySelector("button.theme");
          var system = matchMedia("(prefers-color-scheme: dark)");
          function isDark() {
            return root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
          }
          function showTheme() { button.setAttribute("aria-pressed", String(isDark())); }
          button.hidden = false;
          button.addEventListener("click", function () {
            root.dataset.theme = isDark() ? "light" : "dark";
            try { localStorage.setItem("martlet-theme", root.dataset.theme); } catch (error) {}
            showTheme();
          });
          system.addEventListener("change", showTheme);
          showTheme();

          // What is folded on the screen is open on paper.
          var opened = [];
          addEventListener("beforeprint", function () {
            opened = Array.from(document.querySelectorAll("details:not([open])"));
            opened.forEach(function (details) { details.open = true; });
          });
          addEventListener("afterprint", function () {
            opened.forEach(function (details) { details.open = false; });
          });

          var find = document.querySelector("form.find");
          if (find) find.hidden = false;
          var input = document.querySelector("input[type=search]");
          document.addEventListener("keydown", function (event) {
            var isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
            if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
              event.preventDefault();
              input.focus();
              input.select();
            }
          });

          var form = document.querySelector("form.filter");
          if (!form) return;

          // The index of rules is loaded on this page alone.
          var script = document.createElement("script");
          script.src = "assets/rules.js";
          script.onload = start;
          document.head.append(script);

          function start() {
            var rules = window.martletRules.map(function (fields, number) {
              return {
                number: number, title: fields[0].toLowerCase(), id: fields[1].toLowerCase(),
                ruleset: fields[2], language: fields[3], severity: fields[4], cwe: fields[5],
                text: fields[6]
              };
            });
            var rows = [];
            document.querySelectorAll("[data-i]").forEach(function (row) {
              rows[Number(row.dataset.i)] = row;
            });
            var results = document.querySelector(".results");
            var list = results.querySelector("ul");
            var count = results.querySelector(".count");
            var none = results.querySelector(".none");
            var others = document.querySelectorAll(".browse, .all");
            var names = ["ruleset", "language", "severity", "cwe"];

            // How well one word fits a rule; 0 if not at all. The name counts more than the text.
            function score(rule, word) {
              var number = /^cwe-?(\\d+)$/.exec(word);
              if (number) return rule.cwe.indexOf(number[1]) >= 0 ? 8 : 0;
              var name = rule.id.slice(rule.id.lastIndexOf("/") + 1);
              if (name === word) return 12;
              if ((" " + rule.title + " ").indexOf(" " + word) >= 0) return 8;
              if (name.indexOf(word) >= 0) return 7;
              if (rule.title.indexOf(word) >= 0) return 6;
              if (rule.id.indexOf(word) >= 0) return 4;
              if (rule.cwe.indexOf(word) >= 0) return 4;
              if ((" " + rule.text).indexOf(" " + word) >= 0) return 2;
              return rule.text.indexOf(word) >= 0 ? 1 : 0;
            }

            function found() {
              var words = input.value.toLowerCase().split(/\\s+/).filter(Boolean);
              var matches = [];
              rules.forEach(function (rule) {
                var fits = names.every(function (name) {
                  var wanted = form.elements[name].value;
                  return !wanted || [].concat(rule[name]).indexOf(wanted) >= 0;
                });
                if (!fits) return;
                var sum = 0;
                for (var index = 0; index < words.length; index += 1) {
                  var points = score(rule, words[index]);
                  if (!points) return;
                  sum += points;
                }
                matches.push({ rule: rule, score: sum });
              });
              return matches.sort(function (left, right) {
                return right.score - left.score || left.rule.number - right.rule.number;
              });
            }

            function state() {
              var parts = new URLSearchParams();
              if (input.value.trim()) parts.set("q", input.value.trim());
              names.forEach(function (name) {
                if (form.elements[name].value) parts.set(name, form.elements[name].value);
              });
              return parts.toString();
            }

            function show() {
              var query = state();
              results.hidden = !query;
              others.forEach(function (part) { part.hidden = Boolean(query); });
              if (!query) {
                list.replaceChildren();
                return;
              }
              var matches = found();
              count.textContent = matches.length === 1 ? "1 rule" : matches.length + " rules";
              list.replaceChildren.apply(list, matches.map(function (match) {
                return rows[match.rule.number].cloneNode(true);
              }));
              none.hidden = matches.length > 0;
            }

            function remember() {
              var query = state();
              try {
                history.replaceState(null, "", query ? "#" + query : location.pathname);
              } catch (error) {}
            }

            function read() {
              var place = location.hash.slice(1);
              var text = place.indexOf("=") > 0 ? place : place ? "" : location.search;
              var parts = new URLSearchParams(text);
              input.value = parts.get("q") || "";
              names.forEach(function (name) { form.elements[name].value = parts.get(name) || ""; });
              var wasSearching = !results.hidden;
              show();
              var target = wasSearching && results.hidden && document.getElementById(place);
              if (target) target.scrollIntoView();
            }

            form.addEventListener("input", function () { show(); remember(); });
            form.addEventListener("submit", function (event) {
              event.preventDefault();
              var first = list.querySelector("a");
              if (first) first.click();
            });
            results.querySelector(".clear").addEventListener("click", function () {
              form.reset();
              show();
              remember();
              input.focus();
            });
            addEventListener("hashchange", read);

            // Arrows go through what was found, Escape gives up.
            document.addEventListener("keydown", function (event) {
              if (results.hidden) return;
              var links = Array.from(list.querySelectorAll("a"));
              var place = links.indexOf(document.activeElement);
              var isHere = place >= 0 || document.activeElement === input;
              if (event.key === "ArrowDown" && isHere && place + 1 < links.length) {
                event.preventDefault();
                links[place + 1].focus();
              } else if (event.key === "ArrowUp" && place >= 0) {
                event.preventDefault();
                (place > 0 ? links[place - 1] : input).focus();
              } else if (event.key === "Escape" && isHere) {
                form.reset();
                show();
                remember();
                input.focus();
              }
            });

            form.hidden = false;
            read();
            if (input.value) input.focus();
          }
        })();

        """
}
