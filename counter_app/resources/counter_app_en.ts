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
    <message id="counter.desk.open">
        <source>counter.desk.open</source>
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
