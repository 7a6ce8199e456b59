# The terminal: playing, checking, sessions.

terminal-checked =
    { $files ->
        [one] One file checked
       *[other] { $files } files checked
    }: { $errors ->
        [0] no errors
        [one] one error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] one warning
       *[other] { $warnings } warnings
    }
terminal-who = Who you are
terminal-goals = What you practise
terminal-about = About { $minutes } minutes. This is an exercise and no replacement for police, legal advice or psychological help.
terminal-control = Nobody is watching. You can always stop: type stop. To step out for a while: type out. A question mark gives help.
terminal-go-on = Enter to go on
terminal-choose = Your choice, 1 to { $last }
terminal-closed = (not now: { $why })
terminal-moment = moment { $moment } of about { $moments }
terminal-you = You
terminal-not-now = That cannot be done now. Type a number from 1 to { $last }, or ? for help.
terminal-only-enter = There is nothing to choose now. Press Enter to go on, or type ? for help.
terminal-choice-closed = That choice cannot be taken now: { $why }
terminal-help =
    Enter     go on
    1, 2, 3   that choice, at once
    back      what happened so far
    pause     take a breath
    cards     the action cards that go with this
    out       I step out for a while
    real      this is real: what you can do now
    stop      stop; the session is kept
terminal-breath = Breathe in for four counts, and out for six. Once more. Press Enter to go on.
terminal-stepped-out = You are out of the exercise for a while. Take your time. Press Enter when you take part again. Type stop when you stop for today.
terminal-back = You take part again.
terminal-stopped = Stopped. Good that you stopped when you wanted to.
terminal-saved = Kept as session { $session }. Go on with: weerbaar play --resume { $session }
terminal-left-nothing = Nothing was kept.
terminal-ended = Ending: { $title }
terminal-debrief-where = The whole debrief: weerbaar debrief { $session } -o debrief.html
terminal-no-sessions = No sessions are kept.
terminal-deleted = Session { $session } was deleted.
terminal-written = Written: { $path }
terminal-trace-phase = phase
terminal-trace-style = style
terminal-trace-burst = burst
terminal-unfinished = unfinished
terminal-second-track = second track
terminal-carried = { $label }: { $value } (from { $title }, { $day })
terminal-exported = This file holds all of this session:
terminal-exported-session =
    session { $session }, begun on { $day }, ending: { $ending }
    scenario { $title }, version { $version }: its whole text ({ $scenario } characters)
    the people, numbers and fixed parts you played with ({ $shared } characters)
    how you began: { $setup }
    each step you took, with its moment: { $inputs }
    the rules ({ $rules }) and the check numbers { $content } and { $state }
terminal-exported-first = the first track beside it: { $inputs } steps, { $shared } of them shared
terminal-exported-own =
    { $count ->
        [0] no intentions of your own
        [one] one intention of your own, as you wrote it
       *[other] { $count } intentions of your own, as you wrote them
    }
terminal-ask-own = Your intentions go along. Enter writes the file, n leaves your intentions out.
terminal-imported = Session { $session } was taken in.
terminal-imported-same = Session { $session } was here already. Nothing changed.
terminal-not-kept = Nothing is kept now: { $why }

# What the picture shows, for those who do not see it.
person-hot-0 = stands relaxed, half turned
person-hot-1 = stands tense, one hand open
person-hot-2 = leans toward you, one hand a fist
person-hot-3 = comes close, points a finger, the other hand a fist
person-hot-4 = stands right before you, an arm raised
person-cold-0 = stands relaxed, hands in pockets
person-cold-1 = stands square before you, hands behind the back
person-cold-2 = stands still, hands folded
person-cold-3 = stands very still, chin down, hands out of sight
person-cold-4 = turns half away and looks back
