# De terminal: spelen, nakijken, sessies.

terminal-checked =
    { $files ->
        [one] Eén bestand nagekeken
       *[other] { $files } bestanden nagekeken
    }: { $errors ->
        [0] geen fouten
        [one] één fout
       *[other] { $errors } fouten
    }, { $warnings ->
        [0] geen waarschuwingen
        [one] één waarschuwing
       *[other] { $warnings } waarschuwingen
    }
terminal-who = Wie u bent
terminal-goals = Wat u oefent
terminal-about = Ongeveer { $minutes } minuten. Dit is een oefening en geen vervanging van politie, juridisch advies of psychische hulp.
terminal-control = Niemand kijkt mee. U kunt altijd stoppen: typ stop. Even eruit: typ uit. Een vraagteken geeft hulp.
terminal-go-on = Enter om verder te gaan
terminal-choose = Uw keuze, 1 tot { $last }
terminal-closed = (kan nu niet: { $why })
terminal-moment = moment { $moment } van ongeveer { $moments }
terminal-you = U
terminal-not-now = Dat kan nu niet. Typ een getal van 1 tot { $last }, of ? voor hulp.
terminal-only-enter = Er is nu niets te kiezen. Druk op Enter om verder te gaan, of typ ? voor hulp.
terminal-choice-closed = Die keuze kan nu niet: { $why }
terminal-help =
    Enter     verder, of uw antwoord geven
    1, 2, 3   die keuze; bij een opdracht meer nummers, zoals 1 3
    a         wie u om advies kunt vragen; a 1 vraagt het
    k         de handelingskaarten die hierbij horen; k 1 laat er een zien
    terug     wat er tot nu toe gebeurde
    pauze     een adempauze
    uit       ik stap even uit
    echt      dit is echt: wat u nu kunt doen
    stop      stoppen; de sessie blijft bewaard
terminal-breath = Adem vier tellen in, en zes tellen uit. Nog een keer. Druk op Enter om verder te gaan.
terminal-stepped-out = U bent even uit de oefening. Neem de tijd. Druk op Enter als u weer meedoet. Typ stop als u voor vandaag stopt.
terminal-back = U doet weer mee.
terminal-stopped = Gestopt. Goed dat u stopte toen u wilde.
terminal-saved = Bewaard als sessie { $session }. Ga verder met: weerbaar play --resume { $session }
terminal-left-nothing = Er is niets bewaard.
terminal-ended = Afloop: { $title }
terminal-debrief-where = De hele nabespreking: weerbaar debrief { $session } -o nabespreking.html
terminal-no-sessions = Er zijn geen sessies bewaard.
terminal-deleted = Sessie { $session } is gewist.
terminal-written = Geschreven: { $path }
terminal-new =
    Zo gaat u verder:
      weerbaar check { $folder }
      weerbaar play { $folder }
    Open scenario.ron in een gewone teksteditor: bij elk stuk staat wat het doet.
    Alles wat u kunt schrijven, en een begin in een kwartier, staat in scenarios/README.md.
terminal-trace-phase = fase
terminal-trace-style = stijl
terminal-trace-burst = uitbarsting
terminal-unfinished = niet af
terminal-second-track = tweede spoor
terminal-carried = { $label }: { $value } (uit { $title }, { $day })
terminal-carry-along = Dit gaat mee uit uw eerdere oefeningen:
terminal-carry-nothing = Uw eerdere oefeningen lieten niets achter dat hier past. Er gaat dus niets mee.
terminal-carry-offer = Uw eerdere oefeningen lieten { $count ->
        [one] iets
       *[other] { $count } dingen
    } achter dat hier past. Meenemen kan: weerbaar play { $name } --carry
terminal-exported = Dit bestand bevat alles van deze sessie:
terminal-exported-session =
    de sessie { $session }, begonnen op { $day }, afloop: { $ending }
    het scenario { $title }, versie { $version }: de hele tekst ({ $scenario } tekens)
    de personen, getallen en vaste stukken waarmee u speelde ({ $shared } tekens)
    hoe u begon: { $setup }
    elke stap die u deed, met het moment waarop: { $inputs }
    de regels ({ $rules }) en de controlegetallen { $content } en { $state }
terminal-exported-first = het eerste spoor ernaast: { $inputs } stappen, waarvan { $shared } gedeeld
terminal-exported-own =
    { $count ->
        [0] geen eigen voornemens
        [one] één eigen voornemen, zoals u het opschreef
       *[other] { $count } eigen voornemens, zoals u ze opschreef
    }
terminal-ask-own = Uw voornemens gaan mee. Enter schrijft het bestand, n laat uw voornemens weg.
terminal-imported = Sessie { $session } is overgenomen.
terminal-imported-same = Sessie { $session } stond hier al. Er is niets veranderd.
terminal-not-kept = Er wordt nu niets bewaard: { $why }

# Opdrachten, advies en klokken.
terminal-nothing-open = Hier kan nu niets worden gekozen. Typ stop om te stoppen (wat u deed blijft bewaard), of terug om te lezen wat er gebeurde.
terminal-recognise = Typ de nummers van wat u ziet of hoort, zoals 1 3. Nog een keer haalt een nummer weg. Enter geeft uw antwoord.
terminal-form = Typ één nummer.
terminal-arrange = Typ de nummers in uw volgorde, zoals 3 1 2; weglaten mag, 0 begint opnieuw. Enter geeft uw antwoord.
terminal-compose = Typ voor elk deel één nummer, of alles in één keer, zoals 1 2; 0 begint opnieuw. Enter geeft uw antwoord.
terminal-consult = Typ een nummer om die persoon iets te vragen, of druk op Enter om verder te gaan.
terminal-task-go-on = Er mist nog iets: typ nog een nummer, of ? voor hulp.
terminal-task-hand-in = Enter geeft dit antwoord; met een nummer verandert u het.
terminal-unfinished-task = Uw antwoord is nog niet af. Druk nog een keer op Enter om het zo te geven, of typ een nummer.
terminal-too-many = Dat zijn te veel nummers: hier passen er { $most }.
terminal-full = Elk deel is gekozen. Enter geeft uw antwoord, 0 begint opnieuw.
terminal-may-ask = U kunt ook iemand om advies vragen: typ a.
terminal-ask = Typ a en een nummer, zoals a 1.
terminal-nobody = Er is nu niemand om advies te vragen.
terminal-look = Typ k en een nummer, zoals k 1, om een kaart te lezen.
terminal-no-cards = Bij dit scenario horen geen kaarten.
terminal-clock =
    { $seconds ->
        [one] U hebt nog één seconde.
       *[other] U hebt nog { $seconds } seconden.
    }
terminal-ran-out = De tijd is om.

# Wat het beeld laat zien, voor wie het niet ziet.
person-hot-0 = staat ontspannen, half gedraaid
person-hot-1 = staat gespannen, één hand open
person-hot-2 = leunt naar u toe, één hand een vuist
person-hot-3 = komt dichtbij, wijst met een vinger, de andere hand een vuist
person-hot-4 = staat vlak voor u, een arm geheven
person-cold-0 = staat ontspannen, handen in de zakken
person-cold-1 = staat recht voor u, handen op de rug
person-cold-2 = staat stil, handen gevouwen
person-cold-3 = staat heel stil, kin omlaag, handen uit het zicht
person-cold-4 = draait zich half om en kijkt achterom
