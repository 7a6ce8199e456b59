# The debrief. Of choices, never of a person; “the other” is a part that is played.

debrief-and = and
debrief-cover-line = Debrief · { $mode } · { $date } · not an assessment
debrief-mode-solo = for you alone
debrief-mode-group = group of { $size }
debrief-verdict-good = ended well
debrief-verdict-mixed = ended with mixed results
debrief-verdict-bad = ended badly
debrief-month-1 = January
debrief-month-2 = February
debrief-month-3 = March
debrief-month-4 = April
debrief-month-5 = May
debrief-month-6 = June
debrief-month-7 = July
debrief-month-8 = August
debrief-month-9 = September
debrief-month-10 = October
debrief-month-11 = November
debrief-month-12 = December

# The paragraph.
debrief-summary-played = { $count ->
    [0] You began “{ $title }” and have not taken a decision yet.
    [one] You practised with “{ $title }” and took one decision.
   *[other] You practised with “{ $title }” and took { $count } decisions.
}
debrief-summary-ended = The story ended with “{ $ending }”.
debrief-summary-stopped = You stopped when you wanted to. That is always fine.
debrief-summary-unfinished = The story is not over yet. You can go on later.
debrief-summary-tension = The tension began at { $first }, reached { $most } at your decisions, and ended at { $last }.
debrief-summary-red = { $count ->
    [one] One choice crossed a red line. It stands apart.
   *[other] { $count } choices crossed a red line. They stand apart.
}

# The tension line.
debrief-chose = You chose “{ $label }”
debrief-point-end = The end
debrief-point-left = It stopped here
debrief-tension-both = After decision { $up-at }, “{ $up }”, the tension rose most. After decision { $down-at }, “{ $down }”, it fell most.
debrief-tension-up = After decision { $at }, “{ $up }”, the tension rose most. After no decision did it clearly fall.
debrief-tension-down = After decision { $at }, “{ $down }”, the tension fell most. After no decision did it clearly rise.
debrief-tension-burst = Such a peak often comes when pressure no longer works. That does not make the limit wrong.
debrief-tension-bought = That calm came because you gave in, and is usually short.
debrief-tension-level = No decision clearly changed the tension.
debrief-tension-nothing = No decision has been taken yet.
debrief-phase-0 = calm
debrief-phase-1 = tense
debrief-phase-2 = verbally aggressive
debrief-phase-3 = threatening
debrief-phase-4 = severe
debrief-decision = Decision { $number }
debrief-axis-end = end
debrief-axis-left = stop

# What a decision did.
debrief-said = { $who }: “{ $text }”
debrief-shown = You read: “{ $title }”
debrief-quality-differs = differs
debrief-quality-4 = strong
debrief-quality-3 = usable
debrief-quality-2 = weak
debrief-quality-1 = harmful
debrief-effect-stirred = After that the situation itself added tension.
debrief-effect-burst = The other raised the pressure once more (from { $before } to { $after }). That often happens when a limit is set or when pressure no longer works. It does not mean that the limit was wrong.
debrief-effect-bought = The tension fell because you gave in (from { $before } to { $after }). That is usually short: the pressure has worked.
debrief-effect-calm = The tension clearly fell (from { $before } to { $after }).
debrief-effect-calmer = The tension fell a little (from { $before } to { $after }).
debrief-effect-same = The tension stayed the same ({ $after }).
debrief-effect-level = The tension stayed about the same (from { $before } to { $after }).
debrief-effect-tenser = The tension rose a little (from { $before } to { $after }).
debrief-effect-tense = The tension rose sharply (from { $before } to { $after }).
debrief-effect-away = You got away from the situation (from { $before } to { $after }).
debrief-effect-elsewhere-up = The next scene began with more tension (from { $before } to { $after }).
debrief-effect-elsewhere-down = The next scene began with less tension (from { $before } to { $after }).
debrief-effect-down = The tension fell (from { $before } to { $after }).
debrief-effect-up = The tension rose (from { $before } to { $after }).
debrief-reason-turned-cold = Anger had the upper hand at first. After that, what pressure could bring counted most.
debrief-reason-turned-hot = What pressure could bring counted most at first. After that, anger took over.
debrief-reason-hot-trust = Anger had the upper hand. It became less, also because trust grew.
debrief-reason-hot-fell = Anger had the upper hand, and became less.
debrief-reason-hot-face = Anger had the upper hand. Loss of face made it larger.
debrief-reason-hot-rose = Anger had the upper hand, and grew.
debrief-reason-hot-level = Anger had the upper hand, and stayed about as large.
debrief-reason-cold-bought = Calculation had the upper hand. Giving in brought a short calm, and taught the other that pressure pays.
debrief-reason-cold-fell = Calculation had the upper hand. Pressure seemed to bring less.
debrief-reason-cold-rose = Calculation had the upper hand. Pressure seemed to bring more.
debrief-reason-cold-level = Calculation had the upper hand. What pressure seemed to bring stayed the same.
debrief-number-anger = anger { $before } → { $after }
debrief-number-payoff = hope of pressure { $before } → { $after }
debrief-number-trust = trust { $before } → { $after }
debrief-number-dignity = dignity { $before } → { $after }
debrief-meter-spanning = tension
debrief-meter-regie = control
debrief-meter-veiligheid = safety
debrief-meter-dossier = record
debrief-meter-herstel = recovery
debrief-meter-integriteit = integrity

# Tasks. The words of a row say what was there, never what someone is.
debrief-task-signals = You saw { $seen } of { $present ->
    [one] the one signal
   *[other] the { $present } signals
}
debrief-task-signals-wrong = You saw { $seen } of { $present ->
    [one] the one signal
   *[other] the { $present } signals
}, and chose { $wrong ->
    [one] one thing that was not there
   *[other] { $wrong } things that were not there
}
debrief-task-form = You called this “{ $words }”
debrief-task-order = You chose: { $words }
debrief-task-order-nothing = You left everything out
debrief-task-sentence = You said: “{ $words }”
debrief-task-sentence-open = Your sentence was not finished: “{ $words }”
debrief-label-signals = { $seen } of { $present } signals
debrief-label-nothing = nothing chosen
debrief-task-points = { $points } of { $most } points
debrief-task-nothing = not yet
debrief-task-rows = What belongs in it, and why
debrief-task-pair = first “{ $first }”, then “{ $second }”
debrief-task-pair-without = “{ $first }”, without “{ $second }”
debrief-mark-seen = seen
debrief-mark-missed = missed
debrief-mark-false-alarm = chosen, was not there
debrief-mark-rightly-not = rightly not chosen
debrief-mark-exact = right
debrief-mark-near = understandable
debrief-mark-elsewhere = does not fit here
debrief-mark-in-place = in its place
debrief-mark-too-early = can be later
debrief-mark-too-late = can be sooner
debrief-mark-absent = not in it
debrief-mark-better-not = better not
debrief-mark-left-out = rightly left out
debrief-mark-optional = not needed
debrief-mark-pair-right = order right
debrief-mark-pair-wrong = not yet
debrief-mark-better = stronger is
debrief-strong-task = At decision { $number }: { $label }. That was strong.
debrief-usable-task = At decision { $number }: { $label }. That was usable.
debrief-grow-task = At decision { $number }: { $label }.
debrief-next-missed = Next time also watch for: “{ $rows }”.
debrief-next-false = This was not there: “{ $rows }”.
debrief-next-form = This fits best with: { $rows }.
debrief-next-order = Next time: { $rows }.
debrief-next-sentence = Next time you could also say: “{ $rows }”
debrief-pressure-f1 = emotional aggression
debrief-pressure-f2 = instrumental aggression
debrief-pressure-f3 = veiled threat
debrief-pressure-f4 = intimidation
debrief-pressure-f5 = influence and subversion
debrief-pressure-f6 = doxing
debrief-pressure-f7 = online hate
debrief-pressure-f8 = uninvited visit at home
debrief-pressure-f9 = stalking
debrief-pressure-f10 = rejection of authority
debrief-pressure-f11 = physical aggression

# The clock.
debrief-ran-out = Time ran out. This is the choice that stood ready for that.
debrief-ran-out-chose = Time ran out: “{ $label }”
debrief-strong-clock = At decision { $number } time ran out, and it became “{ $label }”. That is a strong choice.
debrief-usable-clock = At decision { $number } time ran out, and it became “{ $label }”. That is a usable choice.
debrief-grow-clock = At decision { $number } time ran out, and it became “{ $label }”.

# Two tracks.
debrief-heading-tracks = What if
debrief-track-first = First track
debrief-track-second = Second track
debrief-track-unfinished = not finished yet
debrief-track-not-seen = not seen
debrief-track-nothing = not answered yet
debrief-track-tension-better = less tension
debrief-track-tension-worse = more tension
debrief-track-ending-better = a better ending
debrief-track-ending-worse = a less good ending
debrief-track-red-better = fewer red lines
debrief-track-red-worse = more red lines
debrief-tracks-moved = With “{ $second }” instead of “{ $first }” at decision { $number }{ $also ->
    [0] {" "}
   *[other] {" "}and other answers after it{" "}
}the tension came to { $is } instead of { $was }; { $rest }.
debrief-tracks-level = With “{ $second }” instead of “{ $first }” at decision { $number }{ $also ->
    [0] {" "}
   *[other] {" "}and other answers after it{" "}
}the tension came about as high, to { $is }; { $rest }.
debrief-tracks-won = gain: { $words }
debrief-tracks-paid = price: { $words }
debrief-tracks-free = price: nothing that we measure
debrief-tracks-equal = all else that we measure stayed the same
debrief-tracks-unfinished = one of the tracks is not finished, so what it costs is not known yet
debrief-tracks-open = At decision { $number } one of the tracks has not been played on yet.
debrief-tracks-same = Both tracks are the same so far.
debrief-tracks-note = This is how the model answers, with the same chance. It does not prove what would have happened in reality.
debrief-tracks-parted = Here the tracks part
debrief-tracks-ending = Ending
debrief-tracks-most = Highest tension after it
debrief-tracks-red = Red lines
debrief-tracks-going = { $name }: { $tensions }.
debrief-go-back = Go back to this moment

# Strong and growing.
debrief-strong = At decision { $number } you chose “{ $label }”. That was a strong choice.
debrief-usable = At decision { $number } you chose “{ $label }”. That was a usable choice.
debrief-kind-pause = You took a breathing pause. That is a way to keep control yourself.
debrief-kind-step-out = You stepped out when you wanted to. That is how you guard your own limit.
debrief-kind-finished = You played the story to its end, also where it became hard. That is where there is something to learn.
debrief-kind-stopped = You stopped when you wanted to. Guarding a limit is part of this work.
debrief-grow = At decision { $number } you chose “{ $label }”.
debrief-grow-next = Next time you could also choose: “{ $other }”.
debrief-grow-again = Look at this moment again, preferably with someone else.
debrief-nothing-to-grow = There was no weak choice among your decisions. Try a higher intensity, or another scenario.
debrief-nothing-decided = You have not taken a decision yet, so there is nothing to say about it.

# Competencies.
debrief-competencies-strong = { $count ->
    [one] { $names } went well.
   *[other] { $names } went well.
}
debrief-competencies-hard = { $count ->
    [one] { $names } took effort.
   *[other] { $names } took effort.
}
debrief-competencies-on-the-way = { $count ->
    [one] { $names } is on its way.
   *[other] { $names } are on their way.
}
debrief-competencies-too-little = We did not see enough of any competency to say something about it.
debrief-band-sterk = strong
debrief-band-op-weg = on the way
debrief-band-ontwikkelpunt = developing
debrief-band-to = to
debrief-band-too-little = too little seen
debrief-dots-note = Each dot is one moment that belongs to this competency. With fewer than four moments we say nothing.
debrief-dots-row = { $name }: { $words }, { $count ->
    [one] 1 moment
   *[other] { $count } moments
}.
debrief-dots-none = No moment has been scored yet.
debrief-red-word = red line

# Red lines.
debrief-red-finding = { $count ->
    [0] You crossed no red line.
    [one] At one moment you crossed a red line.
   *[other] At { $count } moments you crossed a red line.
}
debrief-red-intro = A red line is not a mark. It stands apart from the rest and is about a choice, not about you.
debrief-red-times = { $count ->
    [0] not
    [one] once
   *[other] { $count } times
}
debrief-red-name-unsafe = Unsafe
debrief-red-name-unlawful = Unlawful
debrief-red-name-integrity = Integrity
debrief-red-means-unsafe = you, your family or someone else is put in danger
debrief-red-means-unlawful = you do something that the law does not allow
debrief-red-means-integrity = a decision bends under pressure
debrief-red-why-unsafe = Safety comes before being right. This choice brought you or someone else closer to danger.
debrief-red-why-unlawful = The law also holds under pressure. This choice goes further than is allowed.
debrief-red-why-integrity = Whoever promises something under pressure hands over the decision. The other learns that pressure works.
debrief-red-repair-unsafe = First bring everyone to safety. Call 112 in danger. Then tell the clerk or the secretary what happened, and agree who will be present from now on.
debrief-red-repair-unlawful = Stop it, and say so yourself. Tell the clerk or the secretary today, record what happened and ask for legal advice.
debrief-red-repair-integrity = Withdraw the promise, not by word of mouth but on paper. Tell the clerk or the secretary and the safety adviser today, and discuss whether a notification or a criminal complaint fits.
debrief-red-capped = { $names } can now be “on the way” at most. That may change if you play this moment again.
debrief-red-chose = You chose
debrief-red-reason = Why this is a line
debrief-red-repairs = What repairs this, also afterwards
debrief-red-kinds = Three kinds of red lines

# What someone takes along.
debrief-intention-keep = This I hold on to
debrief-intention-change = This I do differently
debrief-intention-arrange = This I arrange
debrief-intention-open = not filled in yet
debrief-follow-up-by = Come back to this before { $date }. What is practised only once fades.
debrief-follow-up = Fits after this
debrief-reflection = To think about
debrief-transfer = To your own municipality
debrief-differ = Where experts differ
debrief-cards = Cards that fit

# The support card.
debrief-support-title = Did this touch you? That is normal.
debrief-support-title-stopped = Good that you stopped when you wanted to.
debrief-support-intro = An exercise can stir something, also in those who have been through it. Talk to someone today.
debrief-support-contacts = Talk to someone
debrief-support-minutes = The next ten minutes
debrief-support-own-number = own number
debrief-support-checked = Taken over on { $date }; check the current details.
debrief-support-outdated = Note: taken over on { $date }, more than a year before this exercise. Check each number before you use it.
debrief-support-real-title = Is it real?
debrief-support-real = Immediate danger: call { $danger }. Not urgent: { $police }.

# How it came about.
debrief-method-exercise = This is a report of an exercise. It does not replace the police, legal advice or psychological help. It is not an assessment and does not belong in a personnel file.
debrief-method-score = At a decision each choice gives 0 to 3 points to the competencies that belong to it, from harmful to strong. We divide what you got by the most that was possible at that moment. Only moments that you saw count, each once. A dilemma does not count.
debrief-method-limits = A scenario measures roughly. With fewer than { $enough } moments we say nothing about a competency. Above that the result is the start of a conversation, not a mark.
debrief-method-stability = If one point at one moment would change the result, we name both results: “on the way to strong”. That happens often.
debrief-method-red = A red line stands apart and is never averaged away. Speed, breathing pauses and stepping out neither give nor cost points.
debrief-method-model = How the other answers comes from a calculation. The direction of each effect comes from published research on anger and on calculated aggression. Most of the sizes are assumptions of ours. The model is a teaching device and does not predict what a real person does.
debrief-method-sources = The competencies, the levels and the points of each choice are our own design, with sources. Each key at a choice stands in the list below.
debrief-method-marks = [ONTWERP] is a design choice of our own without a source. [EXPERT] must still be checked by an expert of the field.
debrief-intensity-laag = low
debrief-intensity-middel = medium
debrief-intensity-hoog = high
debrief-process-intensity = Intensity: { $level }
debrief-process-decisions = Decisions: { $count }
debrief-process-pauses = Breathing pauses: { $count }
debrief-process-step-outs = Stepped out: { $count }
debrief-process-stops = Stopped: { $count }
debrief-method-tasks = A task too gives 0 to 3 points, by fixed rules. Signals: what you rightly saw, less what was not there. Form of pressure: 3 points if it is right, 1 if it is understandable. Order: how many of the required pairs stand right. A sentence: what experts wrote about that sentence.
debrief-process-tasks = Of which tasks: { $count }
debrief-process-advice = Advice asked: { $count }
debrief-process-cards = Cards looked at: { $count }
debrief-process-ran-out = Time ran out: { $count }
debrief-process-track = Second track, from decision { $number }
debrief-moments = { $count ->
    [one] 1 moment
   *[other] { $count } moments
}
debrief-dots-tasks = For a task, a dot in the first column only means that nothing in it was right yet.
debrief-keep-until = This report is kept until { $date }, or until you delete it yourself.
debrief-keep-nothing = Nothing of this exercise is kept.

# Headings and words of the document.
debrief-heading-summary = In short
debrief-heading-goals = What you practised for
debrief-heading-timeline = What happened
debrief-heading-decisions = Your decisions
debrief-heading-points = What went well, what can grow
debrief-heading-strong = Went well
debrief-heading-growing = Can grow
debrief-heading-competencies = Competencies
debrief-heading-red = Red lines
debrief-heading-intentions = Intentions
debrief-heading-support = Support card
debrief-heading-method = How this report comes about
debrief-heading-process = Facts about the practice
debrief-heading-sources = Sources
debrief-key-moment = key moment
debrief-what-it-did = What happened next
debrief-experts = Why, with sources
debrief-other-options = What was also possible
debrief-other-why = Whoever takes this reads:
debrief-experts-differ = Experts think differently about this. This decision gives no points.
debrief-model-note = This is how the model that you practise with answers. A real person may do otherwise.
debrief-your-choice = your choice
debrief-closed = not possible
debrief-tests = Belongs to
debrief-as-table = As a table
debrief-table-moment = Moment
debrief-table-what = What
debrief-table-tension = Tension
debrief-table-place = Place
debrief-table-competency = Competency
debrief-table-points = Moments (decision: level)
debrief-table-band = Result
debrief-levels = What each level looks like
debrief-before-words = What went before
debrief-scenario = Scenario
debrief-version = version
debrief-session = Session
debrief-participant = Participant
debrief-contents = Contents
debrief-stroke = Tension at decision { $number }: from { $before } to { $after }.

# What the choices did to the chance of a good ending.
debrief-heading-chances = What the choices changed
debrief-chances-waiting = What the choices changed is being worked out now. You can simply read on.
debrief-chances-budget = What the choices changed is not shown here. This story has more situations than could be looked at in the time; { $situations } were seen.
debrief-chances-elsewhere = What the choices changed is not shown here. In this session chance fell in a way that it cannot fall in the story.
debrief-chances-nothing = Nothing was chosen yet that could change the chance of a good ending.
debrief-chances-up = Your choices together made a good ending more likely: { $by } chances in 100 more.
debrief-chances-level = Your choices together hardly changed the chance of a good ending.
debrief-chances-cost = Your choices together cost { $by } chances in 100 of a good ending.
debrief-chances-note = We looked at every situation of this story. The chance says how many times in 100 it ends well if someone simply plays on from that moment: half of the time the strongest answer, the other half just any answer. It is about this story. It says nothing about a real conversation and nothing about you.
debrief-chances-closed = After decision { $number } this story could no longer end well. Such a moment often shows only afterwards.
debrief-chances-choices = Your choices together
debrief-chances-luck = Chance together
debrief-chances-clock = The clock, which chose
debrief-chances-hand = What the trainer let happen
debrief-chances-subjects = The subjects that you brought up
debrief-chances-table = Chance of a good ending, times in 100
debrief-chance-start = The beginning
debrief-chance-hand = The trainer let something happen
debrief-chance-subject = A subject in the conversation
debrief-chance-word = Chance of a good ending
debrief-chance-up = This made a good ending more likely: from { $before } to { $after } times in 100.
debrief-chance-cost = This cost { $by } chances in 100 of a good ending: from { $before } to { $after }.
debrief-chance-clock = The clock chose here, not you. The chance of a good ending went from { $before } to { $after } times in 100.
debrief-chance-level = The chance of a good ending hardly changed: from { $before } to { $after } times in 100.
debrief-chance-same = The chance of a good ending stayed the same: { $after } times in 100.
debrief-chance-sure = After this a good ending was certain. Before it the chance was { $before } in 100.
debrief-chance-lucky = After that things went your way. That was chance: { $by } chances in 100 more.
debrief-chance-unlucky = After that things went against you. That was chance, not the choice: { $by } chances in 100 fewer.
debrief-chance-still = With the strongest answers after it, it could still end well: { $after } times in 100.
debrief-chance-less = With the strongest answers after it, it could still end well { $after } times in 100. Before it that was { $before }.
debrief-chance-closed = From here this story could no longer end well. Such a moment often shows only afterwards.
debrief-chance-closed-luck = From here this story could no longer end well. That was chance and not the choice.
debrief-chance-closed-clock = From here this story could no longer end well. The clock chose here, not you.
debrief-chance-closed-hand = What the trainer let happen made a good ending impossible in this story. It was no one’s choice.
debrief-chance-closed-still = Keeping the damage small was still possible.
debrief-table-answered = After the answer
debrief-table-then = After chance
debrief-table-best = With the strongest answers
debrief-method-chances = What a choice changed is worked out and not estimated. The chances add up exactly: the beginning, all choices and all chance together are the outcome. The chance is one without a clock and without a trainer stepping in, at the intensity, the length and the themes of this session. A chance does not count towards a competency. Where experts and the model differ, the experts lead.
