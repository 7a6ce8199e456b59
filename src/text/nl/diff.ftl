# Twee versies van een scenario naast elkaar: weerbaar diff.

diff-same-file = Beide bestanden zijn gelijk.
diff-same = Beide versies betekenen hetzelfde. Alleen opmaak, toelichting, auteurs of het versienummer zijn anders.
diff-counts =
    { $changes ->
        [0] Aan de werking is niets anders
        [one] Eén wijziging aan de inhoud
       *[other] { $changes } wijzigingen aan de inhoud
    }, { $texts ->
        [0] alle teksten zijn gelijk
        [one] en één tekst die anders leest
       *[other] en { $texts } teksten die anders lezen
    }.
diff-plays-alike = Het spel zelf verandert niet: kansen, gevolgen en beste keuzes zijn gelijk.
diff-sampled = Het spel is te groot om helemaal te bekijken ({ $old } en { $new } situaties). Wat er voor kansen, meters en beste keuzes verandert, is niet vergeleken.
diff-or = of
diff-nothing = niets
diff-itself = het scenario

diff-title-endings = Kans op elke afloop
diff-title-best = Een andere beste keuze
diff-title-open = Wat nog kan en wat niet meer kan
diff-title-key = Waardering door deskundigen
diff-title-story = Momenten en keuzes
diff-title-rule = Gevolgen en voorwaarden
diff-title-meters = Hoe ver de meters kunnen gaan
diff-title-cast = Personen
diff-title-text = Teksten
diff-title-head = Wat het scenario over zichzelf zegt
diff-title-sessions = Bewaarde sessies op de nieuwe versie

diff-shift = gewoon spel { $plain }, beste spel { $best }
diff-good = Een goede afloop: { $shift }
diff-unchanged = { $shift } (ongewijzigd)
diff-ending-now = Nieuw: { $title }: gewoon spel { $plain }, beste spel { $best }
diff-ending-before = Weg: { $title }: dat was gewoon spel { $plain }, beste spel { $best }
diff-hairs =
    { $endings ->
        [one] Bij één andere afloop is het verschil kleiner dan 0,1 procentpunt
       *[other] Bij { $endings } andere aflopen is het verschil kleiner dan 0,1 procentpunt
    }
diff-best = { $at }: was { $old } (in { $often } van het spel), is { $new } (in { $now })
diff-lost = { $at }: hierna is een goede afloop niet meer te halen
diff-lost-not = { $at }: hierna is een goede afloop nu nog wel te halen
diff-reached = { $at }: is nu te bereiken
diff-reached-not = { $at }: is niet meer te bereiken
diff-range = { $low } tot { $high }
diff-meter = { $meter }: { $old } → { $new }
diff-meter-too =
    { $meter }: { $old } → { $new }, { $endings ->
        [one] ook bij één afloop
       *[other] ook bij { $endings } aflopen
    }
diff-meter-ending = { $meter } bij afloop “{ $ending }”: { $old } → { $new }

diff-key = { $at }: { $old } → { $new }
diff-key-when = { $at }: dezelfde waardering, in een andere situatie
diff-red-line = { $at }: rode lijn { $old } → { $new }
diff-red-line-when = { $at }: de rode lijn geldt in een andere situatie
diff-points = { $at }: geeft andere punten
diff-tests = { $at }: toetst iets anders, of weegt anders
diff-task = { $at }: de taak wordt anders nagekeken
diff-verdict = Afloop { $at }: { $old } → { $new }

diff-moment-new = Nieuw moment: { $at }
diff-moment-gone = Moment weg: { $at }
diff-moment-renamed = Moment { $old } heet nu { $new }
diff-choice-new = Nieuwe keuze: { $at }
diff-choice-gone = Keuze weg: { $at }
diff-choice-renamed = Keuze { $old } heet nu { $new }
diff-ending-new = Nieuwe afloop: { $at }
diff-ending-gone = Afloop weg: { $at }
diff-moved = { $at }: staat in een andere scène
diff-kind = { $at }: is een ander soort moment
diff-order = { $at }: de keuzes staan in een andere volgorde

diff-meters = { $at }: { $old } → { $new }
diff-onward = { $at }: gaat verder naar { $new }; dat was { $old }
diff-when = { $at }: is in andere situaties open
diff-act = { $at }: is een andere handeling
diff-consequence = { $at }: heeft andere gevolgen
diff-exit = { $at }: is wel of niet meer een nette uitweg
diff-leans = { $at }: hoort bij een andere speelstijl
diff-told = { $at }: het antwoord wordt anders verteld
diff-clock = { $at }: de klok is anders
diff-intense = { $at }: is wel of niet meer heftig
diff-line = { $at }: de regel is van iemand anders, of heeft een ander signaal
diff-steering = { $at }: stuurt het verhaal anders
diff-scene = Scène { $at }: plaats, aanwezigen of spanning zijn anders
diff-scene-new = Nieuwe scène: { $at }
diff-scene-gone = Scène weg: { $at }
diff-variable = Variabele { $at }: begin, bereik of soort is anders
diff-variable-new = Nieuwe variabele: { $at }
diff-variable-gone = Variabele weg: { $at }
diff-early = Afloop { $at }: breekt wel of niet meer vroeg af
diff-start = Het verhaal begint ergens anders
diff-carries = Er wordt iets anders meegenomen uit eerdere scenario's
diff-numbers = Er wordt met andere rekengetallen gespeeld

diff-person = { $at }: adviseert in andere situaties, of speelt een andere rol
diff-person-new = Nieuw persoon: { $at }
diff-person-gone = Persoon weg: { $at }
diff-character = { $at }: reageert anders op druk

diff-text = { $at }: “{ $old }” → “{ $new }”
diff-line-new = Nieuwe regel { $at }: “{ $new }”
diff-line-gone = Regel { $at } weg: “{ $old }”
diff-more-texts =
    { $texts ->
        [one] en nog één tekst; alles met --all
       *[other] en nog { $texts } teksten; alles met --all
    }

diff-id = Naam: { $old } → { $new }
diff-title = Titel: “{ $old }” → “{ $new }”
diff-summary = Samenvatting: “{ $old }” → “{ $new }”
diff-language = Taal: { $old } → { $new }
diff-you = Wie de speler is: “{ $old }” → “{ $new }”
diff-notice = Waarschuwing vooraf: “{ $old }” → “{ $new }”
diff-picture = Plaatje: { $old } → { $new }
diff-minutes = Minuten: { $old } → { $new }
diff-minutes-short = Minuten van de korte versie: { $old } → { $new }
diff-roles = Rollen: { $old } → { $new }
diff-pressure = Vormen van druk: { $old } → { $new }
diff-systems = Systemen: { $old } → { $new }
diff-trains = Traint: { $old } → { $new }
diff-touches = Raakt aan: { $old } → { $new }
diff-themes = Thema's (! is vast): { $old } → { $new }
diff-goals = Doelen: “{ $old }” → “{ $new }”
diff-sources = Bronnen: { $old } → { $new }
diff-notes = Andere kernmomenten, kaarten of vervolgscenario's voor de nabespreking
diff-choice-sources = { $at }: bronnen { $old } → { $new }

diff-session-alike =
    { $alike ->
        [one] Eén van { $all } loopt precies zoals hij liep
       *[other] { $alike } van { $all } lopen precies zoals ze liepen
    }
diff-session = { $session } van { $day }: { $how }
diff-session-unplayable = is ook op de eigen versie niet meer na te spelen
diff-step-begin = loopt al bij het begin anders: { $why }
diff-step = loopt anders vanaf stap { $step } (antwoord { $answer }), { $at }: { $why }
diff-why-unknown = “{ $word }” bestaat niet meer
diff-why-meter = { $new } in plaats van { $old }
diff-why-variable = { $new } in plaats van { $old }
diff-why-person = boosheid van { $new } in plaats van { $old }
diff-why-asked = daarna komt { $new } in plaats van { $old }
diff-why-task = daarna komt de taak { $new } in plaats van { $old }
diff-why-scene = daarna komt scène { $new } in plaats van { $old }
diff-why-chance = toeval valt anders: { $new } in plaats van { $old }
diff-why-red-line = rode lijn { $new } in plaats van { $old }
diff-why-points = punten { $new } in plaats van { $old }
diff-why-ending = de afloop is “{ $new }” in plaats van “{ $old }”
diff-why-tension = de spanning gaat { $new } in plaats van { $old }
diff-why-other = het verhaal gaat anders verder
