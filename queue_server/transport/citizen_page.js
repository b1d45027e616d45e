(function () {
  var page = document.getElementById('live'), source = null, context = null, rung;
  if (!page) return;
  function part(id) { return document.getElementById(id); }
  function show(element, shown) {
    if (!element) return;
    if (shown) element.removeAttribute('hidden'); else element.setAttribute('hidden', '');
  }
  function anew() { location.replace(location.href); }
  function later() { setTimeout(anew, 12000 + Math.random() * 6000); }
  function beep(at, pitch) {
    var tone = context.createOscillator(), loud = context.createGain();
    tone.frequency.value = pitch;
    loud.gain.setValueAtTime(0.0001, at);
    loud.gain.exponentialRampToValueAtTime(0.5, at + 0.03);
    loud.gain.exponentialRampToValueAtTime(0.0001, at + 0.45);
    tone.connect(loud);
    loud.connect(context.destination);
    tone.start(at);
    tone.stop(at + 0.5);
  }
  function ring(times) {
    var count;
    if (navigator.vibrate && (!navigator.userActivation || navigator.userActivation.hasBeenActive)) {
      navigator.vibrate(times > 1 ? [500, 200, 500, 200, 900] : 300);
    }
    if (!context) return;
    if (context.resume) context.resume();
    for (count = 0; count < times; count++) beep(context.currentTime + count * 0.6, count % 2 ? 660 : 880);
  }
  function take(told) {
    var key, element;
    if (told.over) { if (source) source.close(); anew(); return; }
    for (key in told.text) if (told.text.hasOwnProperty(key)) {
      element = part(key);
      if (element.textContent !== told.text[key]) element.textContent = told.text[key];
      show(part(key + '-box') || element, told.text[key] !== '');
    }
    part('said').className = 'said ' + told.look;
    if (told.bar !== null) part('bar').value = told.bar;
    show(part('bar'), told.bar !== null);
    show(part('leave'), told.leave);
    document.title = told.title;
    if (told.alarm !== rung) {
      rung = told.alarm;
      if (rung) ring(rung === 'near' ? 1 : 3);
    }
  }
  function listen() {
    if (!window.EventSource) { later(); return; }
    source = new EventSource(page.getAttribute('data-events'));
    source.onopen = function () { show(part('lost'), false); };
    source.onmessage = function (event) { take(JSON.parse(event.data)); };
    source.onerror = function () {
      show(part('lost'), true);
      if (source.readyState === 2) later();
    };
  }
  var sound = part('sound'), Audio = window.AudioContext || window.webkitAudioContext;
  if (Audio) {
    show(sound, true);
    sound.onclick = function () {
      if (!context) context = new Audio();
      sound.textContent = sound.getAttribute('data-on');
      sound.setAttribute('aria-pressed', 'true');
      ring(1);
    };
  }
  rung = page.getAttribute('data-alarm');
  listen();
})();
