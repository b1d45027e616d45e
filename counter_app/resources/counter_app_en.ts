<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name></name>
    <message id="counter.title">
        <source>counter.title</source>
        <translation>Counter %1</translation>
    </message>
    <message id="counter.window">
        <source>counter.window</source>
        <translation>Counter %1 – Queue</translation>
    </message>
    <message id="counter.window_unknown">
        <source>counter.window_unknown</source>
        <translation>Queue</translation>
    </message>
    <message id="counter.open_since">
        <source>counter.open_since</source>
        <translation>open since %1</translation>
    </message>
    <message id="counter.paused_since">
        <source>counter.paused_since</source>
        <translation>paused since %1</translation>
    </message>
    <message id="counter.closed_since">
        <source>counter.closed_since</source>
        <translation>closed since %1</translation>
    </message>
    <message id="counter.nobody_in_front">
        <source>counter.nobody_in_front</source>
        <translation>Nobody called yet</translation>
    </message>
    <message id="counter.is_paused">
        <source>counter.is_paused</source>
        <translation>Counter is paused</translation>
    </message>
    <message id="counter.is_closed">
        <source>counter.is_closed</source>
        <translation>Counter is closed</translation>
    </message>
    <message id="counter.priority">
        <source>counter.priority</source>
        <translation>Priority · %1</translation>
    </message>
    <message id="counter.priority_short">
        <source>counter.priority_short</source>
        <translation>priority</translation>
    </message>
    <message id="counter.waited" numerus="yes">
        <source>counter.waited</source>
        <translation>
            <numerusform>waited %n minute</numerusform>
            <numerusform>waited %n minutes</numerusform>
        </translation>
    </message>
    <message id="counter.since_call_again">
        <source>counter.since_call_again</source>
        <translation>since the call · %1 times</translation>
    </message>
    <message id="counter.since_call">
        <source>counter.since_call</source>
        <translation>since the call</translation>
    </message>
    <message id="counter.since_start">
        <source>counter.since_start</source>
        <translation>being served</translation>
    </message>
    <message id="counter.open">
        <source>counter.open</source>
        <translation>Open counter</translation>
    </message>
    <message id="counter.call_next">
        <source>counter.call_next</source>
        <translation>Call next</translation>
    </message>
    <message id="counter.serve">
        <source>counter.serve</source>
        <translation>Start</translation>
    </message>
    <message id="counter.finish_and_call_next">
        <source>counter.finish_and_call_next</source>
        <translation>Done, call next</translation>
    </message>
    <message id="counter.finish">
        <source>counter.finish</source>
        <translation>Done</translation>
    </message>
    <message id="counter.recall">
        <source>counter.recall</source>
        <translation>Recall</translation>
    </message>
    <message id="counter.no_show">
        <source>counter.no_show</source>
        <translation>No-show</translation>
    </message>
    <message id="counter.pause">
        <source>counter.pause</source>
        <translation>Pause</translation>
    </message>
    <message id="counter.close">
        <source>counter.close</source>
        <translation>Close counter</translation>
    </message>
    <message id="counter.sending">
        <source>counter.sending</source>
        <translation>Sending…</translation>
    </message>
    <message id="counter.nobody_waiting">
        <source>counter.nobody_waiting</source>
        <translation>Nobody is waiting.</translation>
    </message>
    <message id="counter.line" numerus="yes">
        <source>counter.line</source>
        <translation>
            <numerusform>Waiting here · %n person</numerusform>
            <numerusform>Waiting here · %n people</numerusform>
        </translation>
    </message>
    <message id="counter.longest" numerus="yes">
        <source>counter.longest</source>
        <translation>
            <numerusform>longest %n minute</numerusform>
            <numerusform>longest %n minutes</numerusform>
        </translation>
    </message>
    <message id="counter.line_empty">
        <source>counter.line_empty</source>
        <translation>Nobody is waiting for this counter</translation>
    </message>
    <message id="counter.minutes" numerus="yes">
        <source>counter.minutes</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message id="counter.service_waiting">
        <source>counter.service_waiting</source>
        <translation>%1: %2 waiting</translation>
    </message>
    <message id="counter.connected">
        <source>counter.connected</source>
        <translation>Connected</translation>
    </message>
    <message id="counter.asked_to">
        <source>counter.asked_to</source>
        <translation>The supervisor asks you to counter %1</translation>
    </message>
    <message id="counter.stale">
        <source>counter.stale</source>
        <translation>No connection since %1. Calling is not possible; reconnecting…</translation>
    </message>
    <message id="counter.no_counter">
        <source>counter.no_counter</source>
        <translation>This device belongs to no counter. Start it with --counter NUMBER, or pair it again.</translation>
    </message>
    <message id="counter.unknown_counter">
        <source>counter.unknown_counter</source>
        <translation>The centre has no counter with this number.</translation>
    </message>
    <message id="counter.other_counter">
        <source>counter.other_counter</source>
        <translation>This device was paired for another counter.</translation>
    </message>
    <message id="counter.log_in">
        <source>counter.log_in</source>
        <translation>Log in</translation>
    </message>
    <message id="counter.log_out">
        <source>counter.log_out</source>
        <translation>Log out</translation>
    </message>
    <message id="counter.take_counter">
        <source>counter.take_counter</source>
        <translation>Take this counter</translation>
    </message>
    <message id="counter.move_here">
        <source>counter.move_here</source>
        <translation>Move here</translation>
    </message>
    <message id="counter.log_in_first">
        <source>counter.log_in_first</source>
        <translation>Please log in to work at this counter.</translation>
    </message>
    <message id="counter.log_in_by_choice">
        <source>counter.log_in_by_choice</source>
        <translation>Log in, and what you do is recorded under your name.</translation>
    </message>
    <message id="counter.login">
        <source>counter.login</source>
        <translation>Login</translation>
    </message>
    <message id="counter.pin">
        <source>counter.pin</source>
        <translation>PIN or password</translation>
    </message>
    <message id="counter.checking">
        <source>counter.checking</source>
        <translation>Checking…</translation>
    </message>
    <message id="counter.log_in_back">
        <source>counter.log_in_back</source>
        <translation>Back</translation>
    </message>
    <message id="counter.nobody_logged_in">
        <source>counter.nobody_logged_in</source>
        <translation>Nobody is logged in</translation>
    </message>
    <message id="counter.outcome">
        <source>counter.outcome</source>
        <translation>Outcome…</translation>
    </message>
    <message id="counter.transfer">
        <source>counter.transfer</source>
        <translation>Transfer…</translation>
    </message>
    <message id="counter.park">
        <source>counter.park</source>
        <translation>Park</translation>
    </message>
    <message id="counter.journey">
        <source>counter.journey</source>
        <translation>Start a journey…</translation>
    </message>
    <message id="counter.choose">
        <source>counter.choose</source>
        <translation>Call a chosen number…</translation>
    </message>
    <message id="counter.resume">
        <source>counter.resume</source>
        <translation>Resume a parked number…</translation>
    </message>
    <message id="counter.restore">
        <source>counter.restore</source>
        <translation>Restore a no-show…</translation>
    </message>
    <message id="counter.walk_in">
        <source>counter.walk_in</source>
        <translation>Serve a walk-in…</translation>
    </message>
    <message id="counter.dossier">
        <source>counter.dossier</source>
        <translation>Note a dossier code…</translation>
    </message>
    <message id="counter.menu">
        <source>counter.menu</source>
        <translation>More…</translation>
    </message>
    <message id="counter.settings">
        <source>counter.settings</source>
        <translation>Settings…</translation>
    </message>
    <message id="counter.lock">
        <source>counter.lock</source>
        <translation>Lock the panel</translation>
    </message>
    <message id="counter.change_clerk">
        <source>counter.change_clerk</source>
        <translation>Change clerk…</translation>
    </message>
    <message id="counter.locked">
        <source>counter.locked</source>
        <translation>Counter %1 is locked</translation>
    </message>
    <message id="counter.unlock">
        <source>counter.unlock</source>
        <translation>Unlock</translation>
    </message>
    <message id="counter.next_call">
        <source>counter.next_call</source>
        <translation>The next person is about to be called</translation>
    </message>
    <message id="counter.stop">
        <source>counter.stop</source>
        <translation>Stop</translation>
    </message>
    <message id="counter.visit">
        <source>counter.visit</source>
        <translation>This person's visit</translation>
    </message>
    <message id="counter.visit_none">
        <source>counter.visit_none</source>
        <translation>Nobody is in front.</translation>
    </message>
    <message id="counter.step_here">
        <source>counter.step_here</source>
        <translation>here now</translation>
    </message>
    <message id="counter.step_ahead">
        <source>counter.step_ahead</source>
        <translation>to come</translation>
    </message>
    <message id="counter.then">
        <source>counter.then</source>
        <translation>then: %1</translation>
    </message>
    <message id="counter.dossier_unrecognised">
        <source>counter.dossier_unrecognised</source>
        <translation>%1 (unrecognised)</translation>
    </message>
    <message id="counter.day">
        <source>counter.day</source>
        <translation>Today at this counter</translation>
    </message>
    <message id="counter.day_served">
        <source>counter.day_served</source>
        <translation>served</translation>
    </message>
    <message id="counter.day_missed">
        <source>counter.day_missed</source>
        <translation>no-shows</translation>
    </message>
    <message id="counter.day_wait">
        <source>counter.day_wait</source>
        <translation>minutes waited each</translation>
    </message>
    <message id="counter.day_service">
        <source>counter.day_service</source>
        <translation>minutes served each</translation>
    </message>
    <message id="why.nobody">
        <source>why.nobody</source>
        <translation>Nobody is in front of the counter.</translation>
    </message>
    <message id="why.has_come">
        <source>why.has_come</source>
        <translation>This person has come already.</translation>
    </message>
    <message id="why.not_begun">
        <source>why.not_begun</source>
        <translation>The service has not begun yet.</translation>
    </message>
    <message id="why.occupied">
        <source>why.occupied</source>
        <translation>Somebody is in front of the counter.</translation>
    </message>
    <message id="why.closed">
        <source>why.closed</source>
        <translation>The counter is closed.</translation>
    </message>
    <message id="why.not_open">
        <source>why.not_open</source>
        <translation>The counter is not open.</translation>
    </message>
    <message id="why.no_journeys">
        <source>why.no_journeys</source>
        <translation>The centre has no journeys.</translation>
    </message>
    <message id="why.no_counter">
        <source>why.no_counter</source>
        <translation>served at no counter</translation>
    </message>
    <message id="why.none_waiting">
        <source>why.none_waiting</source>
        <translation>Nobody waits for this counter.</translation>
    </message>
    <message id="why.none_parked">
        <source>why.none_parked</source>
        <translation>No number is parked.</translation>
    </message>
    <message id="why.none_missed">
        <source>why.none_missed</source>
        <translation>There are no no-shows today.</translation>
    </message>
    <message id="why.nobody_logged_in">
        <source>why.nobody_logged_in</source>
        <translation>Nobody is logged in at this counter.</translation>
    </message>
    <message id="why.sending">
        <source>why.sending</source>
        <translation>The press before is being sent…</translation>
    </message>
    <message id="held.kept">
        <source>held.kept</source>
        <translation>No connection. To be done once it is back: %1</translation>
    </message>
    <message id="held.sent">
        <source>held.sent</source>
        <translation>Connected again, and done: %1</translation>
    </message>
    <message id="held.overtaken">
        <source>held.overtaken</source>
        <translation>Not done, because things have changed: %1</translation>
    </message>
    <message id="held.late">
        <source>held.late</source>
        <translation>Not done, because it was pressed too long ago: %1</translation>
    </message>
    <message id="held.finished_only">
        <source>held.finished_only</source>
        <translation>Finished, but nobody was called, because it was pressed too long ago: %1</translation>
    </message>
    <message id="held.taken_back">
        <source>held.taken_back</source>
        <translation>Taken back: %1</translation>
    </message>
    <message id="ask.outcome">
        <source>ask.outcome</source>
        <translation>Outcome</translation>
    </message>
    <message id="ask.then">
        <source>ask.then</source>
        <translation>Then</translation>
    </message>
    <message id="ask.then_nothing">
        <source>ask.then_nothing</source>
        <translation>call nobody yet</translation>
    </message>
    <message id="ask.then_call">
        <source>ask.then_call</source>
        <translation>call the next person</translation>
    </message>
    <message id="ask.pause">
        <source>ask.pause</source>
        <translation>Pause because</translation>
    </message>
    <message id="ask.pause_plain">
        <source>ask.pause_plain</source>
        <translation>No reason given</translation>
    </message>
    <message id="ask.another_reason">
        <source>ask.another_reason</source>
        <translation>Another reason…</translation>
    </message>
    <message id="ask.reason">
        <source>ask.reason</source>
        <translation>Reason</translation>
    </message>
    <message id="ask.transfer">
        <source>ask.transfer</source>
        <translation>Transfer to what?</translation>
    </message>
    <message id="ask.to_service">
        <source>ask.to_service</source>
        <translation>A service</translation>
    </message>
    <message id="ask.to_counter">
        <source>ask.to_counter</source>
        <translation>A counter</translation>
    </message>
    <message id="ask.to_clerk">
        <source>ask.to_clerk</source>
        <translation>A clerk</translation>
    </message>
    <message id="ask.no_service">
        <source>ask.no_service</source>
        <translation>There is no service.</translation>
    </message>
    <message id="ask.no_counter">
        <source>ask.no_counter</source>
        <translation>There is no other counter.</translation>
    </message>
    <message id="ask.no_clerk">
        <source>ask.no_clerk</source>
        <translation>No other clerk is at work.</translation>
    </message>
    <message id="ask.position">
        <source>ask.position</source>
        <translation>Place in the line</translation>
    </message>
    <message id="ask.position_arrival">
        <source>ask.position_arrival</source>
        <translation>by arrival</translation>
    </message>
    <message id="ask.position_first">
        <source>ask.position_first</source>
        <translation>first</translation>
    </message>
    <message id="ask.position_last">
        <source>ask.position_last</source>
        <translation>last</translation>
    </message>
    <message id="ask.come_back">
        <source>ask.come_back</source>
        <translation>Come back here</translation>
    </message>
    <message id="ask.yes">
        <source>ask.yes</source>
        <translation>yes</translation>
    </message>
    <message id="ask.no">
        <source>ask.no</source>
        <translation>no</translation>
    </message>
    <message id="ask.journey">
        <source>ask.journey</source>
        <translation>Which journey?</translation>
    </message>
    <message id="ask.choose">
        <source>ask.choose</source>
        <translation>Call which number?</translation>
    </message>
    <message id="ask.choose_why">
        <source>ask.choose_why</source>
        <translation>Why before the others?</translation>
    </message>
    <message id="ask.reason_help">
        <source>ask.reason_help</source>
        <translation>Needs help at once</translation>
    </message>
    <message id="ask.reason_back">
        <source>ask.reason_back</source>
        <translation>Was asked to come back</translation>
    </message>
    <message id="ask.reason_supervisor">
        <source>ask.reason_supervisor</source>
        <translation>As the supervisor asked</translation>
    </message>
    <message id="ask.resume">
        <source>ask.resume</source>
        <translation>Resume which number?</translation>
    </message>
    <message id="ask.restore">
        <source>ask.restore</source>
        <translation>Restore which number?</translation>
    </message>
    <message id="ask.walk_in">
        <source>ask.walk_in</source>
        <translation>For which service?</translation>
    </message>
    <message id="ask.walk_in_priority">
        <source>ask.walk_in_priority</source>
        <translation>Priority class</translation>
    </message>
    <message id="ask.ordinary">
        <source>ask.ordinary</source>
        <translation>No priority</translation>
    </message>
    <message id="ask.priority">
        <source>ask.priority</source>
        <translation>The right priority class</translation>
    </message>
    <message id="ask.dossier">
        <source>ask.dossier</source>
        <translation>Dossier code</translation>
    </message>
    <message id="ask.dossier_code">
        <source>ask.dossier_code</source>
        <translation>Scan the code, or type it and press Enter</translation>
    </message>
    <message id="ask.menu">
        <source>ask.menu</source>
        <translation>More</translation>
    </message>
    <message id="ask.settings">
        <source>ask.settings</source>
        <translation>Settings</translation>
    </message>
    <message id="ask.leave">
        <source>ask.leave</source>
        <translation>Leave</translation>
    </message>
    <message id="ask.back">
        <source>ask.back</source>
        <translation>Back</translation>
    </message>
    <message id="ask.note">
        <source>ask.note</source>
        <translation>Note</translation>
    </message>
    <message id="ask.page">
        <source>ask.page</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message id="setting.left">
        <source>setting.left</source>
        <translation>At the left of the screen</translation>
    </message>
    <message id="setting.right">
        <source>setting.right</source>
        <translation>At the right of the screen</translation>
    </message>
    <message id="setting.top">
        <source>setting.top</source>
        <translation>A strip at the top</translation>
    </message>
    <message id="setting.bottom">
        <source>setting.bottom</source>
        <translation>A strip at the bottom</translation>
    </message>
    <message id="setting.large_text">
        <source>setting.large_text</source>
        <translation>Large text</translation>
    </message>
    <message id="setting.high_contrast">
        <source>setting.high_contrast</source>
        <translation>High contrast</translation>
    </message>
    <message id="setting.auto_call">
        <source>setting.auto_call</source>
        <translation>Call the next by itself after a finish</translation>
    </message>
    <message id="setting.language">
        <source>setting.language</source>
        <translation>Tiếng Việt</translation>
    </message>
    <message id="counter.usual" numerus="yes">
        <source>counter.usual</source>
        <translation>
            <numerusform>usually %n minute</numerusform>
            <numerusform>usually %n minutes</numerusform>
        </translation>
    </message>
    <message id="counter.over_usual" numerus="yes">
        <source>counter.over_usual</source>
        <translation>
            <numerusform>over %n minute</numerusform>
            <numerusform>over %n minutes</numerusform>
        </translation>
    </message>
    <message id="counter.stops_before" numerus="yes">
        <source>counter.stops_before</source>
        <translation>
            <numerusform>%n stop before</numerusform>
            <numerusform>%n stops before</numerusform>
        </translation>
    </message>
    <message id="counter.step_waited" numerus="yes">
        <source>counter.step_waited</source>
        <translation>
            <numerusform>waited %n minute</numerusform>
            <numerusform>waited %n minutes</numerusform>
        </translation>
    </message>
    <message id="counter.step_served" numerus="yes">
        <source>counter.step_served</source>
        <translation>
            <numerusform>served %n minute</numerusform>
            <numerusform>served %n minutes</numerusform>
        </translation>
    </message>
    <message id="counter.parked_list" numerus="yes">
        <source>counter.parked_list</source>
        <translation>
            <numerusform>Parked · %n number</numerusform>
            <numerusform>Parked · %n numbers</numerusform>
        </translation>
    </message>
    <message id="counter.missed_list" numerus="yes">
        <source>counter.missed_list</source>
        <translation>
            <numerusform>No-shows · %n number</numerusform>
            <numerusform>No-shows · %n numbers</numerusform>
        </translation>
    </message>
    <message id="counter.line_short" numerus="yes">
        <source>counter.line_short</source>
        <translation>
            <numerusform>%n waits</numerusform>
            <numerusform>%n wait</numerusform>
        </translation>
    </message>
    <message id="counter.toggle_window">
        <source>counter.toggle_window</source>
        <translation>Full window or slim panel</translation>
    </message>
    <message id="counter.set_priority">
        <source>counter.set_priority</source>
        <translation>Correct the priority…</translation>
    </message>
    <message id="counter.resume_short">
        <source>counter.resume_short</source>
        <translation>Resume</translation>
    </message>
    <message id="counter.restore_short">
        <source>counter.restore_short</source>
        <translation>Restore</translation>
    </message>
    <message id="counter.waited_too_long" numerus="yes">
        <source>counter.waited_too_long</source>
        <translation>
            <numerusform>waited %n minute, over the target</numerusform>
            <numerusform>waited %n minutes, over the target</numerusform>
        </translation>
    </message>
    <message id="counter.idle" numerus="yes">
        <source>counter.idle</source>
        <translation>
            <numerusform>%n person waits, and the counter is free.</numerusform>
            <numerusform>%n people wait, and the counter is free.</numerusform>
        </translation>
    </message>
    <message id="why.card">
        <source>why.card</source>
        <translation>This is a citizen card, not a dossier code. Nothing was noted.</translation>
    </message>
    <message id="counter.desk_ticket">
        <source>counter.desk_ticket</source>
        <translation>Give number</translation>
    </message>
    <message id="counter.desk.title">
        <source>counter.desk.title</source>
        <translation>Give a number at the counter</translation>
    </message>
    <message id="counter.desk.service">
        <source>counter.desk.service</source>
        <translation>What has the citizen come for?</translation>
    </message>
    <message id="counter.desk.priority">
        <source>counter.desk.priority</source>
        <translation>Priority</translation>
    </message>
    <message id="counter.desk.no_priority">
        <source>counter.desk.no_priority</source>
        <translation>None</translation>
    </message>
    <message id="counter.desk.where">
        <source>counter.desk.where</source>
        <translation>Where is the slip printed?</translation>
    </message>
    <message id="counter.desk.where_again">
        <source>counter.desk.where_again</source>
        <translation>Print another slip at</translation>
    </message>
    <message id="counter.desk.here">
        <source>counter.desk.here</source>
        <translation>The counter’s printer</translation>
    </message>
    <message id="counter.desk.nowhere">
        <source>counter.desk.nowhere</source>
        <translation>Not printed; read the number out</translation>
    </message>
    <message id="counter.desk.issue">
        <source>counter.desk.issue</source>
        <translation>Give the number</translation>
    </message>
    <message id="counter.desk.print_again">
        <source>counter.desk.print_again</source>
        <translation>Print the slip again</translation>
    </message>
    <message id="counter.desk.another">
        <source>counter.desk.another</source>
        <translation>Another number</translation>
    </message>
    <message id="counter.desk.close">
        <source>counter.desk.close</source>
        <translation>Done</translation>
    </message>
    <message id="counter.desk.wait">
        <source>counter.desk.wait</source>
        <translation>about %1 minutes</translation>
    </message>
    <message id="counter.desk.fate.unwanted">
        <source>counter.desk.fate.unwanted</source>
        <translation>No slip. Please read the number out.</translation>
    </message>
    <message id="counter.desk.fate.under_way">
        <source>counter.desk.fate.under_way</source>
        <translation>Printing: %1…</translation>
    </message>
    <message id="counter.desk.fate.delayed">
        <source>counter.desk.fate.delayed</source>
        <translation>%1: %2. The slip waits.</translation>
    </message>
    <message id="counter.desk.fate.waits_for_kiosk">
        <source>counter.desk.fate.waits_for_kiosk</source>
        <translation>%1: %2. The slip comes out if it can print before %3.</translation>
    </message>
    <message id="counter.desk.fate.printed">
        <source>counter.desk.fate.printed</source>
        <translation>Printed: %1</translation>
    </message>
    <message id="counter.desk.fate.reprinted">
        <source>counter.desk.fate.reprinted</source>
        <translation>Printed again: %1. The slip says that it is a reprint.</translation>
    </message>
    <message id="counter.desk.fate.failed">
        <source>counter.desk.fate.failed</source>
        <translation>Not printed: %1 – %2. Read the number out, or print elsewhere.</translation>
    </message>
    <message id="counter.desk.fate.too_late">
        <source>counter.desk.fate.too_late</source>
        <translation>%1 did not print before %3. Read the number out, or print elsewhere.</translation>
    </message>
    <message id="counter.desk.fate.unknown">
        <source>counter.desk.fate.unknown</source>
        <translation>The connection was lost while printing. Look for the slip: %1.</translation>
    </message>
    <message id="counter.printer.ready">
        <source>counter.printer.ready</source>
        <translation>ready</translation>
    </message>
    <message id="counter.printer.paper_low">
        <source>counter.printer.paper_low</source>
        <translation>paper is low</translation>
    </message>
    <message id="counter.printer.paper_out">
        <source>counter.printer.paper_out</source>
        <translation>out of paper</translation>
    </message>
    <message id="counter.printer.cover_open">
        <source>counter.printer.cover_open</source>
        <translation>cover is open</translation>
    </message>
    <message id="counter.printer.offline">
        <source>counter.printer.offline</source>
        <translation>printer is offline</translation>
    </message>
    <message id="counter.printer.failed">
        <source>counter.printer.failed</source>
        <translation>printer fault</translation>
    </message>
    <message id="counter.printer.unknown">
        <source>counter.printer.unknown</source>
        <translation>state not known</translation>
    </message>
    <message id="counter.printer.none">
        <source>counter.printer.none</source>
        <translation>no printer</translation>
    </message>
    <message id="counter.printer.away">
        <source>counter.printer.away</source>
        <translation>not connected</translation>
    </message>
    <message id="counter.trouble.paper_out">
        <source>counter.trouble.paper_out</source>
        <translation>out of paper</translation>
    </message>
    <message id="counter.trouble.cover_open">
        <source>counter.trouble.cover_open</source>
        <translation>the cover is open</translation>
    </message>
    <message id="counter.trouble.cutter_error">
        <source>counter.trouble.cutter_error</source>
        <translation>the cutter is stuck</translation>
    </message>
    <message id="counter.trouble.offline">
        <source>counter.trouble.offline</source>
        <translation>the printer is offline</translation>
    </message>
    <message id="counter.trouble.failed">
        <source>counter.trouble.failed</source>
        <translation>it is not sure that the slip came out</translation>
    </message>
    <message id="counter.trouble.no_printer">
        <source>counter.trouble.no_printer</source>
        <translation>there is no printer</translation>
    </message>
    <message id="counter.desk.waiting" numerus="yes">
        <source>counter.desk.waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message id="counter.desk.ahead" numerus="yes">
        <source>counter.desk.ahead</source>
        <translation>
            <numerusform>%n person ahead</numerusform>
            <numerusform>%n people ahead</numerusform>
        </translation>
    </message>
</context>
</TS>
