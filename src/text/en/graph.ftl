# The drawing of a story: weerbaar graph.

graph-about =
    { $places ->
        [one] One place
       *[other] { $places } places
    }; all { $situations } situations looked at. Percentages: part of plain play (half chooses the strongest, half at random).
graph-about-part =
    { $places ->
        [one] One place
       *[other] { $places } places
    }; sampled, not proved: { $situations } situations looked at. Percentages: part of plain play (half chooses the strongest, half at random).
graph-legend-text = reading
graph-legend-decision = decision
graph-legend-task = task
graph-legend-ending = ending
graph-legend-line = width: part of play
graph-legend-lost = no good ending can be reached after this
graph-lines =
    { $lines ->
        [one] 1 line
       *[other] { $lines } lines
    }
graph-chance = chance
graph-consult = asking advice
graph-inject = inject
graph-inject-by-hand = inject by the trainer
graph-decision = decision
graph-hub = subjects
graph-recognise = task: recognise
graph-arrange = task: arrange
graph-compose = task: build a sentence
graph-good = good ending
graph-mixed = mixed ending
graph-bad = bad ending
graph-points =
    { $points ->
        [one] 1 point
       *[other] { $points } points
    }
graph-times = { $whole }.{ $tenth }×
graph-endings = Endings
graph-goes-on = { $scene } (continued)
graph-from = from { $places }
graph-never = cannot be reached
graph-unseen = not seen
graph-never-short = never
graph-lost-always = no way back
graph-lost = at times ({ $share })
graph-ending-shares = plain play { $plain } · best play { $best }
graph-written = { $path }: { $places } places, { $situations } situations
