# Of een telefoon deze computer kan bereiken.

network-kind-wifi = wifi ({ $name })
network-kind-cable = netwerkkabel ({ $name })
network-kind-tunnel = een tunnel of een netwerk in deze computer ({ $name })
network-kind-public = rechtstreeks op internet ({ $name })
network-kind-made-up = geen adres gekregen ({ $name })
network-kind-loopback = alleen deze computer zelf

network-finding-no-network = Deze computer zit op geen enkel netwerk.
network-remedy-no-network = Zet de wifi aan, of sluit een reisrouter aan. Zonder netwerk kan de klas ook: met handen of kaarten, die u zelf telt.
network-finding-no-address = Deze computer kreeg geen adres van het netwerk ({ $name }).
network-remedy-no-address = Zet de wifi uit en weer aan. Blijft het zo, dan werkt de router niet: zet hem uit en weer aan, of kies een ander netwerk.
network-finding-only-public = Het enige adres van deze computer ({ $address }) is vanaf het hele internet te bereiken.
network-remedy-only-public = Gebruik voor een klas een eigen netwerk: een reisrouter, of de hotspot van deze computer.
network-finding-only-tunnel = Deze computer heeft alleen een tunnel of een netwerk binnen zichzelf ({ $name }). Daar komen geen telefoons.
network-remedy-only-tunnel = Zet de wifi aan, en zet de VPN uit zolang de klas duurt.
network-finding-tunnel = Er staat ook een VPN of een ander eigen netwerk aan ({ $name }).
network-remedy-tunnel = Sommige VPN's sluiten het netwerk eromheen af. Opent de pagina niet op een telefoon, zet de VPN dan uit zolang de klas duurt.
network-finding-several = Deze computer heeft meer dan één bruikbaar adres.
network-remedy-several = Neem het netwerk waar ook de telefoons op zitten. Weet u het niet, probeer dan eerst { $address }.
network-finding-port-taken = Poort { $port } is al in gebruik door een ander programma, of door een klas die nog open staat.
network-remedy-port-taken = Sluit dat programma, of kies een andere poort, bijvoorbeeld 8081.
network-finding-ufw = De firewall van deze computer (ufw) staat aan en houdt telefoons tegen.
network-remedy-ufw =
    Sta de klas toe op het eigen netwerk: sudo ufw allow from { $network } to any port { $port } proto tcp
    En na afloop weer niet: sudo ufw delete allow from { $network } to any port { $port } proto tcp
network-finding-firewalld = De firewall van deze computer (firewalld) staat aan en houdt misschien telefoons tegen.
network-remedy-firewalld = Sta de klas toe tot de computer opnieuw start: sudo firewall-cmd --add-port={ $port }/tcp
network-finding-windows = Windows vraagt de eerste keer of Weerbaar verbindingen mag aannemen.
network-remedy-windows = Kies ja, en alleen voor privénetwerken. Staat het netwerk als openbaar ingesteld, maak het dan eerst privé in de netwerkinstellingen.
network-finding-mac = macOS vraagt de eerste keer of Weerbaar verbindingen mag aannemen.
network-remedy-mac = Kies Sta toe.
network-finding-guests = Of telefoons deze computer mogen bereiken, is van hieruit niet te zien. Een gastennetwerk houdt apparaten vaak uit elkaar.
network-remedy-guests = Probeer het met één telefoon voordat de groep er is: weerbaar doctor --phone. Lukt het niet, gebruik dan een reisrouter, de hotspot van deze computer, of handen en kaarten.

network-trial-page = Het werkt. Deze telefoon bereikt de computer van de trainer. U kunt deze pagina sluiten.
network-trial-open = Open op een telefoon die op hetzelfde netwerk zit:
network-trial-wait = Wachten op een telefoon, { $seconds } tellen. Ctrl-C breekt het af.
network-trial-well = Gelukt: een telefoon heeft de pagina geopend. De klas kan met telefoons.
network-trial-failed = Er kwam geen telefoon.
network-trial-why =
    Kijk het na in deze volgorde:
    1. Zit de telefoon op hetzelfde wifinetwerk? Mobiele data telt niet.
    2. Zei de telefoon dat de site niet te bereiken is? Dan houdt het netwerk apparaten uit elkaar (gastennetwerk), of houdt de firewall hen tegen.
    3. Staat er een VPN aan, op de telefoon of op deze computer? Zet die even uit.
    4. Lukt het dan nog niet: neem een reisrouter, of doe het met handen of kaarten. De nabespreking is dezelfde.

network-router-title = Een eigen netwerk met een reisrouter
network-router =
    Nodig: een kleine reisrouter met WPA2 of WPA3, een stopcontact en een velletje met de wifinaam en het wachtwoord. Internet is niet nodig.
    1. Zet de router thuis eenmalig klaar: een eigen wifinaam zonder namen van mensen of de gemeente, WPA2 of WPA3, en een wachtwoord dat u kunt voorlezen.
    2. Zet in de router het gastennetwerk en "AP-isolatie" (ook wel client isolation) uit: anders zien apparaten elkaar niet.
    3. Zet de computer en de telefoons op dat netwerk. Een telefoon zegt misschien dat er geen internet is: blijf verbonden.
    4. Probeer het met één telefoon: weerbaar doctor --phone.
    5. Open de klas en kies het adres van die wifi. Scannen is sneller dan typen.
    6. Zet de router na afloop uit. Er blijft niets op staan van wat er gebeurd is.
    Bij meer dan dertig telefoons: zet de router midden in de zaal en gebruik de 5 GHz-band.

doctor-title = Weerbaar { $version }, { $system }
doctor-well = goed
doctor-attention = let op
doctor-broken = kan niet
doctor-folder = Gegevens staan in { $path }.
doctor-no-folder = De map met gegevens kan niet open: { $why }
doctor-no-folder-remedy = Spelen kan, maar er wordt niets bewaard. Kies een andere map met --data.
doctor-sync = Een antwoord bewaren duurt { $millis } ms.
doctor-sync-slow = Een antwoord bewaren duurt { $millis } ms; dat is traag.
doctor-sync-remedy = Zet de map op een schijf van deze computer zelf, niet op een netwerkschijf of een trage USB-stick (--data).
doctor-sync-failed = Er kan niet in de map geschreven worden: { $why }
doctor-kept =
    { $sessions ->
        [0] Er is geen sessie bewaard.
        [one] Er is één sessie bewaard.
       *[other] Er zijn { $sessions } sessies bewaard.
    }
doctor-scenarios =
    { $count ->
        [one] Eén scenario is klaar om te spelen.
       *[other] { $count } scenario's zijn klaar om te spelen.
    }
doctor-faulty =
    { $count ->
        [one] Eén scenario heeft fouten.
       *[other] { $count } scenario's hebben fouten.
    }
doctor-faulty-remedy = Kijk met weerbaar check wat eraan schort.
doctor-contacts = De telefoonnummers op de steunkaart zijn nagekeken op { $date }.
doctor-contacts-old = De telefoonnummers op de steunkaart zijn meer dan een jaar geleden nagekeken ({ $date }).
doctor-contacts-remedy = Controleer de nummers voordat u een klas begint.
doctor-window = Het venster kan open.
doctor-no-window = Er is geen scherm voor het venster.
doctor-no-window-remedy = Spelen en een klas geven kan in de terminal: weerbaar play, weerbaar serve.
doctor-built-without-window = Dit programma is gebouwd zonder venster.
doctor-network = Adressen voor een klas
doctor-address = http://{ $address }:{ $port }  { $kind }
doctor-address-advised = http://{ $address }:{ $port }  { $kind }, dit ligt voor de hand
doctor-no-address = De netwerken van deze computer zijn niet te lezen: { $why }
doctor-no-phones = Dit programma is gebouwd zonder de klas met telefoons.
doctor-port = Poort { $port } is vrij.
