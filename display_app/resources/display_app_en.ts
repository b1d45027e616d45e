<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name></name>
    <message id="hall.title">
        <source>hall.title</source>
        <translation>Hall display</translation>
    </message>
    <message id="hall.date_format">
        <source>hall.date_format</source>
        <translation>dddd, d MMMM yyyy</translation>
    </message>
    <message id="hall.invite">
        <source>hall.invite</source>
        <translation>Now calling number</translation>
    </message>
    <message id="hall.recall">
        <source>hall.recall</source>
        <translation>Call %1</translation>
    </message>
    <message id="hall.number">
        <source>hall.number</source>
        <translation>Number</translation>
    </message>
    <message id="hall.counter">
        <source>hall.counter</source>
        <translation>Counter</translation>
    </message>
    <message id="hall.take_number">
        <source>hall.take_number</source>
        <translation>Please take a number at the kiosk</translation>
    </message>
    <message id="hall.take_number_hint">
        <source>hall.take_number_hint</source>
        <translation>When it is your turn, your number appears here with the counter.</translation>
    </message>
    <message id="hall.waiting">
        <source>hall.waiting</source>
        <translation>Waiting:</translation>
    </message>
    <message id="hall.waiting_in_all">
        <source>hall.waiting_in_all</source>
        <translation>Waiting: %1</translation>
    </message>
    <message id="hall.waiting_in">
        <source>hall.waiting_in</source>
        <translation>%1: %2</translation>
    </message>
    <message id="hall.waiting_title">
        <source>hall.waiting_title</source>
        <translation>Waiting, by service</translation>
    </message>
    <message id="hall.page">
        <source>hall.page</source>
        <translation>%1/%2</translation>
    </message>
    <message id="hall.people">
        <source>hall.people</source>
        <translation>%1 waiting</translation>
    </message>
    <message id="hall.wait">
        <source>hall.wait</source>
        <translation>%1–%2 min</translation>
    </message>
    <message id="hall.no_wait">
        <source>hall.no_wait</source>
        <translation>no wait</translation>
    </message>
    <message id="hall.service_closed">
        <source>hall.service_closed</source>
        <translation>no numbers</translation>
    </message>
    <message id="hall.notice">
        <source>hall.notice</source>
        <translation>Notice</translation>
    </message>
    <message id="hall.notice_of">
        <source>hall.notice_of</source>
        <translation>Notice %1 of %2</translation>
    </message>
    <message id="hall.open_counters">
        <source>hall.open_counters</source>
        <translation>Open counters: %1</translation>
    </message>
    <message id="hall.open_count">
        <source>hall.open_count</source>
        <translation>%1 of %2 counters open</translation>
    </message>
    <message id="hall.none_open">
        <source>hall.none_open</source>
        <translation>No counter is open yet</translation>
    </message>
    <message id="hall.stale">
        <source>hall.stale</source>
        <translation>No connection since %1. New calls may be missing here; please look at the counters.</translation>
    </message>
    <message id="hall.unknown_zone">
        <source>hall.unknown_zone</source>
        <translation>The centre has no area with this code. Start again with the right --zone CODE.</translation>
    </message>
    <message id="hall.no_sound_device">
        <source>hall.no_sound_device</source>
        <translation>No loudspeaker</translation>
    </message>
    <message id="hall.no_voice">
        <source>hall.no_voice</source>
        <translation>Chime only</translation>
    </message>
    <message id="hall.other_voice">
        <source>hall.other_voice</source>
        <translation>The chosen voice is not complete: another voice says some sentences</translation>
    </message>
    <message id="hall.no_sound_files">
        <source>hall.no_sound_files</source>
        <translation>Sound files cannot be written</translation>
    </message>
</context>
</TS>
