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
    Enter     go on, or give your answer
    1, 2, 3   that choice; at a task more numbers, such as 1 3
    a         whom you can ask for advice; a 1 asks
    k         the action cards that go with this; k 1 shows one
    back      what happened so far
    pause     take a breath
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
terminal-new =
    Go on with:
      weerbaar check { $folder }
      weerbaar play { $folder }
    Open scenario.ron in any text editor: each part says what it does (in Dutch).
    All that you can write, and a start in fifteen minutes, is in scenarios/README.md.
terminal-trace-phase = phase
terminal-trace-style = style
terminal-trace-burst = burst
terminal-unfinished = unfinished
terminal-second-track = second track
terminal-carried = { $label }: { $value } (from { $title }, { $day })
terminal-carry-along = This comes along from your earlier exercises:
terminal-carry-nothing = Your earlier exercises left nothing that fits here. So nothing comes along.
terminal-carry-offer = Your earlier exercises left { $count ->
        [one] something
       *[other] { $count } things
    } that can come along: weerbaar play { $name } --carry
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

# Tasks, advice and clocks.
terminal-nothing-open = Nothing can be chosen here now. Type stop to stop (what you did is kept), or back to read what happened.
terminal-recognise = Type the numbers of what you see or hear, such as 1 3. The same number again takes it away. Enter gives your answer.
terminal-form = Type one number.
terminal-arrange = Type the numbers in your order, such as 3 1 2; you may leave some out, 0 begins again. Enter gives your answer.
terminal-compose = Type one number for each part, or all at once, such as 1 2; 0 begins again. Enter gives your answer.
terminal-consult = Type a number to ask that person, or press Enter to go on.
terminal-task-go-on = Something is still missing: type another number, or ? for help.
terminal-task-hand-in = Enter gives this answer; a number changes it.
terminal-unfinished-task = Your answer is not finished. Press Enter again to give it as it is, or type a number.
terminal-too-many = Those are too many numbers: { $most } fit here.
terminal-full = Each part is chosen. Enter gives your answer, 0 begins again.
terminal-may-ask = You can ask someone for advice too: type a.
terminal-ask = Type a and a number, such as a 1.
terminal-nobody = There is nobody to ask for advice now.
terminal-look = Type k and a number, such as k 1, to read a card.
terminal-no-cards = No cards go with this scenario.
terminal-clock =
    { $seconds ->
        [one] You have one second left.
       *[other] You have { $seconds } seconds left.
    }
terminal-ran-out = Time is up.

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
