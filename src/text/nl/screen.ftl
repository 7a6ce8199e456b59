# screen
screen-library = Bibliotheek
screen-settings = Instellingen
screen-support-card = Steunkaart
screen-real = Dit is echt
screen-real-about = Wordt u nu bedreigd? Hier staan de stappen en nummers.
screen-library-title = Waar wilt u op oefenen?
screen-library-count =
    { $all ->
        [one] Eén scenario.
       *[other] { $shown } van { $all } scenario’s.
    } U kunt altijd stoppen. Niemand kijkt mee.
screen-library-none = Geen scenario past bij deze filters
screen-unfinished = Ga verder waar u was
screen-unfinished-where = { $title } · moment { $moment } van ongeveer { $moments }
screen-take-up = Ga verder
screen-discard-sure = Ja, gooi weg
screen-discard = Gooi weg
screen-unfinished-class = Deze klas is afgebroken
screen-take-up-class = Ga verder met de klas
screen-filter-role = Rol
screen-filter-pressure = Vorm van druk
screen-filter-time = Tijd
screen-filter-all = alle
screen-filter-minutes = tot { $minutes } minuten
screen-minutes = { $minutes } min
screen-played = gespeeld
screen-faults-about = Dit bestand kan niet worden gespeeld
screen-faults = { $count ->
    [one] { $count } fout
   *[other] { $count } fouten
}
screen-role-burgemeester = Burgemeester
screen-role-wethouder = Wethouder
screen-role-raadslid = Raadslid
screen-pressure-f1 = emotionele agressie
screen-pressure-f2 = instrumentele agressie
screen-pressure-f3 = verkapte dreiging
screen-pressure-f4 = intimidatie
screen-pressure-f5 = beïnvloeding en ondermijning
screen-pressure-f6 = doxing
screen-pressure-f7 = online haat
screen-pressure-f8 = onverwacht bezoek thuis
screen-pressure-f9 = stalking
screen-pressure-f10 = afwijzen van gezag
screen-pressure-f11 = lichamelijke agressie
screen-theme-gezin = Gezin en kinderen
screen-theme-huisbezoek = Iemand bij het huis
screen-theme-doodsbedreiging = Doodsbedreiging
screen-theme-seksueel = Seksuele dreiging
screen-theme-beeld-en-geluid = Beeld en geluid
screen-goals = Dit oefent u
screen-yours = Dit bepaalt u zelf
screen-intensity = Hoe heftig?
screen-intensity-laag = Laag
screen-intensity-middel = Middel
screen-intensity-hoog = Hoog
screen-theme-core = hoort bij dit scenario
screen-theme-off = overslaan
screen-theme-on = mag voorkomen
screen-on = aan
screen-off = uit
screen-or-short = of { $minutes }, in de korte versie
screen-minutes-long = { $minutes } minuten
screen-decisions = { $count ->
    [one] { $count } besluit
   *[other] { $count } besluiten
}
screen-decisions-range = { $fewest } tot { $most } besluiten
screen-decisions-final = u kunt niet terug, tot de nabespreking
screen-private = Alleen voor u
screen-private-about = niets verlaat deze computer
screen-ways-out = U kunt altijd pauzeren met P, even uitstappen met U en stoppen met Esc. Gebruik geen echte namen of zaken.
screen-begin = Begin
screen-begin-short = Korte versie
screen-other = Ander scenario
screen-moment = moment { $moment } van ongeveer { $moments }
screen-read-back = Lees terug
screen-cards = Kaarten
screen-card = Kaart { $id }
screen-breathe = Adempauze
screen-step-out = Ik stap even uit
screen-stop = Stop
screen-next = Verder
screen-you-chose = U koos: { $text }
screen-to-story = Terug naar het verhaal
screen-any-key = elke toets
screen-choose-one = Kies wat u doet
screen-not-final = U koos { $number }. Dit is nog niet definitief.
screen-chosen = U koos { $number }.
screen-choices-lower = { $count ->
    [one] Nog { $count } keuze lager.
   *[other] Nog { $count } keuzes lager.
}
screen-confirm = Bevestig
screen-to-debrief = Naar de nabespreking
screen-breathe-in = in
screen-breathe-out = uit
screen-breathe-body = Voeten op de grond. Schouders los.
screen-breathe-still = Het verhaal staat stil. Niemand ziet dat u pauzeert.
screen-away = U bent er even uit.
screen-away-about = Het verhaal staat stil. U hoeft niets uit te leggen.
screen-away-if = Als u wilt
screen-away-body = Voeten op de grond. Adem langer uit dan in. Loop gerust even weg.
screen-away-talk = Liever met iemand praten
screen-again = Ik doe weer mee
screen-enough = Ik stop voor vandaag
screen-stopped = Gestopt
screen-to-support = Naar de steunkaart
screen-go-on-after-all = Toch verder
screen-support-asked = Steunkaart
screen-support-ended = Dit was een oefening.
screen-support-stopped = Goed dat u stopte toen u wilde.
screen-support-intro = Een oefening kan iets losmaken, ook bij wie het al eens meemaakte. Dit kunt u nu doen. Niets hiervan wordt bewaard.
screen-support-talk = Met iemand praten
screen-is-it-real = Is het echt?
screen-danger-or-not = Direct gevaar: bel { $danger }. Geen spoed: { $calm }.
screen-next-minutes = De komende tien minuten
screen-support-normal = Schrik, woede of niets voelen: het is allemaal normaal. Wat ver weg was, kan even dichtbij komen.
screen-done = Klaar
screen-real-bar = U bent uit de oefening. Dit is echt.
screen-real-nothing-kept = Niets wat u hier doet wordt bewaard of verstuurd.
screen-real-danger = Bent u nu in gevaar?
screen-real-first = Ga naar mensen of achter een dichte deur. Bel pas als u daar bent.
screen-real-no-danger = Geen direct gevaar
screen-real-today = Vandaag nog, in deze volgorde
screen-back-to-exercise = Terug naar de oefening
screen-seeing = Zien en lezen
screen-theme = Thema
screen-theme-papier = Papier
screen-theme-nacht = Nacht
screen-theme-system = Systeem
screen-text-size = Tekstgrootte
screen-calm = Minder beweging
screen-calm-about = het beeld wisselt in één keer
screen-language = Taal
screen-kept = Wat deze computer bewaart
screen-your-sessions = Uw sessies
screen-sessions = { $count ->
    [one] { $count } sessie
   *[other] { $count } sessies
}
screen-wipe = Nu wissen
screen-wipe-sure = Ja, wis alles
screen-wipe-about = Alle sessies, nabesprekingen en voornemens gaan weg. U kunt dit niet terugdraaien.
screen-keep = Toch bewaren
screen-tab-what = Wat gebeurde er
screen-tab-moments = Sleutelmomenten
screen-tab-red-lines = Rode lijnen
screen-tab-intention = Voornemen
screen-tab-method = Hoe dit tot stand komt
screen-save-page = Bewaar als webpagina
screen-as-tables = Alle grafieken als tabel
screen-as-charts = Alle tabellen als grafiek
screen-strong = Dit ging goed
screen-growing = Dit kan groeien
screen-point = { $text }
screen-tension-at = Moment { $moment }: spanning { $tension }.
screen-decision-was = Besluit { $number }: { $label }.
screen-decision-number = Besluit { $number }
screen-tension-row = Moment { $moment } · spanning { $tension } · { $what }
screen-phase-kalm = kalm
screen-phase-tense = gespannen
screen-phase-verbal = verbaal agressief
screen-phase-threat = bedreigend
screen-phase-severe = ernstig
screen-level-1 = schadelijk
screen-level-2 = zwak
screen-level-3 = bruikbaar
screen-level-4 = sterk
screen-red-line = rode lijn
screen-moments-title = Uw besluiten, en wat er daarna gebeurde
screen-what-it-did = Wat er daarna gebeurde
screen-experts = Waarom, met bronnen
screen-experts-differ = Hier denken deskundigen verschillend over.
screen-also = Wat ook kon
screen-red-about = Een rode lijn is geen cijfer. Die staat los van de rest en gaat over één keuze, niet over u.
screen-red-where = besluit { $number } · { $kind }
screen-red-kinds = Drie soorten rode lijnen
screen-chose = U koos
screen-why-line = Waarom dit een lijn is
screen-repair = Wat dit herstelt, ook achteraf
screen-own-title = Wat u meeneemt
screen-own-about = Alleen voor u. Schrijf geen echte zaken of namen.
screen-own-hint = geen echte zaken of namen
screen-reflection = Om over na te denken
screen-transfer = Naar uw eigen gemeente
screen-differ = Waar deskundigen verschillen
screen-follow-up = Past hierna
screen-process = Feiten over het oefenen
screen-levels = Hoe elk niveau eruitziet
screen-sources = Bronnen
screen-to = tot
screen-understood = Begrepen
screen-saved = Bewaard in { $path }
screen-advice = Advies vragen
screen-advice-about = Een advies is geen keuze: u beslist zelf.
screen-advice-nobody = Er is nu niemand te bereiken.
screen-advice-nobody-now = nu niemand bereikbaar
screen-advice-here = hiernaast
screen-advice-later = bij een keuze
screen-ask = vraag
screen-frozen = Het beeld staat stil
screen-recognise-hint = Kies alleen wat u echt zag of hoorde. Wat u kiest, ziet u in het beeld terug.
screen-recognise-hint-words = Kies alleen wat u echt zag of hoorde.
screen-none-yet = Nog niets gekozen
screen-none-sure = U koos niets. Bevestig nog eens als dat klopt.
screen-picked-one = gekozen
screen-not-picked = niet gekozen
screen-rows-lower = { $count ->
    [one] Nog { $count } regel lager.
   *[other] Nog { $count } regels lager.
}
screen-picked = { $count } gekozen
screen-arrange-hint = Klik of sleep omhoog wat u betrekt, in uw volgorde. De rest laat u weg.
screen-left-out = betrek ik nu niet
screen-none-placed = Hier komt wat u als eerste doet.
screen-none-placed-sure = U betrekt niemand. Bevestig nog eens als dat klopt.
screen-arrange-how = Slepen, klikken of een cijfer
screen-arrange-keys = Slepen, of de pijltjestoetsen
screen-place-of = plaats { $place } van { $places }
screen-up = omhoog
screen-down = omlaag
screen-choose-part = { $part }: kies één
screen-change = wijzig
screen-whole-sentence = Dit is nog niet definitief.
screen-parts-left = { $count ->
    [one] Nog één deel
   *[other] Nog { $count } delen
}
screen-your-answer = Uw antwoord: { $text }
screen-clock = { $seconds ->
    [one] nog { $seconds } seconde
   *[other] nog { $seconds } seconden
}
screen-clocks = Klok bij beslissingen
screen-clocks-about = alleen waar die hoort
screen-clocks-default = standaard uit
screen-clocks-200 = aan, 2×
screen-clocks-1000 = aan, 10×
screen-second-track = Tweede spoor, vanaf moment { $moment }
screen-carry = Neem mee uit uw eerdere oefening
screen-carry-on = gaat mee
screen-carry-off = niet

# De vaste notities van de trainer.
room-tag-strong = sterk
room-tag-question = vraag voor de nabespreking
room-tag-agreement = eigen afspraak
