# Whether a phone can reach this computer.

network-kind-wifi = Wi-Fi ({ $name })
network-kind-cable = network cable ({ $name })
network-kind-tunnel = a tunnel or a network within this computer ({ $name })
network-kind-public = directly on the internet ({ $name })
network-kind-made-up = got no address ({ $name })
network-kind-loopback = this computer only

network-finding-no-network = This computer is on no network at all.
network-remedy-no-network = Switch Wi-Fi on, or connect a travel router. A class also works without a network: with hands or cards that you count yourself.
network-finding-no-address = This computer got no address from the network ({ $name }).
network-remedy-no-address = Switch Wi-Fi off and on. If that does not help the router does not work: switch it off and on, or take another network.
network-finding-only-public = The only address of this computer ({ $address }) can be reached from the whole internet.
network-remedy-only-public = Use a network of your own for a class: a travel router, or the hotspot of this computer.
network-finding-only-tunnel = This computer only has a tunnel or a network within itself ({ $name }). No phones come there.
network-remedy-only-tunnel = Switch Wi-Fi on, and the VPN off for as long as the class takes.
network-finding-tunnel = A VPN or another private network is on as well ({ $name }).
network-remedy-tunnel = Some VPNs close off the network around them. If the page does not open on a phone, switch the VPN off for as long as the class takes.
network-finding-several = This computer has more than one address that will do.
network-remedy-several = Take the network that the phones are on too. If you do not know, try { $address } first.
network-finding-port-taken = Port { $port } is in use by another program, or by a class that is still open.
network-remedy-port-taken = Close that program, or take another port, such as 8081.
network-finding-ufw = The firewall of this computer (ufw) is on and keeps phones away.
network-remedy-ufw =
    Allow the class on your own network: sudo ufw allow from { $network } to any port { $port } proto tcp
    And no more afterwards: sudo ufw delete allow from { $network } to any port { $port } proto tcp
network-finding-firewalld = The firewall of this computer (firewalld) is on and may keep phones away.
network-remedy-firewalld = Allow the class until the computer restarts: sudo firewall-cmd --add-port={ $port }/tcp
network-finding-windows = Windows asks the first time whether Weerbaar may accept connections.
network-remedy-windows = Say yes, for private networks only. If the network is set as public, make it private first in the network settings.
network-finding-mac = macOS asks the first time whether Weerbaar may accept connections.
network-remedy-mac = Choose Allow.
network-finding-guests = Whether phones may reach this computer cannot be seen from here. A network for guests often keeps devices apart.
network-remedy-guests = Try it with one phone before the group is there: weerbaar doctor --phone. If it fails, use a travel router, the hotspot of this computer, or hands and cards.

network-trial-page = It works. This phone reaches the trainer's computer. You can close this page.
network-trial-open = Open this on a phone that is on the same network:
network-trial-wait = Waiting for a phone, { $seconds } seconds. Ctrl-C breaks off.
network-trial-well = Done: a phone has opened the page. The class can use phones.
network-trial-failed = No phone came.
network-trial-why =
    Check in this order:
    1. Is the phone on the same Wi-Fi network? Mobile data does not count.
    2. Did the phone say that the site cannot be reached? Then the network keeps devices apart (guest network), or the firewall keeps them away.
    3. Is a VPN on, on the phone or on this computer? Switch it off for a while.
    4. If it still fails: take a travel router, or use hands or cards. The debrief is the same.

network-router-title = A network of your own with a travel router
network-router =
    You need: a small travel router with WPA2 or WPA3, a socket, and a note with the name of the network and the password. No internet is needed.
    1. Prepare the router once at home: a network name without names of people or the municipality, WPA2 or WPA3, and a password that you can read out.
    2. Switch off the guest network and "AP isolation" (also client isolation) in the router: otherwise devices do not see each other.
    3. Put the computer and the phones on that network. A phone may say that there is no internet: stay connected.
    4. Try it with one phone: weerbaar doctor --phone.
    5. Open the class and choose the address of that Wi-Fi. Scanning is faster than typing.
    6. Switch the router off afterwards. Nothing of what happened stays on it.
    With more than thirty phones: put the router in the middle of the room and use the 5 GHz band.

doctor-title = Weerbaar { $version }, { $system }
doctor-well = well
doctor-attention = note
doctor-broken = fails
doctor-folder = Data is kept in { $path }.
doctor-no-folder = The folder for data cannot be opened: { $why }
doctor-no-folder-remedy = You can play, but nothing is kept. Choose another folder with --data.
doctor-sync = Keeping an answer takes { $millis } ms.
doctor-sync-slow = Keeping an answer takes { $millis } ms, which is slow.
doctor-sync-remedy = Put the folder on a disk of this computer itself, not on a network drive or a slow USB stick (--data).
doctor-sync-failed = The folder cannot be written to: { $why }
doctor-kept =
    { $sessions ->
        [0] No session is kept.
        [one] One session is kept.
       *[other] { $sessions } sessions are kept.
    }
doctor-scenarios =
    { $count ->
        [one] One scenario is ready to be played.
       *[other] { $count } scenarios are ready to be played.
    }
doctor-faulty =
    { $count ->
        [one] One scenario has faults.
       *[other] { $count } scenarios have faults.
    }
doctor-faulty-remedy = See with weerbaar check what is wrong.
doctor-contacts = The numbers on the support card were checked on { $date }.
doctor-contacts-old = The numbers on the support card were checked more than a year ago ({ $date }).
doctor-contacts-remedy = Check the numbers before you begin a class.
doctor-window = The window can be opened.
doctor-no-window = There is no screen for the window.
doctor-no-window-remedy = You can play and give a class in the terminal: weerbaar play, weerbaar serve.
doctor-built-without-window = This program was built without the window.
doctor-network = Addresses for a class
doctor-address = http://{ $address }:{ $port }  { $kind }
doctor-address-advised = http://{ $address }:{ $port }  { $kind }, the obvious one
doctor-no-address = The networks of this computer cannot be read: { $why }
doctor-no-phones = This program was built without the class with phones.
doctor-port = Port { $port } is free.
