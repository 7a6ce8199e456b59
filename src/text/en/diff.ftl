# Two versions of a scenario side by side: weerbaar diff.

diff-same-file = Both files are equal.
diff-same = Both versions mean the same. Only layout, comments, authors or the version number differ.
diff-counts =
    { $changes ->
        [0] Nothing works otherwise
        [one] One change of content
       *[other] { $changes } changes of content
    }, { $texts ->
        [0] all texts are equal
        [one] and one text that reads otherwise
       *[other] and { $texts } texts that read otherwise
    }.
diff-plays-alike = Play itself does not change: chances, consequences and best choices are equal.
diff-sampled = Play is too large to look at all of it ({ $old } and { $new } situations). What changes for chances, meters and best choices was not compared.
diff-or = or
diff-nothing = nothing
diff-itself = the scenario

diff-title-endings = The chance of each ending
diff-title-best = Another best choice
diff-title-open = What is still possible and what no longer is
diff-title-key = Rating by experts
diff-title-story = Moments and choices
diff-title-rule = Consequences and conditions
diff-title-meters = How far the meters can go
diff-title-cast = People
diff-title-text = Texts
diff-title-head = What the scenario says of itself
diff-title-sessions = Kept sessions on the new version

diff-shift = plain play { $plain }, best play { $best }
diff-good = A good ending: { $shift }
diff-unchanged = { $shift } (unchanged)
diff-ending-now = New: { $title }: plain play { $plain }, best play { $best }
diff-ending-before = Gone: { $title }: it was plain play { $plain }, best play { $best }
diff-hairs =
    { $endings ->
        [one] For one other ending the difference is below 0.1 percentage point
       *[other] For { $endings } other endings the difference is below 0.1 percentage point
    }
diff-best = { $at }: was { $old } (in { $often } of play), is { $new } (in { $now })
diff-lost = { $at }: after this a good ending can no longer be reached
diff-lost-not = { $at }: after this a good ending can now still be reached
diff-reached = { $at }: can be reached now
diff-reached-not = { $at }: can no longer be reached
diff-range = { $low } to { $high }
diff-meter = { $meter }: { $old } → { $new }
diff-meter-too =
    { $meter }: { $old } → { $new }, { $endings ->
        [one] also at one ending
       *[other] also at { $endings } endings
    }
diff-meter-ending = { $meter } at ending “{ $ending }”: { $old } → { $new }

diff-key = { $at }: { $old } → { $new }
diff-key-when = { $at }: the same rating, in another situation
diff-red-line = { $at }: red line { $old } → { $new }
diff-red-line-when = { $at }: the red line counts in another situation
diff-points = { $at }: gives other points
diff-tests = { $at }: tests something else, or weighs otherwise
diff-task = { $at }: the task is marked otherwise
diff-verdict = Ending { $at }: { $old } → { $new }

diff-moment-new = New moment: { $at }
diff-moment-gone = Moment gone: { $at }
diff-moment-renamed = Moment { $old } is now called { $new }
diff-choice-new = New choice: { $at }
diff-choice-gone = Choice gone: { $at }
diff-choice-renamed = Choice { $old } is now called { $new }
diff-ending-new = New ending: { $at }
diff-ending-gone = Ending gone: { $at }
diff-moved = { $at }: stands in another scene
diff-kind = { $at }: is another kind of moment
diff-order = { $at }: the choices stand in another order

diff-meters = { $at }: { $old } → { $new }
diff-onward = { $at }: goes on to { $new }; that was { $old }
diff-when = { $at }: is open in other situations
diff-act = { $at }: is another act
diff-consequence = { $at }: has other consequences
diff-exit = { $at }: is now, or no longer, a soft way out
diff-leans = { $at }: belongs to another way of playing
diff-told = { $at }: the answer is told otherwise
diff-clock = { $at }: the clock is otherwise
diff-intense = { $at }: is now, or no longer, intense
diff-line = { $at }: the line is someone else's, or has another signal
diff-steering = { $at }: steers the story otherwise
diff-scene = Scene { $at }: place, people or tension differ
diff-scene-new = New scene: { $at }
diff-scene-gone = Scene gone: { $at }
diff-variable = Variable { $at }: start, range or kind differs
diff-variable-new = New variable: { $at }
diff-variable-gone = Variable gone: { $at }
diff-early = Ending { $at }: now, or no longer, breaks off early
diff-start = The story begins elsewhere
diff-carries = Something else is taken along from earlier scenarios
diff-numbers = It is played with other numbers

diff-person = { $at }: advises in other situations, or plays another part
diff-person-new = New person: { $at }
diff-person-gone = Person gone: { $at }
diff-character = { $at }: answers otherwise to pressure

diff-text = { $at }: “{ $old }” → “{ $new }”
diff-line-new = New line { $at }: “{ $new }”
diff-line-gone = Line { $at } gone: “{ $old }”
diff-more-texts =
    { $texts ->
        [one] and one more text; all with --all
       *[other] and { $texts } more texts; all with --all
    }

diff-id = Name: { $old } → { $new }
diff-title = Title: “{ $old }” → “{ $new }”
diff-summary = Summary: “{ $old }” → “{ $new }”
diff-language = Language: { $old } → { $new }
diff-you = Who the player is: “{ $old }” → “{ $new }”
diff-notice = Notice beforehand: “{ $old }” → “{ $new }”
diff-picture = Picture: { $old } → { $new }
diff-minutes = Minutes: { $old } → { $new }
diff-minutes-short = Minutes of the short version: { $old } → { $new }
diff-roles = Roles: { $old } → { $new }
diff-pressure = Forms of pressure: { $old } → { $new }
diff-systems = Systems: { $old } → { $new }
diff-trains = Trains: { $old } → { $new }
diff-touches = Touches: { $old } → { $new }
diff-themes = Themes (! is fixed): { $old } → { $new }
diff-goals = Goals: “{ $old }” → “{ $new }”
diff-sources = Sources: { $old } → { $new }
diff-notes = Other key moments, cards or follow-up scenarios for the debrief
diff-choice-sources = { $at }: sources { $old } → { $new }

diff-session-alike =
    { $alike ->
        [one] One of { $all } goes exactly as it went
       *[other] { $alike } of { $all } go exactly as they went
    }
diff-session = { $session } of { $day }: { $how }
diff-session-unplayable = can no longer be played on its own version either
diff-step-begin = goes otherwise from the beginning: { $why }
diff-step = goes otherwise from step { $step } (answer { $answer }), { $at }: { $why }
diff-why-unknown = “{ $word }” no longer exists
diff-why-meter = { $new } instead of { $old }
diff-why-variable = { $new } instead of { $old }
diff-why-person = anger of { $new } instead of { $old }
diff-why-asked = then comes { $new } instead of { $old }
diff-why-task = then comes the task { $new } instead of { $old }
diff-why-scene = then comes scene { $new } instead of { $old }
diff-why-chance = chance falls otherwise: { $new } instead of { $old }
diff-why-red-line = red line { $new } instead of { $old }
diff-why-points = points { $new } instead of { $old }
diff-why-ending = the ending is “{ $new }” instead of “{ $old }”
diff-why-tension = the tension goes { $new } instead of { $old }
diff-why-other = the story goes on otherwise
