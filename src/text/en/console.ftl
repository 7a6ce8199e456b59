# The trainer's console, the projector, and how a class is opened.
screen-with-class = With a class…

opening-title = Open a class: { $title }
opening-group = You decide this for the group
opening-length = How long?
opening-full = full
opening-short = short
opening-voting = How the group votes
opening-way = Voting
opening-phones = With phones
opening-hands = Hands or cards
opening-no-address = This computer is on no network that phones can reach. The group votes with hands or cards; you count.
opening-tally = The result
opening-tally-about = never under five votes
opening-tally-hidden = Only when you show it
opening-tally-live = While people vote
opening-nothing = Leave nothing behind
opening-nothing-about = afterwards there is no debrief to read
opening-network = Network
opening-advised = { $kind } · the obvious one
opening-look-again = Look again
opening-before = Before the group is here
opening-before-1 = The intensity fits this group. If in doubt: choose low.
opening-before-2 = You tell beforehand what it is about and how long it takes, and that everyone may step out at any time.
opening-before-3 = Who steps out need not explain anything. You address nobody by name.
opening-before-4 = You do not ask for people's own experiences. No real names or cases.
opening-before-5 = Esc makes everything black: the room's screen and the phones. Try it once.
opening-before-6 = The support card is shown after every ending. You know the numbers on it.
opening-open = Open the class
opening-back = Back to the briefing

console-part-door = Class
console-part-moment = This moment
console-part-side = Picture and notes
console-title = Class · { $title }
console-type = Or type in a browser:
console-code = code { $code }
console-phones = { $count ->
    [one] phone takes part
   *[other] phones take part
}
console-stepped-out = { $count } stepped out for a while
console-nobody-by-name = Address nobody by name later on.
console-gone = { $count ->
    [one] { $count } phone is gone
   *[other] { $count } phones are gone
}
console-no-phones = Without phones
console-no-phones-about = The group votes with hands or cards. You count them and enter the numbers.
console-welcome-on = Show the code to the room
console-welcome-off = Put the code away
console-welcome-again = Show the beginning to the room
console-minutes = { $minutes ->
    [one] { $minutes } minute so far
   *[other] { $minutes } minutes so far
}
console-black = Everything black
console-unblack = Back to the picture
console-close = Close the class
console-close-sure = Close the class?
console-close-about = The room's screen closes. Phones see that the class is over.
console-stay = Not yet
console-after = Afterwards
console-after-1 = The support card was shown.
console-after-2 = Ask how everyone is. Passing is fine.
console-after-3 = Talk about the choices, not about who made them or what someone once lived through.
console-after-4 = Stay in the room for a while. Whoever wants to can come to you.

console-moment = Moment { $moment } of about { $moments }
console-projector = Projector: { $what }
console-seen-black = black
console-seen-welcome = the beginning
console-seen-paused = a pause
console-seen-talk = the debrief
console-seen-said = what is said
console-seen-told = what happens
console-seen-document = the thing itself
console-seen-question = question and choices
console-seen-result = the result
console-seen-consult = whom to ask for advice
console-seen-end = how it ended
console-seen-support = the support card
console-paused = Pause
console-paused-about = Nobody can vote and the story stands still. The room sees a quiet picture to breathe by.
console-welcome = Before the story begins
console-welcome-about = The room sees how to take part, and that everyone may step out at any time. Begin when the group is ready.
console-stopped = The story was stopped
console-stopped-about = The room sees the support card.
console-chose = The group chose: { $text }
console-consult = Ask { $who }
console-votes = { $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
}
console-page = Projector: page { $page } of { $pages }
console-page-last = Previous page
console-page-next = Next page

console-state-read = The room reads along.
console-state-arrange = The group confers. You enter the order.
console-state-unasked = Nobody has voted yet.
console-state-unasked-hands = Nobody has voted yet. You count hands or cards.
console-state-hands = The group chooses. Then count the hands.
console-state-few = { $votes } of { $asked } voted · you see how from five votes on
console-state-hidden = { $votes } of { $asked } voted · the class only sees this number
console-state-live = { $votes } of { $asked } voted · the class looks along
console-state-once = { $votes } voted. Let the group talk about it first.
console-state-twice = { $votes } voted after the discussion.
console-state-closed-few = { $votes ->
    [one] { $votes } vote. Under five it stays hidden how.
   *[other] { $votes } votes. Under five it stays hidden how.
}
console-state-shown = The room sees the result.
console-state-shown-few = The room sees that there are too few votes.

console-move-begin = Begin the story
console-move-read = Continue
console-move-open = Open the vote
console-move-again = Vote again
console-move-close = Close the vote
console-move-count = Count hands
console-move-show = Show the result
console-move-decide = Group decision
console-move-time-up = Time is up
console-move-pause = Breathing pause
console-move-resume = Go on with the exercise
console-move-go-on = Go on after all
console-move-talk = To the debrief
console-move-next-phase = Next
console-move-last-phase = Previous
console-move-to-story = Back to the story

console-hands-people = How many people vote?
console-hands-number = { $who }: number
console-hands-less = { $who }: one less
console-hands-more = { $who }: one more
console-hands-total = { $votes } votes together.
console-hands-few = { $votes ->
    [one] { $votes } vote together. Under five only the number is kept.
   *[other] { $votes } votes together. Under five only the number is kept.
}
console-hands-fault-line = { $letter } has more hands than there are people who vote ({ $votes }). Count that line again.
console-hands-fault-part = “{ $part }” has { $is } hands, the first part { $wants }. Everyone chooses once in each part.
console-hands-done = Done counting
console-hands-leave = Never mind

console-decide = What does the group do? The story follows this.
console-decide-leave = Never mind
console-decide-choose = Choose a letter.
console-decide-sure = This is not entered yet.
console-decide-differs = This is not what most votes were for. That is fine; the debrief mentions it.
console-decide-most = most votes: { $votes } of { $of }
console-decide-votes = { $votes } of { $of }
console-decide-confirm = Enter it

console-card = Your card for this moment
console-card-of = card { $card } of { $cards }
console-card-goal = Goal
console-card-question = Ask
console-card-risk = Watch

console-room-now = What the room sees now
console-hot = hot
console-cold = cold
console-hall-open = Screen for the room
console-hall-here = Show here
console-hall-back = To the console
console-hall-full = Full screen
console-hall-small = Smaller window
console-hall-shut = Close screen
console-side-now = Now
console-side-back = Back
console-side-tracks = Tracks

console-injects = Bring in
console-injects-none = There is nothing to bring in at this scene.
console-inject-now = possible now
console-inject-happened = has happened
console-inject-later = only at the next question
console-inject-vote = after the vote
console-inject-paused = after the pause
console-inject-not-now = not possible here now
console-notes = Notes
console-kept = · stay on this computer
console-kept-not = · gone when the class closes
console-tag = Note about: { $tag }
console-note = Note, in your own words
console-note-hint = no real names or cases
console-note-add = Note it
console-bookmark = Mark this moment
console-bookmarked = marked

console-back = Back or aside
console-back-none = There is no decision to go back to yet.
console-step-back = One decision back
console-back-to = Go back here
console-back-sure = Yes, go back
console-back-sure-about = What came after it no longer counts. It stays in the debrief.
console-back-leave = Never mind
console-what-if = What if…
console-what-if-now = The group tries another track. Its own track waits.
console-what-if-here = What if: another track
console-come-back = Back to the own track
console-undone = no longer counts
console-by-clock = the clock decided
console-against = not what most votes were for
console-answered = an answer to a task

console-tracks = Tracks
console-tracks-about = Split the group if subgroups each go their own way. The room sees one track.
console-track = Track { $number }
console-track-what-if = What if at track { $number }
console-track-projected = { $name } (room)
console-track-people = { $count ->
    [one] { $count } participant
   *[other] { $count } participants
}
console-track-lead = Lead { $name }
console-track-led = you lead it now
console-track-project = Show { $name } to the room
console-track-seen = the room sees it
console-split = Split the group
console-people-open = Divide the participants…
console-people-shut = Close the list
console-people-track = { $who }: track

console-talk-ask = Ask the group
console-talk-waits = What the group did is still being worked out. The talk can begin.
console-talk-save = Save the group report
console-talk-save-about = There are no names and no participants in the report.
console-talk-save-later = You can save the group report once the story is over.
console-moments-none = The group has not decided anything yet.
console-moment-number = Key moment { $number }
console-moment-show = Show moment { $number }
console-moment-other = Another moment in place of { $number }…
console-moment-add = Add a moment…
console-moment-which = Which decision do you talk about?
console-moment-proposal = Back to the proposal
console-beside = Side by side in the room: the first track and { $name }
console-beside-none = There is no second track yet. The room sees the question, and what the group did not choose.
console-beside-try = Try another track
console-beside-about = You go back to the story. Come back to your own track afterwards, and choose this part here again.
console-beside-from = What if: { $what }
console-intention-about = Write down what the group says. The room reads along. No real names or cases.

hall-title = Weerbaar, screen for the room
hall-black = Black
hall-stage = The picture
hall-code = QR code to { $address }
hall-scan = Take part with your phone. Scan the code, or type in a browser:
hall-type-code = code { $code }
hall-here = { $count ->
    [0] Nobody takes part yet.
    [one] { $count } phone takes part.
   *[other] { $count } phones take part.
}
hall-letters = You vote with your hand or a card. Every choice has a letter.
hall-step-out = You may step out at any time. You need not explain anything.
hall-no-names = Use no real names or cases.
hall-paused = The story stands still.
hall-hands = Choose a letter. The trainer will count the hands.
hall-voted = of { $asked } have voted
hall-voted-again = of { $asked } voted again
hall-discuss = { $votes ->
    [one] { $votes } vote. Talk about it together.
   *[other] { $votes } votes. Talk about it together.
}
hall-voted-twice = { $votes } voted after the discussion
hall-recognise = Choose what you really saw or heard.
hall-arrange = Settle the order together. Leave out what you do not do.
hall-ask = You can ask for advice: { $names }
hall-decided = The group chose
hall-page = page { $page } of { $pages }
hall-alone = alone first
hall-after = after the discussion
hall-votes = { $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
}
hall-line = choice { $letter }
hall-finding-moved = After the discussion { $what } went from { $from } to { $to }.
hall-finding-same = After the discussion the votes fell the same.
hall-finding-most = Most votes: { $what }, { $votes } of { $of }.
hall-finding-divided = The votes are divided.
hall-ask-alone = What weighed most for you?
hall-ask-after = What did you hear in the discussion that you had not seen yet?
hall-most-is-not-best = Most votes is not the same as the best answer.
hall-few = Too few votes to show.
hall-few-about = { $votes ->
    [one] There is { $votes } vote. Under five the program does not show how people voted.
   *[other] There are { $votes } votes. Under five the program does not show how people voted.
}
hall-moment = Key moment { $number } of { $of }
hall-why = What experts say
hall-not-chosen = The group did not choose this:
hall-stopped = We stop here. Good that we can.
hall-support-intro = An exercise can stir something up. Whom can you talk to?
hall-danger = Immediate danger: call { $danger }. Not urgent: { $calm }.
