# The page on a phone.
phone-no-script = Raise your hand, the trainer counts you in.
phone-late = Nothing happening? Raise your hand, the trainer counts you in.
phone-language = Nederlands
phone-back = Back
phone-busy = One moment …

# Taking part.
phone-join-title = Take part in this class
phone-join-about = You take part without a name. Nobody sees what you choose. You can step out or stop at any time.
phone-join-code = Code on the screen in front
phone-join-code-hint = Six letters and digits
phone-join = Take part
phone-join-kept = Your phone remembers a number until the class is over. Nothing goes to the internet.
phone-join-short = { $count ->
    [one] The code has six characters. You typed one.
   *[other] The code has six characters. You typed { $count }.
}
phone-join-wrong = This code is not right. Look at the screen in front and type the code once more.
phone-join-slow = { $count ->
    [one] It is busy. Your phone tries again in a second.
   *[other] It is busy. Your phone tries again in { $count } seconds.
}
phone-join-full = The class is full. Raise your hand, the trainer counts you in.
phone-join-lost = No connection. Your phone keeps trying.
phone-join-forgotten = You no longer take part. Type the code on the screen in front to take part again.

# An animal in a colour: this is how people know their own phone. No names, and more may choose the same.
phone-badge = { $colour } { $animal }
phone-badge-title = Choose an animal and a colour
phone-badge-about = This is how you know your own phone. Others can choose the same.
phone-badge-animal = Animal
phone-badge-colour = Colour
phone-badge-animal-first = Choose an animal first
phone-badge-colour-first = Choose a colour too
phone-badge-wear = Take the { $badge }
phone-badge-none = Rather no animal
phone-badge-yours = Your phone is the { $badge }.
phone-badge-other = Choose another animal
badge-animal-0 = hedgehog
badge-animal-1 = owl
badge-animal-2 = fox
badge-animal-3 = hare
badge-animal-4 = bear
badge-animal-5 = frog
badge-animal-6 = turtle
badge-animal-7 = whale
badge-animal-8 = swan
badge-animal-9 = butterfly
badge-animal-10 = bee
badge-animal-11 = elephant

# Before an animal: "blue hedgehog".
badge-colour-0 = blue
badge-colour-1 = green
badge-colour-2 = orange
badge-colour-3 = purple
badge-colour-4 = pink
badge-colour-5 = grey

# And on its own.
phone-colour-0 = blue
phone-colour-1 = green
phone-colour-2 = orange
phone-colour-3 = purple
phone-colour-4 = pink
phone-colour-5 = grey

# Waiting.
phone-wait-title = You take part
phone-wait-about = Look at the screen in front. A vote comes to your phone by itself.
phone-next-title = You vote the next time
phone-next-about = This vote had begun when you came in. Look along on the screen in front.
phone-paused-title = A short pause
phone-paused-about = The trainer goes on shortly. You need not do anything.
phone-black = Everything is black

# Voting.
phone-vote-open = The vote is open
phone-vote-closed = The vote is closed
phone-vote-again = After the discussion: vote once more. It may be the same.
phone-vote-any = Choose everything that you really saw or heard.
phone-vote-choose = Choose an answer first
phone-send-letter = Send my vote { $letter }
phone-send-signals = { $count ->
    [one] Send my vote: 1 chosen
   *[other] Send my vote: { $count } chosen
}
phone-send-none = Send my vote: nothing seen
phone-send-sentence = Send my sentence
phone-keep-letter = Keep my vote { $letter }
phone-keep = Keep my vote
phone-vote-private = You will only see how the votes fell. Nobody sees who chose what.
phone-sending = Your vote is on its way …
phone-unsent-short = Not sent yet
phone-unsent = Not sent yet. Your vote goes by itself as soon as there is a connection.
phone-too-late = Your vote came too late. The vote was closed already.
phone-not-counted = Your last vote does not count. Ask the trainer for help.
phone-elsewhere = A vote was cast in another window of this phone. That one counts.
phone-sent-title = Your vote is in
phone-sent-about = Put your phone down and look at the screen in front. The trainer goes on shortly.
phone-change = Change my vote
phone-change-until = You can until the vote closes. Nobody sees what you chose.

# The result.
phone-result-title = How the votes fell
phone-first = alone first
phone-then = after the discussion
phone-votes = { $count ->
    [one] 1 vote
   *[other] { $count } votes
}
phone-too-few = Too few votes to show
phone-most = The most votes is not the same as the best answer.

# Stepping out and stopping.
phone-away-about = Nobody sees that it is you. The trainer only sees that someone pauses. You need not explain anything.
phone-away-body = Feet on the ground. Breathe out longer than in. Feel free to leave the room.
phone-away-card = You get the support card in any case.
phone-stopped = Tap the screen or press a key
phone-outdated = Note: taken over on { $date }, more than a year ago. Check each number before you use it.

# The debrief, and the end.
phone-talk-title = Look at the screen in front
phone-talk-about = The group talks it over. You need not do anything on your phone.
phone-own-keep = I hold on to this
phone-own-change = I do this differently
phone-own-arrange = I arrange this before …
phone-own-stays = This is on this phone only and is never sent. After the class this page is gone: take a screenshot if you want to keep it.
phone-own-fleeting = This is never sent, and this phone does not keep it. Take a screenshot if you want to keep it.
phone-own-wipe = Wipe this from my phone
phone-own-wipe-sure = Yes, wipe it
phone-over-title = The class is over
phone-over-about = Thank you for taking part. You can close this page.

# The connection.
phone-connecting = Connecting …
phone-lost = No connection. Your phone keeps trying.
phone-lost-title = No connection
phone-lost-about = Your phone keeps trying. Check that the Wi-Fi is on, and that it is the Wi-Fi of the class.
