# Simulation: many plays in a fixed way, and what each decision tells.

simulate-about = { $title }, version { $version }. Played { $runs } times, intensity { $intensity }, { $length }, seed { $seed }
simulate-full = whole version
simulate-short = short version
simulate-looking = Looking at all situations
simulate-playing = Playing
simulate-no-expert = There are too many situations to know what is best. The policy “expert” was left out.
simulate-endings = Endings, in percent of the plays
simulate-endings-of = Endings with “{ $policy }”
simulate-ending = ending
simulate-plays = plays
simulate-exactly = exact
simulate-good = good
simulate-mixed = mixed
simulate-bad = bad
simulate-unfinished =
    { $plays ->
        [one] One play did not come to an end
       *[other] { $plays } plays did not come to an end
    }
simulate-scores = Points per competency, in percent of what could be had (* = what this scenario trains)
simulate-score = points
simulate-half = middle half
simulate-red-lines = red lines
simulate-red-heading = Red lines, in how many plays
simulate-red-mean = { $mean } per play on average, exactly
simulate-spreads = Meters at the end, and the length
simulate-lowest = lowest
simulate-lower = quarter
simulate-middle = middle
simulate-upper = 3 quarters
simulate-highest = highest
simulate-answers = answers
simulate-minutes = minutes
simulate-exact = “Exact” is not counted but worked out, over all { $situations } situations that this beginning can come to. What was counted lies somewhat beside it, by chance. Minutes: reading 180 words a minute, 12 seconds an answer.
simulate-sampled = There are too many situations to work out chances exactly: all figures are counts, and lie somewhat beside the real chance. Minutes: reading 180 words a minute, 12 seconds an answer.
simulate-items-heading =
    { $plays ->
        [one] By decision, over one play
       *[other] By decision, over all { $plays } plays together
    }
simulate-items-rules = These plays follow rules; they are not people. A warning here is a reason to look, not a fault.
simulate-items-sessions =
    { $sessions ->
        [one] By decision, over one session
       *[other] By decision, over { $sessions } sessions
    }{ $others ->
        [0] { "" }
        [one] ; one session of another version does not count
       *[other] ; { $others } sessions of another version do not count
    }
simulate-items-few =
    This can be done from five finished sessions of this scenario on, so that nobody can be recognised. { $sessions ->
        [0] There is none yet.
        [one] There is one now.
       *[other] There are { $sessions } now.
    }{ $others ->
        [0] { "" }
        [one] { " " }One session of another version does not count.
       *[other] { " " }{ $others } sessions of another version do not count.
    }
simulate-item = { $n } times · gained { $difficulty } · discrimination { $discrimination } · fit { $correlation }
simulate-item-plays = plays
simulate-item-interval = 95 %
simulate-item-points = points
simulate-item-upper = upper
simulate-item-lower = lower
simulate-item-fit = fit
simulate-item-task =
    { $points ->
        [one] answer with 1 point
       *[other] answer with { $points } points
    }
simulate-item-how = Gained: which part of the points was got on average; the higher, the easier. Upper and lower: how many percent took this of the 27 % who did best and worst in the rest of the scenario. Discrimination: how much more the upper group got than the lower. Fit: from -1 to 1, how strongly this goes together with the rest. 95 %: where the real percentage probably lies. A dash: cannot be said.
simulate-warning-few = Seen too little: the percentages can be { $within } points higher or lower
simulate-warning-upper = “{ $choice }” is weak or harmful, and yet the best take it more often than the weakest. Look at its key and its text.
simulate-warning-backwards = Those who do well elsewhere do worse here. Look at what this decision measures.
