"use strict";
// The page works without this: then a road and an exit are typed. With it, the telephone is asked where it is.
(function () {
  const say = JSON.parse(document.getElementById("say").textContent);
  const form = document.getElementById("form"), status = document.getElementById("status");
  const share = document.getElementById("share"), again = document.getElementById("again");
  const located = document.getElementById("located"), map = document.getElementById("map");
  const pin = document.getElementById("pin"), doubt = document.getElementById("doubt");
  const HALF = 100, TALL = 70, METRES_A_DEGREE = 111320, FEET_A_METRE = 3.28084, FEET_A_MILE = 5280;
  const BARS_FT = [25, 50, 100, 250, 500, 1000, 2640, 5280, 10560, 26400, 52800];
  let here = null, metresAUnit = 1, east = 0, north = 0, asked = false;

  function tell(text) { if (status.textContent !== text) status.textContent = text; }
  function fill(text, values) { return text.replace(/\{(\w+)\}/g, function (all, name) { return values[name]; }); }

  // As people here measure, and never less than it is: the server says the same, in distances.py.
  function distance(feet) {
    if (feet <= 1000) {
      const step = feet <= 100 ? 10 : 50;
      return fill(say.feet, { n: Math.ceil(feet / step) * step });
    }
    const miles = Math.ceil(feet / FEET_A_MILE * 10) / 10;
    return fill(miles === 1 ? say.mile : say.miles, { n: miles });
  }

  function draw() {
    const accuracy = Math.max(here.coords.accuracy, 5);
    metresAUnit = Math.max(accuracy * 1.6 / TALL, 1);
    doubt.setAttribute("r", String(accuracy / metresAUnit));
    const feetAUnit = metresAUnit * FEET_A_METRE;
    const bar = BARS_FT.find(function (one) { return one / feetAUnit >= 25; }) || 105600;
    document.getElementById("scale").setAttribute("d", "M-92 60h" + Math.min(bar / feetAUnit, 120));
    document.getElementById("length").textContent = distance(bar);
    place();
  }

  function place() {
    pin.setAttribute("transform", "translate(" + east / metresAUnit + " " + -north / metresAUnit + ")");
    const away = Math.round(Math.hypot(east, north) * FEET_A_METRE);
    const way = say.ways.split(",")[(Math.round(Math.atan2(east, north) / (Math.PI / 4)) + 8) % 8];
    const moved = away === 0 ? "" : fill(say.moved, { distance: distance(away), way: way });
    map.setAttribute("aria-valuenow", String(away));
    map.setAttribute("aria-valuetext", moved);
    if (away !== 0) tell(moved);
  }

  function move(toEast, toNorth) {
    const most = HALF * metresAUnit, tallest = TALL * metresAUnit;
    east = Math.max(-most, Math.min(most, toEast));
    north = Math.max(-tallest, Math.min(tallest, toNorth));
    place();
  }

  function came(position) {
    here = position;
    east = north = 0;
    located.hidden = false;
    share.hidden = false;
    again.hidden = false;
    const metres = Math.ceil(position.coords.accuracy);
    draw();
    tell(fill(metres > say.vague_m ? say.vague : say.found, { distance: distance(metres * FEET_A_METRE) }));
  }

  function failed() {
    share.hidden = here === null;
    again.hidden = false;
    if (here === null) { tell(say.denied); document.getElementById("words").focus(); }
  }

  function find() {
    asked = true;
    again.hidden = true;
    tell(say.finding);
    navigator.geolocation.getCurrentPosition(came, failed, { enableHighAccuracy: true, timeout: 20000, maximumAge: 30000 });
  }

  share.addEventListener("click", function () {
    if (!asked || here === null) { find(); return; }
    const latitude = here.coords.latitude + north / METRES_A_DEGREE;
    const narrow = Math.max(Math.cos(here.coords.latitude * Math.PI / 180), 0.01);
    form.elements.latitude.value = latitude.toFixed(6);
    form.elements.longitude.value = (here.coords.longitude + east / (METRES_A_DEGREE * narrow)).toFixed(6);
    form.elements.accuracy.value = String(Math.ceil(here.coords.accuracy));
    form.elements.age.value = String(Math.max(0, Math.round((Date.now() - here.timestamp) / 1000)));
    form.elements.moved.value = east || north ? "1" : "";
    form.requestSubmit();
  });
  again.addEventListener("click", find);

  let from = null;
  map.addEventListener("pointerdown", function (event) {
    map.setPointerCapture(event.pointerId);
    from = { x: event.clientX, y: event.clientY, east: east, north: north };
  });
  map.addEventListener("pointermove", function (event) {
    if (from === null) return;
    const metresAPixel = 2 * HALF * metresAUnit / map.clientWidth;
    move(from.east + (event.clientX - from.x) * metresAPixel, from.north - (event.clientY - from.y) * metresAPixel);
  });
  ["pointerup", "pointercancel"].forEach(function (name) { map.addEventListener(name, function () { from = null; }); });
  map.addEventListener("keydown", function (event) {
    const step = 5 * metresAUnit;
    const steps = { ArrowUp: [0, step], ArrowDown: [0, -step], ArrowLeft: [-step, 0], ArrowRight: [step, 0] }[event.key];
    if (!steps) return;
    event.preventDefault();
    move(east + steps[0], north + steps[1]);
  });

  if ("geolocation" in navigator) {
    share.hidden = false;
    if (!status.textContent) find();
  } else {
    tell(say.denied);
  }
})();
