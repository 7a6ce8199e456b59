# What went wrong, and what you do about it: a sentence a case, without capital and full stop; the path comes last.

# What is kept, and files.
problem-store-missing = there is nothing here; check the name: "{ $path }"
problem-store-unknown-scenario = scenario "{ $name }" does not exist; give the name of a shipped scenario, a scenario.ron or its folder
problem-store-no-scenario = this folder has no scenario.ron; choose one that has: "{ $path }"
problem-store-not-a-file = this is not an ordinary file; move it aside or choose another: "{ $path }"
problem-store-not-a-folder = a file stands where a folder is needed; move it aside or choose another folder: "{ $path }"
problem-store-too-large = this file is larger than { $limit } bytes; make two scenarios of it: "{ $path }"
problem-store-not-utf8 = this is not UTF-8 text, from byte { $at } on; save the file as UTF-8: "{ $path }"
problem-store-denied = you may not read or write here; change the permissions or choose another folder: "{ $path }"
problem-store-disk-full = the disk is full; free some space and do the last step again: "{ $path }"
problem-store-busy = another window is busy with this file; close it or try again: "{ $path }"
problem-store-traces = deleted, but another window may still hold traces; close it and delete once more: "{ $path }"
problem-store-damaged = what is kept is damaged ({ $why }); nothing of it was changed: move it aside and start again, with: { $command }
problem-store-not-ours = this file belongs to another program; choose another folder: "{ $path }"
problem-store-newer = this was kept by a newer Weerbaar (version { $found }; this one knows { $known }) and nothing of it was changed; start the newer one: "{ $path }"
problem-store-not-migrated = this could not be brought to version { $to } ({ $why }); all is still as it was, with a copy in "{ $kept }"; free some space or report this: "{ $path }"
problem-store-unknown-session = session "{ $id }" does not exist; weerbaar sessions lists those that do
problem-store-no-sessions = there are no sessions yet; play one first
problem-store-taken = session { $id } went on in another window (step { $seq } is "{ $kept }" there, and not "{ $word }"); go on there, or open the session here again
problem-store-unknown-class = there is no class "{ $id }"; choose one from the list of weerbaar classes
problem-store-no-classes = there has been no class yet; open one first
problem-store-class-taken = class { $id } has ended, or goes on in another window; go on there, or open a new one
problem-store-gap = session { $id } holds { $held } steps, and this was step { $seq }; open the session again
problem-store-other-rules = session { $id } was played with other rules or numbers ({ $kept }, now { $now }); looking back and going on can be done with the version of Weerbaar it was begun in
problem-store-unplayable = session { $id } cannot go on: { $why }; begin the scenario anew, what is kept stays
problem-store-too-long = a text of { $length } characters does not fit; make it { $most } at most
problem-store-no-chance = this computer gives no random numbers ({ $why }); restart it
problem-store-io = the disk reports a fault ({ $why }); check the disk and its free space, and try again: "{ $path }"
problem-store-exists = there is a file of that name already; choose another name, or replace it with --force: "{ $path }"
problem-store-not-a-session = this is not a session of Weerbaar ({ $why }); choose a file that weerbaar sessions export wrote: "{ $path }"
problem-store-not-imported = session { $id } was not taken in: { $why }; nothing was changed here, have it written again: "{ $path }"
problem-store-other-content = session { $id } is here already with other content, and stays as it is; delete it first if you want the other: weerbaar sessions delete { $id }

# Why a file is no session.
problem-flaw-large = larger than { $limit } bytes
problem-flaw-shape = { $why } within this file
problem-flaw-value = "{ $field }" has a value that does not fit

# Why a session that was kept cannot go on.
problem-unplayable-fault = its scenario has a fault for this version ({ $code })
problem-unplayable-shared = { $file }, which was kept with it, cannot be read by this version
problem-unplayable-unreadable = "{ $word }" means nothing in its scenario
problem-unplayable-refused = a step does not fit its scenario, for { $why }
problem-unplayable-elsewhere = the story now comes out elsewhere

# Why a step cannot be taken now.
problem-refusal-over = the story has ended; begin another scenario or see the debrief
problem-refusal-away = you are out of the exercise; take part again first
problem-refusal-not-away = you are in the exercise already; just go on
problem-refusal-choice-needed = a choice is asked for; make it first
problem-refusal-nothing-asked = no choice is asked for now; read on first
problem-refusal-answer-needed = a task is set here; give an answer to it
problem-refusal-no-answer = that is no answer to this task
problem-refusal-elsewhere-answer = that answer belongs to another task
problem-refusal-out-of-reach = that adviser cannot be asked now
problem-refusal-no-clock = no clock runs now
problem-refusal-cannot-happen = that cannot happen here now
problem-refusal-no-such-moment = you cannot go back to that moment; choose one that you played
problem-refusal-other-text = this was played with another text of the scenario; begin the scenario anew
problem-refusal-other-rules = this was played by other rules than this version has; go on with the version that you began with
problem-refusal-elsewhere-choice = that choice belongs to another moment; take one of these
problem-refusal-closed = that choice cannot be taken now; take another

# Why something in a group cannot be done now.
problem-room-no-such-participant = that participant is not here; join again
problem-room-no-such-track = there is no such track; choose one of those on the screen
problem-room-full = the group is full
problem-room-too-many-tracks = there are too many tracks already; go on with one of these
problem-room-paused = there is a break now; go on first
problem-room-poll-open = people are voting; close the vote first
problem-room-no-poll = nobody is voting now; open a vote first
problem-room-poll-closed = this vote is closed; what you voted before counts
problem-room-came-later = this vote had begun; you vote the next time
problem-room-is-away = you are not taking part for a while; take part again first
problem-room-nothing-asked = nothing is asked now; read on first
problem-room-trainer-enters = nobody votes on this order; the group talks and the trainer fills it in
problem-room-voted-twice = there were two votes already; take the decision now
problem-room-unfinished = the sentence is not finished; fill each part
problem-room-decide-instead = an answer is a decision of the group; take a decision
problem-room-bad-count = the count does not add up; count again, and under five votes fill in only how many
problem-room-still-hidden = the votes stay hidden while people vote; close the vote first
problem-room-nothing-to-show = there was no vote yet
problem-room-nothing-before = there is no decision yet to go back on
problem-room-waits = this track waits for a what-if; come back from that first
problem-room-over = this what-if is over; go on with its own track
problem-room-no-what-if = this is no what-if; there is nothing to come back to
problem-room-talk-goes-on = the debrief has begun; go back to the story first
problem-room-no-such-decision = there is no such decision; choose one of those on the screen
problem-room-too-many-moments = choose three moments at most, each once
problem-room-no-such-agreement = that agreement is not on the list
problem-room-too-long = that text is too long; make it shorter

# What is wrong in a plan.
problem-plan-line = line { $line }: { $what }
problem-plan-not-seen = "{ $verb } { $words }" does not come here; what does: { $known }
problem-plan-nothing-seen = "{ $verb } { $words }" does not come here, nor anything of that kind; remove the line or move it
problem-plan-late-start = "starts" belongs on the first line; put it in front
problem-plan-unknown-verb = word "{ $verb }" does not exist in a plan; what does: { $known }
problem-plan-nothing-open = "{ $answer }" cannot be answered here: no choice is open; remove this answer
problem-plan-unknown-answer = "{ $answer }" cannot be answered here; what can: { $known }
problem-plan-closed = "{ $answer }" is closed here and cannot be answered; what can: { $known }
problem-plan-refused = "{ $answer }" cannot be answered here: { $why }
problem-plan-no-value = a value is missing behind "{ $word }"; add it
problem-plan-wrong-value = "{ $value }" is not a value of "{ $word }"; choose another
problem-plan-core-theme = "{ $theme }" is what the scenario is about and cannot be off; remove it behind off
problem-plan-unknown-variable = variable "{ $name }" does not exist; take one that the scenario names
problem-plan-unknown-start = word "{ $word }" does not exist in "starts"; what does: { $known }
problem-plan-not-a-draw = "{ $word }" is not a draw; write dice:N/B (N from -2 to 2, B 0 or 1) or chance:moment/outcome
problem-plan-unknown-chance = chance "{ $name }" does not exist; take one that the scenario names
problem-plan-ambiguous-chance = chance "{ $name }" is there more than once; write one of: { $known }
problem-plan-unused-draw = "{ $word }" was given here, but nothing drew it; remove it or move it to the answer that draws it

# What someone asked for and cannot be.
problem-unknown-act = act "{ $word }" does not exist; what does: { $known }, with @person behind it if you limit the person
problem-unknown-persona = persona "{ $name }" does not exist; what does: { $known }
problem-no-home = this user has no folder of their own; choose one with --data FOLDER
problem-no-documents = this user has no folder for documents; write the debrief in the terminal, with: weerbaar debrief { $session } -o debrief.html
problem-no-scenarios = no scenario.ron in the folders below; choose a folder that has one: "{ $path }"
problem-faulty-above = this scenario cannot be played; its faults are above
problem-faulty = this scenario cannot be played; weerbaar check lists its faults
problem-no-chance = the system gives no random numbers ({ $why }); choose a number yourself with --seed
problem-draw-on-resume = "{ $word }" cannot be given to a session that has begun: its draws are settled; begin a new one or leave it out
problem-no-short = scenario "{ $title }" has no short variant; leave out --short
problem-taken = something stands here already, and it stays as it is; choose another name or folder: "{ $path }"
problem-no-name = no name for a folder can be made of "{ $name }"; use letters and digits
problem-no-display = there is no display to open a window on; playing in the terminal works: weerbaar play bij-de-zuivel
problem-no-window = this version was built without a window; playing in the terminal works: weerbaar play bij-de-zuivel
problem-no-phones = this version was built without the class with phones; build it again with --features classroom
problem-no-door = phones cannot come in at { $at } ({ $why }); the class is open and you count hands. Close the class and open it at another address if you want phones
problem-no-certificate = the certificate and the key cannot be used ({ $why }); give two files in PEM that belong together, or hold the class without --tls-cert
problem-window-closed = the window closed unexpectedly; what you chose is kept, so open it again
problem-no-session = this debrief belongs to no session; open it again from the library
problem-no-picture = the window gave no picture; try again
problem-unknown-screen = screen "{ $name }" does not exist; what does: { $known }
problem-no-shot = plan "{ $plan }" does not fit this picture; check it with weerbaar check
problem-shots = not every screen could be written; solve this and try again: { $why }
problem-other = something went wrong ({ $why }); try again
