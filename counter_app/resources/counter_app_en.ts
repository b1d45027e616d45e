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
</context>
</TS>
