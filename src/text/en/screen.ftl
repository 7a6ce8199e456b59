# screen
screen-library = Library
screen-settings = Settings
screen-support-card = Support card
screen-real = This is real
screen-real-about = Are you being threatened now? The steps and numbers are here.
screen-library-title = What would you like to practise?
screen-library-count =
    { $all ->
        [one] One scenario.
       *[other] { $shown } of { $all } scenarios.
    } You can stop at any time. Nobody is watching.
screen-library-none = No scenario fits these filters
screen-unfinished = Go on where you were
screen-unfinished-where = { $title } · moment { $moment } of about { $moments }
screen-take-up = Go on
screen-discard-sure = Yes, throw away
screen-discard = Throw away
screen-unfinished-class = This class was broken off
screen-take-up-class = Go on with the class
screen-filter-role = Role
screen-filter-pressure = Form of pressure
screen-filter-time = Time
screen-filter-all = all
screen-filter-minutes = up to { $minutes } minutes
screen-minutes = { $minutes } min
screen-played = played
screen-faults-about = This file cannot be played
screen-faults = { $count ->
    [one] { $count } fault
   *[other] { $count } faults
}
screen-role-burgemeester = Mayor
screen-role-wethouder = Alderperson
screen-role-raadslid = Council member
screen-pressure-f1 = emotional aggression
screen-pressure-f2 = instrumental aggression
screen-pressure-f3 = veiled threat
screen-pressure-f4 = intimidation
screen-pressure-f5 = influence and subversion
screen-pressure-f6 = doxing
screen-pressure-f7 = online hate
screen-pressure-f8 = uninvited visit at home
screen-pressure-f9 = stalking
screen-pressure-f10 = rejection of authority
screen-pressure-f11 = physical aggression
screen-theme-gezin = Family and children
screen-theme-huisbezoek = Someone at the house
screen-theme-doodsbedreiging = Death threat
screen-theme-seksueel = Sexual threat
screen-theme-beeld-en-geluid = Image and sound
screen-goals = What you practise
screen-yours = What you decide yourself
screen-intensity = How intense?
screen-intensity-laag = Low
screen-intensity-middel = Medium
screen-intensity-hoog = High
screen-theme-core = belongs to this scenario
screen-theme-off = skip
screen-theme-on = may occur
screen-on = on
screen-off = off
screen-or-short = or { $minutes }, in the short version
screen-minutes-long = { $minutes } minutes
screen-decisions = { $count ->
    [one] { $count } decision
   *[other] { $count } decisions
}
screen-decisions-range = { $fewest } to { $most } decisions
screen-decisions-final = you cannot go back, until the debrief
screen-private = For you alone
screen-private-about = nothing leaves this computer
screen-ways-out = You can always pause with P, step out with U and stop with Esc. Use no real names or cases.
screen-begin = Begin
screen-begin-short = Short version
screen-other = Another scenario
screen-moment = moment { $moment } of about { $moments }
screen-read-back = Read back
screen-cards = Cards
screen-card = Card { $id }
screen-breathe = Breathing pause
screen-step-out = I step out for a while
screen-stop = Stop
screen-next = Go on
screen-you-chose = You chose: { $text }
screen-to-story = Back to the story
screen-any-key = any key
screen-choose-one = Choose what you do
screen-not-final = You chose { $number }. This is not final yet.
screen-chosen = You chose { $number }.
screen-choices-lower = { $count ->
    [one] { $count } more choice below.
   *[other] { $count } more choices below.
}
screen-confirm = Confirm
screen-to-debrief = To the debrief
screen-breathe-in = in
screen-breathe-out = out
screen-breathe-body = Feet on the ground. Shoulders loose.
screen-breathe-still = The story stands still. Nobody sees that you pause.
screen-away = You have stepped out.
screen-away-about = The story stands still. You need not explain anything.
screen-away-if = If you like
screen-away-body = Feet on the ground. Breathe out longer than in. Feel free to walk away for a while.
screen-away-talk = Rather talk to someone
screen-again = I take part again
screen-enough = I stop for today
screen-stopped = Stopped
screen-to-support = To the support card
screen-go-on-after-all = Go on after all
screen-support-asked = Support card
screen-support-ended = This was an exercise.
screen-support-stopped = Good that you stopped when you wanted to.
screen-support-intro = An exercise can stir things up, also for those who have been through it. This is what you can do now. None of this is kept.
screen-support-talk = Talk to someone
screen-is-it-real = Is it real?
screen-danger-or-not = Immediate danger: call { $danger }. Not urgent: { $calm }.
screen-next-minutes = The next ten minutes
screen-support-normal = Fright, anger or feeling nothing: all of it is normal. What was far away can come close for a while.
screen-done = Done
screen-real-bar = You have left the exercise. This is real.
screen-real-nothing-kept = Nothing you do here is kept or sent.
screen-real-danger = Are you in danger now?
screen-real-first = Go to people or behind a closed door. Call once you are there.
screen-real-no-danger = No immediate danger
screen-real-today = Today, in this order
screen-back-to-exercise = Back to the exercise
screen-seeing = Seeing and reading
screen-theme = Theme
screen-theme-papier = Paper
screen-theme-nacht = Night
screen-theme-system = System
screen-text-size = Text size
screen-calm = Less motion
screen-calm-about = the picture changes at once
screen-language = Language
screen-kept = What this computer keeps
screen-your-sessions = Your sessions
screen-sessions = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
screen-wipe = Wipe now
screen-wipe-sure = Yes, wipe everything
screen-wipe-about = All sessions, debriefs and intentions go. This cannot be undone.
screen-keep = Keep them after all
screen-tab-what = What happened
screen-tab-moments = Key moments
screen-tab-red-lines = Red lines
screen-tab-intention = Intention
screen-tab-method = How this comes about
screen-save-page = Save as web page
screen-as-tables = All charts as a table
screen-as-charts = All tables as a chart
screen-strong = What went well
screen-growing = What can grow
screen-point = { $text }
screen-tension-at = Moment { $moment }: tension { $tension }.
screen-decision-was = Decision { $number }: { $label }.
screen-decision-number = Decision { $number }
screen-tension-row = Moment { $moment } · tension { $tension } · { $what }
screen-phase-kalm = calm
screen-phase-tense = tense
screen-phase-verbal = verbally aggressive
screen-phase-threat = threatening
screen-phase-severe = severe
screen-level-1 = harmful
screen-level-2 = weak
screen-level-3 = usable
screen-level-4 = strong
screen-red-line = red line
screen-moments-title = Your decisions, and what happened next
screen-what-it-did = What happened next
screen-experts = Why, with sources
screen-experts-differ = Experts differ on this.
screen-also = What was also possible
screen-red-about = A red line is not a mark. It stands apart from the rest and is about one choice, not about you.
screen-red-where = decision { $number } · { $kind }
screen-red-kinds = Three kinds of red lines
screen-chose = You chose
screen-why-line = Why this is a line
screen-repair = What repairs this, also afterwards
screen-own-title = What you take along
screen-own-about = For you alone. Write no real cases or names.
screen-own-hint = no real cases or names
screen-reflection = To think about
screen-transfer = To your own municipality
screen-differ = Where experts differ
screen-follow-up = Fits after this
screen-process = Facts about the practice
screen-levels = What each level looks like
screen-sources = Sources
screen-to = to
screen-understood = Understood
screen-saved = Kept in { $path }
screen-advice = Ask advice
screen-advice-about = Advice is no choice: you decide.
screen-advice-nobody = Nobody can be reached now.
screen-advice-nobody-now = nobody in reach now
screen-advice-here = here beside
screen-advice-later = at a choice
screen-ask = ask
screen-frozen = The picture stands still
screen-recognise-hint = Choose only what you really saw or heard. You see what you choose in the picture.
screen-recognise-hint-words = Choose only what you really saw or heard.
screen-none-yet = Nothing chosen yet
screen-none-sure = You chose nothing. Confirm once more if that is right.
screen-picked-one = chosen
screen-not-picked = not chosen
screen-rows-lower = { $count ->
    [one] { $count } more row below.
   *[other] { $count } more rows below.
}
screen-picked = { $count } chosen
screen-arrange-hint = Click or drag up what you involve, in your order. You leave out the rest.
screen-left-out = not involved now
screen-none-placed = What you do first comes here.
screen-none-placed-sure = You involve nobody. Confirm once more if that is right.
screen-arrange-how = Drag, click or press a number
screen-arrange-keys = Drag, or the arrow keys
screen-place-of = place { $place } of { $places }
screen-up = up
screen-down = down
screen-choose-part = { $part }: choose one
screen-change = change
screen-whole-sentence = This is not final yet.
screen-parts-left = { $count ->
    [one] One more part
   *[other] { $count } more parts
}
screen-your-answer = Your answer: { $text }
screen-clock = { $seconds ->
    [one] { $seconds } second left
   *[other] { $seconds } seconds left
}
screen-clocks = Clock at decisions
screen-clocks-about = only where it belongs
screen-clocks-default = off by default
screen-clocks-200 = on, 2×
screen-clocks-1000 = on, 10×
screen-second-track = Second track, from moment { $moment }
screen-carry = Take along from your earlier exercise
screen-carry-on = comes along
screen-carry-off = no

# The trainer's preset notes.
room-tag-strong = strong
room-tag-question = question for the debrief
room-tag-agreement = our own agreement
