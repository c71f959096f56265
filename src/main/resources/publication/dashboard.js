/* Adds to the page, which is complete without it: the value under the pointer, reading of values by the arrow keys, and opening of all
   tables that a link leads to. */
(function () {
  "use strict";
  var live = document.getElementById("live");
  var tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  document.body.appendChild(tip);

  function shown(drawing) {
    return Array.prototype.find.call(drawing.querySelectorAll("svg"), function (svg) {
      return svg.getClientRects().length > 0;
    });
  }

  function show(mark) {
    var box = mark.getBoundingClientRect();
    tip.textContent = mark.getAttribute("data-say");
    tip.hidden = false;
    var width = tip.offsetWidth;
    var left = Math.max(4, Math.min(box.left + box.width / 2 - width / 2, document.documentElement.clientWidth - width - 4));
    var above = box.top - tip.offsetHeight - 8;
    place(left + window.scrollX, (above < 4 ? box.bottom + 8 : above) + window.scrollY);
  }

  /* Set by script and therefore no inline style of the page, which its policy forbids. */
  function place(left, top) {
    tip.style.left = left + "px";
    tip.style.top = top + "px";
  }

  function hide() {
    tip.hidden = true;
  }

  function choose(drawing, step) {
    var svg = shown(drawing);
    var marks = svg ? svg.querySelectorAll(".mark") : [];
    if (!marks.length) {
      return;
    }
    var old = drawing.querySelector(".mark.chosen");
    var at = Array.prototype.indexOf.call(marks, old);
    var next = step === "first" ? 0 : step === "last" ? marks.length - 1
      : at < 0 ? (step > 0 ? 0 : marks.length - 1) : (at + step + marks.length) % marks.length;
    clear(drawing);
    marks[next].classList.add("chosen");
    show(marks[next]);
    live.textContent = marks[next].getAttribute("data-say");
  }

  function clear(drawing) {
    drawing.querySelectorAll(".mark.chosen").forEach(function (mark) {
      mark.classList.remove("chosen");
    });
    hide();
  }

  var steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: "first", End: "last" };

  document.querySelectorAll(".drawing").forEach(function (drawing) {
    drawing.tabIndex = 0;
    drawing.setAttribute("role", "group");
    drawing.setAttribute("aria-label", drawing.dataset.name + ". " + drawing.dataset.keys);
    drawing.addEventListener("keydown", function (event) {
      if (event.key in steps) {
        event.preventDefault();
        choose(drawing, steps[event.key]);
      } else if (event.key === "Escape") {
        clear(drawing);
      }
    });
    drawing.addEventListener("blur", function () {
      clear(drawing);
    });
    drawing.addEventListener("pointerover", function (event) {
      var mark = event.target.closest(".mark");
      if (mark) {
        show(mark);
      } else {
        hide();
      }
    });
    drawing.addEventListener("pointerleave", hide);
  });
})();
