# De tekening van een verhaal: weerbaar graph.

graph-about =
    { $places ->
        [one] Eén plek
       *[other] { $places } plekken
    }; alle { $situations } situaties bekeken. Percentages: deel van gewoon spel (de helft kiest het sterkste, de helft zomaar).
graph-about-part =
    { $places ->
        [one] Eén plek
       *[other] { $places } plekken
    }; bemonsterd, niet bewezen: { $situations } situaties bekeken. Percentages: deel van gewoon spel (de helft kiest het sterkste, de helft zomaar).
graph-legend-text = lezen
graph-legend-decision = beslissing
graph-legend-task = taak
graph-legend-ending = afloop
graph-legend-line = breedte: deel van het spel
graph-legend-lost = hierna is geen goede afloop meer te halen
graph-lines =
    { $lines ->
        [one] 1 regel
       *[other] { $lines } regels
    }
graph-chance = toeval
graph-consult = raad vragen
graph-inject = inbreng
graph-inject-by-hand = inbreng door de trainer
graph-decision = beslissing
graph-hub = onderwerpen
graph-recognise = taak: herkennen
graph-arrange = taak: ordenen
graph-compose = taak: zin bouwen
graph-good = goede afloop
graph-mixed = gemengde afloop
graph-bad = slechte afloop
graph-points =
    { $points ->
        [one] 1 punt
       *[other] { $points } punten
    }
graph-times = { $whole },{ $tenth }×
graph-endings = Aflopen
graph-goes-on = { $scene } (vervolg)
graph-from = van { $places }
graph-never = niet te bereiken
graph-unseen = niet gezien
graph-never-short = nooit
graph-lost-always = geen weg terug
graph-lost = soms ({ $share })
graph-ending-shares = gewoon spel { $plain } · beste spel { $best }
graph-written = { $path }: { $places } plekken, { $situations } situaties
