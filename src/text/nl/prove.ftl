# Het bewijs van een scenario: wat in elke situatie geldt.

prove-progress = {"{"}spinner{"}"} {"{"}pos{"}"} situaties gezien, {"{"}msg{"}"} wachten, {"{"}per_sec{"}"}
prove-unreadable = dit scenario is niet te spelen; kijk het eerst na met weerbaar check: "{ $path }"
prove-whole = Alle { $situations } situaties bekeken.
prove-sampled = Bemonsterd, niet bewezen: { $situations } situaties gezien, en er zijn er meer. Geef meer ruimte met --situations of --seconds.
prove-summary = { $proven } van de { $asked } eigenschappen bewezen.
prove-summary-refuted = { $count } weerlegd.
prove-summary-undecided = { $count } niet beslist.
prove-summary-explained =
    { $count ->
        [one] Eén bevinding is verklaard.
       *[other] { $count } bevindingen zijn verklaard.
    }
prove-accepted = Bewust zo: { $why }
prove-heading-minutes = Speelduur
prove-minutes-full = hele versie: { $low } tot { $high } minuten, opgegeven { $declared }
prove-minutes-short = korte versie: { $low } tot { $high } minuten, opgegeven { $declared }
prove-heading-endings = Kans op elke afloop, in procenten, precies uitgerekend, en punten op wat dit scenario traint
prove-heading-scores = Punten per competentie, in procenten van wat te halen was
prove-heading-meters = Meters aan het eind
prove-lowest = laagst
prove-highest = hoogst
prove-expert = expert
prove-plain = gewoon spel
prove-heading-last = De laatste kans
prove-last-explained = Na deze antwoorden kan het soms of altijd niet meer goed aflopen. Ervoor staat hoeveel procent van gewoon spel hier zijn laatste kans verliest. Gewoon spel kiest de helft van de keren wat experts het beste vinden, en anders zomaar iets.
prove-heading-regret = Wat elk antwoord kost
prove-regret-explained = Tegenover het beste antwoord dat er open was, als iemand daarna volmaakt speelt: kans op een goede afloop (gemiddeld en hooguit) en op een goede of wisselende, in procentpunten, en gemiddeld rode lijnen en punten. Gemiddeld over de situaties waar gewoon spel komt. Eerst tellen rode lijnen, dan de kansen, dan punten; een later getal kan daarom onder nul zijn.
prove-regret-good = goed
prove-regret-most = hooguit
prove-regret-mixed = goed of wisselend
prove-regret-red = rode lijnen
prove-regret-points = punten
prove-regret-points-row = { $name }, { $count ->
    [one] { $count } punt
   *[other] { $count } punten
}
prove-more = en nog { $count }; --format json noemt ze allemaal
prove-last-play = Zo speelt u de eerste na:
prove-proven = bewezen
prove-refuted = weerlegd
prove-undecided = niet beslist
prove-not-asked = n.v.t.

prove-property-1 = Elk moment, elke keuze en elke afloop is bereikbaar
prove-property-2 = Het verhaal loopt nergens vast
prove-property-3 = Elk oordeel en elk waarom komt ergens voor
prove-property-4 = Drempels van meters maken verschil
prove-property-5 = Geen keuze is schijn, en geen antwoord is altijd het beste
prove-property-6 = Raden helpt niet
prove-property-7 = Het kan goed aflopen, en het beste antwoord bederft dat nooit
prove-property-8 = De opgegeven minuten kloppen
prove-property-9 = Wat geoefend wordt, komt op elke weg vaak genoeg voor
prove-property-10 = Elke beslissing heeft een bron, elke afloop een nabespreking
prove-property-11 = Elke vertaling is volledig
prove-property-12 = De plannen kloppen
prove-property-13 = Toegeven onder druk is een rode lijn en loopt nooit goed af
prove-property-14 = Bij alles wat heftig is, is een uitweg dichtbij
prove-property-15 = De kansen zijn precies bekend, en wie speelt maakt verschil
prove-property-16 = Waar de afloop wordt beslist

prove-never-node = geen enkel spel komt bij "{ $name }"
prove-never-choice = geen enkel spel kan "{ $name }" kiezen
prove-never-ending = geen enkel spel eindigt in "{ $name }"
prove-dead-end = bij "{ $name }" kan alles dicht zijn
prove-never-verdict = geen afloop die te bereiken is, heeft het oordeel { $name }
prove-never-key = waarom nummer { $number } van "{ $name }" telt in geen enkele situatie
prove-always-holds = een drempel bij { $number } van { $name } geldt altijd ({ $low } tot { $high })
prove-never-holds = een drempel bij { $number } van { $name } geldt nooit ({ $low } tot { $high })
prove-fake-choice = bij "{ $name }" doen deze keuzes precies hetzelfde: { $choices }
prove-giveaway = "{ $name }" is vrijwel altijd het beste, hoe de ander er ook bij staat: rustig { $calm }, heet { $hot }, koel { $cold }
prove-guess-above-random = wie speelt als { $name }, haalt { $percent } % van de punten, en wie zomaar kiest { $other } %: het verschil is te groot
prove-guess-near-expert = wie speelt als { $name }, haalt { $percent } % van de punten, en de expert { $other } %: het verschil is te klein
prove-best-is-longest = de beste keuze is in { $percent } % van de beslissingen ook de langste; hooguit { $limit } % mag
prove-best-is-first = de beste keuze staat in { $percent } % van de beslissingen vooraan; hooguit { $limit } % mag
prove-never-good = vanaf het begin is geen goede afloop te halen
prove-best-loses = na "{ $name }", het hoogst gewaardeerde antwoord, kan het soms niet meer goed aflopen
prove-luck-alone = elke manier van spelen geeft dezelfde kans op elke afloop: alleen het toeval beslist
prove-against-the-doctrine = "{ $name }" is het hoogst gewaardeerd, maar geeft in { $percent } % van de situaties een kleinere kans op een goede afloop dan een ander antwoord; dat scheelt hooguit { $most } procentpunten
prove-caricature-above-random = wie speelt als { $name }, haalt { $percent } % van de punten; wie zomaar kiest { $other } %
prove-caricature-strong = wie speelt als { $name }, eindigt in { $percent } % van de spelen sterk op { $competency }
prove-accepts-nothing = accepts noemt "{ $name }", en daar is niets gevonden: haal die regel weg
prove-minutes-outside = opgegeven is { $declared }, en spelen duurt { $low } tot { $high } minuten
prove-too-few-moments = { $name } komt op een weg maar { $found } keer voor; nodig is { $enough }
prove-never-touched = { $name } komt op geen enkele weg voor
prove-no-source = bij "{ $name }" staat geen bron
prove-no-debrief = bij afloop "{ $name }" staat niets voor de nabespreking
prove-plan-parts = plan { $name } klopt niet, regel { $line }
prove-yields-without-line = "{ $name }" geeft toe onder druk en is geen rode lijn
prove-yields-and-ends-well = na "{ $name }" kan het verhaal goed aflopen
prove-far-exit = vanaf "{ $name }" is een uitweg meer dan { $near } beslissingen ver
prove-decided-elsewhere = de confrontatie beslist { $percent } % van de afloop, minder dan { $limit } %
prove-decided-by-dice = het toeval beslist { $percent } % van de afloop, meer dan { $limit } %
