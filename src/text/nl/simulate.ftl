# Simulatie: veel spelen op een vaste manier, en wat elke beslissing vertelt.

simulate-about = { $title }, versie { $version }. { $runs } keer gespeeld, intensiteit { $intensity }, { $length }, seed { $seed }
simulate-full = hele versie
simulate-short = korte versie
simulate-looking = Alle situaties bekijken
simulate-playing = Spelen
simulate-no-expert = Er zijn te veel situaties om te weten wat het beste is. De manier “expert” is overgeslagen.
simulate-endings = Aflopen, in procenten van de spelen
simulate-endings-of = Aflopen bij “{ $policy }”
simulate-ending = afloop
simulate-plays = spelen
simulate-exactly = precies
simulate-good = goed
simulate-mixed = wisselend
simulate-bad = slecht
simulate-unfinished =
    { $plays ->
        [one] Eén spel kwam niet tot een einde
       *[other] { $plays } spelen kwamen niet tot een einde
    }
simulate-scores = Punten per competentie, in procenten van wat te halen was (* = wat dit scenario traint)
simulate-score = punten
simulate-half = middelste helft
simulate-red-lines = rode lijnen
simulate-red-heading = Rode lijnen, in hoeveel spelen
simulate-red-mean = Gemiddeld { $mean } per spel, precies uitgerekend
simulate-spreads = Meters aan het eind, en de lengte
simulate-lowest = laagst
simulate-lower = kwart
simulate-middle = midden
simulate-upper = driekwart
simulate-highest = hoogst
simulate-answers = antwoorden
simulate-minutes = minuten
simulate-exact = “Precies” is niet geteld maar uitgerekend, over alle { $situations } situaties waarin dit begin kan komen. Wat geteld is, ligt daar door toeval iets naast. Minuten: 180 woorden per minuut lezen, 12 seconden per antwoord.
simulate-sampled = Er zijn te veel situaties om kansen precies uit te rekenen: alles hier is geteld, en ligt door toeval iets naast de echte kans. Minuten: 180 woorden per minuut lezen, 12 seconden per antwoord.
simulate-items-heading =
    { $plays ->
        [one] Per beslissing, over één spel
       *[other] Per beslissing, over alle { $plays } spelen samen
    }
simulate-items-rules = Deze spelen volgen regels; het zijn geen mensen. Een waarschuwing is hier een reden om te kijken, geen fout.
simulate-items-sessions =
    { $sessions ->
        [one] Per beslissing, over één sessie
       *[other] Per beslissing, over { $sessions } sessies
    }{ $others ->
        [0] { "" }
        [one] ; één sessie van een andere versie telt niet mee
       *[other] ; { $others } sessies van een andere versie tellen niet mee
    }
simulate-items-few =
    Dit kan vanaf vijf afgemaakte sessies van dit scenario, zodat niemand te herkennen is. { $sessions ->
        [0] Er is er nog geen.
        [one] Er is er nu één.
       *[other] Er zijn er nu { $sessions }.
    }{ $others ->
        [0] { "" }
        [one] { " " }Eén sessie van een andere versie telt niet mee.
       *[other] { " " }{ $others } sessies van een andere versie tellen niet mee.
    }
simulate-item = { $n } keer · gehaald { $difficulty } · onderscheid { $discrimination } · samenhang { $correlation }
simulate-item-plays = spelen
simulate-item-interval = 95 %
simulate-item-points = punten
simulate-item-upper = boven
simulate-item-lower = onder
simulate-item-fit = past
simulate-item-task =
    { $points ->
        [one] antwoord met 1 punt
       *[other] antwoord met { $points } punten
    }
simulate-item-how = Gehaald: welk deel van de punten gemiddeld werd gehaald; hoe hoger, hoe makkelijker. Boven en onder: hoeveel procent dit koos van de 27 % die het verder in het scenario het best en het slechtst deed. Onderscheid: hoeveel meer de bovenste groep haalde dan de onderste. Samenhang en past: van -1 tot 1, hoe sterk dit samengaat met de rest. 95 %: waar het echte percentage waarschijnlijk ligt. Een streepje: niet te zeggen.
simulate-warning-few = Te weinig gezien: de percentages kunnen { $within } punten hoger of lager liggen
simulate-warning-upper = “{ $choice }” is zwak of schadelijk, en toch kiezen de besten het vaker dan de zwaksten. Kijk de sleutel en de tekst na.
simulate-warning-backwards = Wie het verder goed doet, doet het hier slechter. Kijk na wat deze beslissing meet.
