# The debrief of a group: what it voted and decided, never who.

# Votes.
group-heading = The group
group-round-alone = First alone
group-round-after = After the discussion
group-round-votes = { $votes } of { $asked } voted
group-round-few = { $votes ->
    [0] No votes
    [one] 1 vote
   *[other] { $votes } votes
}. Too few votes to show.
group-votes-few = Too few votes to show.
group-votes-none = Decided without a vote.
group-votes-note = Most votes is not the same as the best answer.
group-votes-shift = After the discussion { $option }, went from { $was } to { $is }.
group-votes-shift-of = After the discussion { $option }, went from { $was } of { $before } to { $is } of { $after }.
group-votes-same = After the discussion the votes stayed as they were.
group-votes-most = { $round } { $option }, had the most votes: { $count } of { $votes }.
group-votes-all = { $round } { $option }, had all { $votes } votes.
group-votes-tie = { $round } { $options } had as many votes as each other: { $count } of { $votes } each.
group-votes-nothing = { $round } nobody chose anything.
group-option = { $letter }, { $name }
group-option-of = { $letter } at “{ $part }”, { $name }
group-quoted = “{ $words }”
group-closed = was closed
group-option-head = Answer
group-several = Everyone could choose more than one answer.

# What the group decided.
group-decided = The group’s decision
group-decided-word = decision
group-decided-nothing = nothing chosen
group-differs = The decision differs from most votes.
group-by-clock = The clock decided.
group-undone = The group went back on this; it does not count.
group-noted = Here the trainer put
group-bookmark = bookmark
group-decisions = All decisions and votes
group-see-moment = See key moment { $number }

# In short.
group-finding-voted = { $taken ->
    [one] You took one decision
   *[other] You took { $taken } decisions
} and voted on { $voted } of them.
group-finding-unvoted = There were no votes.
group-finding-shift = The discussion made the most difference at decision { $number }.
group-finding-differs = { $count ->
    [one] Once the decision differed from most votes.
   *[other] { $count } times the decision differed from most votes.
}

# The moments that are talked about.
group-moments = { $count ->
    [one] One key moment
    [2] Two key moments
   *[other] Three key moments
}
group-reason-bookmark = The trainer put a bookmark here.
group-reason-shift = Here the votes moved most in the discussion: at least { $by } in 100.
group-reason-spread = { $round } the votes were most divided here: of 100 times that you compare two votes, they differ { $by } times.
group-reason-regret = Here another answer would have mattered most to the ending.
group-reason-author = The author of the story calls this a key moment.
group-reason-trainer = The trainer chose this moment.

# Other tracks.
group-tracks = What if
group-track-what-if = What if { $number }
group-track-subgroup = Subgroup { $number }

# Agreements of the municipality itself.
group-agreements = Our own agreements
group-agreements-gaps = { $count ->
    [one] One agreement is not arranged yet.
   *[other] { $count } agreements are not arranged yet.
}
group-agreements-well = What you discussed is arranged.
group-agreements-undiscussed = Your own agreements have not been discussed yet.
group-agreements-open = Still to arrange
group-agreements-others = Arranged or not discussed
group-agreements-own = What else is to be added
group-agreement-question = Agreement
group-agreement-state = State
group-agreement-owner = Who sees to it
group-agreement-by = Before when
group-agreement-blank = to be filled in
group-arranged-yes = arranged
group-arranged-unclear = unclear
group-arranged-missing = missing
group-arranged-none = not discussed

# What the group takes along.
group-intention-keep = This we hold on to
group-intention-change = This we do differently
group-intention-arrange = This we arrange

# The talk afterwards, part by part.
group-flow = How the debrief goes
group-flow-part = Part
group-flow-minutes = Time
group-flow-questions = Questions
group-minutes = { $least } to { $most } minutes
group-minutes-exact = { $least } minutes
group-phase-arrive = Arriving
group-phase-happened = What happened
group-phase-key-moments = Three key moments
group-phase-what-if = What if
group-phase-home = To our municipality
group-phase-intention = Intention
group-phase-close = Closing
group-ask-arrive = How are you sitting here, in one word? You may pass.
group-ask-sure = What do we know for certain? What did we fill in?
group-ask-wanted = What did the other want to achieve?
group-ask-seen = What did you see at this moment?
group-ask-weighed = What weighed heaviest?
group-ask-needed = What did you need to choose differently?
group-ask-explain = Can you explain this to residents tomorrow?
group-ask-price = What changes, and at what price?
group-ask-first-call = Whom do you call first?
group-ask-family = Who takes care of your family and staff?
group-ask-record = Where do we put this down?
group-ask-keep = This I hold on to
group-ask-change = This I do differently
group-ask-arrange = This I arrange for …
group-ask-close = Did this touch you? That is normal. Talk to someone today.

# How it came about.
group-method-votes = Of each vote only the number of votes for each answer is shown here. Under five votes only how many there were. Who voted for what and what the trainer wrote down is nowhere in this report.
group-method-moments = For the key moments, bookmarks come first. Then where the votes moved most: which share must at least have changed its answer. Then where they were most divided: how often two votes differ. Both go from 0 to 100. The trainer can choose other moments.
group-process-size = Participants: { $count }
group-process-votes = Votes held: { $count }
group-process-undone = Decisions that the group went back on: { $count }
group-process-what-ifs = What-ifs tried: { $count }
group-process-subgroups = Subgroups: { $count }
